#pragma once

/// \file
/// Recorded loads of compute centres out of CSV: power, utilisation, or requests as they arrived.

#include "model/finding/finding.hpp"
#include "model/scenario/load_series.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace wattort::data {

struct LoadFileRequest {
    std::filesystem::path file;
    std::string column; ///< empty: the one whose name speaks of a load, else the last with numbers
    /// Rated IT power of what was recorded; none: the highest value is taken for it.
    std::optional<Power> ratedPower;
    /// Share of the accelerators that the highest minute of a trace of requests needs.
    double peakShare = 1.0;
};

/// A column of times (ISO 8601 or day.month.year) and one of values, any step up to an hour; without times a whole year
/// of equal steps. Values are a share (0 to 1), a percentage (header with % or percent) or a power (header with W, kW,
/// MW). A file whose header speaks of tokens, or that has times only, is a trace: one row is one request, weighed by
/// its tokens, and counted by the minute. Commas, semicolons or tabs; decimal point or comma. \throws Failure
/// MissingHours, HoursOutOfOrder, NotANumber, OutOfRange (row and field named), MissingField
LoadSeries readLoad(const LoadFileRequest& request, Findings& findings);

} // namespace wattort::data
