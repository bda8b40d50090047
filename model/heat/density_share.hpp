#pragma once

/// \file
/// Heat of the cells of a heat density grid, shared out to the buildings in them of which little is known.

#include "model/heat/building_demand.hpp"

namespace wattort {

/// A building of which neither floor area nor year is known, or whose use is not: its estimate rests on a footprint.
bool knownByLittle(const Building& building);

/// A cell's heat (density x ground area), less what is metered in it and what is estimated for the buildings of which
/// enough is known, goes to the others in proportion to their heated area; a building is in the cell of its centroid.
/// Estimates stay where the grid has no value, where nothing of the cell is left, and all of them when the assumption
/// says so. A building that is not heated stays so. The density is useful heat in MWh per hectare and year.
void takeFromDensity(std::vector<BuildingDemand>& demands, const HeatDemandInput& input);

} // namespace wattort
