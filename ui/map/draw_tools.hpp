#pragma once

/// \file
/// Tools that draw: the area of a site, a rectangle, and lengths and areas to be measured.

#include "ui/map/map_tool.hpp"

namespace wattort::ui {

/// Corners are set with clicks; Backspace takes the last one back, Escape all.
class CornerTool : public MapTool {
    Q_OBJECT

public:
    using MapTool::MapTool;

    void click(const MapPointer& pointer) override;
    void hover(const MapPointer& pointer) override;
    bool key(int key) override;
    void cancel() override;

    const std::vector<Point>& corners() const { return m_corners; }

protected:
    virtual void finish() = 0;
    /// The corners and the pointer's place, as if it had been clicked.
    std::vector<Point> draft() const;
    void paintDraft(QPainter& painter, const Viewport& viewport, const QColor& colour, bool isClosed) const;

private:
    std::vector<Point> m_corners;
    Point m_pointer;
    bool m_hasPointer = false;
};

/// The border of an area. A double click, Enter or a click on the first corner closes it.
class SiteTool : public CornerTool {
    Q_OBJECT

public:
    using CornerTool::CornerTool;

    QString hint() const override;
    void click(const MapPointer& pointer) override;
    void doubleClick(const MapPointer& pointer) override;
    void paint(QPainter& painter, const Viewport& viewport, const MapStyle& style) const override;

Q_SIGNALS:
    void drawn(const wattort::Polygon& area);

protected:
    void finish() override;

private:
    QPointF m_firstPixel;
};

class RectangleTool : public MapTool {
    Q_OBJECT

public:
    using MapTool::MapTool;

    QString hint() const override;
    bool takesDrag() const override { return true; }
    void drag(const MapPointer& from, const MapPointer& to) override;
    void drop(const MapPointer& from, const MapPointer& to) override;
    bool key(int key) override;
    void paint(QPainter& painter, const Viewport& viewport, const MapStyle& style) const override;
    void cancel() override;

Q_SIGNALS:
    void drawn(const wattort::Polygon& area);

private:
    Polygon m_area;
    bool m_isCancelled = false;
};

/// A street or a pipe by its corners. A double click or Enter ends it.
class LineTool : public CornerTool {
    Q_OBJECT

public:
    using CornerTool::CornerTool;

    QString hint() const override;
    void doubleClick(const MapPointer& pointer) override;
    void paint(QPainter& painter, const Viewport& viewport, const MapStyle& style) const override;

Q_SIGNALS:
    void drawn(const wattort::Polyline& line);

protected:
    void finish() override;
};

/// One click says where a heat source stands.
class PlaceTool : public MapTool {
    Q_OBJECT

public:
    using MapTool::MapTool;

    QString hint() const override { return tr("Click where the heat source stands"); }
    void click(const MapPointer& pointer) override { Q_EMIT chosen(pointer.world); }

Q_SIGNALS:
    void chosen(const wattort::Point& place);
};

/// Length along the corners, and the area that they enclose.
class MeasureTool : public CornerTool {
    Q_OBJECT

public:
    using CornerTool::CornerTool;

    QString hint() const override;
    void click(const MapPointer& pointer) override;
    void hover(const MapPointer& pointer) override;
    void doubleClick(const MapPointer& pointer) override;
    void paint(QPainter& painter, const Viewport& viewport, const MapStyle& style) const override;
    void cancel() override;

protected:
    void finish() override;

private:
    std::vector<Point> measured() const;

    bool m_isFinished = false;
};

/// Closed and free of repeated points; no outer ring when less than a triangle is left.
Polygon closedArea(const std::vector<Point>& corners);
/// Whether the border crosses itself.
bool crossesItself(const std::vector<Point>& corners);

} // namespace wattort::ui
