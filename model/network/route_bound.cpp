#include "model/network/route_bound.hpp"

#include "model/network/route_graph.hpp"

#include <queue>

#include <algorithm>

namespace wattort {

namespace {

class DualAscent {
public:
    explicit DualAscent(const RouteProblem& problem);
    RouteBound run();

private:
    /// The set of nodes from which a node is reached over saturated arcs, and the arcs into it.
    struct Cut {
        bool reachesRoot = false;
        double cheapest = 0.0;
        std::size_t arcs = 0;
    };

    double& reduced(const RouteGraph::Arc& arc, std::uint32_t into)
    {
        return m_problem.edges[arc.edge].b == into ? m_result.reducedForward[arc.edge]
                                                   : m_result.reducedBackward[arc.edge];
    }
    Cut cutAround(std::uint32_t node);
    void raise(double amount);

    const RouteProblem& m_problem;
    RouteGraph m_graph;
    RouteBound m_result;
    std::vector<std::uint32_t> m_mark;
    std::uint32_t m_stamp = 0;
    std::vector<std::uint32_t> m_set;
};

DualAscent::DualAscent(const RouteProblem& problem)
    : m_problem(problem), m_graph(problem), m_mark(problem.prizes.size(), 0)
{
    for (const RouteEdge& edge : problem.edges) {
        m_result.reducedForward.push_back(edge.cost);
    }
    m_result.reducedBackward = m_result.reducedForward;
    m_result.worthwhile.assign(problem.prizes.size(), false);
}

DualAscent::Cut DualAscent::cutAround(std::uint32_t node)
{
    Cut cut{.cheapest = std::numeric_limits<double>::infinity()};
    ++m_stamp;
    m_set.assign(1, node);
    m_mark[node] = m_stamp;
    for (std::size_t i = 0; i < m_set.size(); ++i) {
        for (const RouteGraph::Arc& arc : m_graph.arcs(m_set[i])) {
            if (m_mark[arc.to] != m_stamp && reduced(arc, m_set[i]) <= 0.0) {
                if (arc.to == m_problem.root) {
                    cut.reachesRoot = true;
                    return cut;
                }
                m_mark[arc.to] = m_stamp;
                m_set.push_back(arc.to);
            }
        }
    }
    for (const std::uint32_t inside : m_set) {
        for (const RouteGraph::Arc& arc : m_graph.arcs(inside)) {
            if (m_mark[arc.to] != m_stamp) {
                cut.cheapest = std::min(cut.cheapest, reduced(arc, inside));
                ++cut.arcs;
            }
        }
    }
    return cut;
}

void DualAscent::raise(double amount)
{
    for (const std::uint32_t inside : m_set) {
        for (const RouteGraph::Arc& arc : m_graph.arcs(inside)) {
            if (m_mark[arc.to] != m_stamp) {
                double& left = reduced(arc, inside);
                left = left - amount <= 1e-12 * arc.cost ? 0.0 : left - amount;
            }
        }
    }
    m_result.bound += amount;
}

RouteBound DualAscent::run()
{
    using Entry = std::pair<std::size_t, std::uint32_t>; // arcs of its cut when last seen, node
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    std::vector<double> budget = m_problem.prizes;
    for (std::uint32_t node = 0; node < budget.size(); ++node) {
        if (budget[node] > 0.0 && node != m_problem.root) {
            queue.push({m_graph.arcs(node).size(), node});
        }
    }
    while (!queue.empty()) {
        const auto [size, node] = queue.top();
        queue.pop();
        const Cut cut = cutAround(node);
        if (cut.reachesRoot) {
            m_result.worthwhile[node] = true;
            continue;
        }
        if (cut.arcs > size + size / 4 && !queue.empty() && cut.arcs > queue.top().first) {
            queue.push({cut.arcs, node});
            continue;
        }
        const double amount = std::min(cut.cheapest, budget[node]);
        if (amount == std::numeric_limits<double>::infinity()) {
            m_result.bound = amount; // it must be connected and cannot be
            return std::move(m_result);
        }
        raise(amount);
        budget[node] -= amount;
        if (budget[node] > 0.0) {
            queue.push({cut.arcs, node});
        }
    }
    return std::move(m_result);
}

} // namespace

RouteBound routeBound(const RouteProblem& problem)
{
    return DualAscent(problem).run();
}

} // namespace wattort
