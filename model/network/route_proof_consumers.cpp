// The part of RouteProof that knows who pays, and what ways a good network gives them to begin with.
#include "model/network/route_proof.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace wattort {

namespace {

std::vector<bool> consumerFeet(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price)
{
    std::vector<bool> feet(candidates.nodes.size(), false);
    for (const CandidateEdge& edge : candidates.edges) {
        const bool house = edge.kind == EdgeKind::HouseConnection && candidates.reachable[edge.a];
        const std::uint32_t building = house ? candidates.buildings[edge.b] : StreetGraph::none;
        if (building != StreetGraph::none) {
            feet[edge.a] = feet[edge.a] || price.worth(input.demand->buildings[building]).value() > 0.0
                           || input.buildings[building].decision == Decision::Mandatory;
        }
    }
    return feet;
}

} // namespace

RouteProof::RouteProof(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                       std::span<const ChosenTrench> network, PowerPrice centrePower, double fixedShare)
    : m_input(input),
      m_candidates(candidates),
      m_graph(segmentGraph(candidates, consumerFeet(input, candidates, price))),
      m_ways(m_graph),
      m_rate(2 * m_graph.segments.size(), 0.0f)
{
    collectConsumers(price);
    walkNetwork(network);
    m_prices = std::make_unique<RoutePrices>(input, candidates, price, m_graph, m_consumers, m_groups, fixedShare);
    m_prices->chooseMeasures();
    m_sourcePrices = std::make_unique<SourcePrices>(input, price, m_consumers, centrePower);
}

/// A house connection carries one consumer, whatever the network: its cost is known.
void RouteProof::collectConsumers(const NetworkPrice& price)
{
    for (const CandidateEdge& edge : m_candidates.edges) {
        if (!m_candidates.reachable[edge.a]) {
            continue;
        }
        if (edge.kind != EdgeKind::HouseConnection) {
            const bool mandatory = edge.decision == Decision::Mandatory;
            m_mandatoryStreets += mandatory ? price.lowestAnnualCost(edge).value() : 0.0;
            continue;
        }
        const std::uint32_t building = m_candidates.buildings[edge.b];
        if (building == StreetGraph::none) {
            continue;
        }
        const BuildingDemand& demand = m_input.demand->buildings[building];
        const PeakLoad load = price.load(demand);
        const std::size_t pipe = price.pipe(price.flow(load.design()));
        PayingConsumer consumer{.place = m_graph.places[edge.a], .node = edge.b};
        consumer.worth = (price.worth(demand) - price.annualCost(edge, pipe)).value();
        consumer.mandatory = m_input.buildings[building].decision == Decision::Mandatory;
        consumer.peakW = demand.peak.value();
        consumer.atOnceW = load.atOnce().value();
        consumer.heatJ = demand.annual.value();
        consumer.highestHourW = price.highestHour(demand).value();
        if (consumer.worth > 0.0 || consumer.mandatory) {
            m_consumers.push_back(std::move(consumer));
        }
    }
}

/// Each connected consumer's way back along the trenches, segment by segment.
void RouteProof::walkNetwork(std::span<const ChosenTrench> network)
{
    std::vector<std::uint32_t> entering(m_candidates.nodes.size(), none); // trench to each node
    for (std::uint32_t i = 0; i < network.size(); ++i) {
        entering[network[i].to] = i;
    }
    std::vector<std::uint32_t> segmentOf(m_candidates.edges.size(), none);
    for (std::uint32_t s = 0; s < m_graph.segments.size(); ++s) {
        const RouteSegment& segment = m_graph.segments[s];
        for (std::uint32_t i = 0; i < segment.count; ++i) {
            segmentOf[m_graph.edges[segment.first + i]] = s;
        }
    }
    std::vector<std::vector<std::uint32_t>> ways(m_consumers.size());
    for (std::uint32_t number = 0; number < m_consumers.size(); ++number) {
        PayingConsumer& consumer = m_consumers[number];
        const std::uint32_t last = entering[consumer.node];
        std::uint32_t i = last == none ? ChosenTrench::none : network[last].parent;
        consumer.flow[0] = last != none ? 1.0f : 0.0f;
        while (i != ChosenTrench::none) {
            const std::uint32_t s = segmentOf[network[i].edge];
            while (network[i].parent != ChosenTrench::none && segmentOf[network[network[i].parent].edge] == s) {
                i = network[i].parent; // the first trench of this segment from the source
            }
            if (s != none) {
                const bool forward = m_graph.places[network[i].from].junction == m_graph.segments[s].from;
                if (s == consumer.place.segment) {
                    consumer.flow = forward ? std::array{1.0f, 0.0f} : std::array{0.0f, 1.0f};
                } else {
                    ways[number].push_back(2 * s + (forward ? 0 : 1));
                }
            }
            i = network[i].parent;
        }
        std::sort(ways[number].begin(), ways[number].end());
    }
    makeGroups(ways);
}

/// Of one place, and connected the same way at first.
void RouteProof::makeGroups(const std::vector<std::vector<std::uint32_t>>& ways)
{
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::array<float, 2>>, std::uint32_t> known;
    for (std::uint32_t number = 0; number < m_consumers.size(); ++number) {
        const PayingConsumer& consumer = m_consumers[number];
        const SegmentGraph::Place& place = consumer.place;
        const auto [at, isNew] = known.try_emplace({place.segment, place.junction, consumer.flow},
                                                   static_cast<std::uint32_t>(m_groups.size()));
        if (isNew) {
            PayingGroup group{.segment = place.segment, .ends = {place.junction, place.junction}};
            if (place.segment != none) {
                group.ends = {m_graph.segments[place.segment].from, m_graph.segments[place.segment].to};
            }
            for (const std::uint32_t direction : ways[number]) {
                group.shares.push_back({.direction = direction, .flow = 1.0f});
            }
            m_groups.push_back(std::move(group));
        }
        m_groups[at->second].members.push_back(number);
    }
}

} // namespace wattort
