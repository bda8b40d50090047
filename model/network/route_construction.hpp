#pragma once

/// \file
/// Trees of routes, built from nothing or added to.

#include "model/network/route_effort.hpp"
#include "model/network/route_graph.hpp"

namespace wattort {

/// Prices of an edge from a to b and from b to a.
struct ArcPrices {
    std::vector<double> forward;
    std::vector<double> backward;
};

/// Grows a tree from the root through all edges at these prices; each node that is wanted pulls the tree towards it and
/// becomes a new start (Takahashi and Matsuyama 1980, all shortest paths in one queue). Prices do not matter for the
/// nodes that are reached.
std::vector<std::uint32_t> grownTree(const RouteGraph& graph, const ArcPrices& prices, const std::vector<bool>& wanted,
                                     RouteEffort& effort);

/// The tree, with every node that its prize more than pays to join along the cheapest way from what is there.
std::vector<std::uint32_t> extendedTree(const RouteGraph& graph, std::span<const std::uint32_t> tree,
                                        RouteEffort& effort);

} // namespace wattort
