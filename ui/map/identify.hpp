#pragma once

/// \file
/// Which features are at a place.

#include "ui/map/map_scene.hpp"

#include <vector>

namespace wattort::ui {

/// Features of visible layers and of the network that are within `tolerance` of the place (areas: contain it or
/// nearly), what is on top first; a point or line goes before an area that it lies on.
std::vector<IdentifiedFeature> featuresAt(const MapScene& scene, Point place, Length tolerance);

} // namespace wattort::ui
