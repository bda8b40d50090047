#include "ui/map/map_scene.hpp"

#include "ui/map/feature_index.hpp"
#include "ui/map/highlight_painter.hpp"
#include "ui/map/label_painter.hpp"
#include "ui/map/layer_painter.hpp"
#include "ui/map/street_heat_painter.hpp"

#include <QPainter>

#include <algorithm>

namespace wattort::ui {

namespace {

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

bool showsStreetHeat(const MapScene& scene)
{
    return scene.streetHeatVisible && scene.streetHeat != nullptr;
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
           && a.colouring == b.colouring && a.streetHeat == b.streetHeat && a.streetHeatVisible == b.streetHeatVisible
           && same(x.streets, y.streets) && same(x.buildings, y.buildings) && same(x.landUse, y.landUse)
           && same(x.sites, y.sites) && same(x.substations, y.substations) && same(x.powerLines, y.powerLines)
           && same(x.exclusion, y.exclusion) && same(x.heatNetwork, y.heatNetwork) && same(x.heatDensity, y.heatDensity)
           && same(x.heatSources, y.heatSources);
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
        if (view.kind == LayerKind::Streets && showsStreetHeat(scene)) {
            paintStreetHeat(canvas, *scene.streetHeat, *streetHeatIndex(scene.streetHeat), style, showsNetwork(scene));
        }
        // Planned and existing network are one subject, but the planned one is a result and not hidden with the layer.
        if (view.kind == LayerKind::HeatNetwork && showsNetwork(scene)) {
            painter.setBrush(Qt::NoBrush);
            paintNetwork(canvas, scene, networkIndex(scene.network)->pipes, style);
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
    painter.setBrush(Qt::NoBrush);
    paintPath(canvas, scene, style);
    paintMarks(canvas, scene, style);
    if (scene.highlighted) {
        paintHighlight(canvas, scene, *scene.highlighted, style);
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
