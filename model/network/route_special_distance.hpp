#pragma once

/// \file
/// Edges and nodes of a graph of routes that a detour replaces.

#include "model/network/route_effort.hpp"
#include "model/network/route_shrinking.hpp"

namespace wattort {

/// An edge goes when there is another way between its ends on which no part between two nodes costs more than the
/// edge, less the prizes of the nodes in between (special distance). A node without a prize and with three or four
/// edges becomes edges between its neighbours when any three of them are joined elsewhere at no more than by it. A node
/// is joined with its nearest neighbour when going on from there to the next prize costs no more than its second edge.
/// All ways are searched for near by only: a test may miss, never err. Leaves the graph simplified.
/// \source Duin and Volgenant 1989, Networks 19; Uchoa 2006, Operations Research Letters 34 (with prizes);
///         Rehfeldt, Koch, Maher 2019, Networks 73
void reduceByDetours(ShrinkingGraph& graph, RouteEffort& effort);

} // namespace wattort
