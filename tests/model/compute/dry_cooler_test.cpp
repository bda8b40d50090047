#include "model/compute/dry_cooler.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

using namespace wattort;

namespace {

/// Air flow for a heat share by bisection of the formula, written here a second time.
double airFlow(double share)
{
    double low = 0.0;
    double high = 1.0;
    for (int step = 0; step < 60; ++step) {
        const double flow = 0.5 * (low + high);
        const double reached = flow * (1.0 - std::exp(-1.2 * std::pow(flow, -0.4))) / (1.0 - std::exp(-1.2));
        (reached < share ? low : high) = flow;
    }
    return 0.5 * (low + high);
}

} // namespace

class DryCoolerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fullAirFlowRejectsAllHeatAndNoAirFlowNone()
    {
        const CoolingAssumptions assumptions = test::computeAssumptions().cooling;
        WATTORT_COMPARE_WITHIN(dryCoolerHeatShare(assumptions, 1.0), 1.0, 1e-12);
        QCOMPARE(dryCoolerHeatShare(assumptions, 0.0), 0.0);
        // Little air leaves as warm as the water, so it carries more than its share.
        QVERIFY(dryCoolerHeatShare(assumptions, 0.1) > 0.1);
    }

    void tableInvertsTheFormula()
    {
        const InterpolationTable table = dryCoolerFanTable(test::computeAssumptions().cooling);
        for (double share = 0.0; share <= 1.0; share += 0.01) {
            const double expected = std::pow(std::max(airFlow(share), 0.15), 2.8);
            WATTORT_COMPARE_WITHIN(table(share), expected, 1e-3);
        }
        WATTORT_COMPARE_WITHIN(table(1.0), 1.0, 1e-6);
    }

    void moreHeatNeverTakesLessFanPower()
    {
        const InterpolationTable table = dryCoolerFanTable(test::computeAssumptions().cooling);
        for (double share = 0.001; share <= 1.0; share += 0.001) {
            QVERIFY(table(share) >= table(share - 0.001));
        }
    }
};

QTEST_APPLESS_MAIN(DryCoolerTest)
#include "dry_cooler_test.moc"
