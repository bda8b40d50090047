#pragma once

/// \file
/// Every pipe in every hour of the year: what it saw, without keeping all hours of all pipes, and all hours of one.

#include "model/network/network_year.hpp"

namespace wattort {

/// Of one trench. Temperatures are those at its end away from the source; losses those of supply and return together.
struct PipeYear {
    Velocity meanVelocity;
    Velocity highestVelocity;
    PressureGradient highestGradient; ///< of one straight pipe
    Temperature lowestSupply;
    Temperature meanSupply;
    Temperature highestSupply;
    Temperature lowestReturn;
    Temperature meanReturn;
    Temperature highestReturn;
    Power highestLoss;
    Energy loss;
    std::uint32_t hourOfLowestSupply = 0;
    std::uint32_t hourOfHighestLoss = 0;
};

struct PipesYear {
    std::vector<PipeYear> pipes;
    std::uint32_t hourOfHighestFlow = 0; ///< of all pipes: they have one rhythm
};

/// Temperatures of all pipes are solved anew in each hour, with the flows of `year`: exact, where networkYear
/// interpolates. Cost: pipes times hours, about 20 ns each; memory: pipes.
/// \pre `year` is networkYear(input) \throws Cancelled
PipesYear pipesYear(const NetworkYearInput& input, const NetworkYear& year, const Task& task = {});

using HourlyMassFlow = Hourly<MassFlow>;
using HourlyPressure = Hourly<Pressure>;

/// All hours of one trench; pressures and temperatures at its end away from the source.
struct PipeHours {
    HourlyMassFlow flow;
    HourlyTemperature supply;
    HourlyTemperature returned;
    HourlyPressure supplyPressure;
    HourlyPressure returnPressure;
    HourlyPower loss; ///< of supply and return
};

/// The pumps hold `staticPressure` in the return at the source and what the worst consumer needs at that one.
/// \pre `year` is networkYear(input), and there is such a pipe \throws Cancelled
PipeHours pipeHours(const NetworkYearInput& input, const NetworkYear& year, std::size_t pipe, const Task& task = {});

} // namespace wattort
