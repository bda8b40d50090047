#include "model/economics/funding.hpp"

#include "model/economics/cost_items.hpp"

namespace wattort {

namespace {

/// Everything but what burns gas, with its part of planning and contingency: fossil boilers get no funding.
Money eligibleCost(const std::vector<FirstCost>& costs, const EconomicAssumptions& a)
{
    Money components;
    for (const FirstCost& cost : costs) {
        const bool overhead = cost.kind == CostKind::Planning || cost.kind == CostKind::Contingency;
        if (!overhead && cost.kind != CostKind::Boiler) {
            components += cost.investment;
        }
    }
    return components * (1.0 + a.planningShare + a.contingencyShare);
}

} // namespace

FundingBasis fundingBasis(const EconomicsInput& input)
{
    const EconomicAssumptions& a = input.assumptions;
    const AnnuityBasis basis = basisOf(a);
    const std::vector<FirstCost> costs = firstCosts(input);
    Money annual = -firstRevenue(input) * levelisingFactor(basis, a.priceChangeHeat, input.heatSales);
    for (const FirstCost& cost : costs) {
        annual += levelised(cost, input).annual();
    }
    return {.eligibleCost = eligibleCost(costs, a), .gap = annual / annuityFactor(basis)};
}

} // namespace wattort
