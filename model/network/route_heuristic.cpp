#include "model/network/route_heuristic.hpp"

#include "model/network/route_graph.hpp"

#include <algorithm>
#include <numeric>

namespace wattort {

RouteTree findRoutes(const RouteProblem& problem)
{
    const RouteGraph graph(problem);
    std::vector<std::uint32_t> tree = prunedTree(problem, shortestPathTree(graph));
    RouteTree best{tree, treeCost(problem, tree)};
    for (int round = 0; round < 4; ++round) {
        tree = prunedTree(problem, spanningTree(graph, tree));
        const double cost = treeCost(problem, tree);
        if (!(cost < best.cost)) {
            break;
        }
        best = {tree, cost};
    }
    return best;
}

} // namespace wattort
