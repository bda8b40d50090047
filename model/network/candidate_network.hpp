#pragma once

/// \file
/// All trenches that a network from one site could use: the street graph with the site joined to it.

#include "model/network/network_design.hpp"

namespace wattort {

/// An edge of the street graph, a part of one, or a line from the site to a street.
struct CandidateEdge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    EdgeKind kind = EdgeKind::Street;
    SurfaceClass surface = SurfaceClass::Street;
    Decision decision = Decision::Optional;
    bool existing = false;
    int existingDiameter = 0;
    std::uint32_t graphEdge = StreetGraph::none; ///< none for a line from a source
    /// Not a trench but the arc from the compute centre to this heat source (position in the layer + 1), without
    /// length: whoever is fed from there uses it, and it costs a year what having the source costs. 0: a trench.
    std::uint32_t opens = 0;
    Length from; ///< the part of the graph's edge, along it
    Length to;
    Length length;
};

struct CandidateNetwork {
    /// Those of the street graph, then feet of the lines from the site, then the site, then the same for each source.
    std::vector<Point> nodes;
    std::vector<CandidateEdge> edges;
    std::uint32_t source = 0;               ///< the compute centre, root of all trees
    std::vector<std::uint32_t> heatSources; ///< node of each source of the layer; none: out of reach or of no use
    std::vector<std::uint32_t> buildings;   ///< at each node; StreetGraph::none where there is none
    std::vector<bool> reachable;            ///< from the source, by node
    std::size_t unreachableConsumers = 0;   ///< with demand and on a street, but on streets apart
};

/// The source stands where the site comes nearest to a street. From there a line may lead to the nearest street of
/// every connected part of the graph within the distance allowed, for the choice of routes to take or leave. Other heat
/// sources are joined to the streets in the same way, and to the compute centre by an arc that opens them, so that the
/// network of all sources is one tree. A source without power, or colder than the network's supply, is of no use.
CandidateNetwork candidateNetwork(const NetworkInput& input);

/// The source with the lowest cost of heat of those that can be used, numbered as CandidateEdge::opens.
std::uint32_t cheapestSource(const NetworkInput& input, const CandidateNetwork& candidates);

/// From `a` to `b`.
Polyline candidateLine(const CandidateNetwork& network, const CandidateEdge& edge, const StreetGraph& graph);

} // namespace wattort
