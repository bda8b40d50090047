#include "tests/support/seasonal_network.hpp"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace wattort;
using test::square;

namespace {

/// A street of 400 m with houses every 20 m on both sides, the site at its west end.
struct Village {
    std::vector<Street> streets{{.line = {{0, 0}, {200, 0}, {400, 0}}}};
    std::vector<Building> buildings;
    Polygon site = square(-150, -50, 100);

    Village()
    {
        for (int i = 0; i < 20; ++i) {
            buildings.push_back({.footprint = square(10.0 + 20.0 * i, 10, 10)});
            buildings.push_back({.footprint = square(10.0 + 20.0 * i, -20, 10)});
        }
    }

    NetworkInput input(Energy annual = 60.0 * MWh, Power sourcePower = 10.0 * MW) const
    {
        NetworkInput network =
            test::seasonalNetwork(streets, buildings, annual, annual / (1'800.0 * oneHour), sourcePower);
        network.site = site;
        return network;
    }
};

bool connected(const NetworkDesign& design, std::uint32_t building)
{
    return std::any_of(design.consumers.begin(), design.consumers.end(),
                       [building](const NetworkConsumer& consumer) { return consumer.building == building; });
}

bool has(const NetworkDesign& design, Problem problem)
{
    return std::any_of(design.findings.begin(), design.findings.end(),
                       [problem](const Finding& finding) { return finding.problem == problem; });
}

} // namespace

class NetworkDesignTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyHouseOfADenseStreetIsConnected()
    {
        const NetworkDesign design = designNetwork(Village().input(), {});
        QCOMPARE(design.consumers.size(), std::size_t(40));
        QVERIFY(design.findings.empty());
        // 10 to 390 m of the street, 50 m to the site, 40 connections of 15 m.
        QVERIFY(std::abs(inUnit(design.trenchLength, m) - (395.0 + 50.0)) < 1.0);
        QVERIFY(std::abs(inUnit(design.houseConnectionLength, m) - 600.0) < 1.0);
        QVERIFY(design.objective.value() > 0.0);
        QVERIFY(design.bound.has_value() && *design.bound >= design.objective);
    }

    /// Water that would freeze, or a supply that is not warmer than the return: told, and never a network.
    void impossibleTemperaturesAreRefused()
    {
        for (const auto& [supply, returned] : {std::pair{5.0, 45.0}, {75.0, 90.0}, {75.0, 75.0}, {75.0, -20.0}}) {
            NetworkInput input = Village().input();
            input.assumptions.supply = celsius(supply);
            input.assumptions.returned = celsius(returned);
            const NetworkDesign design = designNetwork(input, {});
            QVERIFY(design.consumers.empty() && design.pipes.empty());
            QCOMPARE(design.findings.size(), std::size_t(1));
            QCOMPARE(design.findings[0].problem, Problem::OutOfRange);
            QCOMPARE(design.findings[0].severity, Severity::Error);
        }
    }

    void theEnergyBalanceHoldsInEveryHour()
    {
        const NetworkDesign design = designNetwork(Village().input(), {});
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            const double in = design.feedIn.raw()[hour];
            QVERIFY(std::abs(in - design.demand.raw()[hour] - design.loss.raw()[hour]) <= 1e-9 * in);
            QVERIFY(design.loss.raw()[hour] > 0.0);
            QVERIFY(design.returnTemperature[hour] < design.supplyTemperature[hour]);
        }
        QVERIFY(std::abs((total(design.demand) / design.heatSold).value() - 1.0) < 1e-6);
        // Planning figures of German networks: 5 to 25 % of what is fed in is lost.
        const double share = (design.heatLoss / total(design.feedIn)).value();
        QVERIFY2(share > 0.02 && share < 0.25, qPrintable(QString::number(share)));
    }

    void diametersNeverGrowAwayFromTheSourceAndLimitsAreKept()
    {
        const Village village;
        const NetworkInput input = village.input();
        const NetworkDesign design = designNetwork(input, {});
        int trunks = 0;
        for (const NetworkPipe& pipe : design.pipes) {
            if (pipe.from > 0) {
                QVERIFY(design.pipes[pipe.from - 1].nominalDiameter >= pipe.nominalDiameter);
            }
            const bool branch = pipe.nominalDiameter <= input.assumptions.largestBranch;
            QVERIFY(pipe.gradient
                    <= (branch ? input.assumptions.maximumGradientBranch : input.assumptions.maximumGradientTrunk)
                           * 1.0001);
            trunks += branch ? 0 : 1;
            QVERIFY(pipe.from < pipe.to);
            QCOMPARE(pipe.line.front(), design.nodes[pipe.from].position);
            QCOMPARE(pipe.line.back(), design.nodes[pipe.to].position);
        }
        QVERIFY(trunks > 0 && std::size_t(trunks) < design.pipes.size());
    }

    void everyConsumerGetsItsDifferentialPressure()
    {
        const NetworkInput input = Village().input();
        const NetworkDesign design = designNetwork(input, {});
        for (const NetworkConsumer& consumer : design.consumers) {
            QVERIFY(consumer.differentialPressure >= input.assumptions.consumerDifferentialPressure * 0.999999);
            QVERIFY(consumer.supplyTemperature < input.assumptions.supply);
            QVERIFY(consumer.supplyTemperature > input.assumptions.returned);
        }
        QVERIFY(std::abs(inUnit(design.worstDifferentialPressure, bar)
                         - inUnit(input.assumptions.consumerDifferentialPressure, bar))
                < 1e-9);
    }

    void excludedIsLeftOutAndMandatoryTakenIn()
    {
        Village village;
        village.buildings[5].decision = Decision::Excluded;
        const NetworkDesign without = designNetwork(village.input(), {});
        QCOMPARE(without.consumers.size(), std::size_t(39));
        QVERIFY(!connected(without, 5));
        village.buildings[6].decision = Decision::Mandatory;
        const NetworkDesign poor = designNetwork(village.input(1.0 * MWh), {});
        QCOMPARE(poor.consumers.size(), std::size_t(1));
        QVERIFY(connected(poor, 6));
    }

    void nothingThatPaysIsSaid()
    {
        const NetworkDesign design = designNetwork(Village().input(1.0 * MWh), {});
        QVERIFY(design.pipes.empty() && design.consumers.empty());
        QCOMPARE(design.feedIn.size(), hoursPerYear);
        QVERIFY(has(design, Problem::NoConsumerPays));
    }

    void aSiteFarFromEveryStreetIsSaid()
    {
        Village village;
        village.site = square(-9'000, 0, 100);
        QVERIFY(has(designNetwork(village.input(), {}), Problem::NoStreetInReach));
    }

    void streetsThatDoNotHangTogetherAreSaid()
    {
        Village village;
        village.streets.push_back({.line = {{0, 5'000}, {100, 5'000}}});
        village.buildings.push_back({.footprint = square(40, 5'010, 10)});
        QVERIFY(has(designNetwork(village.input(), {}), Problem::DisconnectedStreets));
    }

    void theSourceLimitsTheNetwork()
    {
        const NetworkInput input = Village().input(60.0 * MWh, 300.0 * kW);
        const NetworkDesign design = designNetwork(input, {});
        QVERIFY(!design.consumers.empty());
        QVERIFY(design.consumers.size() < 40);
        QVERIFY(design.pipes.front().designPower <= input.sourcePower / input.assumptions.sourceShareOfPeak);
    }

    void connectingAConsumerForFreeNeverLowersTheWorth()
    {
        Village village;
        const NetworkDesign before = designNetwork(village.input(), {});
        village.buildings.push_back({.footprint = square(395, -5, 10)}); // on the street
        const NetworkDesign after = designNetwork(village.input(), {});
        QVERIFY(after.objective >= before.objective);
    }
};

QTEST_GUILESS_MAIN(NetworkDesignTest)
#include "network_design_test.moc"
