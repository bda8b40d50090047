#pragma once

/// \file
/// Pipes of a network with one source and no loops, and what pressure they lose.

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

/// Pressure that is lost in one pipe, with `fittingsShare` of the straight pipe's loss on top.
Pressure pressureLoss(MassFlow flow, const PipeBore& bore, Length length, const Water& water, double fittingsShare);

/// Pressure that is lost between the source and each node in one pipe (supply or return) of each trench, with the
/// water's state there and `fittingsShare` as above.
std::vector<Pressure> pressureLosses(std::span<const TreePipe> pipes, std::span<const MassFlow> flows,
                                     const Water& water, double fittingsShare);

} // namespace wattort
