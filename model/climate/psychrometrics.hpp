#pragma once

/// \file
/// Moist air.

#include "model/climate/weather_year.hpp"

#include <memory>

namespace wattort {

/// Over water, also below 0 degC; Magnus form, -45..60 degC.
/// \source WMO Guide to Instruments (CIMO) 2018, Annex 4.B
Pressure saturationPressure(Temperature temperature);

/// 0 to 1.
double relativeHumidityAt(Temperature dryBulb, Temperature dewPoint);

/// Of the standard atmosphere, up to 11 km.
/// \source ISO 2533
Pressure standardPressure(Length height);

/// Wet-bulb temperature: the root of es(tw) - A p (t - tw) = e within 1e-6 K, with
/// es(t) = 6.112 exp(17.62 t / (243.12 + t)) hPa over water (also below 0 degC) and A = 6.62e-4 / K.
/// Valid -40..60 degC, relative humidity 0..1, 600..1100 hPa.
/// \source WMO Guide to Instruments (CIMO) 2018, Annex 4.B (Magnus form)
Temperature wetBulb(Temperature dryBulb, double relativeHumidity, Pressure pressure);

/// wetBulb of each hour.
HourlyTemperature wetBulb(const WeatherYear& weather);

/// The same, taken anew only when the weather is not the last one of this thread: most design-years of a plan and of a
/// study share theirs. \pre not null
std::shared_ptr<const HourlyTemperature> wetBulb(const std::shared_ptr<const WeatherYear>& weather);

} // namespace wattort
