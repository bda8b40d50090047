#pragma once

/// \file
/// A scenario into a new, empty file.

#include "data/store.hpp"

namespace wattort::data::geopackage {

/// \throws Failure CannotWrite
void writeScenario(const Scenario& scenario, const std::vector<StoredResults>& results,
                   const std::filesystem::path& file);

} // namespace wattort::data::geopackage
