#pragma once

/// \file
/// The columns of the catalogues of law and of published sites.

#include "data/csv/record.hpp"

#include <string_view>

namespace wattort::data::csv {

using RowReader = void (*)(Catalogues& all, Record& row);

/// Adds one row of the file of this name to the catalogues; nullptr when the file is none of law and published sites.
RowReader rowReader(std::string_view fileName);

} // namespace wattort::data::csv
