#pragma once

/// \file
/// The trenches that a network could use as a problem at fixed costs.

#include "model/network/candidate_network.hpp"
#include "model/network/route_problem.hpp"

namespace wattort {

/// The useful candidates, with mandatory streets contracted to single nodes. Costs and prizes are nought.
struct PlainRoutes {
    RouteProblem problem;                     ///< nodes as those of the candidates
    std::vector<std::uint32_t> candidateEdge; ///< of each edge of the problem
    std::vector<std::uint32_t> forced;        ///< mandatory streets, in every solution
    std::vector<std::uint32_t> node;          ///< of the problem, for each of the candidates
};

PlainRoutes plainRoutes(const CandidateNetwork& candidates);

} // namespace wattort
