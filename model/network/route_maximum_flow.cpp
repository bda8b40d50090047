#include "model/network/route_maximum_flow.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace wattort {

namespace {

constexpr std::uint32_t unreached = 0xffffffffu;

} // namespace

RouteMaximumFlow::RouteMaximumFlow(const RouteProblem& problem)
    : m_problem(problem),
      m_first(problem.prizes.size() + 1, 0),
      m_away(2 * problem.edges.size(), 0),
      m_rest(2 * problem.edges.size(), 0.0),
      m_level(problem.prizes.size(), unreached),
      m_next(problem.prizes.size(), 0)
{
    for (const RouteEdge& edge : problem.edges) {
        ++m_first[edge.a + 1];
        ++m_first[edge.b + 1];
    }
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
        m_away[next[problem.edges[e].a]++] = 2 * e;
        m_away[next[problem.edges[e].b]++] = 2 * e + 1;
    }
}

void RouteMaximumFlow::reset(std::span<const double> capacities)
{
    std::copy(capacities.begin(), capacities.end(), m_rest.begin());
    m_flow = 0.0;
}

/// Distances from the root over arcs that carry more.
bool RouteMaximumFlow::layer(std::uint32_t sink)
{
    std::fill(m_level.begin(), m_level.end(), unreached);
    m_level[m_problem.root] = 0;
    m_queue.assign(1, m_problem.root);
    for (std::size_t i = 0; i < m_queue.size() && m_level[sink] == unreached; ++i) {
        const std::uint32_t node = m_queue[i];
        m_looked += m_first[node + 1] - m_first[node];
        for (std::uint32_t k = m_first[node]; k < m_first[node + 1]; ++k) {
            const std::uint32_t to = head(m_away[k]);
            if (m_level[to] == unreached && m_rest[m_away[k]] > nothing) {
                m_level[to] = m_level[node] + 1;
                m_queue.push_back(to);
            }
        }
    }
    std::copy(m_first.begin(), m_first.end() - 1, m_next.begin());
    return m_level[sink] != unreached;
}

double RouteMaximumFlow::push(std::uint32_t node, std::uint32_t sink, double most)
{
    if (node == sink) {
        return most;
    }
    for (std::uint32_t& k = m_next[node]; k < m_first[node + 1]; ++k) {
        const std::uint32_t direction = m_away[k];
        const std::uint32_t to = head(direction);
        ++m_looked;
        if (m_rest[direction] <= nothing || m_level[to] != m_level[node] + 1) {
            continue;
        }
        const double pushed = push(to, sink, std::min(most, m_rest[direction]));
        if (pushed > 0.0) {
            m_rest[direction] -= pushed;
            m_rest[direction ^ 1u] += pushed;
            return pushed;
        }
    }
    return 0.0;
}

double RouteMaximumFlow::flow(std::uint32_t sink, double most)
{
    while (m_flow < most - nothing && layer(sink)) {
        double pushed = 1.0;
        while (m_flow < most - nothing && pushed > 0.0) {
            pushed = push(m_problem.root, sink, most - m_flow);
            m_flow += pushed;
        }
    }
    return m_flow;
}

std::vector<std::uint32_t> RouteMaximumFlow::cut(std::uint32_t sink)
{
    // Backwards from the sink: what can still send it something.
    std::vector<bool> inside(m_problem.prizes.size(), false);
    inside[sink] = true;
    m_queue.assign(1, sink);
    for (std::size_t i = 0; i < m_queue.size(); ++i) {
        const std::uint32_t node = m_queue[i];
        m_looked += m_first[node + 1] - m_first[node];
        for (std::uint32_t k = m_first[node]; k < m_first[node + 1]; ++k) {
            const std::uint32_t from = head(m_away[k]);
            if (!inside[from] && m_rest[m_away[k] ^ 1u] > nothing) {
                inside[from] = true;
                m_queue.push_back(from);
            }
        }
    }
    std::vector<std::uint32_t> into;
    for (const std::uint32_t node : m_queue) {
        for (std::uint32_t k = m_first[node]; k < m_first[node + 1]; ++k) {
            if (!inside[head(m_away[k])]) {
                into.push_back(m_away[k] ^ 1u);
            }
        }
    }
    return into;
}

std::uint64_t RouteMaximumFlow::takeLooked()
{
    return std::exchange(m_looked, 0);
}

} // namespace wattort
