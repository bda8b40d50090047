#pragma once

/// \file
/// Finds the features of a layer that a picture needs or that are under the pointer.

#include "model/geometry/spatial_index.hpp"
#include "model/network/network_design.hpp"
#include "model/network/street_heat.hpp"
#include "model/scenario/scenario.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace wattort::ui {

/// Boxes of a layer's features, a tree over them, and which classes (surface, kind, use …) occur.
struct FeatureIndex {
    std::vector<Box> boxes;
    SpatialIndex tree;
    Box extent;
    std::uint32_t classes = 0; ///< bit n: a feature of the class with number n is there

    /// Positions of the features that touch `box`, ascending: that is their order of painting.
    std::vector<std::uint32_t> touching(const Box& box) const;
    bool hasClass(int number) const { return (classes >> number & 1u) != 0; }
};

/// What the map needs to know of a network besides its pipes' places.
struct NetworkIndex {
    static constexpr std::uint32_t none = 0xffffffffu;

    FeatureIndex pipes;
    /// Position among the network's consumers of each building of the layer; `none`, and beyond the end: not connected.
    std::vector<std::uint32_t> consumerOfBuilding;

    std::uint32_t consumerOf(std::size_t building) const
    {
        return building < consumerOfBuilding.size() ? consumerOfBuilding[building] : none;
    }
};

/// Every index is built once for as long as the features live, and shared by all who ask, in any thread. Asking for one
/// that is being built waits for it.
std::shared_ptr<const FeatureIndex> featureIndex(const Layers& layers, LayerKind kind);
std::shared_ptr<const NetworkIndex> networkIndex(const std::shared_ptr<const NetworkDesign>& network);
/// Of the sections.
std::shared_ptr<const FeatureIndex> streetHeatIndex(const std::shared_ptr<const StreetHeat>& heat);

/// Whether all indexes of the layers and the network are there, so that asking does not wait.
bool indexed(const Layers& layers, const std::shared_ptr<const NetworkDesign>& network);

Box boundsOf(const HeatDensityGrid& grid);
/// Box of a layer's features without building its index.
Box boundsOf(const Layers& layers, LayerKind kind);

} // namespace wattort::ui
