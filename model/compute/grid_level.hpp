#pragma once

/// \file
/// The level of the grid for a connection.

#include "model/scenario/catalogue.hpp"

#include <span>

namespace wattort {

/// The first level whose limit is not below the apparent power; the last when all are. Null when there are none. Limits
/// are practice of the grid operators, no law: the operator decides.
const GridLevel* gridLevel(std::span<const GridLevel> levels, Power apparentPower);

} // namespace wattort
