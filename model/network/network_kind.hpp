#pragma once

/// \file
/// What the kind of a network makes of its assumptions.

#include "model/scenario/assumption.hpp"
#include "model/scenario/scenario.hpp"

namespace wattort {

/// With decentral heat pumps the network has the temperatures and the cost of heat of network_low_* in place of those
/// of a direct one, and its supply does not slide: consumers lift what they need. Direct: as they are.
Assumptions ofNetworkKind(const Assumptions& assumptions, NetworkKind kind);

} // namespace wattort
