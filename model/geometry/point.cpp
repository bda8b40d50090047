#include "model/geometry/point.hpp"

#include "model/finding/finding.hpp"

#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/algorithms/correct.hpp>
#include <boost/geometry/algorithms/intersection.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/polygon.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <cmath>

namespace wattort {

namespace {

namespace bg = boost::geometry;
using BoostPoint = bg::model::d2::point_xy<double>;
using BoostPolygon = bg::model::polygon<BoostPoint>;

BoostPolygon converted(const Polygon& polygon)
{
    BoostPolygon result;
    const auto append = [](auto& ring, const Ring& points) {
        for (const Point& point : points) {
            ring.push_back(BoostPoint(point.x, point.y));
        }
    };
    append(result.outer(), polygon.outer);
    result.inners().resize(polygon.holes.size());
    for (std::size_t i = 0; i < polygon.holes.size(); ++i) {
        append(result.inners()[i], polygon.holes[i]);
    }
    bg::correct(result);
    return result;
}

double signedArea(const Ring& ring)
{
    double twice = 0.0;
    // Relative to the first point: UTM coordinates are so large that their products lose the area's digits.
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const double x0 = ring[i].x - ring[0].x;
        const double y0 = ring[i].y - ring[0].y;
        const double x1 = ring[i + 1].x - ring[0].x;
        const double y1 = ring[i + 1].y - ring[0].y;
        twice += x0 * y1 - x1 * y0;
    }
    return twice / 2.0;
}

bool ringContains(const Ring& ring, Point point)
{
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point& a = ring[i];
        const Point& b = ring[i + 1];
        if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)) {
            inside = !inside;
        }
    }
    return inside;
}

double metresBetween(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

Length distance(Point a, Point b)
{
    return metresBetween(a, b) * m;
}

Length length(std::span<const Point> line)
{
    double metres = 0.0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        metres += metresBetween(line[i], line[i + 1]);
    }
    return metres * m;
}

Area area(const Polygon& polygon)
{
    double squareMetres = std::abs(signedArea(polygon.outer));
    for (const Ring& hole : polygon.holes) {
        squareMetres -= std::abs(signedArea(hole));
    }
    return std::max(squareMetres, 0.0) * m2;
}

Area area(const MultiPolygon& polygons)
{
    Area sum;
    for (const Polygon& polygon : polygons) {
        sum += area(polygon);
    }
    return sum;
}

Point centroid(const Polygon& polygon)
{
    const Ring& ring = polygon.outer;
    if (ring.empty()) {
        return {};
    }
    const double enclosed = signedArea(ring);
    Point sum;
    if (std::abs(enclosed) < 1e-9) {
        for (const Point& point : ring) {
            sum.x += point.x / double(ring.size());
            sum.y += point.y / double(ring.size());
        }
        return sum;
    }
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const double x0 = ring[i].x - ring[0].x;
        const double y0 = ring[i].y - ring[0].y;
        const double x1 = ring[i + 1].x - ring[0].x;
        const double y1 = ring[i + 1].y - ring[0].y;
        const double cross = x0 * y1 - x1 * y0;
        sum.x += (x0 + x1) * cross;
        sum.y += (y0 + y1) * cross;
    }
    return {ring[0].x + sum.x / (6.0 * enclosed), ring[0].y + sum.y / (6.0 * enclosed)};
}

bool contains(const Polygon& polygon, Point point)
{
    if (!ringContains(polygon.outer, point)) {
        return false;
    }
    return std::none_of(polygon.holes.begin(), polygon.holes.end(),
                        [point](const Ring& hole) { return ringContains(hole, point); });
}

bool contains(const MultiPolygon& polygons, Point point)
{
    return std::any_of(polygons.begin(), polygons.end(),
                       [point](const Polygon& polygon) { return contains(polygon, point); });
}

Length distance(const Polygon& polygon, Point point)
{
    if (contains(polygon, point)) {
        return Length{};
    }
    Length nearest = distance(std::span<const Point>(polygon.outer), point);
    for (const Ring& hole : polygon.holes) {
        nearest = std::min(nearest, distance(std::span<const Point>(hole), point));
    }
    return nearest;
}

Length distance(const MultiPolygon& polygons, Point point)
{
    Length nearest = std::numeric_limits<double>::infinity() * m;
    for (const Polygon& polygon : polygons) {
        nearest = std::min(nearest, distance(polygon, point));
    }
    return nearest;
}

Length distance(std::span<const Point> line, Point point)
{
    if (line.empty()) {
        return std::numeric_limits<double>::infinity() * m;
    }
    return line.size() == 1 ? distance(line[0], point) : footOnLine(line, point).distance;
}

Area overlap(const Polygon& a, const MultiPolygon& b)
{
    const BoostPolygon first = converted(a);
    double squareMetres = 0.0;
    for (const Polygon& polygon : b) {
        bg::model::multi_polygon<BoostPolygon> common;
        bg::intersection(first, converted(polygon), common);
        squareMetres += bg::area(common);
    }
    return squareMetres * m2;
}

Box bounds(std::span<const Point> points)
{
    Box box;
    for (const Point& point : points) {
        box.add(point);
    }
    return box;
}

Box bounds(const Polygon& polygon)
{
    return bounds(std::span<const Point>(polygon.outer));
}

Box bounds(const MultiPolygon& polygons)
{
    Box box;
    for (const Polygon& polygon : polygons) {
        box.add(bounds(polygon));
    }
    return box;
}

Foot footOnLine(std::span<const Point> line, Point point)
{
    expects(line.size() >= 2, "a line has at least two points");
    double best = std::numeric_limits<double>::infinity();
    Foot foot;
    double before = 0.0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point a = line[i];
        const Point b = line[i + 1];
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        const double squared = dx * dx + dy * dy;
        const double t =
            squared > 0.0 ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / squared, 0.0, 1.0) : 0.0;
        const Point candidate{a.x + t * dx, a.y + t * dy};
        const double metres = metresBetween(candidate, point);
        if (metres < best) {
            best = metres;
            foot = {candidate, (before + t * std::sqrt(squared)) * m, metres * m};
        }
        before += std::sqrt(squared);
    }
    return foot;
}

} // namespace wattort
