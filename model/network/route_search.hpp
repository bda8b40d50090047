#pragma once

/// \file
/// Search for the best tree of routes, with proof.

#include "model/network/route_blocks.hpp"
#include "model/network/route_bound.hpp"
#include "model/network/route_reduction.hpp"

#include <functional>
#include <memory>
#include <random>

namespace wattort {

/// Called with a lower bound and the cost of the best tree so far.
using RouteProgress = std::function<void(double bound, double cost)>;

/// Reductions, dual ascent, trees along its saturated arcs and what the bound then proves take turns; a graph that
/// falls apart at single nodes is solved part by part; what is left is decided node by node (branch and bound).
/// \source Leitner, Ljubic, Luipersbeck, Sinnl 2018, INFORMS J. Computing 30(2); Rehfeldt and Koch 2022
class RouteSearch {
public:
    /// All costs are multiples of `step`, or it is 0.
    RouteSearch(RouteEffort& effort, double step, std::uint32_t seed) : m_effort(effort), m_step(step), m_random(seed)
    {}

    /// Best tree found and a bound for all trees that are cheaper than `cutoff`: the bound is at most the cutoff.
    /// `depth` is the number of decisions above.
    /// \pre the problem has a root
    RouteTree solve(const RouteProblem& problem, const RouteVerdict& verdict, double cutoff, unsigned depth);

    /// A good tree in one round, without a bound.
    std::vector<std::uint32_t> sketch(const RouteProblem& problem);

    /// Reports what is known while this problem is solved.
    void onProgress(const RouteProblem& whole, RouteProgress progress)
    {
        m_whole = &whole;
        m_progress = std::move(progress);
    }

    /// The highest cost that a tree better than `cutoff` can have.
    double below(double cutoff) const { return cutoff - (m_step > 0.0 ? m_step * (1.0 - 1e-6) : 1e-9 * cutoff); }

private:
    /// One problem on its way through layers of reductions.
    struct Descent {
        const RouteProblem* original = nullptr;
        const RouteProblem* current = nullptr;
        std::vector<std::unique_ptr<RouteReduction>> layers;
        double offset = 0.0;
        double cutoff = 0.0;
        unsigned depth = 0;
        RouteTree best;
        std::size_t detoured = 0;         ///< edges left by the last search for detours
        std::vector<std::uint32_t> local; ///< best tree of the present layer, as far as it is known there
        double localCost = RouteProblem::mustConnect;
        std::vector<std::vector<std::uint32_t>> pool; ///< good trees, different ones
    };

    void reduce(Descent& descent, const RouteVerdict& verdict);
    bool finished(const Descent& descent) const;
    void take(Descent& descent, std::vector<std::uint32_t> tree);
    void raiseBound(Descent& descent, double bound) const;
    void build(Descent& descent, const RouteBound& bound, int round);
    void dive(Descent& descent, const RouteBound& bound, int round);
    void pool(Descent& descent, std::vector<std::uint32_t> tree);
    void recombine(Descent& descent);
    bool reports(const Descent& descent) const { return m_progress && descent.original == m_whole; }
    RouteVerdict ascend(Descent& descent, int round);
    RouteVerdict cut(Descent& descent);
    RouteVerdict use(Descent& descent, const RouteBound& bound, int round);
    void solveParts(Descent& descent, const std::vector<RouteBlock>& blocks);
    int patience(const Descent& descent) const;
    bool mayCut(const Descent& descent) const;
    void branch(Descent& descent);
    void persevere(Descent& descent);
    std::uint32_t branchNode(const Descent& descent) const;

    RouteEffort& m_effort;
    double m_step;
    std::mt19937 m_random;
    RouteProgress m_progress;
    const RouteProblem* m_whole = nullptr;
    bool m_hoping = false; ///< within a search for a better tree, which proves nothing
};

} // namespace wattort
