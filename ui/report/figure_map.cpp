#include "ui/map/legend.hpp"
#include "ui/map/map_scene.hpp"
#include "ui/report/content.hpp"
#include "ui/report/style.hpp"
#include "ui/text/quantity_text.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace wattort::ui::report {

namespace {

/// A pixel of the screen is a fifth of a millimetre on paper.
constexpr double unitsPerPixel = 2.0;
constexpr double legendGap = 30.0;

/// The largest of 1, 2, 5 times a power of ten that is not longer than `most` metres.
double roundLength(double most)
{
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= most) {
            return factor * power;
        }
    }
    return power;
}

void paintScaleBar(QPainter& painter, const QRectF& map, double metresPerUnit)
{
    const double metres = roundLength(map.width() * 0.25 * metresPerUnit);
    const double width = metres / metresPerUnit;
    const QRectF panel(map.left() + 16.0, map.bottom() - 86.0, width + 150.0, 70.0);
    painter.fillRect(panel, Qt::white);
    const QRectF bar(panel.left() + 20.0, panel.bottom() - 26.0, width, 10.0);
    painter.setPen(QPen(ink, 2.0));
    painter.setBrush(Qt::white);
    painter.drawRect(bar);
    painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() / 2.0, bar.height()), ink);
    setText(&painter, QStringLiteral("0"), {bar.left() - 4.0, panel.top() + 6.0, 40.0, 0.0}, noteText);
    setText(&painter, text(metres * m), {bar.right() - 30.0, panel.top() + 6.0, 170.0, 0.0}, noteText);
}

void paintNorthArrow(QPainter& painter, const QRectF& map)
{
    const QPointF top(map.right() - 60.0, map.top() + 30.0);
    painter.fillRect(QRectF(top.x() - 44.0, top.y() - 14.0, 88.0, 148.0), Qt::white);
    QPainterPath arrow(top);
    arrow.lineTo(top + QPointF(28.0, 84.0));
    arrow.lineTo(top + QPointF(0.0, 64.0));
    arrow.lineTo(top + QPointF(-28.0, 84.0));
    arrow.closeSubpath();
    painter.fillPath(arrow, ink);
    TextStyle north = bodyText;
    north.bold = true;
    north.alignment = Qt::AlignHCenter;
    setText(&painter, QStringLiteral("N"), {top.x() - 40.0, top.y() + 88.0, 80.0, 0.0}, north);
}

/// The same legend as in the window, in the report's type, as large as its place allows.
struct PlacedLegend {
    std::vector<LegendGroup> groups;
    QFont font;
    double unitsPerPixel = 2.4;
    double width = 0.0; ///< in the report's units
};

PlacedLegend placedLegend(const MapScene& scene, const QSizeF& in)
{
    TextStyle type;
    type.size = 11.0;
    PlacedLegend legend{.groups = legendOf(scene), .font = fontOf(type)};
    constexpr double widest = 0.36; // of the figure
    constexpr double smallest = 1.7;
    constexpr double widerOnPaper = 1.1; // letters are measured for the screen, where their widths are rounded
    // A smaller type makes the columns both narrower and longer; the map keeps its share.
    for (;; legend.unitsPerPixel -= 0.1) {
        legend.width = widerOnPaper * legend.unitsPerPixel
                       * legendSize(legend.font, legend.groups, in.height() / legend.unitsPerPixel).width();
        if (legend.width <= widest * in.width() || legend.unitsPerPixel <= smallest) {
            return legend;
        }
    }
}

void paintMapLegend(QPainter& painter, const QRectF& in, const PlacedLegend& legend, const MapStyle& style)
{
    painter.save();
    painter.translate(in.topLeft());
    painter.scale(legend.unitsPerPixel, legend.unitsPerPixel);
    painter.setFont(legend.font);
    paintLegend(painter, {}, legend.groups, style, in.height() / legend.unitsPerPixel);
    painter.restore();
}

/// The box with room around it.
Box widened(const Box& box, double share)
{
    const double by = share * std::max(box.maxX - box.minX, box.maxY - box.minY) + 50.0;
    return {box.minX - by, box.minY - by, box.maxX + by, box.maxY + by};
}

} // namespace

void paintMapInto(QPainter& painter, const QRectF& in, const Context& say, const MapView& view)
{
    MapScene scene = mapScene(say.input.scenario);
    scene.selectedSite = say.input.site;
    scene.networkVisible = view.network;
    if (view.network) {
        scene.network = {say.plan.network, &say.plan.network->output};
        scene.colouring = view.colouring;
    }
    const MapStyle style = mapStyle(MapTheme::Print);
    const PlacedLegend legend = view.legend ? placedLegend(scene, in.size()) : PlacedLegend{};
    const QRectF map = view.legend ? in.adjusted(0.0, 0.0, -legend.width - legendGap, 0.0) : in;
    const Viewport viewport = Viewport::fitting(widened(view.box, 0.06), map.size() / unitsPerPixel);
    painter.save();
    painter.setClipRect(map);
    painter.translate(map.topLeft());
    painter.scale(unitsPerPixel, unitsPerPixel);
    paintMap(painter, scene, viewport, style);
    painter.restore();
    paintScaleBar(painter, map, viewport.metresPerPixel / unitsPerPixel);
    paintNorthArrow(painter, map);
    painter.setPen(QPen(hairline, 3.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(map);
    if (view.legend) {
        paintMapLegend(painter, {map.right() + legendGap, map.top(), legend.width, map.height()}, legend, style);
    }
}

Box regionBox(const Context& say)
{
    return bounds(say.input.scenario.layers);
}

Box networkBox(const Context& say)
{
    Box box = bounds(say.input.scenario.layers.sites[say.input.site].area);
    for (const NetworkPipe& pipe : say.plan.network->output.pipes) {
        box.add(bounds(std::span<const Point>(pipe.line)));
    }
    return box;
}

Box siteBox(const Context& say)
{
    return widened(bounds(say.input.scenario.layers.sites[say.input.site].area), 0.8);
}

Figure mapFigure(const QString& caption, const Context& say, const MapView& view, double height)
{
    return {.caption = caption, .height = height, .paint = [&say, view](QPainter& painter, const QRectF& in) {
                paintMapInto(painter, in, say, view);
            }};
}

} // namespace wattort::ui::report
