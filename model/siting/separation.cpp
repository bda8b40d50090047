#include "model/siting/separation.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

double squaredMetresToSegment(Point point, Point a, Point b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    const double t =
        squared > 0.0 ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / squared, 0.0, 1.0) : 0.0;
    const double x = a.x + t * dx - point.x;
    const double y = a.y + t * dy - point.y;
    return x * x + y * y;
}

/// Twice the signed area of the triangle.
double turn(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(Point a, Point b, Point c, Point d)
{
    return turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0;
}

double squaredMetresBetween(Point a, Point b, Point c, Point d)
{
    if (cross(a, b, c, d)) {
        return 0.0;
    }
    return std::min({squaredMetresToSegment(a, c, d), squaredMetresToSegment(b, c, d), squaredMetresToSegment(c, a, b),
                     squaredMetresToSegment(d, a, b)});
}

/// Calls with both ends of each segment; a lone point is a segment without length.
template <class Visit>
void eachSegment(std::span<const Point> line, Visit visit)
{
    if (line.size() == 1) {
        visit(line[0], line[0]);
    }
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        visit(line[i], line[i + 1]);
    }
}

template <class Visit>
void eachRing(const Polygon& polygon, Visit visit)
{
    visit(std::span<const Point>(polygon.outer));
    for (const Ring& hole : polygon.holes) {
        visit(std::span<const Point>(hole));
    }
}

} // namespace

Length separation(std::span<const Point> a, std::span<const Point> b)
{
    double nearest = infinite;
    eachSegment(a, [&](Point a0, Point a1) {
        eachSegment(b, [&](Point b0, Point b1) { nearest = std::min(nearest, squaredMetresBetween(a0, a1, b0, b1)); });
    });
    return std::sqrt(nearest) * m;
}

Length separation(const Polygon& area, std::span<const Point> line)
{
    if (!line.empty() && contains(area, line.front())) {
        return Length{};
    }
    Length nearest = infinite * m;
    eachRing(area, [&](std::span<const Point> ring) { nearest = std::min(nearest, separation(ring, line)); });
    return nearest;
}

Length separation(const Polygon& a, const Polygon& b)
{
    if (!a.outer.empty() && contains(b, a.outer.front())) {
        return Length{};
    }
    Length nearest = infinite * m;
    eachRing(b, [&](std::span<const Point> ring) { nearest = std::min(nearest, separation(a, ring)); });
    return nearest;
}

Length separation(const Box& a, const Box& b)
{
    const double x = std::max({a.minX - b.maxX, b.minX - a.maxX, 0.0});
    const double y = std::max({a.minY - b.maxY, b.minY - a.maxY, 0.0});
    return std::hypot(x, y) * m;
}

bool crossesItself(const Ring& ring)
{
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        for (std::size_t j = i + 2; j + 1 < ring.size(); ++j) {
            if (cross(ring[i], ring[i + 1], ring[j], ring[j + 1])) {
                return true;
            }
        }
    }
    return false;
}

} // namespace wattort
