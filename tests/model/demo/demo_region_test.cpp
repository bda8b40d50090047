#include "model/demo/demo_region.hpp"
#include "model/geometry/spatial_index.hpp"
#include "tests/support/compare.hpp"

#include <set>

using namespace wattort;

class DemoRegionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasEveryKindOfLayer()
    {
        const Scenario demo = demoRegion();
        QCOMPARE(demo.layers.buildings.size(), std::size_t(2'000));
        QVERIFY(demo.layers.streets.size() > 200);
        QVERIFY(demo.layers.sites.size() >= 3);
        QVERIFY(!demo.layers.landUse.empty() && !demo.layers.substations.empty() && !demo.layers.powerLines.empty());
        QVERIFY(!demo.layers.heatNetwork.empty());
        std::set<ExclusionKind> kinds;
        for (const ExclusionArea& area : demo.layers.exclusion) {
            kinds.insert(area.kind);
        }
        QVERIFY(kinds.contains(ExclusionKind::FloodArea) && kinds.contains(ExclusionKind::NatureReserve));
    }

    void isTheSameEveryTimeAndAnotherWithAnotherSeed()
    {
        QVERIFY(demoRegion() == demoRegion());
        QVERIFY(!(demoRegion({.seed = 2}).layers.buildings == demoRegion().layers.buildings));
    }

    void buildingsNeitherOverlapNorStandInAStreet()
    {
        const Scenario demo = demoRegion();
        const auto& buildings = demo.layers.buildings.features();
        std::vector<Box> boxes;
        for (const Building& building : buildings) {
            boxes.push_back(bounds(building.footprint));
        }
        const SpatialIndex index{boxes};
        for (std::size_t i = 0; i < buildings.size(); ++i) {
            for (const std::uint32_t other : index.touching(boxes[i])) {
                if (other != i) {
                    QVERIFY(overlap(buildings[i].footprint, {buildings[other].footprint}) < 0.01 * m2);
                }
            }
        }
        for (const Street& street : demo.layers.streets) {
            for (const std::uint32_t near : index.touching(bounds(std::span<const Point>(street.line)))) {
                for (const Point& corner : buildings[near].footprint.outer) {
                    QVERIFY(distance(std::span<const Point>(street.line), corner) > 3.0 * m);
                }
            }
        }
    }

    void oneSiteLiesInTheFloodArea()
    {
        const Scenario demo = demoRegion();
        const auto flooded = [&demo](const Site& site) {
            return overlap(site.area, demo.layers.exclusion[0].area) > 1'000.0 * m2;
        };
        const auto& sites = demo.layers.sites.features();
        QCOMPARE(std::count_if(sites.begin(), sites.end(), flooded), 1);
    }

    // Statistisches Bundesamt (Zensus 2022): German municipalities have mostly 150 to 400 m2 of gross floor per
    // residential building; a town's mean of all buildings lies in that order.
    void floorAreasAreBelievable()
    {
        const Scenario demo = demoRegion();
        double squareMetres = 0.0;
        for (const Building& building : demo.layers.buildings) {
            squareMetres += inUnit(area(building.footprint), m2) * building.storeys;
            QVERIFY(building.constructionYear >= 1860 && building.constructionYear <= 2024);
        }
        const double mean = squareMetres / double(demo.layers.buildings.size());
        QVERIFY2(mean > 150.0 && mean < 900.0, qPrintable(QString::number(mean)));
    }

    void largeRegionsHaveTheWantedSize()
    {
        QCOMPARE(demoRegion({.buildings = 50'000}).layers.buildings.size(), std::size_t(50'000));
    }
};

QTEST_GUILESS_MAIN(DemoRegionTest)
#include "demo_region_test.moc"
