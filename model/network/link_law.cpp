#include "model/network/flow_problem.hpp"
#include "model/network/friction.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

constexpr double hazenWilliamsExponent = 1.852;
/// Below this flow a power law is taken as linear: its slope would be zero at rest.
constexpr double linearBelow = 1e-7;

/// Swamee-Jain above Re 4000; between 2000 and 4000 a cubic that meets it and the laminar law with value and slope.
/// \source Swamee and Jain 1976; Dunlop 1991 (the cubic, as EPANET has it)
Friction swameeJain(double reynolds, double relativeRoughness)
{
    constexpr double perLog = 0.868588963806503655; // 2/ln 10
    const double rough = relativeRoughness / 3.7;
    if (reynolds >= 4'000.0) {
        const double smooth = 5.74 * std::pow(reynolds, -0.9);
        const double y = rough + smooth;
        const double root = -perLog * std::log(y);
        const double factor = 1.0 / (root * root);
        // d root / d Re = perLog 0.9 smooth / (Re y)
        return {factor, -2.0 * factor / root * perLog * 0.9 * smooth / (reynolds * y)};
    }
    static const double smoothAt4000 = 5.74 * std::pow(4'000.0, -0.9);
    const double y2 = rough + smoothAt4000;
    const double y3 = -perLog * std::log(y2);
    const double fa = 1.0 / (y3 * y3);
    const double fb = (2.0 - 0.00514215 / (y2 * y3)) * fa;
    const double r = reynolds / 2'000.0;
    const double x1 = 7.0 * fa - fb;
    const double x2 = 0.128 - 17.0 * fa + 2.5 * fb;
    const double x3 = -0.128 + 13.0 * fa - 2.0 * fb;
    const double x4 = 0.032 - 3.0 * fa + 0.5 * fb;
    return {x1 + r * (x2 + r * (x3 + r * x4)), (x2 + r * (2.0 * x3 + 3.0 * r * x4)) / 2'000.0};
}

Drop powerDrop(double resistance, double exponent, double flow)
{
    const double q = std::abs(flow);
    if (exponent == 2.0 && q > linearBelow) {
        return {resistance * q * flow, 2.0 * resistance * q};
    }
    const double slope = resistance * std::pow(std::max(q, linearBelow), exponent - 1.0);
    return {slope * flow, q > linearBelow ? exponent * slope : slope};
}

Drop darcyDrop(FrictionLaw law, const PipeLaw& pipe, double flow)
{
    const double q = std::abs(flow);
    const double reynolds = pipe.reynoldsPerFlow * q;
    const double laminar = 64.0 * pipe.resistance / pipe.reynoldsPerFlow;
    if (law == FrictionLaw::Nikuradse) {
        const double root = -2.0 * std::log10(pipe.relativeRoughness / 3.71);
        const double turbulent = pipe.resistance / (root * root);
        return {(laminar + turbulent * q) * flow, laminar + 2.0 * turbulent * q};
    }
    if (reynolds <= 2'000.0) {
        return {laminar * flow, laminar};
    }
    const Friction f = law == FrictionLaw::Colebrook ? friction(reynolds, pipe.relativeRoughness)
                                                     : swameeJain(reynolds, pipe.relativeRoughness);
    return {f.factor * pipe.resistance * q * flow, pipe.resistance * q * (2.0 * f.factor + reynolds * f.slope)};
}

/// The straight piece of a curve at a flow: `intercept + slope x`. Beyond its ends the last piece goes on.
Drop curvePiece(const std::vector<CurvePoint>& curve, double flow)
{
    std::size_t next = 1;
    while (next + 1 < curve.size() && curve[next].x < flow) {
        ++next;
    }
    const CurvePoint& a = curve[next - 1];
    const CurvePoint& b = curve[next];
    const double slope = (b.y - a.y) / (b.x - a.x);
    return {a.y - slope * a.x, slope};
}

Drop pumpDrop(const FlowProblem& problem, const FlowLink& link, double flow)
{
    const double speed = link.speed;
    if (link.kind == FlowLinkKind::Pump) {
        const double resistance = link.pipe.resistance * std::pow(speed, 2.0 - link.exponent);
        Drop drop = powerDrop(resistance, link.exponent, flow);
        drop.slope = std::max(drop.slope, problem.openResistance);
        drop.value -= speed * speed * link.shutOff;
        return drop;
    }
    if (link.kind == FlowLinkKind::CurvePump) {
        const Drop piece = curvePiece(link.curve, flow / speed);
        const double slope = std::max(-piece.slope * speed, problem.openResistance);
        return {slope * flow - speed * speed * piece.value, slope};
    }
    // The lift of constant power has no bound at rest: there it falls on a straight line.
    const double q = std::max(flow, 1e-6);
    const double slope = std::max(link.setting / (q * q), problem.openResistance);
    return {-link.setting / q + (flow < q ? slope * (flow - q) : 0.0), slope};
}

Drop minorDrop(const FlowProblem& problem, double minor, double flow)
{
    const double slope = 2.0 * minor * std::abs(flow);
    if (slope < problem.openResistance) {
        return {problem.openResistance * flow, problem.openResistance};
    }
    return {minor * flow * std::abs(flow), slope};
}

} // namespace

Drop pipeDrop(FrictionLaw law, const PipeLaw& pipe, double flow)
{
    Drop drop;
    if (law == FrictionLaw::HazenWilliams) {
        drop = powerDrop(pipe.resistance, hazenWilliamsExponent, flow);
    } else if (law == FrictionLaw::ChezyManning) {
        drop = powerDrop(pipe.resistance, 2.0, flow);
    } else {
        drop = darcyDrop(law, pipe, flow);
    }
    const double minorSlope = pipe.minor * std::abs(flow);
    drop.value += minorSlope * flow - pipe.lift;
    drop.slope += 2.0 * minorSlope;
    return drop;
}

Drop linkDrop(const FlowProblem& problem, const FlowLink& link, LinkStatus status, double flow)
{
    if (status == LinkStatus::Closed) {
        return {flow / problem.closedConductance, 1.0 / problem.closedConductance};
    }
    switch (link.kind) {
    case FlowLinkKind::Pipe:
        return pipeDrop(problem.law, link.pipe, flow);
    case FlowLinkKind::Emitter:
        return powerDrop(link.pipe.resistance, link.exponent, flow);
    case FlowLinkKind::Pump:
    case FlowLinkKind::ConstantPower:
    case FlowLinkKind::CurvePump:
        return pumpDrop(problem, link, flow);
    case FlowLinkKind::CurveValve: {
        const Drop piece = curvePiece(link.curve, std::abs(flow));
        const double slope = std::max(piece.slope, problem.openResistance);
        return {slope * flow + (flow < 0.0 ? -piece.value : piece.value), slope};
    }
    case FlowLinkKind::Breaker:
        if (!link.fixedStatus && link.pipe.minor * flow * flow < link.setting) {
            return {link.setting, problem.openResistance};
        }
        return minorDrop(problem, link.pipe.minor, flow);
    case FlowLinkKind::Throttle:
        return minorDrop(problem, std::max(link.pipe.minor, link.fixedStatus ? 0.0 : link.setting), flow);
    case FlowLinkKind::Reducing:
    case FlowLinkKind::Sustaining:
    case FlowLinkKind::FlowControl:
        break;
    }
    return minorDrop(problem, link.pipe.minor, flow);
}

} // namespace wattort
