#pragma once

/// \file
/// Which layer of a foreign file is meant, and in which coordinate system it is.

#include "data/gdal/handles.hpp"
#include "data/import.hpp"

namespace wattort::data::gdal {

enum class Shape { Lines, Areas, Any };

/// What features of the kind are made of.
Shape shapeOf(ImportKind kind);

/// The layer that the request names; without a name the only one whose geometry fits, or of several the one that is
/// called like the kind. \throws Failure MissingTable (expected: those that there are), SeveralLayers, EmptyLayer
OGRLayerH chooseLayer(GDALDatasetH dataset, const ImportRequest& request);

/// What the request says, else the file's own. \throws Failure MissingCrs, UnknownCrs
Reference referenceOf(OGRSpatialReferenceH own, const ImportRequest& request, const char* layer);

/// For tables: names under which coordinates stand in them.
std::vector<std::string> openOptions(const std::filesystem::path& file);

} // namespace wattort::data::gdal
