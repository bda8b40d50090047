#include "model/network/route_reduction.hpp"

#include "model/network/route_graph.hpp"
#include "model/network/route_special_distance.hpp"

#include <algorithm>

namespace wattort {

RouteReduction::RouteReduction(const RouteProblem& problem, const RouteVerdict& verdict, Tests tests,
                               RouteEffort& effort)
    : m_originals(problem.edges), m_graph(problem, verdict)
{
    m_graph.simplify();
    if (tests == Tests::DegreeAndDetour) {
        reduceByDetours(m_graph, effort);
    }
    build();
}

void RouteReduction::build()
{
    std::vector<std::uint32_t> number(m_graph.nodes(), ShrinkingGraph::none);
    for (std::uint32_t node = 0; node < number.size(); ++node) {
        if (!m_graph.gone(node)) {
            number[node] = static_cast<std::uint32_t>(m_nodeOf.size());
            m_nodeOf.push_back(node);
            m_reduced.prizes.push_back(m_graph.prize(node));
        }
    }
    const bool rooted = m_graph.root() != RouteProblem::noRoot;
    m_reduced.root = rooted ? number[m_graph.root()] : RouteProblem::noRoot;
    for (std::uint32_t e = 0; e < m_graph.edgeCount(); ++e) {
        const ShrinkingGraph::Edge& edge = m_graph.edge(e);
        if (edge.alive && edge.a != edge.b) {
            m_reduced.edges.push_back({number[edge.a], number[edge.b], edge.cost});
            m_edgeOf.push_back(e);
        }
    }
}

std::vector<std::uint32_t> RouteReduction::expanded(std::span<const std::uint32_t> tree) const
{
    std::vector<std::uint32_t> edges;
    std::vector<std::uint32_t> nodes;
    for (const std::uint32_t e : tree) {
        edges.push_back(m_edgeOf[e]);
        nodes.push_back(m_nodeOf[m_reduced.edges[e].a]);
        nodes.push_back(m_nodeOf[m_reduced.edges[e].b]);
    }
    if (m_graph.root() != RouteProblem::noRoot) {
        nodes.push_back(m_graph.root());
    } else if (tree.empty() && !m_reduced.prizes.empty()) {
        nodes.push_back(m_nodeOf[richestNode(m_reduced)]);
    }
    return treeOf(std::move(edges), std::move(nodes));
}

std::vector<std::uint32_t> RouteReduction::restricted(std::span<const std::uint32_t> tree) const
{
    std::vector<bool> inTree(m_graph.edgeCount(), false);
    for (const std::uint32_t e : tree) {
        inTree[e] = true;
    }
    for (std::uint32_t e = static_cast<std::uint32_t>(m_originals.size()); e < m_graph.edgeCount(); ++e) {
        inTree[e] = inTree[m_graph.edge(e).first] && inTree[m_graph.edge(e).second];
    }
    DisjointSets sets(m_reduced.prizes.size());
    std::vector<std::uint32_t> found;
    for (std::uint32_t e = 0; e < m_edgeOf.size(); ++e) {
        if (inTree[m_edgeOf[e]] && sets.unite(m_reduced.edges[e].a, m_reduced.edges[e].b)) {
            found.push_back(e);
        }
    }
    return found;
}

std::vector<std::uint32_t> RouteReduction::loneTree() const
{
    const std::uint32_t node = m_graph.richestGone();
    return node == ShrinkingGraph::none ? std::vector<std::uint32_t>{} : treeOf({}, {node});
}

std::vector<std::uint32_t> RouteReduction::treeOf(std::vector<std::uint32_t> edges,
                                                  std::vector<std::uint32_t> nodes) const
{
    std::vector<std::uint32_t> originals = m_graph.originals(std::move(edges), std::move(nodes));
    // Ways past the same node may cross there.
    DisjointSets sets(m_graph.nodes());
    std::stable_sort(originals.begin(), originals.end(),
                     [&](auto x, auto y) { return m_originals[x].cost < m_originals[y].cost; });
    std::erase_if(originals, [&](std::uint32_t e) { return !sets.unite(m_originals[e].a, m_originals[e].b); });
    return originals;
}

} // namespace wattort
