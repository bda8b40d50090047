#include "model/network/pipe_year.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace wattort {

namespace {

/// Of a trench in some hours, kelvins above the ground.
struct TrenchHours {
    TreeLane supplyK{}; ///< at its end
    TreeLane returnK{};
    TreeLane lossW{};
};

/// The hours of a year, four at a time; beyond the last one it repeats, with no weight.
class Hours {
public:
    Hours(const NetworkYearInput& input, const NetworkYear& year)
        : m_input(input), m_year(year), m_tree(input.pipes), m_heat(m_tree.size()), m_supplyK(m_tree.size() + 1)
    {
        expects(year.flowShare.size() == input.demand.size(), "the year is that of the network");
        m_flows.set(m_tree, input.drawn);
    }

    const TreeArrays& tree() const { return m_tree; }
    const TreeFlows& flows() const { return m_flows; }
    std::size_t hour(std::size_t lane) const { return m_hour[lane]; }
    double weight(std::size_t lane) const { return m_weight[lane]; }

    void solve(std::size_t firstHour)
    {
        const std::size_t hours = m_year.flowShare.size();
        const double groundK = m_input.assumptions.ground.value();
        for (std::size_t lane = 0; lane < treeLanes; ++lane) {
            m_hour[lane] = std::min(firstHour + lane, hours - 1);
            m_weight[lane] = firstHour + lane < hours ? 1.0 : 0.0;
            m_share[lane] = m_year.flowShare.raw()[m_hour[lane]];
            m_supplyK[0][lane] = m_year.supplyTemperature.raw()[m_hour[lane]] - groundK;
        }
        m_heat.eliminate(m_tree, m_flows, m_input.water.specificHeat.value(), m_share);
    }

    /// \pre those before it, down from the source, have been asked for
    TrenchHours trench(std::size_t i)
    {
        const double consumerK = (m_input.assumptions.returned - m_input.assumptions.ground).value();
        const double capacity = m_input.water.specificHeat.value() * m_flows.flow[i];
        const TreeLane& startK = m_supplyK[m_tree.from[i]];
        TrenchHours found;
        for (std::size_t lane = 0; lane < treeLanes; ++lane) {
            const double endK = m_heat.keep[i][lane] * startK[lane] + m_heat.gain[i][lane] * consumerK;
            const double backK = m_heat.alpha[i + 1][lane] * endK + m_heat.beta[i + 1][lane] * consumerK;
            const double backStartK = m_heat.alphaStart[i][lane] * startK[lane] + m_heat.betaStart[i][lane] * consumerK;
            found.supplyK[lane] = endK;
            found.returnK[lane] = backK;
            found.lossW[lane] = capacity * m_share[lane] * (startK[lane] - endK + backK - backStartK);
        }
        m_supplyK[i + 1] = found.supplyK;
        return found;
    }

private:
    const NetworkYearInput& m_input;
    const NetworkYear& m_year;
    TreeArrays m_tree;
    TreeFlows m_flows;
    TreeHeat<treeLanes> m_heat;
    std::vector<TreeLane> m_supplyK; ///< of every node
    TreeLane m_share{};
    TreeLane m_weight{};
    std::array<std::size_t, treeLanes> m_hour{};
};

/// Every few hours: a million pipes take 0.1 s for four of them.
void reportAt(const Task& task, std::size_t hour, std::size_t count)
{
    constexpr std::size_t between = 16 * treeLanes;
    if (hour % between == 0) {
        task.report(double(hour) / double(count));
    }
}

struct Extremes {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    double sum = 0.0;
    std::uint32_t hourOfLow = 0;
    std::uint32_t hourOfHigh = 0;

    void add(const TreeLane& values, const Hours& hours)
    {
        for (std::size_t lane = 0; lane < treeLanes; ++lane) {
            sum += hours.weight(lane) * values[lane];
            if (values[lane] < low) {
                low = values[lane];
                hourOfLow = static_cast<std::uint32_t>(hours.hour(lane));
            }
            if (values[lane] > high) {
                high = values[lane];
                hourOfHigh = static_cast<std::uint32_t>(hours.hour(lane));
            }
        }
    }
};

struct TrenchExtremes {
    Extremes supplyK;
    Extremes returnK;
    Extremes lossW;
};

double meanShare(const NetworkYear& year)
{
    double sum = 0.0;
    for (const double share : year.flowShare.raw()) {
        sum += share;
    }
    return sum / double(year.flowShare.size());
}

} // namespace

PipesYear pipesYear(const NetworkYearInput& input, const NetworkYear& year, const Task& task)
{
    PipesYear result;
    const std::size_t count = year.flowShare.size();
    if (count == 0) {
        return result;
    }
    Hours hours(input, year);
    std::vector<TrenchExtremes> seen(input.pipes.size());
    for (std::size_t first = 0; first < count; first += treeLanes) {
        reportAt(task, first, count);
        hours.solve(first);
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const TrenchHours trench = hours.trench(i);
            seen[i].supplyK.add(trench.supplyK, hours);
            seen[i].returnK.add(trench.returnK, hours);
            seen[i].lossW.add(trench.lossW, hours);
        }
    }
    const auto shares = year.flowShare.raw();
    const auto highest = std::max_element(shares.begin(), shares.end());
    const double mean = meanShare(year);
    result.hourOfHighestFlow = static_cast<std::uint32_t>(highest - shares.begin());
    const auto above = [&](double kelvin) {
        return input.assumptions.ground + TemperatureDifference::from_value(kelvin);
    };
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const TrenchExtremes& one = seen[i];
        const MassFlow design = MassFlow::from_value(hours.flows().flow[i]);
        const PipeBore& bore = input.pipes[i].bore;
        result.pipes.push_back({.meanVelocity = velocity(mean * design, bore.innerDiameter, input.water),
                                .highestVelocity = velocity(*highest * design, bore.innerDiameter, input.water),
                                .highestGradient = pressureGradient(*highest * design, bore, input.water),
                                .lowestSupply = above(one.supplyK.low),
                                .meanSupply = above(one.supplyK.sum / double(count)),
                                .highestSupply = above(one.supplyK.high),
                                .lowestReturn = above(one.returnK.low),
                                .meanReturn = above(one.returnK.sum / double(count)),
                                .highestReturn = above(one.returnK.high),
                                .highestLoss = Power::from_value(one.lossW.high),
                                .loss = Power::from_value(one.lossW.sum) * oneHour,
                                .hourOfLowestSupply = one.supplyK.hourOfLow,
                                .hourOfHighestLoss = one.lossW.hourOfHigh});
    }
    return result;
}

PipeHours pipeHours(const NetworkYearInput& input, const NetworkYear& year, std::size_t pipe, const Task& task)
{
    expects(pipe < input.pipes.size(), "there is such a pipe");
    const std::size_t count = year.flowShare.size();
    PipeHours result{.flow = HourlyMassFlow(count),
                     .supply = HourlyTemperature(count),
                     .returned = HourlyTemperature(count),
                     .supplyPressure = HourlyPressure(count),
                     .returnPressure = HourlyPressure(count),
                     .loss = HourlyPower(count)};
    if (count == 0) {
        return result;
    }
    Hours hours(input, year);
    std::vector<std::size_t> way{pipe}; // from the pipe to the source
    while (hours.tree().from[way.back()] > 0) {
        way.push_back(hours.tree().from[way.back()] - 1);
    }
    const double groundK = input.assumptions.ground.value();
    const double staticPa = input.assumptions.staticPressure.value();
    const double fittings = 1.0 + input.assumptions.fittingsShare;
    for (std::size_t first = 0; first < count; first += treeLanes) {
        reportAt(task, first, count);
        hours.solve(first);
        TrenchHours trench;
        for (std::size_t i = way.size(); i-- > 0;) {
            trench = hours.trench(way[i]);
        }
        for (std::size_t lane = 0; lane < treeLanes; ++lane) {
            const std::size_t hour = hours.hour(lane);
            const double share = year.flowShare.raw()[hour];
            double lostPa = 0.0;
            for (const std::size_t i : way) {
                lostPa += fittings * frictionLoss(hours.tree(), i, share * hours.flows().flow[i], input.water);
            }
            result.flow.raw()[hour] = share * hours.flows().flow[pipe];
            result.supply.raw()[hour] = groundK + trench.supplyK[lane];
            result.returned.raw()[hour] = groundK + trench.returnK[lane];
            result.loss.raw()[hour] = trench.lossW[lane];
            result.supplyPressure.raw()[hour] = staticPa + year.head.raw()[hour] - lostPa;
            result.returnPressure.raw()[hour] = staticPa + lostPa;
        }
    }
    return result;
}

} // namespace wattort
