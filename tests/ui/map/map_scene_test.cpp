#include "ui/map/canvas.hpp"
#include "ui/map/identify.hpp"
#include "ui/map/label_painter.hpp"
#include "ui/map/legend_fit.hpp"
#include "ui/map/map_scene.hpp"
#include "ui/map/street_heat_painter.hpp"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace wattort;
using ui::IdentifiedFeature;
using ui::MapScene;
using ui::MapStyle;
using ui::Viewport;

namespace {

Polygon rectangle(double x, double y, double width, double height)
{
    return {.outer = {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}}};
}

/// 200 x 200 m: a wood in the west, a river in the east, a house on each, a street along y = 100.
MapScene village()
{
    MapScene scene;
    scene.layers.landUse =
        Layer<LandUse>({{.area = {rectangle(0, 0, 100, 200)}, .name = "Wood", .kind = LandUseKind::Forest},
                        {.area = {rectangle(100, 0, 100, 200)}, .name = "River", .kind = LandUseKind::Water}});
    scene.layers.buildings = Layer<Building>({{.footprint = rectangle(40, 40, 20, 20), .name = "Mill"},
                                              {.footprint = rectangle(140, 140, 20, 20), .name = "Boat house"}});
    scene.layers.streets = Layer<Street>({{.line = {{0, 100}, {200, 100}}, .name = "Bridge Street"}});
    return scene;
}

const Viewport viewport{.centre = {100.0, 100.0}, .metresPerPixel = 0.5, .size = QSizeF(400.0, 400.0)};

QImage picture(const MapScene& scene, const MapStyle& style)
{
    QImage image(400, 400, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    ui::paintGround(painter, scene, viewport, style);
    return image;
}

QColor at(const QImage& image, Point world)
{
    return image.pixelColor(viewport.toPixel(world).toPoint());
}

} // namespace

class MapSceneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Where there is no room for all: the lowest go, the colours that were chosen stay.
    void theMeaningOfChosenColoursHasRoomBeforeOtherLayers()
    {
        const auto group = [](const QString& title, ui::LegendSymbol::Kind kind, int entries) {
            ui::LegendGroup made{.title = title};
            made.entries.assign(std::size_t(entries), {{.kind = kind}, QStringLiteral("up to DN 50")});
            return made;
        };
        const std::vector<ui::LegendGroup> all{
            group(QStringLiteral("Sites"), ui::LegendSymbol::Kind::Layer, 2),
            group(QStringLiteral("Power lines"), ui::LegendSymbol::Kind::Layer, 2),
            group(QStringLiteral("Planned network"), ui::LegendSymbol::Kind::PipeClass, 6),
            group(QStringLiteral("Land use"), ui::LegendSymbol::Kind::Layer, 8)};
        const QSizeF whole = ui::legendSize(QFont(), all, 10'000.0);
        QCOMPARE(ui::legendWithin(all, QFont(), whole.width(), whole.height()).size(), all.size());
        const std::vector<ui::LegendGroup> some = ui::legendWithin(all, QFont(), whole.width(), 0.6 * whole.height());
        QCOMPARE(some.size(), std::size_t(3));
        QCOMPARE(some.back().title, all[2].title);
        const std::vector<ui::LegendGroup> few = ui::legendWithin(all, QFont(), whole.width(), 0.4 * whole.height());
        QVERIFY(few.size() < some.size());
        QCOMPARE(few.back().title, all[2].title);
        QCOMPARE(ui::legendWithin(all, QFont(), 1.0, 1.0).front().title, all[2].title);
    }

    void everythingHasItsColourAtItsPlace_data()
    {
        QTest::addColumn<ui::MapTheme>("theme");
        QTest::newRow("light") << ui::MapTheme::Light;
        QTest::newRow("dark") << ui::MapTheme::Dark;
        QTest::newRow("print") << ui::MapTheme::Print;
    }
    void everythingHasItsColourAtItsPlace()
    {
        QFETCH(ui::MapTheme, theme);
        const MapStyle style = ui::mapStyle(theme);
        const QImage image = picture(village(), style);
        QCOMPARE(at(image, {20, 150}), style.landUse[std::size_t(LandUseKind::Forest)].fill);
        QCOMPARE(at(image, {180, 30}), style.landUse[std::size_t(LandUseKind::Water)].fill);
        QCOMPARE(at(image, {50, 50}), style.building[0].fill);
        QCOMPARE(at(image, {150, 150}), style.building[0].fill);
        QCOMPARE(at(image, {60, 100}), style.street[std::size_t(SurfaceClass::Street)].fill);
    }

    void theOrderOfTheLayersIsTheOrderOfPainting()
    {
        MapScene scene = village();
        const MapStyle style = ui::mapStyle(ui::MapTheme::Light);
        scene.views = {{LayerKind::Buildings}, {LayerKind::LandUse}};
        QCOMPARE(at(picture(scene, style), {50, 50}), style.landUse[std::size_t(LandUseKind::Forest)].fill);
        scene.views = {{LayerKind::LandUse}, {LayerKind::Buildings}};
        QCOMPARE(at(picture(scene, style), {50, 50}), style.building[0].fill);
        scene.views = {{LayerKind::LandUse, false}, {LayerKind::Buildings, false}};
        QCOMPARE(at(picture(scene, style), {50, 50}), style.background);
    }

    void consumersOfTheNetworkAndItsPipesAreShown()
    {
        MapScene scene = village();
        const MapStyle style = ui::mapStyle(ui::MapTheme::Light);
        NetworkDesign network;
        network.pipes.push_back({.line = {{20, 20}, {180, 20}}, .nominalDiameter = 300});
        network.consumers.push_back({.building = 1});
        scene.network = std::make_shared<const NetworkDesign>(network);
        const QImage image = picture(scene, style);
        QCOMPARE(at(image, {50, 50}), style.building[0].fill);
        QCOMPARE(at(image, {150, 150}), style.connectedBuilding.fill);
        QCOMPARE(at(image, {120, 20}), style.pipe(300).colour);

        scene.networkVisible = false;
        const QImage without = picture(scene, style);
        QCOMPARE(at(without, {150, 150}), style.building[0].fill);
        QCOMPARE(at(without, {120, 20}), style.landUse[std::size_t(LandUseKind::Water)].fill);
    }

    /// 150 MWh along 100 m are 1.5 MWh/(m a): the third class. A street without demand stays as it is.
    void linearHeatDensityLiesOverTheStreets()
    {
        MapScene scene = village();
        StreetHeat heat;
        heat.sections = {{.line = {{20, 20}, {120, 20}}, .length = 100.0 * m, .demand = 150.0 * MWh, .buildings = 3},
                         {.line = {{20, 60}, {180, 60}}, .length = 160.0 * m}};
        scene.streetHeat = std::make_shared<const StreetHeat>(heat);
        for (const ui::MapTheme theme : {ui::MapTheme::Light, ui::MapTheme::Dark, ui::MapTheme::Print}) {
            const MapStyle style = ui::mapStyle(theme);
            scene.streetHeatVisible = false;
            const QImage without = picture(scene, style);
            scene.streetHeatVisible = true;
            const QImage with = picture(scene, style);
            QCOMPARE(at(with, {70, 20}), ui::streetHeatLooks(style)[2].colour);
            QVERIFY(at(without, {70, 20}) != at(with, {70, 20}));
            QCOMPARE(at(with, {170, 60}), at(without, {170, 60}));
        }
        const auto legend = ui::legendOf(scene);
        QVERIFY(std::ranges::any_of(legend, [](const ui::LegendGroup& group) {
            return group.entries.size() == 4 && group.entries[0].symbol.kind == ui::LegendSymbol::Kind::StreetHeat;
        }));
    }

    /// A pipe in a coloured street leaves the street's colour to be seen on both sides of it.
    void pipesAndLinearHeatDensityAreSeenTogether()
    {
        MapScene scene = village();
        StreetHeat heat;
        heat.sections = {{.line = {{20, 20}, {120, 20}}, .length = 100.0 * m, .demand = 10.0 * MWh, .buildings = 3}};
        scene.streetHeat = std::make_shared<const StreetHeat>(heat);
        scene.streetHeatVisible = true;
        NetworkDesign network;
        network.pipes.push_back({.line = {{20, 20}, {120, 20}}, .nominalDiameter = 300});
        scene.network = std::make_shared<const NetworkDesign>(network);
        for (const ui::MapTheme theme : {ui::MapTheme::Light, ui::MapTheme::Dark, ui::MapTheme::Print}) {
            const MapStyle style = ui::mapStyle(theme);
            const QImage image = picture(scene, style);
            const QColor street = ui::streetHeatLooks(style)[0].colour; // the narrowest of all
            const auto unlike = [](const QColor& a, const QColor& b) {
                return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
            };
            // Within a few pixels: the street on both sides of something that is far nearer to the pipe's colour.
            const QPoint on = viewport.toPixel({70.0, 20.0}).toPoint();
            const auto rows = [&](int from, int to, auto is) {
                bool any = false;
                for (int y = on.y() + from; y <= on.y() + to; ++y) {
                    any = any || is(image.pixelColor(on.x(), y));
                }
                return any;
            };
            const auto isStreet = [&](const QColor& here) { return unlike(here, street) < 90; };
            const auto isPipe = [&](const QColor& here) {
                return unlike(here, style.plainPipe) < 0.75 * unlike(street, style.plainPipe);
            };
            QVERIFY(rows(-5, -2, isStreet) && rows(1, 5, isStreet) && rows(-1, 0, isPipe));
            QVERIFY(!rows(-5, -3, isPipe) && !rows(2, 5, isPipe));
        }
        const auto legend = ui::legendOf(scene);
        QVERIFY(std::ranges::any_of(legend, [](const ui::LegendGroup& group) {
            return group.entries.size() == 1 && group.entries[0].symbol.kind == ui::LegendSymbol::Kind::PipeOnHeat;
        }));
    }

    void aHoleInAnAreaIsAHole()
    {
        MapScene scene;
        Polygon wood = rectangle(0, 0, 200, 200);
        wood.holes.push_back(rectangle(80, 80, 40, 40).outer);
        scene.layers.landUse = Layer<LandUse>({{.area = {wood}, .kind = LandUseKind::Forest}});
        const MapStyle style = ui::mapStyle(ui::MapTheme::Light);
        const QImage image = picture(scene, style);
        QCOMPARE(at(image, {20, 20}), style.landUse[std::size_t(LandUseKind::Forest)].fill);
        QCOMPARE(at(image, {100, 100}), style.background);
    }

    /// Qt's rasteriser has 16 bits for a coordinate: a forest of 60 km seen from close by must not vanish.
    void anAreaFarLargerThanThePictureIsFilled()
    {
        MapScene scene;
        scene.layers.landUse =
            Layer<LandUse>({{.area = {rectangle(-30e3, -30e3, 60e3, 60e3)}, .kind = LandUseKind::Forest}});
        const MapStyle style = ui::mapStyle(ui::MapTheme::Light);
        const QImage image = picture(scene, style);
        QCOMPARE(at(image, {10, 10}), style.landUse[std::size_t(LandUseKind::Forest)].fill);
        QCOMPARE(at(image, {190, 190}), style.landUse[std::size_t(LandUseKind::Forest)].fill);
    }

    void gridCellsWithoutDataShowTheGround()
    {
        MapScene scene;
        const double none = std::numeric_limits<double>::quiet_NaN();
        scene.layers.heatDensity = Layer<HeatDensityGrid>({{.northWest = {0, 200},
                                                            .cellMetres = 100.0,
                                                            .columns = 2,
                                                            .rows = 2,
                                                            .megawattHoursPerHectare = {500.0, none, 10.0, 2'000.0}}});
        scene.views = {{LayerKind::HeatDensity}};
        const MapStyle style = ui::mapStyle(ui::MapTheme::Light);
        const QImage image = picture(scene, style);
        QCOMPARE(at(image, {50, 150}), style.density(500.0)->colour);
        QCOMPARE(at(image, {150, 150}), style.background);
        QCOMPARE(at(image, {50, 50}), style.density(10.0)->colour);
        QCOMPARE(at(image, {150, 50}), style.density(2'000.0)->colour);
    }

    void theTopmostFeatureUnderAPixelIsFoundFirst()
    {
        const MapScene scene = village();
        const auto found = ui::featuresAt(scene, viewport.toWorld({100.0, 300.0}), 3.0 * m);
        QCOMPARE(found.size(), std::size_t(2));
        QVERIFY((found[0] == IdentifiedFeature{.layer = LayerKind::Buildings, .index = 0}));
        QVERIFY((found[1] == IdentifiedFeature{.layer = LayerKind::LandUse, .index = 0}));
    }

    void aStreetIsFoundWithinTheToleranceOnly()
    {
        const MapScene scene = village();
        const auto isStreet = [](const IdentifiedFeature& each) { return each.layer == LayerKind::Streets; };
        QVERIFY(std::ranges::any_of(ui::featuresAt(scene, {20, 102.9}, 3.0 * m), isStreet));
        QVERIFY(std::ranges::none_of(ui::featuresAt(scene, {20, 103.1}, 3.0 * m), isStreet));
    }

    void hiddenLayersAreNotFound()
    {
        MapScene scene = village();
        scene.views = {{LayerKind::Buildings, false}, {LayerKind::LandUse, false}, {LayerKind::Streets, false}};
        QVERIFY(ui::featuresAt(scene, {50, 50}, 3.0 * m).empty());
    }

    void aConsumerIsFoundBeforeItsBuilding()
    {
        MapScene scene = village();
        NetworkDesign network;
        network.consumers.push_back({.building = 1});
        scene.network = std::make_shared<const NetworkDesign>(network);
        const auto found = ui::featuresAt(scene, {150, 150}, 1.0 * m);
        QVERIFY((found[0] == IdentifiedFeature{.part = IdentifiedFeature::Part::NetworkConsumer, .index = 0}));
        QVERIFY((found[1] == IdentifiedFeature{.layer = LayerKind::Buildings, .index = 1}));
    }

    /// An index belongs to features, not to an address: new features where old ones were must not find the old index.
    void replacedFeaturesAreFoundAtTheirNewPlace()
    {
        for (int i = 0; i < 50; ++i) {
            MapScene scene;
            scene.layers.buildings = Layer<Building>({{.footprint = rectangle(100.0 * i, 0, 20, 20)}});
            QCOMPARE(ui::featuresAt(scene, {100.0 * i + 10.0, 10}, 1.0 * m).size(), std::size_t(1));
        }
    }

    void hatchLinesStayInsideAndMeetAcrossTiles()
    {
        const QPolygonF square({{10, 10}, {90, 10}, {90, 90}, {10, 90}});
        const std::vector<QPolygonF> rings = {square};
        for (const ui::Hatch hatch :
             {ui::Hatch::Rising, ui::Hatch::Falling, ui::Hatch::Horizontal, ui::Hatch::Vertical, ui::Hatch::Crossed}) {
            const ui::AreaStyle style{.hatch = hatch, .hatchSpacing = 8.0};
            const auto whole = ui::hatchLines(rings, style, QRectF(0, 0, 100, 100), {3.0, 5.0});
            QVERIFY(whole.size() >= 9);
            double length = 0.0;
            for (const QLineF& line : whole) {
                QVERIFY(QRectF(10, 10, 80, 80).adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(line.p1()));
                QVERIFY(QRectF(10, 10, 80, 80).adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(line.p2()));
                length += line.length();
            }
            // Lines d apart have the length area / d in all (twice for two directions), but for the border.
            const double expected = 80.0 * 80.0 / 8.0 * (hatch == ui::Hatch::Crossed ? 2.0 : 1.0);
            QVERIFY2(std::abs(length - expected) < 0.15 * expected, qPrintable(QString::number(length)));
        }
    }

    void namesOfSitesAndSubstationsStandBesideTheirSymbols()
    {
        MapScene scene = village();
        const Polygon small = rectangle(90, 95, 12, 10);
        scene.layers.sites = Layer<Site>({{.name = "Old brickworks", .area = small}});
        scene.layers.substations =
            Layer<Substation>({{.position = {96.0, 112.0}, .name = "Substation North", .voltage = 110e3}});
        scene.views = {{LayerKind::Sites}, {LayerKind::Substations}};
        const auto labels = ui::placeLabels(scene, viewport);
        QCOMPARE(labels.size(), std::size_t(2));
        const QRectF site(viewport.toPixel({90.0, 105.0}), viewport.toPixel({102.0, 95.0}));
        const QPointF mast = viewport.toPixel({96.0, 112.0});
        for (const auto& label : labels) {
            // The inner part of the words, whatever the font.
            const QPointF middle = viewport.toPixel(label.anchor) + label.offset;
            const QRectF core(middle.x() - 20.0, middle.y() - 5.0, 40.0, 10.0);
            QVERIFY2(!core.intersects(site), qPrintable(label.text));
            QVERIFY2(!core.contains(mast), qPrintable(label.text));
        }
        QVERIFY(labels[0].offset != labels[1].offset);
    }

    void namesStayInsideOfWhatIsSeen()
    {
        MapScene scene = village();
        const Box seen = viewport.visibleBox();
        const double middle = (seen.minY + seen.maxY) / 2.0;
        scene.layers.sites = Layer<Site>(
            {{.name = "The old brickworks at the river", .area = rectangle(seen.minX + 2.0, middle, 8, 8)}});
        scene.views = {{LayerKind::Sites}};
        for (const double beyond : {0.0, 200.0}) {
            const ui::Viewport wide = viewport.resized(viewport.size + QSizeF(2.0 * beyond, 2.0 * beyond));
            const auto labels = ui::placeLabels(scene, wide, beyond);
            QCOMPARE(labels.size(), std::size_t(1));
            const double left = wide.toPixel(labels[0].anchor).x() + labels[0].offset.x() - beyond;
            QVERIFY2(left > 60.0, qPrintable(QString::number(left))); // half of some 30 letters
            QVERIFY(left < viewport.size.width() / 2.0);
            QVERIFY(labels[0].offset.y() > 5.0); // still below its site, moved along the edge
        }
    }

    void namesKeepOutFromUnderTheLegend()
    {
        MapScene scene = village();
        scene.layers.sites = Layer<Site>({{.name = "Brickworks", .area = rectangle(60, 80, 8, 8)}});
        scene.views = {{LayerKind::Sites}};
        const auto place = [&](const QRectF& covered) {
            const auto labels = ui::placeLabels(scene, viewport, 0.0, covered);
            return labels.empty() ? QPointF() : viewport.toPixel(labels[0].anchor) + labels[0].offset;
        };
        const QPointF free = place({});
        QVERIFY(!free.isNull());
        const QRectF legend(free - QPointF(4.0, 4.0), QSizeF(8.0, 8.0));
        QVERIFY(!place(legend).isNull());
        QVERIFY(!legend.contains(place(legend)));
    }

    void importantNamesHaveRoomFirst()
    {
        MapScene scene = village();
        scene.layers.sites = Layer<Site>({{.name = "Old brickworks", .area = rectangle(60, 80, 80, 40)}});
        const auto labels = ui::placeLabels(scene, viewport);
        QVERIFY(!labels.empty());
        QCOMPARE(labels.front().text, QStringLiteral("Old brickworks"));
        QVERIFY((labels.front().anchor == Point{100.0, 100.0}));
        // Its street runs through the middle of the site, where the site's own name stands.
        QVERIFY(std::ranges::none_of(labels,
                                     [](const auto& label) { return label.text == QStringLiteral("Bridge Street"); }));
        scene.views = {{LayerKind::Streets}};
        QCOMPARE(ui::placeLabels(scene, viewport).front().text, QStringLiteral("Bridge Street"));
    }

    void paperHasNoTransparentColours()
    {
        MapScene scene = village();
        scene.layers.exclusion =
            Layer<ExclusionArea>({{.area = {rectangle(0, 0, 60, 60)}, .kind = ExclusionKind::FloodArea},
                                  {.area = {rectangle(60, 0, 60, 60)}, .kind = ExclusionKind::LandscapeProtection}});
        const MapStyle style = ui::mapStyle(ui::MapTheme::Print);
        for (const ui::AreaStyle& each : style.exclusion) {
            for (const QColor& colour : {each.fill, each.outline, each.hatchColour}) {
                QVERIFY(colour.alpha() == 0 || colour.alpha() == 255);
            }
        }
        QVERIFY(style.halo.alpha() == 255 && style.panel.alpha() == 255 && style.pipeCasing.alpha() == 255);
    }
};

QTEST_MAIN(MapSceneTest)
#include "map_scene_test.moc"
