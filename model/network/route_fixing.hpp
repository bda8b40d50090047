#pragma once

/// \file
/// What a bound proves about single nodes and edges.

#include "model/network/route_bound.hpp"
#include "model/network/route_shrinking.hpp"

namespace wattort {

/// Nodes and edges that no tree cheaper than `cutoff` has, and nodes that every such tree has: the bound, what is left
/// of the arcs on the cheapest way from the root to the node or edge and on to a prize, and what is left of a prize
/// that is not connected.
/// \source Polzin and Vahdati Daneshmand 2001, Discrete Applied Mathematics 112; Leitner et al. 2018
RouteVerdict fixedByBound(const RouteProblem& problem, const RouteBound& bound, double cutoff, RouteEffort& effort);

} // namespace wattort
