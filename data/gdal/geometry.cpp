#include "data/gdal/geometry.hpp"

#include <algorithm>
#include <cmath>

namespace wattort::data::gdal {

namespace {

/// A line with more points than this is no street and no building.
constexpr int mostPoints = 5'000'000;

/// No points when a coordinate is not finite.
std::vector<Point> pointsOf(OGRGeometryH line)
{
    const int count = OGR_G_GetPointCount(line);
    std::vector<Point> points;
    if (count <= 0 || count > mostPoints) {
        return points;
    }
    points.resize(static_cast<std::size_t>(count));
    OGR_G_GetPoints(line, &points[0].x, sizeof(Point), &points[0].y, sizeof(Point), nullptr, 0);
    const bool finite =
        std::all_of(points.begin(), points.end(), [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    return finite ? points : std::vector<Point>{};
}

bool removeRepeated(std::vector<Point>& points)
{
    const auto end = std::unique(points.begin(), points.end());
    const bool removed = end != points.end();
    points.erase(end, points.end());
    return removed;
}

void note(std::vector<Repair>& repairs, Repair repair)
{
    if (std::find(repairs.begin(), repairs.end(), repair) == repairs.end()) {
        repairs.push_back(repair);
    }
}

/// Arcs become chains, a third coordinate goes.
Geometry linear(OGRGeometryH geometry)
{
    Geometry result(OGR_G_HasCurveGeometry(geometry, 1) ? OGR_G_GetLinearGeometry(geometry, 0.0, nullptr)
                                                        : OGR_G_Clone(geometry));
    if (result) {
        OGR_G_FlattenTo2D(result.get());
    }
    return result;
}

std::optional<SkipReason> addLines(OGRGeometryH geometry, std::vector<Polyline>& lines, std::vector<Repair>& repairs)
{
    switch (wkbFlatten(OGR_G_GetGeometryType(geometry))) {
    case wkbLineString: {
        Polyline line = pointsOf(geometry);
        if (line.empty()) {
            return SkipReason::NotFinite;
        }
        if (removeRepeated(line)) {
            note(repairs, Repair::RemovedRepeatedPoint);
        }
        if (line.size() < 2) {
            return SkipReason::TooShort;
        }
        lines.push_back(std::move(line));
        return {};
    }
    case wkbMultiLineString:
    case wkbGeometryCollection: {
        std::optional<SkipReason> reason;
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
            const auto part = addLines(OGR_G_GetGeometryRef(geometry, i), lines, repairs);
            reason = part ? part : reason;
        }
        return lines.empty() ? (reason ? reason : SkipReason::EmptyGeometry) : std::nullopt;
    }
    default:
        return SkipReason::WrongGeometryType;
    }
}

/// A ring is closed and encloses something.
std::optional<Ring> ringOf(OGRGeometryH line, std::vector<Repair>& repairs)
{
    Ring ring = pointsOf(line);
    if (removeRepeated(ring)) {
        note(repairs, Repair::RemovedRepeatedPoint);
    }
    if (ring.size() < 3) {
        return {};
    }
    if (!(ring.front() == ring.back())) {
        ring.push_back(ring.front());
        note(repairs, Repair::ClosedRing);
    }
    return ring.size() >= 4 ? std::optional<Ring>(std::move(ring)) : std::nullopt;
}

std::optional<SkipReason> addAreas(OGRGeometryH geometry, MultiPolygon& areas, std::vector<Repair>& repairs)
{
    switch (wkbFlatten(OGR_G_GetGeometryType(geometry))) {
    case wkbPolygon: {
        const int rings = OGR_G_GetGeometryCount(geometry);
        if (rings == 0) {
            return SkipReason::EmptyGeometry;
        }
        auto outer = ringOf(OGR_G_GetGeometryRef(geometry, 0), repairs);
        if (!outer) {
            return pointsOf(OGR_G_GetGeometryRef(geometry, 0)).empty() ? SkipReason::NotFinite
                                                                       : SkipReason::InvalidGeometry;
        }
        Polygon polygon{std::move(*outer), {}};
        for (int i = 1; i < rings; ++i) {
            if (auto hole = ringOf(OGR_G_GetGeometryRef(geometry, i), repairs)) {
                polygon.holes.push_back(std::move(*hole));
            }
        }
        areas.push_back(std::move(polygon));
        return {};
    }
    case wkbLineString: {
        // A closed way that nobody called an area.
        auto ring = OGR_G_GetPointCount(geometry) >= 4 ? ringOf(geometry, repairs) : std::nullopt;
        if (!ring || std::find(repairs.begin(), repairs.end(), Repair::ClosedRing) != repairs.end()) {
            return SkipReason::WrongGeometryType;
        }
        areas.push_back({std::move(*ring), {}});
        return {};
    }
    case wkbMultiPolygon:
    case wkbGeometryCollection: {
        std::optional<SkipReason> reason;
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
            const auto part = addAreas(OGR_G_GetGeometryRef(geometry, i), areas, repairs);
            reason = part ? part : reason;
        }
        return areas.empty() ? (reason ? reason : SkipReason::EmptyGeometry) : std::nullopt;
    }
    default:
        return SkipReason::WrongGeometryType;
    }
}

bool isArea(OGRGeometryH geometry)
{
    const OGRwkbGeometryType type = wkbFlatten(OGR_G_GetGeometryType(geometry));
    return type == wkbPolygon || type == wkbMultiPolygon;
}

template <class Shape>
Read<Shape> skipped(SkipReason reason)
{
    return {reason, {}};
}

} // namespace

Read<std::vector<Polyline>> readLines(OGRGeometryH geometry)
{
    if (geometry == nullptr || OGR_G_IsEmpty(geometry) == 1) {
        return skipped<std::vector<Polyline>>(SkipReason::EmptyGeometry);
    }
    const Geometry flat = linear(geometry);
    Read<std::vector<Polyline>> read;
    std::vector<Polyline> lines;
    if (const auto reason = flat ? addLines(flat.get(), lines, read.repairs) : SkipReason::InvalidGeometry) {
        read.result = *reason;
    } else {
        read.result = std::move(lines);
    }
    return read;
}

Read<MultiPolygon> readAreas(OGRGeometryH geometry)
{
    if (geometry == nullptr || OGR_G_IsEmpty(geometry) == 1) {
        return skipped<MultiPolygon>(SkipReason::EmptyGeometry);
    }
    Geometry flat = linear(geometry);
    Read<MultiPolygon> read;
    MultiPolygon areas;
    const auto reason = flat ? addAreas(flat.get(), areas, read.repairs) : SkipReason::InvalidGeometry;
    if (reason) {
        read.result = *reason;
        return read;
    }
    // An open ring is a repair of its own, which is noted already.
    OGR_G_CloseRings(flat.get());
    if (isArea(flat.get()) && OGR_G_IsValid(flat.get()) == 0) {
        const Geometry mended(OGR_G_MakeValid(flat.get()));
        areas.clear();
        if (!mended || addAreas(mended.get(), areas, read.repairs)) {
            read.result = SkipReason::InvalidGeometry;
            return read;
        }
        note(read.repairs, Repair::FixedSelfIntersection);
    }
    read.result = std::move(areas);
    return read;
}

Read<Point> readPoint(OGRGeometryH geometry)
{
    if (geometry == nullptr || OGR_G_IsEmpty(geometry) == 1) {
        return skipped<Point>(SkipReason::EmptyGeometry);
    }
    const Geometry centre(OGR_G_CreateGeometry(wkbPoint));
    const bool isPoint = wkbFlatten(OGR_G_GetGeometryType(geometry)) == wkbPoint;
    OGRGeometryH used = geometry;
    if (!isPoint) {
        if (OGR_G_Centroid(geometry, centre.get()) != OGRERR_NONE) {
            return skipped<Point>(SkipReason::InvalidGeometry);
        }
        used = centre.get();
    }
    const Point point{OGR_G_GetX(used, 0), OGR_G_GetY(used, 0)};
    return std::isfinite(point.x) && std::isfinite(point.y) ? Read<Point>{point, {}}
                                                            : skipped<Point>(SkipReason::NotFinite);
}

} // namespace wattort::data::gdal
