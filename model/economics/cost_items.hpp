#pragma once

/// \file
/// What is built and bought for the heat supply, before any calculation of interest. Private to this folder.

#include "model/economics/annuity.hpp"
#include "model/economics/economics.hpp"

#include <span>

namespace wattort {

/// One thing with its first price. Yearly sums are of the first year, without price changes.
struct FirstCost {
    CostKind kind = CostKind::Pipes;
    Money investment;
    Duration lifetime;
    double operationShare = 0.0; ///< of investment a year
    Money demandRelated;
    std::vector<double> built; ///< share of the investment in each year from 0; empty: all in year 0
    Money fixedOperation = {}; ///< a year, beside the share

    friend bool operator==(const FirstCost&, const FirstCost&) = default;
};

/// A part of a first cost that is bought in one year, at the prices of that year.
struct Purchase {
    double year = 0.0; ///< from 0
    Asset asset;
    AnnuityBasis left; ///< what is left of the period then
};
std::vector<Purchase> purchases(const FirstCost& cost, const EconomicAssumptions& assumed);

/// As FirstCost::built, of several together; empty when none has phases.
std::vector<double> builtTogether(std::span<const FirstCost> costs);

/// How much of it is there in each year, year 1 first; empty: all from the beginning.
std::vector<double> inOperation(const FirstCost& cost, std::size_t years);

/// Years of the period, at least one.
std::size_t yearsOf(const EconomicAssumptions& assumed);

/// In the order of CostKind, without funding; nothing is left out when it is zero, but what belongs to other heat
/// sources where there is no layer of them, and to consumers' heat pumps where there are none.
std::vector<FirstCost> firstCosts(const EconomicsInput& input);

/// Price of the hour with these levies, or the assumed price when there is no series, times the electricity of each
/// hour.
Money electricityCost(const HourlyPower& power, EnergyPrice levies, const EconomicsInput& input);

/// As a line of the cost table: annuities over the period.
CostItem levelised(const FirstCost& cost, const EconomicsInput& input);

/// Heat sold in each year over that of the plan: heatSales of what of the network is there. Empty: the same in all.
std::vector<double> soldShares(const EconomicsInput& input);

/// Heat fed in in each year over that of the plan: what is sold and the losses of what is there. Empty as soldShares.
std::vector<double> feedInShares(const EconomicsInput& input);

/// What consumers pay in a year in which the heat of the plan is sold, at prices of the first year.
Money firstRevenue(const EconomicsInput& input);

AnnuityBasis basisOf(const EconomicAssumptions& assumed);

} // namespace wattort
