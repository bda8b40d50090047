#include "data/import.hpp"

#include "data/catalogues.hpp"
#include "data/gdal/feature_reader.hpp"
#include "data/gdal/open_file.hpp"
#include "data/gdal/projection.hpp"
#include "data/gdal/raster_reader.hpp"
#include "data/gdal/source_layer.hpp"
#include "data/keys.hpp"
#include "data/osm/osm_reader.hpp"
#include "data/repair/heat_source_gaps.hpp"
#include "data/repair/street_repair.hpp"
#include "data/weather/load_file.hpp"
#include "data/weather/price_file.hpp"
#include "data/weather/weather_file.hpp"
#include "model/finding/plain_number.hpp"
#include "model/scenario/plausible.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace wattort::data {

namespace {

constexpr int wgs84 = 4326;

LayerKind layerKind(ImportKind kind)
{
    return *fromKey<LayerKind>(keyOf(kind));
}

bool hasLayers(const Scenario& scenario)
{
    return bounds(scenario.layers).valid() || !scenario.layers.heatDensity.empty();
}

/// What was read, and the coordinate system in which it was.
struct RawImport {
    RawLayers raw;
    gdal::Reference reference;
};

/// A table without coordinates asks for no coordinate system. \throws Failure MissingField
void requirePlaces(GDALDatasetH dataset, OGRLayerH layer, const ImportRequest& request)
{
    const bool table = std::string_view(GDALGetDriverShortName(GDALGetDatasetDriver(dataset))) == "CSV";
    if (table && OGR_L_GetGeomType(layer) == wkbNone) {
        Finding finding;
        finding.problem = Problem::MissingField;
        finding.place.file = request.file.string();
        finding.place.field = "x, y";
        finding.expected = "x, y / lon, lat / rechtswert, hochwert / easting, northing / wkt";
        throw Failure(finding);
    }
}

RawImport readVector(const ImportRequest& request, const Task& task)
{
    if (request.kind == ImportKind::Osm) {
        return {osm::readExtract(request.file, task), gdal::referenceOfEpsg(wgs84)};
    }
    const gdal::Dataset dataset = gdal::openVector(request.file, gdal::openOptions(request.file));
    // GeoJSON with a coordinate system that nobody knows would be taken for WGS 84.
    if (!request.sourceEpsg && gdal::namesUnknownReference()) {
        throw Failure({.problem = Problem::UnknownCrs, .place = {.file = request.file.string()}});
    }
    OGRLayerH layer = gdal::chooseLayer(dataset.get(), request);
    requirePlaces(dataset.get(), layer, request);
    gdal::Reference reference = gdal::referenceOf(OGR_L_GetSpatialRef(layer), request, OGR_L_GetName(layer));
    return {gdal::readLayer(layer, request, layerKind(request.kind), task), std::move(reference)};
}

/// Every point of a feature.
template <class Visit>
void eachRing(MultiPolygon& areas, Visit visit)
{
    for (Polygon& polygon : areas) {
        visit(polygon.outer);
        for (Ring& hole : polygon.holes) {
            visit(hole);
        }
    }
}

/// Transforms all features of one kind; those without an image are left out and counted.
template <class Feature, class Transform>
void project(std::vector<Feature>& features, ImportedLayer& count, Transform transform)
{
    std::size_t lost = 0;
    std::int64_t row = 0;
    std::erase_if(features, [&](Feature& feature) {
        ++row;
        const bool good = transform(feature);
        if (!good && lost++ < count.imported) {
            --count.imported;
            skip(count, SkipReason::OutsideOfProjection, row, {});
        }
        return !good;
    });
}

void projectAll(RawLayers& raw, const gdal::Projection& projection)
{
    const auto line = [&](auto& feature) { return projection.transform(feature.line); };
    const auto area = [&](auto& feature) {
        bool good = true;
        eachRing(feature.area, [&](Ring& ring) { good = projection.transform(ring) && good; });
        return good;
    };
    const auto polygon = [&](Polygon& shape) {
        bool good = projection.transform(shape.outer);
        for (Ring& hole : shape.holes) {
            good = projection.transform(hole) && good;
        }
        return good;
    };
    project(raw.streets, raw.count(LayerKind::Streets), [&](RawStreet& s) { return line(s.street); });
    project(raw.buildings, raw.count(LayerKind::Buildings), [&](Building& b) { return polygon(b.footprint); });
    project(raw.landUse, raw.count(LayerKind::LandUse), area);
    project(raw.sites, raw.count(LayerKind::Sites), [&](Site& s) { return polygon(s.area); });
    project(raw.powerLines, raw.count(LayerKind::PowerLines), line);
    project(raw.exclusion, raw.count(LayerKind::Exclusion), area);
    project(raw.heatNetwork, raw.count(LayerKind::HeatNetwork), line);
    const auto place = [&](auto& feature) {
        const auto point = projection.transformed(feature.position);
        feature.position = point.value_or(Point{});
        return point.has_value();
    };
    project(raw.substations, raw.count(LayerKind::Substations), place);
    project(raw.heatSources, raw.count(LayerKind::HeatSources), place);
}

/// Middle of what was read, still in the coordinates of the file.
Point middleOf(const RawLayers& raw)
{
    Box box;
    const auto addLine = [&box](const Polyline& line) { box.add(bounds(std::span<const Point>(line))); };
    std::for_each(raw.streets.begin(), raw.streets.end(), [&](const RawStreet& s) { addLine(s.street.line); });
    std::for_each(raw.powerLines.begin(), raw.powerLines.end(), [&](const PowerLine& l) { addLine(l.line); });
    std::for_each(raw.heatNetwork.begin(), raw.heatNetwork.end(), [&](const HeatNetworkPipe& p) { addLine(p.line); });
    std::for_each(raw.buildings.begin(), raw.buildings.end(), [&](const Building& b) { box.add(bounds(b.footprint)); });
    std::for_each(raw.sites.begin(), raw.sites.end(), [&](const Site& s) { box.add(bounds(s.area)); });
    std::for_each(raw.landUse.begin(), raw.landUse.end(), [&](const LandUse& l) { box.add(bounds(l.area)); });
    std::for_each(raw.exclusion.begin(), raw.exclusion.end(), [&](const ExclusionArea& e) { box.add(bounds(e.area)); });
    std::for_each(raw.substations.begin(), raw.substations.end(), [&](const Substation& s) { box.add(s.position); });
    std::for_each(raw.heatSources.begin(), raw.heatSources.end(), [&](const HeatSource& s) { box.add(s.position); });
    return {(box.minX + box.maxX) / 2.0, (box.minY + box.maxY) / 2.0};
}

/// Two buildings at one place with one area are one; a footprint below a square metre is none.
void cleanBuildings(RawLayers& raw)
{
    if (raw.buildings.empty()) {
        return;
    }
    ImportedLayer& count = raw.count(LayerKind::Buildings);
    std::set<std::tuple<double, double, double>> seen;
    std::int64_t row = 0;
    std::erase_if(raw.buildings, [&](const Building& building) {
        ++row;
        const Area size = area(building.footprint);
        const Point middle = centroid(building.footprint);
        const bool small = size < 1.0 * m2;
        const bool good = !small && seen.emplace(middle.x, middle.y, size.value()).second;
        if (!good && count.imported > 0) {
            --count.imported;
            skip(count, small ? SkipReason::TooSmall : SkipReason::Duplicate, row, building.name);
        }
        return !good;
    });
}

void takeOver(Scenario& scenario, RawLayers& raw, const ImportRequest& request, const Task& task)
{
    const std::string source = request.kind == ImportKind::Osm
                                   ? request.file.filename().string() + ", © OpenStreetMap contributors, ODbL 1.0"
                                   : request.file.filename().string();
    Layers& layers = scenario.layers;
    const auto set = [&](LayerKind kind, auto& layer, auto features) {
        // A layer of which the file has nothing keeps what it had.
        if (raw.counts.contains(kind) && !features.empty()) {
            layer = std::decay_t<decltype(layer)>(std::move(features), source);
        }
    };
    ImportedLayer& streets = raw.count(LayerKind::Streets);
    set(LayerKind::Streets, layers.streets,
        repairStreets(std::move(raw.streets), request.snapTolerance, streets.repaired, task));
    cleanBuildings(raw);
    set(LayerKind::Buildings, layers.buildings, std::move(raw.buildings));
    set(LayerKind::LandUse, layers.landUse, std::move(raw.landUse));
    set(LayerKind::Sites, layers.sites, std::move(raw.sites));
    set(LayerKind::Substations, layers.substations, std::move(raw.substations));
    set(LayerKind::PowerLines, layers.powerLines, std::move(raw.powerLines));
    set(LayerKind::Exclusion, layers.exclusion, std::move(raw.exclusion));
    set(LayerKind::HeatNetwork, layers.heatNetwork, std::move(raw.heatNetwork));
    fillHeatSources(Assumptions(catalogues().assumptions, scenario.overrides), raw);
    set(LayerKind::HeatSources, layers.heatSources, std::move(raw.heatSources));
}

void setMiddle(Scenario& scenario, const gdal::Reference& from, Point middle)
{
    const gdal::Reference geographic = gdal::referenceOfEpsg(wgs84);
    const auto place = gdal::Projection(from.get(), geographic.get()).transformed(middle);
    if (place) {
        scenario.longitudeDegrees = place->x;
        scenario.latitudeDegrees = place->y;
        // Who has chosen another system than the one that new scenarios have keeps it.
        if (scenario.epsg == Scenario{}.epsg) {
            scenario.epsg = gdal::utmZoneEpsg(place->x);
        }
    }
}

ImportReport reportOf(RawLayers& raw, const ImportRequest& request)
{
    ImportReport report;
    for (auto& [kind, layer] : raw.counts) {
        if (layer.read > 0 || request.kind != ImportKind::Osm) {
            report.layers.push_back(layer);
        }
    }
    for (Finding& finding : raw.findings) {
        finding.place.file = request.file.string();
        report.findings.push_back(finding);
    }
    for (ImportedLayer& layer : report.layers) {
        for (Finding& example : layer.examples) {
            example.place.file = request.file.string();
        }
    }
    return report;
}

std::string_view geometryOf(ImportKind kind)
{
    switch (gdal::shapeOf(kind)) {
    case gdal::Shape::Lines:
        return "LineString";
    case gdal::Shape::Areas:
        return "Polygon";
    case gdal::Shape::Any:
        break;
    }
    return {};
}

/// \throws Failure that says why nothing of the file is of use
void requireSomething(const RawLayers& raw, const ImportRequest& request)
{
    std::size_t imported = 0;
    std::map<SkipReason, std::size_t> skipped;
    for (const auto& [kind, layer] : raw.counts) {
        imported += layer.imported;
        for (const auto& [reason, count] : layer.skipped) {
            skipped[reason] += count;
        }
    }
    if (imported > 0) {
        return;
    }
    const auto most = std::max_element(skipped.begin(), skipped.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool none = most == skipped.end() || most->first == SkipReason::NotOfThisKind;
    const Problem problem = none ? Problem::EmptyLayer : problemOf(most->first);
    throw Failure({.problem = problem,
                   .place = {.file = request.file.string(), .layer = request.layer},
                   .found = most == skipped.end() ? "0" : std::to_string(most->second) + " ×",
                   .expected = std::string(problem == Problem::WrongGeometryType ? geometryOf(request.kind) : "")});
}

/// Coordinates the wrong way round, or of another system, end up in the sea or in Africa.
void checkPlace(const Scenario& scenario, const ImportRequest& request, ImportReport& report)
{
    constexpr Limits latitude{34.0, 72.0};
    constexpr Limits longitude{-25.0, 45.0};
    if (!latitude.contain(scenario.latitudeDegrees) || !longitude.contain(scenario.longitudeDegrees)) {
        const auto rounded = [](double degrees) { return plainNumber(degrees, 2); };
        report.findings.push_back(
            {.severity = Severity::Warning,
             .problem = Problem::OutsideRegion,
             .place = {.file = request.file.string()},
             .found = rounded(scenario.latitudeDegrees) + "° / " + rounded(scenario.longitudeDegrees) + "°",
             .expected = "34 … 72° / -25 … 45°"});
    }
}

ImportResult importVector(Scenario scenario, const ImportRequest& request, const Task& task)
{
    const bool first = !hasLayers(scenario);
    RawImport read = readVector(request, task.part(0.0, 0.7));
    std::erase_if(read.raw.counts, [&](const auto& entry) {
        return request.kind != ImportKind::Osm && entry.first != layerKind(request.kind);
    });
    requireSomething(read.raw, request);
    if (first) {
        setMiddle(scenario, read.reference, middleOf(read.raw));
    }
    const gdal::Reference target = gdal::referenceOfEpsg(scenario.epsg);
    const std::map<LayerKind, ImportedLayer> before = read.raw.counts;
    projectAll(read.raw, gdal::Projection(read.reference.get(), target.get()));
    requireSomething(read.raw, request);
    task.report(0.75);
    takeOver(scenario, read.raw, request, task.part(0.75, 1.0));
    std::erase_if(read.raw.counts, [&before](const auto& entry) { return !before.contains(entry.first); });
    ImportReport report = reportOf(read.raw, request);
    checkPlace(scenario, request, report);
    return {std::move(scenario), std::move(report)};
}

ImportResult importRaster(Scenario scenario, const ImportRequest& request, const Task& task)
{
    if (!hasLayers(scenario)) {
        setMiddle(scenario, gdal::referenceOfEpsg(wgs84), gdal::middleOfRaster(request));
    }
    HeatDensityGrid grid = gdal::readHeatDensity(request, scenario.epsg, task);
    ImportedLayer layer{
        .kind = LayerKind::HeatDensity, .read = 1, .imported = 1, .skipped = {}, .repaired = {}, .examples = {}};
    scenario.layers.heatDensity = Layer<HeatDensityGrid>({std::move(grid)}, request.file.filename().string());
    return {std::move(scenario), {{layer}, {}}};
}

/// The load is then the one that the plan uses.
ImportResult importLoad(Scenario scenario, const ImportRequest& request)
{
    ImportReport report;
    const auto column = request.fields.find("load");
    const Assumptions assumed(catalogues().assumptions, scenario.overrides);
    const LoadFileRequest wanted{.file = request.file,
                                 .column = column == request.fields.end() ? "" : column->second,
                                 .ratedPower = request.ratedItPower,
                                 .peakShare = assumed.number("inference_target_utilisation")};
    scenario.loadSeries = std::make_shared<const LoadSeries>(readLoad(wanted, report.findings));
    scenario.compute.load = LoadKind::Imported;
    return {std::move(scenario), std::move(report)};
}

ImportResult importAs(const Scenario& scenario, const ImportRequest& request, const Task& task)
{
    switch (request.kind) {
    case ImportKind::Weather: {
        ImportResult result{scenario, {}};
        result.scenario.weather =
            std::make_shared<const WeatherYear>(readWeather(request.file, result.report.findings));
        return result;
    }
    case ImportKind::Prices: {
        ImportResult result{scenario, {}};
        const auto column = request.fields.find("price");
        result.scenario.electricityPrice = std::make_shared<const HourlyPrice>(
            readPrices(request.file, column == request.fields.end() ? "" : column->second, result.report.findings));
        return result;
    }
    case ImportKind::Load:
        return importLoad(scenario, request);
    case ImportKind::HeatDensity:
        return importRaster(scenario, request, task);
    case ImportKind::Osm:
    case ImportKind::Streets:
    case ImportKind::Buildings:
    case ImportKind::LandUse:
    case ImportKind::Sites:
    case ImportKind::Substations:
    case ImportKind::PowerLines:
    case ImportKind::Exclusion:
    case ImportKind::HeatNetwork:
    case ImportKind::HeatSources:
        break;
    }
    return importVector(scenario, request, task);
}

} // namespace

ImportResult importFile(const Scenario& scenario, const ImportRequest& request, const Task& task)
{
    try {
        return importAs(scenario, request, task);
    } catch (const Failure& failure) {
        Finding finding = failure.finding();
        if (finding.place.file.empty()) {
            finding.place.file = request.file.string();
        }
        throw Failure(finding);
    }
}

} // namespace wattort::data
