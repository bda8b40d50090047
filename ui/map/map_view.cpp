#include "ui/map/map_view.hpp"

#include "model/finding/finding.hpp"
#include "ui/map/feature_index.hpp"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wattort::ui {

namespace {

constexpr double fitMargin = 20.0;
constexpr int stepsPerNotch = 2;
constexpr int smallestLevel = -24;
constexpr int largestLevel = 52;
/// Labels are placed for this much more on each side, so that panning a little needs no new ones.
constexpr double labelMargin = 256.0;

bool covers(const Viewport& wide, const Viewport& narrow)
{
    const Box a = wide.visibleBox();
    const Box b = narrow.visibleBox();
    return wide.metresPerPixel == narrow.metresPerPixel && a.minX <= b.minX && a.minY <= b.minY && a.maxX >= b.maxX
           && a.maxY >= b.maxY;
}

bool isEmpty(const MapScene& scene)
{
    return !visibleBounds(scene).valid();
}

} // namespace

MapView::MapView(QWidget* parent) : QWidget(parent), m_style(ui::mapStyle(MapTheme::Light))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Map"));
    setAccessibleDescription(
        tr("Arrow keys move the map, plus and minus zoom, Home shows everything. While drawing, the "
           "space bar sets a corner in the middle of the map."));
    connect(&m_tiles, &TileRenderer::tileReady, this, [this] {
        requestTiles();
        update();
    });
    buildTools();
    renewTiles();
}

MapView::~MapView() = default;

void MapView::setScene(MapScene scene)
{
    const bool isSame = sameGround(m_scene, scene);
    const bool wasEmpty = isSame ? false : isEmpty(m_scene);
    const bool sameSelection = m_scene.selectedSite == scene.selectedSite;
    m_scene = std::move(scene);
    if (!isSame) {
        renewTiles();
        if (wasEmpty && !m_kept) {
            zoomToSettlement();
        }
    }
    if (!isSame || !sameSelection) {
        m_hasLabelRequest = false;
    }
    requestLabels();
    update();
}

void MapView::setViewport(const Viewport& viewport)
{
    Viewport next = viewport;
    next.size = size();
    next.metresPerPixel =
        metresPerPixelOf(std::clamp(nearestLevel(viewport.metresPerPixel), smallestLevel, largestLevel));
    moveTo(next);
}

std::optional<Viewport> MapView::chosenViewport() const
{
    return m_showsSettlement || isEmpty(m_scene) ? std::nullopt : std::optional(m_viewport);
}

void MapView::keepViewport(const Viewport& viewport)
{
    expects(!m_wasShown, "a map that is shown takes its place with setViewport");
    m_kept = viewport;
}

void MapView::zoomToFit()
{
    zoomTo(visibleBounds(m_scene));
}

void MapView::zoomTo(const Box& box, double reservedOnRight)
{
    if (!box.valid()) {
        return;
    }
    Viewport next = Viewport::fitting(box, size() - QSizeF(reservedOnRight, 0.0), fitMargin);
    next.metresPerPixel = metresPerPixelOf(levelThatFits(next.metresPerPixel));
    next.centre.x += reservedOnRight / 2.0 * next.metresPerPixel;
    setViewport(next);
}

void MapView::zoomIn()
{
    zoomSteps(stepsPerNotch, QRectF(rect()).center());
}

void MapView::zoomOut()
{
    zoomSteps(-stepsPerNotch, QRectF(rect()).center());
}

void MapView::zoomSteps(int steps, QPointF pixel)
{
    const int next = std::clamp(level() - steps, smallestLevel, largestLevel);
    moveTo(m_viewport.zoomedAt(pixel, m_viewport.metresPerPixel / metresPerPixelOf(next)));
}

void MapView::moveTo(const Viewport& viewport)
{
    Viewport next = viewport;
    next.devicePixelRatio = devicePixelRatioF();
    if (next == m_viewport) {
        return;
    }
    m_showsSettlement = false;
    if (next.metresPerPixel != m_viewport.metresPerPixel) {
        keepBackdrop();
        // Rounding must not take the scale off the ladder, step by step.
        next.metresPerPixel = metresPerPixelOf(nearestLevel(next.metresPerPixel));
    }
    m_viewport = next;
    requestTiles();
    requestLabels();
    update();
    Q_EMIT viewportChanged();
}

void MapView::renewTiles()
{
    keepBackdrop();
    m_tiles.setContent({m_scene, m_style, devicePixelRatioF()});
    requestTiles();
}

void MapView::requestTiles()
{
    m_tiles.want(tilesOf(m_viewport, level(), 1));
}

void MapView::requestLabels()
{
    const QRectF legend = legendBox().place;
    if (m_hasLabelRequest && m_labelLegend == legend && covers(m_labelViewport, m_viewport)) {
        return;
    }
    m_labelLegend = legend;
    m_labelViewport = m_viewport.resized(m_viewport.size + QSizeF(2.0 * labelMargin, 2.0 * labelMargin));
    m_hasLabelRequest = true;
    m_labelJob.start(
        [scene = m_scene, viewport = m_labelViewport, covered = legend.translated(labelMargin, labelMargin)](
            const Task&) { return placeLabels(scene, viewport, labelMargin, covered); },
        [this](std::vector<MapLabel> labels) {
            m_labels = std::move(labels);
            update();
            requestLabels(); // the legend may have come while they were being placed
        });
}

MapPointer MapView::pointerAt(QPointF pixel) const
{
    return {pixel, m_viewport.toWorld(pixel), mapToGlobal(pixel.toPoint())};
}

bool MapView::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_pinchRest += std::log2(std::max(1.0 + gesture->value(), 0.1)) * 4.0;
            const int steps = static_cast<int>(m_pinchRest);
            m_pinchRest -= steps;
            zoomSteps(steps, gesture->position());
            return true;
        }
    }
    // Tools need Escape, Backspace and the arrows before shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride && m_toolKind != MapToolKind::Select) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Backspace || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void MapView::resizeEvent(QResizeEvent*)
{
    const bool isFirst = !m_wasShown;
    const bool fits = isFirst || m_showsSettlement;
    m_wasShown = true;
    moveTo(m_viewport.resized(size()));
    if (isFirst && m_kept) {
        setViewport(*std::exchange(m_kept, std::nullopt));
        m_showsSettlement = false;
    } else if (fits) {
        zoomToSettlement();
    }
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->position();
    m_lastPointer = event->position();
    if (event->button() == Qt::LeftButton) {
        m_hand = Hand::Pressed;
    } else if (event->button() == Qt::MiddleButton) {
        m_hand = Hand::Moving;
        setCursor(Qt::ClosedHandCursor);
    }
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = event->position();
    Q_EMIT cursorMoved(m_viewport.toWorld(position));
    const bool isFar =
        (position - m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance() / 2.0;
    if (m_hand == Hand::Pressed && isFar) {
        m_hand = activeTool().takesDrag() ? Hand::ToolDrag : Hand::Moving;
        if (m_hand == Hand::Moving) {
            setCursor(Qt::ClosedHandCursor);
        }
    }
    switch (m_hand) {
    case Hand::Idle:
    case Hand::Pressed:
        activeTool().hover(pointerAt(position));
        break;
    case Hand::Moving:
        moveTo(m_viewport.panned(position - m_lastPointer));
        break;
    case Hand::ToolDrag:
        activeTool().drag(pointerAt(m_pressed), pointerAt(position));
        break;
    }
    m_lastPointer = position;
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    const Hand hand = m_hand;
    m_hand = Hand::Idle;
    setCursor(activeTool().cursor());
    if (event->button() == Qt::LeftButton && hand == Hand::Pressed) {
        activeTool().click(pointerAt(event->position()));
    } else if (hand == Hand::ToolDrag) {
        activeTool().drop(pointerAt(m_pressed), pointerAt(event->position()));
    }
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    // The release after it must not count as another click.
    m_hand = Hand::Idle;
    if (event->button() == Qt::LeftButton) {
        activeTool().doubleClick(pointerAt(event->position()));
    }
}

void MapView::wheelEvent(QWheelEvent* event)
{
    // 120 is a notch; touch pads send many small parts of it.
    m_wheelRest += event->angleDelta().y() / 120.0 * stepsPerNotch;
    const int steps = static_cast<int>(m_wheelRest);
    m_wheelRest -= steps;
    if (steps != 0) {
        zoomSteps(steps, event->position());
    }
    event->accept();
}

bool MapView::moveByKey(int key)
{
    constexpr double step = 96.0;
    switch (key) {
    case Qt::Key_Left:
        moveTo(m_viewport.panned({step, 0.0}));
        return true;
    case Qt::Key_Right:
        moveTo(m_viewport.panned({-step, 0.0}));
        return true;
    case Qt::Key_Up:
        moveTo(m_viewport.panned({0.0, step}));
        return true;
    case Qt::Key_Down:
        moveTo(m_viewport.panned({0.0, -step}));
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_Home:
        zoomToFit();
        return true;
    // For those who draw and point without a mouse: the middle of the map is the pointer.
    case Qt::Key_Space:
        activeTool().click(pointerAt(QRectF(rect()).center()));
        return true;
    default:
        return false;
    }
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    if (activeTool().key(event->key()) || moveByKey(event->key())) {
        return;
    }
    if (event->key() == Qt::Key_Escape && m_toolKind != MapToolKind::Select) {
        setTool(MapToolKind::Select);
        return;
    }
    QWidget::keyPressEvent(event);
}

void MapView::contextMenuEvent(QContextMenuEvent* event)
{
    activeTool().contextMenu(pointerAt(event->pos()));
}

} // namespace wattort::ui
