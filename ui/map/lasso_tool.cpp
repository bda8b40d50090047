#include "ui/map/lasso_tool.hpp"

#include "ui/map/canvas.hpp"

#include <QPainter>

namespace wattort::ui {

QString LassoTool::hint() const
{
    return corners().empty() ? tr("Draw around buildings and streets, or click the corners of an area")
                             : tr("Double click or Enter: finish · Backspace: take back · Esc: cancel");
}

void LassoTool::drag(const MapPointer& from, const MapPointer& to)
{
    constexpr double step = 4.0; // pixels
    if (m_isCancelled) {
        return;
    }
    if (!m_isDragged) {
        cancel();
        click(from);
        m_lastPixel = from.pixel;
        m_isDragged = true;
    }
    if ((to.pixel - m_lastPixel).manhattanLength() >= step) {
        click(to);
        m_lastPixel = to.pixel;
    }
}

void LassoTool::drop(const MapPointer& from, const MapPointer& to)
{
    drag(from, to);
    m_isDragged = false;
    if (!m_isCancelled) {
        finish();
    }
    m_isCancelled = false;
}

void LassoTool::doubleClick(const MapPointer&)
{
    finish();
}

bool LassoTool::key(int key)
{
    // The button may still be down: the rest of this drag is not drawn either.
    m_isCancelled = key == Qt::Key_Escape && m_isDragged;
    return CornerTool::key(key);
}

void LassoTool::finish()
{
    const Polygon area = closedArea(corners());
    cancel();
    if (!area.outer.empty()) {
        Q_EMIT drawn(area);
    }
}

void LassoTool::paint(QPainter& painter, const Viewport& viewport, const MapStyle& style) const
{
    if (!m_isDragged) {
        paintDraft(painter, viewport, style.draft, true);
        return;
    }
    QPolygonF line;
    for (const Point& corner : corners()) {
        line.append(viewport.toPixel(corner));
    }
    QColor fill = style.draft;
    fill.setAlpha(50);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(linePen(style.draft, 2.0));
    painter.setBrush(fill);
    painter.drawPolygon(line);
}

} // namespace wattort::ui
