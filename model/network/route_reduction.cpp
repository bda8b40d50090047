#include "model/network/route_reduction.hpp"

#include <algorithm>

namespace wattort {

RouteReduction::RouteReduction(const RouteProblem& problem)
    : m_originals(problem.edges.size()),
      m_at(problem.prizes.size()),
      m_attached(problem.prizes.size()),
      m_prizes(problem.prizes),
      m_gone(problem.prizes.size(), false),
      m_waiting(problem.prizes.size(), false),
      m_cheapestTo(problem.prizes.size(), none),
      m_root(problem.root)
{
    m_prizes[m_root] = RouteProblem::mustConnect;
    for (const RouteEdge& edge : problem.edges) {
        m_edges.push_back({.a = edge.a, .b = edge.b, .cost = edge.cost});
        const auto e = static_cast<std::uint32_t>(m_edges.size() - 1);
        if (edge.a != edge.b) {
            m_at[edge.a].push_back(e);
            m_at[edge.b].push_back(e);
        }
    }
    for (std::uint32_t node = 0; node < m_at.size(); ++node) {
        wake(node);
    }
    while (!m_work.empty()) {
        const std::uint32_t node = m_work.back();
        m_work.pop_back();
        m_waiting[node] = false;
        if (!m_gone[node]) {
            clean(node);
            static_cast<void>(reduceEnd(node) || reducePassage(node) || reduceCheapest(node));
        }
    }
    build();
}

void RouteReduction::wake(std::uint32_t node)
{
    if (!m_waiting[node] && !m_gone[node]) {
        m_waiting[node] = true;
        m_work.push_back(node);
    }
}

void RouteReduction::remove(std::uint32_t edge)
{
    m_edges[edge].alive = false;
}

/// Forgets edges that are gone, in themselves, or dearer than a parallel one.
void RouteReduction::clean(std::uint32_t node)
{
    std::vector<std::uint32_t>& edges = m_at[node];
    std::erase_if(edges, [&](std::uint32_t e) { return !m_edges[e].alive || m_edges[e].a == m_edges[e].b; });
    for (const std::uint32_t e : edges) {
        std::uint32_t& cheapest = m_cheapestTo[other(e, node)];
        if (cheapest == none) {
            cheapest = e;
        } else if (cheapest != e) {
            const bool better = m_edges[e].cost < m_edges[cheapest].cost;
            remove(better ? cheapest : e);
            wake(other(e, node));
            cheapest = better ? e : cheapest;
        }
    }
    for (const std::uint32_t e : edges) {
        m_cheapestTo[other(e, node)] = none;
    }
    std::erase_if(edges, [&](std::uint32_t e) { return !m_edges[e].alive; });
}

bool RouteReduction::reduceEnd(std::uint32_t node)
{
    if (node == m_root || m_at[node].size() > 1) {
        return false;
    }
    if (m_at[node].empty()) {
        // Cut off: its prize is lost; a node that must be connected stays, so that the search says so.
        if (m_prizes[node] < RouteProblem::mustConnect) {
            m_offset += m_prizes[node];
            m_gone[node] = true;
        }
        return true;
    }
    const std::uint32_t edge = m_at[node].front();
    const std::uint32_t neighbour = other(edge, node);
    if (m_prizes[node] <= m_edges[edge].cost) {
        m_offset += m_prizes[node];
        m_gone[node] = true;
        remove(edge);
    } else {
        absorb(neighbour, node, edge);
    }
    wake(neighbour);
    return true;
}

/// `gone` is connected by the edge wherever `node` is.
void RouteReduction::absorb(std::uint32_t node, std::uint32_t gone, std::uint32_t by)
{
    m_offset += m_edges[by].cost;
    // Ends give their prize less the edge; two nodes that want each other do the same.
    m_prizes[node] += m_prizes[gone] - m_edges[by].cost;
    m_attached[node].push_back({by, gone});
    m_gone[gone] = true;
    remove(by);
    for (const std::uint32_t e : m_at[gone]) {
        if (m_edges[e].alive) {
            (m_edges[e].a == gone ? m_edges[e].a : m_edges[e].b) = node;
            m_at[node].push_back(e);
            wake(other(e, node));
        }
    }
    m_at[gone].clear();
    wake(node);
}

bool RouteReduction::reducePassage(std::uint32_t node)
{
    if (node == m_root || m_at[node].size() != 2) {
        return false;
    }
    const std::uint32_t first = m_at[node][0];
    const std::uint32_t second = m_at[node][1];
    if (m_prizes[node] > std::min(m_edges[first].cost, m_edges[second].cost)) {
        return false;
    }
    m_offset += m_prizes[node];
    const Edge both{.a = other(first, node),
                    .b = other(second, node),
                    .cost = m_edges[first].cost + m_edges[second].cost - m_prizes[node],
                    .first = first,
                    .second = second,
                    .between = node};
    remove(first);
    remove(second);
    m_gone[node] = true;
    addEdge(both);
    return true;
}

void RouteReduction::addEdge(Edge edge)
{
    const auto e = static_cast<std::uint32_t>(m_edges.size());
    m_at[edge.a].push_back(e);
    m_at[edge.b].push_back(e);
    wake(edge.a);
    wake(edge.b);
    m_edges.push_back(edge);
}

bool RouteReduction::reduceCheapest(std::uint32_t node)
{
    if (m_at[node].empty()) {
        return false;
    }
    const std::uint32_t edge = *std::min_element(m_at[node].begin(), m_at[node].end(),
                                                 [&](auto x, auto y) { return m_edges[x].cost < m_edges[y].cost; });
    const std::uint32_t neighbour = other(edge, node);
    if (m_edges[edge].cost > std::min(m_prizes[node], m_prizes[neighbour])) {
        return false;
    }
    const bool keepNode = node == m_root || (neighbour != m_root && m_at[node].size() > m_at[neighbour].size());
    absorb(keepNode ? node : neighbour, keepNode ? neighbour : node, edge);
    return true;
}

void RouteReduction::build()
{
    std::vector<std::uint32_t> number(m_at.size(), none);
    for (std::uint32_t node = 0; node < m_at.size(); ++node) {
        if (!m_gone[node]) {
            number[node] = static_cast<std::uint32_t>(m_nodeOf.size());
            m_nodeOf.push_back(node);
            m_reduced.prizes.push_back(m_prizes[node]);
        }
    }
    m_reduced.root = number[m_root];
    for (std::uint32_t e = 0; e < m_edges.size(); ++e) {
        const Edge& edge = m_edges[e];
        if (edge.alive && edge.a != edge.b) {
            m_reduced.edges.push_back({number[edge.a], number[edge.b], edge.cost});
            m_edgeOf.push_back(e);
        }
    }
}

std::vector<std::uint32_t> RouteReduction::expanded(std::span<const std::uint32_t> tree) const
{
    std::vector<std::uint32_t> originals;
    std::vector<std::uint32_t> edges;
    std::vector<std::uint32_t> nodes{m_root};
    std::vector<bool> seen(m_at.size(), false);
    for (const std::uint32_t e : tree) {
        edges.push_back(m_edgeOf[e]);
        nodes.push_back(m_nodeOf[m_reduced.edges[e].a]);
        nodes.push_back(m_nodeOf[m_reduced.edges[e].b]);
    }
    while (!edges.empty() || !nodes.empty()) {
        if (!edges.empty()) {
            const std::uint32_t e = edges.back();
            edges.pop_back();
            if (e < m_originals) {
                originals.push_back(e);
            } else {
                edges.push_back(m_edges[e].first);
                edges.push_back(m_edges[e].second);
                nodes.push_back(m_edges[e].between);
            }
            continue;
        }
        const std::uint32_t node = nodes.back();
        nodes.pop_back();
        if (!seen[node]) {
            seen[node] = true;
            for (const Attachment& attachment : m_attached[node]) {
                edges.push_back(attachment.edge);
                nodes.push_back(attachment.node);
            }
        }
    }
    return originals;
}

} // namespace wattort
