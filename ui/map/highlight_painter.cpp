#include "ui/map/highlight_painter.hpp"

#include "ui/map/layer_painter.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace wattort::ui {

namespace {

void paintHighlightedLine(Canvas& canvas, std::span<const Point> line, const MapStyle& style)
{
    for (const double pixels : {9.0, 3.0}) {
        QColor colour = style.highlight;
        colour.setAlpha(pixels > 5.0 ? 90 : 255);
        canvas.painter().setPen(linePen(colour, pixels));
        canvas.line(line);
    }
}

void paintHighlightedArea(Canvas& canvas, const Polygon& polygon, const MapStyle& style)
{
    QColor glow = style.highlight;
    glow.setAlpha(60);
    canvas.area(polygon, {.fill = glow, .outline = style.highlight, .outlineWidth = 2.6});
}

void paintHighlightedPoint(Canvas& canvas, Point position, const MapStyle& style)
{
    canvas.painter().setPen(QPen(style.highlight, 3.0));
    canvas.painter().setBrush(Qt::NoBrush);
    canvas.painter().drawEllipse(canvas.viewport().toPixel(position), 13.0, 13.0);
}

void paintHighlightedFeature(Canvas& canvas, const Layers& layers, const IdentifiedFeature& feature,
                             const MapStyle& style)
{
    const auto areas = [&](const MultiPolygon& polygons) {
        for (const Polygon& polygon : polygons) {
            paintHighlightedArea(canvas, polygon, style);
        }
    };
    const auto present = [&](const auto& layer) { return feature.index < layer.size(); };
    switch (feature.layer) {
    case LayerKind::Streets:
        if (present(layers.streets)) {
            paintHighlightedLine(canvas, layers.streets[feature.index].line, style);
        }
        break;
    case LayerKind::Buildings:
        if (present(layers.buildings)) {
            paintHighlightedArea(canvas, layers.buildings[feature.index].footprint, style);
        }
        break;
    case LayerKind::LandUse:
        if (present(layers.landUse)) {
            areas(layers.landUse[feature.index].area);
        }
        break;
    case LayerKind::Sites:
        if (present(layers.sites)) {
            paintHighlightedArea(canvas, layers.sites[feature.index].area, style);
        }
        break;
    case LayerKind::Substations:
        if (present(layers.substations)) {
            paintHighlightedPoint(canvas, layers.substations[feature.index].position, style);
        }
        break;
    case LayerKind::PowerLines:
        if (present(layers.powerLines)) {
            paintHighlightedLine(canvas, layers.powerLines[feature.index].line, style);
        }
        break;
    case LayerKind::Exclusion:
        if (present(layers.exclusion)) {
            areas(layers.exclusion[feature.index].area);
        }
        break;
    case LayerKind::HeatNetwork:
        if (present(layers.heatNetwork)) {
            paintHighlightedLine(canvas, layers.heatNetwork[feature.index].line, style);
        }
        break;
    case LayerKind::HeatSources:
        if (present(layers.heatSources)) {
            paintHighlightedPoint(canvas, layers.heatSources[feature.index].position, style);
        }
        break;
    case LayerKind::HeatDensity:
        break;
    }
}

} // namespace

void paintHighlight(Canvas& canvas, const MapScene& scene, const IdentifiedFeature& feature, const MapStyle& style)
{
    switch (feature.part) {
    case IdentifiedFeature::Part::Layer:
        paintHighlightedFeature(canvas, scene.layers, feature, style);
        break;
    case IdentifiedFeature::Part::NetworkPipe:
        if (scene.network && feature.index < scene.network->pipes.size()) {
            paintHighlightedLine(canvas, scene.network->pipes[feature.index].line, style);
        }
        break;
    case IdentifiedFeature::Part::NetworkConsumer:
        if (scene.network && feature.index < scene.network->consumers.size()) {
            const std::size_t building = scene.network->consumers[feature.index].building;
            paintHighlightedFeature(canvas, scene.layers, {.layer = LayerKind::Buildings, .index = building}, style);
        }
        break;
    }
}

void paintPath(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    if (!scene.path || !scene.network || !scene.networkVisible) {
        return;
    }
    // In one stroke, and the pipes again on top of it: their colours go on saying what they say.
    QPainterPath way;
    const auto& pipes = scene.network->pipes;
    for (const std::uint32_t pipe : *scene.path) {
        for (std::size_t i = 0; pipe < pipes.size() && i < pipes[pipe].line.size(); ++i) {
            const QPointF at = canvas.viewport().toPixel(pipes[pipe].line[i]);
            i == 0 ? way.moveTo(at) : way.lineTo(at);
        }
    }
    canvas.painter().strokePath(way, linePen(style.highlight, 10.0));
    for (const std::uint32_t pipe : *scene.path) {
        if (pipe < pipes.size()) {
            const double pixels = pipePixels(pipes[pipe], canvas.metresPerPixel(), style);
            canvas.painter().setPen(linePen(pipeColour(scene, pipe, style), std::max(pixels, 2.4)));
            canvas.line(pipes[pipe].line);
        }
    }
    if (!scene.path->empty() && scene.path->back() < pipes.size()) {
        canvas.painter().setPen(QPen(style.highlight, 3.0));
        canvas.painter().drawEllipse(canvas.viewport().toPixel(pipes[scene.path->back()].line.back()), 7.0, 7.0);
    }
}

void paintMarks(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    if (!scene.marks) {
        return;
    }
    constexpr double smallestPixels = 16.0; // what is smaller gets a ring around it
    MapStyle marking = style;
    marking.highlight = style.mark;
    const Box& reach = canvas.reach();
    for (std::size_t i = 0; i < scene.marks->features.size(); ++i) {
        const Box& box = scene.marks->boxes[i];
        if (!box.valid() || box.minX > reach.maxX || box.maxX < reach.minX || box.minY > reach.maxY
            || box.maxY < reach.minY) {
            continue;
        }
        const QRectF place = canvas.toPixels(box);
        if (std::max(place.width(), place.height()) >= smallestPixels) {
            paintHighlight(canvas, scene, scene.marks->features[i], marking);
        } else {
            canvas.painter().setPen(QPen(style.mark, 2.4));
            canvas.painter().setBrush(Qt::NoBrush);
            canvas.painter().drawEllipse(place.center(), 10.0, 10.0);
        }
        canvas.painter().setBrush(Qt::NoBrush);
    }
}

} // namespace wattort::ui
