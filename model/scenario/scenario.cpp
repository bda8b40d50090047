#include "model/scenario/scenario.hpp"

#include <tuple>

namespace wattort {

namespace {

template <class T>
bool equalContent(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b)
{
    return a == b || (a && b && *a == *b);
}

} // namespace

std::vector<LayerView> defaultLayerViews()
{
    return {{LayerKind::HeatDensity, false},
            {LayerKind::LandUse},
            {LayerKind::Exclusion},
            {LayerKind::Buildings},
            {LayerKind::Streets},
            {LayerKind::HeatNetwork},
            {LayerKind::PowerLines},
            {LayerKind::Substations},
            {LayerKind::HeatSources},
            {LayerKind::Sites}};
}

bool operator==(const Scenario& a, const Scenario& b)
{
    const auto plain = [](const Scenario& s) {
        return std::tie(s.name, s.description, s.epsg, s.latitudeDegrees, s.longitudeDegrees, s.layers, s.views,
                        s.pipeColour, s.climateDataset, s.compute, s.pipeSystem, s.networkKind, s.kept, s.parkPlots,
                        s.weights, s.overrides);
    };
    return plain(a) == plain(b) && equalContent(a.weather, b.weather)
           && equalContent(a.electricityPrice, b.electricityPrice) && equalContent(a.loadSeries, b.loadSeries);
}

Box bounds(const Layers& layers)
{
    Box box;
    const auto addLines = [&box](const auto& layer) {
        for (const auto& feature : layer) {
            box.add(bounds(std::span<const Point>(feature.line)));
        }
    };
    const auto addAreas = [&box](const auto& layer) {
        for (const auto& feature : layer) {
            box.add(bounds(feature.area));
        }
    };
    addLines(layers.streets);
    addLines(layers.powerLines);
    addLines(layers.heatNetwork);
    addAreas(layers.landUse);
    addAreas(layers.sites);
    addAreas(layers.exclusion);
    for (const Building& building : layers.buildings) {
        box.add(bounds(building.footprint));
    }
    for (const Substation& substation : layers.substations) {
        box.add(substation.position);
    }
    for (const HeatSource& source : layers.heatSources) {
        box.add(source.position);
    }
    return box;
}

} // namespace wattort
