#include "ui/map/map_scene.hpp"
#include "ui/report/content.hpp"
#include "ui/report/style.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace wattort::ui::report {

namespace {

/// A pixel of the screen is a fifth of a millimetre on paper.
constexpr double unitsPerPixel = 2.0;
constexpr double legendWidth = 440.0;
constexpr double legendLine = 44.0;

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

struct LegendEntry {
    enum class Shape { Area, Line, Mark };
    Shape shape = Shape::Area;
    QColor colour;
    QColor outline;
    QString name;
};

void paintLegend(QPainter& painter, const QRectF& in, const std::vector<LegendEntry>& entries)
{
    double y = in.top();
    for (const LegendEntry& entry : entries) {
        const QRectF sample(in.left(), y + 6.0, 56.0, 28.0);
        switch (entry.shape) {
        case LegendEntry::Shape::Area:
            painter.setPen(QPen(entry.outline.alpha() > 0 ? entry.outline : hairline, 3.0));
            painter.setBrush(entry.colour.alpha() > 0 ? QBrush(entry.colour) : QBrush(Qt::white));
            painter.drawRect(sample);
            break;
        case LegendEntry::Shape::Line:
            painter.setPen(QPen(entry.colour, 7.0));
            painter.drawLine(QPointF(sample.left(), sample.center().y()), QPointF(sample.right(), sample.center().y()));
            break;
        case LegendEntry::Shape::Mark:
            painter.setPen(QPen(entry.outline, 3.0));
            painter.setBrush(entry.colour);
            painter.drawRect(QRectF(sample.center().x() - 13.0, sample.center().y() - 13.0, 26.0, 26.0));
            break;
        }
        setText(&painter, entry.name, {in.left() + 76.0, y + 3.0, in.width() - 76.0, 0.0}, noteText);
        y += std::max(legendLine, heightOf(entry.name, in.width() - 76.0, noteText) + 8.0);
    }
}

template <class Style>
QColor strokeOf(const Style& style)
{
    return style.fill.alpha() > 0 ? style.fill : style.thin;
}

/// Only what the map shows.
std::vector<LegendEntry> legendOf(const Context& say, const MapScene& scene, const MapStyle& style)
{
    using Shape = LegendEntry::Shape;
    std::vector<LegendEntry> entries;
    const auto add = [&](Shape shape, const QColor& colour, const QColor& outline, const QString& name) {
        entries.push_back({shape, colour, outline, name});
    };
    add(Shape::Area, style.selectedSite.fill, style.selectedSite.outline, say.siteName());
    if (scene.layers.sites.size() > 1) {
        add(Shape::Area, style.site.fill, style.site.outline, say("Other sites", "Weitere Standorte"));
    }
    if (scene.network && scene.networkVisible) {
        int former = 0;
        for (const PipeClass& pipes : style.pipes) {
            const auto isOf = [&](const NetworkPipe& pipe) {
                return pipe.nominalDiameter > former && pipe.nominalDiameter <= pipes.toNominalDiameter;
            };
            if (std::any_of(scene.network->pipes.begin(), scene.network->pipes.end(), isOf)) {
                add(Shape::Line, pipes.colour, {},
                    pipes.toNominalDiameter < 2'000
                        ? say("Planned network to DN %1", "Geplantes Netz bis DN %1").arg(pipes.toNominalDiameter)
                        : say("Planned network above DN %1", "Geplantes Netz über DN %1").arg(former));
            }
            former = pipes.toNominalDiameter;
        }
        add(Shape::Area, style.connectedBuilding.fill, style.connectedBuilding.outline,
            say("Building connected", "Angeschlossenes Gebäude"));
    }
    if (scene.visible(LayerKind::Buildings) && !scene.layers.buildings.empty()) {
        add(Shape::Area, style.building[0].fill, style.building[0].outline, label(LayerKind::Buildings));
    }
    if (scene.visible(LayerKind::HeatNetwork) && !scene.layers.heatNetwork.empty()) {
        add(Shape::Line, strokeOf(style.existingNetwork), {}, label(LayerKind::HeatNetwork));
    }
    if (scene.visible(LayerKind::PowerLines) && !scene.layers.powerLines.empty()) {
        add(Shape::Line, strokeOf(style.powerLine), {}, label(LayerKind::PowerLines));
    }
    if (scene.visible(LayerKind::Substations) && !scene.layers.substations.empty()) {
        add(Shape::Mark, style.substation, style.substationMark, label(LayerKind::Substations));
    }
    std::array<bool, 7> kinds{};
    for (const ExclusionArea& area : scene.layers.exclusion) {
        kinds[std::size_t(area.kind)] = true;
    }
    for (std::size_t kind = 0; scene.visible(LayerKind::Exclusion) && kind < kinds.size(); ++kind) {
        if (kinds[kind]) {
            const AreaStyle& area = style.exclusion[kind];
            add(Shape::Area, area.fill, area.hatch == Hatch::None ? area.outline : area.hatchColour,
                label(ExclusionKind(kind)));
        }
    }
    return entries;
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
    }
    const MapStyle style = mapStyle(MapTheme::Print);
    const QRectF map = view.legend ? in.adjusted(0.0, 0.0, -legendWidth - 30.0, 0.0) : in;
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
        paintLegend(painter, {map.right() + 30.0, map.top(), legendWidth, map.height()}, legendOf(say, scene, style));
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
