#pragma once

/// \file
/// Comma-separated text, as RFC 4180 has it.

#include "model/finding/finding.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wattort::data::csv {

struct Row {
    std::int64_t line = 0; ///< where it begins in the file, from 1
    std::vector<std::string> fields;
};

struct Table {
    std::string file;
    std::vector<std::string> columns;
    std::vector<Row> rows;
};

/// A byte order mark, CR LF, quoted fields with separators, quotes and line ends in them are understood; empty lines
/// are left out. Each row has as many fields as the first one has columns.
/// \throws Failure that names file and line: a quote that never ends, a row of another length, a column twice, no text
Table read(std::string_view text, std::string file, char separator = ',');

} // namespace wattort::data::csv
