#include "model/network/network_price.hpp"

#include "model/heat/design_load.hpp"
#include "model/network/network_year.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

double surfaceFactor(const NetworkAssumptions& assumed, SurfaceClass surface)
{
    switch (surface) {
    case SurfaceClass::MainRoad:
        return assumed.surfaceFactorMainRoad;
    case SurfaceClass::Street:
        return 1.0;
    case SurfaceClass::Path:
        return assumed.surfaceFactorPath;
    case SurfaceClass::Unpaved:
        return assumed.surfaceFactorUnpaved;
    }
    return 1.0;
}

std::vector<double> sharesAtOnce(const NetworkInput& input)
{
    const HeatDemand& demand = *input.demand;
    if (demand.profiles.empty() || !input.weather) {
        return demand.designShares;
    }
    const std::vector<bool> within = daysWithinDesign(*input.weather, input.assumptions.designOutdoor);
    std::vector<double> factors;
    factors.reserve(input.weather->dryBulb.size());
    for (std::size_t hour = 0; hour < input.weather->dryBulb.size(); ++hour) {
        factors.push_back(flowFactor(input.assumptions, input.weather->dryBulb[hour]));
    }
    std::vector<double> shares;
    for (std::size_t profile = 0; profile < demand.profiles.size(); ++profile) {
        const double designDay = profile < demand.designShares.size() ? demand.designShares[profile] : 0.0;
        shares.push_back(std::max(designDay, highestShare(demand.profiles[profile], within, factors)));
    }
    return shares;
}

Temperature middle(Temperature a, Temperature b)
{
    return a + 0.5 * (b - a);
}

} // namespace

double annuityFactor(double rate, Duration lifetime)
{
    const double years = (lifetime / oneYear).value();
    return rate > 0.0 ? rate / (1.0 - std::pow(1.0 + rate, -years)) : 1.0 / years;
}

NetworkPrice::NetworkPrice(const NetworkInput& input) : m_input(input)
{
    const NetworkAssumptions& assumed = input.assumptions;
    m_water = wattort::water(middle(assumed.supply, assumed.returned));
    m_capacities = pipeCapacities(input.pipes, {.trunk = assumed.maximumGradientTrunk,
                                                .branch = assumed.maximumGradientBranch,
                                                .largestBranch = assumed.largestBranch,
                                                .roughness = assumed.roughness,
                                                .water = m_water});
    m_pipeShare =
        assumed.investmentFactor * annuityFactor(assumed.discountRate, assumed.lifetime) + assumed.operatingShare;
    m_substationShare = assumed.investmentFactor * annuityFactor(assumed.discountRate, assumed.substationLifetime)
                        + assumed.substationOperatingShare;
    m_heatPumpShare = assumed.heatSourceFactor * annuityFactor(assumed.discountRate, assumed.consumerHeatPumpLifetime)
                      + assumed.consumerHeatPumpOperatingShare;
    const TrenchAssumptions trench{assumed.insulation, assumed.casing,       assumed.soil,
                                   assumed.cover,      assumed.clearSpacing, assumed.insulationSeries};
    const Temperature mean = meanSupply(assumed.supply, assumed.supplyMinimum);
    for (const PipeType& pipe : input.pipes) {
        m_loss.push_back(heatLossCoefficients(pipe, trench));
        m_lostHeat.push_back(trenchLoss(m_loss.back(), mean, assumed.returned, assumed.ground) * oneYear);
        m_lossCost.push_back(m_lostHeat.back() * assumed.heatCost);
    }
    m_atOnce = sharesAtOnce(input);
    for (const HourlyRatio& profile : input.demand->profiles) {
        m_highest.push_back(std::ranges::max(profile.raw()));
    }
    m_heatCost.push_back(assumed.heatCost);
    m_sourceCost.emplace_back();
    for (const HeatSource& source : input.heatSources) {
        m_heatCost.push_back(source.heatCost);
        m_sourceCost.push_back(annualSourceCost(source));
    }
}

Money NetworkPrice::annualSourceCost(const HeatSource& source) const
{
    const NetworkAssumptions& assumed = m_input.assumptions;
    if (source.state == HeatSourceState::Existing) {
        return Money{};
    }
    const double share = assumed.heatSourceFactor * annuityFactor(assumed.discountRate, assumed.heatSourceLifetime)
                         + assumed.capitalPrice;
    return share * source.investment + source.fixedCost;
}

Money NetworkPrice::worth(const BuildingDemand& consumer, std::uint32_t source) const
{
    const NetworkAssumptions& assumed = m_input.assumptions;
    const Money pays = consumer.used() * assumed.heatRevenue + consumer.usedPeak() * assumed.baseRevenue;
    const Money grid = pays - consumer.annual * m_heatCost[source] - m_substationShare * station(consumer)
                       - m_pipeShare * assumed.houseConnection;
    return grid - m_heatPumpShare * heatPump(consumer) - consumer.own.electricity * assumed.consumerElectricity;
}

PeakLoad NetworkPrice::load(const BuildingDemand& consumer) const
{
    const double atOnce = consumer.profile < m_atOnce.size() ? m_atOnce[consumer.profile] : 0.0;
    return PeakLoad(consumer.peak, consumer.annual * atOnce / oneHour);
}

Power NetworkPrice::highestHour(const BuildingDemand& consumer) const
{
    const double share = consumer.profile < m_highest.size() ? m_highest[consumer.profile] : 0.0;
    return share * consumer.annual / oneHour;
}

MassFlow NetworkPrice::flow(Power power) const
{
    const TemperatureDifference spread = m_input.assumptions.supply - m_input.assumptions.returned;
    return power / (m_water.specificHeat * spread);
}

std::size_t NetworkPrice::pipe(MassFlow flow) const
{
    return smallestPipe(m_capacities, flow);
}

Power NetworkPrice::capacity(std::size_t pipe) const
{
    const TemperatureDifference spread = m_input.assumptions.supply - m_input.assumptions.returned;
    return m_capacities[pipe] * (m_water.specificHeat * spread);
}

bool NetworkPrice::suffices(const CandidateEdge& edge, std::size_t pipe) const
{
    return edge.existing
           && (edge.existingDiameter == 0 || edge.existingDiameter >= m_input.pipes[pipe].nominalDiameter);
}

Money NetworkPrice::investment(const CandidateEdge& edge, std::size_t pipe) const
{
    if (edge.opens != 0) {
        const HeatSource& source = m_input.heatSources[edge.opens - 1];
        return source.state == HeatSourceState::New ? source.investment : Money{};
    }
    if (suffices(edge, pipe)) {
        return Money{};
    }
    return surfaceFactor(m_input.assumptions, edge.surface) * m_input.pipes[pipe].trenchCost.value * edge.length;
}

Money NetworkPrice::station(const BuildingDemand& consumer) const
{
    return std::max(Power{}, Power(consumer.usedPeak() - consumer.own.rating)) * m_input.assumptions.substation;
}

Money NetworkPrice::connection(const BuildingDemand& consumer) const
{
    return m_input.assumptions.houseConnection + station(consumer);
}

Money NetworkPrice::heatPump(const BuildingDemand& consumer) const
{
    const NetworkAssumptions& assumed = m_input.assumptions;
    if (!consumer.own.exists()) {
        return Money{};
    }
    const double size = double(consumer.own.rating / (10.0 * kW));
    return consumer.own.rating * assumed.consumerHeatPump * std::pow(size, -assumed.consumerHeatPumpDegression);
}

Money NetworkPrice::annualCost(const CandidateEdge& edge, std::size_t pipe, std::uint32_t source) const
{
    if (edge.opens != 0) {
        return m_sourceCost[edge.opens];
    }
    return annualCost(investment(edge, pipe), pipe, edge.length, source);
}

Money NetworkPrice::lowestAnnualCost(const CandidateEdge& edge) const
{
    Money lowest = annualCost(edge, 0);
    for (std::size_t pipe = 1; pipe < m_input.pipes.size(); ++pipe) {
        lowest = std::min(lowest, annualCost(edge, pipe));
    }
    return lowest;
}

} // namespace wattort
