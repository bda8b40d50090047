#include "model/network/route_graph.hpp"
#include "model/network/route_optimiser.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/reference_data.hpp"
#include "tests/support/route_instance.hpp"

#include <QElapsedTimer>
#include <QTest>

#include <fstream>
#include <random>
#include <sstream>
#include <thread>

using namespace wattort;

namespace {

enum class Rooted { Yes, No };

/// Small graph with random costs and prizes: whole numbers or not, many equal ones or few, with and without nodes that
/// must be connected.
RouteProblem randomProblem(unsigned seed, Rooted rooted)
{
    std::mt19937 random(seed);
    const auto number = [&random](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    RouteProblem problem;
    const int nodes = number(2, 11);
    const int kind = number(0, 2);
    for (int i = 0; i < nodes; ++i) {
        const int lot = number(0, 9);
        const bool must = rooted == Rooted::Yes && (kind == 0 ? lot < 4 : kind == 1 && lot == 9);
        const double prize = kind == 0 || lot < 4 ? 0.0 : double(number(1, 40));
        problem.prizes.push_back(must ? RouteProblem::mustConnect : prize);
    }
    problem.root = rooted == Rooted::Yes ? static_cast<std::uint32_t>(number(0, nodes - 1)) : RouteProblem::noRoot;
    const int dearest = number(0, 1) == 0 ? 3 : 20;
    const bool whole = number(0, 3) > 0;
    const int edges = number(nodes - 1, std::min(30, 3 * nodes));
    for (int i = 0; i < edges; ++i) {
        // A chain first, so that everything can be reached.
        const auto a = static_cast<std::uint32_t>(i < nodes - 1 ? i : number(0, nodes - 1));
        const auto b = static_cast<std::uint32_t>(i < nodes - 1 ? i + 1 : number(0, nodes - 1));
        const double cost = std::uniform_real_distribution(0.0, double(dearest))(random);
        problem.edges.push_back({a, b, whole ? std::round(cost) : cost});
    }
    return problem;
}

/// A street grid with houses at the crossings.
RouteProblem grid(int width, unsigned seed)
{
    std::mt19937 random(seed);
    RouteProblem problem = test::streetGrid(width, random);
    problem.root = 0;
    for (double& prize : problem.prizes) {
        prize = random() % 3 == 0 ? double(random() % 300) : 0.0;
    }
    return problem;
}

/// The cheapest spanning tree of every set of nodes that hangs together.
double cheapest(const RouteProblem& problem)
{
    const std::size_t nodes = problem.prizes.size();
    std::vector<std::uint32_t> order(problem.edges.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(),
              [&](auto x, auto y) { return problem.edges[x].cost < problem.edges[y].cost; });
    double best = RouteProblem::mustConnect;
    for (std::uint32_t set = 1; set < 1u << nodes; ++set) {
        if (problem.root != RouteProblem::noRoot && (set >> problem.root & 1u) == 0) {
            continue;
        }
        double cost = 0.0;
        std::size_t members = 0;
        for (std::uint32_t node = 0; node < nodes; ++node) {
            const bool inside = (set >> node & 1u) != 0;
            cost += inside ? 0.0 : problem.prizes[node];
            members += inside ? 1u : 0u;
        }
        DisjointSets joined(nodes);
        for (const std::uint32_t e : order) {
            const RouteEdge& edge = problem.edges[e];
            if ((set >> edge.a & 1u) != 0 && (set >> edge.b & 1u) != 0 && joined.unite(edge.a, edge.b)) {
                cost += edge.cost;
                --members;
            }
        }
        best = members == 1 ? std::min(best, cost) : best;
    }
    return best;
}

test::RouteInstance readInstance(const QString& file)
{
    std::ifstream stream(file.toStdString());
    return test::readRouteInstance(stream);
}

test::RouteInstance parsed(const char* text)
{
    std::istringstream stream(text);
    return test::readRouteInstance(stream);
}

} // namespace

class RouteOptimiserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBestOfAllTreesIsFoundAndProven_data()
    {
        QTest::addColumn<bool>("rooted");
        QTest::newRow("from a root") << true;
        QTest::newRow("from any node") << false;
    }

    void theBestOfAllTreesIsFoundAndProven()
    {
        QFETCH(bool, rooted);
        for (unsigned seed = 0; seed < 3000; ++seed) {
            const RouteProblem problem = randomProblem(seed, rooted ? Rooted::Yes : Rooted::No);
            const double best = cheapest(problem);
            const RouteTree found = findRoutes(problem, {});
            QVERIFY2(std::abs(found.cost - best) < 1e-6, qPrintable(QString::number(seed)));
            QVERIFY2(std::abs(found.bound - best) < 1e-6, qPrintable(QString::number(seed)));
            WATTORT_COMPARE_WITHIN(test::checkedRouteCost(problem, found.edges) + 1.0, found.cost + 1.0, 1e-12);
        }
    }

    void reductionsKeepTheBestCost()
    {
        for (unsigned seed = 0; seed < 3000; ++seed) {
            const RouteProblem problem = randomProblem(seed, Rooted::Yes);
            RouteEffort effort(RouteEffort::unlimited);
            const RouteReduction reduction(problem, {}, RouteReduction::Tests::DegreeAndDetour, effort);
            QVERIFY(reduction.problem().edges.size() <= problem.edges.size());
            WATTORT_COMPARE_WITHIN(cheapest(reduction.problem()) + reduction.offset() + 1.0, cheapest(problem) + 1.0,
                                   1e-9);
        }
    }

    /// Each order of ascent, with and without a guide.
    void dualAscentStaysBelowTheBestTree()
    {
        for (unsigned seed = 0; seed < 1000; ++seed) {
            const RouteProblem problem = randomProblem(seed, Rooted::Yes);
            RouteEffort effort(RouteEffort::unlimited);
            const double best = cheapest(problem);
            const RouteTree tree = findRoutes(problem, {});
            QVERIFY(routeBound(problem, {}, effort).bound <= best + 1e-9);
            QVERIFY(routeBound(problem, {.seed = seed + 1}, effort).bound <= best + 1e-9);
            QVERIFY(routeBound(problem, {.guide = tree.edges}, effort).bound <= best + 1e-9);
        }
    }

    void littleWorkGivesANetworkAndABoundAllTheSame()
    {
        const RouteProblem problem = grid(40, 3);
        const RouteTree best = findRoutes(problem, {.work = 100'000'000});
        for (const std::uint64_t work : {0u, 1'000u, 10'000u, 100'000u, 1'000'000u}) {
            const RouteTree found = findRoutes(problem, {.work = work});
            WATTORT_COMPARE_WITHIN(test::checkedRouteCost(problem, found.edges), found.cost, 1e-12);
            QVERIFY(found.bound <= best.cost * (1.0 + 1e-9));
            QVERIFY(found.cost >= best.bound * (1.0 - 1e-9));
        }
    }

    void theSameSeedAndWorkGiveTheSameNetwork()
    {
        const RouteProblem problem = grid(40, 5);
        const RouteTree once = findRoutes(problem, {.work = 3'000'000, .seed = 4});
        const RouteTree again = findRoutes(problem, {.work = 3'000'000, .seed = 4});
        QCOMPARE(once.edges, again.edges);
        QCOMPARE(once.bound, again.bound);
    }

    void aStopIsHeededSoonAndKeepsTheBest()
    {
        const RouteProblem problem = grid(150, 9);
        std::stop_source source;
        QElapsedTimer sinceStop;
        double bound = 0.0;
        RouteSearchLimits limits{.stop = source.get_token()};
        limits.progress = [&](double lower, double) {
            if (lower > 0.0 && !source.stop_requested()) {
                sinceStop.start();
                source.request_stop();
            }
            bound = lower;
        };
        const RouteTree found = findRoutes(problem, limits);
        qInfo("stopped after %lld ms", sinceStop.elapsed());
        WATTORT_COMPARE_WITHIN(test::checkedRouteCost(problem, found.edges), found.cost, 1e-12);
        QVERIFY(found.bound > 0.0);
        QVERIFY(found.bound >= bound);
    }

    void anEndThatDoesNotPayIsLeft()
    {
        const RouteTree tree =
            findRoutes({.edges = {{0, 1, 5.0}, {1, 2, 4.0}}, .prizes = {0.0, 6.0, 3.0}, .root = 0}, {});
        QCOMPARE(tree.edges, std::vector<std::uint32_t>{0});
        QCOMPARE(tree.cost, 8.0);
        QCOMPARE(tree.bound, 8.0);
    }

    void aNodeThatCannotBeReachedIsSaid()
    {
        const RouteTree tree =
            findRoutes({.edges = {{0, 1, 5.0}}, .prizes = {0.0, 6.0, RouteProblem::mustConnect}, .root = 0}, {});
        QCOMPARE(tree.cost, RouteProblem::mustConnect);
        QCOMPARE(tree.bound, RouteProblem::mustConnect);
    }

    /// Optima: dapcstp (Leitner et al. 2018), as in the reference data's README; the town's Steiner tree took it 256 s.
    void realTowns_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("lowest");
        QTest::addColumn<double>("highest");
        QTest::addColumn<double>("gap");
        QTest::newRow("quarter, worthwhile buildings") << "kl_quarter.pcstp.stp" << 5898082.0 << 5898082.0 << 0.0;
        QTest::newRow("quarter, larger buildings") << "kl_quarter.stp" << 4823285.0 << 4823285.0 << 0.0;
        QTest::newRow("town, worthwhile buildings")
            << "kaiserslautern.pcstp.stp" << 274109348.0 << 274269311.0 << 0.005;
        QTest::newRow("town, larger buildings") << "kaiserslautern.stp" << 233334885.0 << 233334885.0 << 0.005;
    }

    void realTowns()
    {
        WATTORT_REQUIRE_REFERENCE(folder, "steiner/dh_osm");
        QFETCH(QString, file);
        QFETCH(double, lowest);
        QFETCH(double, highest);
        QFETCH(double, gap);
        const test::RouteInstance instance = readInstance(folder + QLatin1Char('/') + file);
        QVERIFY2(instance.error.empty(), instance.error.c_str());
        const RouteTree found = findRoutes(instance.problem, {.work = 50'000'000});
        qInfo("%s: %.0f to %.0f, dapcstp %.0f to %.0f", qPrintable(file), found.bound, found.cost, lowest, highest);
        WATTORT_COMPARE_WITHIN(test::checkedRouteCost(instance.problem, found.edges), found.cost, 1e-12);
        QVERIFY(found.bound <= highest);
        QVERIFY(found.cost >= lowest);
        QVERIFY((found.cost - found.bound) <= gap * found.cost);
    }

    void brokenFilesAreNamedByTheirLine()
    {
        QCOMPARE(parsed("SECTION Graph\nNodes 2\nE 1 3 5\n").error, "line 3: E 1 3 5");
        QCOMPARE(parsed("SECTION Graph\nNodes 2\nE 1 2\n").error, "line 3: E 1 2");
        QCOMPARE(parsed("SECTION Graph\nNodes 2\nE 1 2 -1\n").error, "line 3: E 1 2 -1");
        QCOMPARE(parsed("SECTION Graph\nNodes 2\nE 1 2 nan\n").error, "line 3: E 1 2 nan");
        QCOMPARE(parsed("SECTION Graph\nNodes 2\nTP 1 x\n").error, "line 3: TP 1 x");
        QCOMPARE(parsed("SECTION Graph\nNodes -2\n").error, "line 2: Nodes -2");
        QCOMPARE(parsed("").error, "no nodes");
        QCOMPARE(parsed("SECTION Graph\nNodes 2\nE 1 2 5\nEND\nSECTION Terminals\nT 2\nEND\nEOF\n").error, "");
    }
};

QTEST_GUILESS_MAIN(RouteOptimiserTest)
#include "route_optimiser_test.moc"
