#include "data/catalogues.hpp"
#include "model/demo/demo_region.hpp"
#include "model/scenario/check.hpp"

#include <QTest>

using namespace wattort;

// A scenario that was made with care has nothing to complain about; each slip of the pen is named with its place.
class CheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDemoIsPlausible() { QVERIFY(checkScenario(m_demo, data::catalogues()).empty()); }

    void implausibleValuesAreToldOnceAField()
    {
        std::vector<Building> buildings = m_demo.layers.buildings.features();
        buildings[4].storeys = 400.0;
        buildings[9].storeys = -1.0;
        buildings[9].constructionYear = 12;
        Scenario scenario = m_demo;
        scenario.layers.buildings = Layer(buildings);
        const Findings found = checkScenario(scenario, data::catalogues());
        QCOMPARE(found.size(), std::size_t(2));
        QVERIFY((found[0].place == Place{.layer = "buildings", .row = 10, .field = "construction_year"}));
        QCOMPARE(found[0].found, std::string("12"));
        QVERIFY((found[1].place == Place{.layer = "buildings", .row = 5, .field = "storeys"}));
        QCOMPARE(found[1].found, std::string("400 (2 ×)"));
        QCOMPARE(found[1].expected, std::string("0–163"));
    }

    /// A building in degrees among those in metres.
    void featuresFarAwayAreTold()
    {
        std::vector<Building> buildings = m_demo.layers.buildings.features();
        buildings[0].footprint.outer = {{7.7, 49.4}, {7.8, 49.4}, {7.8, 49.5}, {7.7, 49.4}};
        Scenario scenario = m_demo;
        scenario.layers.buildings = Layer(buildings);
        const Findings found = checkScenario(scenario, data::catalogues());
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].problem == Problem::OutsideRegion);
        QVERIFY((found[0].place == Place{.layer = "buildings", .row = 1}));
        QCOMPARE(found[0].found, std::string("8 49"));
    }

    void aSiteOutsideTheRegionIsNamed()
    {
        std::vector<Site> sites = m_demo.layers.sites.features();
        for (Point& point : sites[1].area.outer) {
            point.x += 50'000.0;
        }
        Scenario scenario = m_demo;
        scenario.layers.sites = Layer(sites);
        const Findings found = checkScenario(scenario, data::catalogues());
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].problem == Problem::OutsideRegion);
        QCOMPARE(found[0].place.name, sites[1].name);
    }

private:
    Scenario m_demo = demoRegion({.buildings = 200});
};

QTEST_GUILESS_MAIN(CheckTest)
#include "check_test.moc"
