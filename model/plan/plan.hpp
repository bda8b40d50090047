#pragma once

/// \file
/// The whole line of thought for one site, as one function.

#include "model/climate/climate_change.hpp"
#include "model/compute/compute_centre.hpp"
#include "model/compute/compute_year.hpp"
#include "model/dispatch/year_dispatch.hpp"
#include "model/economics/economics.hpp"
#include "model/emissions/emission_balance.hpp"
#include "model/followup/digital_park.hpp"
#include "model/heat/building_demand.hpp"
#include "model/heat/consumer_heat_pump.hpp"
#include "model/law/compliance.hpp"
#include "model/network/network_design.hpp"
#include "model/network/street_heat.hpp"
#include "model/plan/network_target.hpp"
#include "model/plan/stage.hpp"
#include "model/plan/supply_check.hpp"
#include "model/siting/site_assessment.hpp"
#include "model/task/task.hpp"

#include <memory>
#include <vector>

namespace wattort {

struct WeatherInput {
    std::shared_ptr<const WeatherYear> own; ///< may be null
    std::string dataset;
    double latitudeDegrees = 0.0;
    double longitudeDegrees = 0.0;
    ClimateChange change;

    friend bool operator==(const WeatherInput&, const WeatherInput&) = default;
};

/// Results of one site, each with the input it was computed from. Null members: not computed (the scenario has no
/// sites). Give the former plan back to `plan` and only what is downstream of a change is computed again.
struct Plan {
    std::string site;
    Stage<WeatherInput, std::shared_ptr<const WeatherYear>> weather;
    Stage<SitingInput, SiteAssessment> siting;
    Stage<SizingInput, ComputeCentre> centre;
    Stage<ComputeYearInput, ComputeYear> year;
    Stage<HeatDemandInput, HeatDemand> demand;
    Stage<DrawnHeatInput, HeatDemand> drawn; ///< from a network with decentral heat pumps; null in a direct one
    Stage<StreetHeatInput, StreetHeat> streetHeat;
    Stage<StreetGraphInput, StreetGraph> graph;
    Stage<NetworkTargetInput, NetworkTargets> targets;
    Stage<NetworkInput, NetworkDesign> network;
    Stage<DispatchInput, DispatchYear> dispatch;
    Stage<EconomicsInput, Economics> economics;
    Stage<SupplyCheckInput, SupplyCheck> supplyCheck;
    Stage<EmissionInput, EmissionBalance> emissions;
    Stage<ComplianceInput, Compliance> law;
    Stage<FollowUpInput, FollowUp> followUp;

    bool complete() const { return followUp != nullptr; }
};

/// Only weather, size and year of the compute centre, which take milliseconds; the other stages stay those of `former`.
/// \throws Failure as `plan`
Plan planCentre(const Scenario& scenario, const Catalogues& catalogues, const Plan& former);

/// How far the search for the network goes (assumption network_search_work).
struct PlanSearch {
    /// Without it the network is the one that is found at once, and preliminary if the assumptions ask for more; a
    /// former network of the same input is kept, preliminary or not.
    bool full = true;
    std::stop_token stop; ///< ends the search with the best network so far
    std::function<void(const NetworkSoFar& soFar)> progress;
};

/// Plans the site at position `site` of the layer. \throws Cancelled, Failure (no such site)
Plan plan(const Scenario& scenario, std::size_t site, const Catalogues& catalogues, const Task& task,
          const Plan& former, const PlanSearch& search = {});

/// All sites, in the order of the layer; stages that do not depend on the site are computed once.
std::vector<Plan> planAllSites(const Scenario& scenario, const Catalogues& catalogues, const Task& task,
                               const std::vector<Plan>& former, const PlanSearch& search = {});

/// Findings of all stages, errors first.
Findings findings(const Plan& plan);

} // namespace wattort
