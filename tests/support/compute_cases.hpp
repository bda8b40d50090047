#pragma once

/// \file
/// Catalogue numbers and weather for tests of the compute centre.

#include "data/catalogues.hpp"
#include "model/compute/compute_centre.hpp"
#include "model/scenario/kept_entries.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

namespace wattort::test {

inline ComputeAssumptions computeAssumptions()
{
    return wattort::computeAssumptions(Assumptions(data::catalogues().assumptions, {}),
                                       powerEquipmentOf({}, data::catalogues()));
}

inline ComputeCentre size(const ComputeDesign& design, const ComputeAssumptions& assumptions = computeAssumptions())
{
    return sizeComputeCentre({design, data::catalogues().systems, data::catalogues().coolingSystems, assumptions});
}

inline const ComputeSystem& computeSystem(std::string_view key)
{
    const auto& systems = data::catalogues().systems;
    const auto found =
        std::find_if(systems.begin(), systems.end(), [=](const ComputeSystem& system) { return system.key == key; });
    expects(found != systems.end(), "the test names a system of the catalogue");
    return *found;
}

inline const CoolingSystem& coolingSystem(CoolingKind kind)
{
    const auto& systems = data::catalogues().coolingSystems;
    return *std::find_if(systems.begin(), systems.end(),
                         [=](const CoolingSystem& system) { return system.kind == kind; });
}

/// What cools the air of the rooms where the design says nothing else.
inline const CoolingSystem& airCoolingFor(CoolingKind kind)
{
    return coolingSystem(hasLiquidLoop(kind) ? ComputeDesign{}.airCooling : kind);
}

/// The weather of the reference calculation: two cosines, and humidity that falls with temperature.
inline std::shared_ptr<const WeatherYear> cosineWeather()
{
    auto weather = std::make_shared<WeatherYear>();
    weather->dryBulb = HourlyTemperature(hoursPerYear);
    weather->relativeHumidity = HourlyRatio(hoursPerYear);
    weather->pressure = Hourly<Pressure>(hoursPerYear, Pressure::from_value(101'325.0));
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double t = 9.5 - 9.0 * std::cos(2.0 * std::numbers::pi * (double(hour) / 24.0 - 20.0) / 365.0)
                         - 3.5 * std::cos(2.0 * std::numbers::pi * (double(hour % 24) - 3.0) / 24.0);
        weather->dryBulb.set(hour, celsius(t));
        weather->relativeHumidity.set(hour, std::clamp(78.0 - 1.6 * (t - 9.5), 35.0, 98.0) / 100.0);
    }
    return weather;
}

inline std::shared_ptr<const WeatherYear> berlinWeather()
{
    static const auto weather = std::make_shared<const WeatherYear>(
        synthesiseYear(*nearestStation(data::catalogues().stations, "TRY2015", 52.5, 13.4)));
    return weather;
}

} // namespace wattort::test
