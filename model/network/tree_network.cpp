#include "model/network/tree_network.hpp"

#include "model/finding/finding.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace wattort {

namespace {

template <std::size_t lanes>
using Lane = std::array<double, lanes>;

template <std::size_t lanes>
Lane<lanes> scaled(const Lane<lanes>& values, double factor)
{
    Lane<lanes> result;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        result[lane] = factor * values[lane];
    }
    return result;
}

/// One trench: what TreeHeat keeps of it. `q` is e^-k with k the conductance over the heat capacity flow.
template <std::size_t lanes>
struct Passage {
    Lane<lanes> keep;
    Lane<lanes> gain;
    Lane<lanes> alphaStart;
    Lane<lanes> betaStart;
};

template <std::size_t lanes>
Passage<lanes> passage(const Lane<lanes>& q, double own, double mutual, const Lane<lanes>& alpha,
                       const Lane<lanes>& beta)
{
    Passage<lanes> found;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        // t = 2 q/under, g = across/under; S_end (1 - g alpha) = t S + g beta C
        const double q2 = q[lane] * q[lane];
        const double under = (1.0 + q2) + own * (1.0 - q2);
        const double across = mutual * (1.0 - q2);
        const double left = under - across * alpha[lane];
        const double both = 1.0 / (under * left);
        found.keep[lane] = 2.0 * q[lane] * both * under;
        found.gain[lane] = across * both * under * beta[lane];
        found.alphaStart[lane] = (across * left + 4.0 * q2 * alpha[lane]) * both;
        found.betaStart[lane] = found.keep[lane] * beta[lane];
    }
    return found;
}

} // namespace

TreeArrays::TreeArrays(std::span<const TreePipe> pipes)
{
    const std::size_t count = pipes.size();
    for (std::vector<double>* array : {&conductance, &own, &mutual, &friction, &reynolds, &roughness}) {
        array->resize(count);
    }
    from.resize(count);
    constexpr double pi = std::numbers::pi;
    for (std::size_t i = 0; i < count; ++i) {
        const TreePipe& pipe = pipes[i];
        const double u = pipe.loss.own.value();
        const double v = pipe.loss.mutual.value();
        expects(pipe.from <= i && u >= v && v >= 0.0, "parents come before children, and heat flows to the colder");
        const double both = std::sqrt(u * u - v * v);
        from[i] = pipe.from;
        conductance[i] = both * pipe.length.value();
        own[i] = both > 0.0 ? u / both : 1.0;
        mutual[i] = both > 0.0 ? v / both : 0.0;
        const double d = pipe.bore.innerDiameter.value();
        const double d2 = d * d;
        friction[i] = 8.0 * pipe.length.value() / (pi * pi * d2 * d2 * d);
        reynolds[i] = 4.0 / (pi * d);
        roughness[i] = (pipe.bore.roughness / pipe.bore.innerDiameter).value();
    }
}

void TreeFlows::set(const TreeArrays& tree, std::span<const MassFlow> drawnFlows)
{
    const std::size_t nodes = tree.size() + 1;
    expects(drawnFlows.size() == nodes, "a tree has one node more than pipes");
    drawn.resize(nodes);
    inverse.resize(nodes);
    flow.resize(tree.size());
    for (std::size_t node = 0; node < nodes; ++node) {
        drawn[node] = drawnFlows[node].value();
        inverse[node] = drawn[node]; // gathers what is behind
    }
    for (std::size_t i = tree.size(); i-- > 0;) {
        const double behind = inverse[i + 1];
        flow[i] = behind;
        inverse[tree.from[i]] += behind;
        inverse[i + 1] = behind > 0.0 ? 1.0 / behind : 0.0;
    }
    inverse[0] = inverse[0] > 0.0 ? 1.0 / inverse[0] : 0.0;
}

template <std::size_t lanes>
TreeHeat<lanes>::TreeHeat(std::size_t pipes)
    : keep(pipes), gain(pipes), alphaStart(pipes), betaStart(pipes), alpha(pipes + 1), beta(pipes + 1)
{}

template <std::size_t lanes>
void TreeHeat<lanes>::eliminate(const TreeArrays& tree, const TreeFlows& flows, double specificHeat, const Lane& shares)
{
    Lane perShare{};
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        perShare[lane] = -1.0 / (specificHeat * shares[lane]);
    }
    for (std::size_t node = 0; node < alpha.size(); ++node) {
        alpha[node].fill(0.0);
        beta[node].fill(flows.drawn[node]);
    }
    for (std::size_t i = keep.size(); i-- > 0;) {
        const double flow = flows.flow[i];
        const double inverse = flows.inverse[i + 1];
        const double mutual = flow > 0.0 ? tree.mutual[i] : 0.0;
        Lane q{}; // e^-k
        for (std::size_t lane = 0; lane < lanes && flow > 0.0; ++lane) {
            q[lane] = std::exp(tree.conductance[i] * inverse * perShare[lane]);
        }
        alpha[i + 1] = scaled<lanes>(alpha[i + 1], inverse); // mixed
        beta[i + 1] = scaled<lanes>(beta[i + 1], inverse);
        const Passage<lanes> trench = passage<lanes>(q, tree.own[i], mutual, alpha[i + 1], beta[i + 1]);
        keep[i] = trench.keep;
        gain[i] = trench.gain;
        alphaStart[i] = trench.alphaStart;
        betaStart[i] = trench.betaStart;
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            alpha[tree.from[i]][lane] += flow * trench.alphaStart[lane];
            beta[tree.from[i]][lane] += flow * trench.betaStart[lane];
        }
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        alpha[0][lane] *= flows.inverse[0];
        beta[0][lane] *= flows.inverse[0];
    }
}

template class TreeHeat<1>;
template class TreeHeat<treeLanes>;

double frictionLoss(const TreeArrays& tree, std::size_t pipe, double kgPerS, const Water& water)
{
    const double reynolds = tree.reynolds[pipe] * std::abs(kgPerS) / water.viscosity.value();
    return frictionFactor(reynolds, tree.roughness[pipe]) * tree.friction[pipe] / water.density.value() * kgPerS
           * std::abs(kgPerS);
}

TreeNetwork::TreeNetwork(std::span<const TreePipe> pipes) : m_tree(pipes), m_heat(pipes.size())
{
    m_state.flows.resize(pipes.size());
    m_state.lost.resize(pipes.size() + 1);
    m_state.temperatures.supply.resize(pipes.size() + 1);
    m_state.temperatures.returned.resize(pipes.size() + 1);
}

const TreeState& TreeNetwork::solve(const TreeLoad& load)
{
    m_flows.set(m_tree, load.drawn);
    m_heat.eliminate(m_tree, m_flows, load.water.specificHeat.value(), {1.0});
    const double factor = 1.0 + load.fittingsShare;
    for (std::size_t i = 0; i < m_tree.size(); ++i) {
        const double lostPa = factor * frictionLoss(m_tree, i, m_flows.flow[i], load.water);
        m_state.flows[i] = MassFlow::from_value(m_flows.flow[i]);
        m_state.lost[i + 1] = m_state.lost[m_tree.from[i]] + Pressure::from_value(lostPa);
    }
    solveTemperatures(load);
    return m_state;
}

/// From the source to the leaves.
void TreeNetwork::solveTemperatures(const TreeLoad& load)
{
    const double cp = load.water.specificHeat.value();
    const double groundK = load.ground.value();
    const double sourceK = load.source.value() - groundK;
    const double consumerK = load.consumerReturn.value() - groundK;
    TreeTemperatures& found = m_state.temperatures;
    double supplyLossW = 0.0;
    double returnLossW = 0.0;
    found.supply[0] = load.source;
    found.returned[0] = Temperature::from_value(groundK + m_heat.alpha[0][0] * sourceK + m_heat.beta[0][0] * consumerK);
    for (std::size_t i = 0; i < m_tree.size(); ++i) {
        const double startK = found.supply[m_tree.from[i]].value() - groundK;
        const double endK = m_heat.keep[i][0] * startK + m_heat.gain[i][0] * consumerK;
        const double backK = m_heat.alpha[i + 1][0] * endK + m_heat.beta[i + 1][0] * consumerK;
        const double backStartK = m_heat.alphaStart[i][0] * startK + m_heat.betaStart[i][0] * consumerK;
        found.supply[i + 1] = Temperature::from_value(groundK + endK);
        found.returned[i + 1] = Temperature::from_value(groundK + backK);
        supplyLossW += cp * m_flows.flow[i] * (startK - endK);
        returnLossW += cp * m_flows.flow[i] * (backK - backStartK);
    }
    found.supplyLoss = Power::from_value(supplyLossW);
    found.returnLoss = Power::from_value(returnLossW);
}

} // namespace wattort
