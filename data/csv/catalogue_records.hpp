#pragma once

/// \file
/// The catalogues as records: which column of which file goes where. The columns that are asked for here are the
/// definition of the files.

#include "model/scenario/catalogue.hpp"

#include <span>
#include <string_view>

namespace wattort::data::csv {

struct NamedText {
    std::string_view name; ///< "pipes_en253.csv"
    std::string_view text;
};

/// All catalogues out of the texts of their files; what the files "assumptions.csv" and "assumptions_<group>.csv" hold
/// is put together. A file that is not there leaves its list empty.
/// \throws Failure that names file, line and column
Catalogues readCatalogues(std::span<const NamedText> files);

/// \throws Failure MissingValue that names the file of a list that is empty
void requireComplete(const Catalogues& catalogues);

} // namespace wattort::data::csv
