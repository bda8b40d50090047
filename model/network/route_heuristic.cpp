#include "model/network/route_heuristic.hpp"

#include "model/network/route_bound.hpp"
#include "model/network/route_graph.hpp"
#include "model/network/route_reduction.hpp"

#include <queue>

#include <algorithm>

namespace wattort {

namespace {

constexpr int rounds = 8;

/// Grows a tree from the root: Prim's way through all edges at these prices, each node with a prize pulling the tree
/// towards it and becoming a new start (Takahashi and Matsuyama 1980, all shortest paths in one queue).
std::vector<std::uint32_t> grownTree(const RouteGraph& graph, const std::vector<double>& prices,
                                     const std::vector<bool>& wanted)
{
    const RouteProblem& problem = graph.problem();
    std::vector<double> distance(graph.nodes(), std::numeric_limits<double>::infinity());
    std::vector<std::uint32_t> by(graph.nodes(), RootedTree::none);
    std::vector<bool> inside(graph.nodes(), false);
    using Entry = std::pair<double, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    std::vector<std::uint32_t> tree;
    const auto start = [&](std::uint32_t node) {
        inside[node] = true;
        distance[node] = 0.0;
        queue.push({0.0, node});
    };
    const auto walkBack = [&](std::uint32_t node) {
        while (!inside[node]) {
            const std::uint32_t edge = by[node];
            tree.push_back(edge);
            start(node);
            node = problem.edges[edge].a == node ? problem.edges[edge].b : problem.edges[edge].a;
        }
    };
    start(problem.root);
    while (!queue.empty()) {
        const auto [reached, node] = queue.top();
        queue.pop();
        if (reached > distance[node]) {
            continue;
        }
        if (!inside[node] && wanted[node]) {
            walkBack(node);
            continue;
        }
        for (const RouteGraph::Arc& arc : graph.arcs(node)) {
            const double there = reached + prices[arc.edge];
            if (!inside[arc.to] && there < distance[arc.to]) {
                distance[arc.to] = there;
                by[arc.to] = arc.edge;
                queue.push({there, arc.to});
            }
        }
    }
    return tree;
}

/// The tree, with every node that its prize more than pays to join along the cheapest way from what is there.
std::vector<std::uint32_t> extendedTree(const RouteGraph& graph, std::span<const std::uint32_t> tree)
{
    const RouteProblem& problem = graph.problem();
    std::vector<double> distance(graph.nodes(), std::numeric_limits<double>::infinity());
    std::vector<std::uint32_t> by(graph.nodes(), RootedTree::none);
    std::vector<bool> inside(graph.nodes(), false);
    using Entry = std::pair<double, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    std::vector<std::uint32_t> extended(tree.begin(), tree.end());
    const auto start = [&](std::uint32_t node) {
        if (!inside[node]) {
            inside[node] = true;
            distance[node] = 0.0;
            queue.push({0.0, node});
        }
    };
    start(problem.root);
    for (const std::uint32_t e : tree) {
        start(problem.edges[e].a);
        start(problem.edges[e].b);
    }
    while (!queue.empty()) {
        const auto [reached, node] = queue.top();
        queue.pop();
        if (reached > distance[node]) {
            continue;
        }
        if (!inside[node] && problem.prizes[node] > reached) {
            for (std::uint32_t back = node; !inside[back];) {
                const RouteEdge& edge = problem.edges[by[back]];
                extended.push_back(by[back]);
                start(back);
                back = edge.a == back ? edge.b : edge.a;
            }
            continue;
        }
        for (const RouteGraph::Arc& arc : graph.arcs(node)) {
            // What lies on the way helps to pay for it.
            const double there = std::max(0.0, reached + arc.cost - (inside[node] ? 0.0 : problem.prizes[node]));
            if (!inside[arc.to] && there < distance[arc.to]) {
                distance[arc.to] = there;
                by[arc.to] = arc.edge;
                queue.push({there, arc.to});
            }
        }
    }
    return extended;
}

class Search {
public:
    explicit Search(const RouteProblem& problem) : m_problem(problem), m_graph(problem)
    {
        m_best.cost = std::numeric_limits<double>::infinity();
    }

    /// Prunes, spans again and prunes until it gets no better; keeps the best tree of all.
    void improve(std::vector<std::uint32_t> tree)
    {
        tree = prunedTree(m_problem, tree);
        double cost = treeCost(m_problem, tree);
        for (int round = 0; round < rounds; ++round) {
            std::vector<std::uint32_t> next = prunedTree(m_problem, spanningTree(m_graph, tree));
            const double nextCost = treeCost(m_problem, next);
            if (!(nextCost < cost)) {
                break;
            }
            tree = std::move(next);
            cost = nextCost;
        }
        if (cost < m_best.cost || m_best.edges.empty()) {
            m_best.edges = std::move(tree);
            m_best.cost = cost;
        }
    }

    const RouteGraph& graph() const { return m_graph; }
    RouteTree best() const { return m_best; }

private:
    const RouteProblem& m_problem;
    RouteGraph m_graph;
    RouteTree m_best;
};

/// Trees of the reduced problem: along saturated edges, along the cheapest, with the nodes that the dual wants, and
/// with those of the best tree.
RouteTree searched(const RouteProblem& problem)
{
    Search search(problem);
    const RouteBound bound = routeBound(problem);
    std::vector<double> saturated(problem.edges.size());
    std::vector<double> costs(problem.edges.size());
    for (std::size_t e = 0; e < costs.size(); ++e) {
        costs[e] = problem.edges[e].cost;
        saturated[e] = std::min(bound.reducedForward[e], bound.reducedBackward[e]) + 1e-6 * costs[e];
    }
    search.improve(grownTree(search.graph(), saturated, bound.worthwhile));
    search.improve(grownTree(search.graph(), costs, bound.worthwhile));
    for (int round = 0; round < rounds; ++round) {
        const double before = search.best().cost;
        search.improve(extendedTree(search.graph(), search.best().edges));
        std::vector<bool> wanted(problem.prizes.size(), false);
        for (const std::uint32_t e : search.best().edges) {
            for (const std::uint32_t node : {problem.edges[e].a, problem.edges[e].b}) {
                wanted[node] = problem.prizes[node] > 0.0;
            }
        }
        search.improve(grownTree(search.graph(), costs, wanted));
        search.improve(grownTree(search.graph(), saturated, wanted));
        if (!(search.best().cost < before)) {
            break;
        }
    }
    RouteTree best = search.best();
    best.bound = bound.bound;
    return best;
}

} // namespace

RouteTree findRoutes(const RouteProblem& problem)
{
    const RouteReduction reduction(problem);
    const RouteTree found = searched(reduction.problem());
    RouteTree best{.edges = reduction.expanded(found.edges)};
    best.cost = treeCost(problem, best.edges);
    best.bound = std::min(best.cost, found.bound + reduction.offset());
    return best;
}

RouteTree improvedRoutes(const RouteProblem& problem, std::span<const std::uint32_t> tree)
{
    Search search(problem);
    search.improve({tree.begin(), tree.end()});
    for (int round = 0; round < rounds; ++round) {
        const double before = search.best().cost;
        search.improve(extendedTree(search.graph(), search.best().edges));
        if (!(search.best().cost < before)) {
            break;
        }
    }
    return search.best();
}

} // namespace wattort
