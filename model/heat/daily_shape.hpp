#pragma once

/// \file
/// Temperatures that the standard load profiles look at, and the shapes of a year and of a day.

#include "model/climate/weather_year.hpp"
#include "model/scenario/catalogue.hpp"

#include <array>
#include <span>
#include <vector>

namespace wattort {

/// Weighted temperature of each day in degC: (T0 + T-1/2 + T-2/4 + T-3/8) / 1.875 of daily means. The year follows
/// upon itself: the days before 1 January are the last of December.
/// \source BDEW/VKU/GEODE Leitfaden Abwicklung von Standardlastprofilen Gas (geometric series)
std::vector<double> weightedDailyCelsius(const HourlyTemperature& dryBulb);

/// The same from daily means in degC.
std::vector<double> weightedDailyCelsius(std::span<const double> dailyMeans);

/// h(theta) = A / (1 + (B / (theta - 40))^C) + D + max(mH theta + bH, mW theta + bW), 1 at 8 degC by construction.
/// Warmer days than 39 degC count as 39.
/// \source BDEW/VKU/GEODE Leitfaden (SigLinDe)
double dailyHeatFactor(const HeatProfile& profile, double thetaCelsius);

/// Share of each hour in the heat of a day of this temperature; adds up to 1, never negative. `weekday` 0 is Monday.
std::array<double, 24> hourShares(const HeatProfile& profile, std::size_t weekday, double thetaCelsius);

} // namespace wattort
