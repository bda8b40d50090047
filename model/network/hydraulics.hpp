#pragma once

/// \file
/// Flows, pressures and temperatures of a network with one source and no loops, each in one pass over the pipes.

#include "model/network/friction.hpp"
#include "model/network/heat_loss.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace wattort {

/// Supply and return in one trench. Pipe i leads from node `from` to node i + 1 (so `from` <= i: parents come before
/// children); node 0 is the source.
struct TreePipe {
    std::uint32_t from = 0;
    Length length;
    PipeBore bore;
    HeatLossCoefficients loss;
};

/// Flow of each pipe: what is drawn at all nodes behind it.
/// \pre one value a node
std::vector<MassFlow> pipeFlows(std::span<const TreePipe> pipes, std::span<const MassFlow> drawn);

/// Pressure that is lost in one pipe, with `fittingsShare` of the straight pipe's loss on top.
Pressure pressureLoss(MassFlow flow, const PipeBore& bore, Length length, const Water& water, double fittingsShare);

/// Pressure that is lost between the source and each node in one pipe (supply or return) of each trench, with the
/// water's state there and `fittingsShare` as above.
std::vector<Pressure> pressureLosses(std::span<const TreePipe> pipes, std::span<const MassFlow> flows,
                                     const Water& water, double fittingsShare);

struct TreeHeatFlow {
    std::span<const TreePipe> pipes;
    std::span<const MassFlow> flows; ///< of the pipes
    std::span<const MassFlow> drawn; ///< at the nodes
    Temperature source;              ///< supply at node 0
    Temperature consumerReturn;
    Temperature ground;
    SpecificHeat specificHeat;
};

struct TreeTemperatures {
    std::vector<Temperature> supply;   ///< of each node
    std::vector<Temperature> returned; ///< of each node, mixed from consumers and pipes behind it
    Power supplyLoss;
    Power returnLoss;
};

/// Along each pipe `T = Ta + (Tin - Ta) exp(-own L / (m cp))`, where the ambient Ta is the ground as the other pipe of
/// the trench warms it. The influence of one pipe on the other is taken with mean temperatures, iterated twice; the
/// energy balance (source = consumers + loss) is exact. Without flow the water has the ground's temperature.
TreeTemperatures treeTemperatures(const TreeHeatFlow& input);

} // namespace wattort
