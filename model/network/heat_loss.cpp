#include "model/network/heat_loss.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wattort {

namespace {

/// Resistance between ground surface and air, m2 K/W (EN 13941: 1/14.6 W/(m2 K)).
constexpr double surfaceResistance = 0.0685;

constexpr double twoPi = 2.0 * std::numbers::pi;

HeatLossCoefficients singlePipes(const PipeType& pipe, const TrenchAssumptions& trench, std::size_t series)
{
    const double steelRadius = 0.5 * pipe.outerDiameter.value();
    const double casingDiameter = pipe.casingDiameter[series].value();
    const double casingRadius = 0.5 * casingDiameter;
    const double foamRadius = casingRadius - pipe.casingWall[series].value();
    const double soil = trench.soil.value();
    const double pipeResistance = std::log(foamRadius / steelRadius) / (twoPi * trench.insulation.value())
                                  + std::log(casingRadius / foamRadius) / (twoPi * trench.casing.value());
    const double depth = trench.cover.value() + casingRadius + surfaceResistance * soil;
    const double soilResistance = std::log(4.0 * depth / casingDiameter) / (twoPi * soil);
    const double axes = trench.clearSpacing.value() + casingDiameter;
    const double mutualResistance = std::log(1.0 + std::pow(2.0 * depth / axes, 2)) / (2.0 * twoPi * soil);
    const double ownResistance = soilResistance + pipeResistance;
    const double determinant = ownResistance * ownResistance - mutualResistance * mutualResistance;
    return {.own = ThermalConductivity::from_value(ownResistance / determinant),
            .mutual = ThermalConductivity::from_value(mutualResistance / determinant)};
}

/// The problem splits in two: both pipes alike (a), and one as much above as the other below the ground's temperature
/// (b). `sigma` is how much less the soil conducts than the foam, relative.
HeatLossCoefficients twinPipe(const PipeType& pipe, const TrenchAssumptions& trench, std::size_t series)
{
    const double foam = trench.insulation.value();
    const double soil = trench.soil.value();
    const double r = 0.5 * pipe.outerDiameter.value();
    const double e = 0.5 * (pipe.gap + pipe.outerDiameter).value(); // half the distance of the axes
    const double c = 0.5 * pipe.casingDiameter[series].value() - pipe.casingWall[series].value();
    const double depth = trench.cover.value() + 0.5 * pipe.casingDiameter[series].value() + surfaceResistance * soil;
    const double sigma = (foam - soil) / (foam + soil);
    const double c2 = c * c;
    const double e2 = e * e;
    const double c4e4 = c2 * c2 - e2 * e2;
    const double side = r / (2.0 * e);
    const double alikeShift = side - 2.0 * sigma * r * e2 * e / c4e4;
    const double alikeNorm = 1.0 + side * side + sigma * std::pow(2.0 * r * c2 * e / c4e4, 2);
    const double alike = 2.0 * foam / soil * std::log(2.0 * depth / c) + std::log(c2 / (2.0 * e * r))
                         + sigma * std::log(c2 * c2 / c4e4) - alikeShift * alikeShift / alikeNorm;
    const double gamma = 2.0 * (1.0 - sigma * sigma) / (1.0 - sigma * std::pow(c / (2.0 * depth), 2));
    const double apartShift = side - gamma * e * r / (4.0 * depth * depth) + 2.0 * sigma * r * c2 * e / c4e4;
    const double apartNorm =
        1.0 - side * side - gamma * side + 2.0 * sigma * r * r * c2 * (c2 * c2 + e2 * e2) / (c4e4 * c4e4);
    const double apart = std::log(2.0 * e / r) + sigma * std::log((c2 + e2) / (c2 - e2))
                         - apartShift * apartShift / apartNorm - gamma * std::pow(e / (2.0 * depth), 2);
    const double half = std::numbers::pi * foam;
    return {.own = ThermalConductivity::from_value(half * (1.0 / alike + 1.0 / apart)),
            .mutual = ThermalConductivity::from_value(half * (1.0 / apart - 1.0 / alike))};
}

} // namespace

HeatLossCoefficients heatLossCoefficients(const PipeType& pipe, const TrenchAssumptions& trench)
{
    expects(trench.insulationSeries >= 1 && trench.insulationSeries <= 3, "insulation series are 1, 2 and 3");
    const auto series = static_cast<std::size_t>(trench.insulationSeries - 1);
    switch (pipe.system) {
    case PipeSystem::SteelTwin:
        return twinPipe(pipe, trench, series);
    case PipeSystem::Plastic:
        return {.own = pipe.statedLoss[std::min<std::size_t>(series, 1)], .mutual = ThermalConductivity{}};
    case PipeSystem::SteelSingle:
        break;
    }
    return singlePipes(pipe, trench, series);
}

PowerPerLength trenchLoss(const HeatLossCoefficients& coefficients, Temperature supply, Temperature returned,
                          Temperature ground)
{
    return (coefficients.own - coefficients.mutual) * ((supply - ground) + (returned - ground));
}

} // namespace wattort
