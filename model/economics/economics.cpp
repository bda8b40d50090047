#include "model/economics/economics.hpp"

#include "model/dispatch/heat_mix.hpp"
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
    std::vector<double> paid = {}; ///< FundingBasis::paid
};

Funding fundingOf(const FundingBasis& basis, const EconomicsInput& input)
{
    const EconomicAssumptions& a = input.assumptions;
    const bool enoughBuildings = double(input.network->consumers.size()) >= a.fundingMinimumBuildings;
    if (!enoughBuildings || heatMix(*input.network, *input.dispatch).renewableShare < a.fundingMinimumShare) {
        return {};
    }
    Funding funding{basis.eligibleCost * a.fundingShare, FundingLimit::Share};
    if (funding.amount > a.fundingCap) {
        funding = {a.fundingCap, FundingLimit::Cap};
    }
    if (funding.amount > basis.gap) {
        funding = {std::max(basis.gap, Money{}), FundingLimit::Gap};
    }
    funding.paid = basis.paid;
    return funding;
}

/// Payments of one investment: bought in its years and at the end of each lifetime, residual value in the last year.
void addPayments(std::vector<Money>& payments, const FirstCost& cost, const EconomicAssumptions& a)
{
    if (cost.lifetime <= Duration{}) {
        return;
    }
    for (const Purchase& bought : purchases(cost, a)) {
        const double lifetime = (bought.asset.lifetime / oneYear).value();
        for (int k = 0; k <= replacements(bought.left, bought.asset.lifetime); ++k) {
            const auto year = std::min(std::size_t(std::lround(bought.year + k * lifetime)), payments.size() - 1);
            payments[year] -= bought.asset.investment * std::pow(1.0 + a.priceChangeCapital, k * lifetime);
        }
        payments.back() += residualValue(bought.asset, bought.left, a.priceChangeCapital);
    }
}

/// Of a year from 0; the last one stays, none is 1.
double shareOf(const std::vector<double>& shares, std::size_t year)
{
    return shares.empty() ? 1.0 : shares[std::min(year, shares.size() - 1)];
}

std::vector<Money> cashFlowOf(const std::vector<FirstCost>& costs, Money revenue, const Funding& funding,
                              const EconomicsInput& input)
{
    const EconomicAssumptions& a = input.assumptions;
    const std::vector<double> fedIn = feedInShares(input);
    const std::vector<double> sold = soldShares(input);
    const std::size_t years = yearsOf(a);
    std::vector<Money> payments(years + 1);
    payments.front() = funding.paid.empty() ? funding.amount : Money{};
    for (std::size_t year = 0; year < funding.paid.size(); ++year) {
        payments[year] += funding.amount * funding.paid[year];
    }
    Money energy;
    Money atConsumers; // energy that follows what is sold
    for (const FirstCost& cost : costs) {
        addPayments(payments, cost, a);
        (cost.kind == CostKind::DecentralElectricity ? atConsumers : energy) += cost.demandRelated;
        const std::vector<double> there = inOperation(cost, years);
        const Money operation = cost.investment * cost.operationShare + cost.fixedOperation;
        for (std::size_t year = 1; year <= years; ++year) {
            payments[year] -=
                operation * shareOf(there, year - 1) * std::pow(1.0 + a.priceChangeOperation, double(year) - 1.0);
        }
    }
    for (std::size_t year = 1; year <= years; ++year) {
        const double since = double(year) - 1.0; // prices are those of the first year
        payments[year] += revenue * shareOf(sold, year - 1) * std::pow(1.0 + a.priceChangeHeat, since)
                          - energy * shareOf(fedIn, year - 1) * std::pow(1.0 + a.priceChangeEnergy, since)
                          - atConsumers * shareOf(sold, year - 1) * std::pow(1.0 + a.priceChangeEnergy, since);
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
        case CostKind::DecentralHeatPumps:
            distributionInvestment += item.investment;
            break;
        case CostKind::Planning:
        case CostKind::Contingency:
            overhead += item.annual();
            break;
        case CostKind::DecentralElectricity:
        case CostKind::PumpingElectricity:
        case CostKind::Funding:
            break;
        case CostKind::HeatPump:
        case CostKind::HeatExchanger:
        case CostKind::Storage:
        case CostKind::Boiler:
        case CostKind::SourceConnection:
        case CostKind::HeatSources:
        case CostKind::OtherHeat:
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
    const std::vector<double> sales = soldShares(input);

    Economics result;
    for (const FirstCost& cost : costs) {
        result.items.push_back(levelised(cost, input));
        result.investment += cost.investment;
        result.annualCost += result.items.back().annual();
    }
    result.annualRevenue = revenue * levelisingFactor(basis, a.priceChangeHeat, sales);
    // Without a change of prices the factor of a constant series is 1.
    result.meanHeatSales = levelisingFactor(basis, 0.0, sales) / levelisingFactor(basis, 0.0);
    const FundingBasis fundingBy = fundingBasis(input);
    const Funding funding = fundingOf(fundingBy, input);
    result.funding = funding.amount;
    result.fundingLimit = funding.limit;

    const Energy sold = input.network->heatSold * result.meanHeatSales;
    const Energy fedIn = total(input.network->feedIn)
                         * (levelisingFactor(basis, 0.0, feedInShares(input)) / levelisingFactor(basis, 0.0));
    if (sold > Energy{}) {
        result.levelisedCostWithoutFunding = result.annualCost / sold;
    }
    if (fedIn > Energy{}) {
        result.levelisedCostAtPlant = productionCost(result.items) / fedIn;
    }
    result.items.push_back({.kind = CostKind::Funding,
                            .investment = -funding.amount,
                            .capitalAnnuity = -funding.amount * fundingBy.presentValue * annuityFactor(basis)});
    result.annualCost += result.items.back().annual();
    if (sold > Energy{}) {
        result.levelisedCostOfHeat = result.annualCost / sold;
        result.consumersSaving = (input.network->heatSold * a.referenceHeatCost - revenue) * shareOf(sales, 0);
    }
    result.cashFlow = cashFlowOf(costs, revenue, funding, input);
    result.netPresentValue = netPresentValue(result.cashFlow, a.discountRate);
    if (abs(result.netPresentValue) < 0.01 * EUR) {
        result.netPresentValue = {}; // funding that fills the gap leaves less than a cent of rounding
    }
    result.internalRate = internalRate(result.cashFlow);
    return result;
}

} // namespace wattort
