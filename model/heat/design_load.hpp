#pragma once

/// \file
/// What buildings of one daily rhythm take all at once at the load for which a network is laid out.

#include "model/climate/weather_year.hpp"
#include "model/scenario/catalogue.hpp"

#include <span>
#include <vector>

namespace wattort {

/// Whether each day of the year is at most as cold as the design: its weighted temperature (weightedDailyCelsius), that
/// the demand follows, is not below the design outdoor temperature.
std::vector<bool> daysWithinDesign(const WeatherYear& weather, Temperature designOutdoor);

/// Heat of the mean hour of a day at the design outdoor temperature, as a share of the year's heat in this weather:
/// h(design) / 24 over the sum of h(day) F(weekday). The mean of the day is what DIN EN 12831 calls the heat load
/// (steady state, two-day mean); peaks within a day at this temperature are in the year where it has such days.
double designDayShare(const HeatProfile& profile, const WeatherYear& weather, Temperature designOutdoor);

/// Highest hourly share of the year's heat on the days within design. With `factors`, one an hour, the highest product.
/// \pre `factors` is empty or has as many values as the profile
double highestShare(const HourlyRatio& profile, const std::vector<bool>& daysWithin,
                    std::span<const double> factors = {});

} // namespace wattort
