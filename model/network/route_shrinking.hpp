#pragma once

/// \file
/// A graph of routes that shrinks under exact tests and remembers how to get back.

#include "model/network/route_problem.hpp"

#include <span>

namespace wattort {

/// What a bound has proven about the nodes and edges of a problem.
struct RouteVerdict {
    std::vector<bool> edgeGone;
    std::vector<bool> nodeGone; ///< not in any better tree; its prize is lost
    std::vector<bool> nodeMust; ///< in every better tree
    std::size_t count = 0;      ///< of edges and nodes that go, and nodes that must be there
};

/// Four exact tests until none applies: ends that cost more than their prize go, other ends are taken for granted
/// wherever their neighbour is connected; a node between two edges whose prize is below both becomes part of one edge;
/// an edge that is the cheapest at one of its nodes and cheaper than both prizes is taken for granted; of parallel
/// edges the cheapest stays. A tree of a single node is no tree for these tests (without a root they may lose it).
/// \source Duin and Volgenant 1989; Ljubic et al. 2006, Mathematical Programming 105 (minimum adjacency test)
class ShrinkingGraph {
public:
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

    ShrinkingGraph(const RouteProblem& problem, const RouteVerdict& verdict);

    /// Applies the four tests to all nodes that changed since the last time.
    void simplify();

    void removeEdge(std::uint32_t edge);
    /// Two nodes become one, connected by the edge.
    void contract(std::uint32_t edge);
    struct Bypass {
        std::uint32_t first = 0; ///< edges at the node
        std::uint32_t second = 0;
    };
    /// Takes a node without a prize out; of the edges that lead past it only those given.
    void removeStar(std::uint32_t node, std::span<const Bypass> bypasses);

    std::size_t nodes() const { return m_at.size(); }
    std::size_t edgeCount() const { return m_edges.size(); }
    bool gone(std::uint32_t node) const { return m_gone[node]; }
    double prize(std::uint32_t node) const { return m_prizes[node]; }
    std::uint32_t root() const { return m_root; }
    const Edge& edge(std::uint32_t e) const { return m_edges[e]; }
    /// May contain edges that are gone.
    const std::vector<std::uint32_t>& edgesAt(std::uint32_t node) const { return m_at[node]; }
    std::uint32_t other(std::uint32_t edge, std::uint32_t node) const
    {
        return m_edges[edge].a == node ? m_edges[edge].b : m_edges[edge].a;
    }
    /// Forgets edges that are gone, in themselves, or dearer than a parallel one.
    void clean(std::uint32_t node);
    double offset() const { return m_offset; }
    /// Of the ends that tests took out without a root, that with the highest prize; none where there is no such.
    std::uint32_t richestGone() const { return m_richestGone; }
    std::size_t originalEdges() const { return m_originals; }

    /// Original edges behind edges and nodes of this graph.
    std::vector<std::uint32_t> originals(std::vector<std::uint32_t> edges, std::vector<std::uint32_t> nodes) const;

private:
    struct Attachment {
        std::uint32_t edge = 0;
        std::uint32_t node = 0;
    };

    bool reduceEnd(std::uint32_t node);
    bool reducePassage(std::uint32_t node);
    bool reduceCheapest(std::uint32_t node);
    void absorb(std::uint32_t node, std::uint32_t gone, std::uint32_t by);
    void merge(std::uint32_t node, std::uint32_t first, std::uint32_t second);
    void leave(std::uint32_t node);
    void noteAlone(std::uint32_t node);
    void wake(std::uint32_t node);

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
    std::uint32_t m_richestGone = none;
    double m_offset = 0.0;
};

} // namespace wattort
