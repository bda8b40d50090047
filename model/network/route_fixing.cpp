#include "model/network/route_fixing.hpp"

#include "model/network/route_graph.hpp"

#include <queue>

#include <algorithm>

namespace wattort {

namespace {

/// Reduced lengths from the root to each node, or from each node to the nearest prize.
std::vector<double> reducedLengths(const RouteGraph& graph, const RouteBound& bound, bool fromRoot, double limit,
                                   RouteEffort& effort)
{
    const RouteProblem& problem = graph.problem();
    std::vector<double> length(graph.nodes(), RouteProblem::mustConnect);
    using Entry = std::pair<double, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
        if (fromRoot ? node == problem.root : problem.prizes[node] > 0.0) {
            length[node] = 0.0;
            queue.push({0.0, node});
        }
    }
    while (!queue.empty()) {
        const auto [reached, node] = queue.top();
        queue.pop();
        if (reached > length[node]) {
            continue;
        }
        effort.spend(graph.arcs(node).size());
        for (const RouteGraph::Arc& arc : graph.arcs(node)) {
            const bool forward = (problem.edges[arc.edge].a == node) == fromRoot;
            const double there = reached + (forward ? bound.reducedForward : bound.reducedBackward)[arc.edge];
            if (there < length[arc.to] && there <= limit) {
                length[arc.to] = there;
                queue.push({there, arc.to});
            }
        }
    }
    return length;
}

} // namespace

RouteVerdict fixedByBound(const RouteProblem& problem, const RouteBound& bound, double cutoff, RouteEffort& effort)
{
    const RouteGraph graph(problem);
    const double room = cutoff - bound.bound;
    const std::vector<double> from = reducedLengths(graph, bound, true, room, effort);
    const std::vector<double> to = reducedLengths(graph, bound, false, room, effort);
    RouteVerdict verdict{.edgeGone = std::vector<bool>(problem.edges.size(), false),
                         .nodeGone = std::vector<bool>(problem.prizes.size(), false),
                         .nodeMust = std::vector<bool>(problem.prizes.size(), false)};
    for (std::uint32_t node = 0; node < problem.prizes.size(); ++node) {
        const bool optional = problem.prizes[node] < RouteProblem::mustConnect && node != problem.root;
        verdict.nodeGone[node] = optional && from[node] + to[node] >= room;
        verdict.nodeMust[node] = optional && !verdict.nodeGone[node] && bound.unpaid[node] >= room;
        verdict.count += verdict.nodeGone[node] || verdict.nodeMust[node] ? 1u : 0u;
    }
    for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
        const auto [a, b, cost] = problem.edges[e];
        const double forward = from[a] + bound.reducedForward[e] + to[b];
        const double backward = from[b] + bound.reducedBackward[e] + to[a];
        verdict.edgeGone[e] = std::min(forward, backward) >= room;
        verdict.count += verdict.edgeGone[e] ? 1u : 0u;
    }
    return verdict;
}

} // namespace wattort
