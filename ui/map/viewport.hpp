#pragma once

/// \file
/// The part of the plane that a picture shows: world (metres, north up) to pixels (down) and back.

#include "model/geometry/point.hpp"

#include <QPointF>
#include <QSizeF>

namespace wattort::ui {

/// A value: moving and zooming make a new one. Pixels are device independent; `devicePixelRatio` says how many real
/// ones each has in both directions.
struct Viewport {
    Point centre;
    double metresPerPixel = 1.0;
    QSizeF size{800.0, 600.0};
    double devicePixelRatio = 1.0;

    /// What a person still makes sense of: a hand's breadth at the near end, Europe at the far one.
    static constexpr double nearestMetresPerPixel = 0.01;
    static constexpr double farthestMetresPerPixel = 10'000.0;

    QPointF toPixel(Point world) const
    {
        return {(world.x - centre.x) / metresPerPixel + size.width() / 2.0,
                (centre.y - world.y) / metresPerPixel + size.height() / 2.0};
    }
    Point toWorld(QPointF pixel) const
    {
        return {centre.x + (pixel.x() - size.width() / 2.0) * metresPerPixel,
                centre.y - (pixel.y() - size.height() / 2.0) * metresPerPixel};
    }

    Box visibleBox() const;
    /// The visible box and `pixels` more on each side: what may reach into the picture with wide lines.
    Box visibleBox(double pixels) const;

    /// Closer by `factor` (farther when below 1), with the world under `pixel` staying there. Stops at the limits
    /// above.
    Viewport zoomedAt(QPointF pixel, double factor) const;
    /// The picture moved by so many pixels right and down.
    Viewport panned(QPointF pixels) const;
    /// Another size about the same centre and scale.
    Viewport resized(QSizeF to) const;

    /// Shows all of `box` with `margin` pixels around it. A box without extent is shown at 1 m per pixel.
    static Viewport fitting(const Box& box, QSizeF size, double margin = 0.0);

    friend bool operator==(const Viewport&, const Viewport&) = default;
};

} // namespace wattort::ui
