#include "data/osm/osm_reader.hpp"

#include "data/gdal/geometry.hpp"
#include "data/gdal/open_file.hpp"
#include "data/osm/extract_check.hpp"
#include "data/osm/osm_tags.hpp"
#include "data/text/encoding.hpp"

#include <cpl_error.h>
#include <cpl_progress.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <cstring>

namespace wattort::data::osm {

namespace {

// Without the first line every closed way stays a line, and there are no buildings.
constexpr const char* configuration = R"([general]
closed_ways_are_polygons=aeroway,amenity,boundary,building,craft,geological,historic,landuse,leisure,military,natural,office,place,power,shop,sport,tourism,highway=platform,public_transport=platform
attribute_name_laundering=yes
[points]
osm_id=yes
attributes=name,power,voltage,operator
[lines]
osm_id=yes
attributes=name,highway,surface,bridge,tunnel,layer,power,voltage,location
[multipolygons]
osm_id=yes
attributes=name,building,building:levels,amenity,shop,office,tourism,leisure,landuse,natural,boundary,protect_class,protection_title,flood_prone,hazard,power,voltage,operator,start_date
[multilinestrings]
osm_id=yes
attributes=name
[other_relations]
osm_id=yes
attributes=name
)";

/// The configuration as a file that only GDAL sees.
class ConfigurationFile {
public:
    ConfigurationFile()
    {
        // VSIFileFromMemBuffer does not write to the buffer that it does not own.
        auto* bytes = reinterpret_cast<GByte*>(const_cast<char*>(configuration));
        VSIFCloseL(VSIFileFromMemBuffer(path, bytes, std::strlen(configuration), 0));
    }
    ~ConfigurationFile() { VSIUnlink(path); }
    ConfigurationFile(const ConfigurationFile&) = delete;
    ConfigurationFile& operator=(const ConfigurationFile&) = delete;

    static constexpr const char* path = "/vsimem/wattort_osm.ini";
};

struct ExtractReader {
    RawLayers raw;
    OGRFeatureH feature = nullptr;

    std::string_view tag(std::string_view key) const
    {
        const int index = OGR_F_GetFieldIndex(feature, std::string(key).c_str());
        return index >= 0 && OGR_F_IsFieldSetAndNotNull(feature, index) != 0 ? OGR_F_GetFieldAsString(feature, index)
                                                                             : std::string_view();
    }
    Tags tags() const
    {
        return [this](std::string_view key) { return tag(key); };
    }
    std::string name() const { return utf8Of(std::string(tag("name"))); }
    OGRGeometryH geometry() const { return OGR_F_GetGeometryRef(feature); }

    template <class Shape>
    const Shape* used(const gdal::Read<Shape>& read, ImportedLayer& count) const
    {
        for (const Repair repair : read.repairs) {
            ++count.repaired[repair];
        }
        if (const SkipReason* reason = std::get_if<SkipReason>(&read.result)) {
            skip(count, *reason, OGR_F_GetFID(feature), name());
            return nullptr;
        }
        ++count.imported;
        return read.shape();
    }

    ImportedLayer& counted(LayerKind kind)
    {
        ImportedLayer& count = raw.count(kind);
        ++count.read;
        return count;
    }

    void line()
    {
        if (!tag("highway").empty()) {
            ImportedLayer& count = counted(LayerKind::Streets);
            const auto surface = surfaceClass(tags());
            if (!surface) {
                skip(count, SkipReason::NotOfThisKind, OGR_F_GetFID(feature), name());
            } else if (const auto read = gdal::readLines(geometry()); const auto* lines = used(read, count)) {
                for (const Polyline& line : *lines) {
                    raw.streets.push_back({{line, name(), *surface, Decision::Optional}, isGradeSeparated(tags())});
                }
            }
        }
        if (tag("power") == "line" || tag("power") == "cable" || tag("power") == "minor_line") {
            ImportedLayer& count = counted(LayerKind::PowerLines);
            const auto read = gdal::readLines(geometry());
            if (const auto* lines = used(read, count)) {
                for (const Polyline& line : *lines) {
                    raw.powerLines.push_back({line, name(), voltage(tag("voltage")),
                                              tag("power") == "cable" || tag("location") == "underground"});
                }
            }
        }
    }

    void substation()
    {
        const std::string_view power = tag("power");
        if (power != "substation" && power != "sub_station" && power != "station") {
            return;
        }
        ImportedLayer& count = counted(LayerKind::Substations);
        const auto read = gdal::readPoint(geometry());
        if (const Point* point = used(read, count)) {
            raw.substations.push_back(
                {*point, name(), utf8Of(std::string(tag("operator"))), voltage(tag("voltage")), {}});
        }
    }

    void building(const gdal::Read<MultiPolygon>& read)
    {
        if (tag("building").empty() || tag("building") == "no") {
            return;
        }
        if (const MultiPolygon* areas = used(read, counted(LayerKind::Buildings))) {
            for (const Polygon& polygon : *areas) {
                Building building;
                building.footprint = polygon;
                building.name = name();
                building.use = buildingUse(tags());
                building.storeys = storeys(tags());
                building.constructionYear = constructionYear(tags());
                raw.buildings.push_back(std::move(building));
            }
        }
    }

    void area()
    {
        const auto kindOfLand = landUse(tags());
        const auto kindOfExclusion = exclusion(tags());
        if (tag("building").empty() && !kindOfLand && !kindOfExclusion) {
            return;
        }
        const auto read = gdal::readAreas(geometry());
        building(read);
        if (kindOfLand && tag("building").empty()) {
            if (const MultiPolygon* areas = used(read, counted(LayerKind::LandUse))) {
                raw.landUse.push_back({*areas, name(), *kindOfLand});
            }
        }
        if (kindOfExclusion) {
            if (const MultiPolygon* areas = used(read, counted(LayerKind::Exclusion))) {
                raw.exclusion.push_back({*areas, name(), *kindOfExclusion});
            }
        }
    }

    void readFrom(std::string_view layer)
    {
        if (layer == "points") {
            substation();
        } else if (layer == "lines") {
            line();
        } else if (layer == "multipolygons") {
            substation();
            area();
        }
    }
};

/// Called for every block of the file; no exception may pass through GDAL.
int CPL_STDCALL reportTo(double fraction, const char* /*message*/, void* data)
{
    const Task& task = *static_cast<const Task*>(data);
    try {
        task.report(std::clamp(fraction, 0.0, 1.0));
    } catch (const Cancelled&) {
        return FALSE;
    }
    return TRUE;
}

gdal::Dataset openExtract(const std::filesystem::path& file)
{
    Finding other;
    other.problem = Problem::UnknownFormat;
    other.place.file = file.string();
    other.expected = "OpenStreetMap (.osm.pbf, .osm)";
    try {
        gdal::Dataset dataset =
            gdal::openVector(file, {std::string("CONFIG_FILE=") + ConfigurationFile::path, "USE_CUSTOM_INDEXING=YES"});
        if (std::string_view(GDALGetDriverShortName(GDALGetDatasetDriver(dataset.get()))) != "OSM") {
            throw Failure(other);
        }
        return dataset;
    } catch (const Failure& failure) {
        // What the readers of other formats say does not help.
        throw failure.finding().problem == Problem::UnknownFormat ? Failure(other) : failure;
    }
}

} // namespace

RawLayers readExtract(const std::filesystem::path& file, const Task& task)
{
    const ConfigurationFile configurationFile;
    const gdal::Dataset dataset = openExtract(file);
    requireWhole(file);
    ExtractReader reader;
    for (const LayerKind kind : {LayerKind::Streets, LayerKind::Buildings, LayerKind::LandUse, LayerKind::Substations,
                                 LayerKind::PowerLines, LayerKind::Exclusion}) {
        reader.raw.count(kind);
    }
    OGRLayerH layer = nullptr;
    std::int64_t read = 0;
    // Interleaved: the file is read once, its layers come as they come. Before the first feature all nodes are indexed,
    // which takes long.
    const auto next = [&] {
        CPLErrorReset();
        return gdal::Feature(GDALDatasetGetNextFeature(dataset.get(), &layer, nullptr, reportTo,
                                                       const_cast<void*>(static_cast<const void*>(&task))));
    };
    for (gdal::Feature feature = next(); feature; feature = next()) {
        ++read;
        reader.feature = feature.get();
        reader.readFrom(OGR_L_GetName(layer));
    }
    if (task.cancelled()) {
        throw Cancelled{};
    }
    gdal::checkWhole(file, read);
    return std::move(reader.raw);
}

} // namespace wattort::data::osm
