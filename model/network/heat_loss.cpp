#include "model/network/heat_loss.hpp"

#include "model/finding/finding.hpp"

#include <cmath>
#include <numbers>

namespace wattort {

namespace {

/// Resistance between ground surface and air, m2 K/W (EN 13941: 1/14.6 W/(m2 K)).
constexpr double surfaceResistance = 0.0685;

} // namespace

HeatLossCoefficients heatLossCoefficients(const PipeType& pipe, const TrenchAssumptions& trench)
{
    expects(trench.insulationSeries >= 1 && trench.insulationSeries <= 3, "insulation series are 1, 2 and 3");
    constexpr double twoPi = 2.0 * std::numbers::pi;
    const std::size_t series = static_cast<std::size_t>(trench.insulationSeries - 1);
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

PowerPerLength trenchLoss(const HeatLossCoefficients& coefficients, Temperature supply, Temperature returned,
                          Temperature ground)
{
    return (coefficients.own - coefficients.mutual) * ((supply - ground) + (returned - ground));
}

} // namespace wattort
