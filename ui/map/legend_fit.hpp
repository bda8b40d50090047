#pragma once

/// \file
/// What of a legend has room.

#include "ui/map/legend.hpp"

namespace wattort::ui {

/// On a small map the lowest layers give way: a part of the legend is better than none, and than no map. What colours
/// mean that the planner has chosen for pipes or streets goes last.
/// \param width at most, as long as there is more than one group
std::vector<LegendGroup> legendWithin(std::vector<LegendGroup> groups, const QFont& font, double width, double height);

} // namespace wattort::ui
