#include "model/network/friction.hpp"

#include "model/finding/finding.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace wattort {

namespace {

constexpr double laminarUpTo = 2'000.0;
constexpr double turbulentFrom = 2'300.0;

/// ln x within 7e-4 for normal x: exponent, and a cubic of the mantissa. Enough to start from.
double roughLogarithm(double x)
{
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const double exponent = double(std::int64_t(bits >> 52U) - 1023);
    const double m = std::bit_cast<double>((bits & 0x000fffffffffffffU) | 0x3ff0000000000000U) - 1.0;
    return std::numbers::ln2 * (exponent + m * (1.4228653 + m * (-0.5820856 + m * 0.1590236)));
}

/// One precise logarithm and two divisions: the start is rough, and its residual has the logarithm of a quotient.
Friction colebrook(double reynolds, double relativeRoughness)
{
    constexpr double perLog = 2.0 / std::numbers::ln10;
    constexpr double smooth = 2.51 * perLog;
    const double rough = relativeRoughness * reynolds / (3.71 * smooth);
    const double turbulence = reynolds / smooth;
    const double z = rough + roughLogarithm(turbulence);
    const double logZ = roughLogarithm(z);
    const double guess = z - logZ + logZ / z;
    const double residual = rough - guess + std::log(turbulence / guess);
    // w = over / under; kept apart, they need one division together.
    const double next = 1.0 + guess;
    const double third = next * (next + residual * 2.0 / 3.0);
    const double under = next * (third - residual);
    const double over = guess * (under + residual * (third - 0.5 * residual));
    const double root = under / (perLog * (over - rough * under));
    const double factor = root * root;
    return {factor, -2.0 * factor * under / (reynolds * (under + over))};
}

} // namespace

Friction friction(double reynolds, double relativeRoughness)
{
    if (reynolds <= 0.0) {
        return {};
    }
    const double laminar = 64.0 / reynolds;
    if (reynolds <= laminarUpTo) {
        return {laminar, -laminar / reynolds};
    }
    if (reynolds >= turbulentFrom) {
        return colebrook(reynolds, relativeRoughness);
    }
    // Smooth step: no slope at both ends of the transition but the laminar one's, which is nearly nothing here.
    const double t = (reynolds - laminarUpTo) / (turbulentFrom - laminarUpTo);
    const double share = t * t * (3.0 - 2.0 * t);
    const double shareSlope = 6.0 * t * (1.0 - t) / (turbulentFrom - laminarUpTo);
    const double turbulent = colebrook(turbulentFrom, relativeRoughness).factor;
    return {(1.0 - share) * laminar + share * turbulent,
            shareSlope * (turbulent - laminar) - (1.0 - share) * laminar / reynolds};
}

double frictionFactor(double reynolds, double relativeRoughness)
{
    return friction(reynolds, relativeRoughness).factor;
}

Velocity velocity(MassFlow flow, Length innerDiameter, const Water& water)
{
    return 4.0 * flow / (water.density * std::numbers::pi * innerDiameter * innerDiameter);
}

PressureGradient pressureGradient(MassFlow flow, const PipeBore& bore, const Water& water)
{
    const Velocity v = velocity(flow, bore.innerDiameter, water);
    const double reynolds = std::abs((water.density * v * bore.innerDiameter / water.viscosity).value());
    const double factor = frictionFactor(reynolds, (bore.roughness / bore.innerDiameter).value());
    return PressureGradient::from_value(factor * water.density.value() * v.value() * std::abs(v.value())
                                        / (2.0 * bore.innerDiameter.value()));
}

MassFlow flowAtGradient(PressureGradient gradient, const PipeBore& bore, const Water& water)
{
    expects(gradient.value() >= 0.0, "a pressure gradient limit is not negative");
    // The gradient grows at least linearly with the flow: double until it is exceeded, then halve the bracket.
    double low = 0.0;
    double high = 1e-3;
    const auto at = [&](double kgPerS) { return pressureGradient(MassFlow::from_value(kgPerS), bore, water); };
    while (at(high) < gradient) {
        low = high;
        high *= 2.0;
    }
    while (high - low > 1e-10 * high) {
        const double middle = 0.5 * (low + high);
        (at(middle) < gradient ? low : high) = middle;
    }
    return MassFlow::from_value(high);
}

} // namespace wattort
