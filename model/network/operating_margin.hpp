#pragma once

/// \file
/// Whether the water boils, the pumps cavitate or more flow is needed than is laid out for while the network works.

#include "model/network/network_design.hpp"

namespace wattort {

/// Nothing can be laid out where the return would freeze or is less than 1 K colder than the supply: an error, and no
/// network.
std::optional<Finding> impossibleTemperatures(const NetworkAssumptions& assumed);

/// Positions of pipes at the far end of which the supply at design load is less than the margin above its vapour
/// pressure. At other hours the supply is colder; with the pumps at rest: pressure_limit.hpp.
std::vector<std::uint32_t> pipesNearBoiling(const NetworkAssumptions& assumed, const NetworkDesign& design);

/// Net positive suction head at the pumps in the hour with the warmest return.
/// \pre the design has a year
Length leastSuctionHead(const NetworkAssumptions& assumed, const NetworkDesign& design);

/// A warning for each margin that is too little and for hours beyond the design; none for a network without pipes.
Findings operatingMargins(const NetworkAssumptions& assumed, const NetworkDesign& design);

} // namespace wattort
