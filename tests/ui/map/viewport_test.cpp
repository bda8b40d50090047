#include "ui/map/viewport.hpp"

#include <QTest>

#include <cmath>
#include <random>

using namespace wattort;
using ui::Viewport;

class ViewportTest : public QObject {
    Q_OBJECT

    /// Anywhere in the two UTM zones of Germany, at any scale.
    static Viewport anyViewport(std::mt19937& random)
    {
        std::uniform_real_distribution<double> east(280e3, 920e3);
        std::uniform_real_distribution<double> north(5.2e6, 6.1e6);
        std::uniform_real_distribution<double> exponent(-4.0, 10.0);
        std::uniform_real_distribution<double> side(50.0, 4'000.0);
        return {.centre = {east(random), north(random)},
                .metresPerPixel = std::exp2(exponent(random)),
                .size = QSizeF(side(random), side(random))};
    }

private Q_SLOTS:
    void worldAndPixelAreInverse()
    {
        std::mt19937 random(1);
        std::uniform_real_distribution<double> share(-1.0, 2.0);
        for (int i = 0; i < 1'000; ++i) {
            const Viewport viewport = anyViewport(random);
            const QPointF pixel(share(random) * viewport.size.width(), share(random) * viewport.size.height());
            const Point world = viewport.toWorld(pixel);
            const Point again = viewport.toWorld(viewport.toPixel(world));
            // Coordinates of 6,000 km have steps of 1e-9 m.
            QVERIFY(std::abs(again.x - world.x) <= 2e-9 && std::abs(again.y - world.y) <= 2e-9);
        }
    }

    void northIsUp()
    {
        const Viewport viewport{.centre = {0.0, 0.0}, .metresPerPixel = 2.0, .size = QSizeF(200.0, 100.0)};
        QCOMPARE(viewport.toPixel({0.0, 0.0}), QPointF(100.0, 50.0));
        QCOMPARE(viewport.toPixel({0.0, 20.0}), QPointF(100.0, 40.0));
        QCOMPARE(viewport.toPixel({20.0, 0.0}), QPointF(110.0, 50.0));
    }

    void zoomKeepsThePlaceUnderThePointer()
    {
        std::mt19937 random(2);
        std::uniform_real_distribution<double> share(0.0, 1.0);
        std::uniform_real_distribution<double> factor(0.5, 2.0);
        for (int i = 0; i < 1'000; ++i) {
            const Viewport viewport = anyViewport(random);
            const QPointF pixel(share(random) * viewport.size.width(), share(random) * viewport.size.height());
            const Point before = viewport.toWorld(pixel);
            const Point after = viewport.zoomedAt(pixel, factor(random)).toWorld(pixel);
            QVERIFY(std::abs(after.x - before.x) <= 4e-9 && std::abs(after.y - before.y) <= 4e-9);
        }
    }

    void zoomStopsAtTheLimits()
    {
        const Viewport viewport;
        QCOMPARE(viewport.zoomedAt({10.0, 10.0}, 1e12).metresPerPixel, Viewport::nearestMetresPerPixel);
        QCOMPARE(viewport.zoomedAt({10.0, 10.0}, 1e-12).metresPerPixel, Viewport::farthestMetresPerPixel);
    }

    void panMovesThePictureWithTheHand()
    {
        const Viewport viewport{.centre = {500e3, 5'400e3}, .metresPerPixel = 4.0};
        const Point world{500'100.0, 5'400'200.0};
        const QPointF moved = viewport.panned({30.0, -12.0}).toPixel(world) - viewport.toPixel(world);
        QVERIFY(std::abs(moved.x() - 30.0) < 1e-9 && std::abs(moved.y() + 12.0) < 1e-9);
    }

    void fittingShowsAllWithAMargin()
    {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> side(1.0, 50e3);
        for (int i = 0; i < 1'000; ++i) {
            const Box box{400e3, 5'400e3, 400e3 + side(random), 5'400e3 + side(random)};
            const Viewport viewport = Viewport::fitting(box, {800.0, 600.0}, 20.0);
            const QPointF topLeft = viewport.toPixel({box.minX, box.maxY});
            const QPointF bottomRight = viewport.toPixel({box.maxX, box.minY});
            QVERIFY(topLeft.x() >= 20.0 - 1e-6 && topLeft.y() >= 20.0 - 1e-6);
            QVERIFY(bottomRight.x() <= 780.0 + 1e-6 && bottomRight.y() <= 580.0 + 1e-6);
            // As large as possible: one direction is used up.
            QVERIFY(topLeft.x() < 20.0 + 1e-6 || topLeft.y() < 20.0 + 1e-6);
        }
    }

    void fittingNothingAndOnePointIsStillAViewport()
    {
        QCOMPARE(Viewport::fitting(Box(), {800.0, 600.0}).metresPerPixel, 1.0);
        Box point;
        point.add(Point{5.0, 6.0});
        const Viewport viewport = Viewport::fitting(point, {800.0, 600.0});
        QCOMPARE(viewport.metresPerPixel, 1.0);
        QVERIFY((viewport.centre == Point{5.0, 6.0}));
    }
};

QTEST_GUILESS_MAIN(ViewportTest)
#include "viewport_test.moc"
