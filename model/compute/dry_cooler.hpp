#pragma once

/// \file
/// Fans of dry coolers.

#include "model/compute/compute_assumptions.hpp"
#include "model/compute/interpolation_table.hpp"

namespace wattort {

/// Heat that a dry cooler rejects with the share `airFlow` of its full air flow, over what it rejects with all of it
/// at the same temperatures: phi (1 - exp(-NTU phi^(n-1))) / (1 - exp(-NTU)).
/// \source effectiveness of a coil whose water side does not limit: VDI Heat Atlas 2010, C1
double dryCoolerHeatShare(const CoolingAssumptions& assumptions, double airFlow);

/// Fan power over full fan power as a function of the heat share: the air flow that gives it, not below the least
/// flow, to the fan exponent.
InterpolationTable dryCoolerFanTable(const CoolingAssumptions& assumptions);

/// Power of pumps or fans over their rating for the share of the rated flow that is needed: max(share, least)^exponent.
InterpolationTable flowPowerTable(double leastFlow, double exponent);

} // namespace wattort
