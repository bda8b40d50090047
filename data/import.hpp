#pragma once

/// \file
/// Layers, weather, prices and loads out of foreign files.

#include "model/scenario/scenario.hpp"
#include "model/task/task.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wattort::data {

enum class ImportKind {
    Osm, ///< streets, buildings, land use, substations, power lines, protected areas of an OpenStreetMap extract
    Streets,
    Buildings,
    LandUse,
    Sites,
    Substations,
    PowerLines,
    Exclusion,
    HeatNetwork,
    HeatSources,
    HeatDensity, ///< raster
    Weather,     ///< EPW or DWD TRY
    Prices,      ///< CSV with 8,760 electricity prices
    Load         ///< CSV with a recorded load of a compute centre, or with requests as they arrived
};

/// "osm", "streets", "power_lines" …: the values of --as.
std::string_view keyOf(ImportKind kind);
std::optional<ImportKind> importKind(std::string_view key);

struct ImportRequest {
    std::filesystem::path file;
    ImportKind kind = ImportKind::Osm;
    std::string layer;                         ///< empty: the only one of a fitting geometry, or of the kind's name
    std::map<std::string, std::string> fields; ///< ours -> theirs, e.g. "year" -> "BAUJAHR"
    std::optional<int> sourceEpsg;             ///< for files that do not say
    Length snapTolerance = 0.5 * m;
    std::optional<Power> ratedItPower; ///< of what a load was recorded at; none: its highest value
};

enum class SkipReason {
    EmptyGeometry,
    InvalidGeometry,
    NotFinite,
    WrongGeometryType,
    OutsideOfProjection,
    TooShort,
    TooSmall,
    Duplicate,
    NotOfThisKind
};

enum class Repair {
    Snapped,
    NodedCrossing,
    SplitAtJunction,
    ClosedRing,
    RemovedDuplicate,
    RemovedRepeatedPoint,
    FixedSelfIntersection
};

struct ImportedLayer {
    LayerKind kind = LayerKind::Streets;
    std::size_t read = 0;
    std::size_t imported = 0;
    std::map<SkipReason, std::size_t> skipped;
    std::map<Repair, std::size_t> repaired;
    /// Up to 20 examples of skipped features, with row.
    Findings examples;
};

struct ImportReport {
    std::vector<ImportedLayer> layers;
    Findings findings;
};

struct ImportResult {
    Scenario scenario; ///< the one that came in, with the layers of the file in place of its own
    ImportReport report;
};

/// A file without CRS needs `sourceEpsg`: it is never guessed. Layers are transformed to the scenario's CRS. In a
/// scenario without layers, the CRS becomes the ETRS89/UTM zone (25832 or 25833) of the file's middle, unless another
/// than that of new scenarios was chosen.
/// \throws Failure, Cancelled; the scenario that came in is not changed.
ImportResult importFile(const Scenario& scenario, const ImportRequest& request, const Task& task);

} // namespace wattort::data
