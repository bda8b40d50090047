#pragma once

/// \file
/// Hourly prices out of CSV.

#include "model/finding/finding.hpp"
#include "model/scenario/scenario.hpp"

#include <filesystem>
#include <string>

namespace wattort::data {

/// EUR/MWh, one value an hour, out of the column `column` (empty: the one whose name speaks of a price, else the last
/// with numbers). Commas, semicolons or tabs; decimal point or comma.
/// \throws Failure MissingHours, NotANumber, OutOfRange (row and field named), MissingField
HourlyPrice readPrices(const std::filesystem::path& file, const std::string& column, Findings& findings);

} // namespace wattort::data
