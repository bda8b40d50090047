#pragma once

/// \file
/// A plan whose stages are filled by hand, for tests of what is read out of plans.

#include "model/plan/plan.hpp"

namespace wattort::test {

/// A stage with this result and an input that nobody reads.
template <class Input, class Output>
void setStage(Stage<Input, Output>& stage, Output output)
{
    stage = std::make_shared<const Computed<Input, Output>>(Computed<Input, Output>{Input{}, std::move(output)});
}

/// All results with their defaults (zero).
inline Plan madePlan(std::string site)
{
    Plan plan{.site = std::move(site)};
    setStage(plan.weather, std::shared_ptr<const WeatherYear>());
    setStage(plan.siting, SiteAssessment{});
    setStage(plan.centre, ComputeCentre{});
    setStage(plan.year, ComputeYear{});
    setStage(plan.demand, HeatDemand{});
    setStage(plan.streetHeat, StreetHeat{});
    setStage(plan.graph, StreetGraph{});
    setStage(plan.network, NetworkDesign{});
    setStage(plan.dispatch, DispatchYear{});
    setStage(plan.economics, Economics{});
    setStage(plan.supplyCheck, SupplyCheck{});
    setStage(plan.emissions, EmissionBalance{});
    setStage(plan.law, Compliance{});
    setStage(plan.followUp, FollowUp{});
    return plan;
}

} // namespace wattort::test
