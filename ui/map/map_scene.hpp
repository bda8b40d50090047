#pragma once

/// \file
/// What the map shows, as one value, and the function that paints it.

#include "model/network/network_design.hpp"
#include "model/network/street_heat.hpp"
#include "model/scenario/scenario.hpp"
#include "ui/map/map_style.hpp"
#include "ui/map/pipe_colouring.hpp"
#include "ui/map/viewport.hpp"

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace wattort::ui {

/// A feature of a layer, or a part of the planned network.
struct IdentifiedFeature {
    enum class Part { Layer, NetworkPipe, NetworkConsumer };

    Part part = Part::Layer;
    /// Of `Part::Layer` only.
    LayerKind layer = LayerKind::Buildings;
    /// Position in the layer, in NetworkDesign::pipes or in NetworkDesign::consumers.
    std::size_t index = 0;

    friend bool operator==(const IdentifiedFeature&, const IdentifiedFeature&) = default;
};

/// Features with the boxes in which they are.
struct MapMarks {
    std::vector<IdentifiedFeature> features;
    std::vector<Box> boxes;
};

/// Cheap to copy: layers and network are shared.
struct MapScene {
    Layers layers;
    /// Order and visibility, last on top.
    std::vector<LayerView> views = defaultLayerViews();
    /// Of the plan that is shown; painted at the place of the existing heat network. May be null.
    std::shared_ptr<const NetworkDesign> network;
    bool networkVisible = true;
    /// Of `network`; null: by diameter.
    std::shared_ptr<const PipeColouring> colouring;
    /// What is told of a pipe of `network`; may be null.
    std::shared_ptr<const PipesYear> pipesYear;
    /// Of the plan that is shown, for what is told of buildings and streets; may be null.
    std::shared_ptr<const HeatDemand> demand;
    std::shared_ptr<const StreetHeat> streetHeat;
    /// Whether the linear heat density is painted over the streets.
    bool streetHeatVisible = false;
    std::optional<std::size_t> selectedSite;
    std::optional<IdentifiedFeature> highlighted;
    /// Pipes of `network` on the way from the source to somewhere, over the network; may be null.
    std::shared_ptr<const std::vector<std::uint32_t>> path;
    /// What a finding is about; may be null.
    std::shared_ptr<const MapMarks> marks;

    bool visible(LayerKind kind) const;
};

/// Whether the streets have the colours of their linear heat density. The planned pipes in them are then thin lines of
/// one colour.
bool showsStreetHeat(const MapScene& scene);

/// A scene of the scenario's layers and views.
MapScene mapScene(const Scenario& scenario);

/// Whether both give the same layers and network (not: selection, highlight, path, marks). Compares addresses: never
/// slow.
bool sameGround(const MapScene& a, const MapScene& b);

/// Box of all visible layers and the network; of all layers when nothing is visible.
Box visibleBounds(const MapScene& scene);
/// Box of what is planned with: streets, buildings, sites and network. Land use and lines reach far beyond that. All
/// that is visible when there is nothing of it.
Box settlementBounds(const MapScene& scene);
Box boundsOf(const MapScene& scene, const IdentifiedFeature& feature);

/// The whole map with labels, selection and highlight, for the report and for pictures. Builds what indexes are
/// missing.
void paintMap(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapStyle& style);

/// The parts of it: background, layers and network (the map view caches these as tiles) …
void paintGround(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapStyle& style);
/// … and the selected site and the highlighted feature, which change too often for that.
void paintSelection(QPainter& painter, const MapScene& scene, const Viewport& viewport, const MapStyle& style);

} // namespace wattort::ui
