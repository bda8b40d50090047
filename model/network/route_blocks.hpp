#pragma once

/// \file
/// A graph of routes taken apart at nodes that hold it together.

#include "model/network/route_problem.hpp"

#include <span>

namespace wattort {

/// A part of the graph that no single node takes apart, rooted at the node nearest to the root of the whole.
struct RouteBlock {
    std::vector<std::uint32_t> edges; ///< of the whole
    std::uint32_t root = 0;           ///< node of the whole
};

/// Blocks, each before the one that it hangs from. Only what can be reached from the root.
/// \pre the problem has a root
/// \source Hopcroft and Tarjan 1973, Communications of the ACM 16
std::vector<RouteBlock> routeBlocks(const RouteProblem& problem);

/// The block as a problem of its own, with the prizes given for the whole's nodes; `nodes` says which those are.
struct BlockProblem {
    RouteProblem problem;
    std::vector<std::uint32_t> nodes;
};
BlockProblem blockProblem(const RouteProblem& problem, const RouteBlock& block, std::span<const double> prizes);

} // namespace wattort
