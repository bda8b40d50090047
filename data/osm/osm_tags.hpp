#pragma once

/// \file
/// What OpenStreetMap's tags mean to us. Tags: wiki.openstreetmap.org, Map features (read 2026).

#include "model/scenario/layer.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wattort::data::osm {

/// Value of a tag, empty when there is none. Keys with a colon are written with an underscore (building_levels).
using Tags = std::function<std::string_view(std::string_view key)>;

/// No value: not a way in or beside which a pipe can be laid (motorway, steps, proposed …).
std::optional<SurfaceClass> surfaceClass(const Tags& tags);
/// Bridges and tunnels do not meet the streets that they cross.
bool isGradeSeparated(const Tags& tags);

BuildingUse buildingUse(const Tags& tags);
/// 0 when not given or not believable (more than 120).
double storeys(const Tags& tags);
/// The first four digits of start_date; 0 when not given or not believable.
int constructionYear(const Tags& tags);

std::optional<LandUseKind> landUse(const Tags& tags);
std::optional<ExclusionKind> exclusion(const Tags& tags);

/// The highest of "110000;20000", in volts; 0 when not given.
double voltage(std::string_view text);

} // namespace wattort::data::osm
