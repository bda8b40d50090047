#pragma once

/// \file
/// Results of a made-up year, consistent with themselves, for tests of what is shown.

#include "model/dispatch/year_dispatch.hpp"
#include "model/economics/economics.hpp"
#include "model/followup/digital_park.hpp"
#include "model/ranking/site_ranking.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wattort::test {

/// From 1 on 1 January over -1 in July and back.
inline double winter(std::size_t hour)
{
    return std::cos(2.0 * std::numbers::pi * double(hour) / double(hoursPerYear));
}

inline double day(std::size_t hour)
{
    return std::sin(2.0 * std::numbers::pi * (double(hour % 24) - 6.0) / 24.0);
}

inline ComputeYear sampleComputeYear()
{
    ComputeYear year;
    for (auto* power : {&year.itPower, &year.facilityPower, &year.recoverableHeat}) {
        *power = HourlyPower(hoursPerYear);
    }
    year.pue = HourlyRatio(hoursPerYear);
    year.heatTemperature = HourlyTemperature(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double it = 10.0 * (0.7 + 0.1 * day(hour) + 0.05 * std::sin(double(hour * hour % 97)));
        const double pue = 1.12 - 0.03 * winter(hour) + 0.02 * std::max(0.0, day(hour));
        year.itPower.set(hour, it * MW);
        year.pue.set(hour, pue);
        year.facilityPower.set(hour, it * pue * MW);
        year.recoverableHeat.set(hour, 0.8 * it * MW);
        year.heatTemperature.set(hour, celsius(48.0 - 3.0 * winter(hour)));
    }
    return year;
}

inline WeatherYear sampleWeather()
{
    WeatherYear weather;
    weather.dryBulb = HourlyTemperature(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double front = 4.0 * std::sin(double(hour) / 60.0) * std::sin(double(hour) / 433.0);
        weather.dryBulb.set(hour, celsius(9.5 - 9.0 * winter(hour) + 4.0 * day(hour) + front));
    }
    return weather;
}

inline NetworkDesign sampleNetwork()
{
    NetworkDesign network;
    network.feedIn = HourlyPower(hoursPerYear);
    network.loss = HourlyPower(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double loss = 0.45 + 0.1 * winter(hour);
        const double heating = 4.0 * std::max(0.0, winter(hour) + 0.25 + 0.2 * std::sin(double(hour) / 61.0));
        network.loss.set(hour, loss * MW);
        network.feedIn.set(hour, (loss + 0.5 + heating + 0.25 * day(hour)) * MW);
    }
    return network;
}

/// Covers the network's feed-in exactly.
inline DispatchYear sampleDispatch(const NetworkDesign& network)
{
    DispatchYear dispatch;
    for (auto* power : {&dispatch.direct, &dispatch.heatPump, &dispatch.heatPumpPower, &dispatch.wasteHeatUsed,
                        &dispatch.charge, &dispatch.discharge, &dispatch.boiler}) {
        *power = HourlyPower(hoursPerYear);
    }
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double need = inUnit(network.feedIn[hour], MW);
        const double direct = std::min(need, 0.3 + 0.4 * std::max(0.0, -winter(hour)));
        const double charge = need < 1.5 && hour % 24 < 6 ? 0.2 : 0.0;
        const double pump = std::min(4.0, need - direct + charge);
        const double discharge = std::min(0.3, need + charge - direct - pump);
        dispatch.direct.set(hour, direct * MW);
        dispatch.heatPump.set(hour, pump * MW);
        dispatch.heatPumpPower.set(hour, pump / 3.5 * MW);
        dispatch.wasteHeatUsed.set(hour, (direct + pump * 2.5 / 3.5) * MW);
        dispatch.charge.set(hour, charge * MW);
        dispatch.discharge.set(hour, discharge * MW);
        dispatch.boiler.set(hour, (need + charge - direct - pump - discharge) * MW);
    }
    return dispatch;
}

inline Economics sampleEconomics()
{
    Economics economics;
    const auto item = [&economics](CostKind kind, double capital, double operation, double energy) {
        economics.items.push_back({.kind = kind,
                                   .capitalAnnuity = capital * 1e3 * EUR,
                                   .operation = operation * 1e3 * EUR,
                                   .demandRelated = energy * 1e3 * EUR});
    };
    item(CostKind::Pipes, 410, 60, 0);
    item(CostKind::HouseConnections, 150, 25, 0);
    item(CostKind::HeatPump, 230, 90, 0);
    item(CostKind::Storage, 20, 4, 0);
    item(CostKind::Boiler, 45, 12, 0);
    item(CostKind::Planning, 55, 0, 0);
    item(CostKind::Electricity, 0, 0, 640);
    item(CostKind::Fuel, 0, 0, 95);
    item(CostKind::EmissionPrice, 0, 0, 21);
    item(CostKind::PumpingElectricity, 0, 0, 38);
    item(CostKind::WasteHeat, 0, 0, 0);
    item(CostKind::Funding, -260, 0, 0);
    economics.cashFlow.push_back(-14.2e6 * EUR);
    for (int year = 1; year <= 25; ++year) {
        economics.cashFlow.push_back((year == 20 ? -2.1e6 : 1.05e6 + 12e3 * year) * EUR);
    }
    return economics;
}

inline std::vector<RankedSite> sampleRanking()
{
    std::vector<RankedSite> sites;
    for (const char* name : {"Gewerbegebiet Nord", "Ehemaliges Kraftwerk", "Hafenquartier", "Aue"}) {
        RankedSite site{.site = sites.size(), .name = name, .rank = int(sites.size()) + 1};
        site.excluded = site.rank == 4;
        for (std::size_t criterion = 0; !site.excluded && criterion < criterionCount; ++criterion) {
            site.scores[criterion] =
                double((criterion * 7 + sites.size() * 3) % 11) / 10.0 / (1.0 + 0.2 * double(sites.size()));
        }
        sites.push_back(site);
    }
    sites[1].scores[2] = std::nullopt;
    return sites;
}

inline FollowUp sampleFollowUp()
{
    FollowUp followUp;
    for (int i = 0; i <= 25; ++i) {
        followUp.years.push_back({.year = 2028 + i,
                                  .computeCentreJobs = 42.0,
                                  .parkJobs = std::min(620.0, 55.0 * std::max(0, i - 2)),
                                  .municipalRevenue = (0.2e6 + 0.09e6 * std::min(i, 14)) * EUR});
    }
    return followUp;
}

} // namespace wattort::test
