#include "model/economics/annuity.hpp"
#include "tests/support/compare.hpp"

using namespace wattort;

/// Golden values: VDI 2067 sheet 1:2012, computed with the formula of the standard for an investment of 1 million EUR,
/// 5 % interest and 3 % price change.
class AnnuityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void annuityFactorIsThatOfTheTables_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("years");
        QTest::addColumn<double>("expected");
        QTest::newRow("3 % over 20 years") << 0.03 << 20.0 << 0.0672157;
        QTest::newRow("5 % over 40 years") << 0.05 << 40.0 << 0.0582782;
        QTest::newRow("7 % over 30 years") << 0.07 << 30.0 << 0.0805864;
        QTest::newRow("5 % over 30 years") << 0.05 << 30.0 << 0.0650514351;
        QTest::newRow("without interest, 25 years") << 0.0 << 25.0 << 0.04;
    }
    void annuityFactorIsThatOfTheTables()
    {
        QFETCH(double, rate);
        QFETCH(double, years);
        QFETCH(double, expected);
        WATTORT_COMPARE_WITHIN(annuityFactor({rate, years * oneYear}), expected, 1e-6);
    }

    void pricesThatChangeAreDiscounted()
    {
        const AnnuityBasis basis{0.05, 20.0 * oneYear};
        WATTORT_COMPARE_WITHIN(presentValueFactor(basis, 0.03), 15.964784, 1e-7);
        WATTORT_COMPARE_WITHIN(presentValueFactor(basis, 0.05), 19.047619, 1e-7);
        WATTORT_COMPARE_WITHIN(levelisingFactor(basis, 0.03), 1.281056, 1e-6);
    }

    void pricesThatRiseAsFastAsInterestAreTheLimitOfThoseThatNearlyDo()
    {
        const AnnuityBasis basis{0.05, 20.0 * oneYear};
        WATTORT_COMPARE_WITHIN(presentValueFactor(basis, 0.05), presentValueFactor(basis, 0.05 + 1e-7), 1e-5);
    }

    void replacementsAndResidualValueAreInTheCapitalAnnuity_data()
    {
        QTest::addColumn<double>("period");
        QTest::addColumn<double>("lifetime");
        QTest::addColumn<int>("bought");
        QTest::addColumn<double>("expected");
        QTest::newRow("30 years, lives 20") << 30.0 << 20.0 << 1 << 95'739.95;
        QTest::newRow("20 years, lives 20: nothing is bought at the end") << 20.0 << 20.0 << 0 << 80'242.59;
        QTest::newRow("20 years, lives 40: half is left") << 20.0 << 40.0 << 0 << 65'121.29;
        QTest::newRow("40 years, lives 20: a multiple, bought once") << 40.0 << 20.0 << 1 << 97'948.36;
    }
    void replacementsAndResidualValueAreInTheCapitalAnnuity()
    {
        QFETCH(double, period);
        QFETCH(double, lifetime);
        QFETCH(int, bought);
        QFETCH(double, expected);
        const AnnuityBasis basis{0.05, period * oneYear};
        QCOMPARE(replacements(basis, lifetime * oneYear), bought);
        WATTORT_COMPARE_WITHIN(capitalAnnuity({1e6 * EUR, lifetime * oneYear}, basis, 0.03).value(), expected, 1e-7);
    }

    void residualValueIsDiscountedToTheStart()
    {
        // R_W of the standard: 208,946.70 EUR (30 years, lives 20) and 188,444.74 EUR (20 years, lives 40).
        const AnnuityBasis thirty{0.05, 30.0 * oneYear};
        const double left = residualValue({1e6 * EUR, 20.0 * oneYear}, thirty, 0.03).value();
        WATTORT_COMPARE_WITHIN(left / std::pow(1.05, 30), 208'946.70, 1e-7);
        const AnnuityBasis twenty{0.05, 20.0 * oneYear};
        const double half = residualValue({1e6 * EUR, 40.0 * oneYear}, twenty, 0.03).value();
        WATTORT_COMPARE_WITHIN(half / std::pow(1.05, 20), 188'444.74, 1e-7);
    }

    void nothingLastsForNoTime()
    {
        QVERIFY_EXCEPTION_THROWN(replacements({0.05, 20.0 * oneYear}, Duration{}), std::logic_error);
    }
};

QTEST_APPLESS_MAIN(AnnuityTest)
#include "annuity_test.moc"
