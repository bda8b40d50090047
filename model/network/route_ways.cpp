#include "model/network/route_ways.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace wattort {

namespace {

constexpr double far = std::numeric_limits<double>::infinity();

/// Sets the rates of a group's shares, and takes them back in the end.
class Rates {
public:
    Rates(std::vector<float>& rates, const PayingGroup& group) : m_rates(rates), m_group(group)
    {
        for (const RouteShare& share : group.shares) {
            rates[share.direction] = share.rate;
        }
    }
    ~Rates()
    {
        for (const RouteShare& share : m_group.shares) {
            m_rates[share.direction] = 0.0f;
        }
    }
    Rates(const Rates&) = delete;
    Rates& operator=(const Rates&) = delete;

private:
    std::vector<float>& m_rates;
    const PayingGroup& m_group;
};

} // namespace

void NearestFirst::push(float distance, std::uint32_t junction)
{
    // Floats that are not negative are in the same order as their bits.
    const std::uint64_t item = std::uint64_t(std::bit_cast<std::uint32_t>(distance)) << 32 | junction;
    std::size_t at = m_items.size();
    m_items.push_back(item);
    while (at > 0 && m_items[(at - 1) / 4] > item) {
        m_items[at] = m_items[(at - 1) / 4];
        at = (at - 1) / 4;
    }
    m_items[at] = item;
}

std::pair<float, std::uint32_t> NearestFirst::pop()
{
    const std::uint64_t first = m_items.front();
    const std::uint64_t last = m_items.back();
    m_items.pop_back();
    std::size_t at = 0;
    while (4 * at + 1 < m_items.size()) {
        std::size_t least = 4 * at + 1;
        for (std::size_t child = least + 1; child < std::min(4 * at + 5, m_items.size()); ++child) {
            least = m_items[child] < m_items[least] ? child : least;
        }
        if (m_items[least] >= last) {
            break;
        }
        m_items[at] = m_items[least];
        at = least;
    }
    if (!m_items.empty()) {
        m_items[at] = last;
    }
    return {std::bit_cast<float>(static_cast<std::uint32_t>(first >> 32)), static_cast<std::uint32_t>(first)};
}

RouteWays::RouteWays(const SegmentGraph& graph)
    : m_graph(graph),
      m_rate(2 * graph.segments.size(), 0.0f),
      m_distance(graph.junctions, 0.0f),
      m_by(graph.junctions, SegmentGraph::none),
      m_back(graph.junctions, far),
      m_mark(graph.junctions, 0)
{}

void RouteWays::push(const Reached& reached)
{
    m_queue.push_back(reached);
    std::push_heap(m_queue.begin(), m_queue.end());
}

RouteWays::Reached RouteWays::pop()
{
    std::pop_heap(m_queue.begin(), m_queue.end());
    const Reached nearest = m_queue.back();
    m_queue.pop_back();
    return nearest;
}

void RouteWays::search(const RoutePrices& prices, const PayingGroup& group, const Payer& payer, double limit)
{
    const Rates rates(m_rate, group);
    const std::span<const RoutePrices::Base> base = prices.base();
    const auto most = static_cast<float>(std::min(limit, 1e30));
    std::fill(m_distance.begin(), m_distance.end(), std::numeric_limits<float>::max());
    m_distance[m_graph.source] = 0.0f;
    m_by[m_graph.source] = SegmentGraph::none;
    m_near.clear();
    m_near.push(0.0f, m_graph.source);
    int left = group.ends[0] == group.ends[1] ? 1 : 2;
    m_limit = limit;
    while (!m_near.empty() && m_near.nearest() < most) {
        const auto [reached, junction] = m_near.pop();
        if (reached > m_distance[junction]) {
            continue;
        }
        if ((junction == group.ends[0] || junction == group.ends[1]) && --left == 0) {
            m_limit = double(reached); // what is not reached for good is at least as far
            break;
        }
        for (const SegmentGraph::Arc& arc : m_graph.into(junction)) {
            ++m_looked;
            const std::uint32_t direction = arc.direction ^ 1u;
            const RoutePrices::Base& all = base[direction];
            float distance = reached + (all.rate + m_rate[direction]) * payer.weights[all.measure];
            if (junction == m_graph.source) {
                distance += static_cast<float>(payer.atSource[m_graph.fedFrom[direction]]);
            }
            if (distance < m_distance[arc.tail] && direction / 2 != group.segment) {
                m_distance[arc.tail] = distance;
                m_by[arc.tail] = direction;
                m_near.push(distance, arc.tail);
            }
        }
    }
}

double RouteWays::distance(std::uint32_t junction) const
{
    return double(m_distance[junction]);
}

std::vector<std::uint32_t> RouteWays::way(std::uint32_t junction) const
{
    std::vector<std::uint32_t> directions;
    while (m_by[junction] != SegmentGraph::none) {
        directions.push_back(m_by[junction]);
        const RouteSegment& segment = m_graph.segments[m_by[junction] / 2];
        junction = m_by[junction] % 2 == 0 ? segment.from : segment.to;
    }
    std::reverse(directions.begin(), directions.end());
    return directions;
}

double RouteWays::cheapest(const RoutePrices& prices, const PayingGroup& group, const Payer& payer, double scale,
                           std::array<double, 2> starts, double limit)
{
    const Rates rates(m_rate, group);
    const std::span<const RoutePrices::Base> base = prices.base();
    const auto reach = [&](std::uint32_t junction, double distance) {
        if (m_mark[junction] == m_stamp && m_back[junction] <= distance) {
            return;
        }
        m_mark[junction] = m_stamp;
        m_back[junction] = distance;
        push({distance + scale * std::min(double(m_distance[junction]), m_limit), distance, junction});
    };
    ++m_stamp;
    m_queue.clear();
    reach(group.ends[0], starts[0]);
    reach(group.ends[1], starts[1]);
    while (!m_queue.empty() && m_queue.front().estimate < limit) {
        const Reached nearest = pop();
        if (nearest.distance > m_back[nearest.junction]) {
            continue;
        }
        if (nearest.junction == m_graph.source) {
            return nearest.distance;
        }
        for (const SegmentGraph::Arc& arc : m_graph.into(nearest.junction)) {
            ++m_looked;
            const RoutePrices::Base& all = base[arc.direction];
            if (arc.direction / 2 != group.segment) {
                const double heat = arc.tail == m_graph.source ? payer.atSource[m_graph.fedFrom[arc.direction]] : 0.0;
                const double price = double((all.rate + m_rate[arc.direction]) * payer.weights[all.measure]);
                reach(arc.tail, nearest.distance + price + heat);
            }
        }
    }
    return limit;
}

} // namespace wattort
