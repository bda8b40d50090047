#pragma once

/// \file
/// Results for other programs.

#include "model/plan/plan.hpp"
#include "model/scenario/scenario.hpp"

#include <filesystem>

namespace wattort::data {

/// network.geojson: pipes and consumers of the plan's network in the scenario's CRS. \throws Failure
void exportNetwork(const Scenario& scenario, const Plan& plan, const std::filesystem::path& folder);

/// hourly.csv: 8,760 rows, one column a series, units in the names. \throws Failure
void exportHourly(const Plan& plan, const std::filesystem::path& folder);

} // namespace wattort::data
