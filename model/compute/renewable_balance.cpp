#include "model/compute/renewable_balance.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

constexpr double fullSun = 1'000.0; // W/m2

double windShare(double windAtTenMetres, const RenewableAssumptions& assumptions)
{
    const double speed = assumptions.hubShear * windAtTenMetres;
    const double low = assumptions.windCutIn.value();
    const double high = assumptions.windNominal.value();
    if (speed < low || speed >= assumptions.windCutOut.value()) {
        return 0.0;
    }
    const auto cube = [](double x) { return x * x * x; };
    return speed >= high ? 1.0 : (cube(speed) - cube(low)) / (cube(high) - cube(low));
}

/// The battery never runs empty above the limit. Numbers in W and Wh.
bool holds(std::span<const double> load, double limit, double capacity, double power, double efficiency)
{
    double stored = capacity;
    for (const double watt : load) {
        if (watt > limit) {
            stored -= watt - limit;
            if (watt - limit > power || stored < 0.0) {
                return false;
            }
        } else {
            stored = std::min(stored + efficiency * std::min(limit - watt, power), capacity);
        }
    }
    return true;
}

} // namespace

RenewableBalance balanceRenewables(const HourlyPower& power, const WeatherYear& weather,
                                   const RenewableAssumptions& assumptions)
{
    expects(power.size() == hoursPerYear && weather.globalRadiation.size() == hoursPerYear
                && weather.wind.size() == hoursPerYear,
            "load and weather have 8,760 hours");
    RenewableBalance balance{.generation = HourlyPower(hoursPerYear)};
    const double capacity = assumptions.battery.value() / oneHour.value(); // Wh
    double stored = 0.0;
    double consumed = 0.0;
    double met = 0.0;
    double surplus = 0.0;
    double highest = 0.0;
    double solarWh = 0.0;
    double windWh = 0.0;
    for (std::size_t i = 0; i < hoursPerYear; ++i) {
        const double sun = assumptions.solarPeak.value() * assumptions.solarPerformance
                           * std::min(weather.globalRadiation.raw()[i] / fullSun, 1.0);
        const double wind = assumptions.windRated.value() * windShare(weather.wind.raw()[i], assumptions);
        const double load = power.raw()[i];
        const double direct = std::min(sun + wind, load);
        const double charged = std::min((sun + wind - direct) * assumptions.batteryEfficiency, capacity - stored);
        const double given = std::min(load - direct, stored);
        stored += charged - given;
        solarWh += sun;
        windWh += wind;
        consumed += load;
        met += direct + given;
        surplus +=
            sun + wind - direct - (assumptions.batteryEfficiency > 0.0 ? charged / assumptions.batteryEfficiency : 0.0);
        highest = std::max(highest, load - direct - given);
        balance.generation.raw()[i] = sun + wind;
    }
    balance.solar = solarWh * W * oneHour;
    balance.wind = windWh * W * oneHour;
    balance.surplus = surplus * W * oneHour;
    balance.highestGrid = highest * W;
    if (consumed > 0.0) {
        balance.yearlyShare = std::min((solarWh + windWh) / consumed, 1.0);
        balance.hourlyShare = met / consumed;
    }
    return balance;
}

Power shavedPeak(const HourlyPower& power, const RenewableAssumptions& assumptions)
{
    expects(!power.empty(), "a load has an hour");
    const auto load = power.raw();
    const double highest = *std::max_element(load.begin(), load.end());
    const double capacity = assumptions.battery / oneHour / W;
    double low = 0.0;
    double high = highest;
    constexpr double precise = 1e-6;
    while (high - low > precise * highest) {
        const double middle = 0.5 * (low + high);
        (holds(load, middle, capacity, assumptions.batteryPower.value(), assumptions.batteryEfficiency) ? high : low) =
            middle;
    }
    return high * W;
}

} // namespace wattort
