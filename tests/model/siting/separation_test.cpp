#include "model/siting/separation.hpp"
#include "tests/support/compare.hpp"

#include <cmath>
#include <random>

using namespace wattort;

namespace {

Polygon rectangle(double x0, double y0, double x1, double y1)
{
    return {.outer = {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}};
}

double metres(Length length)
{
    return inUnit(length, m);
}

/// Points along a line, so close that the nearest pair is off by less than half their distance.
std::vector<Point> dense(const Polyline& line, double step)
{
    std::vector<Point> points;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const double long_ = std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
        const int count = std::max(1, int(long_ / step));
        for (int k = 0; k <= count; ++k) {
            const double t = double(k) / count;
            points.push_back(
                {line[i].x + t * (line[i + 1].x - line[i].x), line[i].y + t * (line[i + 1].y - line[i].y)});
        }
    }
    return points;
}

} // namespace

class SeparationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownDistances()
    {
        const Polygon site = rectangle(0, 0, 100, 50);
        QCOMPARE(metres(separation(site, rectangle(130, 0, 140, 50))), 30.0);
        WATTORT_COMPARE_WITHIN(metres(separation(site, rectangle(103, 54, 110, 60))), 5.0, 1e-12); // 3-4-5
        QCOMPARE(metres(separation(site, Polyline{{-10, 60}, {110, 60}})), 10.0); // between two corners
        QCOMPARE(metres(separation(site, Polyline{{120, 20}})), 20.0);
    }

    void nothingIsBetweenWhatTouchesOverlapsOrContains()
    {
        const Polygon site = rectangle(0, 0, 100, 50);
        QCOMPARE(metres(separation(site, rectangle(100, 0, 120, 50))), 0.0);
        QCOMPARE(metres(separation(site, rectangle(10, 10, 20, 20))), 0.0);
        QCOMPARE(metres(separation(rectangle(10, 10, 20, 20), site)), 0.0);
        QCOMPARE(metres(separation(site, Polyline{{-10, 25}, {110, 25}})), 0.0);                    // no corner inside
        QCOMPARE(metres(separation(rectangle(-10, 20, 110, 30), rectangle(40, -10, 60, 60))), 0.0); // a cross
    }

    void aHoleIsOutside()
    {
        Polygon ring = rectangle(0, 0, 100, 100);
        ring.holes.push_back(rectangle(20, 20, 80, 80).outer);
        QCOMPARE(metres(separation(ring, rectangle(45, 45, 55, 55))), 25.0);
    }

    void onlyCrossingSidesCrossThemselves()
    {
        QVERIFY(!crossesItself(rectangle(0, 0, 100, 50).outer));
        QVERIFY(!crossesItself({{0, 0}, {10, 0}, {10, 10}, {5, 2}, {0, 10}, {0, 0}})); // concave
        QVERIFY(crossesItself({{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}));
        QVERIFY(!crossesItself({}));
    }

    void emptyGeometriesAreInfinitelyFar()
    {
        QVERIFY(std::isinf(metres(separation(rectangle(0, 0, 1, 1), Polyline{}))));
        QVERIFY(std::isinf(metres(separation(rectangle(0, 0, 1, 1), Polygon{}))));
    }

    /// Against the nearest pair of points set every 0.05 m; the box is never farther than what is in it.
    void randomLinesAgreeWithTheirPoints()
    {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> place(0.0, 30.0);
        for (int i = 0; i < 40; ++i) {
            Polyline a{{place(random), place(random)}, {place(random), place(random)}, {place(random), place(random)}};
            Polyline b{{place(random) + 15, place(random)}, {place(random) + 15, place(random)}};
            double nearest = 1e9;
            for (const Point& p : dense(a, 0.05)) {
                for (const Point& q : dense(b, 0.05)) {
                    nearest = std::min(nearest, std::hypot(p.x - q.x, p.y - q.y));
                }
            }
            const double found = metres(separation(std::span<const Point>(a), std::span<const Point>(b)));
            QVERIFY(found <= nearest + 1e-9 && found >= nearest - 0.051);
            QVERIFY(metres(separation(bounds(std::span<const Point>(a)), bounds(std::span<const Point>(b))))
                    <= found + 1e-9);
        }
    }

    void nearestOfManyIsThatOfAll()
    {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> place(-3000.0, 3000.0);
        const Polygon site = rectangle(0, 0, 100, 80);
        NearestFeature nearest(site);
        double expected = 1e9;
        for (int i = 0; i < 5'000; ++i) {
            const double x = place(random) + 150;
            const double y = place(random) + 4000;
            const Polygon house = rectangle(x, y, x + 10, y + 12);
            expected = std::min(expected, metres(separation(site, house)));
            if (nearest.couldBeNearer(bounds(house))) {
                nearest.offer(house);
            }
        }
        QCOMPARE(metres(nearest.distance().value()), expected);
        QVERIFY(!NearestFeature(site).distance());
    }
};

QTEST_GUILESS_MAIN(SeparationTest)
#include "separation_test.moc"
