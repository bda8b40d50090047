#include "model/network/source_merit.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace wattort {

namespace {

struct Offer {
    EnergyPrice cost;
    double mostJ = 0.0; ///< sold in a year
};

/// Consumers that a network could have.
struct Market {
    std::vector<const BuildingDemand*> consumers; ///< those with most heat for their peak first
    double allJ = 0.0;
    double mandatoryJ = 0.0;
    double leastPerHour = std::numeric_limits<double>::infinity(); ///< share of a year's heat in the highest hour
    double leastAtOnce = std::numeric_limits<double>::infinity();  ///< and at once with others at design load, per hour
};

Market marketOf(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price)
{
    Market market;
    for (std::size_t node = 0; node < candidates.nodes.size(); ++node) {
        const std::uint32_t building = candidates.buildings[node];
        if (building == StreetGraph::none || !candidates.reachable[node]) {
            continue;
        }
        const BuildingDemand& demand = input.demand->buildings[building];
        if (demand.annual <= Energy{}) {
            continue;
        }
        market.consumers.push_back(&demand);
        market.allJ += demand.annual.value();
        const bool mandatory = input.buildings[building].decision == Decision::Mandatory;
        market.mandatoryJ += mandatory ? demand.annual.value() : 0.0;
        const auto perHour = [&demand](Power power) { return double(power * oneHour / demand.annual); };
        market.leastPerHour = std::min(market.leastPerHour, perHour(price.highestHour(demand)));
        market.leastAtOnce = std::min(market.leastAtOnce, perHour(price.load(demand).atOnce()));
    }
    std::ranges::sort(market.consumers, [](const BuildingDemand* a, const BuildingDemand* b) {
        return a->annual.value() * b->peak.value() > b->annual.value() * a->peak.value();
    });
    return market;
}

/// Of consumers whose peaks together are at most this much.
double mostWithinPeaks(const Market& market, double peaksW)
{
    double heatJ = 0.0;
    for (const BuildingDemand* consumer : market.consumers) {
        const double peakW = consumer->peak.value();
        if (peakW > peaksW) {
            return heatJ + (peaksW > 0.0 ? consumer->annual.value() * peaksW / peakW : 0.0);
        }
        heatJ += consumer->annual.value();
        peaksW -= peakW;
    }
    return heatJ;
}

std::vector<Offer> offersOf(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                            const Market& market)
{
    constexpr double many = 300.0; // consumers, from which on simultaneity does not fall
    const double least = simultaneity(many);
    const auto most = [&](Power power) {
        double withinJ = mostWithinPeaks(market, power.value() / least);
        if (market.leastAtOnce > 0.0) {
            withinJ = std::min(withinJ, (power * oneHour).value() / market.leastAtOnce);
        }
        return std::min(market.allJ, withinJ + market.mandatoryJ);
    };
    std::vector<Offer> offers{{input.assumptions.heatCost, most(price.peakLimit())}};
    for (std::size_t i = 0; i < candidates.heatSources.size(); ++i) {
        const HeatSource& source = input.heatSources[i];
        if (candidates.heatSources[i] == StreetGraph::none) {
            continue;
        }
        Offer offer{source.heatCost, most(source.power)};
        if (market.leastPerHour > 0.0) {
            const double withinHoursJ = (source.power * oneHour).value() / market.leastPerHour;
            offer.mostJ = std::min(offer.mostJ, withinHoursJ + market.mandatoryJ);
        }
        offers.push_back(offer);
    }
    std::ranges::sort(offers, {}, &Offer::cost);
    return offers;
}

} // namespace

OnePrice onePriceForBound(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price)
{
    const Market market = marketOf(input, candidates, price);
    const std::vector<Offer> offers = offersOf(input, candidates, price, market);
    std::size_t last = 0;
    for (double offeredJ = offers[0].mostJ; offeredJ < market.allJ && last + 1 < offers.size();) {
        offeredJ += offers[++last].mostJ;
    }
    OnePrice one{.input = input};
    one.input.assumptions.heatCost = offers.front().cost;
    one.input.assumptions.heatRevenue -= offers[last].cost - offers.front().cost;
    for (const Offer& offer : offers) {
        if (offer.cost < offers[last].cost) {
            one.saved += (offers[last].cost - offer.cost) * Energy::from_value(offer.mostJ);
        }
    }
    return one;
}

CandidateNetwork withoutSources(const CandidateNetwork& candidates)
{
    CandidateNetwork closed = candidates;
    closed.heatSources.clear();
    for (CandidateEdge& edge : closed.edges) {
        if (edge.opens != 0) {
            edge = {.a = closed.source, .b = closed.source, .kind = EdgeKind::HouseConnection};
        }
    }
    return closed;
}

} // namespace wattort
