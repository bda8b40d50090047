#include "model/compute/network_power.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

using namespace wattort;

namespace {

/// W of network for each of n accelerators.
double perAccelerator(double gbit, double n)
{
    ComputeSystem system = test::computeSystem("nvidia_dgx_h100");
    system.networkGbit = gbit;
    return ItPowerModel(system, test::computeAssumptions()).network(n).value() / n;
}

} // namespace

class NetworkPowerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Domain study 2.1, computed there from switches and modules: 400G 70 and 110 W, 800G 118 and 185 W.
    void fabricTakesThePublishedPowerInTwoAndThreeTiers()
    {
        WATTORT_COMPARE_WITHIN(perAccelerator(400.0, 2'048.0), 70.0, 0.01);
        WATTORT_COMPARE_WITHIN(perAccelerator(400.0, 20'000.0), 110.0, 0.01);
        WATTORT_COMPARE_WITHIN(perAccelerator(800.0, 10'368.0), 118.0, 0.01);
        WATTORT_COMPARE_WITHIN(perAccelerator(800.0, 100'000.0), 185.0, 0.01);
    }

    void systemsWithoutFabricTakeAShare()
    {
        const ComputeAssumptions assumptions = test::computeAssumptions();
        const ItPowerModel model(test::computeSystem("hpe_cray_ex_mi250x"), assumptions);
        WATTORT_COMPARE_WITHIN(model.network(100.0) / model.compute(100.0), assumptions.networkShare, 1e-12);
    }

    void acceleratorsAndPowerAreInverses()
    {
        const ComputeAssumptions assumptions = test::computeAssumptions();
        for (const ComputeSystem& system : data::catalogues().systems) {
            if (!system.forSizing) {
                continue;
            }
            const ItPowerModel model(system, assumptions);
            // Around the limits of two tiers (2,048 and 10,368) and of full three tiers.
            for (const double n : {0.5, 1.0, 72.0, 2'047.9, 2'048.0, 2'048.1, 3'000.0, 4'096.0, 5'000.0, 10'368.0,
                                   10'369.0, 20'736.0, 20'737.0, 100'000.0, 1e6}) {
                WATTORT_COMPARE_WITHIN(model.accelerators(model.total(n)), n, 1e-9);
                const Power power = n * kW;
                WATTORT_COMPARE_WITHIN(model.total(model.accelerators(power)).value(), power.value(), 1e-9);
            }
        }
    }

    void moreAcceleratorsAlwaysTakeMorePower()
    {
        const ItPowerModel model(test::computeSystem("nvidia_gb300_nvl72"), test::computeAssumptions());
        for (double n = 1.0; n < 60'000.0; n *= 1.01) {
            QVERIFY(model.total(1.01 * n) > model.total(n));
        }
    }
};

QTEST_APPLESS_MAIN(NetworkPowerTest)
#include "network_power_test.moc"
