#pragma once

/// \file
/// Streets that meet on the map also meet in the data.

#include "data/gdal/raw_layers.hpp"
#include "model/task/task.hpp"

namespace wattort::data {

/// In metres. Removes repeated and reversed copies, moves loose ends within `tolerance` onto the street there, and
/// gives streets that cross a common point, bridges and tunnels excepted. O(n log n). Counts what was done. \throws
/// Cancelled
std::vector<Street> repairStreets(std::vector<RawStreet> streets, Length tolerance,
                                  std::map<Repair, std::size_t>& counts, const Task& task);

} // namespace wattort::data
