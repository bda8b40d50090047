#include "model/network/decision_price.hpp"

#include "model/network/network_goal.hpp"

#include <algorithm>

namespace wattort {

namespace {

template <typename Feature>
Layer<Feature> lifted(const Layer<Feature>& layer, std::uint32_t index)
{
    std::vector<Feature> features = layer.features();
    features[index].decision = Decision::Optional;
    return Layer<Feature>(std::move(features), layer.source);
}

Money worth(const StreetGraphInput& streets, NetworkInput input, const Task& task)
{
    input.graph = std::make_shared<const StreetGraph>(buildStreetGraph(streets));
    input.buildings = streets.buildings;
    const CandidateNetwork candidates = candidateNetwork(input);
    return chooseForGoals(input, candidates, task).routes.worth;
}

} // namespace

std::vector<PricedDecision> decisionsOn(const Layer<Building>& buildings, const Layer<Street>& streets)
{
    std::vector<PricedDecision> found;
    const auto collect = [&found](LayerKind kind, const auto& layer) {
        for (std::uint32_t i = 0; i < layer.size(); ++i) {
            if (layer[i].decision != Decision::Optional) {
                found.push_back({.layer = kind, .index = i});
            }
        }
    };
    collect(LayerKind::Buildings, buildings);
    collect(LayerKind::Streets, streets);
    return found;
}

DecisionPrices priceDecisions(const StreetGraphInput& streets, const NetworkInput& input, std::size_t most,
                              const Task& task)
{
    DecisionPrices prices{.each = decisionsOn(streets.buildings, streets.streets)};
    if (prices.each.empty()) {
        return prices;
    }
    prices.each.resize(std::min(prices.each.size(), most));
    const double steps = double(prices.each.size() + 2);
    const Money now = worth(streets, input, task.part(0.0, 1.0 / steps));
    StreetGraphInput free = streets;
    free.buildings = withoutDecisions(streets.buildings);
    free.streets = withoutDecisions(streets.streets);
    prices.all = worth(free, input, task.part(1.0 / steps, 2.0 / steps)) - now;
    for (std::size_t i = 0; i < prices.each.size(); ++i) {
        PricedDecision& decision = prices.each[i];
        StreetGraphInput without = streets;
        if (decision.layer == LayerKind::Buildings) {
            without.buildings = lifted(streets.buildings, decision.index);
        } else {
            without.streets = lifted(streets.streets, decision.index);
        }
        const Task part = task.part(double(i + 2) / steps, double(i + 3) / steps);
        decision.annual = std::max(Money{}, worth(without, input, part) - now);
        // What can be had by lifting one can be had by lifting all.
        prices.all = std::max(prices.all, decision.annual);
    }
    return prices;
}

} // namespace wattort
