#pragma once

/// \file
/// The catalogues that are built into the program (resources/catalogues/*.csv).

#include "model/scenario/catalogue.hpp"

#include <string_view>

namespace wattort::data {

/// Read once and checked (columns, units, ranges, sources; no list is empty). \throws Failure that names file, row and
/// field.
const Catalogues& catalogues();

/// The text of one catalogue file, for the tests and for showing sources.
std::string_view catalogueText(std::string_view fileName);

} // namespace wattort::data
