#pragma once

/// \file
/// What a planner has to know of a network with decentral heat pumps.

#include "model/finding/finding.hpp"

#include <cstdint>
#include <vector>

namespace wattort {

struct Plan;

/// Buildings that no heat pump serves; a supply that cools more on its way than the heat pumps were planned with; waste
/// heat that is colder than the network and needs a central heat pump; how the share of renewable heat was counted.
/// None for a direct network.
Findings decentralFindings(const Plan& plan);

/// Positions of buildings whose heat pumps get water at design load that is colder than they were planned for.
std::vector<std::uint32_t> cooledConsumers(const Plan& plan);

} // namespace wattort
