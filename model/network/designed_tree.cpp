#include "model/network/designed_tree.hpp"

#include "model/network/network_price.hpp"
#include "model/network/pipe_substitution.hpp"

namespace wattort {

namespace {

std::vector<MassFlow> drawnAtOnce(const NetworkDesign& design, const NetworkPrice& price)
{
    PeakLoad all;
    for (const NetworkConsumer& consumer : design.consumers) {
        all += PeakLoad(consumer.peak);
    }
    const double atOnce = all.sum().value() > 0.0 ? (all.design() / all.sum()).value() : 0.0;
    std::vector<MassFlow> drawn(design.nodes.size());
    for (const NetworkConsumer& consumer : design.consumers) {
        drawn[consumer.node] += price.flow(atOnce * consumer.peak);
    }
    return drawn;
}

} // namespace

DesignedTree designedTree(const NetworkInput& input, const NetworkDesign& design)
{
    const NetworkInput laid = withSubstitutes(input);
    const NetworkPrice price(laid);
    DesignedTree tree{.drawn = drawnAtOnce(design, price), .water = price.water()};
    for (const NetworkPipe& pipe : design.pipes) {
        const std::size_t type = positionOf(laid.pipes, pipe.system, pipe.nominalDiameter);
        tree.pipes.push_back({.from = pipe.from,
                              .length = pipe.length,
                              .bore = {laid.pipes[type].innerDiameter, input.assumptions.roughness},
                              .loss = price.loss(type)});
    }
    return tree;
}

NetworkYearInput yearInput(const DesignedTree& tree, const NetworkInput& input, const NetworkDesign& design)
{
    return {.pipes = tree.pipes,
            .drawn = tree.drawn,
            .demand = design.demand,
            .outdoor = input.weather->dryBulb,
            .assumptions = input.assumptions,
            .water = tree.water};
}

} // namespace wattort
