#include "model/network/water_network.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wattort {

namespace {

constexpr double foot = 0.3048;
constexpr double cubicFoot = foot * foot * foot;
/// Loss in feet per (cubic foot a second)^1.852 or ^2, and 1e-6 and 1e8 feet per cubic foot a second for what is open
/// without a loss of its own and for what is closed: as EPANET has them.
constexpr double hazenWilliams = 4.727;
constexpr double manning = 4.66;
constexpr double openResistance = 1e-6 * foot / cubicFoot;
constexpr double closedConductance = 1e-8 * cubicFoot / foot;
constexpr double firstVelocity = foot; ///< m/s, where the iteration starts

PipeLaw pipeLaw(const WaterNetwork& network, const WaterLink& link)
{
    const double d = link.diameter.value();
    const double length = link.length.value();
    const double g = network.gravity.value();
    const double velocityHead = 8.0 / (g * std::numbers::pi * std::numbers::pi * std::pow(d, 4)); // m at 1 m3/s
    PipeLaw law{.minor = link.minorLoss * velocityHead};
    if (link.kind != FlowLinkKind::Pipe) {
        return law;
    }
    const double feet = d / foot;
    if (network.law == FrictionLaw::HazenWilliams) {
        law.resistance = hazenWilliams * length / std::pow(cubicFoot * link.coefficient, 1.852) / std::pow(feet, 4.871);
    } else if (network.law == FrictionLaw::ChezyManning) {
        law.resistance = manning * length * std::pow(link.coefficient / cubicFoot, 2) / std::pow(feet, 5.33);
    } else {
        law.resistance = length / d * velocityHead;
        law.reynoldsPerFlow = 4.0 / (std::numbers::pi * d * network.viscosity.value());
        law.relativeRoughness = (link.roughness / link.diameter).value();
    }
    return law;
}

/// h0 - r q^n through a curve's three points; of a single one: a third more head at no flow, none at twice the flow.
void fitPump(FlowLink& pump)
{
    const std::vector<CurvePoint>& c = pump.curve;
    expects(c.size() == 1 || c.size() == 3, "a power law goes through one point or three");
    const double shutOff = c.size() == 1 ? 4.0 / 3.0 * c[0].y : c[0].y;
    const CurvePoint first = c.size() == 1 ? c[0] : c[1];
    const CurvePoint last = c.size() == 1 ? CurvePoint{2.0 * c[0].x, 0.0} : c[2];
    pump.shutOff = shutOff;
    pump.exponent = std::log((shutOff - last.y) / (shutOff - first.y)) / std::log(last.x / first.x);
    pump.pipe.resistance = (shutOff - first.y) / std::pow(first.x, pump.exponent);
    pump.firstFlow = first.x * pump.speed;
}

FlowLink flowLink(const WaterNetwork& network, const WaterLink& link)
{
    FlowLink flow{.from = link.from,
                  .to = link.to,
                  .kind = link.kind,
                  .status = link.status,
                  .fixedStatus = link.fixedStatus,
                  .oneWay = link.oneWay,
                  .pipe = pipeLaw(network, link),
                  .speed = link.speed};
    for (const HeadPoint& point : link.curve) {
        flow.curve.push_back({point.flow.value(), point.head.value()});
    }
    const double d = link.diameter.value();
    flow.firstFlow = firstVelocity * 0.25 * std::numbers::pi * d * d;
    switch (link.kind) {
    case FlowLinkKind::Pump:
        fitPump(flow);
        break;
    case FlowLinkKind::CurvePump:
        expects(flow.curve.size() > 1, "a curve has two points at least");
        flow.firstFlow = link.speed * 0.5 * (flow.curve.front().x + flow.curve.back().x);
        break;
    case FlowLinkKind::ConstantPower:
        flow.setting = link.power.value() / (network.density.value() * network.gravity.value());
        flow.firstFlow = cubicFoot;
        break;
    case FlowLinkKind::Throttle: {
        const double area = 0.25 * std::numbers::pi * d * d;
        flow.setting = link.lossCoefficient / (2.0 * network.gravity.value() * area * area);
        break;
    }
    case FlowLinkKind::FlowControl:
        flow.setting = link.flow.value();
        break;
    default:
        flow.setting = link.head.value();
        break;
    }
    return flow;
}

FlowProblem flowProblem(const WaterNetwork& network)
{
    FlowProblem problem{.law = network.law,
                        .potentialTolerance = 0.0005 * foot,
                        .flowTolerance = 0.0001 * cubicFoot,
                        .closedConductance = closedConductance,
                        .openResistance = openResistance};
    for (const WaterNode& node : network.nodes) {
        problem.nodes.push_back({.fixed = node.fixedHead,
                                 .potential = node.head.value(),
                                 .demand = node.fixedHead ? 0.0 : node.demand.value()});
    }
    problem.links.reserve(network.links.size());
    for (const WaterLink& link : network.links) {
        problem.links.push_back(flowLink(network, link));
    }
    // An emitter is a link to the air at the node's elevation: head = (q/coefficient)^(1/exponent).
    const double exponent = 1.0 / network.emitterExponent;
    for (std::uint32_t i = 0; i < network.nodes.size(); ++i) {
        const WaterNode& node = network.nodes[i];
        if (node.emitter.value() > 0.0 && !node.fixedHead) {
            problem.links.push_back({.from = i,
                                     .to = static_cast<std::uint32_t>(problem.nodes.size()),
                                     .kind = FlowLinkKind::Emitter,
                                     .pipe = {.resistance = std::pow(node.emitter.value(), -exponent)},
                                     .exponent = exponent,
                                     .firstFlow = node.emitter.value()});
            problem.nodes.push_back({.fixed = true, .potential = node.elevation.value()});
        }
    }
    return problem;
}

} // namespace

WaterSolver::WaterSolver(const WaterNetwork& network)
    : m_nodes(network.nodes.size()), m_links(network.links.size()), m_solver(flowProblem(network))
{}

WaterState WaterSolver::solve()
{
    const FlowState flows = m_solver.solve();
    const std::vector<FlowLink>& links = m_solver.problem().links;
    WaterState state{.iterations = flows.iterations,
                     .converged = flows.converged,
                     .massResidual = flows.massResidual,
                     .energyResidual = Length::from_value(flows.energyResidual)};
    std::vector<double> outflow(m_solver.problem().nodes.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        outflow[links[i].from] -= flows.flow[i];
        outflow[links[i].to] += flows.flow[i];
    }
    for (std::size_t i = m_links; i < links.size(); ++i) {
        outflow[links[i].from] += flows.flow[i];
    }
    for (std::size_t node = 0; node < m_nodes; ++node) {
        state.head.push_back(Length::from_value(flows.potential[node]));
        state.outflow.push_back(VolumeFlow::from_value(outflow[node]));
    }
    for (std::size_t i = 0; i < m_links; ++i) {
        state.flow.push_back(VolumeFlow::from_value(flows.flow[i]));
    }
    state.status.assign(flows.status.begin(), flows.status.begin() + std::ptrdiff_t(m_links));
    state.supplied.assign(flows.supplied.begin(), flows.supplied.begin() + std::ptrdiff_t(m_nodes));
    return state;
}

} // namespace wattort
