#include "model/network/street_heat.hpp"
#include "tests/support/compare.hpp"

#include <QTest>

#include <numeric>
#include <random>

using namespace wattort;

namespace {

Building houseAt(double x, double y)
{
    return {.footprint = {.outer = {{x - 5, y - 5}, {x + 5, y - 5}, {x + 5, y + 5}, {x - 5, y + 5}, {x - 5, y - 5}}}};
}

StreetHeat heatOf(std::vector<Street> streets, std::vector<Building> buildings, std::vector<Energy> annual)
{
    HeatDemand demand;
    for (const Energy& each : annual) {
        demand.buildings.push_back({.annual = each, .basis = DemandBasis::Metered});
    }
    return streetHeat({.streets = Layer(std::move(streets)),
                       .buildings = Layer(std::move(buildings)),
                       .demand = std::make_shared<const HeatDemand>(std::move(demand)),
                       .assumptions = {.snapTolerance = 1.0 * m, .connectionDistance = 80.0 * m}});
}

} // namespace

class StreetHeatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// By hand: 60 and 90 MWh along a street of 100 m are 1.5 MWh/(m a).
    void demandOverLength()
    {
        const StreetHeat heat =
            heatOf({{.line = {{0, 0}, {100, 0}}}}, {houseAt(20, 15), houseAt(80, -20)}, {60.0 * MWh, 90.0 * MWh});
        QCOMPARE(heat.sections.size(), std::size_t(1));
        WATTORT_COMPARE_WITHIN(inUnit(heat.sections[0].density(), MWh / m), 1.5, 1e-9);
        QCOMPARE(heat.sections[0].buildings, 2u);
        QVERIFY(linearDensityClass(heat.sections[0].density()) == LinearDensityClass::BuiltUp);
    }

    /// A side street cuts the main one in two sections; each house belongs to the one that it is nearest to.
    void streetsAreCutAtJunctions()
    {
        const StreetHeat heat =
            heatOf({{.line = {{0, 0}, {200, 0}}}, {.line = {{100, 0}, {100, 50}}}},
                   {houseAt(20, -15), houseAt(180, 15), houseAt(110, 40)}, {10.0 * MWh, 20.0 * MWh, 30.0 * MWh});
        QCOMPARE(heat.sections.size(), std::size_t(3));
        for (const StreetSection& section : heat.sections) {
            const bool side = section.street == 1;
            const bool west = !side && section.line.front().x + section.line.back().x < 200.0;
            WATTORT_COMPARE_WITHIN(inUnit(section.length, m), side ? 50.0 : 100.0, 1e-9);
            WATTORT_COMPARE_WITHIN(inUnit(section.demand, MWh), side ? 30.0 : west ? 10.0 : 20.0, 1e-9);
        }
    }

    /// Excluded streets have their demand too: the density says what there is, not what is planned.
    void decisionsDoNotMatter()
    {
        Building excluded = houseAt(20, 15);
        excluded.decision = Decision::Excluded;
        const StreetHeat heat =
            heatOf({{.line = {{0, 0}, {100, 0}}, .decision = Decision::Excluded}}, {excluded}, {70.0 * MWh});
        WATTORT_COMPARE_WITHIN(inUnit(heat.sections[0].density(), MWh / m), 0.7, 1e-9);
        QVERIFY(linearDensityClass(heat.sections[0].density()) == LinearDensityClass::NewlyBuilt);
    }

    void farBuildingsAreOutOfReach()
    {
        const StreetHeat heat = heatOf({{.line = {{0, 0}, {100, 0}}}}, {houseAt(20, 95)}, {70.0 * MWh});
        QCOMPARE(heat.sections[0].demand, Energy());
        QCOMPARE(heat.outOfReach, 70.0 * MWh);
        QVERIFY(linearDensityClass(heat.sections[0].density()) == LinearDensityClass::None);
    }

    /// Limits of the Leitfaden Wärmeplanung: 0.7, 1.5 and 2.0 MWh/(m a) belong to the class above them.
    void classesMeetAtTheirLimits()
    {
        const auto at = [](double density) { return linearDensityClass(density * (MWh / m)); };
        QVERIFY(at(0.699) == LinearDensityClass::None && at(0.7) == LinearDensityClass::NewlyBuilt);
        QVERIFY(at(1.499) == LinearDensityClass::NewlyBuilt && at(1.5) == LinearDensityClass::BuiltUp);
        QVERIFY(at(1.999) == LinearDensityClass::BuiltUp && at(2.0) == LinearDensityClass::WithObstacles);
    }

    /// Property: on random towns all heat is on a street or out of reach, and all streets are in the sections.
    void nothingIsLost()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> place(0.0, 1'000.0);
        for (int town = 0; town < 20; ++town) {
            std::vector<Street> streets;
            Length length;
            for (int i = 0; i < 12; ++i) {
                streets.push_back({.line = {{place(random), place(random)}, {place(random), place(random)}}});
                length += distance(streets.back().line[0], streets.back().line[1]);
            }
            std::vector<Building> buildings;
            std::vector<Energy> annual;
            for (int i = 0; i < 200; ++i) {
                buildings.push_back(houseAt(place(random), place(random)));
                annual.push_back(place(random) * MWh);
            }
            const StreetHeat heat = heatOf(streets, buildings, annual);
            Energy found = heat.outOfReach;
            Length sections;
            for (const StreetSection& section : heat.sections) {
                found += section.demand;
                sections += section.length;
            }
            WATTORT_COMPARE_WITHIN(found.value(), std::accumulate(annual.begin(), annual.end(), Energy()).value(),
                                   1e-9);
            WATTORT_COMPARE_WITHIN(sections.value(), length.value(), 2e-3); // ends within a metre are one node
        }
    }
};

QTEST_APPLESS_MAIN(StreetHeatTest)
#include "street_heat_test.moc"
