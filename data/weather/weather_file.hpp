#pragma once

/// \file
/// Hourly weather out of EPW and DWD test reference year files, and hourly prices out of CSV.

#include "model/finding/finding.hpp"
#include "model/scenario/scenario.hpp"

#include <filesystem>
#include <string>

namespace wattort::data {

/// The format is known by the content. 8,784 rows: 29 February is left out, with a finding.
/// \throws Failure MissingHours, NotANumber, OutOfRange (row and field named), UnknownFormat
WeatherYear readWeather(const std::filesystem::path& file, Findings& findings);

/// EUR/MWh, one value an hour, out of the column `column` (empty: the one whose name speaks of a price, else the last
/// with numbers). Commas, semicolons or tabs; decimal point or comma. \throws Failure
HourlyPrice readPrices(const std::filesystem::path& file, const std::string& column, Findings& findings);

} // namespace wattort::data
