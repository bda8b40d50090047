#pragma once

/// \file
/// A heat network of any shape in a steady state: loops, several sources of different temperature, supply and return
/// as pipes of their own. Pressures and flows by flow_solver.hpp, temperatures with mixing and loss, and both again
/// with the water's state at these temperatures.

#include "model/network/flow_solver.hpp"
#include "model/network/friction.hpp"

#include <optional>

namespace wattort {

/// Where a pressure is fixed, water enters or leaves as the network needs it; what enters has `feed`.
struct HeatNode {
    Length elevation;
    std::optional<Pressure> pressure;
    MassFlow drawn;   ///< leaves the network here; negative: enters, with `feed`
    Temperature feed; ///< of water that enters

    friend bool operator==(const HeatNode&, const HeatNode&) = default;
};

struct HeatPipe {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Length length;
    PipeBore bore;
    double minorLoss = 0.0;   ///< in velocity heads
    ThermalConductivity loss; ///< per metre and kelvin above the ground
    bool closed = false;
};

/// Takes heat from the water on its way from `supply` to `returned`.
struct HeatTransfer {
    std::uint32_t supply = 0;
    std::uint32_t returned = 0;
    Power heat;    ///< negative: a decentral source
    MassFlow flow; ///< zero: as much as `returnTemperature` needs
    Temperature returnTemperature;
    Pressure differential; ///< that it needs
};

struct HeatNetwork {
    std::vector<HeatNode> nodes;
    std::vector<HeatPipe> pipes;
    std::vector<HeatTransfer> transfers;
    Temperature ground;
    FrictionLaw law = FrictionLaw::Colebrook;
    std::optional<Water> constantWater; ///< without it the properties follow the temperature
};

/// A consumer that gets too little, and by how much.
struct HeatShortfall {
    std::uint32_t transfer = 0;
    TemperatureDifference temperature; ///< its supply would have to be warmer
    Pressure pressure;                 ///< the difference between supply and return would have to be higher
};

struct HeatState {
    std::vector<Pressure> pressure;       ///< of each node
    std::vector<Temperature> temperature; ///< of each node; the ground's where nothing flows
    std::vector<MassFlow> flow;           ///< of each pipe, from -> to
    std::vector<Temperature> outlet;      ///< of each pipe, where it flows out
    std::vector<MassFlow> transferFlow;
    std::vector<Temperature> transferOutlet;
    std::vector<Power> delivered; ///< to each transfer; less than its heat where the water is too cold
    std::vector<HeatShortfall> shortfalls;
    Power loss;     ///< of all pipes
    int rounds = 0; ///< of flows and temperatures
    bool converged = false;
};

/// The node whose water is nearest to boiling.
struct BoilingMargin {
    std::uint32_t node = 0;
    Pressure margin; ///< of its pressure above the vapour pressure; negative: the state cannot be
};

/// Of water above the air's pressure. Nothing for a state without nodes.
std::optional<BoilingMargin> boilingMargin(const HeatState& state);

/// Along a pipe `T = Tg + (Tin - Tg) exp(-U L/(m cp))`; at a node the streams mix by their heat capacity flows. Nodes
/// are taken in the order of the flow, each once; rings in which water circulates are swept until they are steady.
/// Consumers that cannot be supplied are shortfalls; they draw at most the flow of one kelvin of cooling.
/// \source Popiel and Wojtkowiak 1998 (water); Todini and Pilati 1988 (flows)
HeatState solveHeatNetwork(const HeatNetwork& network);

} // namespace wattort
