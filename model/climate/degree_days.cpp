#include "model/climate/degree_days.hpp"

#include <numeric>

namespace wattort {

TemperatureDifference coolingDegreeDays(const WeatherYear& weather)
{
    constexpr double base = celsius(21.0).value();
    constexpr double warm = celsius(24.0).value() - 1e-9; // a mean of 24.0 is one, whatever the sum has lost
    const auto dryBulb = weather.dryBulb.raw();
    double sum = 0.0;
    for (std::size_t day = 0; (day + 1) * hoursPerDay <= dryBulb.size(); ++day) {
        const auto hours = dryBulb.subspan(day * hoursPerDay, hoursPerDay);
        const double mean = std::accumulate(hours.begin(), hours.end(), 0.0) / double(hoursPerDay);
        sum += mean >= warm ? mean - base : 0.0;
    }
    return sum * K;
}

} // namespace wattort
