#include "model/climate/psychrometrics.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

constexpr double zeroCelsius = 273.15;
/// 1/K
constexpr double psychrometerCoefficient = 6.62e-4;

double saturationHectopascal(double celsiusDegrees)
{
    return 6.112 * std::exp(17.62 * celsiusDegrees / (243.12 + celsiusDegrees));
}

/// Halley's method: the balance rises and is convex; what a step leaves is a thousandth of its cube at most (in K), so
/// that after one of 0.02 K the error is far below 1e-6 K.
double wetBulbCelsius(double dryBulb, double humidity, double hectopascal, double start)
{
    constexpr double lastStep = 0.02;
    const double vapour = humidity * saturationHectopascal(dryBulb);
    const double slope = psychrometerCoefficient * hectopascal;
    double wet = start;
    for (int step = 0; step < 20; ++step) {
        const double saturation = saturationHectopascal(wet);
        const double balance = saturation - slope * (dryBulb - wet) - vapour;
        const double inverse = 1.0 / (243.12 + wet);
        const double growth = 17.62 * 243.12 * inverse * inverse;
        const double rise = saturation * growth + slope;
        const double bend = saturation * growth * (growth - 2.0 * inverse);
        const double newton = balance / rise;
        const double change = newton / (1.0 - 0.5 * newton * bend / rise);
        wet -= change;
        if (std::abs(change) < lastStep) {
            break;
        }
    }
    return wet;
}

} // namespace

Pressure saturationPressure(Temperature temperature)
{
    return Pressure::from_value(100.0 * saturationHectopascal(inCelsius(temperature)));
}

double relativeHumidityAt(Temperature dryBulb, Temperature dewPoint)
{
    return std::clamp(saturationPressure(dewPoint).value() / saturationPressure(dryBulb).value(), 0.0, 1.0);
}

Pressure standardPressure(Length height)
{
    return Pressure::from_value(101'325.0 * std::pow(1.0 - 2.25577e-5 * height.value(), 5.25588));
}

Temperature wetBulb(Temperature dryBulb, double relativeHumidity, Pressure pressure)
{
    const double start = inCelsius(dryBulb);
    return celsius(wetBulbCelsius(start, relativeHumidity, pressure.value() / 100.0, start));
}

HourlyTemperature wetBulb(const WeatherYear& weather)
{
    const auto dryBulb = weather.dryBulb.raw();
    const auto humidity = weather.relativeHumidity.raw();
    const auto pressure = weather.pressure.raw();
    std::vector<double> wet(dryBulb.size());
    double depression = 0.0; // of the hour before: the next differs little
    for (std::size_t hour = 0; hour < wet.size(); ++hour) {
        const double air = dryBulb[hour] - zeroCelsius;
        const double bulb = wetBulbCelsius(air, humidity[hour], pressure[hour] / 100.0, air - depression);
        depression = air - bulb;
        wet[hour] = bulb + zeroCelsius;
    }
    return HourlyTemperature::fromRaw(std::move(wet));
}

std::shared_ptr<const HourlyTemperature> wetBulb(const std::shared_ptr<const WeatherYear>& weather)
{
    thread_local std::weak_ptr<const WeatherYear> last;
    thread_local std::shared_ptr<const HourlyTemperature> wet;
    if (wet == nullptr || last.lock() != weather) {
        wet = std::make_shared<const HourlyTemperature>(wetBulb(*weather));
        last = weather;
    }
    return wet;
}

} // namespace wattort
