#pragma once

/// \file
/// Whether a site has what its compute centre needs.

#include "model/plan/plan.hpp"

namespace wattort {

/// Warnings SiteTooSmall (area of the site below the plot area needed) and GridCapacityExceeded (non-redundant
/// connection above what the grid operator has promised; only where that is known). Nothing while the plan has no
/// centre.
Findings siteFit(const Plan& plan);

} // namespace wattort
