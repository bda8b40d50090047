#include "model/plan/plan.hpp"

#include "model/climate/design_weather.hpp"
#include "model/economics/heat_sales.hpp"
#include "model/finding/plain_number.hpp"
#include "model/network/network_kind.hpp"
#include "model/network/pipe_sizing.hpp"
#include "model/plan/decentral_check.hpp"
#include "model/plan/site_fit.hpp"
#include "model/scenario/catalogue.hpp"
#include "model/scenario/kept_entries.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

ClimateChange climateChange(const Assumptions& assumed)
{
    return {.warming = assumed.value<TemperatureDifference>("climate_warming"),
            .humidityPerKelvin = assumed.number("climate_humidity")};
}

std::shared_ptr<const WeatherYear> chooseWeather(const WeatherInput& input, const Catalogues& catalogues)
{
    if (input.own) {
        return withChange(input.own, input.change);
    }
    const ClimateStation* station =
        nearestStation(catalogues.stations, input.dataset, input.latitudeDegrees, input.longitudeDegrees);
    expects(station != nullptr, "the catalogue has climate stations of the dataset");
    return withChange(std::make_shared<const WeatherYear>(synthesiseYear(*station)), input.change);
}

/// A stage's result as a shared value: keeps the whole stage alive, copies nothing.
template <class Input, class Output>
std::shared_ptr<const Output> result(const Stage<Input, Output>& stage)
{
    return {stage, &stage->output};
}

/// Cooling plant that is too small for a summer that comes back.
void checkDesignDay(const WeatherYear& weather, const CoolingAssumptions& cooling, Findings& found)
{
    const Temperature hottest = hottestIn(weather, cooling.extremeDeviation, cooling.extremeReturnPeriod);
    if (hottest > cooling.designDryBulb) {
        const auto text = [](Temperature value) { return plainNumber(inCelsius(value), 1); };
        found.push_back({.severity = Severity::Warning,
                         .problem = Problem::DesignDayTooCool,
                         .place = {.field = "design_dry_bulb"},
                         .found = text(hottest) + " °C",
                         .expected = "≤ " + text(cooling.designDryBulb) + " °C"});
    }
}

/// From the start of operation over the period of the economics.
std::vector<double> heatSales(const Scenario& scenario, const Plan& plan, const Assumptions& assumed)
{
    const double years = inUnit(assumed.value<Duration>("economic_period"), oneYear);
    return heatSalesShares(plan.demand->output, plan.network->output, plan.demand->input.assumptions.renovation,
                           scenario.compute.startOfOperation.year, int(std::lround(years)));
}

std::vector<ConstructionPhase> construction(const Plan& plan, const Assumptions& assumed)
{
    const double years = inUnit(assumed.value<Duration>("economic_period"), oneYear);
    const int between = int(std::lround(assumed.number("network_phase_years")));
    return constructionPhases(plan.network->input, plan.network->output,
                              assumed.value<Money>("network_phase_investment"), between,
                              std::max(0, int(std::lround(years)) - 1));
}

/// In a network with decentral heat pumps.
Stage<DrawnHeatInput, HeatDemand> drawnFromNetwork(NetworkKind kind, const Stage<HeatDemandInput, HeatDemand>& demand,
                                                   const Assumptions& assumed,
                                                   const Stage<DrawnHeatInput, HeatDemand>& former)
{
    if (kind == NetworkKind::Direct) {
        return nullptr;
    }
    return renew(former,
                 {std::shared_ptr<const HeatDemandInput>(demand, &demand->input), result(demand),
                  consumerHeatPumpAssumptions(assumed)},
                 drawnHeat);
}

Power sourcePower(const ComputeYear& year)
{
    return year.peakHeat;
}

} // namespace

Plan planCentre(const Scenario& scenario, const Catalogues& catalogues, const Plan& former)
{
    const Assumptions assumed(catalogues.assumptions, scenario.overrides);
    const auto computeAssumed = computeAssumptions(assumed, powerEquipmentOf(scenario, catalogues));
    Plan next = former;
    // clang-format off
    next.weather   = renew(former.weather, {scenario.weather, scenario.climateDataset, scenario.latitudeDegrees, scenario.longitudeDegrees, climateChange(assumed)},
                           [&](const WeatherInput& input) { return chooseWeather(input, catalogues); });
    const auto weather = next.weather->output;
    next.centre    = renew(former.centre, {scenario.compute, systemsOf(scenario, catalogues), coolingSystemsOf(scenario, catalogues), computeAssumed}, sizeComputeCentre);
    next.year      = renew(former.year, {scenario.compute, next.centre->output, computeAssumed, weather, scenario.electricityPrice, scenario.loadSeries}, simulateComputeYear);
    // clang-format on
    return next;
}

Plan plan(const Scenario& scenario, std::size_t site, const Catalogues& catalogues, const Task& task,
          const Plan& former, const PlanSearch& search)
{
    if (site >= scenario.layers.sites.size()) {
        throw Failure({.problem = Problem::NoSuchSite, .found = std::to_string(site)});
    }
    const Site& place = scenario.layers.sites[site];
    const Layers& layers = scenario.layers;
    const Assumptions assumed =
        ofNetworkKind(Assumptions(catalogues.assumptions, scenario.overrides), scenario.networkKind);

    Plan next{.site = place.name};
    auto step = [&task, done = 0.0](double share) mutable { task.report(done += share); };
    // clang-format off
    const Plan centre = planCentre(scenario, catalogues, former);
    next.weather   = centre.weather;
    next.centre    = centre.centre;
    next.year      = centre.year;
    const auto weather = next.weather->output;
    step(0.02);
    next.siting    = renew(former.siting, {place, layers, sitingAssumptions(assumed)}, assessSite);
    step(0.08);
    next.demand    = renew(former.demand, {layers.buildings, weather, catalogues.heatDemand, catalogues.heatProfiles, heatDemandAssumptions(assumed), layers.heatDensity, catalogues.renovationEffects, catalogues.heatingTemperatures}, estimateHeatDemand);
    next.drawn     = drawnFromNetwork(scenario.networkKind, next.demand, assumed, former.drawn);
    const auto ofNetwork = next.drawn ? result(next.drawn) : result(next.demand);
    next.streetHeat = renew(former.streetHeat, {layers.streets, layers.buildings, result(next.demand), streetGraphAssumptions(assumed)}, streetHeat);
    step(0.05);
    next.graph     = renew(former.graph, {layers.streets, layers.buildings, layers.heatNetwork, streetGraphAssumptions(assumed)}, buildStreetGraph);
    step(0.15);
    const PipeOffer pipes = pipeOffer(pipesOf(scenario, catalogues), scenario.pipeSystem, assumed);
    const bool searchOn = search.full && former.network && former.network->output.preliminary;
    const NetworkInput network{result(next.graph), ofNetwork, layers.buildings, place.area, sourcePower(next.year->output), weather, pipes.pipes, networkAssumptions(assumed), pipes.fallback, layers.heatSources};
    next.targets   = renew(former.targets, {network, result(next.year), supplyAssumptions(assumed), assumed.number("network_reuse_target"), assumed.number("network_waste_heat_target")},
                           [&](const NetworkTargetInput& input) { return networkTargets(input, task.part(0.3, 0.6)); });
    next.network   = renew(searchOn ? nullptr : former.network, withTargets(network, next.targets->output),
                           [&](const NetworkInput& input) {
                               const std::uint64_t work = search.full ? input.assumptions.searchWork : 0;
                               return designNetwork(input, task.part(next.targets->input.any() ? 0.6 : 0.3, 0.9), {.work = work, .stop = search.stop, .progress = search.progress});
                           });
    step(0.6);
    next.dispatch  = renew(former.dispatch, {result(next.year), centrePart(result(next.network)), supplyAssumptions(assumed)}, dispatchYear);
    step(0.05);
    next.economics = renew(former.economics, {result(next.network), result(next.dispatch), result(next.year), scenario.electricityPrice, economicAssumptions(assumed), heatSales(scenario, next, assumed), construction(next, assumed)}, evaluateEconomics);
    next.supplyCheck = renew(former.supplyCheck, {ofNetwork, layers.buildings, catalogues.heatingTemperatures, next.demand->input.assumptions, next.network->input.assumptions, next.dispatch->input, next.economics->input, remedyAssumptions(assumed)}, checkSupply);
    next.emissions = renew(former.emissions, {result(next.network), result(next.dispatch), result(next.year), emissionAssumptions(assumed)}, balanceEmissions);
    next.law       = renew(former.law, {scenario.compute.startOfOperation, result(next.centre), result(next.year), result(next.dispatch), catalogues.legislation, lawAssumptions(assumed), result(next.network)}, checkCompliance);
    next.followUp  = renew(former.followUp, {scenario.parkPlots, catalogues.parkUses, catalogues.heatProfiles, weather, result(next.centre), result(next.year), result(next.dispatch), scenario.compute.startOfOperation.year, followUpAssumptions(assumed)}, planDigitalPark);
    // clang-format on
    step(0.05);
    return next;
}

std::vector<Plan> planAllSites(const Scenario& scenario, const Catalogues& catalogues, const Task& task,
                               const std::vector<Plan>& former, const PlanSearch& search)
{
    const std::size_t count = scenario.layers.sites.size();
    std::vector<Plan> plans;
    for (std::size_t site = 0; site < count; ++site) {
        Plan start = site < former.size() ? former[site] : Plan{};
        if (!plans.empty()) {
            // What does not depend on the site is the same for all.
            const Plan& first = plans.front();
            start.weather = first.weather;
            start.centre = first.centre;
            start.year = first.year;
            start.demand = first.demand;
            start.drawn = first.drawn;
            start.streetHeat = first.streetHeat;
            start.graph = first.graph;
        }
        plans.push_back(plan(scenario, site, catalogues,
                             task.part(double(site) / double(count), double(site + 1) / double(count)), start, search));
    }
    return plans;
}

Findings findings(const Plan& plan)
{
    Findings all = siteFit(plan);
    const auto add = [&all](const auto& stage) {
        if (stage) {
            all.insert(all.end(), stage->output.findings.begin(), stage->output.findings.end());
        }
    };
    add(plan.siting);
    add(plan.centre);
    if (plan.weather && plan.weather->output && !plan.weather->output->dryBulb.empty() && plan.centre) {
        checkDesignDay(*plan.weather->output, plan.centre->input.assumptions.cooling, all);
    }
    add(plan.demand);
    add(plan.graph);
    add(plan.network);
    if (plan.targets && plan.dispatch) {
        const Findings missed = missedTargets(plan.targets->input, plan.dispatch->output);
        all.insert(all.end(), missed.begin(), missed.end());
    }
    add(plan.supplyCheck);
    const Findings decentral = decentralFindings(plan);
    all.insert(all.end(), decentral.begin(), decentral.end());
    add(plan.followUp);
    std::stable_sort(all.begin(), all.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return all;
}

} // namespace wattort
