#include "data/repair/street_repair.hpp"

#include <QTest>

using namespace wattort;
using data::RawStreet;
using data::Repair;

namespace {

RawStreet street(Polyline line, bool bridge = false)
{
    return {{std::move(line), "", SurfaceClass::Street, Decision::Optional}, bridge};
}

struct Repaired {
    std::vector<Street> streets;
    std::map<Repair, std::size_t> counts;
};

Repaired repaired(std::vector<RawStreet> streets, Length tolerance = 0.5 * m)
{
    Repaired result;
    result.streets = data::repairStreets(std::move(streets), tolerance, result.counts, {});
    return result;
}

bool has(const Street& street, Point point)
{
    return std::find(street.line.begin(), street.line.end(), point) != street.line.end();
}

} // namespace

class StreetRepairTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCrossingBecomesACommonPoint()
    {
        const Repaired result = repaired({street({{0, 0}, {10, 0}}), street({{5, -5}, {5, 5}})});
        QVERIFY(has(result.streets[0], {5, 0}) && has(result.streets[1], {5, 0}));
        QCOMPARE(result.counts.at(Repair::NodedCrossing), std::size_t(1));
    }

    void aBridgeDoesNotMeetTheStreetBelow()
    {
        const Repaired result = repaired({street({{0, 0}, {10, 0}}), street({{5, -5}, {5, 5}}, true)});
        QVERIFY(!has(result.streets[0], {5, 0}) && !has(result.streets[1], {5, 0}));
        QVERIFY(!result.counts.contains(Repair::NodedCrossing));
    }

    void aLooseEndIsMovedOntoTheStreet()
    {
        const Repaired result = repaired({street({{0, 0}, {10, 0}}), street({{4, 0.3}, {4, 8}})});
        QVERIFY(result.streets[1].line.front() == (Point{4, 0}));
        QVERIFY(has(result.streets[0], {4, 0}));
        QCOMPARE(result.counts.at(Repair::Snapped), std::size_t(1));
        QCOMPARE(result.counts.at(Repair::SplitAtJunction), std::size_t(1));
    }

    void anEndFartherThanTheToleranceStays()
    {
        const Repaired result = repaired({street({{0, 0}, {10, 0}}), street({{4, 0.7}, {4, 8}})});
        QVERIFY(result.streets[1].line.front() == (Point{4, 0.7}));
        QVERIFY(result.counts.empty());
    }

    void anEndNearACornerTakesTheCorner()
    {
        const Repaired result = repaired({street({{0, 0}, {10, 0}}), street({{10.2, 0.2}, {20, 9}})});
        QVERIFY(result.streets[0].line.back() == result.streets[1].line.front());
        QCOMPARE(result.counts.at(Repair::Snapped), std::size_t(1));
    }

    void copiesInEitherDirectionAreRemoved()
    {
        const Repaired result =
            repaired({street({{0, 0}, {10, 0}}), street({{0, 0}, {10, 0}}), street({{10, 0}, {0, 0}})});
        QCOMPARE(result.streets.size(), std::size_t(1));
        QCOMPARE(result.counts.at(Repair::RemovedDuplicate), std::size_t(2));
    }

    void whatIsInOrderIsLeftAlone()
    {
        const Repaired result =
            repaired({street({{0, 0}, {5, 0}}), street({{5, 0}, {10, 0}}), street({{5, 0}, {5, 9}})});
        QVERIFY(result.counts.empty());
        QCOMPARE(result.streets.size(), std::size_t(3));
    }

    void repairingTwiceChangesNothingMore()
    {
        std::vector<RawStreet> grid;
        for (int i = 0; i < 12; ++i) {
            grid.push_back(street({{-1.0, i * 10.0 + 0.1}, {111.0, i * 10.0 - 0.2}}));
            grid.push_back(street({{i * 10.0 + 0.3, -1.0}, {i * 10.0, 111.0}}));
        }
        const Repaired once = repaired(grid);
        QCOMPARE(once.counts.at(Repair::NodedCrossing), std::size_t(144));
        std::vector<RawStreet> again;
        for (const Street& s : once.streets) {
            again.push_back({s, false});
        }
        const Repaired twice = repaired(again);
        QVERIFY(twice.streets == once.streets);
    }
};

QTEST_GUILESS_MAIN(StreetRepairTest)
#include "street_repair_test.moc"
