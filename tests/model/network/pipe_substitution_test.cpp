#include "data/catalogues.hpp"
#include "model/network/build_order.hpp"
#include "model/network/designed_tree.hpp"
#include "model/network/operating_margin.hpp"
#include "model/network/pipe_substitution.hpp"
#include "model/scenario/kept_entries.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/route_town.hpp"

#include <QTest>

#include <algorithm>

using namespace wattort;

namespace {

NetworkInput town(PipeSystem kind, std::size_t buildings = 300)
{
    NetworkInput input = test::demoTown(buildings);
    const Catalogues& all = data::catalogues();
    PipeOffer offer = pipeOffer(pipesOf({}, all), kind, Assumptions(all.assumptions, {}));
    input.pipes = std::move(offer.pipes);
    input.fallback = std::move(offer.fallback);
    return input;
}

const Finding* found(const NetworkDesign& design, Problem problem)
{
    const auto finding = std::ranges::find(design.findings, problem, &Finding::problem);
    return finding == design.findings.end() ? nullptr : &*finding;
}

double metresOf(const NetworkDesign& design, PipeSystem kind)
{
    double metres = 0.0;
    for (const NetworkPipe& pipe : design.pipes) {
        metres += pipe.system == kind ? pipe.length.value() : 0.0;
    }
    return metres;
}

/// Holding pressure with which the supply at the source is just what it is to be.
NetworkInput withSourceAt(NetworkInput input, Pressure wanted)
{
    const NetworkDesign design = designNetwork(input, {});
    input.assumptions.staticPressure += wanted - design.nodes.front().supplyPressure;
    return input;
}

} // namespace

class PipeSubstitutionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noPlasticPipeHasMoreThanSixBar()
    {
        const NetworkInput input = withSourceAt(town(PipeSystem::Plastic), 7.0 * bar);
        const NetworkDesign design = designNetwork(input, {});
        double steelInPlace = 0.0;
        for (const NetworkPipe& pipe : design.pipes) {
            if (pipe.system == PipeSystem::Plastic) {
                QVERIFY(design.nodes[pipe.from].supplyPressure <= 6.0 * bar);
                QVERIFY(pipe.nominalDiameter <= 100);
            }
        }
        for (const std::uint32_t pipe : substitutedPipes(input, design)) {
            QCOMPARE(design.pipes[pipe].system, PipeSystem::SteelSingle);
            steelInPlace += design.pipes[pipe].length.value();
        }
        QVERIFY(metresOf(design, PipeSystem::Plastic) > 0.0 && steelInPlace > 0.0);
        const Finding* finding = found(design, Problem::PlasticPressureExceeded);
        QVERIFY(finding);
        QCOMPARE(finding->expected, std::string("6 bar"));
        const QStringList parts = QString::fromStdString(finding->found).split(QStringLiteral("; "));
        QVERIFY(std::abs(parts[1].section(QLatin1Char(' '), 0, 0).toDouble() - steelInPlace) < 1.0);
        QVERIFY(parts[2].section(QLatin1Char(' '), 0, 0).toDouble() > 0.0);
    }

    void thePlanIsSoundWithBothKindsInIt()
    {
        const NetworkInput input = withSourceAt(town(PipeSystem::Plastic), 7.0 * bar);
        const NetworkDesign design = designNetwork(input, {});
        // Worth is what consumers bring less the annual cost of their pipes; reckoned from the design alone.
        const NetworkInput laid = withSubstitutes(input);
        const NetworkPrice price(laid);
        Money worth;
        for (const NetworkPipe& pipe : design.pipes) {
            worth -= price.annualCost(pipe.investment, positionOf(laid.pipes, pipe.system, pipe.nominalDiameter),
                                      pipe.length);
        }
        for (const NetworkConsumer& consumer : design.consumers) {
            worth += price.worth(input.demand->buildings[consumer.building]);
        }
        WATTORT_COMPARE_WITHIN(design.objective.value(), worth.value(), 1e-9);
        QVERIFY(design.bound && *design.bound >= design.objective);
        // The tree for the year has the same bores, and the phases have all of the investment.
        const DesignedTree tree = designedTree(input, design);
        for (std::size_t i = 0; i < design.pipes.size(); ++i) {
            const NetworkPipe& pipe = design.pipes[i];
            const double section = 3.14159265358979 / 4.0 * std::pow(tree.pipes[i].bore.innerDiameter.value(), 2);
            const double speed = pipe.designFlow.value() / (tree.water.density.value() * section);
            WATTORT_COMPARE_WITHIN(pipe.velocity.value(), speed, 1e-9);
        }
        Money phases;
        for (const NetworkPhase& phase : networkPhases(input, design, 1e6 * EUR)) {
            phases += phase.investment;
        }
        WATTORT_COMPARE_WITHIN(phases.value(), (design.pipeInvestment + design.connectionInvestment).value(), 1e-9);
    }

    void withinItsPressureAllSmallPipesArePlastic()
    {
        const NetworkInput input = withSourceAt(town(PipeSystem::Plastic), 5.9 * bar);
        const NetworkDesign design = designNetwork(input, {});
        QVERIFY(!found(design, Problem::PlasticPressureExceeded));
        QVERIFY(substitutedPipes(input, design).empty());
        for (const NetworkPipe& pipe : design.pipes) {
            QCOMPARE(pipe.system, pipe.nominalDiameter < 100 ? PipeSystem::Plastic : pipe.system);
        }
    }

    void plasticThatIsTooHotIsToldAndSteelIsLaid()
    {
        NetworkInput input = test::demoTown(300);
        const Catalogues& all = data::catalogues();
        AssumptionOverrides own;
        own["network_supply_temperature"].value = 100.0;
        PipeOffer offer = pipeOffer(pipesOf({}, all), PipeSystem::Plastic, Assumptions(all.assumptions, own));
        input.pipes = std::move(offer.pipes);
        input.fallback = std::move(offer.fallback);
        input.assumptions.supply = celsius(100.0);
        const NetworkDesign design = designNetwork(input, {});
        QCOMPARE(metresOf(design, PipeSystem::Plastic), 0.0);
        const Finding* finding = found(design, Problem::PlasticTooHot);
        QVERIFY(finding);
        QCOMPARE(finding->severity, Severity::Warning);
        QCOMPARE(finding->found, std::string("100 °C"));
        QCOMPARE(finding->expected, std::string("≤ 95 °C")); // scope of EN 15632-2:2022
    }

    void twinPipesGiveACheaperNetworkThatLosesLess()
    {
        const NetworkDesign single = designNetwork(town(PipeSystem::SteelSingle), {});
        const NetworkDesign twin = designNetwork(town(PipeSystem::SteelTwin), {});
        // All that single pipes can do, twin pipes of the same bores do for less: the best network is worth more.
        QVERIFY(twin.objective > single.objective);
        const double perMetreOfTwin = (twin.heatLoss / (twin.trenchLength + twin.houseConnectionLength)).value();
        const double perMetre = (single.heatLoss / (single.trenchLength + single.houseConnectionLength)).value();
        QVERIFY(perMetreOfTwin < 0.9 * perMetre);
    }

    void theSupplyBoilsWhereTheSteamTableSaysSo()
    {
        // Steam table: water boils at 120 °C under 1.985 bar, and at 60 °C under 0.199 bar; the air has 1.01325.
        NetworkDesign design;
        design.nodes.resize(3);
        design.pipes = {{.from = 0, .to = 1}, {.from = 1, .to = 2}};
        design.returnTemperature = HourlyTemperature(hoursPerYear, celsius(55.0));
        design.returnTemperature.set(17, celsius(60.0));
        for (NetworkNode& node : design.nodes) {
            node.supplyTemperature = celsius(120.0);
            node.supplyPressure = 2.0 * bar;
            node.returnTemperature = celsius(55.0);
        }
        design.nodes[2].supplyPressure = 1.4 * bar; // 2.413 - 1.985 = 0.43 bar above boiling
        NetworkAssumptions assumed;
        assumed.boilingMargin = 0.5 * bar;
        assumed.pumpSuctionHead = 10.0 * m;
        assumed.staticPressure = 0.2 * bar;
        QCOMPARE(pipesNearBoiling(assumed, design), std::vector<std::uint32_t>{1});
        // (1.01325 + 0.2 - 0.1993) bar over 983.2 kg/m3 and 9.80665 m/s2
        WATTORT_COMPARE_WITHIN(leastSuctionHead(assumed, design).value(), 10.516, 2e-3);
        Findings findings = operatingMargins(assumed, design);
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].problem, Problem::BoilingInOperation);
        QCOMPARE(findings[0].found, std::string("0.43 bar; 1"));
        assumed.boilingMargin = 0.4 * bar;
        assumed.pumpSuctionHead = 10.6 * m;
        findings = operatingMargins(assumed, design);
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].problem, Problem::PumpCavitates);
        QCOMPARE(findings[0].expected, std::string("10.6 m"));
    }
};

QTEST_GUILESS_MAIN(PipeSubstitutionTest)
#include "pipe_substitution_test.moc"
