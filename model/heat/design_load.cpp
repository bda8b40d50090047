#include "model/heat/design_load.hpp"

#include "model/heat/daily_shape.hpp"

#include <algorithm>

namespace wattort {

std::vector<bool> daysWithinDesign(const WeatherYear& weather, Temperature designOutdoor)
{
    std::vector<bool> within;
    for (const double theta : weightedDailyCelsius(weather.dryBulb)) {
        within.push_back(theta >= inCelsius(designOutdoor));
    }
    return within;
}

double designDayShare(const HeatProfile& profile, const WeatherYear& weather, Temperature designOutdoor)
{
    const std::vector<double> theta = weightedDailyCelsius(weather.dryBulb);
    double sum = 0.0;
    for (std::size_t day = 0; day < theta.size(); ++day) {
        sum += dailyHeatFactor(profile, theta[day]) * profile.weekdayFactors[day % 7];
    }
    return sum > 0.0 ? dailyHeatFactor(profile, inCelsius(designOutdoor)) / double(hoursPerDay) / sum : 0.0;
}

double highestShare(const HourlyRatio& profile, const std::vector<bool>& daysWithin, std::span<const double> factors)
{
    const std::span<const double> shares = profile.raw();
    expects(factors.empty() || factors.size() == shares.size(), "there is a factor for each hour");
    double highest = 0.0;
    for (std::size_t hour = 0; hour < shares.size(); ++hour) {
        const std::size_t day = hour / hoursPerDay;
        if (day >= daysWithin.size() || daysWithin[day]) {
            highest = std::max(highest, factors.empty() ? shares[hour] : shares[hour] * factors[hour]);
        }
    }
    return highest;
}

} // namespace wattort
