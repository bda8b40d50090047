#pragma once

/// \file
/// What the pointer does on the map.

#include "ui/map/map_scene.hpp"

#include <QObject>
#include <QPoint>
#include <QPointF>

#include <vector>

class QPainter;

namespace wattort::ui {

struct MapPointer {
    QPointF pixel;
    Point world;
    QPoint onScreen; ///< for menus
};

/// The map view moves the map and passes on what is meant for the tool: clicks, keys that it does not need itself, and
/// drags if the tool asks for them.
class MapTool : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual Qt::CursorShape cursor() const { return Qt::CrossCursor; }
    /// What to do now, in one line; empty: nothing needs saying.
    virtual QString hint() const { return {}; }

    virtual void click(const MapPointer&) {}
    virtual void doubleClick(const MapPointer&) {}
    virtual void contextMenu(const MapPointer&) {}
    virtual void hover(const MapPointer&) {}
    /// Whether the left button drags for the tool instead of moving the map.
    virtual bool takesDrag() const { return false; }
    virtual void drag(const MapPointer&, const MapPointer&) {}
    virtual void drop(const MapPointer&, const MapPointer&) {}
    /// Whether the key was used.
    virtual bool key(int) { return false; }
    virtual void paint(QPainter&, const Viewport&, const MapStyle&) const {}
    /// Forgets what was begun.
    virtual void cancel() {}

Q_SIGNALS:
    void changed();
};

} // namespace wattort::ui
