#include "ui/map/viewport.hpp"

#include <algorithm>

namespace wattort::ui {

Box Viewport::visibleBox() const
{
    return visibleBox(0.0);
}

Box Viewport::visibleBox(double pixels) const
{
    Box box;
    box.add(toWorld({-pixels, -pixels}));
    box.add(toWorld({size.width() + pixels, size.height() + pixels}));
    return box;
}

Viewport Viewport::zoomedAt(QPointF pixel, double factor) const
{
    Viewport next = *this;
    next.metresPerPixel = std::clamp(metresPerPixel / factor, nearestMetresPerPixel, farthestMetresPerPixel);
    const Point fixed = toWorld(pixel);
    const Point moved = next.toWorld(pixel);
    next.centre = {centre.x + fixed.x - moved.x, centre.y + fixed.y - moved.y};
    return next;
}

Viewport Viewport::panned(QPointF pixels) const
{
    Viewport next = *this;
    next.centre = {centre.x - pixels.x() * metresPerPixel, centre.y + pixels.y() * metresPerPixel};
    return next;
}

Viewport Viewport::resized(QSizeF to) const
{
    Viewport next = *this;
    next.size = to;
    return next;
}

Viewport Viewport::fitting(const Box& box, QSizeF size, double margin)
{
    Viewport next;
    next.size = size;
    if (!box.valid()) {
        return next;
    }
    next.centre = {(box.minX + box.maxX) / 2.0, (box.minY + box.maxY) / 2.0};
    const double width = std::max(size.width() - 2.0 * margin, 1.0);
    const double height = std::max(size.height() - 2.0 * margin, 1.0);
    const double needed = std::max((box.maxX - box.minX) / width, (box.maxY - box.minY) / height);
    next.metresPerPixel = needed > 0.0 ? std::clamp(needed, nearestMetresPerPixel, farthestMetresPerPixel) : 1.0;
    return next;
}

} // namespace wattort::ui
