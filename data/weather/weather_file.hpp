#pragma once

/// \file
/// Hourly weather out of EPW and DWD test reference year files.

#include "model/finding/finding.hpp"
#include "model/scenario/scenario.hpp"

#include <filesystem>

namespace wattort::data {

/// The format is known by the content. 8,784 rows: 29 February is left out, with a finding.
/// Findings: values that were not measured, a position or a time zone that is missing or none of ours, sums of the
/// year that speak of a wrong unit.
/// \throws Failure MissingHours, HoursOutOfOrder, MissingField, NotANumber, OutOfRange (row and field named),
/// UnknownFormat
WeatherYear readWeather(const std::filesystem::path& file, Findings& findings);

} // namespace wattort::data
