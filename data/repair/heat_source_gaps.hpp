#pragma once

/// \file
/// What a file does not say of its heat sources.

#include "data/gdal/raw_layers.hpp"
#include "model/scenario/assumption.hpp"

namespace wattort::data {

/// Costs and emissions that are NaN become those of a gas boiler (usualHeatSource); each field of which that is so is
/// told once in the findings.
void fillHeatSources(const Assumptions& assumed, RawLayers& raw);

} // namespace wattort::data
