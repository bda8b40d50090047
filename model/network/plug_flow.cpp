#include "model/network/plug_flow.hpp"

#include "model/finding/finding.hpp"

#include <cmath>
#include <numbers>

namespace wattort {

namespace {

/// Mean of e^-x while x goes from 0 to `to`.
double meanDecay(double to)
{
    return to > 1e-9 ? -std::expm1(-to) / to : 1.0 - 0.5 * to;
}

} // namespace

PlugFlow::PlugFlow(double kilograms, double decayPerS, double excessK)
    : m_kilograms(kilograms), m_decayPerS(decayPerS), m_parcels{{kilograms, excessK}}
{
    expects(kilograms > 0.0 && decayPerS >= 0.0, "there is water in a pipe, and it does not warm by itself");
}

void PlugFlow::cool(double factor, double aroundK)
{
    for (Parcel& parcel : m_parcels) {
        parcel.excessK = aroundK + (parcel.excessK - aroundK) * factor;
    }
}

double PlugFlow::meanK() const
{
    double heat = 0.0;
    for (const Parcel& parcel : m_parcels) {
        heat += parcel.kilograms * parcel.excessK;
    }
    return heat / m_kilograms;
}

double PlugFlow::push(double kilograms, double inK, double seconds, double aroundK)
{
    const double cooling = m_decayPerS * seconds;
    if (kilograms <= 0.0) {
        cool(std::exp(-cooling), aroundK);
        return m_parcels.front().excessK;
    }
    // Water that was inside leaves first, from share `left` of the step on, having cooled since its beginning.
    double heat = 0.0; // above the surroundings, of what leaves
    double left = 0.0;
    while (left < 1.0 && !m_parcels.empty()) {
        Parcel& parcel = m_parcels.front();
        const double share = std::min(parcel.kilograms / kilograms, 1.0 - left);
        heat += share * (parcel.excessK - aroundK) * std::exp(-cooling * left) * meanDecay(cooling * share);
        left += share;
        parcel.kilograms -= share * kilograms;
        if (parcel.kilograms > 1e-12 * m_kilograms) {
            break; // The step is over within this parcel.
        }
        m_parcels.pop_front();
    }
    cool(std::exp(-cooling), aroundK);
    // What enters: its first part passes within the step, the rest stays and has cooled since it came in.
    const double residence = m_kilograms / kilograms; // in steps
    const double passing = std::max(0.0, 1.0 - residence);
    const double stays = std::min(1.0, residence);
    heat += passing * (inK - aroundK) * std::exp(-cooling * residence);
    m_parcels.push_back({stays * kilograms, aroundK + (inK - aroundK) * meanDecay(cooling * stays)});
    return aroundK + heat;
}

PlugFlowTree::PlugFlowTree(const PlugFlowInput& input)
    : m_input(input), m_tree(input.pipes), m_supplyK(m_tree.size() + 1), m_heatBack(m_tree.size() + 1)
{
    expects(input.walls.empty() || input.walls.size() == input.pipes.size(), "every pipe has a wall, or none");
    const double cp = input.water.specificHeat.value();
    for (std::size_t i = 0; i < m_tree.size(); ++i) {
        const TreePipe& pipe = input.pipes[i];
        const double d = pipe.bore.innerDiameter.value();
        const double wall = input.walls.empty() ? 0.0 : input.walls[i].value();
        const double perMetre = 0.25 * std::numbers::pi * d * d * input.water.density.value() + wall / cp;
        const double decay = pipe.loss.own.value() / (cp * perMetre);
        const double kilograms = perMetre * pipe.length.value();
        m_supply.emplace_back(kilograms, decay, (input.supply - input.ground).value());
        m_return.emplace_back(kilograms, decay, (input.returned - input.ground).value());
    }
    m_state.supply.resize(m_tree.size() + 1);
    m_state.returned.resize(m_tree.size() + 1);
    m_state.stored = Energy::from_value(stored());
}

double PlugFlowTree::stored() const
{
    double heat = 0.0;
    for (std::size_t i = 0; i < m_supply.size(); ++i) {
        heat += m_supply[i].kilograms() * m_supply[i].meanK() + m_return[i].kilograms() * m_return[i].meanK();
    }
    return m_input.water.specificHeat.value() * heat;
}

const PlugFlowState& PlugFlowTree::step(const PlugFlowLoad& load, Duration duration)
{
    m_flows.set(m_tree, load.drawn);
    const double seconds = duration.value();
    const double cp = m_input.water.specificHeat.value();
    const double groundK = m_input.ground.value();
    const auto mutual = [this](std::size_t i) { return m_tree.mutual[i] / m_tree.own[i]; };
    std::vector<double> aroundReturnK(m_tree.size());
    m_supplyK[0] = load.source.value() - groundK;
    for (std::size_t i = 0; i < m_tree.size(); ++i) {
        const double aroundK = mutual(i) * m_return[i].meanK();
        aroundReturnK[i] = mutual(i) * m_supply[i].meanK();
        const double outK = m_supply[i].push(m_flows.flow[i] * seconds, m_supplyK[m_tree.from[i]], seconds, aroundK);
        m_supplyK[i + 1] = m_flows.flow[i] > 0.0 ? outK : 0.0;
    }
    double delivered = 0.0; // kg/s K
    for (std::size_t node = 0; node < m_heatBack.size(); ++node) {
        const double drawn = m_flows.drawn[node];
        const double backK =
            load.cooling ? m_supplyK[node] - load.cooling->value() : load.consumerReturn.value() - groundK;
        m_heatBack[node] = drawn * backK;
        delivered += drawn * (m_supplyK[node] - backK);
        m_state.supply[node] = Temperature::from_value(groundK + m_supplyK[node]);
    }
    for (std::size_t i = m_tree.size(); i-- > 0;) {
        const double mixedK = m_heatBack[i + 1] * m_flows.inverse[i + 1];
        m_state.returned[i + 1] = Temperature::from_value(groundK + mixedK);
        m_heatBack[m_tree.from[i]] +=
            m_flows.flow[i] * m_return[i].push(m_flows.flow[i] * seconds, mixedK, seconds, aroundReturnK[i]);
    }
    const double backK = m_heatBack[0] * m_flows.inverse[0];
    const double flow = m_flows.inverse[0] > 0.0 ? 1.0 / m_flows.inverse[0] : 0.0;
    m_state.returned[0] = Temperature::from_value(groundK + backK);
    m_state.feedIn = Power::from_value(cp * flow * (m_supplyK[0] - backK));
    m_state.delivered = Power::from_value(cp * delivered);
    const Energy before = m_state.stored;
    m_state.stored = Energy::from_value(stored());
    m_state.loss = m_state.feedIn - m_state.delivered - (m_state.stored - before) / duration;
    return m_state;
}

DynamicYear dynamicYear(const NetworkYearInput& input, const NetworkYear& year, int stepsPerHour)
{
    expects(stepsPerHour > 0, "an hour has steps");
    const std::size_t hours = year.flowShare.size();
    DynamicYear result{
        .feedIn = HourlyPower(hours), .loss = HourlyPower(hours), .returnTemperature = HourlyTemperature(hours)};
    if (hours == 0) {
        return result;
    }
    PlugFlowTree tree({.pipes = input.pipes,
                       .water = input.water,
                       .ground = input.assumptions.ground,
                       .supply = year.supplyTemperature[0],
                       .returned = year.returnTemperature[0]});
    std::vector<MassFlow> drawn(input.drawn.size());
    for (std::size_t hour = 0; hour < hours; ++hour) {
        for (std::size_t node = 0; node < drawn.size(); ++node) {
            drawn[node] = year.flowShare[hour].value() * input.drawn[node];
        }
        double backK = 0.0;
        for (int i = 0; i < stepsPerHour; ++i) {
            const PlugFlowState& state = tree.step(
                {.drawn = drawn, .source = year.supplyTemperature[hour], .consumerReturn = input.assumptions.returned},
                oneHour / double(stepsPerHour));
            result.feedIn.raw()[hour] += state.feedIn.value() / stepsPerHour;
            result.loss.raw()[hour] += state.loss.value() / stepsPerHour;
            backK += state.returned[0].value() / stepsPerHour;
        }
        result.returnTemperature.raw()[hour] = backK;
    }
    return result;
}

} // namespace wattort
