#include "model/network/route_proof.hpp"

#include <algorithm>

namespace wattort {

namespace {

/// Prices are summed in single precision.
constexpr double safe = 1.0 - 1e-4;

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
                       std::span<const ChosenTrench> network)
    : m_input(input),
      m_candidates(candidates),
      m_graph(segmentGraph(candidates, consumerFeet(input, candidates, price))),
      m_price(2 * m_graph.segments.size(), 0.0),
      m_distance(m_graph.junctions, 0.0),
      m_by(m_graph.junctions, none),
      m_mark(m_graph.junctions, 0)
{
    collectConsumers(price);
    m_prices = std::make_unique<RoutePrices>(input, candidates, price, m_graph, m_consumers);
    walkNetwork(network);
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
        const std::size_t pipe = price.pipe(price.flow(PeakLoad(demand.peak).design()), true);
        PayingConsumer consumer{.place = m_graph.places[edge.a], .node = edge.b};
        consumer.worth = (price.worth(demand) - price.annualCost(edge, pipe)).value();
        consumer.mandatory = m_input.buildings[building].decision == Decision::Mandatory;
        consumer.peakW = demand.peak.value();
        if (consumer.worth > 0.0 || consumer.mandatory) {
            m_consumers.push_back(std::move(consumer));
        }
    }
}

namespace {

void addFlow(PayingConsumer& consumer, std::vector<std::uint32_t> directions, float flow)
{
    std::sort(directions.begin(), directions.end());
    std::vector<RouteShare> merged;
    merged.reserve(consumer.shares.size() + directions.size());
    std::size_t next = 0;
    for (const RouteShare& share : consumer.shares) {
        for (; next < directions.size() && directions[next] < share.direction; ++next) {
            merged.push_back({directions[next], flow, 0.0f});
        }
        merged.push_back(share);
        if (next < directions.size() && directions[next] == share.direction) {
            merged.back().flow += flow;
            ++next;
        }
    }
    for (; next < directions.size(); ++next) {
        merged.push_back({directions[next], flow, 0.0f});
    }
    consumer.shares = std::move(merged);
}

} // namespace

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
    for (PayingConsumer& consumer : m_consumers) {
        std::vector<std::uint32_t> directions;
        std::uint32_t i =
            entering[consumer.node] == none ? ChosenTrench::none : network[entering[consumer.node]].parent;
        while (i != ChosenTrench::none) {
            const std::uint32_t s = segmentOf[network[i].edge];
            while (network[i].parent != ChosenTrench::none && segmentOf[network[network[i].parent].edge] == s) {
                i = network[i].parent; // the first trench of this segment from the source
            }
            if (s != none) {
                const bool forward = m_graph.places[network[i].from].junction == m_graph.segments[s].from;
                if (s == consumer.place.segment) {
                    consumer.flow[forward ? 0 : 1] = 1.0f;
                } else {
                    directions.push_back(2 * s + (forward ? 0 : 1));
                }
            }
            i = network[i].parent;
        }
        addFlow(consumer, std::move(directions), 1.0f);
    }
}

void RouteProof::reach(std::uint32_t junction, double distance, std::uint32_t by, double from)
{
    if (m_mark[junction] == m_stamp && m_distance[junction] <= distance) {
        return;
    }
    m_mark[junction] = m_stamp;
    m_distance[junction] = distance;
    m_by[junction] = by;
    if (distance <= from) {
        m_level.push_back(junction);
    } else {
        m_queue.push_back({distance, junction});
        std::push_heap(m_queue.begin(), m_queue.end());
    }
}

void RouteProof::expand(std::uint32_t junction, std::uint32_t ownSegment)
{
    const double here = m_distance[junction];
    for (const SegmentGraph::Arc& arc : m_graph.into(junction)) {
        ++m_looked;
        if (arc.direction / 2 != ownSegment) {
            reach(arc.tail, here + m_price[arc.direction], arc.direction, here);
        }
    }
}

/// From what was reached to the source; the limit where there is no way below it. Where ways are free the shortest is
/// tried first.
double RouteProof::search(double limit, std::uint32_t ownSegment)
{
    while (!m_queue.empty() && m_queue.front().distance < limit) {
        std::pop_heap(m_queue.begin(), m_queue.end());
        const Reached nearest = m_queue.back();
        m_queue.pop_back();
        if (nearest.distance > m_distance[nearest.junction]) {
            continue;
        }
        m_level.assign(1, nearest.junction);
        while (!m_level.empty()) {
            const std::uint32_t junction = m_level.back();
            m_level.pop_back();
            if (junction == m_graph.source) {
                return nearest.distance;
            }
            expand(junction, ownSegment);
        }
    }
    return limit;
}

/// Price of the cheapest way from the source, searched from the consumer.
double RouteProof::wayTo(const PayingConsumer& consumer, double limit)
{
    for (const RouteShare& share : consumer.shares) {
        m_price[share.direction] = double(share.price);
    }
    ++m_stamp;
    m_queue.clear();
    const SegmentGraph::Place& place = consumer.place;
    if (place.segment == none) {
        reach(place.junction, 0.0, none, -1.0);
    } else {
        std::array<double, 2> own{};
        for (std::uint32_t edge = 0; edge < consumer.prices.size(); ++edge) {
            own[edge < place.after ? 0 : 1] += double(consumer.prices[edge]);
        }
        reach(m_graph.segments[place.segment].from, own[0], none, -1.0);
        reach(m_graph.segments[place.segment].to, own[1], none, -1.0);
    }
    const double price = search(limit, place.segment);
    for (const RouteShare& share : consumer.shares) {
        m_price[share.direction] = 0.0;
    }
    return price;
}

/// The way that was just found.
void RouteProof::takeWay(PayingConsumer& consumer, double part)
{
    std::vector<std::uint32_t> directions;
    std::uint32_t junction = m_graph.source;
    while (m_by[junction] != none) {
        const std::uint32_t direction = m_by[junction];
        directions.push_back(direction);
        const RouteSegment& segment = m_graph.segments[direction / 2];
        junction = direction % 2 == 0 ? segment.to : segment.from;
    }
    if (consumer.place.segment != none) {
        const bool fromBeginning = m_graph.segments[consumer.place.segment].from == junction;
        consumer.flow[fromBeginning ? 0 : 1] += static_cast<float>(part);
    }
    addFlow(consumer, std::move(directions), static_cast<float>(part));
}

void RouteProof::play(RouteEffort& effort)
{
    if (effort.spent()) {
        return;
    }
    constexpr double trust = 4.0; // rounds that the first network counts for
    m_prices->renew(m_round == 0 ? 1.0 : 2.0 / (m_round + 2.0), effort);
    const double part = 1.0 / (m_round + 1.0 + trust);
    const auto rest = static_cast<float>(1.0 - part);
    ++m_round;
    for (PayingConsumer& consumer : m_consumers) {
        if (effort.spent()) {
            return;
        }
        m_looked = 0;
        const double limit = consumer.mandatory ? RouteProblem::mustConnect : consumer.worth;
        const bool pays = wayTo(consumer, limit) < limit;
        for (RouteShare& share : consumer.shares) {
            share.flow *= rest;
        }
        consumer.flow[0] *= rest;
        consumer.flow[1] *= rest;
        if (pays) {
            takeWay(consumer, part);
        }
        effort.spend(4 * m_looked + 2 * consumer.shares.size());
    }
}

std::optional<Money> RouteProof::bound(const std::stop_token& stop)
{
    double worth = -m_mandatoryStreets;
    for (const PayingConsumer& consumer : m_consumers) {
        if (stop.stop_requested()) {
            return {};
        }
        const double limit = consumer.mandatory ? RouteProblem::mustConnect : consumer.worth / safe;
        worth += consumer.worth - safe * wayTo(consumer, limit);
    }
    return Money::from_value(worth);
}

} // namespace wattort
