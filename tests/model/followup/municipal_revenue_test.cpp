#include "model/followup/municipal_revenue.hpp"
#include "tests/support/compare.hpp"

using namespace wattort;

/// Worked example: taxable profit of 20 million EUR, multiplier 450 %, base rate 3.5 % (assessment 700,000 EUR), levy
/// of 35 points.
class MunicipalRevenueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shareOfTheMunicipalityDecides_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("tax");
        QTest::addColumn<double>("levy");
        QTest::addColumn<double>("net");
        QTest::newRow("law: 3 of 40 million EUR of wages") << 3.0 / 40.0 << 236'250.0 << 18'375.0 << 217'875.0;
        QTest::newRow("reform: 10 % wages, 90 % installed power (60 %)")
            << 0.1 * 0.075 + 0.9 * 0.6 << 1'724'625.0 << 134'137.5 << 1'590'487.5;
        QTest::newRow("company of its own at the site") << 1.0 << 3'150'000.0 << 245'000.0 << 2'905'000.0;
    }
    void shareOfTheMunicipalityDecides()
    {
        QFETCH(double, share);
        QFETCH(double, tax);
        QFETCH(double, levy);
        QFETCH(double, net);
        const TradeTax result = tradeTax(20e6 * EUR, share, {0.035, 4.5, 0.35});
        WATTORT_COMPARE_WITHIN(result.tax.value(), tax, 1e-9);
        WATTORT_COMPARE_WITHIN(result.levy.value(), levy, 1e-9);
        WATTORT_COMPARE_WITHIN(result.net().value(), net, 1e-9);
    }

    /// A published budget: trade tax of 18,630,000 EUR at a multiplier of 380 % has a levy of 1,715,921 EUR.
    void levyIsThatOfAPublishedBudget()
    {
        const TradeTax result = tradeTax(18'630'000.0 / 3.8 / 0.035 * EUR, 1.0, {0.035, 3.8, 0.35});
        WATTORT_COMPARE_WITHIN(result.levy.value(), 1'715'921.0, 1e-5);
    }

    void profitIsRoundedDownToAHundredEuros()
    {
        const TradeTaxRates rates{0.035, 4.0, 0.35};
        QCOMPARE(tradeTax(1'099.99 * EUR, 1.0, rates).tax.value(), tradeTax(1'000.0 * EUR, 1.0, rates).tax.value());
    }

    void aLossIsNotTaxed() { QCOMPARE(tradeTax(-5e6 * EUR, 1.0, {0.035, 4.5, 0.35}).net().value(), 0.0); }

    void noMunicipalityGetsMoreThanAll()
    {
        QVERIFY_EXCEPTION_THROWN(tradeTax(1e6 * EUR, 1.1, {0.035, 4.5, 0.35}), std::logic_error);
    }
};

QTEST_APPLESS_MAIN(MunicipalRevenueTest)
#include "municipal_revenue_test.moc"
