// The part of MapView that paints. Everything here only copies pictures and draws a few lines: a frame takes
// milliseconds whatever the size of the region.
#include "ui/map/feature_index.hpp"
#include "ui/map/legend_fit.hpp"
#include "ui/map/map_view.hpp"
#include "ui/map/overlay.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace wattort::ui {

namespace {

constexpr double margin = 12.0;
constexpr double largestLegendShare = 0.5; ///< of the map's width
constexpr double usualLegendWidth = 300.0;

/// Labels of another scale than this one still serve while the map is being zoomed, but not for long.
bool nearScale(const Viewport& a, const Viewport& b)
{
    return std::abs(std::log2(a.metresPerPixel / b.metresPerPixel)) <= 0.6;
}

/// What everybody knows from maps needs no place in the window's legend; the report has it.
bool isGround(const LegendGroup& group)
{
    const auto ground = [](const LegendEntry& entry) {
        return entry.symbol.kind == LegendSymbol::Kind::Layer
               && (entry.symbol.layer == LayerKind::Streets || entry.symbol.layer == LayerKind::LandUse
                   || (entry.symbol.layer == LayerKind::Buildings
                       && entry.symbol.number == static_cast<std::size_t>(Decision::Optional)));
    };
    return std::ranges::all_of(group.entries, ground);
}

QFont furnitureFont()
{
    QFont font;
    font.setPixelSize(11);
    return font;
}

} // namespace

void MapView::paintTiles(QPainter& painter) const
{
    const double ratio = devicePixelRatioF();
    const double side = tilePixels * metresPerPixelOf(level());
    // Tiles are copied to whole pixels of the device, all with the same rounding: no seams, no blur.
    const QPointF origin = m_viewport.toPixel({0.0, 0.0});
    const QPointF rest(std::round(origin.x() * ratio) / ratio - origin.x(),
                       std::round(origin.y() * ratio) / ratio - origin.y());
    for (const TileKey& key : tilesOf(m_viewport, level())) {
        if (const Tile* tile = m_tiles.tile(key)) {
            const QPointF corner = m_viewport.toPixel({key.column * side, -key.row * side}) + rest;
            painter.drawImage(QPointF(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio),
                              tile->image);
        }
    }
}

void MapView::paintPicture(QPainter& painter) const
{
    painter.fillRect(rect(), m_style.background);
    const bool hasAll = std::ranges::all_of(tilesOf(m_viewport, level()),
                                            [this](const TileKey& key) { return m_tiles.tile(key) != nullptr; });
    if (!hasAll && !m_backdrop.isNull()) {
        const Box box = m_backdropViewport.visibleBox();
        const QRectF place(m_viewport.toPixel({box.minX, box.maxY}), m_viewport.toPixel({box.maxX, box.minY}));
        painter.drawImage(place, m_backdrop);
    }
    paintTiles(painter);
}

void MapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPicture(painter);
    paintSelection(painter, m_scene, m_viewport, m_style);
    if (nearScale(m_viewport, m_labelViewport)) {
        paintLabels(painter, m_labels, m_viewport, m_style);
    }
    painter.save();
    activeTool().paint(painter, m_viewport, m_style);
    painter.restore();
    painter.setFont(furnitureFont());
    paintFurniture(painter);
    paintHint(painter);
    if (m_isLegendVisible) {
        paintLegendBox(painter);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_style.highlight, 2.0));
        painter.drawRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0));
    }
}

void MapView::paintFurniture(QPainter& painter) const
{
    paintScaleBar(painter, {margin + 4.0, height() - 34.0}, m_viewport.metresPerPixel, m_style);
    paintNorthArrow(painter, {margin, height() - 92.0}, m_style);
    if (m_attribution.isEmpty()) {
        return;
    }
    const QFontMetricsF metrics(painter.font());
    const double room = width() - 220.0;
    const QString shown = metrics.elidedText(m_attribution, Qt::ElideRight, room);
    const QSizeF size(metrics.horizontalAdvance(shown) + 12.0, metrics.height() + 4.0);
    const QRectF place(width() - size.width(), height() - size.height(), size.width(), size.height());
    painter.fillRect(place, m_style.panel);
    painter.setPen(m_style.quietText);
    painter.drawText(place, Qt::AlignCenter, shown);
}

void MapView::paintHint(QPainter& painter) const
{
    const QString hint = activeTool().hint();
    if (hint.isEmpty()) {
        return;
    }
    QFont font = furnitureFont();
    font.setPixelSize(13);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(hint) + 28.0, metrics.height() + 12.0);
    const QRectF place(QPointF((width() - size.width()) / 2.0, margin), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.panelOutline, 1.0));
    painter.setBrush(m_style.panel);
    painter.drawRoundedRect(place, 6.0, 6.0);
    painter.setPen(m_style.text);
    painter.drawText(place, Qt::AlignCenter, hint);
}

MapView::LegendBox MapView::legendBox() const
{
    // Just after a large layer came in its index is still being built; the window does not wait for that.
    if (!m_isLegendVisible || !indexed(m_scene.layers, m_scene.network)) {
        return {};
    }
    LegendBox box{.groups = legendOf(m_scene), .inside = height() - 2.0 * margin - 40.0};
    std::erase_if(box.groups, isGround);
    const double most = std::min(largestLegendShare * width(), usualLegendWidth);
    box.groups = legendWithin(std::move(box.groups), furnitureFont(), most, box.inside);
    const QSizeF size = legendSize(furnitureFont(), box.groups, box.inside);
    if (!size.isEmpty() && size.width() <= largestLegendShare * width()) {
        box.place = QRectF(QPointF(width() - size.width() - 20.0 - margin, margin), size + QSizeF(20.0, 20.0));
    }
    return box;
}

void MapView::paintLegendBox(QPainter& painter) const
{
    const auto& [box, groups, inside] = legendBox();
    if (box.isEmpty()) {
        return;
    }
    painter.setFont(furnitureFont());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.panelOutline, 1.0));
    painter.setBrush(m_style.panel);
    painter.drawRoundedRect(box, 6.0, 6.0);
    paintLegend(painter, box.topLeft() + QPointF(10.0, 10.0), groups, m_style, inside);
}

/// Keeps what is seen now: the tiles that are there over the former backdrop.
void MapView::keepBackdrop()
{
    if (size().isEmpty() || !m_wasShown) {
        return;
    }
    QImage picture(size() * devicePixelRatioF(), QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&picture);
    paintPicture(painter);
    painter.end();
    m_backdrop = picture;
    m_backdropViewport = m_viewport;
}

void MapView::zoomToSettlement()
{
    // Out from under the legend, of which nobody knows the size before the layers have their indexes.
    const bool fits = m_isLegendVisible && usualLegendWidth < largestLegendShare * width();
    zoomTo(settlementBounds(m_scene), fits ? usualLegendWidth : 0.0);
    m_showsSettlement = true;
}

void MapView::setAttribution(const QString& attribution)
{
    m_attribution = attribution;
    update();
}

void MapView::setMapStyle(const MapStyle& style)
{
    m_style = style;
    renewTiles();
    update();
}

void MapView::setLegendVisible(bool visible)
{
    m_isLegendVisible = visible;
    m_hasLabelRequest = false;
    requestLabels();
    update();
}

} // namespace wattort::ui
