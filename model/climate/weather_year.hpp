#pragma once

/// \file
/// The weather of one year, hour by hour.

#include "model/quantity/hourly.hpp"

#include <string>

namespace wattort {

enum class WeatherOrigin {
    Synthetic,         ///< generated from monthly statistics: the interface says so
    TestReferenceYear, ///< DWD TRY file
    EnergyPlusWeather  ///< EPW file
};

/// All series have 8,760 values. Hour i is the interval from i to i + 1, UTC+1 all year.
struct WeatherYear {
    WeatherOrigin origin = WeatherOrigin::Synthetic;
    /// Station or file, for the report.
    std::string source;
    double latitudeDegrees = 0.0;
    double longitudeDegrees = 0.0;
    Length height;
    HourlyTemperature dryBulb;
    /// 0 to 1
    HourlyRatio relativeHumidity;
    Hourly<Pressure> pressure;
    /// Global horizontal irradiance.
    Hourly<PowerPerArea> globalRadiation;
    Hourly<Velocity> wind;

    friend bool operator==(const WeatherYear&, const WeatherYear&) = default;
};

} // namespace wattort
