#pragma once

/// \file
/// The network that keeps a budget and reaches a target of heat sold.

#include "model/network/route_choice.hpp"

namespace wattort {

struct GoalChoice {
    RouteChoice routes;             ///< worth and bound without the prices below
    std::optional<Finding> finding; ///< a goal that no network reaches, or that the search did not reach
};

/// Pipes, house connections, substations and new heat sources.
Money investmentOf(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                   const std::vector<ChosenTrench>& trenches);

/// What chooseRoutes finds, if it keeps NetworkAssumptions::budget and reaches NetworkAssumptions::heatTarget, or there
/// are none. Otherwise a bonus for each unit of heat is raised until the target is reached, and a price for each euro
/// of investment until the budget is kept; the network just beyond the budget is cut back to it in build order
/// (build_order.hpp), and the best of all that keep the goals is taken. With such prices the bound of chooseRoutes
/// bounds every network that keeps the goals (Lagrange). Mandatory parts may cost more than the budget, and the largest
/// pipes that the pressure limit asks for afterwards may add to it. \throws Cancelled
GoalChoice chooseForGoals(const NetworkInput& input, const CandidateNetwork& candidates, const Task& task,
                          const RouteChoiceEffort& effort = {});

} // namespace wattort
