#include "model/network/route_search.hpp"

#include "model/network/route_cutting.hpp"
#include "model/network/route_fixing.hpp"
#include "model/network/route_graph.hpp"

#include <algorithm>
#include <numeric>
#include <random>

namespace wattort {

namespace {

/// Rounds of ascent without much to show before a decision is forced, on the whole and within branches.
constexpr int roundsAtTop = 16;
constexpr int roundsInTown = 100; ///< a town falls into many small decisions that ascents make better than branches
constexpr std::size_t townEdges = 1'000;
constexpr std::size_t mostCutEdges = 10'000; ///< beyond, a linear programme takes too long
constexpr std::size_t leastCutEdges = 40;    ///< below, branches are decided before it has begun
constexpr std::uint64_t workPerCutEdge = 10'000;
constexpr std::uint64_t workBeforeCuts = 60'000'000; ///< for branches of what is small: often enough
constexpr int roundsInBranch = 2;
constexpr double muchToShow = 0.02;  ///< of nodes and edges gone in one round
constexpr double detoursAgain = 0.8; ///< of the edges left: then new detours may be found

/// Streets have about one and a half edges a node; there cuts prove more, and sooner, than branches.
bool isSmallAndDense(const RouteProblem& problem)
{
    return problem.edges.size() < townEdges && 5 * problem.edges.size() > 8 * problem.prizes.size();
}

double sumOfPrizes(const RouteProblem& problem)
{
    double sum = 0.0;
    for (std::uint32_t node = 0; node < problem.prizes.size(); ++node) {
        sum += node == problem.root ? 0.0 : problem.prizes[node];
    }
    return sum;
}

} // namespace

void RouteSearch::reduce(Descent& descent, const RouteVerdict& verdict)
{
    const double left = double(descent.current->edges.size() - std::min(verdict.count, descent.current->edges.size()));
    const bool detours = descent.depth == 0 && left < detoursAgain * double(descent.detoured);
    descent.layers.push_back(std::make_unique<RouteReduction>(
        *descent.current, verdict, detours ? RouteReduction::Tests::DegreeAndDetour : RouteReduction::Tests::Degree,
        m_effort));
    const RouteReduction& layer = *descent.layers.back();
    descent.current = &layer.problem();
    descent.offset += layer.offset();
    descent.detoured = detours ? descent.current->edges.size() : descent.detoured;
    descent.local = layer.restricted(descent.local);
    descent.localCost = treeCost(*descent.current, descent.local);
}

bool RouteSearch::finished(const Descent& descent) const
{
    return descent.best.bound >= below(std::min(descent.cutoff, descent.best.cost));
}

/// Nothing cheaper than the cutoff or the best tree was looked for, so no bound is higher than those.
void RouteSearch::raiseBound(Descent& descent, double bound) const
{
    const double highest = std::min(descent.cutoff, descent.best.cost);
    double& known = descent.best.bound;
    known = std::max(known, bound >= below(highest) ? highest : bound);
    if (reports(descent)) {
        m_progress(known, descent.best.cost);
    }
}

RouteVerdict RouteSearch::ascend(Descent& descent, int round)
{
    const RouteProblem& problem = *descent.current;
    AscentOrder order;
    order.seed = round < 2 ? 0 : static_cast<std::uint32_t>(m_random());
    if (round % 2 == 1) {
        order.guide = descent.local;
    }
    return use(descent, routeBound(problem, order, m_effort), round);
}

/// What the linear relaxation proves.
RouteVerdict RouteSearch::cut(Descent& descent)
{
    const auto improve = [&](const RouteBound& bound) {
        build(descent, bound, 0);
        return below(std::min(descent.cutoff, descent.best.cost)) - descent.offset;
    };
    const RouteBound bound = cuttingBound(*descent.current, descent.local, improve, m_effort);
    for (int hope = 1; hope < 4 && descent.depth == 0; ++hope) {
        dive(descent, bound, hope);
    }
    return use(descent, bound, 0);
}

/// Trees along the bound's saturated arcs, and what it then proves of nodes and edges.
RouteVerdict RouteSearch::use(Descent& descent, const RouteBound& bound, int round)
{
    const RouteProblem& problem = *descent.current;
    raiseBound(descent, descent.offset + bound.bound);
    if (finished(descent) || (m_effort.spent() && descent.best.cost < RouteProblem::mustConnect)) {
        return {};
    }
    build(descent, bound, round);
    if (descent.depth == 0) {
        dive(descent, bound, round);
    }
    raiseBound(descent, descent.offset + bound.bound);
    if (finished(descent)) {
        return {};
    }
    const double cutoff = below(std::min(descent.cutoff, descent.best.cost)) - descent.offset;
    return fixedByBound(problem, bound, cutoff, m_effort);
}

void RouteSearch::solveParts(Descent& descent, const std::vector<RouteBlock>& blocks)
{
    const RouteProblem& problem = *descent.current;
    std::vector<double> prizes = problem.prizes;
    std::vector<bool> reached(prizes.size(), false);
    std::vector<std::vector<std::uint32_t>> trees;
    double bound = 0.0;
    for (const RouteBlock& block : blocks) {
        const BlockProblem part = blockProblem(problem, block, prizes);
        const double lost = sumOfPrizes(part.problem);
        RouteTree found = solve(part.problem, {}, RouteProblem::mustConnect, descent.depth);
        const double least = std::min(found.bound, lost);
        bound += least;
        prizes[block.root] += lost == RouteProblem::mustConnect ? lost : lost - least;
        for (std::uint32_t& e : found.edges) {
            e = block.edges[e];
        }
        trees.push_back(std::move(found.edges));
        for (const std::uint32_t node : part.nodes) {
            reached[node] = true;
        }
    }
    for (std::uint32_t node = 0; node < prizes.size(); ++node) {
        bound += reached[node] || node == problem.root ? 0.0 : prizes[node];
    }
    std::vector<bool> inside(prizes.size(), false);
    inside[problem.root] = true;
    std::vector<std::uint32_t> tree;
    for (std::size_t i = blocks.size(); i-- > 0;) {
        if (inside[blocks[i].root]) {
            for (const std::uint32_t e : trees[i]) {
                inside[problem.edges[e].a] = inside[problem.edges[e].b] = true;
                tree.push_back(e);
            }
        }
    }
    take(descent, prunedTree(problem, tree));
    raiseBound(descent, descent.offset + bound);
}

/// What is hard: branches with ever more effort, and in between as much for better trees.
void RouteSearch::persevere(Descent& descent)
{
    constexpr std::uint64_t growth = 4;
    const bool begun = isSmallAndDense(*descent.current); // with branches before the cuts
    for (std::uint64_t work = (begun ? growth : 1) * workBeforeCuts; !finished(descent) && !m_effort.spent();
         work *= growth) {
        std::uint64_t former = m_effort.narrow(work);
        branch(descent);
        m_effort.restore(former);
        former = m_effort.narrow(work);
        for (int round = 0; !finished(descent) && !m_effort.spent(); ++round) {
            const RouteVerdict verdict = ascend(descent, round + roundsAtTop);
            if (verdict.count > 0) {
                reduce(descent, verdict);
            }
            recombine(descent);
        }
        m_effort.restore(former);
    }
}

/// A junction of the best tree, or the node that would be dearest to leave out.
std::uint32_t RouteSearch::branchNode(const Descent& descent) const
{
    const RouteProblem& problem = *descent.current;
    std::vector<std::uint32_t> degree(problem.prizes.size(), 0);
    std::vector<std::uint32_t> treeDegree(problem.prizes.size(), 0);
    for (const RouteEdge& edge : problem.edges) {
        ++degree[edge.a];
        ++degree[edge.b];
    }
    for (const std::uint32_t e : descent.local) {
        ++treeDegree[problem.edges[e].a];
        ++treeDegree[problem.edges[e].b];
    }
    std::uint32_t best = RouteProblem::noRoot;
    const auto rank = [&](std::uint32_t node) {
        return std::tuple(treeDegree[node] > 2 ? treeDegree[node] : 0, degree[node], problem.prizes[node]);
    };
    for (std::uint32_t node = 0; node < problem.prizes.size(); ++node) {
        const bool open = node != problem.root && problem.prizes[node] < RouteProblem::mustConnect;
        if (open && (best == RouteProblem::noRoot || rank(node) > rank(best))) {
            best = node;
        }
    }
    return best;
}

void RouteSearch::branch(Descent& descent)
{
    const std::uint32_t node = branchNode(descent);
    if (node == RouteProblem::noRoot) {
        // Only nodes that must be connected: a spanning tree.
        const RouteGraph graph(*descent.current);
        std::vector<std::uint32_t> all(descent.current->edges.size());
        std::iota(all.begin(), all.end(), 0u);
        take(descent, spanningTree(graph, all));
        raiseBound(descent, descent.best.cost);
        return;
    }
    const bool inTree = std::any_of(descent.local.begin(), descent.local.end(), [&](std::uint32_t e) {
        return descent.current->edges[e].a == node || descent.current->edges[e].b == node;
    });
    double bound = RouteProblem::mustConnect;
    for (const bool must : {inTree, !inTree}) {
        RouteVerdict verdict;
        (must ? verdict.nodeMust : verdict.nodeGone).assign(descent.current->prizes.size(), false);
        (must ? verdict.nodeMust : verdict.nodeGone)[node] = true;
        const double cutoff = std::min(descent.cutoff, descent.best.cost) - descent.offset;
        RouteTree found = solve(*descent.current, verdict, cutoff, descent.depth + 1);
        bound = std::min(bound, found.bound);
        take(descent, std::move(found.edges));
    }
    raiseBound(descent, descent.offset + bound);
}

int RouteSearch::patience(const Descent& descent) const
{
    const bool town = descent.current->edges.size() < 2 * descent.current->prizes.size() && !mayCut(descent);
    return descent.depth > 0 ? roundsInBranch : town ? roundsInTown : roundsAtTop;
}

bool RouteSearch::mayCut(const Descent& descent) const
{
    const std::size_t edges = descent.current->edges.size();
    // Among branches only where streets make the relaxation nearly exact; others are decided faster by ascents.
    const bool town = edges >= townEdges && edges < 2 * descent.current->prizes.size();
    return !m_hoping && (descent.depth == 0 ? edges >= leastCutEdges : town) && edges <= mostCutEdges
           && m_effort.left() >= workPerCutEdge * edges;
}

RouteTree RouteSearch::solve(const RouteProblem& problem, const RouteVerdict& verdict, double cutoff, unsigned depth)
{
    Descent descent{.original = &problem, .current = &problem, .cutoff = cutoff, .depth = depth};
    descent.detoured = 2 * problem.edges.size();
    RouteVerdict next = verdict;
    int stalled = 0;
    for (int round = 0; stalled <= patience(descent); ++round) {
        // The whole and its parts need a tree in any case.
        if (m_effort.spent() && (depth > 0 || descent.best.cost < RouteProblem::mustConnect)) {
            return descent.best;
        }
        if (round == 0 || next.count > 0) {
            reduce(descent, next);
        }
        const RouteProblem& current = *descent.current;
        if (current.edges.empty()) {
            take(descent, {});
            raiseBound(descent, descent.offset + sumOfPrizes(current));
            return descent.best;
        }
        const std::vector<RouteBlock> blocks = routeBlocks(current);
        if (blocks.size() > 1) {
            solveParts(descent, blocks);
            return descent.best;
        }
        const std::size_t size = current.edges.size() + current.prizes.size();
        const bool last = stalled == patience(descent);
        if (last && !mayCut(descent)) {
            next = {}; // taken into account already
            break;
        }
        if (last && isSmallAndDense(current)) {
            const std::uint64_t former = m_effort.narrow(workBeforeCuts);
            branch(descent);
            m_effort.restore(former);
            if (finished(descent)) {
                return descent.best;
            }
        }
        next = last ? cut(descent) : ascend(descent, stalled);
        if (finished(descent) || m_effort.spent()) {
            return descent.best;
        }
        if (depth == 0 && stalled > 1) {
            recombine(descent);
        }
        stalled = double(next.count) < muchToShow * double(size) ? stalled + 1 : 0;
    }
    if (next.count > 0) {
        reduce(descent, next);
    }
    if (depth == 0) {
        persevere(descent);
    } else {
        branch(descent);
    }
    return descent.best;
}

} // namespace wattort
