#pragma once

/// \file
/// The bound of the linear relaxation: cutting planes.

#include "model/network/route_bound.hpp"

#include <functional>

namespace wattort {

/// Of the directed cut formulation, whose bound no ascent exceeds: in every set of nodes without the root that contains
/// a prize an arc enters, or the prize is lost. Sets that the relaxed solution violates are found by maximum flows,
/// from those that an ascent paid for. RouteBound as from `routeBound`; `worthwhile` are the nodes that the relaxed
/// solution connects. Ends early when the bound has reached the cutoff, no longer rises, or the effort is spent: the
/// bound holds in any case for all trees without a part that costs more than it brings. \param improve is shown the
/// state now and then; gives the cutoff, which may have fallen \pre the problem has a root; every node that must be
/// connected can be \source Koch and Martin 1998, Networks 32; Ljubic et al. 2006, Mathematical Programming 105
RouteBound cuttingBound(const RouteProblem& problem, std::span<const std::uint32_t> guide,
                        const std::function<double(const RouteBound&)>& improve, RouteEffort& effort);

} // namespace wattort
