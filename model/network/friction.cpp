#include "model/network/friction.hpp"

#include "model/finding/finding.hpp"

#include <cmath>
#include <numbers>

namespace wattort {

namespace {

constexpr double laminarUpTo = 2'000.0;
constexpr double turbulentFrom = 2'300.0;

/// 1/sqrt(f) of Colebrook's equation and its slope over the Reynolds number.
Friction colebrook(double reynolds, double relativeRoughness)
{
    constexpr double perLog = 2.0 / std::numbers::ln10;
    constexpr double smooth = 2.51 * perLog;
    const double perReynolds = relativeRoughness / (3.71 * smooth);
    const double rough = perReynolds * reynolds;
    const double z = rough + std::log(reynolds / smooth);
    const double logZ = std::log(z);
    double w = z - logZ + logZ / z;
    const double residual = z - w - std::log(w);
    const double next = 1.0 + w;
    const double third = next + residual * 2.0 / 3.0;
    w *= 1.0 + residual / next * (next * third - 0.5 * residual) / (next * third - residual);
    const double x = perLog * (w - rough);
    const double slope = perLog * (w / (1.0 + w) * (perReynolds + 1.0 / reynolds) - perReynolds);
    const double factor = 1.0 / (x * x);
    return {factor, -2.0 * factor * slope / x};
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
