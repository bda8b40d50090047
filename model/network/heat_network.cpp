#include "model/network/heat_network.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wattort {

namespace {

constexpr int mostRounds = 300;
constexpr int calmFrom = 20; ///< rounds, then consumers follow the temperature half way only: sources may take turns
constexpr double steadyK = 1e-7;    ///< change of any temperature between two rounds
constexpr double still = 1e-9;      ///< kg/s, below which nothing flows
constexpr double gravity = 9.80665; ///< m/s2

/// A stream between two nodes: a pipe, or what passes a transfer.
struct Stream {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double kgPerS = 0.0;
    double decay = 1.0; ///< of the excess over the ground
    double coolingK = 0.0;
    double capacity = 0.0; ///< W/K
};

class Rounds {
public:
    explicit Rounds(const HeatNetwork& network)
        : m_network(network),
          m_hottestK(hottestFeedK(network)),
          m_temperatureK(network.nodes.size(), m_hottestK),
          m_flow(network.pipes.size()),
          m_outletK(network.pipes.size() + network.transfers.size()),
          m_transferFlow(network.transfers.size()),
          m_solver(firstProblem())
    {}

    HeatState solved()
    {
        HeatState state;
        FlowState flows;
        for (state.rounds = 1; state.rounds <= mostRounds && !state.converged; ++state.rounds) {
            setDemands(state.rounds > calmFrom ? 0.5 : 1.0);
            setLaws();
            flows = m_solver.solve(state.rounds == 1 ? FlowSolver::Start::Fresh : FlowSolver::Start::Last);
            std::copy_n(flows.flow.begin(), m_flow.size(), m_flow.begin());
            const double change = mixAll(flows);
            state.converged = flows.converged && change < steadyK;
        }
        --state.rounds;
        fill(state, flows);
        return state;
    }

private:
    static double hottestFeedK(const HeatNetwork& network)
    {
        double hottest = network.ground.value();
        for (const HeatNode& node : network.nodes) {
            hottest = std::max(hottest, node.feed.value());
        }
        return hottest;
    }

    Water waterAt(double kelvin) const
    {
        return m_network.constantWater ? *m_network.constantWater : water(Temperature::from_value(kelvin));
    }

    double pipeMeanK(std::size_t i) const
    {
        const HeatPipe& pipe = m_network.pipes[i];
        const std::uint32_t start = m_flow[i] >= 0.0 ? pipe.from : pipe.to;
        const double outletK = m_outletK[i] > 0.0 ? m_outletK[i] : m_temperatureK[start];
        return 0.5 * (m_temperatureK[start] + outletK);
    }

    PipeLaw law(std::size_t i) const
    {
        const HeatPipe& pipe = m_network.pipes[i];
        const Water state = waterAt(pipeMeanK(i));
        const double d = pipe.bore.innerDiameter.value();
        const double area = 0.25 * std::numbers::pi * d * d;
        const double dynamic = 1.0 / (2.0 * state.density.value() * area * area); // Pa at 1 kg/s
        const double rise = (m_network.nodes[pipe.to].elevation - m_network.nodes[pipe.from].elevation).value();
        return {.resistance = dynamic * pipe.length.value() / d,
                .reynoldsPerFlow = d / (area * state.viscosity.value()),
                .relativeRoughness = (pipe.bore.roughness / pipe.bore.innerDiameter).value(),
                .minor = dynamic * pipe.minorLoss,
                .lift = -state.density.value() * gravity * rise};
    }

    FlowProblem firstProblem() const
    {
        FlowProblem problem{.law = m_network.law, .potentialTolerance = 1.0, .flowTolerance = 1e-6};
        for (const HeatNode& node : m_network.nodes) {
            problem.nodes.push_back(
                {.fixed = node.pressure.has_value(), .potential = node.pressure.value_or(Pressure{}).value()});
        }
        for (const HeatPipe& pipe : m_network.pipes) {
            const double d = pipe.bore.innerDiameter.value();
            problem.links.push_back({.from = pipe.from,
                                     .to = pipe.to,
                                     .status = pipe.closed ? LinkStatus::Closed : LinkStatus::Open,
                                     .firstFlow = 0.25 * std::numbers::pi * d * d * 1e3 * 0.5}); // at 0.5 m/s
        }
        return problem;
    }

    void setLaws()
    {
        for (std::size_t i = 0; i < m_flow.size(); ++i) {
            m_solver.change().links[i].pipe = law(i);
        }
    }

    /// What transfer i draws. With a wanted return it is the flow at which its heat leaves that, at the supply
    /// temperature that this flow would have: the more a consumer draws, the warmer its water comes. Its way is taken
    /// as a pipe of its own from the hottest source that has lost what the water has lost now; taking the temperature
    /// of the last round as it is would swing for ever where pipes lose much.
    double transferFlow(std::size_t i) const
    {
        const HeatTransfer& transfer = m_network.transfers[i];
        if (transfer.flow.value() != 0.0) {
            return transfer.flow.value();
        }
        const double supplyK = m_temperatureK[transfer.supply];
        const double returnK = transfer.returnTemperature.value();
        const double cp = waterAt(0.5 * (supplyK + returnK)).specificHeat.value();
        const double wanted = transfer.heat.value() / cp; // kg/s K
        const double groundK = m_network.ground.value();
        const double sourceK = m_hottestK - groundK;
        const double now = m_transferFlow[i];
        if (wanted <= 0.0 || now <= still || supplyK - groundK < 1e-3 * sourceK) {
            return wanted / std::max(1.0, supplyK - returnK);
        }
        const double lost = now * std::log(sourceK / (supplyK - groundK)); // conductance over heat capacity
        const auto missing = [&](double kgPerS) {
            return wanted - kgPerS * (groundK + sourceK * std::exp(-lost / kgPerS) - returnK);
        };
        double high = wanted; // one kelvin of cooling
        if (missing(high) >= 0.0) {
            return high;
        }
        double low = 0.0;
        while (high - low > 1e-13 * high) {
            const double middle = 0.5 * (low + high);
            (missing(middle) > 0.0 ? low : high) = middle;
        }
        return high;
    }

    void setDemands(double share)
    {
        std::vector<FlowNode>& nodes = m_solver.change().nodes;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            nodes[i].demand = m_network.nodes[i].drawn.value();
        }
        for (std::size_t i = 0; i < m_transferFlow.size(); ++i) {
            const HeatTransfer& transfer = m_network.transfers[i];
            m_transferFlow[i] += share * (transferFlow(i) - m_transferFlow[i]);
            nodes[transfer.supply].demand += m_transferFlow[i];
            nodes[transfer.returned].demand -= m_transferFlow[i];
        }
    }

    std::vector<Stream> streams() const
    {
        std::vector<Stream> all;
        for (std::size_t i = 0; i < m_flow.size(); ++i) {
            const HeatPipe& pipe = m_network.pipes[i];
            const bool forward = m_flow[i] >= 0.0;
            Stream stream{.from = forward ? pipe.from : pipe.to,
                          .to = forward ? pipe.to : pipe.from,
                          .kgPerS = std::abs(m_flow[i])};
            stream.capacity = stream.kgPerS * waterAt(pipeMeanK(i)).specificHeat.value();
            const double conductance = (pipe.loss * pipe.length).value();
            stream.decay = stream.kgPerS > still ? std::exp(-conductance / stream.capacity) : 0.0;
            all.push_back(stream);
        }
        for (std::size_t i = 0; i < m_transferFlow.size(); ++i) {
            const HeatTransfer& transfer = m_network.transfers[i];
            Stream stream{.from = transfer.supply, .to = transfer.returned, .kgPerS = m_transferFlow[i]};
            const double supplyK = m_temperatureK[transfer.supply];
            const double outK = std::max(m_outletK[m_flow.size() + i], 0.5 * supplyK);
            stream.capacity = stream.kgPerS * waterAt(0.5 * (supplyK + outK)).specificHeat.value();
            stream.coolingK = stream.capacity > 0.0 ? transfer.heat.value() / stream.capacity : 0.0;
            all.push_back(stream);
        }
        return all;
    }

    /// Temperatures of all nodes for these flows. \return largest change
    double mixAll(const FlowState& flows)
    {
        const std::vector<Stream> all = streams();
        const std::size_t count = m_network.nodes.size();
        std::vector<double> entering(count); // from outside
        for (std::size_t node = 0; node < count; ++node) {
            entering[node] = std::max(0.0, -m_network.nodes[node].drawn.value());
        }
        if (!flows.flow.empty()) {
            addFixedFeeds(entering);
        }
        std::vector<std::uint32_t> first(count + 1);
        std::vector<std::uint32_t> waiting(count);
        for (const Stream& stream : all) {
            first[stream.from + 1] += stream.kgPerS > still ? 1 : 0;
            waiting[stream.to] += stream.kgPerS > still ? 1 : 0;
        }
        for (std::size_t node = 1; node <= count; ++node) {
            first[node] += first[node - 1];
        }
        std::vector<std::uint32_t> leaving(first.back());
        std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            if (all[i].kgPerS > still) {
                leaving[next[all[i].from]++] = i;
            }
        }
        return sweep(all, entering, {first, leaving, waiting});
    }

    struct Order {
        std::vector<std::uint32_t> first;
        std::vector<std::uint32_t> leaving;
        std::vector<std::uint32_t> waiting;
    };

    double sweep(const std::vector<Stream>& all, const std::vector<double>& entering, Order order)
    {
        const std::size_t count = m_network.nodes.size();
        const double groundK = m_network.ground.value();
        std::vector<std::uint32_t> ready;
        for (std::uint32_t node = 0; node < count; ++node) {
            if (order.waiting[node] == 0) {
                ready.push_back(node);
            }
        }
        std::vector<double> heat(count); // capacity times temperature of what has come
        std::vector<double> capacity(count);
        double change = 0.0;
        std::vector<std::uint8_t> done(count);
        const auto finish = [&](std::uint32_t node) {
            const double feedK = m_network.nodes[node].feed.value();
            const double fed = entering[node] * waterAt(feedK).specificHeat.value();
            const double total = capacity[node] + fed;
            const double kelvin = total > 0.0 ? (heat[node] + fed * feedK) / total : groundK;
            change = std::max(change, std::abs(kelvin - m_temperatureK[node]));
            m_temperatureK[node] = kelvin;
            done[node] = 1;
        };
        std::size_t taken = 0;
        while (taken < count) {
            if (ready.size() == taken) {
                // Water circulates: what has not come to this node is taken as warm as in the last round.
                std::uint32_t node = 0;
                while (done[node] != 0 || order.waiting[node] == 0) {
                    ++node;
                }
                for (std::size_t i = 0; i < all.size(); ++i) {
                    const Stream& stream = all[i];
                    if (stream.to == node && stream.kgPerS > still && done[stream.from] == 0) {
                        heat[node] += stream.capacity * std::max(m_outletK[i], groundK);
                        capacity[node] += stream.capacity;
                    }
                }
                order.waiting[node] = 0;
                ready.push_back(node);
            }
            const std::uint32_t node = ready[taken++];
            finish(node);
            for (std::uint32_t k = order.first[node]; k < order.first[node + 1]; ++k) {
                const std::uint32_t i = order.leaving[k];
                const Stream& stream = all[i];
                // No consumer cools the water below the ground: it gets what is in it.
                const double excessK = m_temperatureK[node] - groundK;
                m_outletK[i] = groundK + excessK * stream.decay - std::min(stream.coolingK, std::max(0.0, excessK));
                heat[stream.to] += stream.capacity * m_outletK[i];
                capacity[stream.to] += stream.capacity;
                if (order.waiting[stream.to] > 0 && --order.waiting[stream.to] == 0) {
                    ready.push_back(stream.to);
                }
            }
        }
        return change;
    }

    /// What a node of fixed pressure takes in is what leaves it and does not come to it.
    void addFixedFeeds(std::vector<double>& entering) const
    {
        std::vector<double> net(entering.size());
        for (std::size_t i = 0; i < m_flow.size(); ++i) {
            net[m_network.pipes[i].from] += m_flow[i];
            net[m_network.pipes[i].to] -= m_flow[i];
        }
        for (std::size_t node = 0; node < net.size(); ++node) {
            if (m_network.nodes[node].pressure) {
                entering[node] = std::max(0.0, net[node] + m_solver.problem().nodes[node].demand);
            }
        }
    }

    void fill(HeatState& state, const FlowState& flows) const
    {
        const std::vector<Stream> all = streams();
        double lossW = 0.0;
        for (std::size_t node = 0; node < m_network.nodes.size(); ++node) {
            state.pressure.push_back(Pressure::from_value(flows.potential[node]));
            state.temperature.push_back(Temperature::from_value(m_temperatureK[node]));
        }
        for (std::size_t i = 0; i < m_flow.size(); ++i) {
            state.flow.push_back(MassFlow::from_value(m_flow[i]));
            state.outlet.push_back(
                Temperature::from_value(all[i].kgPerS > still ? m_outletK[i] : m_network.ground.value()));
            lossW += all[i].kgPerS > still ? all[i].capacity * (m_temperatureK[all[i].from] - m_outletK[i]) : 0.0;
        }
        state.loss = Power::from_value(lossW);
        for (std::uint32_t i = 0; i < m_transferFlow.size(); ++i) {
            const HeatTransfer& transfer = m_network.transfers[i];
            state.transferFlow.push_back(MassFlow::from_value(m_transferFlow[i]));
            const Stream& stream = all[m_flow.size() + i];
            const double outletK = m_outletK[m_flow.size() + i];
            state.transferOutlet.push_back(Temperature::from_value(outletK));
            state.delivered.push_back(Power::from_value(stream.capacity * (m_temperatureK[stream.from] - outletK)));
            const double missingPa =
                transfer.differential.value() - flows.potential[transfer.supply] + flows.potential[transfer.returned];
            // With a given flow it cools the water that comes; with a given return the water must be warmer than that.
            const double lowestK = transfer.flow.value() != 0.0
                                       ? m_network.ground.value() + all[m_flow.size() + i].coolingK
                                       : transfer.returnTemperature.value() + 1.0;
            const double missingK = lowestK - m_temperatureK[transfer.supply];
            if (transfer.heat.value() > 0.0 && (missingPa > 0.0 || missingK > 0.0)) {
                state.shortfalls.push_back({.transfer = i,
                                            .temperature = TemperatureDifference::from_value(std::max(0.0, missingK)),
                                            .pressure = Pressure::from_value(std::max(0.0, missingPa))});
            }
        }
    }

    const HeatNetwork& m_network;
    double m_hottestK = 0.0;
    std::vector<double> m_temperatureK;
    std::vector<double> m_flow;
    std::vector<double> m_outletK; ///< of pipes, then of transfers; 0 before the first round
    std::vector<double> m_transferFlow;
    FlowSolver m_solver;
};

} // namespace

HeatState solveHeatNetwork(const HeatNetwork& network)
{
    return Rounds(network).solved();
}

std::optional<BoilingMargin> boilingMargin(const HeatState& state)
{
    std::optional<BoilingMargin> least;
    for (std::uint32_t node = 0; node < state.pressure.size(); ++node) {
        const Pressure margin = state.pressure[node] + airPressure - vapourPressure(state.temperature[node]);
        if (!least || margin < least->margin) {
            least = BoilingMargin{node, margin};
        }
    }
    return least;
}

} // namespace wattort
