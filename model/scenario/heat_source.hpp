#pragma once

/// \file
/// What is taken for a heat source of which something is not known.

#include "model/scenario/assumption.hpp"
#include "model/scenario/layer.hpp"

namespace wattort {

/// Costs and emissions of a gas boiler as the assumptions have them, for lack of anything better: heat at gas price and
/// price of its CO₂ over the boiler's efficiency, investment and operation per power.
HeatSource usualHeatSource(const Assumptions& assumed, Power power);

/// As the assumption heat_source_power has it.
Power usualHeatSourcePower(const Assumptions& assumed);

} // namespace wattort
