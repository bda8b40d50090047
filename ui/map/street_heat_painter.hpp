#pragma once

/// \file
/// Linear heat density of the streets as coloured lines on the map.

#include "model/network/street_heat.hpp"
#include "ui/map/canvas.hpp"
#include "ui/map/feature_index.hpp"
#include "ui/map/map_style.hpp"

#include <array>

namespace wattort::ui {

/// How the classes look on such a map, lowest first: from pale to dark on light ground, the other way on dark, and
/// wider where more heat is.
struct StreetHeatLook {
    QColor colour;
    double pixels = 1.0;
};
std::array<StreetHeatLook, linearDensityClasses> streetHeatLooks(const MapStyle& style);

/// Sections without any heat demand are left out: they are streets like others.
/// \param underPipes planned pipes are painted over them; wider, so that they show on both sides
void paintStreetHeat(Canvas& canvas, const StreetHeat& heat, const FeatureIndex& sections, const MapStyle& style,
                     bool underPipes);

} // namespace wattort::ui
