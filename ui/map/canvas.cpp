#include "ui/map/canvas.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace wattort::ui {

namespace {

constexpr double reachPixels = 24.0;
constexpr double limitPixels = 4'000.0;
/// Vertices closer together than this (pixels, sum of both directions) are one.
constexpr double thinningPixels = 0.7;

/// One half-plane of the clip by Sutherland and Hodgman: keeps what is `inside`, adds where edges cross the border.
template <class Inside, class Crossing>
QPolygonF cutHalf(const QPolygonF& ring, Inside inside, Crossing crossing)
{
    QPolygonF kept;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i];
        const QPointF b = ring[(i + 1) % ring.size()];
        if (inside(a)) {
            kept.append(a);
        }
        if (inside(a) != inside(b)) {
            kept.append(crossing(a, b));
        }
    }
    return kept;
}

QPointF atX(QPointF a, QPointF b, double x)
{
    return {x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x())};
}

QPointF atY(QPointF a, QPointF b, double y)
{
    return {a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y};
}

/// Turns the plane so that hatch lines run along x.
struct Turn {
    double cosine = 1.0;
    double sine = 0.0;

    QPointF turned(QPointF p) const { return {p.x() * cosine - p.y() * sine, p.x() * sine + p.y() * cosine}; }
    QPointF back(QPointF p) const { return {p.x() * cosine + p.y() * sine, -p.x() * sine + p.y() * cosine}; }
};

struct HatchFrame {
    double spacing = 8.0;
    QRectF visible;
    QPointF origin;
};

/// Lines of one direction: where each crosses the rings' edges, sorted, every second gap is inside.
void appendHatch(std::vector<QLineF>& lines, std::span<const QPolygonF> rings, const Turn& turn,
                 const HatchFrame& frame)
{
    const auto& [spacing, visible, origin] = frame;
    QPolygonF corners;
    for (const QPointF corner : {visible.topLeft(), visible.topRight(), visible.bottomLeft(), visible.bottomRight()}) {
        corners.append(turn.turned(corner));
    }
    const QRectF range = corners.boundingRect();
    const double phase = std::fmod(turn.turned(origin).y(), spacing);
    const auto number = [phase, step = frame.spacing](double y) { return std::ceil((y - phase) / step); };
    const double first = number(range.top());
    const double last = number(range.bottom());
    std::vector<std::vector<double>> crossings(static_cast<std::size_t>(std::max(last - first, 0.0)));
    for (const QPolygonF& ring : rings) {
        for (qsizetype i = 0; i < ring.size(); ++i) {
            const QPointF a = turn.turned(ring[i]);
            const QPointF b = turn.turned(ring[(i + 1) % ring.size()]);
            const double from = std::max(number(std::min(a.y(), b.y())), first);
            const double to = std::min(number(std::max(a.y(), b.y())), last);
            for (double k = from; k < to; k += 1.0) {
                crossings[static_cast<std::size_t>(k - first)].push_back(atY(a, b, phase + k * spacing).x());
            }
        }
    }
    for (std::size_t k = 0; k < crossings.size(); ++k) {
        std::sort(crossings[k].begin(), crossings[k].end());
        const double y = phase + (first + double(k)) * spacing;
        for (std::size_t i = 0; i + 1 < crossings[k].size(); i += 2) {
            const double from = std::max(crossings[k][i], range.left());
            const double to = std::min(crossings[k][i + 1], range.right());
            if (from < to) {
                lines.emplace_back(turn.back({from, y}), turn.back({to, y}));
            }
        }
    }
}

} // namespace

Canvas::Canvas(QPainter& painter, const Viewport& viewport)
    : m_painter(painter),
      m_viewport(viewport),
      m_reach(viewport.visibleBox(reachPixels)),
      m_limit(QRectF(QPointF(), viewport.size).adjusted(-limitPixels, -limitPixels, limitPixels, limitPixels))
{}

QRectF Canvas::toPixels(const Box& box) const
{
    return {m_viewport.toPixel({box.minX, box.maxY}), m_viewport.toPixel({box.maxX, box.minY})};
}

QPolygonF Canvas::thinned(std::span<const Point> points) const
{
    QPolygonF kept;
    kept.reserve(static_cast<qsizetype>(points.size()));
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF pixel = m_viewport.toPixel(points[i]);
        const bool isEnd = i == 0 || i + 1 == points.size();
        if (isEnd || (pixel - kept.back()).manhattanLength() >= thinningPixels) {
            kept.append(pixel);
        }
    }
    return kept;
}

QPolygonF Canvas::cut(const QPolygonF& ring) const
{
    if (m_limit.contains(ring.boundingRect())) {
        return ring;
    }
    const QRectF limit = m_limit;
    QPolygonF kept = cutHalf(
        ring, [&](QPointF p) { return p.x() >= limit.left(); },
        [&](QPointF a, QPointF b) { return atX(a, b, limit.left()); });
    kept = cutHalf(
        kept, [&](QPointF p) { return p.x() <= limit.right(); },
        [&](QPointF a, QPointF b) { return atX(a, b, limit.right()); });
    kept = cutHalf(
        kept, [&](QPointF p) { return p.y() >= limit.top(); },
        [&](QPointF a, QPointF b) { return atY(a, b, limit.top()); });
    return cutHalf(
        kept, [&](QPointF p) { return p.y() <= limit.bottom(); },
        [&](QPointF a, QPointF b) { return atY(a, b, limit.bottom()); });
}

const QPolygonF& Canvas::ring(const Ring& points)
{
    m_ring = cut(thinned(points));
    return m_ring;
}

void Canvas::fill(const QPolygonF& outer, std::span<const QPolygonF> holes, const AreaStyle& style)
{
    const bool hasFill = style.fill.alpha() > 0;
    const bool hasOutline = style.outline.alpha() > 0;
    const QPen outline = hasOutline ? linePen(style.outline, style.outlineWidth, style.dashed) : QPen(Qt::NoPen);
    const bool isHatched = style.hatch != Hatch::None;
    // The outline goes on top of the hatch.
    m_painter.setPen(isHatched ? QPen(Qt::NoPen) : outline);
    m_painter.setBrush(hasFill ? QBrush(style.fill) : QBrush(Qt::NoBrush));
    QPainterPath path;
    if (!holes.empty()) {
        path.addPolygon(outer);
        path.closeSubpath();
        for (const QPolygonF& hole : holes) {
            path.addPolygon(hole);
            path.closeSubpath();
        }
    }
    const auto draw = [&] { holes.empty() ? m_painter.drawPolygon(outer) : m_painter.drawPath(path); };
    if (!isHatched) {
        draw();
        return;
    }
    if (hasFill) {
        draw();
    }
    std::vector<QPolygonF> rings{outer};
    rings.insert(rings.end(), holes.begin(), holes.end());
    const QRectF visible(QPointF(), m_viewport.size);
    const std::vector<QLineF> lines = hatchLines(rings, style, visible, m_viewport.toPixel({0.0, 0.0}));
    m_painter.setPen(linePen(style.hatchColour, 1.0));
    m_painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    if (hasOutline) {
        m_painter.setPen(outline);
        m_painter.setBrush(Qt::NoBrush);
        draw();
    }
}

void Canvas::area(const Polygon& polygon, const AreaStyle& style)
{
    const QPolygonF outer = cut(thinned(polygon.outer));
    if (outer.size() < 3) {
        return;
    }
    std::vector<QPolygonF> holes;
    for (const Ring& hole : polygon.holes) {
        QPolygonF kept = cut(thinned(hole));
        if (kept.size() >= 3) {
            holes.push_back(std::move(kept));
        }
    }
    fill(outer, holes, style);
}

void Canvas::areas(const MultiPolygon& polygons, const AreaStyle& style)
{
    for (const Polygon& polygon : polygons) {
        const Box box = bounds(polygon);
        const bool isNear = box.valid() && box.minX <= m_reach.maxX && box.maxX >= m_reach.minX
                            && box.minY <= m_reach.maxY && box.maxY >= m_reach.minY;
        if (isNear) {
            area(polygon, style);
        }
    }
}

void Canvas::line(std::span<const Point> points)
{
    if (points.size() < 2) {
        return;
    }
    const QPolygonF whole = thinned(points);
    if (m_limit.contains(whole.boundingRect())) {
        m_painter.drawPolyline(whole);
        return;
    }
    // Only the runs of segments that come near the picture.
    QPolygonF run;
    const auto draw = [&] {
        if (run.size() >= 2) {
            m_painter.drawPolyline(run);
        }
        run.clear();
    };
    for (qsizetype i = 0; i + 1 < whole.size(); ++i) {
        const QRectF segment = QRectF(whole[i], whole[i + 1]).normalized().adjusted(-1.0, -1.0, 1.0, 1.0);
        if (!segment.intersects(m_limit)) {
            draw();
            continue;
        }
        if (run.isEmpty()) {
            run.append(whole[i]);
        }
        run.append(whole[i + 1]);
    }
    draw();
}

QPen linePen(const QColor& colour, double pixels, bool dashed)
{
    QColor shade = colour;
    if (pixels < 1.0) {
        shade.setAlphaF(static_cast<float>(colour.alphaF() * std::max(pixels, 0.15)));
    }
    QPen pen(shade, std::max(pixels, 1.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (dashed) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({6.0, 3.0});
    }
    return pen;
}

std::vector<QLineF> hatchLines(std::span<const QPolygonF> rings, const AreaStyle& style, const QRectF& visible,
                               QPointF origin)
{
    static const double half = std::sqrt(0.5);
    const Turn horizontal{1.0, 0.0};
    const Turn vertical{0.0, 1.0};
    const Turn rising{half, half};
    const Turn falling{half, -half};
    const HatchFrame frame{style.hatchSpacing, visible, origin};
    std::vector<QLineF> lines;
    switch (style.hatch) {
    case Hatch::None:
        break;
    case Hatch::Horizontal:
        appendHatch(lines, rings, horizontal, frame);
        break;
    case Hatch::Vertical:
        appendHatch(lines, rings, vertical, frame);
        break;
    case Hatch::Rising:
        appendHatch(lines, rings, rising, frame);
        break;
    case Hatch::Falling:
        appendHatch(lines, rings, falling, frame);
        break;
    case Hatch::Crossed:
        appendHatch(lines, rings, rising, frame);
        appendHatch(lines, rings, falling, frame);
        break;
    }
    return lines;
}

} // namespace wattort::ui
