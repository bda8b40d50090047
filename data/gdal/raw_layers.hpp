#pragma once

/// \file
/// Features as they were read, still in the coordinates of the file, with the count of what was read.

#include "data/import.hpp"

namespace wattort::data {

/// A street in the file's coordinates; grade-separated ones do not meet the streets that they cross.
struct RawStreet {
    Street street;
    bool gradeSeparated = false;
};

/// What a reader fills. Layers that were not read stay empty and have no count.
struct RawLayers {
    std::vector<RawStreet> streets;
    std::vector<Building> buildings;
    std::vector<LandUse> landUse;
    std::vector<Site> sites;
    std::vector<Substation> substations;
    std::vector<PowerLine> powerLines;
    std::vector<ExclusionArea> exclusion;
    std::vector<HeatNetworkPipe> heatNetwork;
    std::vector<HeatSource> heatSources; ///< NaN: the file does not say
    std::map<LayerKind, ImportedLayer> counts;
    Findings findings;

    ImportedLayer& count(LayerKind kind)
    {
        ImportedLayer& layer = counts[kind];
        layer.kind = kind;
        return layer;
    }
};

/// As which problem it is told.
Problem problemOf(SkipReason reason);

/// Counts a feature as skipped, with an example.
void skip(ImportedLayer& layer, SkipReason reason, std::int64_t row, const std::string& name);

} // namespace wattort::data
