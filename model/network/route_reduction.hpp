#pragma once

/// \file
/// Street graphs are nearly trees: most of them can be decided without search.

#include "model/network/route_effort.hpp"
#include "model/network/route_shrinking.hpp"

namespace wattort {

/// A smaller problem with the same best cost but for `offset`, and the way back. Exact, but for trees of one node where
/// there is no root.
class RouteReduction {
public:
    enum class Tests {
        Degree,         ///< route_shrinking.hpp
        DegreeAndDetour ///< and route_special_distance.hpp
    };

    RouteReduction(const RouteProblem& problem, const RouteVerdict& verdict, Tests tests, RouteEffort& effort);

    const RouteProblem& problem() const { return m_reduced; }
    double offset() const { return m_graph.offset(); }
    /// A tree of the original problem at no higher cost, for one of the reduced problem.
    std::vector<std::uint32_t> expanded(std::span<const std::uint32_t> tree) const;

    /// Edges of the reduced problem that stand for edges of a tree of the original one, as far as there are such: they
    /// form no cycle.
    std::vector<std::uint32_t> restricted(std::span<const std::uint32_t> tree) const;
    /// Without a root, the best tree of the nodes that went as one; it may cost less than all that are left.
    std::vector<std::uint32_t> loneTree() const;

private:
    void build();
    std::vector<std::uint32_t> treeOf(std::vector<std::uint32_t> edges, std::vector<std::uint32_t> nodes) const;

    std::vector<RouteEdge> m_originals;
    ShrinkingGraph m_graph;
    RouteProblem m_reduced;
    std::vector<std::uint32_t> m_edgeOf; ///< of each edge of the reduced problem
    std::vector<std::uint32_t> m_nodeOf;
};

} // namespace wattort
