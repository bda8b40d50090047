#pragma once

/// \file
/// The texts of resources/catalogues, built into the program by embed_catalogues.cmake.

#include "data/csv/catalogue_records.hpp"

#include <span>

namespace wattort::data::csv {

std::span<const NamedText> embeddedCatalogues();

} // namespace wattort::data::csv
