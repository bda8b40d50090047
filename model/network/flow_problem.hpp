#pragma once

/// \file
/// The kernel's picture of a pipe network: nodes with a potential, links with a flow that costs potential.
/// It is used twice: heads in metres with flows in m3/s (water), and pressures in Pa with flows in kg/s (heat). What a
/// number's unit is follows from that; below, "potential" and "flow" stand for either pair.

#include <cstdint>
#include <vector>

namespace wattort {

/// How the loss of a pipe grows with the flow.
enum class FrictionLaw : std::uint8_t {
    Colebrook,     ///< friction.hpp
    SwameeJain,    ///< with Dunlop's cubic between Re 2000 and 4000, as EPANET's Darcy-Weisbach
    Nikuradse,     ///< 64/Re plus the rough-pipe factor, as pandapipes' default
    HazenWilliams, ///< exponent 1.852
    ChezyManning   ///< exponent 2
};

/// What a pipe costs at a flow x: `f(Re) resistance x|x|` (Darcy) or `resistance x|x|^(n-1)` (power laws), plus
/// `minor x|x|`, less `lift`.
struct PipeLaw {
    double resistance = 0.0;
    double reynoldsPerFlow = 0.0;
    double relativeRoughness = 0.0;
    double minor = 0.0;
    double lift = 0.0;
};

struct Drop {
    double value = 0.0;
    double slope = 0.0; ///< over the flow, always positive
};

Drop pipeDrop(FrictionLaw law, const PipeLaw& pipe, double flow);

enum class FlowLinkKind : std::uint8_t {
    Pipe,
    Emitter,       ///< `resistance x|x|^(exponent-1)` of `setting` = exponent: emitters
    Pump,          ///< lifts `speed^2 shutOff - resistance speed^(2-n) x^n`, n = exponent
    ConstantPower, ///< lifts `setting / x`
    CurvePump,     ///< lifts what the curve says
    Throttle,      ///< minor loss only
    CurveValve,    ///< loses what the curve says
    Breaker,       ///< loses `setting`, or its minor loss where that is more
    Reducing,      ///< holds the potential behind it at `setting`
    Sustaining,    ///< holds the potential before it at `setting`
    FlowControl    ///< lets through at most `setting`
};

enum class LinkStatus : std::uint8_t { Closed, Open, Active };

struct CurvePoint {
    double x = 0.0;
    double y = 0.0;
};

struct FlowLink {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    FlowLinkKind kind = FlowLinkKind::Pipe;
    LinkStatus status = LinkStatus::Open;
    bool fixedStatus = false; ///< of a valve that was opened or closed by hand
    std::int8_t oneWay = 0;   ///< 1: from -> to only, -1: to -> from only
    PipeLaw pipe;
    double setting = 0.0;
    double speed = 1.0;
    double shutOff = 0.0;
    double exponent = 2.0;
    double firstFlow = 0.0; ///< where the iteration starts
    std::vector<CurvePoint> curve;
};

struct FlowNode {
    bool fixed = false; ///< its potential is given
    double potential = 0.0;
    double demand = 0.0; ///< drawn; negative: fed in
};

struct FlowProblem {
    FrictionLaw law = FrictionLaw::Colebrook;
    double potentialTolerance = 1e-4; ///< below which the rules for valves see no difference
    double flowTolerance = 1e-6;
    double closedConductance = 1e-9; ///< flow per potential of what is closed
    double openResistance = 1e-5;    ///< potential per flow of what is open without a loss of its own
    std::vector<FlowNode> nodes;
    std::vector<FlowLink> links;
};

/// Of a link that is no plain pipe, open or active by the rule of its kind.
Drop linkDrop(const FlowProblem& problem, const FlowLink& link, LinkStatus status, double flow);

} // namespace wattort
