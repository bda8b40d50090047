#include "model/network/network_year.hpp"

#include "model/network/pump.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wattort {

namespace {

constexpr std::size_t gridPoints = 48; ///< a multiple of treeLanes
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

/// The network at several shares of its design flow.
class OperatingPoints {
public:
    explicit OperatingPoints(const NetworkYearInput& input)
        : m_input(input),
          m_tree(input.pipes),
          m_heat(input.pipes.size()),
          m_bySupply(input.pipes.size() + 1),
          m_byReturn(input.pipes.size() + 1),
          m_lost(input.pipes.size() + 1)
    {
        m_flows.set(m_tree, input.drawn);
        const double lowest = std::clamp(input.assumptions.minimumFlow, 1e-3, 1.0);
        const double step = std::pow(largestShare / lowest, 1.0 / double(gridPoints - 1));
        double share = lowest;
        while (m_points.size() < gridPoints) {
            TreeLane shares{};
            for (double& each : shares) {
                each = share;
                share *= step;
            }
            add(shares);
        }
    }

    const std::vector<OperatingPoint>& points() const { return m_points; }

private:
    void add(const TreeLane& shares)
    {
        const double cp = m_input.water.specificHeat.value();
        m_heat.eliminate(m_tree, m_flows, cp, shares);
        const TreeLane worstPa = goDown(shares);
        TreeLane bySupply{};
        TreeLane byReturn{};
        double drawn = 0.0;
        for (std::size_t node = 0; node < m_bySupply.size(); ++node) {
            drawn += m_flows.drawn[node];
            for (std::size_t lane = 0; lane < treeLanes; ++lane) {
                bySupply[lane] += m_flows.drawn[node] * m_bySupply[node][lane];
                byReturn[lane] += m_flows.drawn[node] * (m_byReturn[node][lane] - 1.0);
            }
        }
        for (std::size_t lane = 0; lane < treeLanes; ++lane) {
            const double capacity = cp * shares[lane];
            m_points.push_back(
                {.share = shares[lane],
                 .kgPerS = shares[lane] * drawn,
                 .deliveredBySupplyW = capacity * bySupply[lane],
                 .deliveredByReturnW = capacity * byReturn[lane],
                 .lossBySupplyW = capacity * (drawn * (1.0 - m_heat.alpha[0][lane]) - bySupply[lane]),
                 .lossByReturnW = capacity * (-drawn * m_heat.beta[0][lane] - byReturn[lane]),
                 .headPa = 2.0 * worstPa[lane] + m_input.assumptions.consumerDifferentialPressure.value()});
        }
    }

    /// \return pressure that is lost on the way to the worst consumer
    TreeLane goDown(const TreeLane& shares)
    {
        const double factor = 1.0 + m_input.assumptions.fittingsShare;
        TreeLane worstPa{};
        m_bySupply[0].fill(1.0);
        for (std::size_t i = 0; i < m_tree.size(); ++i) {
            const std::uint32_t from = m_tree.from[i];
            for (std::size_t lane = 0; lane < treeLanes; ++lane) {
                m_bySupply[i + 1][lane] = m_heat.keep[i][lane] * m_bySupply[from][lane];
                m_byReturn[i + 1][lane] = m_heat.keep[i][lane] * m_byReturn[from][lane] + m_heat.gain[i][lane];
                const double kgPerS = shares[lane] * m_flows.flow[i];
                const double lostPa = m_lost[from][lane] + factor * frictionLoss(m_tree, i, kgPerS, m_input.water);
                m_lost[i + 1][lane] = lostPa;
                worstPa[lane] = m_flows.drawn[i + 1] > 0.0 ? std::max(worstPa[lane], lostPa) : worstPa[lane];
            }
        }
        return worstPa;
    }

    const NetworkYearInput& m_input;
    TreeArrays m_tree;
    TreeFlows m_flows;
    TreeHeat<treeLanes> m_heat;
    std::vector<TreeLane> m_bySupply; ///< excess of the supply at each node, per kelvin at the source
    std::vector<TreeLane> m_byReturn; ///< and per kelvin of the consumers' return
    std::vector<TreeLane> m_lost;
    std::vector<OperatingPoint> m_points;
};

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

/// The pump that is best at design flow; none where nothing is drawn.
std::optional<PumpCurve> pumpOf(const NetworkYearInput& input, std::span<const OperatingPoint> points)
{
    const auto above = std::partition_point(points.begin() + 1, points.end() - 1,
                                            [](const OperatingPoint& point) { return point.share < 1.0; });
    const OperatingPoint& low = *(above - 1);
    const OperatingPoint design = between(low, *above, (1.0 - low.share) / (above->share - low.share));
    const VolumeFlow flow = MassFlow::from_value(design.kgPerS) / input.water.density;
    if (design.kgPerS <= 0.0 || design.headPa <= 0.0) {
        return {};
    }
    return pumpFor(flow, Pressure::from_value(design.headPa), input.assumptions.pumpEfficiency);
}

} // namespace

Temperature supplyTemperature(const NetworkAssumptions& assumptions, Temperature outdoor)
{
    const Temperature lowest = std::min(assumptions.supplyMinimum, assumptions.supply);
    const double range = (assumptions.heatingLimit - assumptions.designOutdoor).value();
    const double share = range > 0.0 ? (assumptions.heatingLimit - outdoor).value() / range : 1.0;
    return lowest + std::clamp(share, 0.0, 1.0) * (assumptions.supply - lowest);
}

double flowFactor(const NetworkAssumptions& assumptions, Temperature outdoor)
{
    constexpr TemperatureDifference least = 1.0 * K; // only odd assumptions come below it
    const auto spread = [&](Temperature supply) {
        return std::max(least, TemperatureDifference(supply - assumptions.returned));
    };
    return double(spread(assumptions.supply) / spread(supplyTemperature(assumptions, outdoor)));
}

NetworkYear networkYear(const NetworkYearInput& input)
{
    const std::size_t hours = input.demand.size();
    NetworkYear year{.loss = HourlyPower(hours),
                     .feedIn = HourlyPower(hours),
                     .pumping = HourlyPower(hours),
                     .supplyTemperature = HourlyTemperature(hours),
                     .returnTemperature = HourlyTemperature(hours),
                     .flowShare = HourlyRatio(hours),
                     .head = Hourly<Pressure>(hours)};
    const OperatingPoints prepared(input);
    const std::vector<OperatingPoint>& points = prepared.points();
    const Temperature ground = input.assumptions.ground;
    const double returnK = (input.assumptions.returned - ground).value();
    const double cp = input.water.specificHeat.value();
    const std::optional<PumpCurve> pump = pumpOf(input, points);
    for (std::size_t hour = 0; hour < hours; ++hour) {
        const Temperature supply = supplyTemperature(input.assumptions, input.outdoor[hour]);
        const double supplyK = (supply - ground).value();
        const double demandW = input.demand.raw()[hour];
        const OperatingPoint point = pointFor(points, demandW, supplyK, returnK);
        const double lossW = point.lossBySupplyW * supplyK + point.lossByReturnW * returnK;
        const double feedW = demandW + lossW;
        year.loss.raw()[hour] = lossW;
        year.feedIn.raw()[hour] = feedW;
        if (pump) {
            const VolumeFlow flow = MassFlow::from_value(point.kgPerS) / input.water.density;
            year.pumping.raw()[hour] = pumpPoint(*pump, flow, Pressure::from_value(point.headPa)).power.value();
        }
        year.flowShare.raw()[hour] = point.share;
        year.head.raw()[hour] = point.headPa;
        year.supplyTemperature.set(hour, supply);
        year.returnTemperature.set(hour, supply - TemperatureDifference::from_value(feedW / (cp * point.kgPerS)));
    }
    return year;
}

} // namespace wattort
