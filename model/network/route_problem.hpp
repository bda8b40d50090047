#pragma once

/// \file
/// Which nodes of a graph are worth connecting, and along which edges: the prize-collecting Steiner tree.

#include <cstdint>
#include <limits>
#include <vector>

namespace wattort {

struct RouteEdge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double cost = 0.0; ///< not negative
};

/// Costs and prizes in one unit (euros a year, or whatever a test instance has).
struct RouteProblem {
    static constexpr double mustConnect = std::numeric_limits<double>::infinity();
    static constexpr std::uint32_t noRoot = 0xffffffffu;

    std::vector<RouteEdge> edges;
    std::vector<double> prizes; ///< one a node, not negative; `mustConnect` where there is no choice
    std::uint32_t root = 0;     ///< in every tree; `noRoot` where any node will do
};

/// A tree that contains the root; without edges it is the root alone, or the node with the highest prize.
struct RouteTree {
    std::vector<std::uint32_t> edges; ///< positions in RouteProblem::edges
    /// Edges, and the prizes of the nodes that are not connected. Infinite when a node that must be connected is not.
    double cost = RouteProblem::mustConnect;
    double bound = 0.0; ///< no tree costs less
};

} // namespace wattort
