#include "model/network/street_graph.hpp"

#include <QTest>

#include <random>
#include <set>

using namespace wattort;

namespace {

StreetGraph graphOf(std::vector<Polyline> lines, std::vector<Point> houses = {}, Length snap = 1.0 * m)
{
    std::vector<Street> streets;
    for (Polyline& line : lines) {
        streets.push_back({.line = std::move(line)});
    }
    std::vector<Building> buildings;
    for (const Point& p : houses) {
        buildings.push_back({.footprint = {.outer = {{p.x - 5, p.y - 5},
                                                     {p.x + 5, p.y - 5},
                                                     {p.x + 5, p.y + 5},
                                                     {p.x - 5, p.y + 5},
                                                     {p.x - 5, p.y - 5}}}});
    }
    return buildStreetGraph({.streets = Layer(std::move(streets)),
                             .buildings = Layer(std::move(buildings)),
                             .assumptions = {.snapTolerance = snap, .connectionDistance = 80.0 * m}});
}

std::size_t componentCount(const StreetGraph& graph)
{
    return std::set<std::uint32_t>(graph.components.begin(), graph.components.end()).size();
}

} // namespace

class StreetGraphTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void crossingStreetsShareANode()
    {
        const StreetGraph graph = graphOf({{{0, 0}, {100, 0}}, {{50, -50}, {50, 50}}});
        QCOMPARE(graph.nodes.size(), std::size_t(5));
        QCOMPARE(graph.edges.size(), std::size_t(4));
        QCOMPARE(componentCount(graph), std::size_t(1));
    }

    void anEndNearAStreetIsOnIt()
    {
        const StreetGraph near = graphOf({{{0, 0}, {100, 0}}, {{50, 0.8}, {50, 50}}});
        QCOMPARE(near.edges.size(), std::size_t(3));
        QCOMPARE(componentCount(near), std::size_t(1));
        QCOMPARE(componentCount(graphOf({{{0, 0}, {100, 0}}, {{50, 1.2}, {50, 50}}})), std::size_t(2));
    }

    void endsThatMissEachOtherMeet()
    {
        const StreetGraph graph = graphOf({{{0, 0}, {100, 0}}, {{100.5, 0.5}, {200, 0}}});
        QCOMPARE(graph.nodes.size(), std::size_t(3));
        QCOMPARE(graph.edges.size(), std::size_t(2));
    }

    void aHouseSplitsItsStreet()
    {
        const StreetGraph graph = graphOf({{{0, 0}, {100, 0}}}, {{30, 20}, {30, 200}});
        QCOMPARE(graph.edges.size(), std::size_t(3));
        QVERIFY(graph.buildingNodes[0] != StreetGraph::none);
        QCOMPARE(graph.buildingNodes[1], StreetGraph::none);
        QCOMPARE(graph.findings.size(), std::size_t(1));
        QCOMPARE(graph.findings.front().problem, Problem::ConsumerOutOfReach);
        const GraphEdge& connection = graph.edges.back();
        QCOMPARE(connection.kind, EdgeKind::HouseConnection);
        QVERIFY(std::abs(connection.length.value() - 20.0) < 1e-9);
    }

    void sameStreetTwiceIsOne()
    {
        QCOMPARE(graphOf({{{0, 0}, {100, 0}}, {{100, 0}, {0, 0}}}).edges.size(), std::size_t(1));
        // Overlapping by half: three stretches.
        QCOMPARE(graphOf({{{0, 0}, {100, 0}}, {{50, 0}, {150, 0}}}).edges.size(), std::size_t(3));
    }

    void hostileLinesDoNoHarm()
    {
        // Repeated points, a spike, an eight, a closed ring, a point, nothing.
        const StreetGraph graph = graphOf({{{0, 0}, {0, 0}, {50, 0}, {50, 0}},
                                           {{0, 0}, {0, 50}, {0, 0}},
                                           {{100, 0}, {200, 100}, {200, 0}, {100, 100}, {100, 0}},
                                           {{300, 0}, {400, 0}, {400, 100}, {300, 0}},
                                           {{7, 7}},
                                           {}});
        for (const GraphEdge& edge : graph.edges) {
            QVERIFY(edge.from != edge.to && edge.length.value() > 0.0);
            QCOMPARE(edge.line.front(), graph.nodes[edge.from]);
            QCOMPARE(edge.line.back(), graph.nodes[edge.to]);
        }
    }

    void randomLinesGiveEdgesThatMeetOnlyAtNodes()
    {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> at(0.0, 300.0);
        std::vector<Polyline> lines;
        for (int i = 0; i < 30; ++i) {
            lines.push_back({{at(random), at(random)}, {at(random), at(random)}, {at(random), at(random)}});
        }
        // The tolerance is below every edge, or short edges would be snapped away the second time.
        const StreetGraph once = graphOf(lines, {}, 1e-6 * m);
        std::vector<Polyline> again;
        for (const GraphEdge& edge : once.edges) {
            again.push_back(edge.line);
        }
        // What is noded stays as it is when noded again.
        QCOMPARE(graphOf(again, {}, 1e-6 * m).edges.size(), once.edges.size());
    }

    void excludedStreetsAreNotThere()
    {
        const StreetGraph graph = buildStreetGraph(
            {.streets = Layer(std::vector<Street>{{.line = {{0, 0}, {100, 0}}, .decision = Decision::Excluded}}),
             .assumptions = {.snapTolerance = 1.0 * m, .connectionDistance = 80.0 * m}});
        QVERIFY(graph.edges.empty());
    }
};

QTEST_GUILESS_MAIN(StreetGraphTest)
#include "street_graph_test.moc"
