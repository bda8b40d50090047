#pragma once

/// \file
/// One piece of code for all layers, whatever their features are.

#include "model/scenario/scenario.hpp"

namespace wattort::ui {

/// `work` with the layer of that kind. `AnyLayers` is Layers or const Layers; the result is of one type for all kinds.
template <class AnyLayers, class Work>
auto withLayer(AnyLayers& layers, LayerKind kind, Work work)
{
    switch (kind) {
    case LayerKind::Streets:
        break;
    case LayerKind::Buildings:
        return work(layers.buildings);
    case LayerKind::LandUse:
        return work(layers.landUse);
    case LayerKind::Sites:
        return work(layers.sites);
    case LayerKind::Substations:
        return work(layers.substations);
    case LayerKind::PowerLines:
        return work(layers.powerLines);
    case LayerKind::Exclusion:
        return work(layers.exclusion);
    case LayerKind::HeatNetwork:
        return work(layers.heatNetwork);
    case LayerKind::HeatDensity:
        return work(layers.heatDensity);
    case LayerKind::HeatSources:
        return work(layers.heatSources);
    }
    return work(layers.streets);
}

} // namespace wattort::ui
