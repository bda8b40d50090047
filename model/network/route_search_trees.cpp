// The part of RouteSearch that looks for good trees and proves nothing.
#include "model/network/route_construction.hpp"
#include "model/network/route_fixing.hpp"
#include "model/network/route_local_search.hpp"
#include "model/network/route_search.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <utility>

namespace wattort {

namespace {

constexpr std::size_t poolSize = 12;

} // namespace

/// A tree of the present layer.
void RouteSearch::take(Descent& descent, std::vector<std::uint32_t> tree)
{
    const double cost = treeCost(*descent.current, tree);
    if (cost < descent.localCost) {
        descent.local = tree;
        descent.localCost = cost;
    }
    if (cost == RouteProblem::mustConnect || (descent.depth > 0 && cost + descent.offset >= descent.best.cost)) {
        return;
    }
    for (auto layer = descent.layers.rbegin(); layer != descent.layers.rend(); ++layer) {
        tree = (*layer)->expanded(tree);
    }
    pool(descent, prunedTree(*descent.original, tree));
}

/// A tree of the original problem.
void RouteSearch::pool(Descent& descent, std::vector<std::uint32_t> tree)
{
    const double cost = treeCost(*descent.original, tree);
    if (cost < descent.best.cost) {
        descent.best.cost = cost;
        descent.best.edges = tree;
        descent.local = tree;
        for (const auto& layer : descent.layers) {
            descent.local = layer->restricted(descent.local);
        }
        descent.localCost = treeCost(*descent.current, descent.local);
        if (reports(descent)) {
            m_progress(descent.best.bound, descent.best.cost);
        }
    }
    if (descent.depth == 0) {
        descent.pool.push_back(std::move(tree));
        if (descent.pool.size() > poolSize) {
            descent.pool.erase(descent.pool.begin());
        }
    }
}

/// The best tree of all edges of the best and two others: few are left once those in common are contracted.
void RouteSearch::recombine(Descent& descent)
{
    if (descent.pool.size() < 3 || m_effort.spent()) {
        return;
    }
    RouteVerdict verdict{.edgeGone = std::vector<bool>(descent.original->edges.size(), true)};
    std::vector<std::vector<std::uint32_t>> parents{descent.best.edges};
    for (int i = 0; i < 2; ++i) {
        parents.push_back(descent.pool[m_random() % descent.pool.size()]);
    }
    for (const std::vector<std::uint32_t>& parent : parents) {
        for (const std::uint32_t e : parent) {
            verdict.edgeGone[e] = false;
        }
    }
    const std::uint64_t former = m_effort.narrow(20 * descent.original->edges.size() + 1'000'000);
    const bool hoping = std::exchange(m_hoping, true);
    const RouteTree found = solve(*descent.original, verdict, descent.best.cost, 1);
    m_hoping = hoping;
    m_effort.restore(former);
    if (found.cost < descent.best.cost) {
        const RouteGraph graph(*descent.original);
        pool(descent, exchangedTree(graph, found.edges, m_effort));
    }
}

/// A tree along saturated arcs, or those that the relaxed solution uses, or in later rounds along the cheapest to the
/// nodes of the best tree, somewhat shaken.
void RouteSearch::build(Descent& descent, const RouteBound& bound, int round)
{
    const RouteProblem& problem = *descent.current;
    const RouteGraph graph(problem);
    const bool shaken = round % 3 == 2;
    ArcPrices prices{bound.reducedForward, bound.reducedBackward};
    for (std::size_t e = 0; e < problem.edges.size(); ++e) {
        const double cost = problem.edges[e].cost;
        const double shake = shaken ? cost * std::uniform_real_distribution(1.0, 1.3)(m_random) : 0.0;
        if (!bound.used.empty()) {
            prices.forward[e] = cost * std::max(0.0, 1.0 - bound.used[2 * e]);
            prices.backward[e] = cost * std::max(0.0, 1.0 - bound.used[2 * e + 1]);
        }
        prices.forward[e] = shaken ? shake : prices.forward[e] + 1e-4 * cost;
        prices.backward[e] = shaken ? shake : prices.backward[e] + 1e-4 * cost;
    }
    std::vector<bool> wanted = shaken ? std::vector<bool>(problem.prizes.size(), false) : bound.worthwhile;
    for (const std::uint32_t e : shaken ? descent.local : std::vector<std::uint32_t>{}) {
        for (const std::uint32_t node : {problem.edges[e].a, problem.edges[e].b}) {
            wanted[node] = problem.prizes[node] > 0.0;
        }
    }
    for (std::uint32_t node = 0; node < wanted.size(); ++node) {
        const double prize = problem.prizes[node];
        wanted[node] = wanted[node] || prize == RouteProblem::mustConnect || (m_effort.spent() && prize > 0.0);
    }
    take(descent, exchangedTree(graph, grownTree(graph, prices, wanted, m_effort), m_effort));
}

/// Looks among what the bound leaves when a much better tree is taken for granted: few nodes and edges, quickly solved.
void RouteSearch::dive(Descent& descent, const RouteBound& bound, int round)
{
    const double known = descent.best.cost - descent.offset;
    if (known == RouteProblem::mustConnect || known <= bound.bound || m_effort.spent()) {
        return;
    }
    constexpr std::array hopes{0.1, 0.3, 0.03, 0.2};
    const double hope = hopes[static_cast<std::size_t>(round) % hopes.size()];
    RouteVerdict verdict = fixedByBound(*descent.current, bound, bound.bound + hope * (known - bound.bound), m_effort);
    verdict.nodeMust.clear();
    const std::uint64_t former = m_effort.narrow(20 * descent.current->edges.size() + 1'000'000);
    const bool hoping = std::exchange(m_hoping, true);
    RouteTree found = solve(*descent.current, verdict, known, descent.depth + 1);
    m_hoping = hoping;
    m_effort.restore(former);
    take(descent, std::move(found.edges));
}

std::vector<std::uint32_t> RouteSearch::sketch(const RouteProblem& problem)
{
    Descent descent{.original = &problem, .current = &problem, .cutoff = RouteProblem::mustConnect};
    descent.detoured = 2 * problem.edges.size();
    reduce(descent, {});
    build(descent, routeBound(*descent.current, {}, m_effort), 0);
    return std::move(descent.best.edges);
}

} // namespace wattort
