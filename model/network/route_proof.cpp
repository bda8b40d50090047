#include "model/network/route_proof.hpp"

#include <algorithm>

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
    for (const std::uint32_t side : {0u, 1u}) {
        own[side] += atSource(ownDirection(consumer, side));
    }
    return own;
}

/// \pre m_rate and m_atSource are set
double RouteProof::wayPrice(const PayingConsumer& consumer, std::span<const std::uint32_t> way) const
{
    double price = 0.0;
    for (const std::uint32_t direction : way) {
        price += atSource(direction);
        const RoutePrices::Base& all = m_prices->base()[direction];
        price += double((all.rate + m_rate[direction]) * consumer.weights[all.measure]);
    }
    return price;
}

RouteProof::Ways RouteProof::searchWays(const PayingGroup& group, const PayingConsumer& smallest, double limit)
{
    m_sourcePrices->charge(smallest, m_atSource);
    m_ways.search(*m_prices, group, {smallest.weights, m_atSource}, limit);
    Ways ways;
    const std::size_t sides = group.ends[0] == group.ends[1] ? 1 : 2;
    for (std::size_t side = 0; side < sides; ++side) {
        if (m_ways.distance(group.ends[side]) < limit) {
            ways.of[side] = m_ways.way(group.ends[side]);
        }
    }
    return ways;
}

/// The direction of its segment that leads to a consumer from either side; none at a junction.
std::uint32_t RouteProof::ownDirection(const PayingConsumer& consumer, std::size_t side)
{
    return consumer.place.segment == none ? none : 2 * consumer.place.segment + static_cast<std::uint32_t>(side);
}

/// What the present consumer pays to the heat source that a direction leaves, if it leaves one.
double RouteProof::atSource(std::uint32_t direction) const
{
    const std::uint32_t source = direction == none ? none : m_graph.fedFrom[direction];
    return source == none ? 0.0 : m_atSource[source];
}

/// Asks the source at the beginning of a way for the power of a consumer.
void RouteProof::ask(const PayingConsumer& consumer, std::size_t side, std::span<const std::uint32_t> way)
{
    const std::uint32_t first = way.empty() ? ownDirection(consumer, side) : way.front();
    const std::uint32_t source = first == none ? none : m_graph.fedFrom[first];
    if (source != none) {
        m_asked[source] += m_sourcePrices->asked(source, consumer);
    }
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
        m_sourcePrices->charge(consumer, m_atSource);
        const std::array<double, 2> own = ownPrices(consumer);
        const auto [side, cheapest] = choose(consumer, own, ways);
        if (side < 2 && takesPart(consumer)) {
            consumer.flow[side] += part;
            flows[side] += consumer.peakW / group.peakW;
            ask(consumer, side, *ways.of[side]);
        }
        if (proving) {
            constexpr double rounding = 1.0 - 1e-5;
            const double scale =
                std::min(timesAsMuch(consumer, *smallest), m_sourcePrices->scale(consumer, *smallest)) * rounding;
            const double least =
                &consumer == smallest
                    ? cheapest
                    : m_ways.cheapest(*m_prices, group, {consumer.weights, m_atSource}, scale, own, cheapest);
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
    m_besides = m_sourcePrices->power() - Money::from_value(m_mandatoryStreets);
    m_asked.assign(m_sourcePrices->count(), 0.0);
    double worth = m_besides.value();
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
    m_sourcePrices->renew(m_asked, m_connected.empty() || m_connectedAnew);
    m_connectedAnew = false;
    if (++m_round % roundsBetweenSplits == roundsBetweenSplits / 2) {
        split();
    }
}

void RouteProof::connect(std::vector<bool> nodes)
{
    m_connected = std::move(nodes);
    m_connectedAnew = true;
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
