#pragma once

/// \file
/// The legend of what a map shows: the layers that are visible, with the kinds of features that they have.

#include "ui/map/map_scene.hpp"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

class QFont;
class QPainter;

namespace wattort::ui {

/// What a symbol stands for: a layer and, where it has several looks, which of them.
struct LegendSymbol {
    enum class Kind {
        Layer,
        ConnectedBuilding,
        Pipe,
        PipeWidth,  ///< of a class of diameters, where the colour says something else
        PipeOnHeat, ///< where the street has a colour
        PipeClass,  ///< of `classes` classes of a quantity
        Cable,
        StreetHeat
    };

    Kind kind = Kind::Layer;
    LayerKind layer = LayerKind::Buildings;
    /// SurfaceClass, LandUseKind, ExclusionKind, Decision, HeatSourceState, source, step of the heat density or of the
    /// pipes' diameters, LinearDensityClass.
    std::size_t number = 0;
    PipeRamp ramp = PipeRamp::Temperature;
    std::size_t classes = 0;

    friend bool operator==(const LegendSymbol&, const LegendSymbol&) = default;
};

struct LegendEntry {
    LegendSymbol symbol;
    QString text;
};

struct LegendGroup {
    QString title;
    std::vector<LegendEntry> entries;
};

/// What is on top of the map first. Layers that are hidden or empty, and kinds that do not occur, are left out.
/// Builds the layers' indexes where they are missing.
std::vector<LegendGroup> legendOf(const MapScene& scene);

void paintSymbol(QPainter& painter, const QRectF& place, const LegendSymbol& symbol, const MapStyle& style);

/// Size with the font, in as many columns as it takes for `height`.
QSizeF legendSize(const QFont& font, const std::vector<LegendGroup>& groups, double height);
/// With the painter's font; returns the size that it took.
QSizeF paintLegend(QPainter& painter, QPointF topLeft, const std::vector<LegendGroup>& groups, const MapStyle& style,
                   double height);

} // namespace wattort::ui
