#pragma once

/// \file
/// Chooses what lies in an area.

#include "ui/map/draw_tools.hpp"

namespace wattort::ui {

/// An area around what shall be chosen: drawn freely with the button down, or by its corners like a site's.
class LassoTool : public CornerTool {
    Q_OBJECT

public:
    using CornerTool::CornerTool;

    QString hint() const override;
    bool takesDrag() const override { return true; }
    void drag(const MapPointer& from, const MapPointer& to) override;
    void drop(const MapPointer& from, const MapPointer& to) override;
    void doubleClick(const MapPointer& pointer) override;
    bool key(int key) override;
    void paint(QPainter& painter, const Viewport& viewport, const MapStyle& style) const override;

Q_SIGNALS:
    void drawn(const wattort::Polygon& area);

protected:
    void finish() override;

private:
    QPointF m_lastPixel;
    bool m_isDragged = false;
    bool m_isCancelled = false;
};

} // namespace wattort::ui
