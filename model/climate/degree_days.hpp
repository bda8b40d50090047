#pragma once

/// \file
/// How much of a year is too warm.

#include "model/climate/weather_year.hpp"

namespace wattort {

/// Cooling degree days of the year's 365 daily means: the sum of mean - 21 K over the days with a mean of at least
/// 24 °C. \source Eurostat and Joint Research Centre, as (EU) 2024/1364 Annex II 1 (n) asks for: base 21 °C read in the
/// regulation, threshold of 24 °C from memory
TemperatureDifference coolingDegreeDays(const WeatherYear& weather);

} // namespace wattort
