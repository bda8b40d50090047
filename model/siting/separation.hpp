#pragma once

/// \file
/// The shortest way between a site's border and the features around it.

#include "model/geometry/point.hpp"

#include <optional>
#include <span>

namespace wattort {

/// Shortest distance between two lines; zero where they cross. Infinite when one has no points.
Length separation(std::span<const Point> a, std::span<const Point> b);

/// Shortest distance between an area and a line, a point or another area; zero where they touch or overlap.
/// Infinite when one of them is empty.
Length separation(const Polygon& area, std::span<const Point> line);
Length separation(const Polygon& a, const Polygon& b);

/// Shortest distance between two boxes, a lower bound of the separation of what is in them.
Length separation(const Box& a, const Box& b);

/// Whether two sides of the ring cross each other: such a ring encloses no definite area.
bool crossesItself(const Ring& ring);

/// Keeps the nearest of many features; geometry is looked at only where the box could be nearer than the best.
class NearestFeature {
public:
    explicit NearestFeature(const Polygon& from) : m_from(from), m_box(bounds(from)) {}

    /// Whether a feature in this box could be nearer than the nearest so far.
    bool couldBeNearer(const Box& box) const { return box.valid() && separation(m_box, box) < m_nearest; }
    /// True when it is the nearest so far.
    bool offer(std::span<const Point> line) { return keep(separation(m_from, line)); }
    bool offer(const Polygon& area) { return keep(separation(m_from, area)); }

    /// No value: none was offered.
    std::optional<Length> distance() const { return m_nearest < none() ? std::optional(m_nearest) : std::nullopt; }

private:
    static Length none() { return std::numeric_limits<double>::infinity() * m; }
    bool keep(Length found)
    {
        const bool nearer = found < m_nearest;
        m_nearest = nearer ? found : m_nearest;
        return nearer;
    }

    const Polygon& m_from;
    Box m_box;
    Length m_nearest = none();
};

} // namespace wattort
