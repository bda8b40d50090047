#include "model/network/route_shrinking.hpp"

#include <algorithm>

namespace wattort {

ShrinkingGraph::ShrinkingGraph(const RouteProblem& problem, const RouteVerdict& verdict)
    : m_originals(problem.edges.size()),
      m_at(problem.prizes.size()),
      m_attached(problem.prizes.size()),
      m_prizes(problem.prizes),
      m_gone(problem.prizes.size(), false),
      m_waiting(problem.prizes.size(), false),
      m_cheapestTo(problem.prizes.size(), none),
      m_root(problem.root)
{
    if (m_root != RouteProblem::noRoot) {
        m_prizes[m_root] = RouteProblem::mustConnect;
    }
    for (std::uint32_t node = 0; node < m_at.size(); ++node) {
        if (!verdict.nodeGone.empty() && verdict.nodeGone[node]) {
            m_gone[node] = true;
            m_offset += m_prizes[node];
        } else if (!verdict.nodeMust.empty() && verdict.nodeMust[node]) {
            m_prizes[node] = RouteProblem::mustConnect;
        }
    }
    m_edges.reserve(problem.edges.size() + problem.edges.size() / 2);
    for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
        const RouteEdge& edge = problem.edges[e];
        const bool alive = edge.a != edge.b && !m_gone[edge.a] && !m_gone[edge.b]
                           && (verdict.edgeGone.empty() || !verdict.edgeGone[e]);
        m_edges.push_back({.a = edge.a, .b = edge.b, .cost = edge.cost, .alive = alive});
        if (alive) {
            m_at[edge.a].push_back(e);
            m_at[edge.b].push_back(e);
        }
    }
    for (std::uint32_t node = 0; node < m_at.size(); ++node) {
        wake(node);
    }
}

void ShrinkingGraph::simplify()
{
    while (!m_work.empty()) {
        const std::uint32_t node = m_work.back();
        m_work.pop_back();
        m_waiting[node] = false;
        if (!m_gone[node]) {
            clean(node);
            static_cast<void>(reduceEnd(node) || reducePassage(node) || reduceCheapest(node));
        }
    }
}

void ShrinkingGraph::wake(std::uint32_t node)
{
    if (!m_waiting[node] && !m_gone[node]) {
        m_waiting[node] = true;
        m_work.push_back(node);
    }
}

void ShrinkingGraph::removeEdge(std::uint32_t edge)
{
    m_edges[edge].alive = false;
    wake(m_edges[edge].a);
    wake(m_edges[edge].b);
}

void ShrinkingGraph::clean(std::uint32_t node)
{
    std::vector<std::uint32_t>& edges = m_at[node];
    std::erase_if(edges, [&](std::uint32_t e) { return !m_edges[e].alive || m_edges[e].a == m_edges[e].b; });
    for (const std::uint32_t e : edges) {
        std::uint32_t& cheapest = m_cheapestTo[other(e, node)];
        if (cheapest == none) {
            cheapest = e;
        } else if (cheapest != e) {
            const bool better = m_edges[e].cost < m_edges[cheapest].cost;
            m_edges[better ? cheapest : e].alive = false;
            wake(other(e, node));
            cheapest = better ? e : cheapest;
        }
    }
    for (const std::uint32_t e : edges) {
        m_cheapestTo[other(e, node)] = none;
    }
    std::erase_if(edges, [&](std::uint32_t e) { return !m_edges[e].alive; });
}

/// Takes the node out; its prize is lost, or regained by the edge that leads past it.
void ShrinkingGraph::leave(std::uint32_t node)
{
    m_offset += m_prizes[node];
    m_gone[node] = true;
    noteAlone(node);
}

void ShrinkingGraph::noteAlone(std::uint32_t node)
{
    if (m_root == RouteProblem::noRoot && (m_richestGone == none || m_prizes[node] > m_prizes[m_richestGone])) {
        m_richestGone = node;
    }
}

bool ShrinkingGraph::reduceEnd(std::uint32_t node)
{
    if (node == m_root || m_at[node].size() > 1) {
        return false;
    }
    if (m_at[node].empty()) {
        // Cut off: its prize is lost; a node that must be connected stays, so that the search says so.
        if (m_root != RouteProblem::noRoot && m_prizes[node] < RouteProblem::mustConnect) {
            leave(node);
        }
        return true;
    }
    const std::uint32_t edge = m_at[node].front();
    const std::uint32_t neighbour = other(edge, node);
    if (m_prizes[node] <= m_edges[edge].cost) {
        leave(node);
        m_edges[edge].alive = false;
    } else {
        noteAlone(node);
        absorb(neighbour, node, edge);
    }
    wake(neighbour);
    return true;
}

/// `gone` is connected by the edge wherever `node` is.
void ShrinkingGraph::absorb(std::uint32_t node, std::uint32_t gone, std::uint32_t by)
{
    m_offset += m_edges[by].cost;
    // Ends give their prize less the edge; two nodes that want each other do the same.
    m_prizes[node] += m_prizes[gone] - m_edges[by].cost;
    m_attached[node].push_back({by, gone});
    m_gone[gone] = true;
    m_edges[by].alive = false;
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

void ShrinkingGraph::contract(std::uint32_t edge)
{
    const std::uint32_t a = m_edges[edge].a;
    const std::uint32_t b = m_edges[edge].b;
    const bool keepA = a == m_root || (b != m_root && m_at[a].size() > m_at[b].size());
    absorb(keepA ? a : b, keepA ? b : a, edge);
}

void ShrinkingGraph::merge(std::uint32_t node, std::uint32_t first, std::uint32_t second)
{
    const Edge both{.a = other(first, node),
                    .b = other(second, node),
                    .cost = m_edges[first].cost + m_edges[second].cost - m_prizes[node],
                    .first = first,
                    .second = second,
                    .between = node};
    const auto e = static_cast<std::uint32_t>(m_edges.size());
    m_at[both.a].push_back(e);
    m_at[both.b].push_back(e);
    wake(both.a);
    wake(both.b);
    m_edges.push_back(both);
}

bool ShrinkingGraph::reducePassage(std::uint32_t node)
{
    if (node == m_root || m_at[node].size() != 2) {
        return false;
    }
    const std::uint32_t first = m_at[node][0];
    const std::uint32_t second = m_at[node][1];
    if (m_prizes[node] > std::min(m_edges[first].cost, m_edges[second].cost)) {
        return false;
    }
    leave(node);
    merge(node, first, second);
    m_edges[first].alive = m_edges[second].alive = false;
    return true;
}

void ShrinkingGraph::removeStar(std::uint32_t node, std::span<const Bypass> bypasses)
{
    for (const Bypass& bypass : bypasses) {
        merge(node, bypass.first, bypass.second);
    }
    for (const std::uint32_t e : m_at[node]) {
        removeEdge(e);
    }
    m_gone[node] = true;
}

bool ShrinkingGraph::reduceCheapest(std::uint32_t node)
{
    if (m_at[node].empty()) {
        return false;
    }
    const std::uint32_t edge = *std::min_element(m_at[node].begin(), m_at[node].end(),
                                                 [&](auto x, auto y) { return m_edges[x].cost < m_edges[y].cost; });
    if (m_edges[edge].cost > std::min(m_prizes[node], m_prizes[other(edge, node)])) {
        return false;
    }
    contract(edge);
    return true;
}

std::vector<std::uint32_t> ShrinkingGraph::originals(std::vector<std::uint32_t> edges,
                                                     std::vector<std::uint32_t> nodes) const
{
    std::vector<std::uint32_t> found;
    std::vector<bool> seenNode(m_at.size(), false);
    std::vector<bool> seenEdge(m_edges.size(), false);
    while (!edges.empty() || !nodes.empty()) {
        if (!edges.empty()) {
            const std::uint32_t e = edges.back();
            edges.pop_back();
            if (seenEdge[e]) {
                continue; // two ways past a node may share an edge
            }
            seenEdge[e] = true;
            if (e < m_originals) {
                found.push_back(e);
            } else {
                edges.push_back(m_edges[e].first);
                edges.push_back(m_edges[e].second);
                nodes.push_back(m_edges[e].between);
            }
            continue;
        }
        const std::uint32_t node = nodes.back();
        nodes.pop_back();
        if (!seenNode[node]) {
            seenNode[node] = true;
            for (const Attachment& attachment : m_attached[node]) {
                edges.push_back(attachment.edge);
                nodes.push_back(attachment.node);
            }
        }
    }
    return found;
}

} // namespace wattort
