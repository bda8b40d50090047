#include "model/economics/economics.hpp"

#include "model/economics/annuity.hpp"
#include "model/economics/cash_flow.hpp"
#include "model/economics/cost_items.hpp"
#include "model/economics/funding.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

struct Funding {
    Money amount;
    FundingLimit limit = FundingLimit::NotEligible;
};

Funding fundingOf(const FundingBasis& basis, const EconomicsInput& input)
{
    const EconomicAssumptions& a = input.assumptions;
    const bool enoughBuildings = double(input.network->consumers.size()) >= a.fundingMinimumBuildings;
    if (!enoughBuildings || input.dispatch->wasteHeatShare < a.fundingMinimumShare) {
        return {};
    }
    Funding funding{basis.eligibleCost * a.fundingShare, FundingLimit::Share};
    if (funding.amount > a.fundingCap) {
        funding = {a.fundingCap, FundingLimit::Cap};
    }
    if (funding.amount > basis.gap) {
        funding = {std::max(basis.gap, Money{}), FundingLimit::Gap};
    }
    return funding;
}

/// Payments of one investment: bought now and at the end of each lifetime, residual value in the last year.
void addPayments(std::vector<Money>& payments, const FirstCost& cost, const EconomicAssumptions& a)
{
    if (cost.lifetime <= Duration{}) {
        return;
    }
    const AnnuityBasis basis = basisOf(a);
    payments.front() -= cost.investment;
    const double lifetime = (cost.lifetime / oneYear).value();
    for (int k = 1; k <= replacements(basis, cost.lifetime); ++k) {
        const auto year = std::min(std::size_t(std::lround(k * lifetime)), payments.size() - 1);
        payments[year] -= cost.investment * std::pow(1.0 + a.priceChangeCapital, k * lifetime);
    }
    payments.back() += residualValue({cost.investment, cost.lifetime}, basis, a.priceChangeCapital);
}

std::vector<Money> cashFlowOf(const std::vector<FirstCost>& costs, Money revenue, Money funding,
                              const EconomicAssumptions& a)
{
    const auto years = std::size_t(std::max(1L, std::lround((a.period / oneYear).value())));
    std::vector<Money> payments(years + 1);
    payments.front() = funding;
    Money operation;
    Money energy;
    for (const FirstCost& cost : costs) {
        addPayments(payments, cost, a);
        operation += cost.investment * cost.operationShare;
        energy += cost.demandRelated;
    }
    for (std::size_t year = 1; year <= years; ++year) {
        const double since = double(year) - 1.0; // prices are those of the first year
        payments[year] += revenue * std::pow(1.0 + a.priceChangeHeat, since)
                          - operation * std::pow(1.0 + a.priceChangeOperation, since)
                          - energy * std::pow(1.0 + a.priceChangeEnergy, since);
    }
    return payments;
}

/// Annual cost of heat production alone, with its part of planning and contingency.
Money productionCost(const std::vector<CostItem>& items)
{
    Money production;
    Money distributionInvestment;
    Money productionInvestment;
    Money overhead;
    for (const CostItem& item : items) {
        switch (item.kind) {
        case CostKind::Pipes:
        case CostKind::HouseConnections:
            distributionInvestment += item.investment;
            break;
        case CostKind::Planning:
        case CostKind::Contingency:
            overhead += item.annual();
            break;
        case CostKind::PumpingElectricity:
        case CostKind::Funding:
            break;
        case CostKind::HeatPump:
        case CostKind::HeatExchanger:
        case CostKind::Storage:
        case CostKind::Boiler:
        case CostKind::SourceConnection:
        case CostKind::Electricity:
        case CostKind::Fuel:
        case CostKind::EmissionPrice:
        case CostKind::WasteHeat:
            production += item.annual();
            productionInvestment += item.investment;
            break;
        }
    }
    const Money components = productionInvestment + distributionInvestment;
    return components > Money{} ? Money(production + overhead * (productionInvestment / components).value())
                                : production;
}

} // namespace

Economics evaluateEconomics(const EconomicsInput& input)
{
    const EconomicAssumptions& a = input.assumptions;
    const AnnuityBasis basis = basisOf(a);
    const std::vector<FirstCost> costs = firstCosts(input);
    const Money revenue = firstRevenue(input);

    Economics result;
    for (const FirstCost& cost : costs) {
        result.items.push_back(levelised(cost, a));
        result.investment += cost.investment;
        result.annualCost += result.items.back().annual();
    }
    result.annualRevenue = revenue * levelisingFactor(basis, a.priceChangeHeat);
    const Funding funding = fundingOf(fundingBasis(input), input);
    result.funding = funding.amount;
    result.fundingLimit = funding.limit;

    const Energy sold = input.network->heatSold;
    const Energy fedIn = total(input.network->feedIn);
    if (sold > Energy{}) {
        result.levelisedCostWithoutFunding = result.annualCost / sold;
    }
    if (fedIn > Energy{}) {
        result.levelisedCostAtPlant = productionCost(result.items) / fedIn;
    }
    result.items.push_back({.kind = CostKind::Funding,
                            .investment = -funding.amount,
                            .capitalAnnuity = -funding.amount * annuityFactor(basis)});
    result.annualCost += result.items.back().annual();
    if (sold > Energy{}) {
        result.levelisedCostOfHeat = result.annualCost / sold;
        result.consumersSaving = sold * a.referenceHeatCost - revenue;
    }
    result.cashFlow = cashFlowOf(costs, revenue, funding.amount, a);
    result.netPresentValue = netPresentValue(result.cashFlow, a.discountRate);
    if (abs(result.netPresentValue) < 0.01 * EUR) {
        result.netPresentValue = {}; // funding that fills the gap leaves less than a cent of rounding
    }
    result.internalRate = internalRate(result.cashFlow);
    return result;
}

} // namespace wattort
