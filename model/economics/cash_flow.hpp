#pragma once

/// \file
/// What a series of yearly payments is worth.

#include "model/quantity/units.hpp"

#include <optional>
#include <span>

namespace wattort {

/// Sum of payment t / (1 + rate)^t, year 0 first.
Money netPresentValue(std::span<const Money> payments, double rate);

/// The rate at which the payments are worth nothing, between -50 % and 1,000 %. None when there is none, or more than
/// one (payments that change their sign several times may have several, and none of them says anything).
std::optional<double> internalRate(std::span<const Money> payments);

} // namespace wattort
