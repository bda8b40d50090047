#pragma once

/// \file
/// What a planner's decisions on buildings and streets cost against the network that would be chosen without them.

#include "model/network/network_design.hpp"

namespace wattort {

struct PricedDecision {
    LayerKind layer = LayerKind::Buildings; ///< or streets
    std::uint32_t index = 0;                ///< position in the layer
    Money annual;                           ///< not negative

    friend bool operator==(const PricedDecision&, const PricedDecision&) = default;
};

/// Buildings and streets that are not left to the program, in the order of the layers, streets after buildings; without
/// prices.
std::vector<PricedDecision> decisionsOn(const Layer<Building>& buildings, const Layer<Street>& streets);

/// The layer with every feature left to the program.
template <typename Feature>
Layer<Feature> withoutDecisions(const Layer<Feature>& layer)
{
    std::vector<Feature> features = layer.features();
    for (Feature& feature : features) {
        feature.decision = Decision::Optional;
    }
    return Layer<Feature>(std::move(features), layer.source);
}

struct DecisionPrices {
    Money all;                        ///< of all decisions together: not the sum of each
    std::vector<PricedDecision> each; ///< as of decisionsOn
};

/// The worth of a year of the network that is found without a decision, less that with it; all others stay. Both are
/// found by the search that takes no further effort (route_choice.hpp), so a price may be too low or too high by as
/// much as that search misses; a network that keeps a decision is always one of those without it, so no price is below
/// nought. Only the first `most` decisions are priced one by one: each takes a search. \throws Cancelled
DecisionPrices priceDecisions(const StreetGraphInput& streets, const NetworkInput& input, std::size_t most,
                              const Task& task);

} // namespace wattort
