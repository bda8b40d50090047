#include "model/network/route_local_search.hpp"

#include "model/network/route_construction.hpp"

#include <algorithm>

namespace wattort {

namespace {

constexpr std::uint32_t none = 0xffffffffu;

class KeyExchange {
public:
    KeyExchange(const RouteGraph& graph, std::span<const std::uint32_t> tree, RouteEffort& effort);

    /// One round over all key nodes; false when nothing became cheaper.
    bool round();
    std::vector<std::uint32_t> tree() const;

private:
    struct Entry {
        double distance;
        std::uint32_t node;
        bool operator<(const Entry& o) const { return distance > o.distance; }
    };
    /// A way between two parts of the tree, over an edge whose ends lead back to them.
    struct Joint {
        double cost;
        std::uint32_t edge;
        std::uint32_t partA; ///< the largest part has the last number
        std::uint32_t partB;
    };

    bool isKey(std::uint32_t node) const
    {
        const RouteProblem& problem = m_graph.problem();
        return node == problem.root || problem.prizes[node] > 0.0 || m_degree[node] != 2;
    }
    void toggle(std::uint32_t edge);
    std::uint32_t takePath(std::uint32_t from, std::uint32_t firstEdge);
    bool exchange(std::uint32_t node, bool wholeJunction);
    void label(const std::vector<std::uint32_t>& ends);
    void search(double limit);
    void relax(std::uint32_t node, double distance, double limit);
    bool rejoin(double limit);
    std::uint32_t partOf(std::uint32_t node) const { return m_mark[node] == m_stamp ? m_part[node] : none; }
    void put(std::uint32_t node, std::uint32_t part, double distance, std::uint32_t by);

    const RouteGraph& m_graph;
    RouteEffort& m_effort;
    std::vector<bool> m_inTree; ///< edges
    std::vector<std::uint32_t> m_degree;
    std::vector<std::uint32_t> m_taken; ///< edges taken out
    std::vector<std::uint32_t> m_ends;  ///< of the paths taken out
    std::vector<std::vector<std::uint32_t>> m_parts;
    std::uint32_t m_largest = 0;
    std::uint32_t m_largestEnd = 0;
    std::vector<std::uint32_t> m_mark;
    std::uint32_t m_stamp = 0;
    std::vector<std::uint32_t> m_part;
    std::vector<double> m_distance;
    std::vector<std::uint32_t> m_by;
    std::vector<Entry> m_queue;
    std::vector<Joint> m_joints;
};

KeyExchange::KeyExchange(const RouteGraph& graph, std::span<const std::uint32_t> tree, RouteEffort& effort)
    : m_graph(graph),
      m_effort(effort),
      m_inTree(graph.problem().edges.size(), false),
      m_degree(graph.nodes(), 0),
      m_mark(graph.nodes(), 0),
      m_part(graph.nodes(), 0),
      m_distance(graph.nodes(), 0.0),
      m_by(graph.nodes(), none)
{
    for (const std::uint32_t e : tree) {
        toggle(e);
    }
}

std::vector<std::uint32_t> KeyExchange::tree() const
{
    std::vector<std::uint32_t> edges;
    for (std::uint32_t e = 0; e < m_inTree.size(); ++e) {
        if (m_inTree[e]) {
            edges.push_back(e);
        }
    }
    return edges;
}

void KeyExchange::toggle(std::uint32_t edge)
{
    const RouteEdge& ends = m_graph.problem().edges[edge];
    const bool add = !m_inTree[edge];
    m_inTree[edge] = add;
    m_degree[ends.a] += add ? 1u : none;
    m_degree[ends.b] += add ? 1u : none;
}

/// Takes the path out that begins at the node with the edge; returns its other end.
std::uint32_t KeyExchange::takePath(std::uint32_t from, std::uint32_t firstEdge)
{
    const RouteProblem& problem = m_graph.problem();
    std::uint32_t edge = firstEdge;
    std::uint32_t node = from;
    while (true) {
        m_taken.push_back(edge);
        node = problem.edges[edge].a == node ? problem.edges[edge].b : problem.edges[edge].a;
        if (isKey(node)) {
            break;
        }
        for (const RouteGraph::Arc& arc : m_graph.arcs(node)) {
            if (m_inTree[arc.edge] && arc.edge != edge) {
                edge = arc.edge;
                break;
            }
        }
    }
    return node;
}

void KeyExchange::put(std::uint32_t node, std::uint32_t part, double distance, std::uint32_t by)
{
    m_mark[node] = m_stamp;
    m_part[node] = part;
    m_distance[node] = distance;
    m_by[node] = by;
}

/// Marks the nodes of all parts but the largest, in turns, so that the largest is never walked through.
void KeyExchange::label(const std::vector<std::uint32_t>& ends)
{
    ++m_stamp;
    m_parts.assign(ends.size(), {});
    std::vector<std::size_t> next(ends.size(), 0);
    std::size_t open = ends.size();
    for (std::uint32_t part = 0; part < ends.size(); ++part) {
        m_parts[part].push_back(ends[part]);
        put(ends[part], part, 0.0, none);
    }
    while (open > 1) {
        for (std::uint32_t part = 0; part < ends.size() && open > 1; ++part) {
            if (next[part] == none) {
                continue;
            }
            if (next[part] == m_parts[part].size()) {
                next[part] = none;
                --open;
                continue;
            }
            const std::uint32_t node = m_parts[part][next[part]++];
            m_effort.spend(m_graph.arcs(node).size());
            for (const RouteGraph::Arc& arc : m_graph.arcs(node)) {
                if (m_inTree[arc.edge] && partOf(arc.to) == none) {
                    put(arc.to, part, 0.0, none);
                    m_parts[part].push_back(arc.to);
                }
            }
        }
    }
    for (std::uint32_t part = 0; part < ends.size(); ++part) {
        m_largest = next[part] != none ? part : m_largest;
    }
    m_largestEnd = ends[m_largest];
    // The largest part was walked in only so far: it is known by being in the tree.
    for (const std::uint32_t node : m_parts[m_largest]) {
        m_mark[node] = 0;
    }
}

void KeyExchange::relax(std::uint32_t node, double distance, double limit)
{
    m_effort.spend(m_graph.arcs(node).size());
    for (const RouteGraph::Arc& arc : m_graph.arcs(node)) {
        const double there = distance + arc.cost;
        if (there >= limit || m_inTree[arc.edge]) {
            continue;
        }
        const std::uint32_t part = partOf(arc.to);
        if (part == none && (m_degree[arc.to] > 0 || arc.to == m_largestEnd)) {
            m_joints.push_back({there, arc.edge, m_part[node], m_largest});
            continue;
        }
        if (part == none || (there < m_distance[arc.to] && m_by[arc.to] != none)) {
            put(arc.to, m_part[node], there, arc.edge);
            m_queue.push_back({there, arc.to});
            std::push_heap(m_queue.begin(), m_queue.end());
        } else if (part != m_part[node] && there + m_distance[arc.to] < limit) {
            m_joints.push_back({there + m_distance[arc.to], arc.edge, m_part[node], part});
        }
    }
}

/// Shortest ways from all parts but the largest (Voronoi regions), and where they meet.
void KeyExchange::search(double limit)
{
    m_joints.clear();
    m_queue.clear();
    for (std::uint32_t part = 0; part < m_parts.size(); ++part) {
        if (part != m_largest) {
            for (const std::uint32_t node : m_parts[part]) {
                relax(node, 0.0, limit);
            }
        }
    }
    while (!m_queue.empty()) {
        std::pop_heap(m_queue.begin(), m_queue.end());
        const auto [distance, node] = m_queue.back();
        m_queue.pop_back();
        if (distance <= m_distance[node]) {
            relax(node, distance, limit);
        }
    }
    std::stable_sort(m_joints.begin(), m_joints.end(), [](const Joint& x, const Joint& y) { return x.cost < y.cost; });
}

/// Joins the parts by the cheapest joints when that costs less than the limit.
bool KeyExchange::rejoin(double limit)
{
    DisjointSets sets(m_parts.size());
    std::vector<Joint> used;
    double cost = 0.0;
    for (const Joint& joint : m_joints) {
        const RouteEdge& edge = m_graph.problem().edges[joint.edge];
        // A region may have changed hands since.
        const std::uint32_t a = partOf(edge.a) == none ? m_largest : partOf(edge.a);
        const std::uint32_t b = partOf(edge.b) == none ? m_largest : partOf(edge.b);
        const double now = (partOf(edge.a) == none ? 0.0 : m_distance[edge.a]) + edge.cost
                           + (partOf(edge.b) == none ? 0.0 : m_distance[edge.b]);
        if (now <= joint.cost && sets.unite(a, b)) {
            used.push_back(joint);
            cost += now;
        }
    }
    if (used.size() + 1 < m_parts.size() || cost >= limit * (1.0 - 1e-12)) {
        return false;
    }
    const auto walkBack = [&](std::uint32_t node) {
        while (partOf(node) != none && m_by[node] != none) {
            const std::uint32_t by = m_by[node];
            if (!m_inTree[by]) {
                toggle(by);
            }
            const RouteEdge& edge = m_graph.problem().edges[by];
            node = edge.a == node ? edge.b : edge.a;
        }
    };
    for (const Joint& joint : used) {
        toggle(joint.edge);
        walkBack(m_graph.problem().edges[joint.edge].a);
        walkBack(m_graph.problem().edges[joint.edge].b);
    }
    return true;
}

/// Takes one path of the node out, or the node with all its paths; joins what is left.
bool KeyExchange::exchange(std::uint32_t node, bool wholeJunction)
{
    const RouteProblem& problem = m_graph.problem();
    bool better = false;
    std::vector<std::uint32_t> edges;
    for (const RouteGraph::Arc& arc : m_graph.arcs(node)) {
        if (m_inTree[arc.edge]) {
            edges.push_back(arc.edge);
        }
    }
    m_taken.clear();
    m_ends.clear();
    for (const std::uint32_t e : edges) {
        if (!m_inTree[e]) {
            continue; // exchanged meanwhile
        }
        if (!wholeJunction) {
            m_taken.clear();
            m_ends.assign(1, node);
        }
        m_ends.push_back(takePath(node, e));
        const bool complete = wholeJunction ? e == edges.back() : m_ends.back() > node;
        if (!complete) {
            continue;
        }
        double limit = 0.0;
        for (const std::uint32_t taken : m_taken) {
            toggle(taken);
            limit += problem.edges[taken].cost;
        }
        label(m_ends);
        search(limit);
        if (rejoin(limit)) {
            better = true;
        } else {
            std::for_each(m_taken.begin(), m_taken.end(), [this](std::uint32_t taken) { toggle(taken); });
        }
    }
    return better;
}

bool KeyExchange::round()
{
    bool better = false;
    for (std::uint32_t node = 0; node < m_graph.nodes() && !m_effort.spent(); ++node) {
        if (m_degree[node] == 0 || !isKey(node)) {
            continue;
        }
        better = exchange(node, false) || better;
        const bool junction = node != m_graph.problem().root && m_graph.problem().prizes[node] == 0.0;
        if (junction && m_degree[node] > 2 && m_degree[node] < 9) {
            better = exchange(node, true) || better;
        }
    }
    return better;
}

} // namespace

std::vector<std::uint32_t> trimmedTree(const RouteGraph& graph, std::vector<std::uint32_t> tree, RouteEffort& effort)
{
    const RouteProblem& problem = graph.problem();
    tree = prunedTree(problem, tree);
    double cost = treeCost(problem, tree);
    for (bool better = true; better && !effort.spent();) {
        std::vector<std::uint32_t> next = prunedTree(problem, spanningTree(graph, extendedTree(graph, tree, effort)));
        const double nextCost = treeCost(problem, next);
        better = nextCost < cost;
        if (better) {
            tree = std::move(next);
            cost = nextCost;
        }
    }
    return tree;
}

std::vector<std::uint32_t> exchangedTree(const RouteGraph& graph, std::vector<std::uint32_t> tree, RouteEffort& effort)
{
    tree = trimmedTree(graph, std::move(tree), effort);
    for (bool better = true; better && !effort.spent();) {
        KeyExchange exchange(graph, tree, effort);
        better = exchange.round();
        if (better) {
            tree = trimmedTree(graph, exchange.tree(), effort);
        }
    }
    return tree;
}

} // namespace wattort
