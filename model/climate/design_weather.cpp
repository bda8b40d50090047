#include "model/climate/design_weather.hpp"

#include "model/climate/psychrometrics.hpp"
#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace wattort {

namespace {

/// 0.4 % of 8,760 hours.
constexpr std::size_t hoursAbove = 35;

double gumbelFactor(double years)
{
    return -std::sqrt(6.0) / std::numbers::pi * (std::numbers::egamma + std::log(std::log(years / (years - 1.0))));
}

} // namespace

Temperature hottestIn(const WeatherYear& weather, TemperatureDifference deviation, Duration returnPeriod)
{
    constexpr double leastYears = 1.01;
    const double years = std::max(double(returnPeriod / oneYear), leastYears);
    const auto air = weather.dryBulb.raw();
    return Temperature::from_value(*std::max_element(air.begin(), air.end())) + gumbelFactor(years) * deviation;
}

DesignWeather designWeather(const WeatherYear& weather, TemperatureDifference deviation, Duration returnPeriod)
{
    expects(weather.dryBulb.size() == hoursPerYear, "the weather has 8,760 hours");
    const auto air = weather.dryBulb.raw();
    const auto hottest = std::max_element(air.begin(), air.end());
    std::vector<double> sorted(air.begin(), air.end());
    std::nth_element(sorted.begin(), sorted.begin() + hoursAbove, sorted.end(), std::greater<>());
    const HourlyTemperature wet = wetBulb(weather);
    return {.hottest = Temperature::from_value(*hottest),
            .hottestHour = std::size_t(hottest - air.begin()),
            .highestWetBulb = Temperature::from_value(*std::max_element(wet.raw().begin(), wet.raw().end())),
            .exceededIn35Hours = Temperature::from_value(sorted[hoursAbove]),
            .coldest = Temperature::from_value(*std::min_element(air.begin(), air.end())),
            .extreme = hottestIn(weather, deviation, returnPeriod)};
}

} // namespace wattort
