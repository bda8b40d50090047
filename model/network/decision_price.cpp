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

template <typename Feature>
Layer<Feature> allLifted(const Layer<Feature>& layer)
{
    std::vector<Feature> features = layer.features();
    for (Feature& feature : features) {
        feature.decision = Decision::Optional;
    }
    return Layer<Feature>(std::move(features), layer.source);
}

Money worth(const StreetGraphInput& streets, NetworkInput input, const Task& task)
{
    input.graph = std::make_shared<const StreetGraph>(buildStreetGraph(streets));
    input.buildings = streets.buildings;
    const CandidateNetwork candidates = candidateNetwork(input);
    return chooseForGoals(input, candidates, task).routes.worth;
}

std::vector<PricedDecision> decisions(const StreetGraphInput& streets)
{
    std::vector<PricedDecision> found;
    for (std::uint32_t i = 0; i < streets.buildings.size(); ++i) {
        if (streets.buildings[i].decision != Decision::Optional) {
            found.push_back({.layer = LayerKind::Buildings, .index = i});
        }
    }
    for (std::uint32_t i = 0; i < streets.streets.size(); ++i) {
        if (streets.streets[i].decision != Decision::Optional) {
            found.push_back({.layer = LayerKind::Streets, .index = i});
        }
    }
    return found;
}

} // namespace

DecisionPrices priceDecisions(const StreetGraphInput& streets, const NetworkInput& input, std::size_t most,
                              const Task& task)
{
    DecisionPrices prices{.each = decisions(streets)};
    if (prices.each.empty()) {
        return prices;
    }
    prices.each.resize(std::min(prices.each.size(), most));
    const double steps = double(prices.each.size() + 2);
    const Money now = worth(streets, input, task.part(0.0, 1.0 / steps));
    StreetGraphInput free = streets;
    free.buildings = allLifted(streets.buildings);
    free.streets = allLifted(streets.streets);
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
