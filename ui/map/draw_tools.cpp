#include "ui/map/draw_tools.hpp"

#include "ui/map/canvas.hpp"
#include "ui/map/label_painter.hpp"
#include "ui/text/quantity_text.hpp"

#include <QFont>
#include <QPainter>

#include <cmath>

namespace wattort::ui {

namespace {

constexpr double closingPixels = 9.0;

/// Of the triangle a, b, c, twice; its sign says on which side of ab the point c is.
double side(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool crosses(Point a, Point b, Point c, Point d)
{
    return side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0;
}

void paintMeasure(QPainter& painter, QPointF place, const QString& text, const MapStyle& style)
{
    QFont font;
    font.setPixelSize(13);
    font.setBold(true);
    painter.setFont(font);
    paintHaloedText(painter, place, text, style.draft, style.halo);
}

bool isDraftValid(const std::vector<Point>& corners)
{
    return !crossesItself(corners);
}

} // namespace

Polygon closedArea(const std::vector<Point>& corners)
{
    Polygon area;
    for (const Point& corner : corners) {
        if (area.outer.empty() || !(area.outer.back() == corner)) {
            area.outer.push_back(corner);
        }
    }
    while (area.outer.size() > 1 && area.outer.back() == area.outer.front()) {
        area.outer.pop_back();
    }
    if (area.outer.size() < 3) {
        return {};
    }
    area.outer.push_back(area.outer.front());
    return area;
}

bool crossesItself(const std::vector<Point>& corners)
{
    const Ring ring = closedArea(corners).outer;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        for (std::size_t j = i + 2; j + 1 < ring.size(); ++j) {
            if (crosses(ring[i], ring[i + 1], ring[j], ring[j + 1])) {
                return true;
            }
        }
    }
    return false;
}

void CornerTool::click(const MapPointer& pointer)
{
    m_corners.push_back(pointer.world);
    hover(pointer);
}

void CornerTool::hover(const MapPointer& pointer)
{
    m_pointer = pointer.world;
    m_hasPointer = true;
    Q_EMIT changed();
}

bool CornerTool::key(int key)
{
    switch (key) {
    case Qt::Key_Escape: {
        const bool wasBegun = !m_corners.empty();
        cancel();
        return wasBegun; // the next one leaves the tool
    }
    case Qt::Key_Backspace:
        if (!m_corners.empty()) {
            m_corners.pop_back();
        }
        Q_EMIT changed();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finish();
        return true;
    default:
        return false;
    }
}

void CornerTool::cancel()
{
    m_corners.clear();
    Q_EMIT changed();
}

std::vector<Point> CornerTool::draft() const
{
    std::vector<Point> all = m_corners;
    if (m_hasPointer && !all.empty()) {
        all.push_back(m_pointer);
    }
    return all;
}

void CornerTool::paintDraft(QPainter& painter, const Viewport& viewport, const QColor& colour, bool isClosed) const
{
    QPolygonF line;
    for (const Point& corner : draft()) {
        line.append(viewport.toPixel(corner));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(linePen(colour, 2.0));
    if (isClosed && line.size() > 2) {
        QColor fill = colour;
        fill.setAlpha(50);
        painter.setBrush(fill);
        painter.drawPolygon(line);
    } else {
        painter.drawPolyline(line);
    }
    painter.setBrush(Qt::white);
    for (std::size_t i = 0; i < m_corners.size(); ++i) {
        const double radius = i == 0 ? 5.0 : 3.5;
        painter.drawEllipse(viewport.toPixel(m_corners[i]), radius, radius);
    }
}

QString SiteTool::hint() const
{
    if (corners().empty()) {
        return tr("Click the first corner of the site");
    }
    if (!isDraftValid(draft())) {
        return tr("The border crosses itself");
    }
    return corners().size() < 3 ? tr("Click the next corner · Backspace: take back · Esc: cancel")
                                : tr("Double click or Enter: finish · Backspace: take back · Esc: cancel");
}

void SiteTool::click(const MapPointer& pointer)
{
    if (corners().empty()) {
        m_firstPixel = pointer.pixel;
    }
    const QPointF toFirst = pointer.pixel - m_firstPixel;
    if (corners().size() >= 3 && std::hypot(toFirst.x(), toFirst.y()) <= closingPixels) {
        finish();
        return;
    }
    CornerTool::click(pointer);
}

void SiteTool::doubleClick(const MapPointer&)
{
    // The first of its two clicks has set the last corner.
    finish();
}

void SiteTool::finish()
{
    const Polygon area = closedArea(corners());
    if (area.outer.empty() || crossesItself(corners())) {
        Q_EMIT changed();
        return;
    }
    cancel();
    Q_EMIT drawn(area);
}

void SiteTool::paint(QPainter& painter, const Viewport& viewport, const MapStyle& style) const
{
    const std::vector<Point> all = draft();
    const bool isValid = isDraftValid(all);
    paintDraft(painter, viewport, isValid ? style.draft : QColor(0xC62828), true);
    const Polygon polygon = closedArea(all);
    if (!polygon.outer.empty() && isValid) {
        paintMeasure(painter, viewport.toPixel(centroid(polygon)), text(area(polygon)), style);
    }
}

QString RectangleTool::hint() const
{
    return tr("Drag from one corner of the site to the other · Esc: cancel");
}

void RectangleTool::drag(const MapPointer& from, const MapPointer& to)
{
    if (m_isCancelled) {
        return;
    }
    const Point a = from.world;
    const Point b = to.world;
    m_area.outer = {a, {b.x, a.y}, b, {a.x, b.y}, a};
    Q_EMIT changed();
}

void RectangleTool::drop(const MapPointer& from, const MapPointer& to)
{
    drag(from, to);
    const Polygon area = m_area;
    const bool isDrawn = !m_isCancelled && wattort::area(area) > Area{};
    cancel();
    m_isCancelled = false;
    if (isDrawn) {
        Q_EMIT drawn(area);
    }
}

bool RectangleTool::key(int key)
{
    if (key != Qt::Key_Escape) {
        return false;
    }
    // The button may still be down: the rest of this drag is not drawn either.
    m_isCancelled = !m_area.outer.empty();
    cancel();
    return true;
}

void RectangleTool::cancel()
{
    m_area = {};
    Q_EMIT changed();
}

void RectangleTool::paint(QPainter& painter, const Viewport& viewport, const MapStyle& style) const
{
    if (m_area.outer.empty()) {
        return;
    }
    QColor fill = style.draft;
    fill.setAlpha(50);
    painter.setPen(linePen(style.draft, 2.0));
    painter.setBrush(fill);
    painter.drawRect(QRectF(viewport.toPixel(m_area.outer[0]), viewport.toPixel(m_area.outer[2])).normalized());
    paintMeasure(painter, viewport.toPixel(centroid(m_area)), text(area(m_area)), style);
}

QString LineTool::hint() const
{
    if (corners().empty()) {
        return tr("Click where the street or the pipe begins");
    }
    return tr("Length: %1 · double click or Enter: finish · Backspace: take back · Esc: cancel")
        .arg(text(wattort::length(draft())));
}

void LineTool::doubleClick(const MapPointer&)
{
    finish();
}

void LineTool::finish()
{
    Polyline line;
    for (const Point& corner : corners()) {
        if (line.empty() || !(line.back() == corner)) {
            line.push_back(corner);
        }
    }
    cancel();
    if (line.size() >= 2) {
        Q_EMIT drawn(line);
    }
}

void LineTool::paint(QPainter& painter, const Viewport& viewport, const MapStyle& style) const
{
    paintDraft(painter, viewport, style.draft, false);
}

QString MeasureTool::hint() const
{
    const std::vector<Point> line = measured();
    if (line.size() < 2) {
        return tr("Click along what is to be measured");
    }
    const QString length = text(wattort::length(line));
    const Polygon polygon = closedArea(line);
    if (polygon.outer.empty() || crossesItself(line)) {
        return tr("Length: %1").arg(length);
    }
    return tr("Length: %1 · enclosed area: %2").arg(length, text(area(polygon)));
}

std::vector<Point> MeasureTool::measured() const
{
    return m_isFinished ? corners() : draft();
}

void MeasureTool::click(const MapPointer& pointer)
{
    if (m_isFinished) {
        cancel();
    }
    CornerTool::click(pointer);
}

void MeasureTool::hover(const MapPointer& pointer)
{
    if (!m_isFinished) {
        CornerTool::hover(pointer);
    }
}

void MeasureTool::doubleClick(const MapPointer&)
{
    finish();
}

void MeasureTool::finish()
{
    m_isFinished = corners().size() >= 2;
    Q_EMIT changed();
}

void MeasureTool::cancel()
{
    m_isFinished = false;
    CornerTool::cancel();
}

void MeasureTool::paint(QPainter& painter, const Viewport& viewport, const MapStyle& style) const
{
    const std::vector<Point> line = measured();
    if (line.empty()) {
        return;
    }
    QPolygonF pixels;
    for (const Point& point : line) {
        pixels.append(viewport.toPixel(point));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(linePen(style.draft, 2.0));
    painter.drawPolyline(pixels);
    painter.setBrush(Qt::white);
    for (const QPointF& pixel : pixels) {
        painter.drawEllipse(pixel, 3.5, 3.5);
    }
    if (line.size() >= 2) {
        paintMeasure(painter, pixels.last() + QPointF(0.0, -16.0), text(wattort::length(line)), style);
    }
}

} // namespace wattort::ui
