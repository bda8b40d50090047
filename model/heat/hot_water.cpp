#include "model/heat/hot_water.hpp"

#include "model/heat/daily_shape.hpp"

#include <algorithm>
#include <array>

namespace wattort {

double hotWaterShare(const HeatProfile& profile, double thetaCelsius)
{
    const double whole = dailyHeatFactor(profile, thetaCelsius);
    const double water = profile.d + std::max(0.0, profile.mW * thetaCelsius + profile.bW);
    return whole > 0.0 ? std::clamp(water / whole, 0.0, 1.0) : 0.0;
}

HourlyPower hourlyHotWater(const HeatDemandInput& input, const HeatDemand& demand)
{
    const std::vector<double> theta = weightedDailyCelsius(input.weather->dryBulb);
    HourlyPower sum(hoursPerYear);
    const std::span<double> watts = sum.raw();
    for (std::size_t profile = 0; profile < demand.profiles.size(); ++profile) {
        Energy annual;
        for (const BuildingDemand& building : demand.buildings) {
            if (building.profile == profile && building.basis != DemandBasis::Unheated) {
                annual += building.annual;
            }
        }
        const double wattsPerShare = annual.value() / oneHour.value();
        const std::span<const double> shares = demand.profiles[profile].raw();
        for (std::size_t hour = 0; wattsPerShare > 0.0 && hour < watts.size(); ++hour) {
            watts[hour] += wattsPerShare * shares[hour] * hotWaterShare(input.profiles[profile], theta[hour / 24]);
        }
    }
    return sum;
}

} // namespace wattort
