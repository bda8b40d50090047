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
    Length snapTolerance;      ///< ends of streets closer than this are one node
    Length connectionDistance; ///< buildings farther from any street are out of reach

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
    std::uint32_t street = 0; ///< position in the layer (streets only; of the pipe when `existing`)
    bool existing = false;    ///< a pipe of a network that is there already: its trench costs nothing
    int existingDiameter = 0; ///< 0: not known
    Polyline line;            ///< from `from` to `to`
    Length length;

    friend bool operator==(const GraphEdge&, const GraphEdge&) = default;
};

/// Positions in the layers of what was not in order, ascending.
struct StreetFaults {
    std::vector<std::uint32_t> withoutLength; ///< streets; left out
    std::vector<std::uint32_t> crossing;      ///< streets that cross themselves; joined there
    std::vector<std::uint32_t> joined;        ///< streets with an end that was joined across a gap
    std::vector<std::uint32_t> outOfReach;    ///< buildings farther from every street than a connection may be
    std::vector<std::uint32_t> noDiameter;    ///< existing pipes

    friend bool operator==(const StreetFaults&, const StreetFaults&) = default;
};

struct StreetGraph {
    static constexpr std::uint32_t none = 0xffffffffu;

    std::vector<Point> nodes;
    std::vector<GraphEdge> edges;
    /// Node of each building of the layer; `none` when it is out of reach or not to be connected.
    std::vector<std::uint32_t> buildingNodes;
    /// Connected component of each node.
    std::vector<std::uint32_t> components;
    StreetFaults faults;
    Findings findings;

    friend bool operator==(const StreetGraph&, const StreetGraph&) = default;
};

/// Streets and existing pipes are noded where they meet or cross in the plane; a street's end within the tolerance of
/// another street becomes a junction; excluded streets are left out. The centroid of every building that is not
/// excluded nor without heating is tapped to its nearest street within the connection distance, and the street is
/// split at the foot. Edges without length, closed in themselves or twice the same are left out.
/// Each kind of fault is one finding, which names the feature where it is the only one: ConsumerOutOfReach (found: how
/// many, expected: the distance in metres), StreetWithoutLength, StreetCrossesItself, StreetEndsJoined,
/// UnknownPipeDiameter. O(n log n).
StreetGraph buildStreetGraph(const StreetGraphInput& input);

} // namespace wattort
