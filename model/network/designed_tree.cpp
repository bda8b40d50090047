#include "model/network/designed_tree.hpp"

#include "model/network/pipe_substitution.hpp"

namespace wattort {

namespace {

std::vector<MassFlow> drawnAtOnce(const HeatDemand& demand, const NetworkDesign& design, const NetworkPrice& price)
{
    const DesignLoad load = designLoad(demand, design.consumers, price);
    std::vector<MassFlow> drawn(design.nodes.size());
    for (std::size_t i = 0; i < design.consumers.size(); ++i) {
        drawn[design.consumers[i].node] += price.flow(load.drawn[i]);
    }
    return drawn;
}

} // namespace

DesignLoad designLoad(const HeatDemand& demand, std::span<const NetworkConsumer> consumers, const NetworkPrice& price)
{
    DesignLoad load;
    bool hoursKnown = true;
    for (const NetworkConsumer& consumer : consumers) {
        const PeakLoad one = price.load(demand.buildings[consumer.building]);
        hoursKnown = hoursKnown && one.atOnce() > Power{};
        load.drawn.push_back(one.atOnce());
        load.all += one;
    }
    const Power whole = hoursKnown ? load.all.atOnce() : load.all.sum();
    const double share = whole > Power{} ? double(load.all.design() / whole) : 0.0;
    for (std::size_t i = 0; i < consumers.size(); ++i) {
        load.drawn[i] = share * (hoursKnown ? load.drawn[i] : consumers[i].drawnPeak());
    }
    return load;
}

DesignedTree designedTree(const NetworkInput& input, const NetworkDesign& design)
{
    const NetworkInput laid = withSubstitutes(input);
    const NetworkPrice price(laid);
    DesignedTree tree{.drawn = drawnAtOnce(*input.demand, design, price), .water = price.water()};
    for (const NetworkPipe& pipe : design.pipes) {
        const std::size_t type = positionOf(laid.pipes, pipe.system, pipe.nominalDiameter);
        tree.pipes.push_back({.from = pipe.from,
                              .length = pipe.length,
                              .bore = {laid.pipes[type].innerDiameter, input.assumptions.roughness.of(pipe.system)},
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
