#pragma once

/// \file
/// Points, lines and areas in the plane of the scenario's coordinate system (metres, east and north).
///
/// Coordinates are plain doubles in metres: millions of them are read, stored and drawn, and all are of one kind.
/// What is measured from them (length, area, distance) is a quantity.

#include "model/quantity/units.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

namespace wattort {

struct Point {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const Point&, const Point&) = default;
};

using Polyline = std::vector<Point>;
/// Closed: the last point repeats the first.
using Ring = std::vector<Point>;

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;

    friend bool operator==(const Polygon&, const Polygon&) = default;
};

using MultiPolygon = std::vector<Polygon>;

/// An axis-parallel rectangle; empty (invalid) until a point has been added.
struct Box {
    double minX = std::numeric_limits<double>::infinity();
    double minY = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double maxY = -std::numeric_limits<double>::infinity();

    bool valid() const { return minX <= maxX && minY <= maxY; }
    void add(Point point)
    {
        minX = std::min(minX, point.x);
        minY = std::min(minY, point.y);
        maxX = std::max(maxX, point.x);
        maxY = std::max(maxY, point.y);
    }
    void add(const Box& other)
    {
        minX = std::min(minX, other.minX);
        minY = std::min(minY, other.minY);
        maxX = std::max(maxX, other.maxX);
        maxY = std::max(maxY, other.maxY);
    }

    friend bool operator==(const Box&, const Box&) = default;
};

Length distance(Point a, Point b);
Length length(std::span<const Point> line);
/// Area of the outer ring less its holes, positive for either direction of the rings.
Area area(const Polygon& polygon);
Area area(const MultiPolygon& polygons);
/// Centroid of the outer ring; the mean of the points when the ring encloses no area.
Point centroid(const Polygon& polygon);
/// Whether the point is inside or on the border, holes excluded.
bool contains(const Polygon& polygon, Point point);
bool contains(const MultiPolygon& polygons, Point point);
/// Zero inside.
Length distance(const Polygon& polygon, Point point);
Length distance(const MultiPolygon& polygons, Point point);
Length distance(std::span<const Point> line, Point point);
/// Area that both cover.
Area overlap(const Polygon& a, const MultiPolygon& b);
Box bounds(std::span<const Point> points);
Box bounds(const Polygon& polygon);
Box bounds(const MultiPolygon& polygons);

/// The place on `line` that is nearest to `point`, and how far along the line it is.
struct Foot {
    Point point;
    Length along;
    Length distance;
};
/// \pre the line has at least two points.
Foot footOnLine(std::span<const Point> line, Point point);

} // namespace wattort
