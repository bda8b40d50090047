#include "model/network/route_prices.hpp"

#include <algorithm>
#include <numeric>

namespace wattort {

namespace {

/// On last streets and house connections, where pipes carry most.
std::vector<double> capacities(const NetworkPrice& price, std::size_t pipes)
{
    std::vector<double> watts;
    for (std::size_t pipe = 0; pipe < pipes; ++pipe) {
        watts.push_back(price.capacity(pipe, true).value());
    }
    return watts;
}

std::vector<double> peaks(std::span<const PayingConsumer> consumers)
{
    std::vector<double> watts;
    for (const PayingConsumer& consumer : consumers) {
        watts.push_back(consumer.peakW);
    }
    return watts;
}

/// Whether a consumer `after` edges from the segment's beginning is behind this edge in this direction.
bool isBehind(std::uint32_t after, std::uint32_t edge, std::uint32_t direction)
{
    return direction % 2 == 0 ? edge < after : edge >= after;
}

} // namespace

RoutePrices::RoutePrices(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                         const SegmentGraph& graph, std::vector<PayingConsumer>& consumers)
    : m_graph(graph),
      m_consumers(consumers),
      m_weights(peaks(consumers), capacities(price, input.pipes.size())),
      m_pipes(input.pipes.size()),
      m_costs(graph.edges.size() * m_pipes),
      m_own(graph.segments.size())
{
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const CandidateEdge& edge = candidates.edges[graph.edges[i]];
        // A mandatory street's lowest cost is paid in any case.
        const double paid = edge.decision == Decision::Mandatory ? price.lowestAnnualCost(edge).value() : 0.0;
        double lowest = RouteProblem::mustConnect;
        for (std::size_t pipe = m_pipes; pipe-- > 0;) {
            lowest = std::min(lowest, price.annualCost(edge, pipe).value() - paid);
            m_costs[i * m_pipes + pipe] = std::max(0.0, lowest);
        }
    }
    for (PayingConsumer& consumer : consumers) {
        consumer.weight = m_weights.weight(consumer.peakW);
        if (consumer.place.segment != SegmentGraph::none) {
            m_own[consumer.place.segment].push_back(&consumer);
            consumer.prices.assign(graph.segments[consumer.place.segment].count, 0.0f);
        }
    }
    for (std::vector<PayingConsumer*>& own : m_own) {
        std::stable_sort(own.begin(), own.end(),
                         [](const auto* x, const auto* y) { return x->place.after < y->place.after; });
    }
}

/// Finer near none and all, where it matters most who uses a trench more than others do.
std::size_t RoutePrices::level(float flow)
{
    static constexpr std::array<float, levels> bounds{
        0.9995f, 0.998f, 0.995f, 0.99f, 0.98f, 0.97f, 0.95f,  0.92f, 0.88f,  0.82f,  0.75f,  0.65f,  0.55f, 0.45f,
        0.35f,   0.27f,  0.2f,   0.15f, 0.11f, 0.08f, 0.055f, 0.04f, 0.027f, 0.018f, 0.012f, 0.007f, 1e-6f, -1.0f};
    return static_cast<std::size_t>(std::lower_bound(bounds.begin(), bounds.end(), flow, std::greater<>())
                                    - bounds.begin());
}

void RoutePrices::add(Stack& stack, float flow, double weight)
{
    const std::size_t at = level(flow);
    stack.weight[at] += weight;
    stack.flow[at] += double(flow);
    stack.count[at] += 1.0;
}

void RoutePrices::fade(double part)
{
    const auto rest = static_cast<float>(1.0 - part);
    for (PayingConsumer& consumer : m_consumers) {
        for (RouteShare& share : consumer.shares) {
            share.price *= rest;
        }
        for (float& price : consumer.prices) {
            price *= rest;
        }
    }
}

/// Shares by direction.
void RoutePrices::collect()
{
    m_firstEntry.assign(2 * m_graph.segments.size() + 1, 0);
    for (const PayingConsumer& consumer : m_consumers) {
        for (const RouteShare& share : consumer.shares) {
            ++m_firstEntry[share.direction + 1];
        }
    }
    std::partial_sum(m_firstEntry.begin(), m_firstEntry.end(), m_firstEntry.begin());
    m_entries.resize(m_firstEntry.back());
    std::vector<std::size_t> next(m_firstEntry.begin(), m_firstEntry.end() - 1);
    for (PayingConsumer& consumer : m_consumers) {
        for (RouteShare& share : consumer.shares) {
            m_entries[next[share.direction]++] = {&share, consumer.weight};
        }
    }
}

/// Of some knees, at the weights of those with the most flow and at the limits of pipes, the one that takes most.
CostShare RoutePrices::bestShare(const Stack& stack, std::uint32_t position) const
{
    const std::span<const double> limits = m_weights.limits();
    std::array<double, levels> reached{}; // weight down to this level
    std::array<double, levels> drop{};    // of the mean flow to the next level
    std::size_t used = 0;
    double weight = 0.0;
    double former = 0.0;
    for (std::size_t i = 0; i < levels; ++i) {
        if (stack.weight[i] > 0.0 && stack.flow[i] > 0.0) {
            weight += stack.weight[i];
            const double mean = stack.flow[i] / stack.count[i];
            if (used > 0) {
                drop[used - 1] = std::max(0.0, former - mean);
            }
            reached[used] = weight;
            drop[used++] = mean;
            former = mean;
        }
    }
    CostShare best;
    double bestValue = -1.0;
    const auto attempt = [&](double knee) {
        const CostShare share = costShare(limits, costs(position), knee);
        double taken = 0.0;
        for (std::size_t i = 0; i < used; ++i) {
            taken += drop[i] * share.at(reached[i]);
        }
        if (taken > bestValue) {
            bestValue = taken;
            best = share;
        }
    };
    for (std::size_t i = 0; i < used; i += 1 + used / 12) {
        attempt(reached[i]);
    }
    const auto first = std::lower_bound(limits.begin(), limits.end(), used > 0 ? reached[0] : 1.0);
    for (auto limit = first == limits.begin() ? first : first - 1; limit != limits.end(); ++limit) {
        attempt(*limit);
        if (*limit > weight) {
            break;
        }
    }
    return best;
}

void RoutePrices::renewDirection(std::uint32_t direction, double part)
{
    const RouteSegment& segment = m_graph.segments[direction / 2];
    const std::span<const Entry> entries =
        std::span(m_entries).subspan(m_firstEntry[direction], m_firstEntry[direction + 1] - m_firstEntry[direction]);
    Stack stack;
    for (const Entry& entry : entries) {
        add(stack, entry.share->flow, entry.weight);
    }
    std::array<double, levels> through{};
    std::vector<PayingConsumer*> own = m_own[direction / 2];
    if (direction % 2 == 0) {
        std::reverse(own.begin(), own.end());
    }
    std::size_t met = 0; // own consumers behind the present edge
    for (std::uint32_t step = 0; step < segment.count; ++step) {
        const std::uint32_t edge = direction % 2 == 0 ? segment.count - 1 - step : step;
        for (; met < own.size() && isBehind(own[met]->place.after, edge, direction); ++met) {
            add(stack, own[met]->flow[direction % 2], own[met]->weight);
        }
        const CostShare share = bestShare(stack, segment.first + edge);
        std::array<double, levels> rate{};
        double before = 0.0;
        for (std::size_t i = 0; i < levels; ++i) {
            if (stack.weight[i] > 0.0) {
                const double after = before + stack.weight[i];
                rate[i] = part * (share.at(after) - share.at(before)) / stack.weight[i];
                through[i] += rate[i];
                before = after;
            }
        }
        for (PayingConsumer* consumer : std::span(own).first(met)) {
            consumer->prices[edge] += static_cast<float>(rate[level(consumer->flow[direction % 2])] * consumer->weight);
        }
    }
    for (const Entry& entry : entries) {
        entry.share->price += static_cast<float>(through[level(entry.share->flow)] * entry.weight);
    }
}

void RoutePrices::renew(double part, RouteEffort& effort)
{
    fade(part);
    collect();
    // Ended between, prices are lower than they could be, and as fair.
    for (std::uint32_t direction = 0; direction < 2 * m_graph.segments.size() && !effort.spent(); ++direction) {
        const bool used = m_firstEntry[direction] < m_firstEntry[direction + 1] || !m_own[direction / 2].empty();
        if (used) {
            renewDirection(direction, part);
        }
    }
    effort.spend(8 * m_entries.size() + 30 * m_graph.edges.size());
}

} // namespace wattort
