#pragma once

/// \file
/// Work that can wait follows the price of electricity and keeps out of the peak hours of the grid.

#include "model/compute/compute_assumptions.hpp"
#include "model/quantity/hourly.hpp"

#include <vector>

namespace wattort {

/// The active share of each hour (0 to 1) with up to `deferrableShare` of it moved, within its day, from the dearest
/// hours to the cheapest ones with room. The work of each day stays the same; no hour exceeds the day's highest active
/// share, so that no more accelerators are needed. Optimal for a linear price: the cheapest hours fill up first.
std::vector<double> followPrice(const std::vector<double>& active, const HourlyPrice& price, double deferrableShare);

/// For each hour of a year that begins on a Monday whether the grid operator may curtail: within the hours of the day,
/// on working days, in the season; a season from December to February passes the turn of the year. None when the share
/// is 1. \source windows of that form: § 19 (2) StromNEV
std::vector<bool> curtailedHours(const LoadAssumptions& load);

/// The price (all zero without one) with the hours of curtailment dearer than all others, so that followPrice empties
/// them first.
HourlyPrice withCurtailment(const HourlyPrice* price, const std::vector<bool>& curtailed);

} // namespace wattort
