#pragma once

/// \file
/// An hourly year from monthly statistics, for places without a weather file.

#include "model/climate/weather_year.hpp"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace wattort {

/// Statistics of one month, means over the days of the month.
struct MonthlyClimate {
    Temperature meanTemperature;
    /// Standard deviation of the daily mean about the seasonal curve.
    TemperatureDifference dailyAnomaly;
    /// Mean of daily maximum less minimum.
    TemperatureDifference dailyRange;
    TemperatureDifference dewPointDepression;
    /// Global horizontal radiation of a day.
    EnergyPerArea dailyRadiation;
    Velocity wind;

    friend bool operator==(const MonthlyClimate&, const MonthlyClimate&) = default;
};

/// Twelve rows of the catalogue climate_stations.csv, one a month: name, dataset, latitude_deg, longitude_deg,
/// height_m, month, mean_temperature_degc, daily_anomaly_k, daily_range_k, dew_point_depression_k,
/// daily_radiation_kwh_m2, wind_m_s, source, year, confidence. Data: Deutscher Wetterdienst (GeoNutzV), changed.
struct ClimateStation {
    std::string name;
    std::string dataset; ///< TRY2010, TRY2015, TRY2045
    double latitudeDegrees = 0.0;
    double longitudeDegrees = 0.0;
    Length height;
    std::array<MonthlyClimate, 12> months;

    friend bool operator==(const ClimateStation&, const ClimateStation&) = default;
};

/// Deterministic: the same station gives the same year. What the year reaches against test reference years stands
/// in tests/model/climate/synthetic_year_test.cpp.
WeatherYear synthesiseYear(const ClimateStation& station);

/// The station of `dataset` that is nearest to the place; nullptr when there is none.
const ClimateStation* nearestStation(std::span<const ClimateStation> stations, std::string_view dataset,
                                     double latitudeDegrees, double longitudeDegrees);

} // namespace wattort
