#pragma once

/// \file
/// One layer of a vector file as features of one kind.

#include "data/gdal/handles.hpp"
#include "data/gdal/raw_layers.hpp"
#include "model/task/task.hpp"

namespace wattort::data::gdal {

/// Reads all features of `layer`. \throws Cancelled
RawLayers readLayer(OGRLayerH layer, const ImportRequest& request, LayerKind kind, const Task& task);

} // namespace wattort::data::gdal
