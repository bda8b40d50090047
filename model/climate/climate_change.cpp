#include "model/climate/climate_change.hpp"

#include "model/finding/plain_number.hpp"

#include <algorithm>

namespace wattort {

std::shared_ptr<const WeatherYear> withChange(std::shared_ptr<const WeatherYear> weather, const ClimateChange& change)
{
    if (change.warming == TemperatureDifference{}) {
        return weather;
    }
    constexpr double driest = 0.01;
    WeatherYear warmer = *weather;
    const double kelvin = change.warming.value();
    for (double& temperature : warmer.dryBulb.raw()) {
        temperature += kelvin;
    }
    for (double& humidity : warmer.relativeHumidity.raw()) {
        humidity = std::clamp(humidity + change.humidityPerKelvin * kelvin, driest, 1.0);
    }
    warmer.source += (kelvin > 0.0 ? " +" : " ") + plainNumber(kelvin) + " K";
    return std::make_shared<const WeatherYear>(std::move(warmer));
}

} // namespace wattort
