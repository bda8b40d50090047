#pragma once

/// \file
/// How much can flow from the root to a node when every arc carries so much, and where it stops.

#include "model/network/route_problem.hpp"

#include <span>

namespace wattort {

/// Dinic's algorithm on the arcs of a graph of routes: direction 2 * edge leads from a to b, + 1 back.
/// \source Dinic 1970, Soviet Mathematics Doklady 11
class RouteMaximumFlow {
public:
    explicit RouteMaximumFlow(const RouteProblem& problem);

    /// No flow; capacities by direction.
    void reset(std::span<const double> capacities);
    /// More flow from the root to the sink, up to `most` in all since the reset. \return the flow in all
    double flow(std::uint32_t sink, double most);
    /// Directions into the smallest set around the sink that lets through no more. \pre `flow` stopped below `most`
    std::vector<std::uint32_t> cut(std::uint32_t sink);
    void raise(std::uint32_t direction, double capacity) { m_rest[direction] += capacity; }

    std::uint64_t takeLooked();

private:
    bool layer(std::uint32_t sink);
    double push(std::uint32_t node, std::uint32_t sink, double most);
    std::uint32_t head(std::uint32_t direction) const
    {
        const RouteEdge& edge = m_problem.edges[direction / 2];
        return direction % 2 == 0 ? edge.b : edge.a;
    }

    static constexpr double nothing = 1e-9;
    const RouteProblem& m_problem;
    std::vector<std::uint32_t> m_first; ///< of the directions away from each node
    std::vector<std::uint32_t> m_away;
    std::vector<double> m_rest; ///< by direction
    std::vector<std::uint32_t> m_level;
    std::vector<std::uint32_t> m_next;
    std::vector<std::uint32_t> m_queue;
    double m_flow = 0.0;
    std::uint64_t m_looked = 0;
};

} // namespace wattort
