#pragma once

/// \file
/// Streets as a graph, with the buildings attached to it.

#include "model/heat/building_demand.hpp"
#include "model/scenario/layer.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace wattort {

struct StreetGraphAssumptions {
    Length snapTolerance;       ///< ends of streets closer than this are one node
    Length connectionDistance;  ///< buildings farther from any street are out of reach

    friend bool operator==(const StreetGraphAssumptions&, const StreetGraphAssumptions&) = default;
};

StreetGraphAssumptions streetGraphAssumptions(const Assumptions& assumptions);

struct StreetGraphInput {
    Layer<Street> streets;
    Layer<Building> buildings;
    Layer<HeatNetworkPipe> existing;
    StreetGraphAssumptions assumptions;

    friend bool operator==(const StreetGraphInput&, const StreetGraphInput&) = default;
};

enum class EdgeKind { Street, HouseConnection, SiteConnection };

struct GraphEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    EdgeKind kind = EdgeKind::Street;
    SurfaceClass surface = SurfaceClass::Street;
    Decision decision = Decision::Optional;
    std::uint32_t street = 0; ///< position in the layer (streets only)
    Polyline line;            ///< from `from` to `to`
    Length length;

    friend bool operator==(const GraphEdge&, const GraphEdge&) = default;
};

struct StreetGraph {
    static constexpr std::uint32_t none = 0xffffffffu;

    std::vector<Point> nodes;
    std::vector<GraphEdge> edges;
    /// Node of each building of the layer; `none` when it is out of reach or not to be connected.
    std::vector<std::uint32_t> buildingNodes;
    /// Connected component of each node.
    std::vector<std::uint32_t> components;
    Findings findings;

    friend bool operator==(const StreetGraph&, const StreetGraph&) = default;
};

/// Streets are noded where they meet or cross in the plane, ends are snapped, every building's centroid is tapped to
/// its nearest street. O(n log n).
StreetGraph buildStreetGraph(const StreetGraphInput& input);

} // namespace wattort
