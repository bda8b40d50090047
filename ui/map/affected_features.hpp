#pragma once

/// \file
/// Where on the map a finding is.

#include "model/plan/plan.hpp"
#include "ui/map/map_scene.hpp"

namespace wattort::ui {

/// All features that the finding is about, also where it only says how many they are: buildings out of reach, streets
/// apart from the network, pipes that are too small … Empty: it has no place on the map.
std::vector<IdentifiedFeature> affectedFeatures(const Finding& finding, const Scenario& scenario, const Plan& plan);

} // namespace wattort::ui
