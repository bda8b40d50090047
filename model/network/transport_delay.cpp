#include "model/network/transport_delay.hpp"

#include "model/finding/finding.hpp"
#include "model/network/plug_flow.hpp"

#include <algorithm>
#include <limits>
#include <numbers>

namespace wattort {

namespace {

constexpr int stepsPerHour = 60;
constexpr int stepsPerDay = 24 * stepsPerHour;
constexpr Duration stepLength = oneHour / double(stepsPerHour);

/// A site that touches its street is joined by a pipe without length; plug flow wants some water in it.
std::vector<TreePipe> withWater(std::span<const TreePipe> pipes)
{
    constexpr Length least = Length::from_value(0.01);
    std::vector<TreePipe> all(pipes.begin(), pipes.end());
    for (TreePipe& pipe : all) {
        pipe.length = std::max(pipe.length, least);
    }
    return all;
}

/// The day as the source and the consumers make it, step by step.
class Day {
public:
    Day(const NetworkYearInput& input, const NetworkYear& year, const WaveInput& wave)
        : m_input(input), m_year(year), m_wave(wave), m_drawn(input.drawn.size())
    {}

    /// Steps before the day have negative numbers.
    Temperature source(int step) const
    {
        const Temperature usual = m_year.supplyTemperature[hourOf(step)];
        const bool warmer = m_wave.change == SourceChange::Step && step >= 0 && double(step) * stepLength >= m_wave.at;
        return warmer ? usual + m_wave.step : usual;
    }

    std::span<const MassFlow> drawn(int step)
    {
        const double share = m_year.flowShare[hourOf(step)].value();
        std::transform(m_input.drawn.begin(), m_input.drawn.end(), m_drawn.begin(),
                       [share](MassFlow design) { return share * design; });
        return m_drawn;
    }

private:
    /// The day before the first is the last of the same year.
    std::size_t hourOf(int step) const
    {
        const std::size_t hours = m_year.flowShare.size();
        const std::size_t first = m_wave.day * hoursPerDay + hours - hoursPerDay;
        return (first + (std::size_t(step + stepsPerDay)) / stepsPerHour) % hours;
    }

    const NetworkYearInput& m_input;
    const NetworkYear& m_year;
    const WaveInput& m_wave;
    std::vector<MassFlow> m_drawn;
};

} // namespace

std::vector<Duration> transportDelays(const DesignedTree& tree, double flowShare)
{
    expects(flowShare > 0.0, "without flow nothing arrives");
    const TreeArrays arrays(tree.pipes);
    TreeFlows flows;
    flows.set(arrays, tree.drawn);
    std::vector<Duration> delays(tree.pipes.size() + 1);
    for (std::size_t i = 0; i < tree.pipes.size(); ++i) {
        const TreePipe& pipe = tree.pipes[i];
        const Area section = 0.25 * std::numbers::pi * pipe.bore.innerDiameter * pipe.bore.innerDiameter;
        const Mass inside = section * pipe.length * tree.water.density;
        const Duration own = flows.flow[i] > 0.0 ? inside / MassFlow::from_value(flowShare * flows.flow[i])
                                                 : Duration::from_value(std::numeric_limits<double>::infinity());
        delays[i + 1] = delays[pipe.from] + own;
    }
    return delays;
}

double lowestFlowShare(const NetworkYear& year)
{
    const auto shares = year.flowShare.raw();
    return shares.empty() ? 1.0 : *std::min_element(shares.begin(), shares.end());
}

TemperatureWave temperatureWave(const NetworkYearInput& input, const NetworkYear& year, const WaveInput& wave,
                                const Task& task)
{
    expects(wave.node <= input.pipes.size(), "there is such a node");
    expects((wave.day + 1) * hoursPerDay <= year.flowShare.size(), "there is such a day");
    constexpr int steps = stepsPerDay;
    Day day(input, year, wave);
    const bool cold = wave.change == SourceChange::Cold;
    const int first = cold ? 0 : -steps;
    const Temperature ground = input.assumptions.ground;
    const std::vector<TreePipe> pipes = withWater(input.pipes);
    PlugFlowTree moving({.pipes = pipes,
                         .water = input.water,
                         .ground = ground,
                         .supply = cold ? ground : day.source(first),
                         .returned = cold ? ground : input.assumptions.returned});
    TreeNetwork atOnce(input.pipes);
    Temperature steady;
    TemperatureWave result;
    for (int step = first; step < steps; ++step) {
        if (step % 8 == 0) {
            task.report(double(step - first) / double(steps - first));
        }
        const auto drawn = day.drawn(step);
        const Temperature source = day.source(step);
        PlugFlowLoad load{.drawn = drawn, .source = source, .consumerReturn = input.assumptions.returned};
        if (cold) {
            load.cooling = TemperatureDifference{}; // nobody takes heat out of cold water
        }
        const PlugFlowState& state = moving.step(load, stepLength);
        if (step < 0) {
            continue;
        }
        if (step % stepsPerHour == 0 || source != result.source.back()) { // else nothing has changed
            steady = atOnce
                         .solve({.drawn = drawn,
                                 .source = source,
                                 .consumerReturn = input.assumptions.returned,
                                 .ground = ground,
                                 .water = input.water})
                         .temperatures.supply[wave.node];
        }
        result.source.push_back(source);
        result.arriving.push_back(state.supply[wave.node]);
        result.steady.push_back(steady);
    }
    return result;
}

} // namespace wattort
