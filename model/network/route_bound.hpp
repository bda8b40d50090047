#pragma once

/// \file
/// How good any network could be: a lower bound, and edges that are worth looking at.

#include "model/network/route_heuristic.hpp"

namespace wattort {

struct RouteBound {
    double bound = 0.0; ///< no tree that contains the root costs less
    /// What is left of each edge's cost for the directions a to b and b to a.
    std::vector<double> reducedForward;
    std::vector<double> reducedBackward;
    std::vector<bool> worthwhile; ///< nodes that were reached before their prize was used up
};

/// Dual ascent on the directed cut formulation: as long as a node with a prize is cut off from the root, the cheapest
/// arc into the set of nodes from which it can be reached over saturated arcs is paid for by its prize; small sets
/// first. What prizes pay is a lower bound.
/// \source Wong 1984, Mathematical Programming 28; Leitner, Ljubic, Luipersbeck, Sinnl 2018, INFORMS J. Computing 30(2)
RouteBound routeBound(const RouteProblem& problem);

} // namespace wattort
