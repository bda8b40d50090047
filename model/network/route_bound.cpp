#include "model/network/route_bound.hpp"

#include "model/network/route_graph.hpp"

#include <algorithm>
#include <numeric>
#include <random>

namespace wattort {

namespace {

/// Arcs into each node, with what is left of their cost.
struct InwardArcs {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> tail;
    std::vector<double> left;
    std::vector<std::uint32_t> direction; ///< 2 * edge, + 1 from b to a
    std::vector<bool> guide;

    InwardArcs(const RouteProblem& problem, std::span<const std::uint32_t> guideEdges);
};

InwardArcs::InwardArcs(const RouteProblem& problem, std::span<const std::uint32_t> guideEdges)
    : first(problem.prizes.size() + 1, 0),
      tail(2 * problem.edges.size(), 0),
      left(2 * problem.edges.size(), 0.0),
      direction(2 * problem.edges.size(), 0),
      guide(2 * problem.edges.size(), false)
{
    for (const RouteEdge& edge : problem.edges) {
        ++first[edge.a + 1];
        ++first[edge.b + 1];
    }
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
    const auto add = [&](std::uint32_t from, std::uint32_t to, double cost, std::uint32_t arc) {
        tail[next[to]] = from;
        left[next[to]] = cost;
        direction[next[to]++] = arc;
    };
    for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
        const RouteEdge& edge = problem.edges[e];
        add(edge.a, edge.b, edge.cost, 2 * e);
        add(edge.b, edge.a, edge.cost, 2 * e + 1);
    }
    if (guideEdges.empty()) {
        return;
    }
    // Only the direction away from the root.
    const RootedTree tree = rootedTree(problem, guideEdges);
    for (std::size_t i = 1; i < tree.order.size(); ++i) {
        const std::uint32_t node = tree.order[i];
        for (std::uint32_t arc = first[node]; arc < first[node + 1]; ++arc) {
            guide[arc] = direction[arc] / 2 == tree.parentEdge[i];
        }
    }
}

class DualAscent {
public:
    DualAscent(const RouteProblem& problem, const AscentOrder& order, RouteEffort& effort);
    RouteBound run();

private:
    enum class Outcome { Reached, Paid, Waits, Unreachable };
    struct Entry {
        double key = 0.0; ///< arcs of its cut when last seen
        std::uint32_t node = 0;
        bool operator<(const Entry& o) const { return key > o.key || (key == o.key && node > o.node); }
    };

    Outcome ascend(std::uint32_t node, double key);
    bool grow();
    double cheapest();
    void record(std::uint32_t node);
    void raise(double amount);
    void push(double key, std::uint32_t node);
    RouteBound result();

    const RouteProblem& m_problem;
    RouteEffort& m_effort;
    InwardArcs m_arcs;
    bool m_guided;
    std::mt19937 m_random;
    bool m_shuffled;
    bool m_records;
    double m_bound = 0.0;
    std::vector<double> m_unpaid;
    std::vector<double> m_covered;
    std::vector<bool> m_reached;
    std::vector<PaidCut> m_cuts;
    std::vector<Entry> m_queue;
    std::vector<std::uint32_t> m_mark;
    std::uint32_t m_stamp = 0;
    std::vector<std::uint32_t> m_set; ///< nodes from which the present one is reached over saturated arcs
    std::size_t m_grown = 0;          ///< of them the arcs have been looked at
    std::vector<std::uint32_t> m_cut; ///< arcs into the set
    std::size_t m_crossings = 0;      ///< of the guide
};

DualAscent::DualAscent(const RouteProblem& problem, const AscentOrder& order, RouteEffort& effort)
    : m_problem(problem),
      m_effort(effort),
      m_arcs(problem, order.guide),
      m_guided(!order.guide.empty()),
      m_random(order.seed),
      m_shuffled(order.seed != 0),
      m_records(order.cuts),
      m_unpaid(problem.prizes),
      m_covered(order.covered ? problem.prizes.size() : 0, 0.0),
      m_reached(problem.prizes.size(), false),
      m_mark(problem.prizes.size(), 0)
{
    m_unpaid[problem.root] = 0.0;
}

void DualAscent::push(double key, std::uint32_t node)
{
    m_queue.push_back({key, node});
    std::push_heap(m_queue.begin(), m_queue.end());
}

/// Takes nodes into the set until no saturated arc leads into it. False when the root is among them.
bool DualAscent::grow()
{
    const std::size_t before = m_cut.size() + m_grown;
    for (; m_grown < m_set.size(); ++m_grown) {
        const std::uint32_t node = m_set[m_grown];
        for (std::uint32_t arc = m_arcs.first[node]; arc < m_arcs.first[node + 1]; ++arc) {
            const std::uint32_t tail = m_arcs.tail[arc];
            if (m_mark[tail] == m_stamp) {
                continue;
            }
            if (m_arcs.left[arc] > 0.0) {
                m_cut.push_back(arc);
                continue;
            }
            if (tail == m_problem.root) {
                return false;
            }
            m_mark[tail] = m_stamp;
            m_set.push_back(tail);
        }
    }
    m_effort.spend(m_cut.size() + m_grown - before);
    return true;
}

/// What is left of the cheapest arc of the cut, of which arcs from within are taken out.
double DualAscent::cheapest()
{
    double least = RouteProblem::mustConnect;
    m_crossings = 0;
    std::size_t kept = 0;
    for (const std::uint32_t arc : m_cut) {
        if (m_mark[m_arcs.tail[arc]] != m_stamp) {
            m_cut[kept++] = arc;
            least = std::min(least, m_arcs.left[arc]);
            m_crossings += m_guided && m_arcs.guide[arc] ? 1u : 0u;
        }
    }
    m_cut.resize(kept);
    m_effort.spend(2 * kept);
    return least;
}

void DualAscent::record(std::uint32_t node)
{
    PaidCut paid{.node = node};
    for (const std::uint32_t arc : m_cut) {
        paid.directions.push_back(m_arcs.direction[arc]);
    }
    m_cuts.push_back(std::move(paid));
}

void DualAscent::raise(double amount)
{
    if (!m_covered.empty()) {
        for (const std::uint32_t node : std::span(m_set).first(m_grown)) {
            m_covered[node] += amount;
        }
    }
    for (const std::uint32_t arc : m_cut) {
        double& left = m_arcs.left[arc];
        left -= amount;
        if (left <= 1e-12 * m_problem.edges[m_arcs.direction[arc] / 2].cost) {
            left = 0.0;
            const std::uint32_t tail = m_arcs.tail[arc];
            if (m_mark[tail] != m_stamp) {
                m_mark[tail] = m_stamp;
                m_set.push_back(tail);
            }
        }
    }
    m_bound += amount;
}

DualAscent::Outcome DualAscent::ascend(std::uint32_t node, double key)
{
    ++m_stamp;
    m_set.assign(1, node);
    m_grown = 0;
    m_cut.clear();
    m_mark[node] = m_stamp;
    while (true) {
        if (m_mark[m_problem.root] == m_stamp || !grow()) {
            return Outcome::Reached;
        }
        const double least = cheapest();
        double now = static_cast<double>(m_cut.size()) * (m_crossings > 1 ? 1.0 + double(m_crossings) : 1.0);
        now *= m_shuffled ? std::uniform_real_distribution(0.7, 1.3)(m_random) : 1.0;
        if (now > 1.1 * key && !m_queue.empty() && now > m_queue.front().key) {
            push(now, node);
            return Outcome::Waits;
        }
        const double amount = std::min(least, m_unpaid[node]);
        if (amount == RouteProblem::mustConnect) {
            return Outcome::Unreachable;
        }
        if (m_records && amount > 0.0) {
            record(node);
        }
        raise(amount);
        m_unpaid[node] -= amount;
        if (m_unpaid[node] <= 0.0) {
            return Outcome::Paid;
        }
        if (m_effort.spent()) {
            return Outcome::Paid;
        }
    }
}

RouteBound DualAscent::result()
{
    RouteBound found{.bound = m_bound,
                     .unpaid = std::move(m_unpaid),
                     .covered = std::move(m_covered),
                     .worthwhile = std::move(m_reached),
                     .cuts = std::move(m_cuts)};
    found.reducedForward.resize(m_problem.edges.size());
    found.reducedBackward.resize(m_problem.edges.size());
    for (std::size_t arc = 0; arc < m_arcs.left.size(); ++arc) {
        const std::uint32_t direction = m_arcs.direction[arc];
        (direction % 2 == 0 ? found.reducedForward : found.reducedBackward)[direction / 2] = m_arcs.left[arc];
    }
    return found;
}

RouteBound DualAscent::run()
{
    for (std::uint32_t node = 0; node < m_unpaid.size(); ++node) {
        if (m_unpaid[node] > 0.0) {
            push(double(m_arcs.first[node + 1] - m_arcs.first[node]), node);
        }
    }
    while (!m_queue.empty() && !m_effort.spent()) {
        std::pop_heap(m_queue.begin(), m_queue.end());
        const Entry entry = m_queue.back();
        m_queue.pop_back();
        switch (ascend(entry.node, entry.key)) {
        case Outcome::Reached:
            m_reached[entry.node] = true;
            break;
        case Outcome::Unreachable:
            m_bound = RouteProblem::mustConnect;
            return result();
        case Outcome::Paid:
        case Outcome::Waits:
            break;
        }
    }
    return result();
}

} // namespace

RouteBound routeBound(const RouteProblem& problem, const AscentOrder& order, RouteEffort& effort)
{
    return DualAscent(problem, order, effort).run();
}

} // namespace wattort
