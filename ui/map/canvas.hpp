#pragma once

/// \file
/// Draws geometry of the world with a QPainter: thins what is finer than a pixel, cuts off what is far outside.

#include "model/geometry/point.hpp"
#include "ui/map/map_style.hpp"
#include "ui/map/viewport.hpp"

#include <QLineF>
#include <QPen>
#include <QPolygonF>
#include <QRectF>

#include <span>
#include <vector>

class QPainter;

namespace wattort::ui {

class Canvas {
public:
    Canvas(QPainter& painter, const Viewport& viewport);

    QPainter& painter() const { return m_painter; }
    const Viewport& viewport() const { return m_viewport; }
    double metresPerPixel() const { return m_viewport.metresPerPixel; }
    /// The visible box with what can reach into it: the widest line or symbol.
    const Box& reach() const { return m_reach; }
    QRectF toPixels(const Box& box) const;

    /// Fill, hatch and outline.
    void area(const Polygon& polygon, const AreaStyle& style);
    void areas(const MultiPolygon& polygons, const AreaStyle& style);
    /// With the painter's pen.
    void line(std::span<const Point> points);
    /// The ring in pixels, without vertices that nobody can see apart.
    const QPolygonF& ring(const Ring& points);

private:
    QPolygonF thinned(std::span<const Point> points) const;
    QPolygonF cut(const QPolygonF& ring) const;
    void fill(const QPolygonF& outer, std::span<const QPolygonF> holes, const AreaStyle& style);

    QPainter& m_painter;
    Viewport m_viewport;
    Box m_reach;
    /// Beyond it Qt's rasteriser becomes slow: its coordinates have 16 bits.
    QRectF m_limit;
    QPolygonF m_ring;
};

/// Solid, or dashed; thinner than a pixel is drawn as one pixel with less colour, which is also what Qt does fastest.
QPen linePen(const QColor& colour, double pixels, bool dashed = false);

/// Parallel lines inside of the rings (even-odd), cut to `visible`. Their places depend on `origin` only (in pixels),
/// so that the hatches of neighbouring tiles meet.
std::vector<QLineF> hatchLines(std::span<const QPolygonF> rings, const AreaStyle& style, const QRectF& visible,
                               QPointF origin);

} // namespace wattort::ui
