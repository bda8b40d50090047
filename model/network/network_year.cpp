#include "model/network/network_year.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wattort {

namespace {

constexpr std::size_t gridPoints = 24;
constexpr double largestShare = 2.0;

/// The network at one share of its design flow, for one kelvin above the ground.
struct OperatingPoint {
    double share = 0.0;
    double kgPerS = 0.0;             ///< at the source
    double deliveredBySupplyW = 0.0; ///< to consumers, per kelvin of the supply at the source
    double deliveredByReturnW = 0.0; ///< per kelvin of the consumers' return; negative
    double lossBySupplyW = 0.0;
    double lossByReturnW = 0.0;
    double headPa = 0.0;
};

OperatingPoint operatingPoint(const NetworkYearInput& input, double share)
{
    std::vector<MassFlow> drawn(input.drawn.begin(), input.drawn.end());
    for (MassFlow& flow : drawn) {
        flow *= share;
    }
    const std::vector<MassFlow> flows = pipeFlows(input.pipes, drawn);
    const Temperature ground = input.assumptions.ground;
    const TemperatureDifference one = TemperatureDifference::from_value(1.0);
    TreeHeatFlow heat{.pipes = input.pipes,
                      .flows = flows,
                      .drawn = drawn,
                      .source = ground + one,
                      .consumerReturn = ground,
                      .ground = ground,
                      .specificHeat = input.water.specificHeat};
    OperatingPoint point{.share = share};
    const TreeTemperatures bySupply = treeTemperatures(heat);
    heat.source = ground;
    heat.consumerReturn = ground + one;
    const TreeTemperatures byReturn = treeTemperatures(heat);
    const double cp = input.water.specificHeat.value();
    for (std::size_t node = 0; node < drawn.size(); ++node) {
        const double kgPerS = drawn[node].value();
        point.kgPerS += kgPerS;
        point.deliveredBySupplyW += cp * kgPerS * (bySupply.supply[node] - ground).value();
        point.deliveredByReturnW += cp * kgPerS * ((byReturn.supply[node] - ground).value() - 1.0);
    }
    point.lossBySupplyW = (bySupply.supplyLoss + bySupply.returnLoss).value();
    point.lossByReturnW = (byReturn.supplyLoss + byReturn.returnLoss).value();
    const std::vector<Pressure> lost = pressureLosses(input.pipes, flows, input.water, input.assumptions.fittingsShare);
    double worstPa = 0.0;
    for (std::size_t node = 0; node < lost.size(); ++node) {
        worstPa = drawn[node].value() > 0.0 ? std::max(worstPa, lost[node].value()) : worstPa;
    }
    point.headPa = 2.0 * worstPa + input.assumptions.consumerDifferentialPressure.value();
    return point;
}

std::vector<OperatingPoint> operatingPoints(const NetworkYearInput& input)
{
    std::vector<OperatingPoint> points;
    const double lowest = std::clamp(input.assumptions.minimumFlow, 1e-3, 1.0);
    const double step = std::pow(largestShare / lowest, 1.0 / double(gridPoints - 1));
    double share = lowest;
    for (std::size_t i = 0; i < gridPoints; ++i, share *= step) {
        points.push_back(operatingPoint(input, share));
    }
    return points;
}

OperatingPoint between(const OperatingPoint& a, const OperatingPoint& b, double t)
{
    const auto mix = [t](double x, double y) { return x + t * (y - x); };
    return {.share = mix(a.share, b.share),
            .kgPerS = mix(a.kgPerS, b.kgPerS),
            .deliveredBySupplyW = mix(a.deliveredBySupplyW, b.deliveredBySupplyW),
            .deliveredByReturnW = mix(a.deliveredByReturnW, b.deliveredByReturnW),
            .lossBySupplyW = mix(a.lossBySupplyW, b.lossBySupplyW),
            .lossByReturnW = mix(a.lossByReturnW, b.lossByReturnW),
            .headPa = mix(a.headPa, b.headPa)};
}

/// The point at which consumers get what they need, not below the lowest; beyond the highest by extrapolation.
OperatingPoint pointFor(std::span<const OperatingPoint> points, double demandW, double supplyK, double returnK)
{
    const auto delivered = [supplyK, returnK](const OperatingPoint& point) {
        return point.deliveredBySupplyW * supplyK + point.deliveredByReturnW * returnK;
    };
    auto above = std::partition_point(points.begin() + 1, points.end() - 1,
                                      [&](const OperatingPoint& point) { return delivered(point) < demandW; });
    const OperatingPoint& low = *(above - 1);
    const double lowW = delivered(low);
    const double slope = delivered(*above) - lowW;
    const double t = slope > 0.0 ? std::max(0.0, (demandW - lowW) / slope) : 0.0;
    return between(low, *above, t);
}

} // namespace

Temperature supplyTemperature(const NetworkAssumptions& assumptions, Temperature outdoor)
{
    const Temperature lowest = std::min(assumptions.supplyMinimum, assumptions.supply);
    const double range = (assumptions.heatingLimit - assumptions.designOutdoor).value();
    const double share = range > 0.0 ? (assumptions.heatingLimit - outdoor).value() / range : 1.0;
    return lowest + std::clamp(share, 0.0, 1.0) * (assumptions.supply - lowest);
}

NetworkYear networkYear(const NetworkYearInput& input)
{
    const std::size_t hours = input.demand.size();
    NetworkYear year{.loss = HourlyPower(hours),
                     .feedIn = HourlyPower(hours),
                     .pumping = HourlyPower(hours),
                     .supplyTemperature = HourlyTemperature(hours),
                     .returnTemperature = HourlyTemperature(hours)};
    const std::vector<OperatingPoint> points = operatingPoints(input);
    const Temperature ground = input.assumptions.ground;
    const double returnK = (input.assumptions.returned - ground).value();
    const double cp = input.water.specificHeat.value();
    const double pumpFactor = 1.0 / (input.water.density.value() * input.assumptions.pumpEfficiency);
    for (std::size_t hour = 0; hour < hours; ++hour) {
        const Temperature supply = supplyTemperature(input.assumptions, input.outdoor[hour]);
        const double supplyK = (supply - ground).value();
        const double demandW = input.demand.raw()[hour];
        const OperatingPoint point = pointFor(points, demandW, supplyK, returnK);
        const double lossW = point.lossBySupplyW * supplyK + point.lossByReturnW * returnK;
        const double feedW = demandW + lossW;
        year.loss.raw()[hour] = lossW;
        year.feedIn.raw()[hour] = feedW;
        year.pumping.raw()[hour] = point.headPa * point.kgPerS * pumpFactor;
        year.supplyTemperature.set(hour, supply);
        year.returnTemperature.set(hour, supply - TemperatureDifference::from_value(feedW / (cp * point.kgPerS)));
    }
    return year;
}

} // namespace wattort
