#pragma once

/// \file
/// From a file's coordinate system to the scenario's.

#include "data/gdal/handles.hpp"
#include "model/geometry/point.hpp"

#include <optional>
#include <string>

namespace wattort::data::gdal {

/// \throws Failure UnknownCrs
Reference referenceOfEpsg(int epsg);

/// EPSG code of the ETRS89/UTM zone of a longitude (25828 to 25838; Germany: 25832, 25833).
int utmZoneEpsg(double longitudeDegrees);

/// "EPSG:4326", or the name that the file gives.
std::string nameOf(OGRSpatialReferenceH reference);

class Projection {
public:
    /// Coordinates are x, y (east, north) whatever the authority's order. \throws Failure UnknownCrs
    Projection(OGRSpatialReferenceH from, OGRSpatialReferenceH to);

    /// In place; false when a point has no image (then the points are of no use).
    bool transform(std::vector<Point>& points) const;
    std::optional<Point> transformed(Point point) const;

private:
    Transformation m_transformation; ///< null: both are the same
};

} // namespace wattort::data::gdal
