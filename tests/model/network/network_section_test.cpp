#include "model/network/network_section.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/route_town.hpp"
#include "tests/support/seasonal_network.hpp"

#include <QTest>

using namespace wattort;
using test::square;

namespace {

/// Hauptstraße from the site to the east, Gasse off its middle to the north; six houses at each.
struct Village {
    std::vector<Street> streets{{.line = {{0, 0}, {100, 0}}, .name = "Hauptstraße"},
                                {.line = {{100, 0}, {200, 0}}, .name = "Hauptstraße"},
                                {.line = {{100, 0}, {100, 120}}, .name = "Gasse"}};
    std::vector<Building> buildings;
    NetworkInput input;
    NetworkDesign design;

    Village()
    {
        for (int i = 0; i < 6; ++i) {
            buildings.push_back({.footprint = square(20.0 + 30.0 * i, 10, 10)});
            buildings.push_back({.footprint = square(110, 20.0 + 15.0 * i, 10)});
        }
        input = test::seasonalNetwork(streets, buildings, 90.0 * MWh, 50.0 * kW);
        design = designNetwork(input, {});
    }
};

} // namespace

class NetworkSectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sectionsEndAtBranchesAndWhereTheDiameterChanges()
    {
        const Village village;
        QCOMPARE(village.design.consumers.size(), std::size_t(12));
        const auto sections = networkSections(village.design, Layer(village.streets), {});
        std::uint32_t inTheLane = 0;
        for (const NetworkSection& section : sections) {
            if (section.street == "Gasse") {
                inTheLane += section.consumers;
                for (const Point& point : section.line) {
                    QCOMPARE(point.x, 100.0);
                }
            } else if (section.kind == EdgeKind::Street) {
                QCOMPARE(section.street, std::string("Hauptstraße"));
                // None goes on beyond the branch.
                const bool before = section.line.front().x < 99.0;
                QVERIFY(before ? section.line.back().x <= 100.0 : section.line.front().x >= 100.0);
            }
            QVERIFY(section.linearHeatDensity()
                    == EnergyPerLength(section.heat / (section.length + section.houseConnections)));
        }
        // One of the houses stands at the corner.
        QVERIFY(inTheLane >= 5 && inTheLane <= 7);
    }

    /// Nothing is lost or counted twice.
    void sectionsAddUpToTheNetwork()
    {
        const NetworkInput input = test::demoTown(800);
        const NetworkDesign design = designNetwork(input, {});
        const auto phases = networkPhases(input, design, 1e6 * EUR);
        QVERIFY(phases.size() > 1);
        const Layer<Street> streets; // no names
        Length trench;
        Length houses;
        Money investment;
        Energy heat;
        std::size_t consumers = 0;
        Money ofFirstPhase;
        for (const NetworkSection& section : networkSections(design, streets, phases)) {
            trench += section.length;
            houses += section.houseConnections;
            investment += section.investment + section.houseInvestment;
            heat += section.heat;
            consumers += section.consumers;
            QVERIFY(section.phase >= 1 && section.phase <= phases.size());
            ofFirstPhase += section.phase == 1 ? section.investment : Money{};
            QVERIFY(section.street.empty());
            QVERIFY(section.line.size() > 1);
        }
        WATTORT_COMPARE_WITHIN(trench.value(), design.trenchLength.value(), 1e-9);
        WATTORT_COMPARE_WITHIN(houses.value(), design.houseConnectionLength.value(), 1e-9);
        WATTORT_COMPARE_WITHIN(investment.value(), design.pipeInvestment.value(), 1e-9);
        WATTORT_COMPARE_WITHIN(heat.value(), design.heatSold.value(), 1e-9);
        QCOMPARE(consumers, design.consumers.size());
        Money expected;
        for (const std::uint32_t pipe : phases.front().pipes) {
            const NetworkPipe& each = design.pipes[pipe];
            expected += each.kind == EdgeKind::HouseConnection ? Money{} : each.investment;
        }
        WATTORT_COMPARE_WITHIN(ofFirstPhase.value(), expected.value(), 1e-9);
    }

    void anEmptyNetworkHasNone() { QVERIFY(networkSections({}, {}, {}).empty()); }
};

QTEST_GUILESS_MAIN(NetworkSectionTest)
#include "network_section_test.moc"
