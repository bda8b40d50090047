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

/// pipes.csv: every pipe of the plan's network at design load and over the year, with units in the names; temperatures
/// and pressures at its end away from the source. pressure_profile.csv: the ways to the worst and to the farthest
/// consumer. Computes the year of every pipe. \throws Failure, Cancelled
void exportPipes(const Plan& plan, const std::filesystem::path& folder, const Task& task = {});

/// street_sections.csv and the layer street_sections of street_sections.gpkg: the plan's network street by street
/// (network_section.hpp) with linear heat density, diameter, lengths, investment, source and construction phase; units
/// in the names. \throws Failure
void exportSections(const Scenario& scenario, const Plan& plan, const std::filesystem::path& folder);

/// register_data.csv: what the operator reports each year (EnEfG annex 3, (EU) 2024/1364 annexes I to IV), one line an
/// item: act, section, symbol, name, value, unit, state (planned, missing), remark. Names and remarks are in German or
/// English; what no plan knows is empty and the remark says why. \throws Failure
void exportRegisterData(const Plan& plan, const std::vector<RegisterItem>& items, bool german,
                        const std::filesystem::path& folder);

} // namespace wattort::data
