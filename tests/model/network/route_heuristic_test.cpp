#include "model/network/route_bound.hpp"
#include "model/network/route_graph.hpp"
#include "model/network/route_reduction.hpp"
#include "tests/support/compare.hpp"

#include <QTest>

#include <random>

using namespace wattort;

namespace {

/// Small graph with random costs and prizes, connected or not.
RouteProblem randomProblem(std::mt19937& random)
{
    const auto number = [&random](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    RouteProblem problem;
    const int nodes = number(2, 9);
    problem.prizes.assign(static_cast<std::size_t>(nodes), 0.0);
    problem.root = static_cast<std::uint32_t>(number(0, nodes - 1));
    for (double& prize : problem.prizes) {
        const int kind = number(0, 9);
        prize = kind < 4 ? 0.0 : kind < 9 ? number(1, 30) : RouteProblem::mustConnect;
    }
    const int edges = number(nodes - 1, 14);
    for (int i = 0; i < edges; ++i) {
        // A chain first, so that everything can be reached.
        const auto a = static_cast<std::uint32_t>(i < nodes - 1 ? i : number(0, nodes - 1));
        const auto b = static_cast<std::uint32_t>(i < nodes - 1 ? i + 1 : number(0, nodes - 1));
        problem.edges.push_back({a, b, double(number(0, 20))});
    }
    return problem;
}

/// Every set of edges that is a tree with the root.
double cheapest(const RouteProblem& problem)
{
    double best = std::numeric_limits<double>::infinity();
    for (std::uint32_t set = 0; set < (1u << problem.edges.size()); ++set) {
        std::vector<std::uint32_t> edges;
        for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
            if ((set >> e & 1u) != 0) {
                edges.push_back(e);
            }
        }
        // Connected to the root when the spanning tree of what the root reaches has them all.
        if (edges.size() < problem.prizes.size()) {
            const RouteGraph graph(problem);
            std::vector<bool> inside(problem.prizes.size(), false);
            inside[problem.root] = true;
            std::size_t used = 0;
            for (bool grown = true; grown;) {
                grown = false;
                for (const std::uint32_t e : edges) {
                    if (inside[problem.edges[e].a] != inside[problem.edges[e].b]) {
                        inside[problem.edges[e].a] = inside[problem.edges[e].b] = grown = true;
                        ++used;
                    }
                }
            }
            if (used == edges.size()) {
                best = std::min(best, treeCost(problem, edges));
            }
        }
    }
    return best;
}

} // namespace

class RouteHeuristicTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boundAndTreeEncloseTheBestOfAllTrees()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            const RouteProblem problem = randomProblem(random);
            const double best = cheapest(problem);
            const RouteTree found = findRoutes(problem);
            QVERIFY(found.bound <= best + 1e-9);
            QVERIFY(found.cost >= best - 1e-9);
            QVERIFY(routeBound(problem).bound <= best + 1e-9);
            WATTORT_COMPARE_WITHIN(treeCost(problem, found.edges) + 1.0, found.cost + 1.0, 1e-12);
        }
    }

    void reductionsKeepTheBestCost()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 300; ++round) {
            const RouteProblem problem = randomProblem(random);
            const RouteReduction reduction(problem);
            QVERIFY(reduction.problem().edges.size() <= problem.edges.size());
            if (reduction.problem().edges.size() < 15) {
                WATTORT_COMPARE_WITHIN(cheapest(reduction.problem()) + reduction.offset() + 1.0,
                                       cheapest(problem) + 1.0, 1e-9);
            }
        }
    }

    void anEndThatDoesNotPayIsLeft()
    {
        const RouteTree tree = findRoutes({.edges = {{0, 1, 5.0}, {1, 2, 4.0}}, .prizes = {0.0, 6.0, 3.0}, .root = 0});
        QCOMPARE(tree.edges, std::vector<std::uint32_t>{0});
        QCOMPARE(tree.cost, 8.0);
        QCOMPARE(tree.bound, 8.0);
    }
};

QTEST_GUILESS_MAIN(RouteHeuristicTest)
#include "route_heuristic_test.moc"
