#pragma once

/// \file
/// The hours for which cooling plant is built.

#include "model/climate/weather_year.hpp"

namespace wattort {

struct DesignWeather {
    Temperature hottest; ///< dry bulb, hour
    std::size_t hottestHour = 0;
    Temperature highestWetBulb;
    Temperature exceededIn35Hours; ///< dry bulb exceeded in 0.4 % of the hours
    Temperature coldest;
    Temperature extreme; ///< dry bulb, hottest hour in the return period

    friend bool operator==(const DesignWeather&, const DesignWeather&) = default;
};

/// Hottest hour in the return period alone, see designWeather.
Temperature hottestIn(const WeatherYear& weather, TemperatureDifference deviation, Duration returnPeriod);

/// From the hottest hour of a mean year and its standard deviation from year to year: the extreme of n years is
/// M + s F, F = -(sqrt(6) / pi) (0.5772 + ln ln (n / (n - 1))) (Gumbel's distribution by its moments; 1.87 for 20
/// years). A test reference year smooths extremes: its hottest hour is a little too cool for M, see climate.
/// A return period below 1.01 years counts as that. \pre 8,760 hours of weather
/// \source ASHRAE Handbook Fundamentals, chapter "Climatic design information", from memory
DesignWeather designWeather(const WeatherYear& weather, TemperatureDifference deviation, Duration returnPeriod);

} // namespace wattort
