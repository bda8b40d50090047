#include "model/dispatch/hour_supply.hpp"
#include "tests/support/compare.hpp"

using namespace wattort;

namespace {

constexpr LiftAssumptions usual{0.53, 8.0, 5.0 * K, 5.0 * K, 10.0 * K};

HourSupply supplyAt(double source, double supply, double returned)
{
    return supplyOf({1.0 * MW, celsius(source), celsius(supply), celsius(returned)}, usual);
}

} // namespace

class HourSupplyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void directShareGrowsWithTheSource_data()
    {
        QTest::addColumn<double>("source");
        QTest::addColumn<double>("share");
        // Network 70/40, approach 5 K: by hand (source - 5 - 40) / 30.
        QTest::addRow("below the return") << 30.0 << 0.0;
        QTest::addRow("at the return") << 45.0 << 0.0;
        QTest::addRow("half way") << 60.0 << 0.5;
        QTest::addRow("just enough") << 75.0 << 1.0;
        QTest::addRow("more than enough") << 90.0 << 1.0;
    }

    void directShareGrowsWithTheSource()
    {
        QFETCH(double, source);
        QFETCH(double, share);
        const HourSupply supply = supplyAt(source, 70, 40);
        WATTORT_COMPARE_WITHIN(1.0 + supply.directShare, 1.0 + share, 1e-12);
        QCOMPARE(supply.directOnly(), share >= 1.0);
    }

    void warmerSourcesNeverNeedMoreElectricity()
    {
        double before = 1e9;
        for (double source = 10.0; source <= 80.0; source += 0.25) {
            const HourSupply supply = supplyAt(source, 75, 45);
            const Delivery delivery = deliver(supply, 0.5 * highestOutputW(supply));
            const double perOutput =
                supply.directOnly() ? 0.0 : delivery.heatPumpW / supply.cop / (delivery.directW + delivery.heatPumpW);
            QVERIFY2(perOutput <= before + 0.02, qPrintable(QString::number(source)));
            before = perOutput;
        }
        QCOMPARE(before, 0.0);
    }

    void fullOutputTakesTheWholeSource()
    {
        for (const double source : {20.0, 48.0, 52.0, 60.0}) {
            const HourSupply supply = supplyAt(source, 80, 45);
            const Delivery delivery = deliver(supply, highestOutputW(supply));
            WATTORT_COMPARE_WITHIN(delivery.directW + delivery.heatPumpW * supply.sourceShare(), supply.availableW,
                                   1e-9);
        }
    }

    void noSourceGivesNothing()
    {
        const HourSupply supply = supplyOf({Power{}, celsius(40), celsius(70), celsius(40)}, usual);
        QCOMPARE(highestOutputW(supply), 0.0);
    }
};

QTEST_GUILESS_MAIN(HourSupplyTest)
#include "hour_supply_test.moc"
