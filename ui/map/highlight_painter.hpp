#pragma once

/// \file
/// What stands out on the map for a while: a feature, the way to somewhere, the places of a finding.

#include "ui/map/canvas.hpp"
#include "ui/map/map_scene.hpp"

namespace wattort::ui {

void paintHighlight(Canvas& canvas, const MapScene& scene, const IdentifiedFeature& feature, const MapStyle& style);
void paintPath(Canvas& canvas, const MapScene& scene, const MapStyle& style);
/// Features that are too small to be seen get a ring around them.
void paintMarks(Canvas& canvas, const MapScene& scene, const MapStyle& style);

} // namespace wattort::ui
