#pragma once

/// \file
/// Foreign files: only formats on a list, only on this machine's disk.

#include "data/gdal/handles.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace wattort::data::gdal {

/// \throws Failure CannotOpen (no such file), UnsafeContent (a path of GDAL's virtual file systems), UnknownFormat.
/// `options` are GDAL's open options NAME=VALUE.
Dataset openVector(const std::filesystem::path& file, const std::vector<std::string>& options = {});
Dataset openRaster(const std::filesystem::path& file);

/// The file that was opened last names a coordinate system that there is not.
bool namesUnknownReference();

/// After the last feature: a reader that stumbles over a damaged place gives no further ones, without a word.
/// \throws Failure Damaged, with the row where it ended
void checkWhole(const std::filesystem::path& file, std::int64_t row);

/// What GDAL said last, for Finding::found: marked by readerSays; its first line, without the path or the name `file`.
std::string lastMessage(const std::string& file = {});

} // namespace wattort::data::gdal
