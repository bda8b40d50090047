#pragma once

/// \file
/// What a map needs besides the map: scale bar and north arrow, for the screen and for the report.

#include "ui/map/map_style.hpp"

#include <QPointF>
#include <QSizeF>

class QPainter;

namespace wattort::ui {

/// A length of 1, 2 or 5 times a power of ten that is at most `widestPixels` long on the map.
struct ScaleBar {
    double metres = 0.0;
    double pixels = 0.0;
};
ScaleBar scaleBar(double metresPerPixel, double widestPixels = 160.0);

/// With the ends at 0 and its length; returns the space it took. The painter's font is used.
QSizeF paintScaleBar(QPainter& painter, QPointF topLeft, double metresPerPixel, const MapStyle& style);
QSizeF paintNorthArrow(QPainter& painter, QPointF topLeft, const MapStyle& style);

} // namespace wattort::ui
