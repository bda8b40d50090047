#pragma once

/// \file
/// Diagrams of one way through the planned network, and of one pipe over the year.

#include "model/network/network_path.hpp"
#include "model/network/pipe_year.hpp"
#include "model/network/transport_delay.hpp"
#include "ui/chart/diagram.hpp"

#include <span>

namespace wattort::ui {

/// Pressures of supply and return against the distance from the source, between the pressure at which the supply would
/// boil and the highest that is permitted.
Diagram pressureDiagram(std::span<const PathPoint> profile, const NetworkAssumptions& assumed);
/// Supply and return against the distance from the source.
Diagram temperatureDiagram(std::span<const PathPoint> profile);

/// Supply and return at the end of a trench, hour by hour.
Diagram pipeTemperatures(const QString& title, const PipeHours& hours);
Diagram pipePressures(const QString& title, const PipeHours& hours);
/// Supply at the source and at one place over a day, with the delay of transport and without it.
Diagram waveDiagram(const QString& place, const TemperatureWave& wave);

/// Flow, and the heat that both pipes lose (right).
Diagram pipeFlow(const QString& title, const PipeHours& hours);

} // namespace wattort::ui
