#pragma once

/// \file
/// The map in the window: moves at the speed of the hand, is painted in the background.

#include "ui/background/latest_job.hpp"
#include "ui/map/label_painter.hpp"
#include "ui/map/legend.hpp"
#include "ui/map/map_scene.hpp"
#include "ui/map/map_tool.hpp"
#include "ui/map/tile_renderer.hpp"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace wattort::ui {

enum class MapToolKind { Select, DrawSite, DrawRectangle, Measure, ChooseArea, DrawLine, PlaceSource };

class MapView : public QWidget {
    Q_OBJECT

public:
    explicit MapView(QWidget* parent = nullptr);
    ~MapView() override;
    Q_DISABLE_COPY_MOVE(MapView)

    /// A new selection or highlight is shown at once; new layers, order or network when their tiles are painted, the
    /// former picture until then. The first scene with features is zoomed to.
    void setScene(MapScene scene);
    const MapScene& scene() const { return m_scene; }
    void setMapStyle(const MapStyle& style);
    const MapStyle& mapStyle() const { return m_style; }
    /// Where the data are from, in the corner of the map: "© OpenStreetMap contributors".
    void setAttribution(const QString& attribution);
    void setLegendVisible(bool visible);
    bool legendVisible() const { return m_isLegendVisible; }

    const Viewport& viewport() const { return m_viewport; }
    /// The scale is rounded to the nearest step of the tiles' ladder.
    void setViewport(const Viewport& viewport);
    /// What somebody went to; none while the map shows what is planned with, by itself.
    std::optional<Viewport> chosenViewport() const;
    /// Before the first showing: shows this part then.
    void keepViewport(const Viewport& viewport);
    /// To everything that is visible.
    void zoomToFit();
    /// To what is planned with; a view that stands so keeps it in sight when its size changes.
    void zoomToSettlement();
    /// \param reservedOnRight pixels that the box keeps out of
    void zoomTo(const Box& box, double reservedOnRight = 0.0);
    void zoomIn();
    void zoomOut();

    void setTool(MapToolKind kind);
    MapToolKind tool() const { return m_toolKind; }

    /// Whether the picture is complete: nothing is being painted.
    bool settled() const;

    QSize sizeHint() const override { return {900, 600}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

Q_SIGNALS:
    /// What is under the pointer, on top first; empty: nothing.
    void identified(const std::vector<wattort::ui::IdentifiedFeature>& features);
    void siteDrawn(const wattort::Polygon& area);
    /// Around what shall be decided on together.
    void areaChosen(const wattort::Polygon& area);
    void lineDrawn(const wattort::Polyline& line);
    /// Where a heat source stands, or shall stand.
    void placeChosen(const wattort::Point& place);
    /// What is known of a heat source, or its place, shall be another.
    void changeChosen(const wattort::ui::IdentifiedFeature& feature);
    void moveChosen(const wattort::ui::IdentifiedFeature& feature);
    /// A street, an existing pipe or a heat source shall go.
    void removalChosen(const wattort::ui::IdentifiedFeature& feature);
    void siteSelected(std::size_t site);
    void buildingActivated(std::size_t building);
    void decisionChosen(const wattort::ui::IdentifiedFeature& feature, wattort::Decision decision);
    void cursorMoved(wattort::Point place);
    void viewportChanged();
    void toolChanged(wattort::ui::MapToolKind kind);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Hand { Idle, Pressed, Moving, ToolDrag };

    void buildTools();
    MapPointer pointerAt(QPointF pixel) const;
    MapTool& activeTool() const { return *m_tools[static_cast<std::size_t>(m_toolKind)]; }
    int level() const { return nearestLevel(m_viewport.metresPerPixel); }
    void zoomSteps(int steps, QPointF pixel);
    void moveTo(const Viewport& viewport);
    void renewTiles();
    void requestTiles();
    void requestLabels();
    void keepBackdrop();
    bool hasAllTiles() const;
    bool moveByKey(int key);

    void paintPicture(QPainter& painter) const;
    void paintTiles(QPainter& painter) const;
    void paintFurniture(QPainter& painter) const;
    void paintHint(QPainter& painter) const;
    /// Where the legend lies over the map; no place when it is not shown, or not yet.
    struct LegendBox {
        QRectF place;
        std::vector<LegendGroup> groups;
        double inside = 0.0; ///< height that there is for it
    };
    LegendBox legendBox() const;
    void paintLegendBox(QPainter& painter) const;

    MapScene m_scene;
    MapStyle m_style;
    Viewport m_viewport;
    TileRenderer m_tiles;
    /// The last picture, shown moved and scaled below the tiles until they are there.
    QImage m_backdrop;
    Viewport m_backdropViewport;

    LatestJob m_labelJob;
    std::vector<MapLabel> m_labels;
    /// What labels have been asked for: area, scale.
    Viewport m_labelViewport;
    QRectF m_labelLegend; ///< that they keep out from under
    bool m_hasLabelRequest = false;

    std::vector<MapTool*> m_tools; ///< by MapToolKind, children
    MapToolKind m_toolKind = MapToolKind::Select;
    Hand m_hand = Hand::Idle;
    QPointF m_pressed;
    QPointF m_lastPointer;
    double m_wheelRest = 0.0;
    double m_pinchRest = 0.0;
    bool m_isLegendVisible = true;
    bool m_wasShown = false;
    bool m_showsSettlement = false;
    std::optional<Viewport> m_kept; ///< for the first showing
    QString m_attribution;
};

} // namespace wattort::ui
