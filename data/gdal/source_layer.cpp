#include "data/gdal/source_layer.hpp"

#include "data/gdal/projection.hpp"
#include "data/text/text_rows.hpp"

#include <algorithm>
#include <cstring>

namespace wattort::data::gdal {

namespace {

bool fits(OGRLayerH layer, ImportKind kind)
{
    const OGRwkbGeometryType type = wkbFlatten(OGR_L_GetGeomType(layer));
    const bool unknown = type == wkbUnknown || type == wkbGeometryCollection;
    switch (shapeOf(kind)) {
    case Shape::Lines:
        return unknown || type == wkbLineString || type == wkbMultiLineString || OGR_GT_IsCurve(type) != 0;
    case Shape::Areas:
        return unknown || type == wkbPolygon || type == wkbMultiPolygon || OGR_GT_IsSurface(type) != 0
               || type == wkbMultiSurface;
    case Shape::Any:
        return type != wkbNone;
    }
    return false;
}

std::string namesOf(const std::vector<OGRLayerH>& layers)
{
    constexpr std::size_t mostNames = 20;
    std::string names;
    for (std::size_t i = 0; i < layers.size() && i < mostNames; ++i) {
        names += (names.empty() ? "" : ", ") + std::string(OGR_L_GetName(layers[i]));
    }
    return layers.size() > mostNames ? names + ", …" : names;
}

} // namespace

Shape shapeOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Streets:
    case ImportKind::PowerLines:
    case ImportKind::HeatNetwork:
        return Shape::Lines;
    case ImportKind::Buildings:
    case ImportKind::LandUse:
    case ImportKind::Sites:
    case ImportKind::Exclusion:
        return Shape::Areas;
    case ImportKind::Osm:
    case ImportKind::Substations:
    case ImportKind::HeatSources:
    case ImportKind::HeatDensity:
    case ImportKind::Weather:
    case ImportKind::Prices:
    case ImportKind::Load:
        return Shape::Any;
    }
    return Shape::Any;
}

OGRLayerH chooseLayer(GDALDatasetH dataset, const ImportRequest& request)
{
    std::vector<OGRLayerH> all;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i) {
        all.push_back(GDALDatasetGetLayer(dataset, i));
    }
    const Place place{.file = request.file.string(), .layer = request.layer};
    if (all.empty()) {
        throw Failure({.problem = Problem::EmptyLayer, .place = place, .found = "0"});
    }
    const std::string wanted = request.layer.empty() ? std::string(keyOf(request.kind)) : lowerOf(request.layer);
    const auto named = std::find_if(all.begin(), all.end(),
                                    [&wanted](OGRLayerH layer) { return lowerOf(OGR_L_GetName(layer)) == wanted; });
    if (named != all.end()) {
        return *named;
    }
    if (!request.layer.empty()) {
        throw Failure({.problem = Problem::MissingTable, .place = place, .expected = namesOf(all)});
    }
    std::vector<OGRLayerH> fitting;
    std::copy_if(all.begin(), all.end(), std::back_inserter(fitting),
                 [&request](OGRLayerH layer) { return fits(layer, request.kind); });
    if (fitting.size() > 1) {
        throw Failure({.problem = Problem::SeveralLayers, .place = place, .found = namesOf(fitting)});
    }
    // Of a layer that does not fit every feature is named as skipped.
    return fitting.empty() ? all.front() : fitting.front();
}

Reference referenceOf(OGRSpatialReferenceH own, const ImportRequest& request, const char* layer)
{
    if (request.sourceEpsg) {
        return referenceOfEpsg(*request.sourceEpsg);
    }
    // GeoPackages without a coordinate system say "Undefined Cartesian SRS" or "Undefined geographic SRS".
    const char* name = own == nullptr ? nullptr : OSRGetName(own);
    const bool undefined = name != nullptr && std::strncmp(name, "Undefined", 9) == 0;
    if (own == nullptr || undefined || OSRIsLocal(own) != 0) {
        throw Failure({.problem = Problem::MissingCrs,
                       .place = {.file = request.file.string(), .layer = layer == nullptr ? "" : layer},
                       .found = name == nullptr || undefined ? "" : name});
    }
    return Reference(OSRClone(own));
}

std::vector<std::string> openOptions(const std::filesystem::path& file)
{
    if (lowerOf(file.extension().string()) != ".csv") {
        return {};
    }
    return {"X_POSSIBLE_NAMES=x,lon,longitude,laenge,rechtswert,ostwert,easting,e",
            "Y_POSSIBLE_NAMES=y,lat,latitude,breite,hochwert,nordwert,northing,n",
            "GEOM_POSSIBLE_NAMES=wkt,geometry,geom,the_geom", "AUTODETECT_TYPE=NO", "KEEP_GEOM_COLUMNS=NO"};
}

} // namespace wattort::data::gdal
