#pragma once

/// \file
/// The diagrams of the heat demand: its years to come, and the streets by their linear heat density.

#include "model/heat/building_demand.hpp"
#include "model/network/street_heat.hpp"
#include "ui/chart/diagram.hpp"

namespace wattort::ui {

/// Demand of each year from the base year to `lastYear`, with the slowest and the fastest path of the assumptions.
Diagram demandOverYears(const HeatDemand& demand, const RenovationPath& path, int lastYear);

/// Linear heat density over the length of the streets, the densest first, with the limits of the classes.
Diagram linearDensityDuration(const StreetHeat& heat);

} // namespace wattort::ui
