#pragma once

/// \file
/// The same hardware with colder and warmer facility water: what is lost in PUE and won in heat.

#include "model/compute/compute_year.hpp"

namespace wattort {

struct WaterTemperatureCase {
    Temperature supply; ///< facility water
    Temperature heat;   ///< of the heat that can be handed over, mean of the year
    double annualPue = 0.0;
    double wue = 0.0;
    Energy cooling; ///< electricity for cooling
    Energy recoverable;
    bool allowed = true; ///< for the system

    friend bool operator==(const WaterTemperatureCase&, const WaterTemperatureCase&) = default;
};

/// One year for each kelvin from `low` to `high`, with the accelerators that `centre` has and all else as in `year`.
/// Empty for a centre without a liquid path: there the water changes nothing. About 1 ms a kelvin.
std::vector<WaterTemperatureCase> compareWaterTemperatures(const SizingInput& sizing, const ComputeCentre& centre,
                                                           const ComputeYearInput& year, Temperature low,
                                                           Temperature high);

} // namespace wattort
