#include "model/network/route_prices.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace wattort {

namespace {

std::vector<double> capacities(const NetworkPrice& price, std::size_t pipes)
{
    std::vector<double> watts;
    for (std::size_t pipe = 0; pipe < pipes; ++pipe) {
        watts.push_back(price.capacity(pipe).value());
    }
    return watts;
}

std::vector<double> powers(std::span<const PayingConsumer> consumers, double PayingConsumer::*power)
{
    std::vector<double> watts;
    for (const PayingConsumer& consumer : consumers) {
        watts.push_back(consumer.*power);
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
                         const SegmentGraph& graph, std::vector<PayingConsumer>& consumers,
                         std::vector<PayingGroup>& groups, double fixedShare)
    : m_graph(graph),
      m_consumers(consumers),
      m_groups(groups),
      m_measures(powers(consumers, &PayingConsumer::peakW), powers(consumers, &PayingConsumer::atOnceW),
                 capacities(price, input.pipes.size())),
      m_pipes(m_measures.pipes()),
      m_costs(graph.edges.size() * m_pipes),
      m_own(graph.segments.size()),
      m_base(2 * graph.segments.size()),
      m_most(2 * graph.segments.size(), 0.0),
      m_expected(2 * graph.segments.size(), 0.0)
{
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const CandidateEdge& edge = candidates.edges[graph.edges[i]];
        // A mandatory street's lowest cost is paid in any case.
        const double paid =
            (edge.decision == Decision::Mandatory ? 1.0 : fixedShare) * price.lowestAnnualCost(edge).value();
        double lowest = RouteProblem::mustConnect;
        for (std::size_t pipe = input.pipes.size(); pipe-- > 0;) {
            lowest = std::min(lowest, price.annualCost(edge, pipe).value() - paid);
            if (pipe < m_pipes) {
                m_costs[i * m_pipes + pipe] = std::max(0.0, lowest);
            }
        }
    }
    for (PayingConsumer& consumer : consumers) {
        for (std::size_t measure = 0; measure < m_measures.count(); ++measure) {
            consumer.weights.push_back(
                static_cast<float>(m_measures.weight(measure, consumer.peakW, consumer.atOnceW)));
        }
        if (consumer.place.segment != SegmentGraph::none) {
            m_own[consumer.place.segment].push_back(&consumer);
            consumer.prices.assign(graph.segments[consumer.place.segment].count, 0.0f);
        }
    }
    for (std::vector<PayingConsumer*>& own : m_own) {
        std::stable_sort(own.begin(), own.end(),
                         [](const auto* x, const auto* y) { return x->place.after < y->place.after; });
    }
    for (PayingGroup& group : groups) {
        weigh(group);
    }
}

void RoutePrices::weigh(PayingGroup& group) const
{
    group.peakW = 0.0;
    group.weights.assign(m_measures.count(), 0.0f);
    for (const std::uint32_t member : group.members) {
        const PayingConsumer& consumer = m_consumers[member];
        group.peakW += consumer.peakW;
        std::transform(group.weights.begin(), group.weights.end(), consumer.weights.begin(), group.weights.begin(),
                       std::plus<>());
    }
}

/// Weights by measure and direction, of all consumers by their flows.
std::vector<float> RoutePrices::loads() const
{
    const std::size_t count = m_measures.count();
    std::vector<float> load(m_base.size() * count, 0.0f);
    const auto include = [&](std::uint32_t direction, const std::vector<float>& weights, float part) {
        for (std::size_t measure = 0; measure < count; ++measure) {
            load[direction * count + measure] += part * weights[measure];
        }
    };
    for (const PayingGroup& group : m_groups) {
        for (const RouteShare& share : group.shares) {
            include(share.direction, group.weights, share.flow);
        }
    }
    for (const PayingConsumer& consumer : m_consumers) {
        for (const std::uint32_t side : {0u, 1u}) {
            if (consumer.place.segment != SegmentGraph::none && consumer.flow[side] > 0.0f) {
                include(2 * consumer.place.segment + side, consumer.weights, consumer.flow[side]);
            }
        }
    }
    return load;
}

/// For each direction the measure by which its trenches cost most at the load that it has, or that it would take over
/// from the other ways to its end.
void RoutePrices::chooseMeasures()
{
    const std::size_t count = m_measures.count();
    const std::vector<float> load = loads();
    std::vector<double> all(count, 0.0);
    std::vector<std::uint32_t> fed(m_graph.junctions, SegmentGraph::none); // by which direction
    for (const PayingGroup& group : m_groups) {
        for (const RouteShare& share : group.shares) {
            const RouteSegment& segment = m_graph.segments[share.direction / 2];
            fed[share.direction % 2 == 0 ? segment.to : segment.from] = share.direction;
        }
        for (std::size_t measure = 0; measure < count; ++measure) {
            all[measure] += double(group.weights[measure]) * (1.0 + 1e-5); // single precision
        }
    }
    for (std::uint32_t direction = 0; direction < m_base.size(); ++direction) {
        const RouteSegment& segment = m_graph.segments[direction / 2];
        std::uint32_t like = direction;
        if (load[like * count] <= 0.0f) {
            like = fed[direction % 2 == 0 ? segment.to : segment.from];
        }
        double highest = -1.0;
        for (std::uint32_t measure = 0; measure < count; ++measure) {
            // Where nothing is near, the load of a few houses: far less than the pipe carries at which it is exact.
            const double weight = like == SegmentGraph::none ? 0.02 : double(load[like * count + measure]);
            const std::span<const double> limits = m_measures.limits(measure);
            const std::span<const double> middle = costs(segment.first + segment.count / 2);
            const double cost = costShare(limits, middle, weight, all[measure]).at(weight);
            if (cost > highest) {
                highest = cost;
                m_base[direction].measure = measure;
                const auto limit = std::lower_bound(limits.begin(), limits.end(), weight);
                m_expected[direction] = limit == limits.end() ? limits.back() : *limit;
                m_most[direction] = all[measure];
            }
        }
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
    for (Base& base : m_base) {
        base.rate *= rest;
    }
    for (PayingGroup& group : m_groups) {
        for (RouteShare& share : group.shares) {
            share.rate *= rest;
        }
    }
    for (PayingConsumer& consumer : m_consumers) {
        for (float& price : consumer.prices) {
            price *= rest;
        }
    }
}

/// Shares by direction.
void RoutePrices::collect()
{
    m_firstEntry.assign(2 * m_graph.segments.size() + 1, 0);
    for (const PayingGroup& group : m_groups) {
        for (const RouteShare& share : group.shares) {
            ++m_firstEntry[share.direction + 1];
        }
    }
    std::partial_sum(m_firstEntry.begin(), m_firstEntry.end(), m_firstEntry.begin());
    m_entries.resize(m_firstEntry.back());
    std::vector<std::size_t> next(m_firstEntry.begin(), m_firstEntry.end() - 1);
    for (PayingGroup& group : m_groups) {
        for (RouteShare& share : group.shares) {
            const double weight = double(group.weights[m_base[share.direction].measure]);
            m_entries[next[share.direction]++] = {&share, weight};
        }
    }
}

/// Of some knees, at the weights of those with the most flow and at the limits of pipes, the one that takes most.
CostShare RoutePrices::bestShare(const Stack& stack, std::uint32_t position, std::uint32_t direction) const
{
    const std::span<const double> limits = m_measures.limits(m_base[direction].measure);
    const double most = m_most[direction];
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
    if (used == 0) {
        return costShare(limits, costs(position), m_expected[direction], most);
    }
    CostShare best;
    double bestValue = -1.0;
    const auto attempt = [&](double knee) {
        const CostShare share = costShare(limits, costs(position), knee, most);
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
    const auto first = std::lower_bound(limits.begin(), limits.end(), reached[0]);
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
    const std::uint32_t measure = m_base[direction].measure;
    std::size_t met = 0; // own consumers behind the present edge
    double base = 0.0;
    for (std::uint32_t step = 0; step < segment.count; ++step) {
        const std::uint32_t edge = direction % 2 == 0 ? segment.count - 1 - step : step;
        for (; met < own.size() && isBehind(own[met]->place.after, edge, direction); ++met) {
            add(stack, own[met]->flow[direction % 2], double(own[met]->weights[measure]));
        }
        const CostShare share = bestShare(stack, segment.first + edge, direction);
        base += share.slopeBeyond;
        std::array<double, levels> rate{};
        double before = 0.0;
        for (std::size_t i = 0; i < levels; ++i) {
            if (stack.weight[i] > 0.0) {
                const double after = before + stack.weight[i];
                rate[i] = part * (share.at(after) - share.at(before)) / stack.weight[i];
                through[i] += rate[i] - part * share.slopeBeyond;
                before = after;
            }
        }
        for (PayingConsumer* consumer : std::span(own).first(met)) {
            consumer->prices[edge] +=
                static_cast<float>(rate[level(consumer->flow[direction % 2])] * double(consumer->weights[measure]));
        }
    }
    m_base[direction].rate += static_cast<float>(part * base);
    for (const Entry& entry : entries) {
        entry.share->rate += static_cast<float>(std::max(0.0, through[level(entry.share->flow)]));
    }
}

void RoutePrices::renew(double part, bool listed, RouteEffort& effort)
{
    fade(part);
    if (listed) {
        collect();
    }
    // Ended between, prices are lower than they could be, and as fair.
    for (std::uint32_t direction = 0; direction < 2 * m_graph.segments.size() && !effort.spent(); ++direction) {
        renewDirection(direction, part);
    }
    effort.spend(8 * m_entries.size() + 30 * m_graph.edges.size());
}

} // namespace wattort
