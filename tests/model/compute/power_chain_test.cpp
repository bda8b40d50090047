#include "model/compute/power_chain.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

using namespace wattort;

class PowerChainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Efficiency x / (x + loss) of the default curve, computed by hand in the domain study, 2.5.
    void upsEfficiencyFollowsTheLossCurve_data()
    {
        QTest::addColumn<double>("load");
        QTest::addColumn<double>("efficiency");
        QTest::newRow("a tenth") << 0.10 << 0.900;
        QTest::newRow("a fifth") << 0.20 << 0.9413;
        QTest::newRow("a quarter") << 0.25 << 0.950;
        QTest::newRow("two fifths") << 0.40 << 0.9617;
        QTest::newRow("half") << 0.50 << 0.9653;
        QTest::newRow("three quarters") << 0.75 << 0.9687;
        QTest::newRow("full") << 1.00 << 0.969;
    }
    void upsEfficiencyFollowsTheLossCurve()
    {
        QFETCH(double, load);
        QFETCH(double, efficiency);
        const double loss = upsLossShare(test::computeAssumptions().electrical, load);
        WATTORT_COMPARE_WITHIN(load / (load + loss), efficiency, 0.002);
    }

    void redundancySetsTheLoadOfEachModule()
    {
        const ElectricalAssumptions electrical = test::computeAssumptions().electrical;
        QCOMPARE(electrical.upsModules, 4.0);
        QCOMPARE(ratedLoadFraction(electrical, Redundancy::N), 1.0);
        QCOMPARE(ratedLoadFraction(electrical, Redundancy::NPlus1), 0.8);
        QCOMPARE(ratedLoadFraction(electrical, Redundancy::ThreeHalves), 2.0 / 3.0);
        QCOMPARE(ratedLoadFraction(electrical, Redundancy::FourThirds), 0.75);
        QCOMPARE(ratedLoadFraction(electrical, Redundancy::TwoN), 0.5);
        QCOMPARE(ratedLoadFraction(electrical, Redundancy::TwoNPlus1), 0.4);
    }

    // Regulation (EU) 548/2014 and the wanted efficiency of the large transformer, see transformers.csv.
    void largerTransformersLoseLess()
    {
        double former = 1.0;
        for (const Transformer& transformer : data::catalogues().transformers) {
            const double loss = (transformer.noLoadLoss + transformer.loadLoss) / transformer.rating;
            QVERIFY2(loss < former, transformer.key.c_str());
            former = loss;
        }
        WATTORT_COMPARE_WITHIN(former, 0.003, 1e-9);
    }

    void onlyTheItBehindTheUpsLosesPowerInIt()
    {
        ComputeAssumptions assumptions = test::computeAssumptions();
        const double all = PowerChain(assumptions, Redundancy::TwoN, 1e6).upsLossWatt(8e5);
        // 0.4 of 2 MW: 2 MW (0.010 + 0.010 0.4 + 0.012 0.16)
        WATTORT_COMPARE_WITHIN(all, 2e6 * 0.01592, 1e-9);
        assumptions.upsShareOfIt = 0.2;
        WATTORT_COMPARE_WITHIN(PowerChain(assumptions, Redundancy::TwoN, 1e6).upsLossWatt(8e5), 0.2 * all, 1e-9);
        assumptions.upsShareOfIt = 0.0;
        QCOMPARE(PowerChain(assumptions, Redundancy::TwoN, 1e6).upsLossWatt(8e5), 0.0);
    }

    // Regulation (EU) 548/2014, tier 2, 2,500 kVA: 1,575 W and 18.5 kW at rated current.
    void transformerLosesWhatTheRegulationAllows()
    {
        ComputeAssumptions assumptions = test::computeAssumptions();
        assumptions.powerFactor = 1.0;
        const Transformers transformers(assumptions, Redundancy::N, 2.5e6);
        WATTORT_COMPARE_WITHIN(transformers.lossWatt(0.0), 1'575.0, 0.001);
        WATTORT_COMPARE_WITHIN(transformers.lossWatt(2.5e6), 1'575.0 + 18'500.0, 0.001);
    }
};

QTEST_APPLESS_MAIN(PowerChainTest)
#include "power_chain_test.moc"
