#include "model/network/hydraulics.hpp"

namespace wattort {

Pressure pressureLoss(MassFlow flow, const PipeBore& bore, Length length, const Water& water, double fittingsShare)
{
    return (1.0 + fittingsShare) * pressureGradient(flow, bore, water) * length;
}

std::vector<Pressure> pressureLosses(std::span<const TreePipe> pipes, std::span<const MassFlow> flows,
                                     const Water& water, double fittingsShare)
{
    std::vector<Pressure> lost(pipes.size() + 1);
    for (std::size_t i = 0; i < pipes.size(); ++i) {
        const TreePipe& pipe = pipes[i];
        lost[i + 1] = lost[pipe.from] + pressureLoss(flows[i], pipe.bore, pipe.length, water, fittingsShare);
    }
    return lost;
}

} // namespace wattort
