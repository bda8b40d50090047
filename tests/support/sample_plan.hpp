#pragma once

/// \file
/// A complete plan of the demo region: every stage is computed but the network, which is a comb along one line, so that
/// tests of what shows a plan do not wait for the design of a network.

#include "data/catalogues.hpp"
#include "model/demo/demo_region.hpp"
#include "model/plan/plan.hpp"

#include <cmath>

namespace wattort::test {

namespace sample {

template <class Input, class Output>
std::shared_ptr<const Output> part(const Stage<Input, Output>& stage)
{
    return {stage, &stage->output};
}

inline NetworkDesign combNetwork(const Scenario& scenario, const HeatDemand& demand, Point source, std::size_t most)
{
    NetworkDesign network;
    network.nodes.push_back({.position = source});
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t i = 0; i < demand.buildings.size() && chosen.size() < most; ++i) {
        if (demand.buildings[i].annual > Energy{}) {
            chosen.push_back(i);
        }
    }
    for (const std::uint32_t building : chosen) {
        const Point place = centroid(scenario.layers.buildings[building].footprint);
        const auto former = std::uint32_t(network.nodes.size() - 1);
        network.nodes.push_back({.position = place});
        const Point from = network.nodes[former].position;
        const int diameter = network.pipes.size() < most / 3 ? 150 : network.pipes.size() < most / 2 ? 80 : 32;
        network.pipes.push_back({.from = former,
                                 .to = former + 1,
                                 .line = {from, place},
                                 .length = distance(from, place),
                                 .nominalDiameter = diameter,
                                 .heatLoss = PowerPerLength::from_value(25.0),
                                 .investment = distance(from, place) * PricePerLength::from_value(1'000.0)});
        network.consumers.push_back({.building = building,
                                     .node = former + 1,
                                     .annual = demand.buildings[building].annual,
                                     .peak = demand.buildings[building].peak});
        network.trenchLength += network.pipes.back().length;
        network.pipeInvestment += network.pipes.back().investment;
        network.heatSold += network.consumers.back().annual;
    }
    network.connectionInvestment = double(chosen.size()) * 12'000.0 * EUR;
    network.demand = hourlyDemand(demand, chosen);
    network.loss = HourlyPower(hoursPerYear, 100.0 * kW);
    network.feedIn = network.demand;
    for (double& watts : network.feedIn.raw()) {
        watts += (100.0 * kW).value();
    }
    network.heatLoss = total(network.loss);
    network.pumping = HourlyPower(hoursPerYear, 5.0 * kW);
    network.pumpEnergy = total(network.pumping);
    network.designPower = peak(network.feedIn);
    network.supplyTemperature = HourlyTemperature(hoursPerYear, celsius(75));
    network.returnTemperature = HourlyTemperature(hoursPerYear, celsius(45));
    if (network.trenchLength > Length{}) {
        network.linearHeatDensity = network.heatSold / network.trenchLength;
    }
    return network;
}

} // namespace sample

/// \param consumers 0: a plan without network
inline Plan samplePlan(const Scenario& scenario, std::size_t site, std::size_t consumers = 150)
{
    using sample::part;
    const Catalogues& catalogues = data::catalogues();
    const Assumptions assumed(catalogues.assumptions, scenario.overrides);
    const Site& place = scenario.layers.sites[site];
    const auto computeAssumed = computeAssumptions(assumed);
    // clang-format off
    Plan p{.site = place.name};
    p.weather = renew(p.weather, {}, [&](const WeatherInput&) { return std::make_shared<const WeatherYear>(synthesiseYear(*nearestStation(catalogues.stations, scenario.climateDataset, scenario.latitudeDegrees, scenario.longitudeDegrees))); });
    p.siting = renew(p.siting, {place, scenario.layers, sitingAssumptions(assumed)}, assessSite);
    p.centre = renew(p.centre, {scenario.compute, catalogues.systems, catalogues.coolingSystems, computeAssumed}, sizeComputeCentre);
    p.year = renew(p.year, {scenario.compute, p.centre->output, computeAssumed, p.weather->output}, simulateComputeYear);
    p.demand = renew(p.demand, {scenario.layers.buildings, p.weather->output, catalogues.heatDemand, catalogues.heatProfiles, heatDemandAssumptions(assumed)}, estimateHeatDemand);
    p.graph = renew(p.graph, {}, [](const StreetGraphInput&) { return StreetGraph{}; });
    p.network = renew(p.network, {}, [&](const NetworkInput&) { return sample::combNetwork(scenario, p.demand->output, centroid(place.area), consumers); });
    p.dispatch = renew(p.dispatch, {part(p.year), part(p.network), supplyAssumptions(assumed)}, dispatchYear);
    p.economics = renew(p.economics, {part(p.network), part(p.dispatch), part(p.year), scenario.electricityPrice, economicAssumptions(assumed)}, evaluateEconomics);
    p.emissions = renew(p.emissions, {part(p.network), part(p.dispatch), part(p.year), emissionAssumptions(assumed)}, balanceEmissions);
    p.law = renew(p.law, {scenario.compute.startOfOperation, part(p.centre), part(p.year), part(p.dispatch), catalogues.legalRules, lawAssumptions(assumed)}, checkCompliance);
    p.followUp = renew(p.followUp, {scenario.parkPlots, catalogues.parkUses, catalogues.heatProfiles, p.weather->output, part(p.centre), part(p.year), part(p.dispatch), scenario.compute.startOfOperation.year, followUpAssumptions(assumed)}, planDigitalPark);
    // clang-format on
    return p;
}

} // namespace wattort::test
