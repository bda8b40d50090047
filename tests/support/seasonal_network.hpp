#pragma once

/// \file
/// Networks of a few streets with like consumers and a year like a cosine.

#include "data/catalogues.hpp"
#include "tests/support/small_town.hpp"

#include <cmath>
#include <numbers>

namespace wattort::test {

/// The site, a square of 100 m, lies 50 m west of the origin; every building has the same measured demand.
inline NetworkInput seasonalNetwork(const std::vector<Street>& streets, const std::vector<Building>& buildings,
                                    Energy annual, Power peak, Power sourcePower = 10.0 * MW)
{
    const Catalogues& catalogues = data::catalogues();
    const Assumptions assumed(catalogues.assumptions, {});
    HeatDemand demand;
    demand.buildings.assign(buildings.size(), {.annual = annual, .peak = peak, .basis = DemandBasis::Metered});
    std::vector<double> shape(hoursPerYear);
    WeatherYear weather;
    weather.dryBulb = HourlyTemperature(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double season = std::cos(2.0 * std::numbers::pi * double(hour) / double(hoursPerYear));
        shape[hour] = (1.1 + season) / (1.1 * double(hoursPerYear));
        weather.dryBulb.set(hour, celsius(10.0 - 12.0 * season));
    }
    demand.profiles.push_back(HourlyRatio::fromRaw(shape));
    NetworkInput network;
    network.graph = std::make_shared<const StreetGraph>(buildStreetGraph(
        {.streets = Layer(streets), .buildings = Layer(buildings), .assumptions = streetGraphAssumptions(assumed)}));
    network.demand = std::make_shared<const HeatDemand>(std::move(demand));
    network.buildings = Layer(buildings);
    network.site = square(-150, -50, 100);
    network.sourcePower = sourcePower;
    network.weather = std::make_shared<const WeatherYear>(std::move(weather));
    network.pipes = catalogues.pipes;
    network.assumptions = networkAssumptions(assumed);
    return network;
}

} // namespace wattort::test
