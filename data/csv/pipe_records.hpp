#pragma once

/// \file
/// Rows of the catalogues of pipes.

#include "data/csv/record.hpp"

namespace wattort::data::csv {

PipeType singlePipe(Record& row);
PipeType twinPipe(Record& row);
PipeType plasticPipe(Record& row);

} // namespace wattort::data::csv
