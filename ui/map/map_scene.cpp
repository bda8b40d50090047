#include "ui/map/map_scene.hpp"

#include "ui/map/feature_index.hpp"
#include "ui/map/label_painter.hpp"
#include "ui/map/layer_painter.hpp"
#include "ui/map/street_heat_painter.hpp"

#include <QPainter>

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
    case LayerKind::HeatDensity:
        break;
    }
}

void paintHighlight(Canvas& canvas, const MapScene& scene, const MapStyle& style)
{
    const IdentifiedFeature& feature = *scene.highlighted;
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

bool showsNetwork(const MapScene& scene)
{
    return scene.networkVisible && scene.network != nullptr;
}

template <class Feature>
bool same(const Layer<Feature>& a, const Layer<Feature>& b)
{
    // Empty layers are all alike, wherever they are.
    return a.shared() == b.shared() || (a.empty() && b.empty());
}

} // namespace

bool MapScene::visible(LayerKind kind) const
{
    return std::ranges::any_of(views, [kind](const LayerView& view) { return view.kind == kind && view.visible; });
}

MapScene mapScene(const Scenario& scenario)
{
    MapScene scene;
    scene.layers = scenario.layers;
    scene.views = scenario.views;
    return scene;
}

bool sameGround(const MapScene& a, const MapScene& b)
{
    const Layers& x = a.layers;
    const Layers& y = b.layers;
    return a.views == b.views && a.network == b.network && a.networkVisible == b.networkVisible
           && a.streetHeat == b.streetHeat && a.streetHeatVisible == b.streetHeatVisible && same(x.streets, y.streets)
           && same(x.buildings, y.buildings) && same(x.landUse, y.landUse) && same(x.sites, y.sites)
           && same(x.substations, y.substations) && same(x.powerLines, y.powerLines) && same(x.exclusion, y.exclusion)
           && same(x.heatNetwork, y.heatNetwork) && same(x.heatDensity, y.heatDensity);
}

Box visibleBounds(const MapScene& scene)
{
    Box box;
    for (const LayerView& view : scene.views) {
        if (view.visible) {
            box.add(boundsOf(scene.layers, view.kind));
        }
    }
    if (showsNetwork(scene)) {
        for (const NetworkNode& node : scene.network->nodes) {
            box.add(node.position);
        }
    }
    return box.valid() ? box : bounds(scene.layers);
}

Box settlementBounds(const MapScene& scene)
{
    Box box;
    for (const LayerKind kind : {LayerKind::Streets, LayerKind::Buildings, LayerKind::Sites}) {
        if (scene.visible(kind)) {
            box.add(boundsOf(scene.layers, kind));
        }
    }
    return box.valid() ? box : visibleBounds(scene);
}

Box boundsOf(const MapScene& scene, const IdentifiedFeature& feature)
{
    const auto at = [&feature](const FeatureIndex& index, std::size_t position) {
        return position < index.boxes.size() ? index.boxes[position] : Box();
    };
    if (feature.part == IdentifiedFeature::Part::Layer) {
        return at(*featureIndex(scene.layers, feature.layer), feature.index);
    }
    if (!scene.network) {
        return {};
    }
    if (feature.part == IdentifiedFeature::Part::NetworkPipe) {
        return at(networkIndex(scene.network)->pipes, feature.index);
    }
    return feature.index < scene.network->consumers.size()
               ? at(*featureIndex(scene.layers, LayerKind::Buildings), scene.network->consumers[feature.index].building)
               : Box();
}

void paintGround(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapStyle& style)
{
    painter.save();
    painter.fillRect(QRectF(QPointF(), viewport.size), style.background);
    painter.setRenderHint(QPainter::Antialiasing);
    Canvas canvas(painter, viewport);
    for (const LayerView& view : scene.views) {
        if (view.visible) {
            painter.setBrush(Qt::NoBrush);
            paintLayer(canvas, scene, view.kind, style);
        }
        if (view.kind == LayerKind::Streets && scene.streetHeatVisible && scene.streetHeat) {
            paintStreetHeat(canvas, *scene.streetHeat, *streetHeatIndex(scene.streetHeat), style);
        }
        // Planned and existing network are one subject, but the planned one is a result and not hidden with the layer.
        if (view.kind == LayerKind::HeatNetwork && showsNetwork(scene)) {
            painter.setBrush(Qt::NoBrush);
            paintNetwork(canvas, *scene.network, networkIndex(scene.network)->pipes, style);
        }
    }
    painter.restore();
}

void paintSelection(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Canvas canvas(painter, viewport);
    if (scene.selectedSite && *scene.selectedSite < scene.layers.sites.size() && scene.visible(LayerKind::Sites)) {
        canvas.area(scene.layers.sites[*scene.selectedSite].area, style.selectedSite);
    }
    if (scene.highlighted) {
        painter.setBrush(Qt::NoBrush);
        paintHighlight(canvas, scene, style);
    }
    painter.restore();
}

void paintMap(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapStyle& style)
{
    painter.save();
    painter.setClipRect(QRectF(QPointF(), viewport.size), Qt::IntersectClip);
    paintGround(painter, scene, viewport, style);
    paintSelection(painter, scene, viewport, style);
    paintLabels(painter, placeLabels(scene, viewport), viewport, style);
    painter.restore();
}

} // namespace wattort::ui
