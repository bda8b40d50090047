#include "model/network/route_optimiser.hpp"

#include "model/network/route_fixing.hpp"
#include "model/network/route_graph.hpp"
#include "model/network/route_local_search.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace wattort {

namespace {

/// Greatest number of which all costs and prizes are multiples; 0 when they are no integers.
double commonStep(const RouteProblem& problem)
{
    std::uint64_t step = 0;
    bool whole = true;
    const auto add = [&](double value) {
        if (value < RouteProblem::mustConnect) {
            whole = whole && value < 9e15 && value == std::floor(value);
            step = whole ? std::gcd(step, static_cast<std::uint64_t>(value)) : 0;
        }
    };
    for (const RouteEdge& edge : problem.edges) {
        add(edge.cost);
    }
    for (const double prize : problem.prizes) {
        add(prize);
    }
    return whole ? static_cast<double>(step) : 0.0;
}

/// Without a root some node is made one: that which every better tree has, or the richest; then it goes and the rest is
/// searched for trees without it.
class RootChoice {
public:
    RootChoice(const RouteProblem& problem, RouteSearch& search, RouteEffort& effort)
        : m_original(problem), m_search(search), m_effort(effort), m_rest(&problem)
    {
        m_best.cost = treeCost(problem, {});
    }

    RouteTree run();

private:
    /// About all trees of the rest.
    struct Proof {
        double bound = 0.0;
        RouteVerdict verdict;                      ///< of trees that are better than the best
        std::uint32_t root = RouteProblem::noRoot; ///< in all of them, if any
    };
    Proof prove() const;
    Proof proveByNode(const RouteProblem& rooted) const;
    void reduce(const RouteVerdict& verdict);
    void take(std::vector<std::uint32_t> tree);
    void keep(std::vector<std::uint32_t> tree);
    double cutoff() const { return m_best.cost - m_lost; } ///< for trees of the rest

    const RouteProblem& m_original;
    RouteSearch& m_search;
    RouteEffort& m_effort;
    const RouteProblem* m_rest;
    std::vector<std::unique_ptr<RouteReduction>> m_layers;
    double m_lost = 0.0;
    RouteTree m_best;
};

/// The same with a root that leads to every node with a prize at the same cost: the tree uses one of those edges, so
/// their cost is a multiplier of which every value gives a bound; the best is what is used up of the dearest.
RootChoice::Proof RootChoice::prove() const
{
    RouteProblem extended = *m_rest;
    const std::size_t edges = extended.edges.size();
    double enough = 1.0;
    for (const double prize : extended.prizes) {
        enough += prize;
    }
    extended.root = static_cast<std::uint32_t>(extended.prizes.size());
    for (std::uint32_t node = 0; node < extended.root; ++node) {
        if (extended.prizes[node] > 0.0) {
            extended.edges.push_back({extended.root, node, enough});
        }
    }
    extended.prizes.push_back(RouteProblem::mustConnect);
    RouteBound bound = routeBound(extended, {}, m_effort);
    double least = enough;
    for (std::size_t e = edges; e < extended.edges.size(); ++e) {
        least = std::min(least, bound.reducedForward[e]);
    }
    for (std::size_t e = edges; e < extended.edges.size(); ++e) {
        bound.reducedForward[e] -= least;
    }
    bound.bound += least - enough;
    Proof proof{bound.bound, fixedByBound(extended, bound, m_search.below(m_best.cost) - m_lost, m_effort)};
    proof.verdict.edgeGone.resize(edges);
    proof.verdict.nodeGone.resize(extended.root);
    proof.verdict.nodeMust.resize(extended.root);
    const auto must = std::find(proof.verdict.nodeMust.begin(), proof.verdict.nodeMust.end(), true);
    if (must != proof.verdict.nodeMust.end()) {
        proof.root = static_cast<std::uint32_t>(must - proof.verdict.nodeMust.begin());
    }
    return proof;
}

/// An ascent with a root holds for trees without it, but for the sets that contain a node of the tree: take that which
/// is covered least, then all that is left of the prizes of nodes that are covered less is lost, the root's among them.
RootChoice::Proof RootChoice::proveByNode(const RouteProblem& rooted) const
{
    RouteBound bound = routeBound(rooted, {.covered = true}, m_effort);
    bound.unpaid[rooted.root] = m_rest->prizes[rooted.root];
    std::vector<std::uint32_t> order(rooted.prizes.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](auto x, auto y) {
        return std::tuple(bound.covered[x], x != rooted.root, x) < std::tuple(bound.covered[y], y != rooted.root, y);
    });
    double without = RouteProblem::mustConnect; // bound for trees without the root
    double lost = 0.0;
    for (std::size_t i = 0; i < order.size();) {
        const double covered = bound.covered[order[i]];
        double lostHere = 0.0;
        for (; i < order.size() && bound.covered[order[i]] == covered; ++i) {
            if (order[i] == rooted.root) {
                lost += bound.unpaid[rooted.root];
            } else {
                without = std::min(without, bound.bound - covered + lost);
                lostHere += bound.unpaid[order[i]];
            }
        }
        lost += lostHere;
    }
    Proof proof{.bound = std::min(bound.bound, without)};
    if (without >= m_search.below(m_best.cost) - m_lost) {
        proof.root = rooted.root;
    }
    return proof;
}

void RootChoice::reduce(const RouteVerdict& verdict)
{
    m_layers.push_back(
        std::make_unique<RouteReduction>(*m_rest, verdict, RouteReduction::Tests::DegreeAndDetour, m_effort));
    m_rest = &m_layers.back()->problem();
    m_lost += m_layers.back()->offset();
    // The reduction may have lost trees of one node.
    std::vector<std::uint32_t> lone = m_layers.back()->loneTree();
    for (auto layer = m_layers.rbegin() + 1; layer != m_layers.rend(); ++layer) {
        lone = (*layer)->expanded(lone);
    }
    keep(std::move(lone));
}

void RootChoice::take(std::vector<std::uint32_t> tree)
{
    for (auto layer = m_layers.rbegin(); layer != m_layers.rend(); ++layer) {
        tree = (*layer)->expanded(tree);
    }
    keep(std::move(tree));
}

void RootChoice::keep(std::vector<std::uint32_t> tree)
{
    const double cost = treeCost(m_original, tree);
    if (cost < m_best.cost) {
        m_best.cost = cost;
        m_best.edges = std::move(tree);
    }
}

RouteTree RootChoice::run()
{
    double searched = RouteProblem::mustConnect; // bound for trees with one of the roots so far
    RouteVerdict verdict;
    for (bool first = true;; first = false) {
        reduce(verdict);
        RouteProblem rooted = *m_rest;
        rooted.root = richestNode(rooted);
        if (first) {
            take(m_search.sketch(rooted));
        }
        Proof proof = proveByNode(rooted);
        if (proof.root == RouteProblem::noRoot) {
            const double bound = proof.bound;
            proof = prove();
            proof.bound = std::max(proof.bound, bound);
        }
        m_best.bound = std::max(m_best.bound, std::min({searched, m_lost + proof.bound, m_best.cost}));
        if (m_lost + proof.bound >= m_search.below(m_best.cost) || m_effort.spent()) {
            break;
        }
        const bool certain = proof.root != RouteProblem::noRoot;
        rooted.root = certain ? proof.root : rooted.root;
        if (certain || proof.verdict.nodeGone.empty() || !proof.verdict.nodeGone[rooted.root]) {
            RouteTree found = m_search.solve(rooted, proof.verdict, cutoff(), 0);
            searched = std::min(searched, m_lost + std::max(found.bound, proof.bound));
            take(std::move(found.edges));
        }
        m_best.bound = std::min(certain ? std::max(m_best.bound, searched) : m_best.bound, m_best.cost);
        if (certain) {
            break;
        }
        verdict = proof.verdict;
        verdict.nodeGone.resize(rooted.prizes.size());
        verdict.nodeGone[rooted.root] = true;
    }
    if (m_best.bound >= m_search.below(m_best.cost)) {
        m_best.bound = m_best.cost;
    }
    return m_best;
}

} // namespace

RouteTree findRoutes(const RouteProblem& problem, const RouteSearchLimits& limits)
{
    RouteEffort effort(limits.work, limits.stop);
    RouteSearch search(effort, commonStep(problem), limits.seed);
    search.onProgress(problem, limits.progress);
    RouteTree best = problem.root == RouteProblem::noRoot ? RootChoice(problem, search, effort).run()
                                                          : search.solve(problem, {}, RouteProblem::mustConnect, 0);
    best.bound = std::min(best.bound, best.cost);
    return best;
}

RouteTree improvedRoutes(const RouteProblem& problem, std::span<const std::uint32_t> tree)
{
    RouteEffort effort(RouteEffort::unlimited);
    const RouteGraph graph(problem);
    RouteTree best{.edges = trimmedTree(graph, {tree.begin(), tree.end()}, effort)};
    best.cost = treeCost(problem, best.edges);
    return best;
}

} // namespace wattort
