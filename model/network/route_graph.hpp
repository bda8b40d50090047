#pragma once

/// \file
/// Building blocks of the search for routes: adjacency, shortest paths, spanning trees, pruning.

#include "model/network/route_problem.hpp"

#include <span>

namespace wattort {

/// Union-find.
class DisjointSets {
public:
    explicit DisjointSets(std::size_t count);
    std::uint32_t find(std::uint32_t member);
    /// False when both were in one set already.
    bool unite(std::uint32_t x, std::uint32_t y);

private:
    std::vector<std::uint32_t> m_parent;
};

/// Edges at each node.
class RouteGraph {
public:
    struct Arc {
        std::uint32_t to = 0;
        std::uint32_t edge = 0;
        double cost = 0.0;
    };

    explicit RouteGraph(const RouteProblem& problem);

    std::span<const Arc> arcs(std::uint32_t node) const
    {
        return {m_arcs.data() + m_first[node], m_first[node + 1] - m_first[node]};
    }
    std::size_t nodes() const { return m_first.size() - 1; }
    const RouteProblem& problem() const { return m_problem; }

private:
    const RouteProblem& m_problem;
    std::vector<std::uint32_t> m_first;
    std::vector<Arc> m_arcs;
};

/// Edges of the shortest paths from the root to every node that can be reached.
std::vector<std::uint32_t> shortestPathTree(const RouteGraph& graph);

/// Edges of the cheapest tree over the root and the nodes at these edges.
std::vector<std::uint32_t> spanningTree(const RouteGraph& graph, std::span<const std::uint32_t> edges);

/// The best part of a tree that contains the root: every branch that costs more than its prizes is cut off
/// (exact for the tree, linear time).
std::vector<std::uint32_t> prunedTree(const RouteProblem& problem, std::span<const std::uint32_t> tree);

/// The node with the highest prize. \pre there are nodes
std::uint32_t richestNode(const RouteProblem& problem);

/// Cost of a tree as in RouteTree::cost.
double treeCost(const RouteProblem& problem, std::span<const std::uint32_t> tree);

/// The root, then every node of the tree after the one nearer to the root.
struct RootedTree {
    std::vector<std::uint32_t> order;      ///< nodes
    std::vector<std::uint32_t> parentEdge; ///< by position in `order`; none for the root
    std::vector<std::uint32_t> parent;     ///< position in `order`
    static constexpr std::uint32_t none = 0xffffffffu;
};
RootedTree rootedTree(const RouteProblem& problem, std::span<const std::uint32_t> tree);

} // namespace wattort
