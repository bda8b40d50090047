#pragma once

/// \file
/// Moist air.

#include "model/climate/weather_year.hpp"

namespace wattort {

/// Temperature of adiabatic saturation: the root of es(tw) - A p (t - tw) = e by bisection, with
/// es(t) = 6.112 exp(17.62 t / (243.12 + t)) hPa over water (also below 0 degC) and A = 6.62e-4 / K.
/// Valid -40..60 degC, relative humidity 0..1, 600..1100 hPa.
/// \source WMO Guide to Instruments (CIMO) 2018, Annex 4.B (Magnus form)
Temperature wetBulb(Temperature dryBulb, double relativeHumidity, Pressure pressure);

/// wetBulb of each hour.
HourlyTemperature wetBulb(const WeatherYear& weather);

} // namespace wattort
