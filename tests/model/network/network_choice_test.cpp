#include "data/catalogues.hpp"
#include "model/demo/demo_region.hpp"
#include "model/network/consumer_rule.hpp"
#include "model/network/decision_price.hpp"
#include "model/network/network_price.hpp"
#include "tests/support/route_town.hpp"

#include <QTest>

#include <cmath>
#include <random>

using namespace wattort;

namespace {

Polygon square(double x, double y, double side)
{
    return {.outer = {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}};
}

/// One large consumer at the far end of a ring: 200 m along the short way, 600 m along the long one.
struct DetourTown {
    StreetGraphInput streets;
    NetworkInput network;

    DetourTown()
    {
        const Catalogues& catalogues = data::catalogues();
        const Assumptions assumed(catalogues.assumptions, {});
        streets.streets = Layer(std::vector<Street>{{.line = {{0, 0}, {200, 0}}},
                                                    {.line = {{0, 0}, {0, 200}}},
                                                    {.line = {{0, 200}, {200, 200}}},
                                                    {.line = {{200, 200}, {200, 0}}},
                                                    {.line = {{200, 0}, {260, 0}}}});
        streets.buildings = Layer(std::vector<Building>{{.footprint = square(255, 10, 10)}});
        streets.assumptions = streetGraphAssumptions(assumed);
        network = test::demoTown(40); // weather, profiles, assumptions
        HeatDemand demand = *network.demand;
        demand.buildings = {{.annual = 2'000.0 * MWh, .peak = 1.0 * MW, .profile = 0, .basis = DemandBasis::Metered}};
        network.demand = std::make_shared<const HeatDemand>(std::move(demand));
        network.buildings = streets.buildings;
        network.graph = std::make_shared<const StreetGraph>(buildStreetGraph(streets));
        network.site = square(-60, -60, 50); // nearest to the corner of the ring
        network.sourcePower = 5.0 * MW;
    }

    void decide(std::size_t street, Decision decision)
    {
        std::vector<Street> changed = streets.streets.features();
        changed[street].decision = decision;
        streets.streets = Layer(std::move(changed));
        network.graph = std::make_shared<const StreetGraph>(buildStreetGraph(streets));
    }
};

} // namespace

/// What planners choose by hand, and what it costs them.
class NetworkChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// By hand: the detour is 400 m longer, at the yearly cost of a metre of the pipe that one consumer of 1 MW needs.
    void aDetourCostsItsMoreMetres()
    {
        DetourTown ring;
        ring.decide(0, Decision::Excluded);
        const DecisionPrices prices = priceDecisions(ring.streets, ring.network, 10, {});
        QCOMPARE(prices.each.size(), std::size_t(1));
        QCOMPARE(prices.each[0].layer, LayerKind::Streets);
        QCOMPARE(prices.each[0].index, 0u);
        const NetworkPrice price(ring.network);
        const std::size_t pipe = price.pipe(price.flow(1.0 * MW));
        const CandidateEdge metres{.surface = SurfaceClass::Street, .length = 400.0 * m};
        const double expected = price.annualCost(metres, pipe).value();
        QVERIFY(expected > 1'000.0);
        QVERIFY2(std::abs(prices.each[0].annual.value() / expected - 1.0) < 1e-6,
                 qPrintable(QString::number(prices.each[0].annual.value()) + u' ' + QString::number(expected)));
        QCOMPARE(prices.all.value(), prices.each[0].annual.value());
    }

    void aMandatoryStreetOnTheWayCostsNothing()
    {
        DetourTown ring;
        ring.decide(0, Decision::Mandatory);
        const DecisionPrices prices = priceDecisions(ring.streets, ring.network, 10, {});
        QCOMPARE(prices.each.size(), std::size_t(1));
        QVERIFY(std::abs(prices.each[0].annual.value()) < 1e-6);
        ring.decide(2, Decision::Mandatory); // a dead end of 200 m beside it, and the way there
        const DecisionPrices both = priceDecisions(ring.streets, ring.network, 10, {});
        QCOMPARE(both.each.size(), std::size_t(2));
        QVERIFY(both.each[1].annual > Money{});
        QVERIFY(both.all >= both.each[1].annual);
    }

    void noPriceIsBelowNoughtAndAllCostAtLeastTheDearest()
    {
        std::mt19937 random(7);
        const NetworkInput town = test::demoTown(120);
        std::vector<Building> buildings = town.buildings.features();
        for (int i = 0; i < 6; ++i) {
            buildings[random() % buildings.size()].decision = i % 2 == 0 ? Decision::Mandatory : Decision::Excluded;
        }
        const Assumptions assumed(data::catalogues().assumptions, {});
        StreetGraphInput streets{.streets = demoRegion({.buildings = 120}).layers.streets,
                                 .buildings = Layer(buildings),
                                 .assumptions = streetGraphAssumptions(assumed)};
        const DecisionPrices prices = priceDecisions(streets, town, 100, {});
        QVERIFY(prices.each.size() >= 4);
        for (const PricedDecision& decision : prices.each) {
            QVERIFY(decision.annual >= Money{});
            QVERIFY(decision.annual <= prices.all);
        }
        QCOMPARE(priceDecisions(streets, town, 2, {}).each.size(), std::size_t(2));
    }

    void aStopIsKept()
    {
        DetourTown ring;
        ring.decide(0, Decision::Excluded);
        std::stop_source stop;
        stop.request_stop();
        bool cancelled = false;
        try {
            (void)priceDecisions(ring.streets, ring.network, 10, Task(stop.get_token(), {}));
        } catch (const Cancelled&) {
            cancelled = true;
        }
        QVERIFY(cancelled);
    }

    void aRuleChoosesByUseHeatYearAndDistance()
    {
        const std::vector<Building> buildings{
            {.footprint = square(0, 0, 10), .use = BuildingUse::School, .constructionYear = 1960},
            {.footprint = square(100, 0, 10), .use = BuildingUse::School, .constructionYear = 2001},
            {.footprint = square(900, 0, 10), .use = BuildingUse::Office},
            {.footprint = square(50, 0, 10), .use = BuildingUse::School}};
        HeatDemand demand;
        demand.buildings = {{.annual = 300.0 * MWh}, {.annual = 80.0 * MWh}, {.annual = 500.0 * MWh}, {}};
        const auto chosen = [&](const ConsumerRule& rule) {
            return consumersByRule(rule, Layer(buildings), demand, square(-50, 0, 10));
        };
        using Positions = std::vector<std::uint32_t>;
        QCOMPARE(chosen({}), (Positions{0, 1, 2})); // the last is not heated
        QCOMPARE(chosen({.use = BuildingUse::School}), (Positions{0, 1}));
        QCOMPARE(chosen({.leastHeat = 100.0 * MWh}), (Positions{0, 2}));
        QCOMPARE(chosen({.leastHeat = 100.0 * MWh, .mostHeat = 300.0 * MWh}), (Positions{0}));
        QCOMPARE(chosen({.builtUntil = 1978}), (Positions{0})); // an unknown year keeps no rule on years
        QCOMPARE(chosen({.builtFrom = 1979}), (Positions{1}));
        // Border of the site at x = -40, centroids at 5, 105, 905.
        QCOMPARE(chosen({.farthest = 45.1 * m}), (Positions{0}));
        QCOMPARE(chosen({.farthest = 145.1 * m}), (Positions{0, 1}));
    }

    void anAreaTakesMiddlesOfBuildingsAndWholeStreets()
    {
        const Polygon area{.outer = {{0, 0}, {100, 0}, {100, 100}, {50, 40}, {0, 100}, {0, 0}}}; // notched from above
        const Layer buildings(std::vector<Building>{{.footprint = square(10, 10, 10)},
                                                    {.footprint = square(94, 10, 10)}, // its middle is in
                                                    {.footprint = square(45, 70, 10)}, // in the notch
                                                    {.footprint = square(150, 10, 10)}});
        QCOMPARE(buildingsIn(area, buildings), (std::vector<std::uint32_t>{0, 1}));
        const Layer streets(std::vector<Street>{{.line = {{10, 10}, {90, 10}}}, {.line = {{10, 20}, {120, 20}}}});
        QCOMPARE(streetsIn(area, streets), (std::vector<std::uint32_t>{0}));
    }
};

QTEST_GUILESS_MAIN(NetworkChoiceTest)
#include "network_choice_test.moc"
