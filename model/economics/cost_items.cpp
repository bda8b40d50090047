#include "model/economics/cost_items.hpp"

namespace wattort {

namespace {

FirstCost built(CostKind kind, Money investment, Duration lifetime, double operationShare)
{
    return {.kind = kind, .investment = investment, .lifetime = lifetime, .operationShare = operationShare};
}

FirstCost bought(CostKind kind, Money aYear)
{
    return {.kind = kind, .demandRelated = aYear};
}

} // namespace

Money electricityCost(const HourlyPower& power, const EconomicsInput& input)
{
    const EconomicAssumptions& assumed = input.assumptions;
    if (!input.electricityPrice) {
        return total(power) * (assumed.electricityPrice + assumed.electricityLevies);
    }
    expects(input.electricityPrice->size() >= power.size(), "there is a price for each hour");
    double euros = 0.0; // W * EUR/J, times seconds below
    const auto watts = power.raw();
    const auto eurosPerJoule = input.electricityPrice->raw();
    const double levies = assumed.electricityLevies.value();
    for (std::size_t hour = 0; hour < watts.size(); ++hour) {
        euros += watts[hour] * (eurosPerJoule[hour] + levies);
    }
    return Money::from_value(euros * oneHour.value());
}

std::vector<FirstCost> firstCosts(const EconomicsInput& input)
{
    const EconomicAssumptions& a = input.assumptions;
    const NetworkDesign& network = *input.network;
    const DispatchYear& dispatch = *input.dispatch;
    using enum CostKind;
    std::vector<FirstCost> costs{
        built(Pipes, network.pipeInvestment, a.pipeLifetime, a.pipeOperation),
        built(HouseConnections, network.connectionInvestment, a.substationLifetime, a.substationOperation),
        built(HeatPump, dispatch.heatPumpRating * a.heatPumpInvestment, a.heatPumpLifetime, a.heatPumpOperation),
        built(HeatExchanger, peak(dispatch.direct) * a.heatExchangerInvestment, a.heatExchangerLifetime,
              a.heatExchangerOperation),
        built(Storage, dispatch.storageCapacity * a.storageInvestment, a.storageLifetime, a.storageOperation),
        built(Boiler, dispatch.boilerRating * a.boilerInvestment, a.boilerLifetime, a.boilerOperation),
        built(SourceConnection, peak(dispatch.wasteHeatUsed) * a.sourceConnectionInvestment, a.heatExchangerLifetime,
              a.sourceConnectionOperation)};
    Money components;
    for (const FirstCost& cost : costs) {
        components += cost.investment;
    }
    costs.push_back(built(Planning, components * a.planningShare, a.period, 0.0));
    costs.push_back(built(Contingency, components * a.contingencyShare, a.period, 0.0));
    costs.push_back(bought(Electricity, electricityCost(dispatch.heatPumpPower, input)));
    costs.push_back(bought(Fuel, dispatch.boilerFuel * a.gasPrice));
    costs.push_back(bought(EmissionPrice, dispatch.boilerFuel * a.gasEmissionFactor * a.emissionPrice));
    costs.push_back(bought(PumpingElectricity, electricityCost(network.pumping, input)));
    costs.push_back(bought(WasteHeat, dispatch.wasteHeatTaken * a.wasteHeatPrice));
    return costs;
}

std::vector<double> feedInShares(const EconomicsInput& input)
{
    const double fedIn = total(input.network->feedIn).value();
    const double sold = fedIn > 0.0 ? std::min(1.0, input.network->heatSold.value() / fedIn) : 1.0;
    std::vector<double> shares;
    for (const double share : input.heatSales) {
        shares.push_back(share * sold + (1.0 - sold));
    }
    return shares;
}

CostItem levelised(const FirstCost& cost, const EconomicsInput& input)
{
    const EconomicAssumptions& a = input.assumptions;
    const AnnuityBasis basis = basisOf(a);
    CostItem item{.kind = cost.kind, .investment = cost.investment, .lifetime = cost.lifetime};
    if (cost.lifetime > Duration{}) {
        item.capitalAnnuity = capitalAnnuity({cost.investment, cost.lifetime}, basis, a.priceChangeCapital);
        item.operation = cost.investment * cost.operationShare * levelisingFactor(basis, a.priceChangeOperation);
    }
    if (cost.demandRelated != Money{}) {
        item.demandRelated = cost.demandRelated * levelisingFactor(basis, a.priceChangeEnergy, feedInShares(input));
    }
    return item;
}

Money firstRevenue(const EconomicsInput& input)
{
    Power peaks;
    for (const NetworkConsumer& consumer : input.network->consumers) {
        peaks += consumer.peak;
    }
    return input.network->heatSold * input.assumptions.heatPrice + peaks * input.assumptions.heatBasePrice;
}

AnnuityBasis basisOf(const EconomicAssumptions& assumed)
{
    return {.discountRate = assumed.discountRate, .period = assumed.period};
}

} // namespace wattort
