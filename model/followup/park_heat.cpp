#include "model/followup/park_heat.hpp"

#include <algorithm>
#include <numeric>

namespace wattort {

std::vector<Energy> heatServed(const FollowUpInput& input, std::span<const ParkHeatUser> users)
{
    std::vector<std::size_t> warmestFirst(users.size());
    std::iota(warmestFirst.begin(), warmestFirst.end(), std::size_t(0));
    std::stable_sort(warmestFirst.begin(), warmestFirst.end(),
                     [users](std::size_t a, std::size_t b) { return users[a].supply > users[b].supply; });

    const auto recoverable = input.compute->recoverableHeat.raw();
    const auto used = input.dispatch->wasteHeatUsed.raw();
    const auto kelvins = input.compute->heatTemperature.raw();
    std::vector<double> joules(users.size(), 0.0);
    for (std::size_t hour = 0; hour < recoverable.size(); ++hour) {
        double leftJ = std::max(0.0, recoverable[hour] - (hour < used.size() ? used[hour] : 0.0)) * oneHour.value();
        const double reachesK = kelvins[hour] - input.assumptions.sourceApproach.value();
        for (const std::size_t user : warmestFirst) {
            if (users[user].supply.value() > reachesK) {
                continue;
            }
            const double wantedJ = users[user].annual.value() * users[user].shape.raw()[hour];
            const double servedJ = std::min(wantedJ, leftJ);
            joules[user] += servedJ;
            leftJ -= servedJ;
        }
    }
    std::vector<Energy> served;
    for (const double sum : joules) {
        served.push_back(Energy::from_value(sum));
    }
    return served;
}

HourlyRatio heatShape(const FollowUpInput& input, std::string_view profile)
{
    const auto found = std::find_if(input.heatProfiles.begin(), input.heatProfiles.end(),
                                    [profile](const HeatProfile& candidate) { return candidate.key == profile; });
    if (input.weather && found != input.heatProfiles.end()) {
        return hourlyShape(*found, *input.weather);
    }
    return HourlyRatio(hoursPerYear, Ratio::from_value(1.0 / double(hoursPerYear)));
}

Temperature meanSourceTemperature(const ComputeYear& compute)
{
    const auto watts = compute.recoverableHeat.raw();
    const auto kelvins = compute.heatTemperature.raw();
    double heat = 0.0;
    double weighted = 0.0;
    for (std::size_t hour = 0; hour < watts.size(); ++hour) {
        heat += watts[hour];
        weighted += watts[hour] * kelvins[hour];
    }
    return Temperature::from_value(heat > 0.0 ? weighted / heat : 0.0);
}

} // namespace wattort
