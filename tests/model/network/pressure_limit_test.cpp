#include "data/catalogues.hpp"
#include "model/network/pressure_limit.hpp"

#include <QTest>

#include <numeric>

using namespace wattort;

namespace {

/// From the source 1,000 m to a fork, from there 1,000 m to a near house and 3,000 m to a far one, each of 500 kW.
struct Fork {
    NetworkInput input;
    CandidateNetwork candidates;
    RouteChoice choice;

    explicit Fork(Pressure limit)
    {
        const Catalogues& catalogues = data::catalogues();
        input.demand = std::make_shared<const HeatDemand>();
        input.pipes = catalogues.pipes;
        input.assumptions = networkAssumptions(Assumptions(catalogues.assumptions, {}));
        input.assumptions.pressureLimit = limit;
        input.buildings = Layer(std::vector<Building>{{.name = "Nahe 1"}, {.name = "Ferne 2"}});
        candidates.nodes = {{0, 0}, {1'000, 0}, {1'000, 1'000}, {4'000, 0}};
        candidates.buildings = {StreetGraph::none, StreetGraph::none, 0, 1};
        candidates.source = 0;
        const double lengths[] = {1'000.0, 1'000.0, 3'000.0};
        for (std::uint32_t i = 0; i < 3; ++i) {
            CandidateEdge edge;
            edge.a = i == 0 ? 0 : 1;
            edge.b = i + 1;
            edge.length = lengths[i] * m;
            candidates.edges.push_back(edge);
            ChosenTrench trench;
            trench.edge = i;
            trench.from = edge.a;
            trench.to = edge.b;
            trench.parent = i == 0 ? ChosenTrench::none : 0;
            trench.load = PeakLoad(500.0 * kW);
            choice.trenches.push_back(trench);
        }
        choice.trenches[0].load += PeakLoad(500.0 * kW);
        const NetworkPrice price(input);
        for (ChosenTrench& trench : choice.trenches) {
            trench.pipe = price.pipe(price.flow(trench.load.design()));
        }
        choice.worth = 1e6 * EUR;
    }

    std::optional<Finding> keep() { return keepPressureLimit(choice, input, candidates, NetworkPrice(input)); }

    std::vector<std::size_t> pipes() const
    {
        std::vector<std::size_t> all;
        for (const ChosenTrench& trench : choice.trenches) {
            all.push_back(trench.pipe);
        }
        return all;
    }

    /// Pressure at the source when the far house gets what it needs: Darcy and Weisbach along trenches 0 and 2.
    Pressure pressure() const
    {
        const NetworkPrice price(input);
        const NetworkAssumptions& assumed = input.assumptions;
        Pressure oneWay;
        for (const std::size_t i : {std::size_t(0), std::size_t(2)}) {
            const ChosenTrench& trench = choice.trenches[i];
            const PipeBore bore{input.pipes[trench.pipe].innerDiameter, assumed.roughness.steel};
            oneWay += (1.0 + assumed.fittingsShare) * candidates.edges[i].length
                      * pressureGradient(price.flow(trench.load.design()), bore, price.water());
        }
        return assumed.staticPressure + assumed.consumerDifferentialPressure + 2.0 * oneWay;
    }
};

} // namespace

class PressureLimitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNetworkWithinTheLimitIsLeftAlone()
    {
        Fork fork(100.0 * bar);
        const auto before = fork.pipes();
        QVERIFY(!fork.keep());
        QCOMPARE(fork.pipes(), before);
        QVERIFY(fork.choice.worth == 1e6 * EUR);
    }

    void largerPipesOnTheWorstPathKeepTheLimit()
    {
        const Pressure before = Fork(100.0 * bar).pressure();
        const auto sizes = Fork(100.0 * bar).pipes();
        Fork fork(before - 0.5 * bar);
        const auto finding = fork.keep();
        QVERIFY(finding);
        QVERIFY(fork.pressure() <= fork.input.assumptions.pressureLimit);
        QCOMPARE(finding->severity, Severity::Note);
        QCOMPARE(finding->problem, Problem::PressureTooHigh);
        QCOMPARE(finding->place.name, std::string("Ferne 2"));
        QVERIFY(std::abs(std::stod(finding->found) - inUnit(before, bar)) < 0.006);
        QCOMPARE(QString::fromStdString(finding->found).count(QStringLiteral("; ")), 2);
        QCOMPARE(fork.pipes()[1], sizes[1]); // the near house has enough
        QVERIFY(fork.pipes()[2] <= fork.pipes()[0]);
    }

    void thePriceIsThatOfTheLargerPipes()
    {
        Fork fork(Fork(100.0 * bar).pressure() - 0.5 * bar);
        const auto before = fork.pipes();
        QVERIFY(fork.keep());
        const NetworkPrice price(fork.input);
        Money more;
        for (std::size_t i = 0; i < 3; ++i) {
            more += price.annualCost(fork.candidates.edges[i], fork.pipes()[i])
                    - price.annualCost(fork.candidates.edges[i], before[i]);
        }
        QVERIFY(more > Money{});
        QVERIFY(std::abs((fork.choice.worth + more).value() - 1e6) < 1e-6);
    }

    void noSingleStepBackKeepsTheLimit()
    {
        // Nothing was enlarged for nothing: the last step was needed.
        Fork fork(Fork(100.0 * bar).pressure() - 0.5 * bar);
        const auto before = fork.pipes();
        QVERIFY(fork.keep());
        std::size_t neededSteps = 0;
        std::size_t steps = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            if (fork.pipes()[i] > before[i]) {
                ++steps;
                Fork smaller = fork;
                --smaller.choice.trenches[i].pipe;
                neededSteps += smaller.pressure() > fork.input.assumptions.pressureLimit ? 1u : 0u;
            }
        }
        QVERIFY(steps > 0);
        QVERIFY(neededSteps > 0);
    }

    void whatNoPipeCanKeepIsSaidAndNothingIsPaid()
    {
        Fork fork(1.0 * bar); // less than what is held in the return
        const auto before = fork.pipes();
        const auto finding = fork.keep();
        QVERIFY(finding);
        QCOMPARE(finding->severity, Severity::Warning);
        QCOMPARE(finding->place.name, std::string("Ferne 2"));
        QCOMPARE(finding->expected, std::string("1 bar"));
        QCOMPARE(fork.pipes(), before);
        QVERIFY(fork.choice.worth == 1e6 * EUR);
    }

    /// 120 degrees C boils at 1.9867 bar (IAPWS-IF97); the air has 1.01325.
    void boilingAtRestIsSaid()
    {
        NetworkAssumptions assumed;
        assumed.supply = celsius(120);
        assumed.boilingMargin = 0.5 * bar;
        assumed.staticPressure = 1.48 * bar;
        QVERIFY(!boilingAtRest(assumed));
        assumed.staticPressure = 1.46 * bar;
        const auto finding = boilingAtRest(assumed);
        QVERIFY(finding.has_value());
        QCOMPARE(finding->problem, Problem::PressureTooLow);
        QCOMPARE(finding->found, std::string("1.46 bar"));
        QCOMPARE(finding->expected, std::string("1.47 bar"));
    }
};

QTEST_APPLESS_MAIN(PressureLimitTest)
#include "pressure_limit_test.moc"
