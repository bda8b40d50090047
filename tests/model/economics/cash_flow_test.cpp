#include "model/economics/cash_flow.hpp"
#include "tests/support/compare.hpp"

#include <vector>

using namespace wattort;

namespace {

std::vector<Money> euros(std::initializer_list<double> values)
{
    std::vector<Money> payments;
    for (const double value : values) {
        payments.push_back(value * EUR);
    }
    return payments;
}

} // namespace

class CashFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLoanPaidBackWithInterestIsWorthNothingAtItsRate()
    {
        // 1,000 EUR at 8 % for one year; two years of 100 EUR and the loan back at 10 %.
        WATTORT_COMPARE_WITHIN(*internalRate(euros({-1000, 1080})), 0.08, 1e-9);
        WATTORT_COMPARE_WITHIN(*internalRate(euros({-1000, 100, 1100})), 0.10, 1e-9);
        QVERIFY(std::abs(netPresentValue(euros({-1000, 100, 1100}), 0.10).value()) < 1e-9);
    }

    void presentValueDiscountsEachYear()
    {
        // Textbook (Brealey, Myers, Allen): -350,000 now, 16,000, 16,000, 466,000 at 7 % is 59,323 EUR.
        WATTORT_COMPARE_WITHIN(netPresentValue(euros({-350'000, 16'000, 16'000, 466'000}), 0.07).value(), 59'323.0,
                               1e-5);
    }

    void paymentsThatNeverTurnHaveNoRate()
    {
        QVERIFY(!internalRate(euros({-1000, -10, -10})));
        QVERIFY(!internalRate(euros({100, 10, 10})));
        QVERIFY(!internalRate({}));
    }

    void aLossHasANegativeRate() { WATTORT_COMPARE_WITHIN(*internalRate(euros({-1000, 900})), -0.10, 1e-9); }

    void twoRatesAreNone()
    {
        // -1000 + 2300/(1+i) - 1320/(1+i)^2 is nothing at 10 % and at 20 %.
        QVERIFY(!internalRate(euros({-1000, 2300, -1320})));
    }
};

QTEST_APPLESS_MAIN(CashFlowTest)
#include "cash_flow_test.moc"
