#include "model/economics/funding.hpp"

#include "model/economics/cost_items.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace wattort {

namespace {

bool isEligible(const FirstCost& cost)
{
    return cost.kind != CostKind::Planning && cost.kind != CostKind::Contingency && cost.kind != CostKind::Boiler
           && cost.kind != CostKind::HeatSources && cost.kind != CostKind::DecentralHeatPumps;
}

std::vector<double> paidWith(const std::vector<FirstCost>& costs)
{
    std::vector<FirstCost> eligible;
    std::copy_if(costs.begin(), costs.end(), std::back_inserter(eligible), isEligible);
    return builtTogether(eligible);
}

/// Everything but what burns gas, with its part of planning and contingency: fossil boilers get no funding. Other heat
/// sources may burn anything: they are not counted. Nor are heat pumps in consumers' buildings, of which the guideline
/// does not say whether they belong to the network.
Money eligibleCost(const std::vector<FirstCost>& costs, const EconomicAssumptions& a)
{
    Money components;
    for (const FirstCost& cost : costs) {
        components += isEligible(cost) ? cost.investment : Money{};
    }
    return components * (1.0 + a.planningShare + a.contingencyShare);
}

} // namespace

FundingBasis fundingBasis(const EconomicsInput& input)
{
    const EconomicAssumptions& a = input.assumptions;
    const AnnuityBasis basis = basisOf(a);
    const std::vector<FirstCost> costs = firstCosts(input);
    Money annual = -firstRevenue(input) * levelisingFactor(basis, a.priceChangeHeat, soldShares(input));
    for (const FirstCost& cost : costs) {
        annual += levelised(cost, input).annual();
    }
    FundingBasis funding{.eligibleCost = eligibleCost(costs, a), .paid = paidWith(costs)};
    for (std::size_t year = 0; year < funding.paid.size(); ++year) {
        funding.presentValue += funding.paid[year] * (std::pow(1.0 + a.discountRate, -double(year)) - 1.0);
    }
    funding.gap = annual / annuityFactor(basis) / funding.presentValue;
    return funding;
}

} // namespace wattort
