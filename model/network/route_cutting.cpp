#include "model/network/route_cutting.hpp"

#include "model/network/linear_programme.hpp"
#include "model/network/route_maximum_flow.hpp"

#include <algorithm>

namespace wattort {

namespace {

constexpr double violation = 1e-3;              ///< of a row of ones, to be worth a row
constexpr double creep = 1e-6;                  ///< capacity of arcs that the solution does not use: cuts have few arcs
constexpr std::size_t cutsAtOnce = 400;         ///< in one round
constexpr std::size_t entriesPerDirection = 30; ///< of all rows at the start; dense graphs have more
constexpr unsigned nestedCuts = 8;              ///< for one node in one round
constexpr unsigned idleRounds = 3;
constexpr std::size_t roundsBetweenTrees = 4;
constexpr std::size_t lookedBack = 10; ///< rounds in which the bound must have risen
constexpr double risesEnough = 0.01;   ///< of what is missing to the cutoff

/// Columns: each direction of each edge, then what is not connected of each optional prize.
class Cutting {
public:
    Cutting(const RouteProblem& problem, RouteEffort& effort);
    RouteBound run(std::span<const std::uint32_t> guide, const std::function<double(const RouteBound&)>& improve);

private:
    static constexpr std::uint32_t none = 0xffffffffu;
    static std::vector<double> costs(const RouteProblem& problem);
    void addCut(std::uint32_t node, std::span<const std::uint32_t> directions);
    void start(std::span<const std::uint32_t> guide);
    std::size_t separateNodes();
    std::size_t separateSets();
    std::size_t separateSetsOf(std::uint32_t node, std::span<const double> capacities);
    double connected(std::uint32_t node) const
    {
        return m_lost[node] == none ? 1.0 : 1.0 - m_programme.values()[m_lost[node]];
    }
    double value(std::span<const std::uint32_t> columns) const;
    RouteBound result() const;

    const RouteProblem& m_problem;
    RouteEffort& m_effort;
    LinearProgramme m_programme;
    RouteMaximumFlow m_flow;
    std::vector<std::vector<std::uint32_t>> m_into; ///< directions into each node but the root
    std::vector<std::vector<std::uint32_t>> m_from;
    std::vector<std::uint32_t> m_lost;   ///< column of each optional prize
    std::vector<std::uint32_t> m_wanted; ///< nodes with a prize
    std::size_t m_turn = 0;              ///< position in m_wanted where the next round begins
};

std::vector<double> Cutting::costs(const RouteProblem& problem)
{
    std::vector<double> all;
    for (const RouteEdge& edge : problem.edges) {
        all.insert(all.end(), 2, edge.cost);
    }
    for (std::uint32_t node = 0; node < problem.prizes.size(); ++node) {
        const double prize = problem.prizes[node];
        if (node != problem.root && prize > 0.0 && prize < RouteProblem::mustConnect) {
            all.push_back(prize);
        }
    }
    return all;
}

Cutting::Cutting(const RouteProblem& problem, RouteEffort& effort)
    : m_problem(problem),
      m_effort(effort),
      m_programme(costs(problem)),
      m_flow(problem),
      m_into(problem.prizes.size()),
      m_from(problem.prizes.size()),
      m_lost(problem.prizes.size(), none)
{
    for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
        const auto [a, b, cost] = problem.edges[e];
        m_into[b].push_back(2 * e);
        m_from[a].push_back(2 * e);
        m_into[a].push_back(2 * e + 1);
        m_from[b].push_back(2 * e + 1);
    }
    auto column = static_cast<std::uint32_t>(2 * problem.edges.size());
    for (std::uint32_t node = 0; node < problem.prizes.size(); ++node) {
        if (node != problem.root && problem.prizes[node] > 0.0) {
            m_wanted.push_back(node);
            m_lost[node] = problem.prizes[node] < RouteProblem::mustConnect ? column++ : none;
        }
    }
}

void Cutting::addCut(std::uint32_t node, std::span<const std::uint32_t> directions)
{
    ProgrammeRow row{.columns = {directions.begin(), directions.end()}, .least = 1.0};
    if (m_lost[node] != none) {
        row.columns.push_back(m_lost[node]);
    }
    row.factors.assign(row.columns.size(), 1.0);
    m_programme.add(std::move(row));
}

void Cutting::start(std::span<const std::uint32_t> guide)
{
    for (const std::uint32_t node : m_wanted) {
        addCut(node, m_into[node]);
    }
    std::size_t room = entriesPerDirection * 2 * m_problem.edges.size();
    for (const PaidCut& cut : routeBound(m_problem, {.guide = guide, .cuts = true}, m_effort).cuts) {
        if (cut.directions.size() != m_into[cut.node].size() && cut.directions.size() <= room) {
            addCut(cut.node, cut.directions);
            room -= cut.directions.size();
        }
    }
}

double Cutting::value(std::span<const std::uint32_t> columns) const
{
    double sum = 0.0;
    for (const std::uint32_t column : columns) {
        sum += m_programme.values()[column];
    }
    return sum;
}

/// What holds at single nodes of a tree that is worth its cost: at most one arc enters; none leaves unless another one
/// enters; where there is no prize to be had, what enters leaves.
std::size_t Cutting::separateNodes()
{
    const std::size_t before = m_programme.rows();
    const auto add = [this](std::span<const std::uint32_t> plus, std::span<const std::uint32_t> minus, double least) {
        if (value(plus) - value(minus) < least - violation) {
            ProgrammeRow row{.columns = {plus.begin(), plus.end()}, .least = least};
            row.factors.assign(plus.size(), 1.0);
            row.columns.insert(row.columns.end(), minus.begin(), minus.end());
            row.factors.insert(row.factors.end(), minus.size(), -1.0);
            m_programme.add(std::move(row));
        }
    };
    for (std::uint32_t node = 0; node < m_problem.prizes.size(); ++node) {
        if (node == m_problem.root) {
            continue;
        }
        std::vector<std::uint32_t> ends = m_into[node];
        if (m_lost[node] != none) {
            ends.push_back(m_lost[node]);
        }
        add({}, ends, -1.0);
        if (m_problem.prizes[node] <= 0.0) {
            add(m_from[node], m_into[node], 0.0);
        }
        for (const std::uint32_t leaving : m_from[node]) {
            std::vector<std::uint32_t> others = m_into[node];
            std::erase(others, leaving ^ 1u);
            add(others, std::span(&leaving, 1), 0.0);
        }
    }
    return m_programme.rows() - before;
}

std::size_t Cutting::separateSetsOf(std::uint32_t node, std::span<const double> capacities)
{
    std::size_t found = 0;
    const double wanted = connected(node);
    if (wanted <= violation) {
        return found;
    }
    m_flow.reset(capacities);
    for (unsigned nested = 0; nested < nestedCuts; ++nested) {
        if (m_flow.flow(node, wanted) >= wanted - violation) {
            break;
        }
        const std::vector<std::uint32_t> into = m_flow.cut(node);
        if (value(into) >= wanted - violation) {
            break;
        }
        addCut(node, into);
        ++found;
        for (const std::uint32_t direction : into) {
            m_flow.raise(direction, 1.0); // the next one is another
        }
    }
    m_effort.spend(m_flow.takeLooked());
    return found;
}

std::size_t Cutting::separateSets()
{
    std::vector<double> capacities(2 * m_problem.edges.size());
    for (std::size_t direction = 0; direction < capacities.size(); ++direction) {
        capacities[direction] = m_programme.values()[direction] + creep;
    }
    std::size_t found = 0;
    for (std::size_t i = 0; i < m_wanted.size() && found < cutsAtOnce && !m_effort.spent(); ++i) {
        found += separateSetsOf(m_wanted[m_turn], capacities);
        m_turn = (m_turn + 1) % m_wanted.size();
    }
    return found;
}

RouteBound Cutting::result() const
{
    RouteBound found{.bound = m_programme.bound()};
    const std::vector<double>& values = m_programme.values();
    found.used.assign(values.begin(), values.begin() + std::ptrdiff_t(2 * m_problem.edges.size()));
    const std::vector<double>& left = m_programme.reducedCosts();
    for (std::size_t e = 0; e < m_problem.edges.size(); ++e) {
        found.reducedForward.push_back(left[2 * e]);
        found.reducedBackward.push_back(left[2 * e + 1]);
    }
    found.unpaid.assign(m_problem.prizes.size(), 0.0);
    found.worthwhile.assign(m_problem.prizes.size(), false);
    for (const std::uint32_t node : m_wanted) {
        found.unpaid[node] = m_lost[node] == none ? RouteProblem::mustConnect : left[m_lost[node]];
        found.worthwhile[node] = connected(node) > 0.5;
    }
    return found;
}

RouteBound Cutting::run(std::span<const std::uint32_t> guide, const std::function<double(const RouteBound&)>& improve)
{
    start(guide);
    std::vector<double> bounds;
    double cutoff = RouteProblem::mustConnect;
    while (m_programme.solve(m_effort)) {
        if (bounds.size() % roundsBetweenTrees == 0) {
            cutoff = improve(result());
        }
        bounds.push_back(m_programme.bound());
        if (bounds.back() >= cutoff) {
            break;
        }
        if (bounds.size() > lookedBack) {
            const double former = bounds[bounds.size() - 1 - lookedBack];
            if (bounds.back() - former < risesEnough * (cutoff - bounds.back())) {
                break;
            }
        }
        m_programme.dropIdleRows(idleRounds);
        if (separateNodes() + separateSets() == 0) {
            break;
        }
    }
    return result();
}

} // namespace

RouteBound cuttingBound(const RouteProblem& problem, std::span<const std::uint32_t> guide,
                        const std::function<double(const RouteBound&)>& improve, RouteEffort& effort)
{
    return Cutting(problem, effort).run(guide, improve);
}

} // namespace wattort
