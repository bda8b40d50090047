#include "ui/map/legend.hpp"

#include "ui/map/canvas.hpp"
#include "ui/map/feature_index.hpp"
#include "ui/map/layer_painter.hpp"
#include "ui/map/street_heat_painter.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <set>

namespace wattort::ui {

namespace {

struct Legend {
    Q_DECLARE_TR_FUNCTIONS(wattort::ui::Legend)
};

constexpr double symbolWidth = 26.0;
constexpr double gap = 8.0;
constexpr double columnGap = 24.0;

/// Entries of a layer whose features have kinds: those that occur, in the order of the enum.
template <class Enum>
void addKinds(LegendGroup& group, LayerKind layer, const FeatureIndex& index)
{
    for (const Enum value : valuesOf<Enum>()) {
        if (index.hasClass(static_cast<int>(value))) {
            group.entries.push_back({{.layer = layer, .number = static_cast<std::size_t>(value)}, label(value)});
        }
    }
}

void addDensityClasses(LegendGroup& group)
{
    const std::vector<DensityClass>& classes = mapStyle(MapTheme::Light).heatDensity;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const double from = classes[i].fromMegawattHoursPerHectare;
        const QString text = i + 1 < classes.size()
                                 ? rangeText(from, classes[i + 1].fromMegawattHoursPerHectare, "MWh/(ha a)", 0)
                                 : QStringLiteral("≥ %1").arg(valueText(from, "MWh/(ha a)", 0));
        group.entries.push_back({{.layer = LayerKind::HeatDensity, .number = i}, text});
    }
}

void addPipes(LegendGroup& group, const NetworkDesign& network, LegendSymbol::Kind kind)
{
    const std::vector<PipeClass>& classes = mapStyle(MapTheme::Light).pipes;
    std::set<std::size_t> used;
    for (const NetworkPipe& pipe : network.pipes) {
        const auto found = std::ranges::find_if(
            classes, [&pipe](const PipeClass& each) { return pipe.nominalDiameter <= each.toNominalDiameter; });
        used.insert(std::min(static_cast<std::size_t>(found - classes.begin()), classes.size() - 1));
    }
    for (const std::size_t i : used) {
        const QString text = i + 1 < classes.size() ? Legend::tr("up to DN %1").arg(classes[i].toNominalDiameter)
                                                    : Legend::tr("above DN %1").arg(classes[i - 1].toNominalDiameter);
        group.entries.push_back({{.kind = kind, .number = i}, text});
    }
}

void addPhases(LegendGroup& group, const PipeColouring& colouring)
{
    const PipeRamp ramp = pipeQuantity(colouring.shows).ramp;
    for (std::size_t i = 0; i < colouring.count(); ++i) {
        const int first = int(colouring.limits[i]);
        const int last = int(colouring.limits[i + 1]) - 1;
        const QString text =
            first == last ? Legend::tr("Phase %1").arg(first) : Legend::tr("Phases %1 to %2").arg(first).arg(last);
        group.entries.push_back(
            {{.kind = LegendSymbol::Kind::PipeClass, .number = i, .ramp = ramp, .classes = colouring.count()}, text});
    }
}

void addPipeClasses(LegendGroup& group, const PipeColouring& colouring)
{
    if (colouring.shows == PipeColour::ConstructionPhase) {
        addPhases(group, colouring);
        return;
    }
    const PipeQuantity quantity = pipeQuantity(colouring.shows);
    for (std::size_t i = 0; i < colouring.sources.size(); ++i) {
        group.entries.push_back({{.kind = LegendSymbol::Kind::PipeClass, .number = i, .ramp = quantity.ramp},
                                 sourceName(colouring.sources[i])});
    }
    if (!colouring.sources.empty()) {
        return;
    }
    // The highest on top, as on a thermometer.
    for (std::size_t i = colouring.count(); i-- > 0;) {
        group.entries.push_back(
            {{.kind = LegendSymbol::Kind::PipeClass, .number = i, .ramp = quantity.ramp, .classes = colouring.count()},
             rangeText(colouring.limits[i], colouring.limits[i + 1], quantity.unit, colouring.digits)});
    }
}

LegendGroup networkGroup(const MapScene& scene)
{
    const NetworkDesign& network = *scene.network;
    LegendGroup group{.title = Legend::tr("Planned heat network")};
    if (showsStreetHeat(scene)) {
        group.entries.push_back({{.kind = LegendSymbol::Kind::PipeOnHeat}, Legend::tr("Pipe in the street")});
    } else if (scene.colouring) {
        group.title = Legend::tr("Planned network: %1").arg(label(scene.colouring->shows));
        addPipeClasses(group, *scene.colouring);
    }
    const bool byPhase = scene.colouring && scene.colouring->shows == PipeColour::ConstructionPhase;
    if (!showsStreetHeat(scene) && !byPhase) { // phases may be many
        addPipes(group, network, scene.colouring ? LegendSymbol::Kind::PipeWidth : LegendSymbol::Kind::Pipe);
    }
    if (!network.consumers.empty()) {
        group.entries.push_back({{.kind = LegendSymbol::Kind::ConnectedBuilding}, Legend::tr("Connected building")});
    }
    return group;
}

/// All classes, so that a map without dense streets says so.
LegendGroup streetHeatGroup()
{
    LegendGroup group{.title = Legend::tr("Linear heat density")};
    for (const LinearDensityClass step : valuesOf<LinearDensityClass>()) {
        group.entries.push_back(
            {{.kind = LegendSymbol::Kind::StreetHeat, .number = static_cast<std::size_t>(step)}, label(step)});
    }
    return group;
}

void addPowerLines(LegendGroup& group, const Layer<PowerLine>& lines)
{
    const auto isCable = [](const PowerLine& line) { return line.underground; };
    if (!std::ranges::all_of(lines, isCable)) {
        group.entries.push_back({{.layer = LayerKind::PowerLines}, Legend::tr("Overhead line")});
    }
    if (std::ranges::any_of(lines, isCable)) {
        group.entries.push_back({{.kind = LegendSymbol::Kind::Cable}, Legend::tr("Cable")});
    }
}

LegendGroup layerGroup(const MapScene& scene, LayerKind kind, const FeatureIndex& index)
{
    LegendGroup group{.title = label(kind)};
    switch (kind) {
    case LayerKind::Streets:
        addKinds<SurfaceClass>(group, kind, index);
        break;
    case LayerKind::Buildings:
        addKinds<Decision>(group, kind, index);
        break;
    case LayerKind::LandUse:
        addKinds<LandUseKind>(group, kind, index);
        break;
    case LayerKind::Exclusion:
        addKinds<ExclusionKind>(group, kind, index);
        break;
    case LayerKind::PowerLines:
        addPowerLines(group, scene.layers.powerLines);
        break;
    case LayerKind::HeatDensity:
        addDensityClasses(group);
        break;
    case LayerKind::HeatSources:
        addKinds<HeatSourceState>(group, kind, index);
        break;
    case LayerKind::Sites:
    case LayerKind::Substations:
    case LayerKind::HeatNetwork:
        group.entries.push_back({{.layer = kind}, {}});
        break;
    }
    // A group of one entry needs no title above it.
    if (group.entries.size() == 1) {
        group.entries.front().text = kind == LayerKind::HeatSources ? group.entries.front().text : group.title;
        group.title.clear();
    }
    return group;
}

void paintArea(QPainter& painter, const QRectF& place, AreaStyle style)
{
    style.hatchSpacing = std::min(style.hatchSpacing, 5.0);
    style.outlineWidth = std::min(style.outlineWidth, 2.0);
    Viewport viewport;
    viewport.size = QSizeF(place.right() + 1.0, place.bottom() + 1.0);
    const Point a = viewport.toWorld(place.topLeft());
    const Point b = viewport.toWorld(place.bottomRight());
    Canvas(painter, viewport).area({.outer = {a, {b.x, a.y}, b, {a.x, b.y}, a}}, style);
}

void paintLine(QPainter& painter, const QRectF& place, const LineStyle& style, double pixels)
{
    const QLineF line(place.left() + 2.0, place.center().y(), place.right() - 2.0, place.center().y());
    if (style.casing.alpha() > 0) {
        painter.setPen(linePen(style.casing, pixels + 2.0));
        painter.drawLine(line);
    }
    painter.setPen(linePen(style.fill, pixels, style.dashed));
    painter.drawLine(line);
}

void paintLayerSymbol(QPainter& painter, const QRectF& place, const LegendSymbol& symbol, const MapStyle& style)
{
    switch (symbol.layer) {
    case LayerKind::Streets: {
        const LineStyle& line = style.street.at(symbol.number);
        paintLine(painter, place, line, line.casing.alpha() > 0 ? 5.0 : 2.0);
        break;
    }
    case LayerKind::Buildings:
        paintArea(painter, place, style.building.at(symbol.number));
        break;
    case LayerKind::LandUse:
        paintArea(painter, place, style.landUse.at(symbol.number));
        break;
    case LayerKind::Sites:
        paintArea(painter, place, style.site);
        break;
    case LayerKind::Substations:
        paintSubstation(painter, place.center(), 6.0, style);
        break;
    case LayerKind::HeatSources:
        paintHeatSource(painter, place.center(), 7.0, HeatSourceState(symbol.number), style);
        break;
    case LayerKind::PowerLines:
        paintLine(painter, place, style.powerLine, style.powerLine.maximumPixels);
        break;
    case LayerKind::Exclusion:
        paintArea(painter, place, style.exclusion.at(symbol.number));
        break;
    case LayerKind::HeatNetwork:
        paintLine(painter, place, style.existingNetwork, style.existingNetwork.maximumPixels);
        break;
    case LayerKind::HeatDensity:
        painter.fillRect(place, style.heatDensity.at(std::min(symbol.number, style.heatDensity.size() - 1)).colour);
        break;
    }
}

/// Where everything stands, for measuring and for painting.
struct Place {
    QPointF at;
    const LegendEntry* entry = nullptr; ///< nullptr: a title
    const QString* title = nullptr;
};

std::pair<std::vector<Place>, QSizeF> arranged(const QFont& font, const std::vector<LegendGroup>& groups, double height)
{
    QFont bold = font;
    bold.setBold(true);
    const QFontMetricsF metrics(font);
    const QFontMetricsF boldMetrics(bold);
    const double line = std::ceil(metrics.height() + 4.0);
    std::vector<Place> places;
    QPointF at;
    double columnWidth = 0.0;
    QSizeF size;
    const auto advance = [&](double width) {
        columnWidth = std::max(columnWidth, width);
        at.ry() += line;
        size = QSizeF(std::max(size.width(), at.x() + columnWidth), std::max(size.height(), at.y()));
    };
    for (const LegendGroup& group : groups) {
        const double needed = line * double(group.entries.size() + (group.title.isEmpty() ? 0 : 1));
        if (at.y() > 0.0 && at.y() + needed > height) {
            at = QPointF(at.x() + columnWidth + columnGap, 0.0);
            columnWidth = 0.0;
        } else if (at.y() > 0.0) {
            at.ry() += 4.0;
        }
        if (!group.title.isEmpty()) {
            places.push_back({.at = at, .title = &group.title});
            advance(boldMetrics.horizontalAdvance(group.title));
        }
        for (const LegendEntry& entry : group.entries) {
            places.push_back({.at = at, .entry = &entry});
            advance(symbolWidth + gap + metrics.horizontalAdvance(entry.text));
        }
    }
    return {places, size};
}

} // namespace

std::vector<LegendGroup> legendOf(const MapScene& scene)
{
    std::vector<LegendGroup> groups;
    for (auto view = scene.views.rbegin(); view != scene.views.rend(); ++view) {
        if (view->kind == LayerKind::HeatNetwork && showsStreetHeat(scene)) {
            groups.push_back(streetHeatGroup()); // beside the pipes in these streets
        }
        if (view->kind == LayerKind::HeatNetwork && scene.network && scene.networkVisible
            && !scene.network->pipes.empty()) {
            groups.push_back(networkGroup(scene));
        }
        const auto index = featureIndex(scene.layers, view->kind);
        if (view->visible && !index->boxes.empty()) {
            groups.push_back(layerGroup(scene, view->kind, *index));
        }
    }
    return groups;
}

void paintSymbol(QPainter& painter, const QRectF& place, const LegendSymbol& symbol, const MapStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (symbol.kind) {
    case LegendSymbol::Kind::Layer:
        paintLayerSymbol(painter, place, symbol, style);
        break;
    case LegendSymbol::Kind::ConnectedBuilding:
        paintArea(painter, place, style.connectedBuilding);
        break;
    case LegendSymbol::Kind::Pipe: {
        const PipeClass& pipe = style.pipes.at(std::min(symbol.number, style.pipes.size() - 1));
        paintLine(painter, place, {.fill = pipe.colour, .casing = style.pipeCasing}, pipe.pixels);
        break;
    }
    case LegendSymbol::Kind::PipeWidth:
        paintLine(painter, place, {.fill = style.plainPipe, .casing = style.pipeCasing},
                  style.pipes.at(std::min(symbol.number, style.pipes.size() - 1)).pixels);
        break;
    case LegendSymbol::Kind::PipeOnHeat:
        paintLine(painter, place, {.fill = style.plainPipe, .casing = style.pipeCasing}, pipeOnHeatPixels);
        break;
    case LegendSymbol::Kind::PipeClass:
        paintLine(painter, place,
                  {.fill = style.pipeColour(symbol.ramp, symbol.number, symbol.classes), .casing = style.pipeCasing},
                  5.0);
        break;
    case LegendSymbol::Kind::StreetHeat: {
        const StreetHeatLook look = streetHeatLooks(style).at(std::min(symbol.number, linearDensityClasses - 1));
        paintLine(painter, place, {.fill = look.colour}, look.pixels);
        break;
    }
    case LegendSymbol::Kind::Cable:
        paintLine(painter, place, style.cable, style.cable.maximumPixels);
        break;
    }
    painter.restore();
}

QSizeF legendSize(const QFont& font, const std::vector<LegendGroup>& groups, double height)
{
    return arranged(font, groups, height).second;
}

QSizeF paintLegend(QPainter& painter, QPointF topLeft, const std::vector<LegendGroup>& groups, const MapStyle& style,
                   double height)
{
    painter.save();
    QFont bold = painter.font();
    const QFont plain = bold;
    bold.setBold(true);
    const double line = std::ceil(QFontMetricsF(plain).height() + 4.0);
    const auto [places, size] = arranged(plain, groups, height);
    for (const Place& place : places) {
        const QPointF at = topLeft + place.at;
        const double textX = place.entry ? symbolWidth + gap : 0.0;
        if (place.entry) {
            paintSymbol(painter, QRectF(at.x() + 1.0, at.y() + 3.0, symbolWidth - 2.0, line - 6.0), place.entry->symbol,
                        style);
        }
        painter.setFont(place.entry ? plain : bold);
        painter.setPen(style.text);
        painter.drawText(QRectF(at.x() + textX, at.y(), size.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                         place.entry ? place.entry->text : *place.title);
    }
    painter.restore();
    return size;
}

} // namespace wattort::ui
