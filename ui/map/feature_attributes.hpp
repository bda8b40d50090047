#pragma once

/// \file
/// What is known of a feature, in words.

#include "ui/map/map_scene.hpp"

#include <QString>

#include <utility>
#include <vector>

namespace wattort::ui {

/// "Building: Town hall", "Pipe DN 150"
QString title(const IdentifiedFeature& feature, const MapScene& scene);

/// Name and value of what is known; what is not known is left out. Empty when there is no such feature (any more).
std::vector<std::pair<QString, QString>> attributes(const IdentifiedFeature& feature, const MapScene& scene);

} // namespace wattort::ui
