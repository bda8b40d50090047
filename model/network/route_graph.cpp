#include "model/network/route_graph.hpp"

#include <queue>

#include <algorithm>
#include <numeric>

namespace wattort {

namespace {

struct Adjacency {
    std::vector<std::uint32_t> first;
    std::vector<RouteGraph::Arc> arcs;
};

Adjacency adjacency(const RouteProblem& problem, std::span<const std::uint32_t> edges)
{
    Adjacency built;
    built.first.assign(problem.prizes.size() + 1, 0);
    for (const std::uint32_t e : edges) {
        ++built.first[problem.edges[e].a + 1];
        ++built.first[problem.edges[e].b + 1];
    }
    std::partial_sum(built.first.begin(), built.first.end(), built.first.begin());
    built.arcs.resize(2 * edges.size());
    std::vector<std::uint32_t> next(built.first.begin(), built.first.end() - 1);
    for (const std::uint32_t e : edges) {
        const RouteEdge& edge = problem.edges[e];
        built.arcs[next[edge.a]++] = {edge.b, e, edge.cost};
        built.arcs[next[edge.b]++] = {edge.a, e, edge.cost};
    }
    return built;
}

std::vector<std::uint32_t> allEdges(const RouteProblem& problem)
{
    std::vector<std::uint32_t> edges(problem.edges.size());
    std::iota(edges.begin(), edges.end(), 0u);
    return edges;
}

} // namespace

DisjointSets::DisjointSets(std::size_t count) : m_parent(count)
{
    std::iota(m_parent.begin(), m_parent.end(), 0u);
}

std::uint32_t DisjointSets::find(std::uint32_t member)
{
    while (m_parent[member] != member) {
        m_parent[member] = m_parent[m_parent[member]];
        member = m_parent[member];
    }
    return member;
}

bool DisjointSets::unite(std::uint32_t x, std::uint32_t y)
{
    x = find(x);
    y = find(y);
    m_parent[x] = y;
    return x != y;
}

RouteGraph::RouteGraph(const RouteProblem& problem) : m_problem(problem)
{
    Adjacency built = adjacency(problem, allEdges(problem));
    m_first = std::move(built.first);
    m_arcs = std::move(built.arcs);
}

std::vector<std::uint32_t> shortestPathTree(const RouteGraph& graph)
{
    const std::uint32_t root = graph.problem().root;
    std::vector<double> distance(graph.nodes(), std::numeric_limits<double>::infinity());
    std::vector<std::uint32_t> by(graph.nodes(), RootedTree::none);
    using Entry = std::pair<double, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    distance[root] = 0.0;
    queue.push({0.0, root});
    while (!queue.empty()) {
        const auto [reached, node] = queue.top();
        queue.pop();
        if (reached > distance[node]) {
            continue;
        }
        for (const RouteGraph::Arc& arc : graph.arcs(node)) {
            if (reached + arc.cost < distance[arc.to]) {
                distance[arc.to] = reached + arc.cost;
                by[arc.to] = arc.edge;
                queue.push({distance[arc.to], arc.to});
            }
        }
    }
    std::erase(by, RootedTree::none);
    return by;
}

std::vector<std::uint32_t> spanningTree(const RouteGraph& graph, std::span<const std::uint32_t> edges)
{
    const RouteProblem& problem = graph.problem();
    std::vector<bool> inside(graph.nodes(), false);
    inside[problem.root] = true;
    for (const std::uint32_t e : edges) {
        inside[problem.edges[e].a] = inside[problem.edges[e].b] = true;
    }
    std::vector<std::uint32_t> candidates;
    for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
        if (inside[problem.edges[e].a] && inside[problem.edges[e].b]) {
            candidates.push_back(e);
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [&problem](std::uint32_t x, std::uint32_t y) {
        return problem.edges[x].cost < problem.edges[y].cost;
    });
    DisjointSets sets(graph.nodes());
    std::erase_if(candidates, [&](std::uint32_t e) { return !sets.unite(problem.edges[e].a, problem.edges[e].b); });
    return candidates;
}

RootedTree rootedTree(const RouteProblem& problem, std::span<const std::uint32_t> tree)
{
    const Adjacency built = adjacency(problem, tree);
    RootedTree rooted{.order = {problem.root}, .parentEdge = {RootedTree::none}, .parent = {0}};
    for (std::uint32_t i = 0; i < rooted.order.size(); ++i) {
        const std::uint32_t node = rooted.order[i];
        for (std::uint32_t k = built.first[node]; k < built.first[node + 1]; ++k) {
            if (built.arcs[k].edge != rooted.parentEdge[i]) {
                rooted.order.push_back(built.arcs[k].to);
                rooted.parentEdge.push_back(built.arcs[k].edge);
                rooted.parent.push_back(i);
            }
        }
    }
    return rooted;
}

std::vector<std::uint32_t> prunedTree(const RouteProblem& problem, std::span<const std::uint32_t> tree)
{
    const RootedTree rooted = rootedTree(problem, tree);
    std::vector<double> worth(rooted.order.size());
    for (std::size_t i = 0; i < worth.size(); ++i) {
        worth[i] = problem.prizes[rooted.order[i]];
    }
    std::vector<bool> pays(worth.size(), true);
    for (std::size_t i = worth.size(); i-- > 1;) {
        const double net = worth[i] - problem.edges[rooted.parentEdge[i]].cost;
        pays[i] = net > 0.0;
        if (pays[i]) {
            worth[rooted.parent[i]] += net;
        }
    }
    std::vector<std::uint32_t> kept;
    for (std::size_t i = 1; i < worth.size(); ++i) {
        pays[i] = pays[i] && pays[rooted.parent[i]];
        if (pays[i]) {
            kept.push_back(rooted.parentEdge[i]);
        }
    }
    return kept;
}

std::uint32_t richestNode(const RouteProblem& problem)
{
    const auto richest = std::max_element(problem.prizes.begin(), problem.prizes.end());
    return static_cast<std::uint32_t>(richest - problem.prizes.begin());
}

double treeCost(const RouteProblem& problem, std::span<const std::uint32_t> tree)
{
    std::vector<bool> connected(problem.prizes.size(), false);
    if (problem.root != RouteProblem::noRoot) {
        connected[problem.root] = true;
    } else if (tree.empty() && !problem.prizes.empty()) {
        connected[richestNode(problem)] = true;
    }
    double cost = 0.0;
    for (const std::uint32_t e : tree) {
        cost += problem.edges[e].cost;
        connected[problem.edges[e].a] = connected[problem.edges[e].b] = true;
    }
    for (std::size_t node = 0; node < connected.size(); ++node) {
        cost += connected[node] ? 0.0 : problem.prizes[node];
    }
    return cost;
}

} // namespace wattort
