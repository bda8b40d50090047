#pragma once

/// \file
/// A scenario out of a file that nobody has to trust.

#include "data/store.hpp"

namespace wattort::data::geopackage {

/// \throws Failure as openScenario()
OpenedScenario readScenario(const std::filesystem::path& file);

/// Of a scenario file; nothing when it is none.
std::optional<int> formatVersionOf(const std::filesystem::path& file);

} // namespace wattort::data::geopackage
