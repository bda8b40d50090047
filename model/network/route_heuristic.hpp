#pragma once

/// \file
/// Which nodes of a graph are worth connecting to a root, and along which edges (prize-collecting Steiner tree).

#include <cstdint>
#include <limits>
#include <span>
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

    std::vector<RouteEdge> edges;
    std::vector<double> prizes; ///< one a node, not negative; `mustConnect` where there is no choice
    std::uint32_t root = 0;
};

/// A tree that contains the root.
struct RouteTree {
    std::vector<std::uint32_t> edges; ///< positions in RouteProblem::edges
    /// Edges, and the prizes of the nodes that are not connected. Infinite when a node that must be connected is not.
    double cost = 0.0;
    /// No tree that contains the root costs less (dual ascent, route_bound.hpp).
    double bound = 0.0;
};

/// Dual ascent gives a bound and reduced costs; the graph of its saturated edges gives a tree, which pruning and
/// exchange improve until nothing changes.
RouteTree findRoutes(const RouteProblem& problem);

/// A tree that costs no more than what pruning and exchange make of `tree`; without a bound, in a fraction of the time.
RouteTree improvedRoutes(const RouteProblem& problem, std::span<const std::uint32_t> tree);

} // namespace wattort
