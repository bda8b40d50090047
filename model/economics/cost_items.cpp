#include "model/economics/cost_items.hpp"

#include "model/dispatch/heat_mix.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

FirstCost built(CostKind kind, Money investment, Duration lifetime, double operationShare)
{
    return {.kind = kind, .investment = investment, .lifetime = lifetime, .operationShare = operationShare};
}

/// In which years from 0 how much of a part of the network is built; empty without phases.
std::vector<double> builtBy(const EconomicsInput& input, double ConstructionPhase::*part)
{
    std::vector<double> built;
    for (const ConstructionPhase& phase : input.phases) {
        built.resize(std::max(built.size(), std::size_t(phase.year) + 1));
        built[std::size_t(phase.year)] += phase.*part;
    }
    return built;
}

FirstCost bought(CostKind kind, Money aYear)
{
    return {.kind = kind, .demandRelated = aYear};
}

/// Over that of the same heat at the spread of the price.
double storageVolume(const EconomicsInput& input)
{
    const TemperatureDifference spread = input.network->decentral.spread;
    return spread > TemperatureDifference{} ? double(input.assumptions.storageSpread / spread) : 1.0;
}

FirstCost newSources(const EconomicsInput& input)
{
    FirstCost cost{.kind = CostKind::HeatSources, .lifetime = input.assumptions.heatSourceLifetime};
    for (const NetworkSource& source : input.network->sources) {
        cost.investment += source.investment;
        cost.fixedOperation += source.fixedCost;
    }
    return cost;
}

} // namespace

Money electricityCost(const HourlyPower& power, EnergyPrice ofLevies, const EconomicsInput& input)
{
    const EconomicAssumptions& assumed = input.assumptions;
    if (!input.electricityPrice) {
        return total(power) * (assumed.electricityPrice + ofLevies);
    }
    expects(input.electricityPrice->size() >= power.size(), "there is a price for each hour");
    double euros = 0.0; // W * EUR/J, times seconds below
    const auto watts = power.raw();
    const auto eurosPerJoule = input.electricityPrice->raw();
    const double levies = ofLevies.value();
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
        built(Storage, dispatch.storageCapacity * a.storageInvestment * storageVolume(input), a.storageLifetime,
              a.storageOperation),
        built(Boiler, dispatch.boilerRating * a.boilerInvestment, a.boilerLifetime, a.boilerOperation),
        built(SourceConnection, peak(dispatch.wasteHeatUsed) * a.sourceConnectionInvestment, a.heatExchangerLifetime,
              a.sourceConnectionOperation)};
    costs[0].built = builtBy(input, &ConstructionPhase::pipes);
    costs[1].built = builtBy(input, &ConstructionPhase::connections);
    if (!network.sources.empty()) {
        costs.push_back(newSources(input));
    }
    const bool decentral = network.decentral.count > 0;
    if (decentral) {
        costs.insert(costs.begin() + 2,
                     built(DecentralHeatPumps, network.decentral.investment, a.heatPumpLifetime, a.heatPumpOperation));
        costs[2].built = costs[1].built;
    }
    Money components;
    for (const FirstCost& cost : costs) {
        components += cost.investment;
    }
    const std::vector<double> overall = builtTogether(costs);
    costs.push_back(built(Planning, components * a.planningShare, a.period, 0.0));
    costs.back().built = overall;
    costs.push_back(built(Contingency, components * a.contingencyShare, a.period, 0.0));
    costs.back().built = overall;
    costs.push_back(bought(Electricity, electricityCost(dispatch.heatPumpPower, a.electricityLevies, input)));
    if (decentral) {
        costs.push_back(
            bought(DecentralElectricity, electricityCost(network.decentral.power, a.decentralLevies, input)));
    }
    costs.push_back(bought(Fuel, dispatch.boilerFuel * a.gasPrice));
    costs.push_back(bought(EmissionPrice, dispatch.boilerFuel * a.gasEmissionFactor * a.emissionPrice));
    costs.push_back(bought(PumpingElectricity, electricityCost(network.pumping, a.electricityLevies, input)));
    costs.push_back(bought(WasteHeat, dispatch.wasteHeatTaken * a.wasteHeatPrice));
    if (!network.sources.empty()) {
        costs.push_back(bought(OtherHeat, heatMix(network, dispatch).costOfOthers));
    }
    return costs;
}

std::vector<double> builtTogether(std::span<const FirstCost> costs)
{
    std::vector<double> built;
    Money all;
    for (const FirstCost& cost : costs) {
        all += cost.investment;
        built.resize(std::max(built.size(), cost.built.size()));
    }
    if (built.empty() || !(all > Money{})) {
        return {};
    }
    for (const FirstCost& cost : costs) {
        const double weight = (cost.investment / all).value();
        if (cost.built.empty()) {
            built[0] += weight;
        }
        for (std::size_t year = 0; year < cost.built.size(); ++year) {
            built[year] += weight * cost.built[year];
        }
    }
    return built;
}

std::size_t yearsOf(const EconomicAssumptions& assumed)
{
    return std::size_t(std::max(1L, std::lround((assumed.period / oneYear).value())));
}

std::vector<Purchase> purchases(const FirstCost& cost, const EconomicAssumptions& assumed)
{
    const AnnuityBasis basis = basisOf(assumed);
    if (cost.built.empty()) {
        return {{.asset = {cost.investment, cost.lifetime}, .left = basis}};
    }
    const bool overPeriod = cost.kind == CostKind::Planning || cost.kind == CostKind::Contingency;
    std::vector<Purchase> all;
    for (std::size_t year = 0; year < cost.built.size(); ++year) {
        if (cost.built[year] > 0.0) {
            const AnnuityBasis left{basis.discountRate, basis.period - double(year) * oneYear};
            const double price = std::pow(1.0 + assumed.priceChangeCapital, double(year));
            all.push_back(
                {.year = double(year),
                 .asset = {cost.investment * cost.built[year] * price, overPeriod ? left.period : cost.lifetime},
                 .left = left});
        }
    }
    return all;
}

std::vector<double> soldShares(const EconomicsInput& input)
{
    if (input.phases.empty()) {
        return input.heatSales;
    }
    std::vector<double> shares = shareBuilt(input.phases, &ConstructionPhase::heat, yearsOf(input.assumptions));
    for (std::size_t year = 0; year < shares.size() && !input.heatSales.empty(); ++year) {
        shares[year] *= input.heatSales[std::min(year, input.heatSales.size() - 1)];
    }
    return shares;
}

std::vector<double> feedInShares(const EconomicsInput& input)
{
    const double fedIn = total(input.network->feedIn).value();
    const Energy drawn = input.network->heatSold - input.network->decentral.electricity;
    const double sold = fedIn > 0.0 ? std::min(1.0, drawn.value() / fedIn) : 1.0;
    std::vector<double> shares = soldShares(input);
    const auto lost = input.phases.empty() ? std::vector<double>(shares.size(), 1.0)
                                           : shareBuilt(input.phases, &ConstructionPhase::loss, shares.size());
    for (std::size_t year = 0; year < shares.size(); ++year) {
        shares[year] = shares[year] * sold + lost[year] * (1.0 - sold);
    }
    return shares;
}

std::vector<double> inOperation(const FirstCost& cost, std::size_t years)
{
    std::vector<double> shares;
    double there = 0.0;
    for (std::size_t year = 0; year < years && !cost.built.empty(); ++year) {
        there += year < cost.built.size() ? cost.built[year] : 0.0;
        shares.push_back(there);
    }
    return shares;
}

CostItem levelised(const FirstCost& cost, const EconomicsInput& input)
{
    const EconomicAssumptions& a = input.assumptions;
    const AnnuityBasis basis = basisOf(a);
    CostItem item{.kind = cost.kind, .investment = cost.investment, .lifetime = cost.lifetime};
    if (cost.lifetime > Duration{}) {
        for (const Purchase& bought : purchases(cost, a)) {
            const double toYearZero = std::pow(1.0 + a.discountRate, -bought.year);
            const double share =
                bought.year > 0.0 ? toYearZero * annuityFactor(basis) / annuityFactor(bought.left) : 1.0;
            item.capitalAnnuity += share * capitalAnnuity(bought.asset, bought.left, a.priceChangeCapital);
        }
        item.operation = (cost.investment * cost.operationShare + cost.fixedOperation)
                         * levelisingFactor(basis, a.priceChangeOperation, inOperation(cost, yearsOf(a)));
    }
    if (cost.demandRelated != Money{}) {
        const bool asSold = cost.kind == CostKind::DecentralElectricity;
        item.demandRelated =
            cost.demandRelated
            * levelisingFactor(basis, a.priceChangeEnergy, asSold ? soldShares(input) : feedInShares(input));
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
