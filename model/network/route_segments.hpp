#pragma once

/// \file
/// Streets between junctions: what a consumer elsewhere uses whole or not at all.

#include "model/network/candidate_network.hpp"

#include <span>

namespace wattort {

/// Part of a street between two junctions; house connections are left out, and so are dead ends without consumers.
struct RouteSegment {
    std::uint32_t from = 0; ///< junctions
    std::uint32_t to = 0;
    std::uint32_t first = 0; ///< position in SegmentGraph::edges
    std::uint32_t count = 0;
};

/// A direction of a segment is 2 * segment from `from` to `to`, + 1 back.
struct SegmentGraph {
    static constexpr std::uint32_t none = 0xffffffffu;

    /// Where a node of the candidates lies: at a junction, or on a segment after some of its edges.
    struct Place {
        std::uint32_t junction = none;
        std::uint32_t segment = none;
        std::uint32_t after = 0; ///< edges between RouteSegment::from and the node
    };
    struct Arc {
        std::uint32_t tail = 0; ///< junction
        std::uint32_t direction = 0;
    };

    std::vector<RouteSegment> segments;
    std::vector<std::uint32_t> edges; ///< of the candidates, segment after segment, in order away from `from`
    std::vector<Place> places;        ///< one a node of the candidates
    std::uint32_t source = 0;         ///< junction
    std::size_t junctions = 0;

    /// Directions that lead to a junction; the last one comes from the source on the shortest way.
    std::span<const Arc> into(std::uint32_t junction) const
    {
        return std::span(arcs).subspan(firstArc[junction], firstArc[junction + 1] - firstArc[junction]);
    }
    std::vector<std::uint32_t> firstArc;
    std::vector<Arc> arcs;

    /// One a direction: the heat source that it leaves, as CandidateEdge::opens; none where it does not begin at one.
    std::vector<std::uint32_t> fedFrom;
};

/// \param keep one a node of the candidates: nodes that a dead end may lead to
SegmentGraph segmentGraph(const CandidateNetwork& candidates, const std::vector<bool>& keep);

} // namespace wattort
