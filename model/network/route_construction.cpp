#include "model/network/route_construction.hpp"

#include <queue>

#include <algorithm>

namespace wattort {

namespace {

/// Shortest ways from a tree that grows along them.
class GrowingTree {
public:
    explicit GrowingTree(const RouteGraph& graph, RouteEffort& effort)
        : m_graph(graph),
          m_effort(effort),
          m_distance(graph.nodes(), std::numeric_limits<double>::infinity()),
          m_by(graph.nodes(), RootedTree::none),
          m_inside(graph.nodes(), false)
    {}

    void start(std::uint32_t node)
    {
        if (!m_inside[node]) {
            m_inside[node] = true;
            m_distance[node] = 0.0;
            m_queue.push({0.0, node});
        }
    }
    bool inside(std::uint32_t node) const { return m_inside[node]; }

    /// The next node outside in order of distance for which `wanted` holds becomes part of the tree with its way;
    /// lengths of arcs by `length`.
    template <typename Wanted, typename Length>
    void grow(std::vector<std::uint32_t>& tree, const Wanted& wanted, const Length& length);

private:
    void walkBack(std::uint32_t node, std::vector<std::uint32_t>& tree);

    using Entry = std::pair<double, std::uint32_t>;
    const RouteGraph& m_graph;
    RouteEffort& m_effort;
    std::vector<double> m_distance;
    std::vector<std::uint32_t> m_by;
    std::vector<bool> m_inside;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
};

void GrowingTree::walkBack(std::uint32_t node, std::vector<std::uint32_t>& tree)
{
    const RouteProblem& problem = m_graph.problem();
    while (!m_inside[node]) {
        const std::uint32_t edge = m_by[node];
        tree.push_back(edge);
        start(node);
        node = problem.edges[edge].a == node ? problem.edges[edge].b : problem.edges[edge].a;
    }
}

template <typename Wanted, typename Length>
void GrowingTree::grow(std::vector<std::uint32_t>& tree, const Wanted& wanted, const Length& length)
{
    while (!m_queue.empty()) {
        const auto [reached, node] = m_queue.top();
        m_queue.pop();
        if (reached > m_distance[node]) {
            continue;
        }
        if (!m_inside[node] && wanted(node, reached)) {
            walkBack(node, tree);
            continue;
        }
        m_effort.spend(m_graph.arcs(node).size());
        for (const RouteGraph::Arc& arc : m_graph.arcs(node)) {
            if (m_inside[arc.to]) {
                continue;
            }
            const double there = length(node, reached, arc);
            if (there < m_distance[arc.to]) {
                m_distance[arc.to] = there;
                m_by[arc.to] = arc.edge;
                m_queue.push({there, arc.to});
            }
        }
    }
}

} // namespace

std::vector<std::uint32_t> grownTree(const RouteGraph& graph, const ArcPrices& prices, const std::vector<bool>& wanted,
                                     RouteEffort& effort)
{
    GrowingTree growing(graph, effort);
    growing.start(graph.problem().root);
    std::vector<std::uint32_t> tree;
    growing.grow(
        tree, [&](std::uint32_t node, double) { return wanted[node]; },
        [&](std::uint32_t node, double reached, const RouteGraph::Arc& arc) {
            const bool forward = graph.problem().edges[arc.edge].a == node;
            return reached + (forward ? prices.forward : prices.backward)[arc.edge];
        });
    return tree;
}

std::vector<std::uint32_t> extendedTree(const RouteGraph& graph, std::span<const std::uint32_t> tree,
                                        RouteEffort& effort)
{
    const RouteProblem& problem = graph.problem();
    GrowingTree growing(graph, effort);
    growing.start(problem.root);
    for (const std::uint32_t e : tree) {
        growing.start(problem.edges[e].a);
        growing.start(problem.edges[e].b);
    }
    std::vector<std::uint32_t> extended(tree.begin(), tree.end());
    // What lies on the way helps to pay for it.
    const auto net = [&](std::uint32_t node, double reached, const RouteGraph::Arc& arc) {
        return std::max(0.0, reached + arc.cost - (growing.inside(node) ? 0.0 : problem.prizes[node]));
    };
    growing.grow(
        extended, [&](std::uint32_t node, double reached) { return problem.prizes[node] > reached; }, net);
    return extended;
}

} // namespace wattort
