#pragma once

/// \file
/// What is built and bought for the heat supply, before any calculation of interest. Private to this folder.

#include "model/economics/annuity.hpp"
#include "model/economics/economics.hpp"

namespace wattort {

/// One thing with its first price. Yearly sums are of the first year, without price changes.
struct FirstCost {
    CostKind kind = CostKind::Pipes;
    Money investment;
    Duration lifetime;
    double operationShare = 0.0; ///< of investment a year
    Money demandRelated;

    friend bool operator==(const FirstCost&, const FirstCost&) = default;
};

/// In the order of CostKind, without funding; nothing is left out when it is zero.
std::vector<FirstCost> firstCosts(const EconomicsInput& input);

/// Price of the hour with levies, or the assumed price when there is no series, times the electricity of each hour.
Money electricityCost(const HourlyPower& power, const EconomicsInput& input);

/// As a line of the cost table: annuities over the period.
CostItem levelised(const FirstCost& cost, const EconomicsInput& input);

/// Heat fed in in each year over that of the plan: what is sold and the losses, which stay. Empty as heatSales.
std::vector<double> feedInShares(const EconomicsInput& input);

/// What consumers pay in a year in which the heat of the plan is sold, at prices of the first year.
Money firstRevenue(const EconomicsInput& input);

AnnuityBasis basisOf(const EconomicAssumptions& assumed);

} // namespace wattort
