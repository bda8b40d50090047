#pragma once

/// \file
/// Heat demand density out of a raster.

#include "data/import.hpp"
#include "model/task/task.hpp"

namespace wattort::data::gdal {

/// First band, MWh per hectare and year, north up; warped to the coordinate system `epsg` (nearest cell) when the file
/// has another, is rotated or has cells that are not square; NaN where it has no value.
/// \throws Failure MissingCrs, UnknownFormat, EmptyLayer, TooLarge (more cells than a scenario file holds), Damaged
HeatDensityGrid readHeatDensity(const ImportRequest& request, int epsg, const Task& task);

/// Middle of the raster in geographic coordinates (x: longitude).
Point middleOfRaster(const ImportRequest& request);

} // namespace wattort::data::gdal
