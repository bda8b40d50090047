#pragma once

/// \file
/// Whether an OpenStreetMap extract is whole: GDAL reads a truncated one to where it ends, without a word.

#include <filesystem>

namespace wattort::data::osm {

/// Walks the blocks of a .pbf file (\source wiki.openstreetmap.org, PBF Format: length, BlobHeader, Blob) without
/// unpacking them; of XML only the end is looked at. \throws Failure Damaged (found: bytes there, expected: at least)
void requireWhole(const std::filesystem::path& file);

} // namespace wattort::data::osm
