#include "data/gdal/feature_reader.hpp"

#include "data/gdal/fields.hpp"
#include "data/gdal/geometry.hpp"
#include "data/gdal/open_file.hpp"
#include "data/keys.hpp"
#include "data/osm/osm_tags.hpp"
#include "data/text/text_rows.hpp"

#include <cpl_error.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace wattort::data {

Problem problemOf(SkipReason reason)
{
    switch (reason) {
    case SkipReason::EmptyGeometry:
        return Problem::EmptyGeometry;
    case SkipReason::WrongGeometryType:
        return Problem::WrongGeometryType;
    case SkipReason::Duplicate:
        return Problem::Duplicate;
    case SkipReason::OutsideOfProjection:
        return Problem::OutsideRegion;
    case SkipReason::NotFinite:
        return Problem::NotANumber;
    case SkipReason::InvalidGeometry:
    case SkipReason::TooShort:
    case SkipReason::TooSmall:
    case SkipReason::NotOfThisKind:
        return Problem::InvalidGeometry;
    }
    return Problem::InvalidGeometry;
}

void skip(ImportedLayer& layer, SkipReason reason, std::int64_t row, const std::string& name)
{
    ++layer.skipped[reason];
    if (layer.examples.size() < gdal::mostExamples && reason != SkipReason::NotOfThisKind) {
        layer.examples.push_back({.severity = Severity::Note,
                                  .problem = problemOf(reason),
                                  .place = {.layer = std::string(keyOf(layer.kind)), .row = row},
                                  .found = name});
    }
}

namespace gdal {

namespace {

/// Our key, or an OpenStreetMap value, or the default.
template <class Enum>
Enum enumOf(const std::string& written, Enum otherwise)
{
    std::string key = written;
    std::transform(key.begin(), key.end(), key.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return fromKey<Enum>(key).value_or(otherwise);
}

/// Our key, or what cadastres and surveys write.
RenovationState renovationState(const std::string& written)
{
    const std::string word = lowerOf(written);
    const auto starts = [&word](std::string_view with) { return word.rfind(with, 0) == 0; };
    if (starts("unsaniert") || starts("nicht saniert") || starts("unrenov") || starts("not renov")) {
        return RenovationState::Unrenovated;
    }
    if (starts("teil") || starts("part")) {
        return RenovationState::Partly;
    }
    if (starts("voll") || starts("saniert") || starts("full") || starts("renov")) {
        return RenovationState::Fully;
    }
    return RenovationState::Unknown;
}

/// Our key, or what planners write. What a file lists without a word on it is there.
HeatSourceState heatSourceState(const std::string& written)
{
    const std::string word = lowerOf(written);
    const auto starts = [&word](std::string_view with) { return word.rfind(with, 0) == 0; };
    return starts("new") || starts("neu") || starts("plan") || starts("geplant") ? HeatSourceState::New
                                                                                 : HeatSourceState::Existing;
}

bool saysYes(const std::string& written)
{
    const std::string word = lowerOf(written);
    return word == "1" || word == "true" || word == "yes" || word == "ja" || word == "wahr" || word == "t";
}

osm::Tags oneTag(const char* key, const std::string& value)
{
    return [key, &value](std::string_view wanted) -> std::string_view {
        return wanted == key ? std::string_view(value) : std::string_view();
    };
}

double voltageOf(const std::string& written)
{
    const double value = osm::voltage(written);
    // Nobody has a network of 380 volts in a layer of substations: the file means kilovolts.
    return value > 0.0 && value < 1'000.0 ? value * 1e3 : value;
}

struct Reader {
    const Fields& fields;
    RawLayers& raw;
    ImportedLayer& count;
    OGRFeatureH feature = nullptr;

    std::string text(const char* field) const { return fields.text(feature, field); }
    double number(const char* field, const Limits& limits) const
    {
        return fields.number(feature, field, limits, raw.findings).value_or(0.0);
    }
    OGRGeometryH geometry() const { return OGR_F_GetGeometryRef(feature); }

    /// The shape, or the feature is counted as skipped.
    template <class Shape>
    const Shape* used(const Read<Shape>& read) const
    {
        for (const Repair repair : read.repairs) {
            ++count.repaired[repair];
        }
        if (const SkipReason* reason = std::get_if<SkipReason>(&read.result)) {
            skip(count, *reason, OGR_F_GetFID(feature), text("name"));
            return nullptr;
        }
        ++count.imported;
        return read.shape();
    }

    void street() const
    {
        const auto read = readLines(geometry());
        if (const auto* lines = used(read)) {
            const std::string surface = text("surface");
            const auto ofHighway = osm::surfaceClass(oneTag("highway", surface));
            for (const Polyline& line : *lines) {
                raw.streets.push_back({{line, text("name"), enumOf(surface, ofHighway.value_or(SurfaceClass::Street)),
                                        enumOf(text("decision"), Decision::Optional)},
                                       false});
            }
        }
    }

    void building() const
    {
        const auto read = readAreas(geometry());
        if (const MultiPolygon* areas = used(read)) {
            Building building;
            building.name = text("name");
            const std::string use = text("use");
            building.use = enumOf(use, osm::buildingUse(oneTag("building", use)));
            building.storeys = number("storeys", limits::storeys);
            building.constructionYear = static_cast<int>(number("year", limits::constructionYear));
            building.renovation = renovationState(text("renovation"));
            building.floorArea = number("floor_area_m2", limits::floorAreaM2) * m2;
            building.meteredHeat = fields.has("metered_heat_mwh")
                                       ? number("metered_heat_mwh", limits::meteredHeatMwh) * MWh
                                       : number("metered_heat_kwh", {0.0, 1e3 * limits::meteredHeatMwh.high}) * kWh;
            building.decision = enumOf(text("decision"), Decision::Optional);
            // A building of several parts is as many buildings; what was metered belongs to the largest.
            const auto largest = std::max_element(areas->begin(), areas->end(),
                                                  [](const auto& a, const auto& b) { return area(a) < area(b); });
            for (const Polygon& polygon : *areas) {
                Building part = building;
                part.footprint = polygon;
                if (&polygon != &*largest) {
                    part.meteredHeat = Energy{};
                    part.floorArea = Area{};
                }
                raw.buildings.push_back(std::move(part));
            }
        }
    }

    void site() const
    {
        const auto read = readAreas(geometry());
        if (const MultiPolygon* areas = used(read)) {
            for (const Polygon& polygon : *areas) {
                std::string name = text("name");
                if (name.empty() || areas->size() > 1) {
                    name += (name.empty() ? "Site " : " ") + std::to_string(raw.sites.size() + 1);
                }
                raw.sites.push_back({name, polygon, number("grid_capacity_mw", limits::capacityMw) * MW,
                                     number("land_price_eur_m2", limits::landPriceEurPerM2) * EUR / m2});
            }
        }
    }

    void substation() const
    {
        const auto read = readPoint(geometry());
        if (const Point* point = used(read)) {
            raw.substations.push_back({*point, text("name"), text("operator"), voltageOf(text("voltage")),
                                       number("free_capacity_mw", limits::capacityMw) * MW});
        }
    }

    void powerLine() const
    {
        const auto read = readLines(geometry());
        if (const auto* lines = used(read)) {
            for (const Polyline& line : *lines) {
                raw.powerLines.push_back({line, text("name"), voltageOf(text("voltage")), false});
            }
        }
    }

    void pipe() const
    {
        const auto read = readLines(geometry());
        if (const auto* lines = used(read)) {
            for (const Polyline& line : *lines) {
                raw.heatNetwork.push_back(
                    {line, text("name"), static_cast<int>(number("nominal_diameter", limits::nominalDiameter))});
            }
        }
    }

    double numberOrNan(const char* field, const Limits& limits) const
    {
        return fields.number(feature, field, limits, raw.findings).value_or(std::nan(""));
    }

    void heatSource() const
    {
        const auto read = readPoint(geometry());
        if (const Point* point = used(read)) {
            HeatSource source{.position = *point, .name = text("name"), .state = heatSourceState(text("state"))};
            source.power = fields.has("power_mw") ? number("power_mw", limits::heatSourceMw) * MW
                                                  : number("power_kw", {0.0, 1e3 * limits::heatSourceMw.high}) * kW;
            source.heatCost = numberOrNan("heat_cost_eur_mwh", limits::heatCostEurPerMwh) * EUR / MWh;
            source.investment = numberOrNan("investment_eur", limits::heatSourceEur) * EUR;
            source.fixedCost = numberOrNan("fixed_cost_eur_a", limits::heatSourceEur) * EUR;
            source.emissionFactor = numberOrNan("emission_factor_g_kwh", limits::emissionGPerKwh) * 1e-3 * kg / kWh;
            const double warmest = number("supply_temperature_c", limits::supplyCelsius);
            source.supplyTemperature = warmest > 0.0 ? celsius(warmest) : Temperature{};
            source.renewable = saysYes(text("renewable"));
            if (source.name.empty()) {
                source.name = "Heat source " + std::to_string(raw.heatSources.size() + 1);
            }
            raw.heatSources.push_back(std::move(source));
        }
    }

    void landUse() const
    {
        const auto read = readAreas(geometry());
        if (const MultiPolygon* areas = used(read)) {
            const std::string kind = text("kind");
            raw.landUse.push_back({*areas, text("name"),
                                   enumOf(kind, osm::landUse(oneTag("landuse", kind)).value_or(LandUseKind::Other))});
        }
    }

    void exclusion() const
    {
        const auto read = readAreas(geometry());
        if (const MultiPolygon* areas = used(read)) {
            const std::string kind = text("kind");
            const auto ofTitle = osm::exclusion(oneTag("protection_title", kind));
            raw.exclusion.push_back({*areas, text("name"), enumOf(kind, ofTitle.value_or(ExclusionKind::Other))});
        }
    }

    void readAs(LayerKind kind) const
    {
        switch (kind) {
        case LayerKind::Streets:
            return street();
        case LayerKind::Buildings:
            return building();
        case LayerKind::LandUse:
            return landUse();
        case LayerKind::Sites:
            return site();
        case LayerKind::Substations:
            return substation();
        case LayerKind::PowerLines:
            return powerLine();
        case LayerKind::Exclusion:
            return exclusion();
        case LayerKind::HeatNetwork:
            return pipe();
        case LayerKind::HeatSources:
            return heatSource();
        case LayerKind::HeatDensity:
            break;
        }
        expects(false, "heat density is a raster");
    }
};

} // namespace

RawLayers readLayer(OGRLayerH layer, const ImportRequest& request, LayerKind kind, const Task& task)
{
    RawLayers raw;
    ImportedLayer& count = raw.count(kind);
    const Fields fields(OGR_L_GetLayerDefn(layer), request.fields, OGR_L_GetName(layer));
    Reader reader{fields, raw, count};
    const double expected = std::max(1.0, double(OGR_L_GetFeatureCount(layer, 0)));
    OGR_L_ResetReading(layer);
    CPLErrorReset();
    while (const Feature feature{OGR_L_GetNextFeature(layer)}) {
        if (count.read % 256 == 0) {
            task.report(std::min(1.0, double(count.read) / expected));
        }
        ++count.read;
        reader.feature = feature.get();
        reader.readAs(kind);
        CPLErrorReset();
    }
    checkWhole(request.file, static_cast<std::int64_t>(count.read));
    return raw;
}

} // namespace gdal

} // namespace wattort::data
