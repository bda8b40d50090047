#pragma once

/// \file
/// A scenario out of a file that nobody has to trust.

#include "data/store.hpp"

namespace wattort::data::geopackage {

/// \throws Failure as openScenario()
OpenedScenario readScenario(const std::filesystem::path& file);

} // namespace wattort::data::geopackage
