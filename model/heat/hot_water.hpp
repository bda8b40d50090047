#pragma once

/// \file
/// What of the hourly heat demand is hot water.

#include "model/heat/building_demand.hpp"

namespace wattort {

/// Share of hot water in the heat of a day of this weighted temperature: the part of the profile that does not heat,
/// (D + mW theta + bW) / h(theta), between 0 and 1.
/// \source BDEW/VKU/GEODE Leitfaden (SigLinDe: base load and linear part of hot water)
double hotWaterShare(const HeatProfile& profile, double thetaCelsius);

/// Hot water of all buildings in each hour; never more than hourlyDemand.
HourlyPower hourlyHotWater(const HeatDemandInput& input, const HeatDemand& demand);

} // namespace wattort
