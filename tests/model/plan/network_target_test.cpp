#include "data/catalogues.hpp"
#include "model/demo/demo_region.hpp"
#include "model/plan/plan.hpp"

#include <QTest>

#include <algorithm>

using namespace wattort;

namespace {

Plan planned(const std::map<std::string, double>& wanted, Power itPower = 5.0 * MW)
{
    Scenario scenario = demoRegion({.buildings = 300});
    scenario.compute.itPower = itPower;
    for (const auto& [key, value] : wanted) {
        scenario.overrides[key].value = value;
    }
    return plan(scenario, 0, data::catalogues(), {}, {});
}

bool tells(const Plan& plan, Problem problem)
{
    return std::ranges::count(findings(plan), problem, &Finding::problem) > 0;
}

double reuse(const Plan& plan)
{
    return plan.law->output.energyReuseFactor; // handed over over drawn in the year, EN 50600-4-6
}

} // namespace

class NetworkTargetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutTargetsNothingChanges()
    {
        const Plan plan = planned({});
        QVERIFY(plan.targets->output.heat == Energy{});
        QVERIFY(plan.network->input == plan.targets->input.network);
        QVERIFY(!tells(plan, Problem::EnergyReuseMissed) && !tells(plan, Problem::WasteHeatShareMissed));
    }

    void theSearchForTargetsGoesForward()
    {
        Scenario scenario = demoRegion({.buildings = 300});
        scenario.overrides["network_reuse_target"].value = 30.0;
        double last = 0.0;
        bool fell = false;
        const Task task({}, [&](double fraction) {
            fell = fell || fraction < last - 1e-9;
            last = fraction;
        });
        const Plan whole = plan(scenario, 0, data::catalogues(), task, {});
        QVERIFY(whole.targets->output.heat > Energy{});
        QVERIFY(!fell);
        QVERIFY(last <= 1.0 + 1e-9);
    }

    void enoughWasteHeatIsReusedForTheTarget()
    {
        const Plan without = planned({});
        const double before = reuse(without);
        QVERIFY(before > 0.02);
        const double wanted = 1.1 * before;
        const Plan with = planned({{"network_reuse_target", 100.0 * wanted}});
        QVERIFY2(reuse(with) >= wanted * (1.0 - 1e-5), qPrintable(QString::number(reuse(with) / before)));
        QVERIFY2(reuse(with) <= 1.05 * wanted, qPrintable(QString::number(reuse(with) / before)));
        QVERIFY(!tells(with, Problem::EnergyReuseMissed));
        QVERIFY(with.network->output.heatSold >= with.targets->output.heat);
        // The best network of all is the best of fewer at least.
        QVERIFY(with.network->output.objective <= without.network->output.objective);
        if (with.network->output.bound) {
            QVERIFY(*with.network->output.bound >= with.network->output.objective);
        }
        // A target that is met anyway asks for nothing.
        const Plan anyway = planned({{"network_reuse_target", 50.0 * before}});
        QVERIFY(anyway.network->output == without.network->output);
    }

    void aTargetBeyondAllIsTold()
    {
        const Plan plan = planned({{"network_reuse_target", 99.0}});
        QVERIFY(reuse(plan) < 0.99);
        QVERIFY(tells(plan, Problem::EnergyReuseMissed));
        QVERIFY(tells(planned({{"network_waste_heat_target", 100.0}}), Problem::WasteHeatShareMissed));
    }

    /// Where the source is the limit, a smaller network has less of its heat from the boiler.
    void theNetworkStaysSmallForItsShareOfWasteHeat()
    {
        const std::map<std::string, double> plenty{{"network_source_share_of_peak", 30.0},
                                                   {"heat_pump_share_of_peak", 100.0}};
        const Plan without = planned(plenty, 1.5 * MW);
        const double before = without.dispatch->output.wasteHeatShare;
        QVERIFY2(before < 0.97, qPrintable(QString::number(before)));
        const double wanted = before + 0.4 * (1.0 - before);
        std::map<std::string, double> target = plenty;
        target["network_waste_heat_target"] = 100.0 * wanted;
        const Plan with = planned(target, 1.5 * MW);
        QVERIFY(with.dispatch->output.wasteHeatShare >= wanted - 1e-4);
        QVERIFY(with.network->output.designPower < without.network->output.designPower);
        QVERIFY(!with.network->output.consumers.empty());
        QVERIFY(!tells(with, Problem::WasteHeatShareMissed));
    }
};

QTEST_GUILESS_MAIN(NetworkTargetTest)
#include "network_target_test.moc"
