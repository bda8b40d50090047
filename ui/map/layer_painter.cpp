#include "ui/map/layer_painter.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace wattort::ui {

namespace {

template <class Enum>
std::size_t number(Enum value)
{
    return static_cast<std::size_t>(value);
}

std::vector<std::uint32_t> visibleFeatures(const Canvas& canvas, const MapScene& scene, LayerKind kind)
{
    return featureIndex(scene.layers, kind)->touching(canvas.reach());
}

/// A building of a few pixels is a rectangle, drawn without smoothing: at the scale of a town that is most of the work.
constexpr double smallestDrawnPixels = 3.0;
/// Outlines are drawn where buildings are large enough for them.
constexpr double outlineMetresPerPixel = 1.6;

struct BuildingPainter {
    Canvas& canvas;
    const MapStyle& style;
    const FeatureIndex& index;
    std::shared_ptr<const NetworkIndex> network;
    std::vector<QRectF> dots = {};

    const AreaStyle& styleOf(const Building& building, std::size_t position) const
    {
        const bool isConnected = network && network->consumerOf(position) != NetworkIndex::none;
        return isConnected ? style.connectedBuilding : style.building[number(building.decision)];
    }

    AreaStyle shown(const Building& building, std::size_t position) const
    {
        AreaStyle shown = styleOf(building, position);
        if (building.decision == Decision::Mandatory) {
            shown.outline = style.building[number(Decision::Mandatory)].outline;
            shown.outlineWidth = style.building[number(Decision::Mandatory)].outlineWidth;
        } else if (canvas.metresPerPixel() > outlineMetresPerPixel) {
            shown.outline = Qt::transparent;
            shown.hatch = Hatch::None;
        }
        return shown;
    }

    void paintDots(const QColor& colour)
    {
        canvas.painter().setRenderHint(QPainter::Antialiasing, false);
        canvas.painter().setPen(Qt::NoPen);
        canvas.painter().setBrush(colour);
        canvas.painter().drawRects(dots.data(), static_cast<int>(dots.size()));
        canvas.painter().setRenderHint(QPainter::Antialiasing, true);
        dots.clear();
    }

    void paint(const Layer<Building>& buildings, const std::vector<std::uint32_t>& visible)
    {
        QColor dotColour;
        for (const std::uint32_t i : visible) {
            const QRectF place = canvas.toPixels(index.boxes[i]);
            if (std::max(place.width(), place.height()) >= smallestDrawnPixels) {
                canvas.area(buildings[i].footprint, shown(buildings[i], i));
                continue;
            }
            const QColor& colour = styleOf(buildings[i], i).fill;
            if (colour != dotColour) {
                paintDots(dotColour);
                dotColour = colour;
            }
            dots.emplace_back(place.topLeft(), QSizeF(std::max(place.width(), 1.0), std::max(place.height(), 1.0)));
        }
        paintDots(dotColour);
    }
};

void paintBuildings(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    const auto index = featureIndex(scene.layers, LayerKind::Buildings);
    BuildingPainter painter{canvas, style, *index,
                            scene.network && scene.networkVisible ? networkIndex(scene.network) : nullptr};
    painter.paint(scene.layers.buildings, index->touching(canvas.reach()));
}

/// Casings of all streets under the surfaces of all, so that junctions are open; important streets on top.
void paintStreets(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    const std::vector<std::uint32_t> visible = visibleFeatures(canvas, scene, LayerKind::Streets);
    const double metresPerPixel = canvas.metresPerPixel();
    constexpr std::array order = {SurfaceClass::Unpaved, SurfaceClass::Path, SurfaceClass::Street,
                                  SurfaceClass::MainRoad};
    const auto paintClass = [&](SurfaceClass surface, const QPen& pen) {
        canvas.painter().setPen(pen);
        for (const std::uint32_t i : visible) {
            const Street& street = scene.layers.streets[i];
            if (street.surface == surface) {
                canvas.line(street.line);
            }
        }
    };
    for (const SurfaceClass surface : order) {
        const LineStyle& line = style.street[number(surface)];
        if (line.casedAt(metresPerPixel)) {
            paintClass(surface, linePen(line.casing, line.widthAt(metresPerPixel) + 1.6));
        }
    }
    for (const SurfaceClass surface : order) {
        const LineStyle& line = style.street[number(surface)];
        if (metresPerPixel <= line.farthestMetresPerPixel) {
            const bool isCased = line.casedAt(metresPerPixel);
            paintClass(surface, linePen(isCased ? line.fill : line.thin, line.widthAt(metresPerPixel)));
        }
    }
}

void paintLandUse(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    for (const std::uint32_t i : visibleFeatures(canvas, scene, LayerKind::LandUse)) {
        const LandUse& use = scene.layers.landUse[i];
        canvas.areas(use.area, style.landUse[number(use.kind)]);
    }
}

void paintExclusion(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    for (const std::uint32_t i : visibleFeatures(canvas, scene, LayerKind::Exclusion)) {
        const ExclusionArea& area = scene.layers.exclusion[i];
        canvas.areas(area.area, style.exclusion[number(area.kind)]);
    }
}

void paintSites(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    for (const std::uint32_t i : visibleFeatures(canvas, scene, LayerKind::Sites)) {
        canvas.area(scene.layers.sites[i].area, style.site);
    }
}

void paintPowerLines(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    const std::vector<std::uint32_t> visible = visibleFeatures(canvas, scene, LayerKind::PowerLines);
    for (const std::uint32_t i : visible) {
        const PowerLine& line = scene.layers.powerLines[i];
        canvas.painter().setPen(linePen(style.powerLine.casing, powerLinePixels(line.voltage, style.powerLine) + 2.0));
        canvas.line(line.line);
    }
    for (const std::uint32_t i : visible) {
        const PowerLine& line = scene.layers.powerLines[i];
        const LineStyle& look = line.underground ? style.cable : style.powerLine;
        canvas.painter().setPen(linePen(look.fill, powerLinePixels(line.voltage, look), look.dashed));
        canvas.line(line.line);
    }
}

void paintSubstations(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    for (const std::uint32_t i : visibleFeatures(canvas, scene, LayerKind::Substations)) {
        const Substation& substation = scene.layers.substations[i];
        const double half = substationPixels(substation.voltage, canvas.metresPerPixel());
        if (half > 0.0) {
            paintSubstation(canvas.painter(), canvas.viewport().toPixel(substation.position), half, style);
        }
    }
}

void paintHeatSources(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    for (const std::uint32_t i : visibleFeatures(canvas, scene, LayerKind::HeatSources)) {
        const HeatSource& source = scene.layers.heatSources[i];
        paintHeatSource(canvas.painter(), canvas.viewport().toPixel(source.position), 9.0, source.state, style);
    }
}

void paintExistingNetwork(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    const LineStyle& look = style.existingNetwork;
    const std::vector<std::uint32_t> visible = visibleFeatures(canvas, scene, LayerKind::HeatNetwork);
    for (const bool isCasing : {true, false}) {
        canvas.painter().setPen(isCasing ? linePen(look.casing, look.maximumPixels + 2.0)
                                         : linePen(look.fill, look.maximumPixels));
        for (const std::uint32_t i : visible) {
            canvas.line(scene.layers.heatNetwork[i].line);
        }
    }
}

/// Runs of cells of one class in a row are one rectangle; cells finer than a pixel are sampled.
void paintHeatDensity(Canvas& canvas, const HeatDensityGrid& grid, const MapStyle& style)
{
    const Box& reach = canvas.reach();
    if (grid.cellMetres <= 0.0 || grid.megawattHoursPerHectare.size() < grid.columns * grid.rows) {
        return;
    }
    const auto cell = [&grid](double metres, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(std::floor(metres / grid.cellMetres), 0.0, double(count)));
    };
    const std::size_t step =
        std::max<std::size_t>(1, static_cast<std::size_t>(canvas.metresPerPixel() / grid.cellMetres));
    // Whole steps from the corner of the grid: neighbouring tiles then sample the same cells.
    const std::size_t left = cell(reach.minX - grid.northWest.x, grid.columns) / step * step;
    const std::size_t right = std::min(cell(reach.maxX - grid.northWest.x, grid.columns) + 1, grid.columns);
    const std::size_t top = cell(grid.northWest.y - reach.maxY, grid.rows) / step * step;
    const std::size_t bottom = std::min(cell(grid.northWest.y - reach.minY, grid.rows) + 1, grid.rows);
    const auto pixel = [&](std::size_t column, std::size_t row) {
        return canvas.viewport().toPixel(
            {grid.northWest.x + double(column) * grid.cellMetres, grid.northWest.y - double(row) * grid.cellMetres});
    };
    QPainter& painter = canvas.painter();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t row = top; row < bottom; row += step) {
        for (std::size_t column = left; column < right;) {
            const auto classAt = [&](std::size_t at) {
                return style.density(grid.megawattHoursPerHectare[row * grid.columns + at]);
            };
            const DensityClass* found = classAt(column);
            const std::size_t from = column;
            do {
                column += step;
            } while (column < right && classAt(column) == found);
            if (found) {
                painter.fillRect(QRectF(pixel(from, row), pixel(column, row + step)).toAlignedRect(), found->colour);
            }
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

} // namespace

double pipePixels(const NetworkPipe& pipe, double metresPerPixel, const MapStyle& style)
{
    const double scale = metresPerPixel > 12.0 ? 0.55 : metresPerPixel > 4.0 ? 0.75 : 1.0;
    const double pixels = style.pipe(pipe.nominalDiameter).pixels * scale;
    return pipe.kind == EdgeKind::HouseConnection ? std::min(pixels, 1.2) : pixels;
}

double powerLinePixels(double voltage, const LineStyle& style)
{
    return style.maximumPixels * (voltage >= 380e3 ? 1.7 : voltage >= 220e3 ? 1.4 : voltage >= 110e3 ? 1.0 : 0.6);
}

double substationPixels(double voltage, double metresPerPixel)
{
    if (voltage >= 110e3) {
        return metresPerPixel > 40.0 ? 5.0 : 8.0;
    }
    // Local transformers are many; from afar they would be a rash.
    return metresPerPixel <= 4.0 ? 4.5 : 0.0;
}

void paintSubstation(QPainter& painter, QPointF centre, double halfSide, const MapStyle& style)
{
    const QRectF square(centre.x() - halfSide, centre.y() - halfSide, 2.0 * halfSide, 2.0 * halfSide);
    painter.setPen(QPen(style.substationMark, 1.2));
    painter.setBrush(style.substation);
    painter.drawRoundedRect(square, 0.3 * halfSide, 0.3 * halfSide);
    const auto at = [&](double x, double y) { return centre + QPointF(x, y) * halfSide; };
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.substationMark);
    painter.drawPolygon(QPolygonF{at(0.18, -0.72), at(-0.48, 0.12), at(-0.06, 0.12), at(-0.18, 0.72), at(0.48, -0.14),
                                  at(0.06, -0.14)});
}

void paintHeatSource(QPainter& painter, QPointF centre, double radius, HeatSourceState state, const MapStyle& style)
{
    const bool isNew = state == HeatSourceState::New;
    painter.setPen(QPen(isNew ? style.heatSource : style.heatSourceMark, isNew ? 2.2 : 1.2));
    painter.setBrush(isNew ? style.heatSourceMark : style.heatSource);
    painter.drawEllipse(centre, radius, radius);
    // A flame.
    const auto at = [&](double x, double y) { return centre + QPointF(x, y) * radius; };
    QPainterPath flame(at(0.05, -0.72));
    flame.cubicTo(at(0.15, -0.25), at(0.55, -0.05), at(0.5, 0.3));
    flame.cubicTo(at(0.45, 0.75), at(-0.45, 0.75), at(-0.5, 0.3));
    flame.cubicTo(at(-0.5, -0.05), at(0.0, -0.2), at(0.05, -0.72));
    painter.setPen(Qt::NoPen);
    painter.setBrush(isNew ? style.heatSource : style.heatSourceMark);
    painter.drawPath(flame);
}

QColor pipeColour(const MapScene& scene, std::size_t pipe, const MapStyle& style)
{
    const PipeColouring* colouring = scene.colouring.get();
    if (!colouring || pipe >= colouring->classes.size()) {
        return style.pipe(scene.network->pipes[pipe].nominalDiameter).colour;
    }
    return style.pipeColour(pipeQuantity(colouring->shows).ramp, colouring->classes[pipe], colouring->count());
}

void paintNetwork(Canvas& canvas, const MapScene& scene, const FeatureIndex& pipes, const MapStyle& style)
{
    const NetworkDesign& network = *scene.network;
    std::vector<std::uint32_t> visible = pipes.touching(canvas.reach());
    // Parents stand before children: painted backwards, the trunk lies on top of its branches.
    std::reverse(visible.begin(), visible.end());
    const double metresPerPixel = canvas.metresPerPixel();
    const auto isShown = [&](const NetworkPipe& pipe) {
        return pipe.kind != EdgeKind::HouseConnection || metresPerPixel <= 6.0;
    };
    const bool onHeat = showsStreetHeat(scene);
    const double beside = onHeat ? besidePipeOnHeatPixels : 1.0;
    for (const bool isCasing : {true, false}) {
        for (const std::uint32_t i : visible) {
            const NetworkPipe& pipe = network.pipes[i];
            if (isShown(pipe) && !(isCasing && pipe.kind == EdgeKind::HouseConnection)) {
                const double pixels = onHeat ? pipeOnHeatPixels : pipePixels(pipe, metresPerPixel, style);
                canvas.painter().setPen(isCasing
                                            ? linePen(style.pipeCasing, pixels + 2.0 * beside)
                                            : linePen(onHeat ? style.plainPipe : pipeColour(scene, i, style), pixels));
                canvas.line(pipe.line);
            }
        }
    }
}

void paintLayer(Canvas& canvas, const MapScene& scene, LayerKind kind, const MapStyle& style)
{
    switch (kind) {
    case LayerKind::Streets:
        paintStreets(canvas, scene, style);
        break;
    case LayerKind::Buildings:
        paintBuildings(canvas, scene, style);
        break;
    case LayerKind::LandUse:
        paintLandUse(canvas, scene, style);
        break;
    case LayerKind::Sites:
        paintSites(canvas, scene, style);
        break;
    case LayerKind::Substations:
        paintSubstations(canvas, scene, style);
        break;
    case LayerKind::PowerLines:
        paintPowerLines(canvas, scene, style);
        break;
    case LayerKind::Exclusion:
        paintExclusion(canvas, scene, style);
        break;
    case LayerKind::HeatNetwork:
        paintExistingNetwork(canvas, scene, style);
        break;
    case LayerKind::HeatSources:
        paintHeatSources(canvas, scene, style);
        break;
    case LayerKind::HeatDensity:
        for (const HeatDensityGrid& grid : scene.layers.heatDensity) {
            paintHeatDensity(canvas, grid, style);
        }
        break;
    }
}

} // namespace wattort::ui
