#pragma once

/// \file
/// The best routes at fixed costs and prizes, with a proven distance to the optimum.

#include "model/network/route_search.hpp"

namespace wattort {

struct RouteSearchLimits {
    std::uint64_t work = RouteEffort::unlimited; ///< arcs looked at
    std::stop_token stop;                        ///< ends with the best tree and bound so far
    std::uint32_t seed = 1;
    RouteProgress progress;
};

/// The best tree and a bound: proven optimal unless a limit comes first. The same problem, seed and work give the same
/// tree and bound.
RouteTree findRoutes(const RouteProblem& problem, const RouteSearchLimits& limits);

/// A tree that costs no more than what pruning and exchange make of `tree`; without a bound, in a fraction of the time.
RouteTree improvedRoutes(const RouteProblem& problem, std::span<const std::uint32_t> tree);

} // namespace wattort
