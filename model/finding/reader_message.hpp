#pragma once

/// \file
/// How Finding::found is marked when it is the words of a library that reads foreign files, in its own language.

namespace wattort {

inline constexpr const char* readerSays = "GDAL: ";

} // namespace wattort
