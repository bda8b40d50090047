#include "model/network/route_special_distance.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace wattort {

namespace {

constexpr std::size_t mostArcs = 160;     ///< looked at in one search
constexpr std::size_t mostNeighbours = 4; ///< of a node that is replaced

/// Ways from one node, within a limit, in one part of the graph.
class DetourSearch {
public:
    explicit DetourSearch(const ShrinkingGraph& graph)
        : m_graph(graph),
          m_length(graph.nodes(), 0.0),
          m_dearest(graph.nodes(), 0.0),
          m_seen(graph.nodes(), 0),
          m_left(graph.nodes(), 0)
    {}

    struct Without {
        std::uint32_t node = ShrinkingGraph::none;
        std::uint32_t edge = ShrinkingGraph::none;
    };

    /// Dearest part of the best way found from `from` to each node; stops when `target` is reached.
    void run(std::uint32_t from, double limit, Without without, std::uint32_t target = ShrinkingGraph::none);
    double lengthTo(std::uint32_t node) const
    {
        return m_seen[node] == m_stamp ? m_dearest[node] : RouteProblem::mustConnect;
    }
    std::size_t arcs() const { return m_arcs; }

private:
    struct Entry {
        double length;
        std::uint32_t node;
        bool operator<(const Entry& o) const { return length > o.length; }
    };

    const ShrinkingGraph& m_graph;
    std::vector<double> m_length;  ///< of the last part of the way
    std::vector<double> m_dearest; ///< part of the way
    std::vector<std::uint32_t> m_seen;
    std::vector<std::uint32_t> m_left; ///< a prize counts once on a way, so its node is passed once
    std::uint32_t m_stamp = 0;
    std::vector<Entry> m_queue;
    std::size_t m_arcs = 0;
};

void DetourSearch::run(std::uint32_t from, double limit, Without without, std::uint32_t target)
{
    ++m_stamp;
    m_arcs = 0;
    m_queue.assign(1, {0.0, from});
    m_length[from] = m_dearest[from] = 0.0;
    m_seen[from] = m_stamp;
    while (!m_queue.empty() && m_arcs < mostArcs) {
        std::pop_heap(m_queue.begin(), m_queue.end());
        const auto [length, node] = m_queue.back();
        m_queue.pop_back();
        if (node == target) {
            return;
        }
        const double prize = node == from ? 0.0 : m_graph.prize(node);
        if (length > m_length[node] || (prize > 0.0 && m_left[node] == m_stamp)) {
            continue;
        }
        m_left[node] = m_stamp;
        const double start = std::max(0.0, length - prize);
        for (const std::uint32_t e : m_graph.edgesAt(node)) {
            ++m_arcs;
            const ShrinkingGraph::Edge& edge = m_graph.edge(e);
            const std::uint32_t to = m_graph.other(e, node);
            if (!edge.alive || to == without.node || e == without.edge || to == from) {
                continue;
            }
            const double there = start + edge.cost;
            if (there <= limit && (m_seen[to] != m_stamp || there < m_length[to])) {
                if (m_seen[to] == m_stamp && m_left[to] == m_stamp && m_graph.prize(to) > 0.0) {
                    continue;
                }
                m_seen[to] = m_stamp;
                m_length[to] = there;
                m_dearest[to] = std::max(m_dearest[node], there);
                m_queue.push_back({there, to});
                std::push_heap(m_queue.begin(), m_queue.end());
            }
        }
    }
}

class DetourTests {
public:
    DetourTests(ShrinkingGraph& graph, RouteEffort& effort) : m_graph(graph), m_effort(effort), m_search(graph) {}

    std::size_t edges();
    std::size_t stars();
    std::size_t nearest();

private:
    bool replaceStar(std::uint32_t node);
    bool joinNearest(std::uint32_t node);
    void run(std::uint32_t from, double limit, DetourSearch::Without without,
             std::uint32_t target = ShrinkingGraph::none)
    {
        m_search.run(from, limit, without, target);
        m_effort.spend(m_search.arcs());
    }

    ShrinkingGraph& m_graph;
    RouteEffort& m_effort;
    DetourSearch m_search;
};

std::size_t DetourTests::edges()
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t e = 0; e < m_graph.edgeCount(); ++e) {
        if (m_graph.edge(e).alive) {
            order.push_back(e);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](auto x, auto y) { return m_graph.edge(x).cost > m_graph.edge(y).cost; });
    std::size_t removed = 0;
    for (const std::uint32_t e : order) {
        const ShrinkingGraph::Edge edge = m_graph.edge(e);
        if (m_effort.spent()) {
            break;
        }
        run(edge.a, edge.cost, {.edge = e}, edge.b);
        if (m_search.lengthTo(edge.b) <= edge.cost) {
            m_graph.removeEdge(e);
            ++removed;
        }
    }
    m_graph.simplify();
    return removed;
}

using Lengths = std::array<std::array<double, mostNeighbours>, mostNeighbours>;

/// Least cost of joining the neighbours in the set by detours (Prim).
double joined(const Lengths& between, unsigned set, std::size_t count)
{
    std::array<double, mostNeighbours> near{};
    near.fill(RouteProblem::mustConnect);
    double sum = 0.0;
    for (bool first = true; set != 0; first = false) {
        std::size_t next = count;
        for (std::size_t i = 0; i < count; ++i) {
            if ((set >> i & 1u) != 0 && (next == count || near[i] < near[next])) {
                next = i;
            }
        }
        sum += first ? 0.0 : near[next];
        set &= ~(1u << next);
        for (std::size_t i = 0; i < count; ++i) {
            near[i] = std::min(near[i], between[next][i]);
        }
    }
    return sum;
}

bool DetourTests::replaceStar(std::uint32_t node)
{
    m_graph.clean(node);
    const std::vector<std::uint32_t> edges = m_graph.edgesAt(node);
    const std::size_t count = edges.size();
    if (count < 3 || count > mostNeighbours) {
        return false;
    }
    double all = 0.0;
    for (const std::uint32_t e : edges) {
        all += m_graph.edge(e).cost;
    }
    Lengths between{};
    for (std::size_t i = 0; i < count; ++i) {
        run(m_graph.other(edges[i], node), all, {.node = node});
        for (std::size_t k = i + 1; k < count; ++k) {
            between[i][k] = between[k][i] = m_search.lengthTo(m_graph.other(edges[k], node));
        }
    }
    for (unsigned set = 7; set < 1u << count; ++set) {
        double star = 0.0;
        std::size_t members = 0;
        for (std::size_t i = 0; i < count; ++i) {
            star += (set >> i & 1u) != 0 ? m_graph.edge(edges[i]).cost : 0.0;
            members += set >> i & 1u;
        }
        if (members >= 3 && joined(between, set, count) > star) {
            return false;
        }
    }
    std::vector<ShrinkingGraph::Bypass> bypasses;
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = i + 1; k < count; ++k) {
            if (between[i][k] > m_graph.edge(edges[i]).cost + m_graph.edge(edges[k]).cost) {
                bypasses.push_back({edges[i], edges[k]});
            }
        }
    }
    if (bypasses.size() > count) {
        return false;
    }
    m_graph.removeStar(node, bypasses);
    return true;
}

std::size_t DetourTests::stars()
{
    std::size_t replaced = 0;
    for (std::uint32_t node = 0; node < m_graph.nodes() && !m_effort.spent(); ++node) {
        if (!m_graph.gone(node) && m_graph.prize(node) == 0.0 && node != m_graph.root()) {
            replaced += replaceStar(node) ? 1u : 0u;
        }
    }
    m_graph.simplify();
    return replaced;
}

/// With the cheapest edge of cost c to a neighbour, a way of length d on to another prize, both prizes at least c + d
/// and every other edge of the node at least c + d: some best tree with the node has that edge.
bool DetourTests::joinNearest(std::uint32_t node)
{
    m_graph.clean(node);
    const std::vector<std::uint32_t>& edges = m_graph.edgesAt(node);
    if (edges.size() < 2) {
        return false;
    }
    std::uint32_t first = edges[0];
    double second = RouteProblem::mustConnect;
    for (const std::uint32_t e : std::span(edges).subspan(1)) {
        const bool cheaper = m_graph.edge(e).cost < m_graph.edge(first).cost;
        second = std::min(second, m_graph.edge(cheaper ? first : e).cost);
        first = cheaper ? e : first;
    }
    const double cost = m_graph.edge(first).cost;
    const double most = std::min(second, m_graph.prize(node));
    const std::uint32_t neighbour = m_graph.other(first, node);
    if (cost > most) {
        return false;
    }
    // Plain lengths from the neighbour, over nodes without a prize.
    struct Reached {
        std::uint32_t node;
        double length;
    };
    std::vector<Reached> ways{{neighbour, 0.0}};
    for (std::size_t i = 0; i < ways.size() && ways.size() < 30; ++i) {
        const Reached at = ways[i];
        if (cost + at.length <= std::min(most, m_graph.prize(at.node))) {
            m_graph.contract(first);
            m_graph.simplify();
            return true;
        }
        for (const std::uint32_t e : m_graph.edgesAt(at.node)) {
            m_effort.spend(1);
            const std::uint32_t to = m_graph.other(e, at.node);
            const double length = at.length + m_graph.edge(e).cost;
            if (m_graph.edge(e).alive && to != node && cost + length <= most) {
                ways.push_back({to, length});
            }
        }
    }
    return false;
}

std::size_t DetourTests::nearest()
{
    std::size_t joinedNodes = 0;
    for (std::uint32_t node = 0; node < m_graph.nodes() && !m_effort.spent(); ++node) {
        // Contraction may take the root's place otherwise; its own edges are as good.
        if (!m_graph.gone(node) && m_graph.prize(node) > 0.0) {
            joinedNodes += joinNearest(node) ? 1u : 0u;
        }
    }
    return joinedNodes;
}

} // namespace

void reduceByDetours(ShrinkingGraph& graph, RouteEffort& effort)
{
    DetourTests tests(graph, effort);
    graph.simplify();
    for (int round = 0; round < 4 && !effort.spent(); ++round) {
        std::size_t alive = 0;
        for (std::uint32_t e = 0; e < graph.edgeCount(); ++e) {
            alive += graph.edge(e).alive ? 1u : 0u;
        }
        const std::size_t nearest = tests.nearest();
        const std::size_t edges = tests.edges();
        if (nearest + edges + tests.stars() <= alive / 50) {
            break;
        }
    }
}

} // namespace wattort
