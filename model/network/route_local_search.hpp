#pragma once

/// \file
/// Exchanges that make a tree of routes cheaper.

#include "model/network/route_effort.hpp"
#include "model/network/route_graph.hpp"

namespace wattort {

/// A tree that costs no more. Each path between two key nodes (root, prizes, junctions), and each junction with its
/// paths, is taken out and the parts are joined anew along the cheapest ways; then the nodes are spanned anew, nodes
/// that pay are added and branches that do not pay are cut off; until nothing changes. Ways are searched for from the
/// smaller parts only, which makes a round nearly linear.
/// \source Uchoa and Werneck 2010, ALENEX (key paths and key vertices)
std::vector<std::uint32_t> exchangedTree(const RouteGraph& graph, std::vector<std::uint32_t> tree, RouteEffort& effort);

/// Without the exchanges: spans, adds and cuts off.
std::vector<std::uint32_t> trimmedTree(const RouteGraph& graph, std::vector<std::uint32_t> tree, RouteEffort& effort);

} // namespace wattort
