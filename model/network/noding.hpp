#pragma once

/// \file
/// Lines cut into edges where they meet.

#include "model/geometry/point.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace wattort {

/// A part of a line between two nodes.
struct NodedEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t line = 0; ///< position in the lines that went in
    Polyline points;
    Length length;
};

struct NodedLines {
    std::vector<Point> nodes;
    std::vector<NodedEdge> edges;
    /// Node where each tap meets its line; `none` where no line is near enough.
    std::vector<std::uint32_t> tapNodes;
    static constexpr std::uint32_t none = 0xffffffffu;
    std::vector<std::uint32_t> joinedLines;   ///< ascending; an end was joined to a line that it does not touch
    std::vector<std::uint32_t> crossingLines; ///< ascending; those that cross themselves
};

struct NodingTolerance {
    Length snap; ///< an end of a line this near to another line is on it
    Length tap;  ///< taps farther from every line get no node
};

/// Cuts lines where they cross, touch, or where an end is within `snap` of a line, and at the foot of each tap on its
/// nearest line. Edges run along their line; those without length or with the same node at both ends are left out, and
/// of edges that are the same in nodes and length only the first is kept.
NodedLines nodeLines(std::span<const Polyline> lines, std::span<const Point> taps, const NodingTolerance& tolerance);

} // namespace wattort
