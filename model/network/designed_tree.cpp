#include "model/network/designed_tree.hpp"

#include "model/network/network_price.hpp"

#include <algorithm>

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
    const NetworkPrice price(input);
    DesignedTree tree{.drawn = drawnAtOnce(design, price), .water = price.water()};
    for (const NetworkPipe& pipe : design.pipes) {
        const auto type = std::ranges::lower_bound(input.pipes, pipe.nominalDiameter, {},
                                                   [](const PipeType& t) { return t.nominalDiameter; });
        expects(type != input.pipes.end() && type->nominalDiameter == pipe.nominalDiameter,
                "a network is designed with the pipes of its input");
        tree.pipes.push_back({.from = pipe.from,
                              .length = pipe.length,
                              .bore = {type->innerDiameter, input.assumptions.roughness},
                              .loss = price.loss(static_cast<std::size_t>(type - input.pipes.begin()))});
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
