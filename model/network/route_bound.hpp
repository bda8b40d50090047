#pragma once

/// \file
/// How good any network could be: a lower bound, and edges that are worth looking at.

#include "model/network/route_effort.hpp"
#include "model/network/route_problem.hpp"

#include <span>

namespace wattort {

/// Arcs into a set of nodes: a tree uses one of them or does without the prize of `node`, which is in the set.
struct PaidCut {
    std::uint32_t node = 0;
    std::vector<std::uint32_t> directions; ///< 2 * edge from a to b, + 1 back
};

struct RouteBound {
    double bound = 0.0; ///< no tree that contains the root costs less
    /// What is left of each edge's cost for the directions a to b and b to a.
    std::vector<double> reducedForward;
    std::vector<double> reducedBackward;
    /// What is left of each node's prize; a tree costs at least the bound, what is left of the arcs that it uses and
    /// what is left of the prizes that it does not connect.
    std::vector<double> unpaid;
    /// What sets that contain the node paid in all; empty unless asked for.
    std::vector<double> covered;
    std::vector<bool> worthwhile; ///< nodes that were reached before their prize was used up
    std::vector<PaidCut> cuts;    ///< those that were paid for; empty unless asked for
    /// Part of each direction that the relaxed solution uses, by 2 * edge, + 1 back; empty where there is no such
    /// solution.
    std::vector<double> used;
};

struct AscentOrder {
    std::uint32_t seed = 0; ///< 0: smallest sets first; otherwise sizes times a random factor
    /// Edges of a good tree: sets that it enters more than once wait.
    std::span<const std::uint32_t> guide;
    bool covered = false; ///< RouteBound::covered is wanted
    bool cuts = false;    ///< RouteBound::cuts is wanted
};

/// Dual ascent on the directed cut formulation: as long as a node with a prize is cut off from the root, the cheapest
/// arc into the set of nodes from which it can be reached over saturated arcs is paid for by its prize; small sets
/// first. What prizes pay is a lower bound. Infinite when a node must be connected and cannot be.
/// \pre the problem has a root
/// \source Wong 1984, Mathematical Programming 28; Leitner, Ljubic, Luipersbeck, Sinnl 2018, INFORMS J. Computing 30(2)
RouteBound routeBound(const RouteProblem& problem, const AscentOrder& order, RouteEffort& effort);

} // namespace wattort
