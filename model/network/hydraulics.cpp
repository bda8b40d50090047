#include "model/network/hydraulics.hpp"

#include "model/finding/finding.hpp"

#include <cmath>

namespace wattort {

namespace {

/// Temperatures above the ground in kelvins, one a node.
struct Excess {
    std::vector<double> supplyK;
    std::vector<double> returnK;
    std::vector<double> heat; ///< kg/s times K that comes back to each node
    std::vector<double> flow; ///< kg/s that comes back to each node
};

struct PipeDecay {
    double factor = 0.0;      ///< exp(-NTU)
    double mutualShare = 0.0; ///< ambient excess per kelvin of the other pipe's excess
};

std::vector<PipeDecay> decays(const TreeHeatFlow& input)
{
    std::vector<PipeDecay> all(input.pipes.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const TreePipe& pipe = input.pipes[i];
        const double capacityWPerK = input.flows[i].value() * input.specificHeat.value();
        const double conductanceWPerK = pipe.loss.own.value() * pipe.length.value();
        all[i].factor = capacityWPerK > 0.0 ? std::exp(-conductanceWPerK / capacityWPerK) : 0.0;
        all[i].mutualShare = pipe.loss.own.value() > 0.0 ? (pipe.loss.mutual / pipe.loss.own).value() : 0.0;
    }
    return all;
}

/// `otherMeanK`: mean excess of the return pipe of each trench.
void sweepSupply(const TreeHeatFlow& input, std::span<const PipeDecay> decay, std::span<const double> otherMeanK,
                 std::vector<double>& supplyK)
{
    for (std::size_t i = 0; i < decay.size(); ++i) {
        const double ambientK = input.flows[i].value() > 0.0 ? decay[i].mutualShare * otherMeanK[i] : 0.0;
        supplyK[i + 1] = ambientK + (supplyK[input.pipes[i].from] - ambientK) * decay[i].factor;
    }
}

/// Mixes at every node what its consumers and the pipes behind it give back. Leaves in `outK` what each pipe brings.
void sweepReturn(const TreeHeatFlow& input, std::span<const PipeDecay> decay, std::span<const double> otherMeanK,
                 Excess& excess, std::vector<double>& outK)
{
    const double consumerK = (input.consumerReturn - input.ground).value();
    std::vector<double>& heat = excess.heat;
    std::vector<double>& flow = excess.flow;
    for (std::size_t node = 0; node < heat.size(); ++node) {
        flow[node] = input.drawn[node].value();
        heat[node] = flow[node] * consumerK;
    }
    for (std::size_t i = decay.size(); i-- > 0;) {
        const double mixedK = flow[i + 1] > 0.0 ? heat[i + 1] / flow[i + 1] : 0.0;
        excess.returnK[i + 1] = mixedK;
        const double kgPerS = input.flows[i].value();
        const double ambientK = kgPerS > 0.0 ? decay[i].mutualShare * otherMeanK[i] : 0.0;
        outK[i] = ambientK + (mixedK - ambientK) * decay[i].factor;
        const std::uint32_t from = input.pipes[i].from;
        flow[from] += kgPerS;
        heat[from] += kgPerS * outK[i];
    }
    excess.returnK[0] = flow[0] > 0.0 ? heat[0] / flow[0] : 0.0;
}

} // namespace

std::vector<MassFlow> pipeFlows(std::span<const TreePipe> pipes, std::span<const MassFlow> drawn)
{
    expects(drawn.size() == pipes.size() + 1, "a tree has one node more than pipes");
    std::vector<double> behind(drawn.size());
    for (std::size_t node = 0; node < behind.size(); ++node) {
        behind[node] = drawn[node].value();
    }
    std::vector<MassFlow> flows(pipes.size());
    for (std::size_t i = pipes.size(); i-- > 0;) {
        flows[i] = MassFlow::from_value(behind[i + 1]);
        behind[pipes[i].from] += behind[i + 1];
    }
    return flows;
}

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

TreeTemperatures treeTemperatures(const TreeHeatFlow& input)
{
    const std::size_t pipes = input.pipes.size();
    const std::vector<PipeDecay> decay = decays(input);
    Excess excess{std::vector<double>(pipes + 1), std::vector<double>(pipes + 1), std::vector<double>(pipes + 1),
                  std::vector<double>(pipes + 1)};
    excess.supplyK[0] = (input.source - input.ground).value();
    std::vector<double> supplyMeanK(pipes);
    std::vector<double> returnMeanK(pipes, (input.consumerReturn - input.ground).value());
    std::vector<double> returnOutK(pipes);
    for (int pass = 0; pass < 2; ++pass) {
        sweepSupply(input, decay, returnMeanK, excess.supplyK);
        for (std::size_t i = 0; i < pipes; ++i) {
            supplyMeanK[i] = 0.5 * (excess.supplyK[input.pipes[i].from] + excess.supplyK[i + 1]);
        }
        sweepReturn(input, decay, supplyMeanK, excess, returnOutK);
        for (std::size_t i = 0; i < pipes; ++i) {
            returnMeanK[i] = 0.5 * (excess.returnK[i + 1] + returnOutK[i]);
        }
    }
    TreeTemperatures result;
    double supplyLossW = 0.0;
    double returnLossW = 0.0;
    for (std::size_t i = 0; i < pipes; ++i) {
        const double capacityWPerK = input.flows[i].value() * input.specificHeat.value();
        supplyLossW += capacityWPerK * (excess.supplyK[input.pipes[i].from] - excess.supplyK[i + 1]);
        returnLossW += capacityWPerK * (excess.returnK[i + 1] - returnOutK[i]);
    }
    result.supply.reserve(pipes + 1);
    result.returned.reserve(pipes + 1);
    result.supplyLoss = Power::from_value(supplyLossW);
    result.returnLoss = Power::from_value(returnLossW);
    for (std::size_t node = 0; node <= pipes; ++node) {
        result.supply.push_back(input.ground + TemperatureDifference::from_value(excess.supplyK[node]));
        result.returned.push_back(input.ground + TemperatureDifference::from_value(excess.returnK[node]));
    }
    return result;
}

} // namespace wattort
