#pragma once

/// \file
/// What more heat sources are good for: a price of heat for the bound, and never a worse network.

#include "model/network/route_choice.hpp"

namespace wattort {

/// No network of the input is worth more than the best one of `input` and `saved` together.
struct OnePrice {
    NetworkInput input; ///< all heat that is sold costs the same, losses cost what the cheapest source's do
    Money saved;        ///< a year: the most that heat of cheaper sources can cost less than that
};

/// The price is that of the source with which the cheapest ones together could give all heat (merit order). What a
/// source can give at most follows from its power: the sum of peaks behind it is at most its power over the lowest
/// simultaneity, what its consumers take at once at most its power, and beside the compute centre, which has a boiler,
/// no hour may ask for more. Mandatory consumers are fed even beyond that. \pre there are heat sources
OnePrice onePriceForBound(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price);

/// Candidates with the arcs that open sources leading nowhere: what the compute centre can feed alone. All edges keep
/// their positions.
CandidateNetwork withoutSources(const CandidateNetwork& candidates);

} // namespace wattort
