#pragma once

/// \file
/// A year's weather in a warmer climate.

#include "model/climate/weather_year.hpp"

#include <memory>

namespace wattort {

struct ClimateChange {
    TemperatureDifference warming;  ///< of every hour; 0: the weather as it is
    double humidityPerKelvin = 0.0; ///< change of relative humidity, 1 is saturation

    friend bool operator==(const ClimateChange&, const ClimateChange&) = default;
};

/// Every hour warmer by the same difference, relative humidity changed with it and held between 1 % and saturation;
/// pressure, radiation and wind stay. The very same year when nothing changes. Its source says what was done.
/// \source the test reference years of DWD for 2015 and 2045 at the same places differ mainly by such a shift
std::shared_ptr<const WeatherYear> withChange(std::shared_ptr<const WeatherYear> weather, const ClimateChange& change);

} // namespace wattort
