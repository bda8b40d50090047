#include "model/heat/daily_shape.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace wattort {

namespace {

constexpr std::size_t halfHours = 48;

/// Cosine and sine of each half hour on the clock: more than a million calls of cos() a plan otherwise.
struct Circle {
    std::array<double, halfHours> cosine{};
    std::array<double, halfHours> sine{};
};

const Circle& halfHourCircle()
{
    static const Circle circle = [] {
        Circle filled;
        for (std::size_t i = 0; i < halfHours; ++i) {
            const double angle = 2.0 * std::numbers::pi * double(i) / double(halfHours);
            filled.cosine[i] = std::cos(angle);
            filled.sine[i] = std::sin(angle);
        }
        return filled;
    }();
    return circle;
}

double polynomial(const std::array<double, 6>& coefficients, double x)
{
    double sum = 0.0;
    for (auto coefficient = coefficients.rbegin(); coefficient != coefficients.rend(); ++coefficient) {
        sum = sum * x + *coefficient;
    }
    return sum;
}

} // namespace

std::vector<double> weightedDailyCelsius(std::span<const double> dailyMeans)
{
    const std::size_t days = dailyMeans.size();
    std::vector<double> weighted(days);
    for (std::size_t day = 0; day < days; ++day) {
        double sum = 0.0;
        double weight = 1.0;
        for (std::size_t back = 0; back < 4; ++back, weight /= 2.0) {
            sum += weight * dailyMeans[(day + 4 * days - back) % days];
        }
        weighted[day] = sum / 1.875;
    }
    return weighted;
}

std::vector<double> weightedDailyCelsius(const HourlyTemperature& dryBulb)
{
    const std::span<const double> kelvin = dryBulb.raw();
    std::vector<double> means(kelvin.size() / hoursPerDay);
    for (std::size_t day = 0; day < means.size(); ++day) {
        const auto hours = kelvin.subspan(day * hoursPerDay, hoursPerDay);
        means[day] =
            inCelsius(Temperature::from_value(std::accumulate(hours.begin(), hours.end(), 0.0) / double(hoursPerDay)));
    }
    return weightedDailyCelsius(means);
}

double dailyHeatFactor(const HeatProfile& profile, double thetaCelsius)
{
    const double theta = std::min(thetaCelsius, 39.0); // the pole of the sigmoid is at 40
    const double sigmoid = profile.a / (1.0 + std::pow(profile.b / (theta - 40.0), profile.c)) + profile.d;
    return sigmoid + std::max(profile.mH * theta + profile.bH, profile.mW * theta + profile.bW);
}

std::array<double, 24> hourShares(const HeatProfile& profile, std::size_t weekday, double thetaCelsius)
{
    const double x = std::clamp((thetaCelsius - 5.0) / 22.5, -1.0, 1.0);
    std::array<double, hoursPerDay> shares;
    shares.fill(1.0 / double(hoursPerDay));
    for (const HourHarmonic& harmonic : profile.hours) {
        if (int(weekday) + 1 < harmonic.fromWeekday || int(weekday) + 1 > harmonic.toWeekday) {
            continue;
        }
        const double cosine = polynomial(harmonic.cosine, x);
        const double sine = polynomial(harmonic.sine, x);
        for (std::size_t hour = 0; hour < hoursPerDay; ++hour) {
            // The middles of the hours are odd multiples of half an hour.
            const std::size_t turned = std::size_t(harmonic.order) * (2 * hour + 1) % halfHours;
            shares[hour] += cosine * halfHourCircle().cosine[turned] + sine * halfHourCircle().sine[turned];
        }
    }
    // The fit may dip a little below zero at night in summer.
    double sum = 0.0;
    for (double& share : shares) {
        share = std::max(share, 0.0);
        sum += share;
    }
    for (double& share : shares) {
        share /= sum;
    }
    return shares;
}

} // namespace wattort
