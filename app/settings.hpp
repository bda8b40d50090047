#pragma once

/// \file
/// --set KEY=VALUE and --site NAME.

#include "model/scenario/catalogue.hpp"
#include "model/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace wattort::app {

/// The scenario with other values. A key is an assumption's or a decision's about the compute centre.
/// \throws Failure that names key, value and what was expected.
Scenario changed(Scenario scenario, const std::vector<std::string>& settings, const Catalogues& catalogues);

/// The keys that say how large the compute centre is, each from another end; with commas between.
std::string keysOfSize();

/// \throws Failure (NoSuchSite)
std::size_t siteNamed(const Scenario& scenario, const std::string& name);

} // namespace wattort::app
