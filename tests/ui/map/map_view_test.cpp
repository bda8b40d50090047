#include "ui/map/draw_tools.hpp"
#include "ui/map/map_view.hpp"
#include "ui/map/overlay.hpp"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace wattort;
using ui::IdentifiedFeature;
using ui::MapScene;
using ui::MapToolKind;
using ui::MapView;
using ui::Viewport;

namespace {

Polygon rectangle(double x, double y, double width, double height)
{
    return {.outer = {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}}};
}

/// 800 x 600 m with rows of houses, a slanting street, a hatched flood area and a site.
MapScene town()
{
    std::vector<Building> buildings;
    for (int row = 0; row < 12; ++row) {
        for (int column = 0; column < 16; ++column) {
            buildings.push_back({.footprint = rectangle(20 + 50 * column, 20 + 50 * row, 17, 11)});
        }
    }
    MapScene scene;
    scene.layers.buildings = Layer<Building>(std::move(buildings));
    scene.layers.streets = Layer<Street>({{.line = {{0, 10}, {300, 180}, {800, 590}}}});
    scene.layers.landUse = Layer<LandUse>({{.area = {rectangle(0, 0, 800, 600)}, .kind = LandUseKind::Residential}});
    scene.layers.exclusion =
        Layer<ExclusionArea>({{.area = {rectangle(100, 100, 500, 300)}, .kind = ExclusionKind::FloodArea}});
    scene.layers.sites = Layer<Site>({{.name = "", .area = rectangle(620, 420, 120, 100)}});
    return scene;
}

/// A view of 400 x 300 pixels at 2 m per pixel with the middle of the town in its middle.
std::unique_ptr<MapView> shownView()
{
    auto view = std::make_unique<MapView>();
    view->resize(400, 300);
    view->setScene(town());
    view->show();
    if (!QTest::qWaitForWindowExposed(view.get())) {
        return nullptr;
    }
    view->setViewport({.centre = {400.0, 300.0}, .metresPerPixel = 2.0});
    return view;
}

QPoint pixelOf(const MapView& view, Point world)
{
    return view.viewport().toPixel(world).toPoint();
}

void wheel(MapView& view, QPointF pixel, int angle)
{
    QWheelEvent event(pixel, view.mapToGlobal(pixel), {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&view, &event);
}

bool isSquare(const Polygon& area, double side)
{
    const Box box = bounds(area);
    return std::abs(box.maxX - box.minX - side) < 2.0 && std::abs(box.maxY - box.minY - side) < 2.0;
}

} // namespace

class MapViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<std::vector<IdentifiedFeature>>();
        qRegisterMetaType<Polygon>();
    }

    void tilesGiveTheSamePictureAsPaintingAtOnce()
    {
        const MapScene scene = town();
        const ui::MapStyle style = ui::mapStyle(ui::MapTheme::Light);
        for (const int level : {-4, 0, 3}) {
            const double side = ui::tilePixels * ui::metresPerPixelOf(level);
            const Viewport whole{.centre = {side, 0.0},
                                 .metresPerPixel = ui::metresPerPixelOf(level),
                                 .size = QSizeF(2.0 * ui::tilePixels, 2.0 * ui::tilePixels)};
            const auto picture = [&](const Viewport& viewport) {
                QImage image(viewport.size.toSize(), QImage::Format_ARGB32_Premultiplied);
                QPainter painter(&image);
                ui::paintGround(painter, scene, viewport, style);
                return image;
            };
            const QImage direct = picture(whole);
            QImage tiled(direct.size(), QImage::Format_ARGB32_Premultiplied);
            QPainter painter(&tiled);
            for (const ui::TileKey& key : ui::tilesOf(whole, level)) {
                const Viewport tile = ui::tileViewport(key, 1.0);
                const QPointF corner = whole.toPixel(tile.toWorld({0.0, 0.0}));
                painter.drawImage(corner, picture(tile));
            }
            painter.end();
            int different = 0;
            for (int y = 0; y < direct.height(); ++y) {
                for (int x = 0; x < direct.width(); ++x) {
                    const QColor a = direct.pixelColor(x, y);
                    const QColor b = tiled.pixelColor(x, y);
                    // Coordinates of another origin may round to the next of 256 steps of coverage.
                    const bool isNear = std::abs(a.red() - b.red()) <= 6 && std::abs(a.green() - b.green()) <= 6
                                        && std::abs(a.blue() - b.blue()) <= 6;
                    different += isNear ? 0 : 1;
                }
            }
            QVERIFY2(different <= direct.width() * direct.height() / 10'000,
                     qPrintable(QStringLiteral("level %1: %2 pixels").arg(level).arg(different)));
        }
    }

    void thePictureArrivesFromTheBackground()
    {
        const auto view = shownView();
        QTRY_VERIFY(view->settled());
        const QImage picture = view->grab().toImage();
        QCOMPARE(picture.pixelColor(pixelOf(*view, {28, 525})), view->mapStyle().building[0].fill);
        QCOMPARE(picture.pixelColor(pixelOf(*view, {50, 545})), view->mapStyle().landUse[0].fill);
    }

    void anotherStyleReplacesThePicture()
    {
        const auto view = shownView();
        QTRY_VERIFY(view->settled());
        view->setMapStyle(ui::mapStyle(ui::MapTheme::Dark));
        QTRY_VERIFY(view->settled());
        QCOMPARE(view->grab().toImage().pixelColor(pixelOf(*view, {28, 525})),
                 ui::mapStyle(ui::MapTheme::Dark).building[0].fill);
    }

    void aClickIdentifiesWhatIsThere()
    {
        const auto view = shownView();
        QTRY_VERIFY(view->settled());
        QSignalSpy identified(view.get(), &MapView::identified);
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, pixelOf(*view, {28, 525}));
        QCOMPARE(identified.count(), 1);
        const auto features = identified[0][0].value<std::vector<IdentifiedFeature>>();
        QVERIFY(!features.empty());
        QVERIFY((features[0] == IdentifiedFeature{.layer = LayerKind::Buildings, .index = 160}));
    }

    void aClickOnASiteSelectsIt()
    {
        const auto view = shownView();
        QTRY_VERIFY(view->settled());
        QSignalSpy selected(view.get(), &MapView::siteSelected);
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, pixelOf(*view, {690, 495}));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected[0][0].value<std::size_t>(), std::size_t(0));
    }

    void aDoubleClickActivatesABuilding()
    {
        const auto view = shownView();
        QTRY_VERIFY(view->settled());
        QSignalSpy activated(view.get(), &MapView::buildingActivated);
        QTest::mouseDClick(view.get(), Qt::LeftButton, {}, pixelOf(*view, {28, 525}));
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].value<std::size_t>(), std::size_t(160));
    }

    void clicksAndADoubleClickDrawASite()
    {
        const auto view = shownView();
        view->setTool(MapToolKind::DrawSite);
        QSignalSpy drawn(view.get(), &MapView::siteDrawn);
        for (const QPoint corner : {QPoint(100, 100), QPoint(200, 100), QPoint(200, 200)}) {
            QTest::mouseClick(view.get(), Qt::LeftButton, {}, corner);
        }
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, {100, 200});
        QTest::mouseDClick(view.get(), Qt::LeftButton, {}, {100, 200});
        QCOMPARE(drawn.count(), 1);
        const Polygon area = drawn[0][0].value<Polygon>();
        QCOMPARE(area.outer.size(), std::size_t(5));
        QVERIFY(area.outer.front() == area.outer.back());
        QVERIFY(isSquare(area, 200.0));
        const Point expected = view->viewport().toWorld({100.0, 100.0});
        QVERIFY(distance(area.outer[0], expected) < 1.0 * m);
    }

    void enterAndAClickOnTheFirstCornerCloseTheBorderToo()
    {
        const auto view = shownView();
        view->setTool(MapToolKind::DrawSite);
        QSignalSpy drawn(view.get(), &MapView::siteDrawn);
        for (const QPoint corner : {QPoint(100, 100), QPoint(200, 100), QPoint(200, 200)}) {
            QTest::mouseClick(view.get(), Qt::LeftButton, {}, corner);
        }
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(drawn.count(), 1);
        for (const QPoint corner : {QPoint(100, 100), QPoint(200, 100), QPoint(200, 200), QPoint(103, 102)}) {
            QTest::mouseClick(view.get(), Qt::LeftButton, {}, corner);
        }
        QCOMPARE(drawn.count(), 2);
        QCOMPARE(drawn[1][0].value<Polygon>().outer.size(), std::size_t(4));
    }

    void escapeForgetsTheDraftAndBackspaceTheLastCorner()
    {
        const auto view = shownView();
        view->setTool(MapToolKind::DrawSite);
        QSignalSpy drawn(view.get(), &MapView::siteDrawn);
        for (const QPoint corner : {QPoint(100, 100), QPoint(200, 100), QPoint(200, 200)}) {
            QTest::mouseClick(view.get(), Qt::LeftButton, {}, corner);
        }
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(drawn.count(), 0);
        for (const QPoint corner : {QPoint(100, 100), QPoint(200, 100), QPoint(350, 250), QPoint(200, 200)}) {
            QTest::mouseClick(view.get(), Qt::LeftButton, {}, corner);
            if (corner == QPoint(350, 250)) {
                QTest::keyClick(view.get(), Qt::Key_Backspace);
            }
        }
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(drawn.count(), 1);
        QVERIFY(isSquare(drawn[0][0].value<Polygon>(), 200.0));
    }

    void aBorderThatCrossesItselfIsNotFinished()
    {
        const auto view = shownView();
        view->setTool(MapToolKind::DrawSite);
        QSignalSpy drawn(view.get(), &MapView::siteDrawn);
        for (const QPoint corner : {QPoint(100, 100), QPoint(200, 200), QPoint(200, 100), QPoint(100, 200)}) {
            QTest::mouseClick(view.get(), Qt::LeftButton, {}, corner);
        }
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(drawn.count(), 0);
    }

    void aDragDrawsARectangle()
    {
        const auto view = shownView();
        view->setTool(MapToolKind::DrawRectangle);
        const Viewport before = view->viewport();
        QSignalSpy drawn(view.get(), &MapView::siteDrawn);
        QTest::mousePress(view.get(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(view.get(), {160, 160});
        QTest::mouseMove(view.get(), {200, 200});
        QTest::mouseRelease(view.get(), Qt::LeftButton, {}, {200, 200});
        QCOMPARE(drawn.count(), 1);
        QVERIFY(isSquare(drawn[0][0].value<Polygon>(), 200.0));
        QVERIFY(view->viewport() == before);
    }

    void aSiteCanBeDrawnWithTheKeyboardAlone()
    {
        const auto view = shownView();
        view->setTool(MapToolKind::DrawSite);
        QSignalSpy drawn(view.get(), &MapView::siteDrawn);
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Space, Qt::Key_Down, Qt::Key_Space,
                                  Qt::Key_Left, Qt::Key_Space, Qt::Key_Return}) {
            QTest::keyClick(view.get(), key);
        }
        QCOMPARE(drawn.count(), 1);
        QVERIFY(isSquare(drawn[0][0].value<Polygon>(), 192.0));
    }

    void theWheelZoomsAtThePointer()
    {
        const auto view = shownView();
        const QPointF pixel(310.0, 60.0);
        const Point before = view->viewport().toWorld(pixel);
        wheel(*view, pixel, 120);
        QVERIFY(std::abs(view->viewport().metresPerPixel - std::sqrt(2.0)) < 1e-12);
        const Point after = view->viewport().toWorld(pixel);
        QVERIFY(std::abs(after.x - before.x) < 1e-6 && std::abs(after.y - before.y) < 1e-6);
        // A touch pad sends a notch in small parts.
        for (int i = 0; i < 8; ++i) {
            wheel(*view, pixel, -15);
        }
        QVERIFY(std::abs(view->viewport().metresPerPixel - 2.0) < 1e-12);
    }

    void aDragMovesTheMapAndIsNoClick()
    {
        const auto view = shownView();
        QTRY_VERIFY(view->settled());
        QSignalSpy identified(view.get(), &MapView::identified);
        const Point held = view->viewport().toWorld({100.0, 100.0});
        QTest::mousePress(view.get(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(view.get(), {130, 110});
        QTest::mouseMove(view.get(), {180, 150});
        QTest::mouseRelease(view.get(), Qt::LeftButton, {}, {180, 150});
        const Point there = view->viewport().toWorld({180.0, 150.0});
        QVERIFY(distance(held, there) < 1e-6 * m);
        QCOMPARE(identified.count(), 0);
    }

    void keysMoveAndZoom()
    {
        const auto view = shownView();
        const Viewport start = view->viewport();
        QTest::keyClick(view.get(), Qt::Key_Right);
        QVERIFY(view->viewport().centre.x > start.centre.x);
        QTest::keyClick(view.get(), Qt::Key_Left);
        QTest::keyClick(view.get(), Qt::Key_Plus);
        QVERIFY(view->viewport().metresPerPixel < start.metresPerPixel);
        QTest::keyClick(view.get(), Qt::Key_Minus);
        QVERIFY(std::abs(view->viewport().metresPerPixel - start.metresPerPixel) < 1e-12);
        QTest::keyClick(view.get(), Qt::Key_Home);
        const Box box = view->viewport().visibleBox();
        QVERIFY(box.minX <= 0.0 && box.maxX >= 820.0 && box.minY <= 0.0 && box.maxY >= 600.0);
    }

    void theFirstSceneWithFeaturesIsZoomedToAndLaterOnesAreNot()
    {
        MapView view;
        view.resize(400, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setScene(town());
        const Viewport first = view.viewport();
        QVERIFY(first.visibleBox().maxX >= 820.0);
        MapScene next = town();
        next.layers.sites = Layer<Site>({{.name = "far", .area = rectangle(9'000, 9'000, 100, 100)}});
        view.setScene(next);
        QVERIFY(view.viewport() == first);
    }

    void aViewOfTheTownKeepsItInSightUntilItIsMoved()
    {
        MapView view;
        view.resize(800, 600);
        view.setScene(town());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto showsTown = [&view] {
            const Box box = view.viewport().visibleBox();
            return box.minX <= 0.0 && box.maxX >= 800.0 && box.minY <= 20.0 && box.maxY >= 590.0;
        };
        QVERIFY(showsTown());
        view.resize(300, 220);
        QTRY_VERIFY(view.viewport().size == QSizeF(300, 220) && showsTown());
        view.zoomIn();
        const double scale = view.viewport().metresPerPixel;
        view.resize(500, 400);
        QTRY_COMPARE(view.viewport().size, QSizeF(500, 400));
        QCOMPARE(view.viewport().metresPerPixel, scale);
    }

    void landUseFarAwayDoesNotMakeTheTownSmall()
    {
        MapScene scene = town();
        const Box without = settlementBounds(scene);
        scene.layers.landUse = Layer<LandUse>({{.area = {rectangle(-9'000, -9'000, 20'000, 20'000)}}});
        QVERIFY(settlementBounds(scene) == without);
        QVERIFY(visibleBounds(scene).maxX > 10'000.0);
        scene.views = {{LayerKind::LandUse}};
        QVERIFY(settlementBounds(scene).maxX > 10'000.0);
    }

    void theScaleBarIsARoundLength()
    {
        for (const double metresPerPixel : {0.013, 0.5, 1.0, 2.378, 41.0, 977.0}) {
            const ui::ScaleBar bar = ui::scaleBar(metresPerPixel);
            QVERIFY(bar.pixels <= 160.0 * (1.0 + 1e-9) && bar.pixels > 60.0);
            const double mantissa = bar.metres / std::pow(10.0, std::floor(std::log10(bar.metres) + 1e-9));
            QVERIFY(std::abs(mantissa - 1.0) < 1e-6 || std::abs(mantissa - 2.0) < 1e-6
                    || std::abs(mantissa - 5.0) < 1e-6);
        }
    }
};

QTEST_MAIN(MapViewTest)
#include "map_view_test.moc"
