#pragma once

/// \file
/// Heat demand density out of a raster.

#include "data/import.hpp"
#include "model/task/task.hpp"

namespace wattort::data::gdal {

/// First band, MWh per hectare and year, north up; warped to the coordinate system `epsg` (nearest cell) when the file
/// has another. \throws Failure MissingCrs, UnknownFormat, EmptyLayer, OutOfRange (more than 100 million cells)
HeatDensityGrid readHeatDensity(const ImportRequest& request, int epsg, const Task& task);

/// Middle of the raster in geographic coordinates (x: longitude).
Point middleOfRaster(const ImportRequest& request);

} // namespace wattort::data::gdal
