#pragma once

/// \file
/// A pressurised water network in a steady state, in heads: what EPANET solves for one period.

#include "model/network/flow_solver.hpp"
#include "model/network/water_properties.hpp"

namespace wattort {

using KinematicViscosity = Quantity<units::divide_typeof_helper<si::area, si::time>::type>;

struct WaterNode {
    Length elevation;
    VolumeFlow demand;
    bool fixedHead = false; ///< reservoir or tank
    Length head;            ///< where it is fixed
    /// Flow at one metre of pressure head through an emitter (a leak, a sprinkler): `emitter head^emitterExponent`.
    VolumeFlow emitter;

    friend bool operator==(const WaterNode&, const WaterNode&) = default;
};

struct HeadPoint {
    VolumeFlow flow;
    Length head;

    friend bool operator==(const HeadPoint&, const HeadPoint&) = default;
};

struct WaterLink {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    FlowLinkKind kind = FlowLinkKind::Pipe;
    LinkStatus status = LinkStatus::Open;
    bool fixedStatus = false; ///< a valve or pump that was opened or closed by hand
    std::int8_t oneWay = 0;   ///< check valve: 1 lets through from -> to only, -1 to -> from only
    Length length;
    Length diameter;
    Length roughness;             ///< Darcy-Weisbach
    double coefficient = 0.0;     ///< Hazen-Williams C, Manning n
    double minorLoss = 0.0;       ///< in velocity heads
    Length head;                  ///< that a valve holds, as head; or that a breaker loses
    VolumeFlow flow;              ///< that a flow control valve lets through
    double lossCoefficient = 0.0; ///< of a throttle, in velocity heads
    double speed = 1.0;           ///< of a pump, relative
    Power power;                  ///< of a pump of constant power, given to the water
    std::vector<HeadPoint> curve; ///< pump: head over flow; general-purpose valve: loss over flow

    friend bool operator==(const WaterLink&, const WaterLink&) = default;
};

struct WaterNetwork {
    FrictionLaw law = FrictionLaw::HazenWilliams;
    KinematicViscosity viscosity;
    Density density;
    Quantity<units::divide_typeof_helper<si::velocity, si::time>::type> gravity;
    double emitterExponent = 0.5;
    std::vector<WaterNode> nodes;
    std::vector<WaterLink> links;

    friend bool operator==(const WaterNetwork&, const WaterNetwork&) = default;
};

struct WaterState {
    std::vector<Length> head;           ///< of each node; of those not supplied: no meaning
    std::vector<std::uint8_t> supplied; ///< not cut off from all fixed heads
    std::vector<VolumeFlow> outflow;    ///< of each node: demand and emitter; of fixed heads what they take in
    std::vector<VolumeFlow> flow;       ///< of each link
    std::vector<LinkStatus> status;     ///< of each link
    int iterations = 0;
    bool converged = false;
    double massResidual = 0.0; ///< largest imbalance of a node, over all flows
    Length energyResidual;     ///< largest difference of an open link's loss and its ends' heads
};

/// Pipe losses: Hazen-Williams `10.67 L q^1.852/(C^1.852 d^4.871)`, Chezy-Manning `10.29 n^2 L q^2/d^5.33`, or
/// Darcy-Weisbach with the network's law of friction. Pump curves: one point and three points beginning with no flow
/// are a power law through them, others a polygon; a constant speed follows the affinity laws.
/// \source Rossman 2000, EPANET 2 users manual, appendix D
class WaterSolver {
public:
    explicit WaterSolver(const WaterNetwork& network);

    WaterState solve();

private:
    std::size_t m_nodes = 0; ///< without those behind emitters
    std::size_t m_links = 0;
    FlowSolver m_solver;
};

} // namespace wattort
