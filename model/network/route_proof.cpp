#include "model/network/route_proof.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace wattort {

namespace {

/// Prices are summed in single precision.
constexpr double safe = 1.0 - 1e-4;

/// How many times what another consumer weighs this one weighs at least, in every measure.
double timesAsMuch(const PayingConsumer& consumer, const PayingConsumer& other)
{
    const double byPeak = consumer.peakW / other.peakW;
    return other.atOnceW > 0.0 ? std::min(byPeak, consumer.atOnceW / other.atOnceW) : byPeak;
}

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
                       std::span<const ChosenTrench> network, double fixedShare)
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

namespace {

/// Shares for directions where there are none yet. \return whether there were any
bool listShares(PayingGroup& group, std::span<const std::uint32_t> way)
{
    std::vector<std::uint32_t> missing;
    for (const std::uint32_t direction : way) {
        const auto share = std::lower_bound(group.shares.begin(), group.shares.end(), direction,
                                            [](const RouteShare& s, std::uint32_t d) { return s.direction < d; });
        if (share == group.shares.end() || share->direction != direction) {
            missing.push_back(direction);
        }
    }
    if (missing.empty()) {
        return false;
    }
    for (const std::uint32_t direction : missing) {
        group.shares.push_back({.direction = direction});
    }
    std::sort(group.shares.begin(), group.shares.end(),
              [](const RouteShare& x, const RouteShare& y) { return x.direction < y.direction; });
    return true;
}

} // namespace

void RouteProof::addFlow(PayingGroup& group, std::span<const std::uint32_t> way, float flow)
{
    m_listed = listShares(group, way) || m_listed;
    for (const std::uint32_t direction : way) {
        const auto share = std::lower_bound(group.shares.begin(), group.shares.end(), direction,
                                            [](const RouteShare& s, std::uint32_t d) { return s.direction < d; });
        share->flow += flow;
    }
}

std::array<double, 2> RouteProof::ownPrices(const PayingConsumer& consumer) const
{
    std::array<double, 2> own{};
    for (std::uint32_t edge = 0; edge < consumer.prices.size(); ++edge) {
        own[edge < consumer.place.after ? 0 : 1] += double(consumer.prices[edge]);
    }
    return own;
}

/// \pre m_rate is set
double RouteProof::wayPrice(const PayingConsumer& consumer, std::span<const std::uint32_t> way) const
{
    double price = 0.0;
    for (const std::uint32_t direction : way) {
        const RoutePrices::Base& all = m_prices->base()[direction];
        price += double((all.rate + m_rate[direction]) * consumer.weights[all.measure]);
    }
    return price;
}

RouteProof::Ways RouteProof::searchWays(const PayingGroup& group, const PayingConsumer& smallest, double limit)
{
    m_ways.search(*m_prices, group, smallest.weights, limit);
    Ways ways;
    const std::size_t sides = group.ends[0] == group.ends[1] ? 1 : 2;
    for (std::size_t side = 0; side < sides; ++side) {
        if (m_ways.distance(group.ends[side]) < limit) {
            ways.of[side] = m_ways.way(group.ends[side]);
        }
    }
    return ways;
}

bool RouteProof::takesPart(const PayingConsumer& consumer) const
{
    return m_connected.empty() || m_connected[consumer.node];
}

/// Takes the cheapest ways. \return what the members' worth leaves beyond what they pay at least, with `proving`
double RouteProof::playGroup(PayingGroup& group, float part, bool proving)
{
    for (RouteShare& share : group.shares) {
        share.flow *= 1.0f - part;
    }
    bool any = proving;
    const PayingConsumer* smallest = &m_consumers[group.members.front()];
    for (const std::uint32_t member : group.members) {
        PayingConsumer& consumer = m_consumers[member];
        consumer.flow[0] *= 1.0f - part;
        consumer.flow[1] *= 1.0f - part;
        any = any || takesPart(consumer);
        smallest = consumer.peakW < smallest->peakW ? &consumer : smallest;
    }
    if (!any) {
        return 0.0;
    }
    double limit = 0.0;
    for (const std::uint32_t member : group.members) {
        limit = std::max(limit, limitOf(m_consumers[member]) / timesAsMuch(m_consumers[member], *smallest));
    }
    const Ways ways = searchWays(group, *smallest, limit);
    for (const RouteShare& share : group.shares) {
        m_rate[share.direction] = share.rate;
    }
    double left = 0.0;
    std::array<double, 2> flows{};
    for (const std::uint32_t member : group.members) {
        PayingConsumer& consumer = m_consumers[member];
        const std::array<double, 2> own = ownPrices(consumer);
        const auto [side, cheapest] = choose(consumer, own, ways);
        if (side < 2 && takesPart(consumer)) {
            consumer.flow[side] += part;
            flows[side] += consumer.peakW / group.peakW;
        }
        if (proving) {
            constexpr double rounding = 1.0 - 1e-5;
            const double scale = timesAsMuch(consumer, *smallest) * rounding;
            const double least = &consumer == smallest
                                     ? cheapest
                                     : m_ways.cheapest(*m_prices, group, consumer.weights, scale, own, cheapest);
            m_leftNext[consumer.node] = consumer.worth - safe * least;
            left += m_leftNext[consumer.node];
        }
    }
    for (const RouteShare& share : group.shares) {
        m_rate[share.direction] = 0.0f;
    }
    for (const std::size_t side : {0u, 1u}) {
        if (flows[side] > 0.0) {
            addFlow(group, *ways.of[side], part * static_cast<float>(flows[side]));
        }
    }
    return left;
}

/// The side of its segment from which a consumer is reached at the lowest price, and that price; no side when it is
/// worth less. \pre m_rate is set
std::pair<std::size_t, double> RouteProof::choose(const PayingConsumer& consumer, const std::array<double, 2>& own,
                                                  const Ways& ways) const
{
    std::pair<std::size_t, double> chosen{2, limitOf(consumer)};
    for (const std::size_t side : {0u, 1u}) {
        if (ways.of[side] && own[side] < chosen.second) {
            const double price = own[side] + wayPrice(consumer, *ways.of[side]);
            if (price < chosen.second) {
                chosen = {side, price};
            }
        }
    }
    return chosen;
}

double RouteProof::limitOf(const PayingConsumer& consumer)
{
    return consumer.mandatory ? RouteProblem::mustConnect : consumer.worth / safe;
}

void RouteProof::play(RouteEffort& effort, bool proving)
{
    if (effort.spent()) {
        return;
    }
    constexpr unsigned trust = 4; // rounds that the first network counts for
    constexpr unsigned roundsBetweenSplits = 20;
    m_prices->renew(m_round == 0 ? 1.0 : 2.0 / (m_round + 2.0), m_listed, effort);
    m_listed = false;
    const float part = 1.0f / static_cast<float>(m_round + 1 + trust);
    double worth = -m_mandatoryStreets;
    m_leftNext.assign(proving ? m_candidates.nodes.size() : 0, 0.0);
    for (PayingGroup& group : m_groups) {
        if (effort.spent()) {
            return;
        }
        worth += playGroup(group, part, proving);
        effort.spend(4 * m_ways.takeLooked() + 2 * group.shares.size());
    }
    if (proving) {
        m_left.swap(m_leftNext);
        m_bound = std::min(m_bound.value_or(Money::from_value(worth)), Money::from_value(worth));
    }
    if (++m_round % roundsBetweenSplits == roundsBetweenSplits / 2) {
        split();
    }
}

/// Consumers of a group who do not do alike become groups of their own.
bool RouteProof::splitGroup(std::uint32_t number)
{
    std::array<std::vector<std::uint32_t>, 5> alike;
    for (const std::uint32_t member : m_groups[number].members) {
        const std::array<float, 2>& flow = m_consumers[member].flow;
        const float connected = flow[0] + flow[1];
        const std::size_t side = flow[0] >= flow[1] ? 0 : 1;
        alike[connected < 0.15f ? 4 : 2 * side + (connected < 0.85f ? 0 : 1)].push_back(member);
    }
    const auto parts = std::count_if(alike.begin(), alike.end(), [](const auto& part) { return !part.empty(); });
    if (parts < 2) {
        return false;
    }
    const PayingGroup whole = m_groups[number];
    bool first = true;
    for (std::vector<std::uint32_t>& members : alike) {
        if (members.empty()) {
            continue;
        }
        PayingGroup part = whole;
        part.members = std::move(members);
        m_prices->weigh(part);
        if (first) {
            m_groups[number] = std::move(part);
        } else {
            m_groups.push_back(std::move(part));
        }
        first = false;
    }
    return true;
}

void RouteProof::split()
{
    const auto count = static_cast<std::uint32_t>(m_groups.size());
    for (std::uint32_t number = 0; number < count; ++number) {
        m_listed = splitGroup(number) || m_listed;
    }
}

} // namespace wattort
