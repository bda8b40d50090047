#pragma once

/// \file
/// OGR's geometries as ours, in the coordinates of the file.

#include "data/gdal/handles.hpp"
#include "data/import.hpp"
#include "model/geometry/point.hpp"

#include <variant>

namespace wattort::data::gdal {

/// What was read, or why it is of no use; `repairs` were needed on the way.
template <class Shape>
struct Read {
    std::variant<Shape, SkipReason> result;
    std::vector<Repair> repairs;

    const Shape* shape() const { return std::get_if<Shape>(&result); }
};

/// Lines of a (multi)line; the outlines of areas are no lines.
Read<std::vector<Polyline>> readLines(OGRGeometryH geometry);

/// Areas of a (multi)polygon or of a closed line; open rings are closed, self-intersections resolved by GEOS.
Read<MultiPolygon> readAreas(OGRGeometryH geometry);

/// The point, or the centre of a line or an area.
Read<Point> readPoint(OGRGeometryH geometry);

} // namespace wattort::data::gdal
