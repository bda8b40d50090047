#pragma once

/// \file
/// Names on the map: where there is room for them, and how they are written.

#include "ui/map/map_scene.hpp"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace wattort::ui {

struct MapLabel {
    enum class Kind { Site, SelectedSite, Substation, Exclusion, Street };

    QString text;
    Kind kind = Kind::Street;
    /// Middle of the text, `offset` pixels from the place.
    Point anchor;
    QPointF offset;
    /// Along a street, clockwise; never upside down.
    double degrees = 0.0;
    ExclusionKind exclusion = ExclusionKind::Other;

    friend bool operator==(const MapLabel&, const MapLabel&) = default;
};

/// Names of visible features, the important first; a name for which there is no free room is left out. Sites and
/// substations are named beside their symbol, so that neither hides the other. Streets are named where a piece of the
/// street is straight and long enough for its name.
/// \param beyond pixels on each side of the viewport that are not seen yet: names keep out of that edge
/// \param covered where something lies over the map, e.g. the legend, in pixels of the viewport
std::vector<MapLabel> placeLabels(const MapScene& scene, const Viewport& viewport, double beyond = 0.0,
                                  const QRectF& covered = {});

/// At any scale near the one they were placed for: places move with the map, letters keep their size.
void paintLabels(QPainter& painter, const std::vector<MapLabel>& labels, const Viewport& viewport,
                 const MapStyle& style);

/// Text with a rim in the colour of the ground, so that it can be read on anything. `middle` is its centre.
void paintHaloedText(QPainter& painter, QPointF middle, const QString& text, const QColor& colour, const QColor& halo);

} // namespace wattort::ui
