#pragma once

/// \file
/// What is missing in a scenario or not plausible, before anything is planned.

#include "model/finding/finding.hpp"
#include "model/scenario/catalogue.hpp"
#include "model/scenario/scenario.hpp"

namespace wattort {

/// Layers that a plan needs, sites outside of the region, own values of assumptions out of the catalogue's range,
/// keys that no catalogue has. Empty: nothing to complain about.
Findings checkScenario(const Scenario& scenario, const Catalogues& catalogues);

} // namespace wattort
