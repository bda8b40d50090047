#include "data/gdal/projection.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>

namespace wattort::data::gdal {

namespace {

/// Farther than this from the origin nothing is in a plane system of Europe.
constexpr double farthestMetres = 2e7;

} // namespace

Reference referenceOfEpsg(int epsg)
{
    Reference reference(OSRNewSpatialReference(nullptr));
    if (OSRImportFromEPSG(reference.get(), epsg) != OGRERR_NONE) {
        throw Failure({.problem = Problem::UnknownCrs, .found = "EPSG:" + std::to_string(epsg)});
    }
    OSRSetAxisMappingStrategy(reference.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

int utmZoneEpsg(double longitudeDegrees)
{
    const int zone = static_cast<int>(std::floor((longitudeDegrees + 180.0) / 6.0)) + 1;
    return 25800 + std::clamp(zone, 28, 38);
}

std::string nameOf(OGRSpatialReferenceH reference)
{
    const char* code = OSRGetAuthorityCode(reference, nullptr);
    const char* name = OSRGetName(reference);
    return code != nullptr ? std::string("EPSG:") + code : std::string(name == nullptr ? "" : name);
}

Projection::Projection(OGRSpatialReferenceH from, OGRSpatialReferenceH to)
{
    const Reference traditional(OSRClone(from));
    OSRSetAxisMappingStrategy(traditional.get(), OAMS_TRADITIONAL_GIS_ORDER);
    if (OSRIsSame(traditional.get(), to) == 1) {
        return;
    }
    m_transformation.reset(OCTNewCoordinateTransformation(traditional.get(), to));
    if (!m_transformation) {
        throw Failure({.problem = Problem::UnknownCrs, .found = nameOf(from)});
    }
}

bool Projection::transform(std::vector<Point>& points) const
{
    if (m_transformation && !points.empty()) {
        std::vector<double> x(points.size());
        std::vector<double> y(points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            x[i] = points[i].x;
            y[i] = points[i].y;
        }
        OCTTransform(m_transformation.get(), static_cast<int>(points.size()), x.data(), y.data(), nullptr);
        for (std::size_t i = 0; i < points.size(); ++i) {
            points[i] = {x[i], y[i]};
        }
    }
    return std::all_of(points.begin(), points.end(), [](Point p) {
        return std::isfinite(p.x) && std::isfinite(p.y) && std::abs(p.x) < farthestMetres
               && std::abs(p.y) < farthestMetres;
    });
}

std::optional<Point> Projection::transformed(Point point) const
{
    std::vector<Point> one{point};
    return transform(one) ? std::optional<Point>(one[0]) : std::nullopt;
}

} // namespace wattort::data::gdal
