#pragma once

/// \file
/// Work that can wait follows the price of electricity.

#include "model/quantity/hourly.hpp"

#include <vector>

namespace wattort {

/// The active share of each hour (0 to 1) with up to `deferrableShare` of it moved, within its day, from the dearest
/// hours to the cheapest ones with room. The work of each day stays the same; no hour exceeds the day's highest active
/// share, so that no more accelerators are needed. Optimal for a linear price: the cheapest hours fill up first.
std::vector<double> followPrice(const std::vector<double>& active, const HourlyPrice& price, double deferrableShare);

} // namespace wattort
