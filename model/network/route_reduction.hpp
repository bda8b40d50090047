#pragma once

/// \file
/// Street graphs are nearly trees: most of them can be decided without search.

#include "model/network/route_heuristic.hpp"

#include <span>

namespace wattort {

/// A smaller problem with the same best cost but for `offset`, and the way back. Four exact reductions until none
/// applies: ends that cost more than their prize go, other ends are taken for granted wherever their neighbour is
/// connected; a node between two edges whose prize is below both becomes part of one edge; an edge that is the cheapest
/// at one of its nodes and cheaper than both prizes is taken for granted; of parallel edges the cheapest stays.
/// \source Duin and Volgenant 1989; Ljubic et al. 2006, Mathematical Programming 105 (minimum adjacency test)
class RouteReduction {
public:
    explicit RouteReduction(const RouteProblem& problem);

    const RouteProblem& problem() const { return m_reduced; }
    double offset() const { return m_offset; }
    /// Edges of the original problem for a tree of the reduced one.
    std::vector<std::uint32_t> expanded(std::span<const std::uint32_t> tree) const;

private:
    static constexpr std::uint32_t none = 0xffffffffu;

    struct Edge {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        double cost = 0.0;
        std::uint32_t first = none; ///< two edges in one, with the node between them
        std::uint32_t second = none;
        std::uint32_t between = none;
        bool alive = true;
    };
    struct Attachment {
        std::uint32_t edge = 0;
        std::uint32_t node = 0;
    };

    std::uint32_t other(std::uint32_t edge, std::uint32_t node) const
    {
        return m_edges[edge].a == node ? m_edges[edge].b : m_edges[edge].a;
    }
    void clean(std::uint32_t node);
    void remove(std::uint32_t edge);
    void addEdge(Edge edge);
    bool reduceEnd(std::uint32_t node);
    bool reducePassage(std::uint32_t node);
    bool reduceCheapest(std::uint32_t node);
    void absorb(std::uint32_t node, std::uint32_t gone, std::uint32_t by);
    void wake(std::uint32_t node);
    void build();

    std::vector<Edge> m_edges; ///< the original ones first
    std::size_t m_originals = 0;
    std::vector<std::vector<std::uint32_t>> m_at;
    std::vector<std::vector<Attachment>> m_attached;
    std::vector<double> m_prizes;
    std::vector<bool> m_gone;
    std::vector<bool> m_waiting;
    std::vector<std::uint32_t> m_work;
    std::vector<std::uint32_t> m_cheapestTo; ///< scratch of clean()
    std::uint32_t m_root = 0;
    double m_offset = 0.0;
    RouteProblem m_reduced;
    std::vector<std::uint32_t> m_edgeOf; ///< of each edge of the reduced problem
    std::vector<std::uint32_t> m_nodeOf;
};

} // namespace wattort
