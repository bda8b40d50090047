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
    std::uint32_t graphEdge = StreetGraph::none; ///< none for a line from the site
    Length from;                                 ///< the part of the graph's edge, along it
    Length to;
    Length length;
};

struct CandidateNetwork {
    std::vector<Point> nodes; ///< those of the street graph, then feet of the lines from the site, then the source
    std::vector<CandidateEdge> edges;
    std::uint32_t source = 0;
    std::vector<std::uint32_t> buildings; ///< at each node; StreetGraph::none where there is none
    std::vector<bool> reachable;          ///< from the source, by node
    std::size_t unreachableConsumers = 0; ///< with demand and on a street, but on streets apart
};

/// The source stands where the site comes nearest to a street. From there a line may lead to the nearest street of
/// every connected part of the graph within the distance allowed, for the choice of routes to take or leave.
CandidateNetwork candidateNetwork(const NetworkInput& input);

/// From `a` to `b`.
Polyline candidateLine(const CandidateNetwork& network, const CandidateEdge& edge, const StreetGraph& graph);

} // namespace wattort
