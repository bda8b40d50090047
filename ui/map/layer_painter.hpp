#pragma once

/// \file
/// Paints one layer of the map.

#include "ui/map/canvas.hpp"
#include "ui/map/feature_index.hpp"
#include "ui/map/map_scene.hpp"

namespace wattort::ui {

/// Width of a planned pipe where its street is coloured by linear heat density, and of what sets it off on each side.
inline constexpr double pipeOnHeatPixels = 2.0;
inline constexpr double besidePipeOnHeatPixels = 0.5;

void paintLayer(Canvas& canvas, const MapScene& scene, LayerKind kind, const MapStyle& style);
/// \pre the scene has a network
void paintNetwork(Canvas& canvas, const MapScene& scene, const FeatureIndex& pipes, const MapStyle& style);
/// Colour of a pipe: of its class, or by its diameter.
QColor pipeColour(const MapScene& scene, std::size_t pipe, const MapStyle& style);

/// Width of a pipe on the map: by its diameter, less when the whole network is in view, thin for house connections.
double pipePixels(const NetworkPipe& pipe, double metresPerPixel, const MapStyle& style);
/// Width of a line by its voltage (volts).
double powerLinePixels(double voltage, const LineStyle& style);
/// Half the side of a substation's symbol; 0 where it is left out.
double substationPixels(double voltage, double metresPerPixel);

void paintHeatSource(QPainter& painter, QPointF centre, double radius, HeatSourceState state, const MapStyle& style);
void paintSubstation(QPainter& painter, QPointF centre, double halfSide, const MapStyle& style);

} // namespace wattort::ui
