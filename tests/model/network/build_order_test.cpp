#include "data/catalogues.hpp"
#include "model/network/build_order.hpp"
#include "model/network/network_goal.hpp"
#include "tests/support/route_town.hpp"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace wattort;

namespace {

double delayedWorth(std::span<const BuildStep> steps, std::span<const std::uint32_t> order)
{
    double spent = 0.0;
    double sum = 0.0;
    for (const std::uint32_t step : order) {
        spent += steps[step].investment.value();
        sum += steps[step].worth.value() * spent;
    }
    return sum;
}

bool keepsOrder(std::span<const BuildStep> steps, std::span<const std::uint32_t> order)
{
    std::vector<bool> built(steps.size(), false);
    for (const std::uint32_t step : order) {
        if (built[step] || (steps[step].before != BuildStep::none && !built[steps[step].before])) {
            return false;
        }
        built[step] = true;
    }
    return order.size() == steps.size();
}

std::vector<BuildStep> randomSteps(std::mt19937& random, std::size_t count)
{
    std::vector<BuildStep> steps;
    for (std::uint32_t i = 0; i < count; ++i) {
        BuildStep step{.investment = double(random() % 10) * EUR, .worth = (double(random() % 21) - 10.0) * EUR};
        if (i > 0 && random() % 4 > 0) {
            step.before = std::uint32_t(random() % i);
        }
        steps.push_back(step);
    }
    return steps;
}

} // namespace

/// Order of building, budgets and targets.
class BuildOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Against all orders that keep what must be there before.
    void noOrderBringsTheWorthEarlier()
    {
        std::mt19937 random(1);
        for (int round = 0; round < 300; ++round) {
            const std::vector<BuildStep> steps = randomSteps(random, 1 + random() % 7);
            const std::vector<std::uint32_t> found = buildOrder(steps);
            QVERIFY(keepsOrder(steps, found));
            std::vector<std::uint32_t> order(steps.size());
            std::iota(order.begin(), order.end(), 0u);
            double least = std::numeric_limits<double>::infinity();
            do {
                if (keepsOrder(steps, order)) {
                    least = std::min(least, delayedWorth(steps, order));
                }
            } while (std::next_permutation(order.begin(), order.end()));
            QVERIFY2(
                delayedWorth(steps, found) <= least + 1e-9,
                qPrintable(QStringLiteral("round %1: %2 > %3").arg(round).arg(delayedWorth(steps, found)).arg(least)));
        }
    }

    void phasesAreNestedAddUpAndKeepTheirLimit()
    {
        const NetworkInput input = test::demoTown(400);
        const NetworkDesign design = designNetwork(input, {});
        const Money whole = design.pipeInvestment + design.connectionInvestment;
        const std::vector<NetworkPhase> phases = networkPhases(input, design, 0.25 * whole);
        QVERIFY(phases.size() >= 4 && phases.size() <= 8);
        std::set<std::uint32_t> built;
        Money invested;
        Money worth;
        Energy heat;
        std::uint32_t consumers = 0;
        for (const NetworkPhase& phase : phases) {
            QVERIFY(phase.investment <= 0.25 * whole);
            for (const std::uint32_t pipe : phase.pipes) {
                QVERIFY(design.pipes[pipe].from == 0 || built.contains(design.pipes[pipe].from - 1));
                built.insert(pipe);
            }
            invested += phase.investment;
            worth += phase.worth;
            heat += phase.heatSold;
            consumers += phase.consumers;
        }
        QCOMPARE(built.size(), design.pipes.size());
        QCOMPARE(std::size_t(consumers), design.consumers.size());
        QVERIFY(std::abs((invested / whole).value() - 1.0) < 1e-9);
        QVERIFY(std::abs((heat / design.heatSold).value() - 1.0) < 1e-9);
        QVERIFY(std::abs((worth / design.objective).value() - 1.0) < 1e-9);
        QVERIFY(networkPhases(input, NetworkDesign{}, whole).empty());
    }

    void aBudgetIsKeptAndTheBoundHolds()
    {
        NetworkInput input = test::demoTown(400);
        const NetworkDesign free = designNetwork(input, {});
        const Money whole = free.pipeInvestment + free.connectionInvestment;
        Money before = free.objective;
        for (const double share : {1.1, 0.8, 0.5, 0.2}) {
            input.assumptions.budget = share * whole;
            const NetworkDesign design = designNetwork(input, {});
            const Money invested = design.pipeInvestment + design.connectionInvestment;
            qInfo("budget %.0f %%: %.1f %% spent, worth %.1f %%, at most %.1f %% of the free one's", 100.0 * share,
                  100.0 * (invested / input.assumptions.budget).value(),
                  100.0 * (design.objective / free.objective).value(),
                  100.0 * (*design.bound / free.objective).value());
            QVERIFY(invested <= input.assumptions.budget);
            QVERIFY(design.objective <= *design.bound);
            // Less money never brings more, but for what the search misses that a plan has time for, and half of the
            // money more than half of the worth.
            QVERIFY(design.objective <= 1.03 * before);
            QVERIFY(design.objective >= std::min(1.0, share) * 0.95 * free.objective);
            QVERIFY(design.findings.empty());
            before = design.objective;
        }
    }

    void mandatoryPartsBeyondTheBudgetAreToldNotLeftOut()
    {
        NetworkInput input = test::demoTown(100);
        std::vector<Building> buildings = input.buildings.features();
        for (Building& building : buildings) {
            building.decision = Decision::Mandatory;
        }
        input.buildings = Layer(buildings);
        const NetworkDesign all = designNetwork(input, {});
        input.assumptions.budget = 0.5 * (all.pipeInvestment + all.connectionInvestment);
        const NetworkDesign design = designNetwork(input, {});
        QCOMPARE(design.consumers.size(), all.consumers.size());
        QVERIFY(std::any_of(design.findings.begin(), design.findings.end(),
                            [](const Finding& finding) { return finding.problem == Problem::BudgetExceeded; }));
    }

    void aTargetOfHeatIsReachedAtTheLeastLossOrTold()
    {
        NetworkInput input = test::demoTown(400);
        input.sourcePower = 100.0 * MW;
        // A price at which only a part pays.
        input.assumptions.heatRevenue = 0.75 * input.assumptions.heatRevenue;
        const NetworkDesign free = designNetwork(input, {});
        Energy most;
        for (const BuildingDemand& demand : input.demand->buildings) {
            most += demand.annual;
        }
        QVERIFY(free.heatSold < 0.9 * most);
        input.assumptions.heatTarget = free.heatSold + 0.5 * (most - free.heatSold) * 0.8;
        const NetworkDesign design = designNetwork(input, {});
        QVERIFY(design.heatSold >= input.assumptions.heatTarget);
        QVERIFY(design.heatSold <= 1.1 * input.assumptions.heatTarget);
        QVERIFY(design.objective <= free.objective);
        QVERIFY(design.objective <= *design.bound);
        QVERIFY(design.findings.empty());

        input.assumptions.heatTarget = 1.5 * most;
        const NetworkDesign missed = designNetwork(input, {});
        QVERIFY(std::any_of(missed.findings.begin(), missed.findings.end(),
                            [](const Finding& finding) { return finding.problem == Problem::HeatTargetMissed; }));
    }
};

QTEST_GUILESS_MAIN(BuildOrderTest)
#include "build_order_test.moc"
