#pragma once

/// \file
/// Keeps the pressure of a network within its limits: by larger pipes where they help most for their price.

#include "model/network/route_choice.hpp"

namespace wattort {

/// The pressure at the source is what is held in the return, plus the loss of supply and return to the worst consumer,
/// plus what that consumer needs. While it exceeds the limit, the pipe on the way to the worst consumer that saves most
/// pressure for its additional annual cost becomes one size larger; no pipe becomes larger than the one before it. The
/// worth of the choice falls by the additional cost. Without a pipe that could still grow the rest stays too much.
/// \return nothing when the limit was kept anyway; else a finding that names the worst consumer: a note when larger
/// pipes were enough, with found "pressure without them; length enlarged; additional investment", or a warning with the
/// pressure that is left, and nothing enlarged.
std::optional<Finding> keepPressureLimit(RouteChoice& choice, const NetworkInput& input,
                                         const CandidateNetwork& candidates, const NetworkPrice& price);

/// When the pumps stand still, the pressure that is held is all there is, and the supply is still hot: it must be above
/// the vapour pressure by a margin, or the water boils and the pumps cavitate when they start again.
/// \return a warning with the pressure that is held and the one that is needed, or nothing
std::optional<Finding> boilingAtRest(const NetworkAssumptions& assumed);

} // namespace wattort
