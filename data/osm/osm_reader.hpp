#pragma once

/// \file
/// An OpenStreetMap extract (.osm.pbf, .osm) as several layers at once.

#include "data/gdal/raw_layers.hpp"
#include "model/task/task.hpp"

namespace wattort::data::osm {

/// Coordinates are geographic (WGS 84). \throws Failure, Cancelled
RawLayers readExtract(const std::filesystem::path& file, const Task& task);

} // namespace wattort::data::osm
