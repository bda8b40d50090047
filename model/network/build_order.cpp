#include "model/network/build_order.hpp"

#include "model/network/network_price.hpp"
#include "model/network/network_source.hpp"
#include "model/network/pipe_substitution.hpp"

#include <queue>

#include <algorithm>
#include <limits>

namespace wattort {

namespace {

constexpr std::uint32_t none = BuildStep::none;

/// Steps that are built one after the other, as one job of Horn's rule; its steps are a linked list.
struct Group {
    double investment = 0.0;
    double worth = 0.0;
    std::uint32_t last = none;
    std::uint32_t parent = none; ///< in the forest of joined groups
    std::uint32_t version = 0;   ///< of the entries in the queue
};

class HornsRule {
public:
    explicit HornsRule(std::span<const BuildStep> steps)
        : m_steps(steps),
          m_groups(steps.size() + 1),
          m_next(steps.size() + 1, none),
          m_first(std::uint32_t(steps.size()))
    {
        for (std::uint32_t i = 0; i < steps.size(); ++i) {
            m_groups[i] = {.investment = steps[i].investment.value(), .worth = steps[i].worth.value(), .last = i};
            m_queue.push({ratio(i), i, 0});
        }
        m_groups[m_first].last = m_first; // before all others, costs nothing
    }

    std::vector<std::uint32_t> order()
    {
        while (!m_queue.empty()) {
            const Entry best = m_queue.top();
            m_queue.pop();
            const Group& group = m_groups[best.group];
            if (group.parent == none && group.version == best.version) {
                join(best.group);
            }
        }
        std::vector<std::uint32_t> steps;
        steps.reserve(m_steps.size());
        for (std::uint32_t step = m_next[m_first]; step != none; step = m_next[step]) {
            steps.push_back(step);
        }
        return steps;
    }

private:
    struct Entry {
        double ratio;
        std::uint32_t group;
        std::uint32_t version;

        /// The best on top; of equals the first, so that the order is always the same.
        bool operator<(const Entry& o) const { return ratio != o.ratio ? ratio < o.ratio : group > o.group; }
    };

    double ratio(std::uint32_t group) const
    {
        const Group& g = m_groups[group];
        if (g.investment > 0.0) {
            return g.worth / g.investment;
        }
        constexpr double endless = std::numeric_limits<double>::infinity();
        return g.worth < 0.0 ? -endless : endless;
    }

    std::uint32_t groupOf(std::uint32_t step)
    {
        std::uint32_t group = step;
        while (m_groups[group].parent != none) {
            group = m_groups[group].parent;
        }
        while (m_groups[step].parent != none) {
            step = std::exchange(m_groups[step].parent, group);
        }
        return group;
    }

    /// The group follows right after the one that holds what must be there before it.
    void join(std::uint32_t group)
    {
        const std::uint32_t before = m_steps[group].before;
        const std::uint32_t to = groupOf(before == none ? m_first : before);
        m_next[m_groups[to].last] = group; // the first step of a group gives it its number
        m_groups[to].last = m_groups[group].last;
        m_groups[to].investment += m_groups[group].investment;
        m_groups[to].worth += m_groups[group].worth;
        m_groups[group].parent = to;
        if (to != m_first) {
            m_queue.push({ratio(to), to, ++m_groups[to].version});
        }
    }

    std::span<const BuildStep> m_steps;
    std::vector<Group> m_groups;
    std::vector<std::uint32_t> m_next; ///< step after a step
    std::uint32_t m_first;
    std::priority_queue<Entry> m_queue;
};

/// A step and the pipe that it lays; none where it builds a source.
struct DesignStep {
    BuildStep step;
    std::uint32_t pipe = none;
};

/// What each source, each trench and the consumer at its end cost and bring.
class DesignSteps {
public:
    DesignSteps(const NetworkInput& input, const NetworkDesign& design)
        : m_input(withSubstitutes(input)), m_design(design), m_price(m_input)
    {
        m_consumerAt.assign(design.nodes.size(), none);
        for (std::uint32_t i = 0; i < design.consumers.size(); ++i) {
            m_consumerAt[design.consumers[i].node] = i;
        }
    }

    const NetworkConsumer* consumerBehind(std::uint32_t pipe) const
    {
        const std::uint32_t consumer = m_consumerAt[m_design.pipes[pipe].to];
        return consumer == none ? nullptr : &m_design.consumers[consumer];
    }

    /// A new source comes before the first pipe of its part.
    std::vector<DesignStep> steps() const
    {
        std::vector<DesignStep> steps;
        for (const NetworkPart& part : partsOf(m_design)) {
            const std::uint32_t source = sourceStep(part, steps);
            const auto first = static_cast<std::uint32_t>(steps.size());
            for (std::uint32_t i = 0; i < part.design->pipes.size(); ++i) {
                const std::uint32_t from = part.design->pipes[i].from;
                const std::uint32_t pipe = part.firstPipe + i;
                steps.push_back({step(pipe), pipe});
                steps.back().step.before = from == 0 ? source : first + from - 1;
            }
        }
        return steps;
    }

private:
    std::uint32_t sourceStep(const NetworkPart& part, std::vector<DesignStep>& steps) const
    {
        const std::uint32_t number = opening(part.source);
        if (number == 0 || m_input.heatSources[number - 1].state == HeatSourceState::Existing) {
            return none;
        }
        const HeatSource& source = m_input.heatSources[number - 1];
        steps.push_back({{.investment = source.investment, .worth = -m_price.annualSourceCost(source)}, none});
        return static_cast<std::uint32_t>(steps.size() - 1);
    }

    /// As NetworkPrice numbers them.
    std::uint32_t opening(std::uint32_t source) const
    {
        return source == 0 ? 0 : m_design.sources[source].heatSource + 1;
    }

    BuildStep step(std::uint32_t position) const
    {
        const NetworkPipe& pipe = m_design.pipes[position];
        const std::uint32_t source = opening(pipe.source);
        BuildStep step{.investment = pipe.investment};
        const std::size_t type = positionOf(m_input.pipes, pipe.system, pipe.nominalDiameter);
        step.worth -= m_price.annualCost(pipe.investment, type, pipe.length, source);
        if (const NetworkConsumer* consumer = consumerBehind(position)) {
            const BuildingDemand& demand = m_input.demand->buildings[consumer->building];
            step.investment += m_price.connection(demand) + m_price.heatPump(demand);
            step.worth += m_price.worth(demand, source);
        }
        return step;
    }

    NetworkInput m_input;
    const NetworkDesign& m_design;
    NetworkPrice m_price;                    ///< of m_input
    std::vector<std::uint32_t> m_consumerAt; ///< by node
};

} // namespace

std::vector<std::uint32_t> buildOrder(std::span<const BuildStep> steps)
{
    return HornsRule(steps).order();
}

std::vector<NetworkPhase> networkPhases(const NetworkInput& input, const NetworkDesign& design, Money most)
{
    const DesignSteps parts(input, design);
    const std::vector<DesignStep> designed = parts.steps();
    std::vector<BuildStep> steps;
    for (const DesignStep& each : designed) {
        steps.push_back(each.step);
    }
    std::vector<NetworkPhase> phases;
    for (const std::uint32_t position : buildOrder(steps)) {
        if (phases.empty() || phases.back().investment + steps[position].investment > most) {
            phases.emplace_back();
        }
        NetworkPhase& phase = phases.back();
        phase.investment += steps[position].investment;
        phase.worth += steps[position].worth;
        const std::uint32_t pipe = designed[position].pipe;
        if (pipe == none) {
            continue;
        }
        phase.pipes.push_back(pipe);
        phase.trench += design.pipes[pipe].length;
        if (const NetworkConsumer* consumer = parts.consumerBehind(pipe)) {
            phase.consumers += 1;
            phase.heatSold += consumer->annual;
        }
    }
    return phases;
}

} // namespace wattort
