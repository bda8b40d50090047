#include "model/compute/indicators.hpp"
#include "tests/support/compare.hpp"

using namespace wattort;

class IndicatorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Worked example of the domain study (4): 20 MW at 0.8 and PUE 1.086, 50 GWh of heat handed over: ERF 0.329,
    // ERE 0.729.
    void theWorkedExampleIsMet()
    {
        const YearMeasured year{.total = 152.2 * GWh,
                                .it = 140.2 * GWh,
                                .water = 70'100.0 * m3,
                                .reused = 50.0 * GWh,
                                .renewable = 76.1 * GWh,
                                .emitted = 55'000.0 * tonne};
        WATTORT_COMPARE_WITHIN(powerUsageEffectiveness(year), 1.086, 1e-3);
        WATTORT_COMPARE_WITHIN(energyReuseFactor(year), 0.329, 2e-3);
        WATTORT_COMPARE_WITHIN(energyReuseEffectiveness(year), 0.729, 1e-3);
        WATTORT_COMPARE_WITHIN(waterUsageEffectiveness(year), 0.5, 1e-12);
        WATTORT_COMPARE_WITHIN(renewableEnergyFactor(year), 0.5, 1e-12);
        WATTORT_COMPARE_WITHIN(inUnit(carbonUsageEffectiveness(year), EmissionFactor(kg / kWh)), 55.0 / 140.2, 1e-12);
    }

    // The Green Grid: ERE = (1 - ERF) PUE, whatever the numbers.
    void reuseEffectivenessIsWhatReuseLeavesOfPue()
    {
        for (double reused = 0.0; reused <= 1.5; reused += 0.1) {
            const YearMeasured year{.total = 1.2 * GWh, .it = 1.0 * GWh, .reused = reused * GWh};
            WATTORT_COMPARE_WITHIN(energyReuseEffectiveness(year),
                                   (1.0 - energyReuseFactor(year)) * powerUsageEffectiveness(year), 1e-12);
        }
    }

    // (EU) 2024/1364 annex III (d) is the plain quotient.
    void moreRenewableEnergyThanUsedIsMoreThanOne()
    {
        QCOMPARE(renewableEnergyFactor({.total = 1.0 * GWh, .renewable = 2.0 * GWh}), 2.0);
    }

    void warmHeatCountsByItsAmount()
    {
        HourlyTemperature temperature(2, celsius(30.0));
        temperature.set(1, celsius(60.0));
        HourlyPower heat(2, 1.0 * MW);
        heat.set(1, 2.0 * MW);
        WATTORT_COMPARE_WITHIN(inCelsius(*meanTemperature(temperature, heat)), 50.0, 1e-12);
        QVERIFY(!meanTemperature(temperature, HourlyPower(2)).has_value());
    }

    void nothingUsedGivesNought()
    {
        QCOMPARE(powerUsageEffectiveness({}), 0.0);
        QCOMPARE(waterUsageEffectiveness({}), 0.0);
        QCOMPARE(energyReuseFactor({}), 0.0);
        QCOMPARE(renewableEnergyFactor({}), 0.0);
        QCOMPARE(energyReuseEffectiveness({}), 0.0);
        QCOMPARE(carbonUsageEffectiveness({}).value(), 0.0);
    }
};

QTEST_APPLESS_MAIN(IndicatorsTest)
#include "indicators_test.moc"
