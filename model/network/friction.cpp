#include "model/network/friction.hpp"

#include "model/finding/finding.hpp"

#include <cmath>
#include <numbers>

namespace wattort {

namespace {

constexpr double laminarUpTo = 2'000.0;
constexpr double turbulentFrom = 2'300.0;

/// x = 1/sqrt(f) of Colebrook's equation.
double colebrookRoot(double reynolds, double relativeRoughness)
{
    const double rough = relativeRoughness / 3.71;
    const double smooth = 2.51 / reynolds;
    constexpr double perLog = 2.0 / std::numbers::ln10;
    double x = -1.8 * std::log10(std::pow(relativeRoughness / 3.7, 1.11) + 6.9 / reynolds);
    // Halley's step on F(x) = x + 2 lg(smooth x + rough).
    const double argument = smooth * x + rough;
    const double slopePart = smooth / argument;
    const double value = x + perLog * std::log(argument);
    const double first = 1.0 + perLog * slopePart;
    const double second = -perLog * slopePart * slopePart;
    x -= 2.0 * value * first / (2.0 * first * first - value * second);
    return x;
}

double turbulentFactor(double reynolds, double relativeRoughness)
{
    const double x = colebrookRoot(reynolds, relativeRoughness);
    return 1.0 / (x * x);
}

} // namespace

double frictionFactor(double reynolds, double relativeRoughness)
{
    if (reynolds <= 0.0) {
        return 0.0;
    }
    if (reynolds <= laminarUpTo) {
        return 64.0 / reynolds;
    }
    if (reynolds >= turbulentFrom) {
        return turbulentFactor(reynolds, relativeRoughness);
    }
    // Smooth step: no slope at both ends of the transition but the laminar one's, which is nearly nothing here.
    const double t = (reynolds - laminarUpTo) / (turbulentFrom - laminarUpTo);
    const double share = t * t * (3.0 - 2.0 * t);
    return (1.0 - share) * 64.0 / reynolds + share * turbulentFactor(turbulentFrom, relativeRoughness);
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
