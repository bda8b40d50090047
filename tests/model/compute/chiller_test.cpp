#include "model/compute/chiller.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

#include <array>

using namespace wattort;

class ChillerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Values of Lei and Masanet's published function, condenser water 10 to 35 degC.
    void waterChillerHasThePublishedCop()
    {
        struct Row {
            double load;
            std::array<double, 6> cop;
        };
        const Row rows[] = {{0.5, {13.31, 10.82, 8.78, 7.18, 6.02, 5.30}},
                            {0.2, {11.88, 9.27, 7.10, 5.37, 4.08, 3.23}},
                            {0.8, {13.20, 10.84, 8.93, 7.45, 6.42, 5.82}}};
        for (const Row& row : rows) {
            for (std::size_t i = 0; i < row.cop.size(); ++i) {
                QVERIFY(std::abs(waterChillerCop(row.load, 10.0 + 5.0 * double(i)) - row.cop[i]) <= 0.0051);
            }
        }
    }

    // By hand: chilled water 10 degC, air 30 degC: 0.42 (273.15 + 8) / (42 - 8).
    void airChillerIsAShareOfTheCarnotProcess()
    {
        const CoolingAssumptions assumptions = test::computeAssumptions().cooling;
        WATTORT_COMPARE_WITHIN(airChillerCop(assumptions, 0.42, 10.0, 30.0), 0.42 * 281.15 / 34.0, 1e-12);
    }

    void airChillerNeverGetsBetterInWarmerAirOrBeyondTheCap()
    {
        const CoolingAssumptions assumptions = test::computeAssumptions().cooling;
        double former = 1e300;
        for (double air = -20.0; air <= 45.0; air += 1.0) {
            const double cop = airChillerCop(assumptions, 0.45, 20.0, air);
            QVERIFY(cop <= former && cop <= assumptions.highestCop && cop > 1.0);
            former = cop;
        }
    }
};

QTEST_APPLESS_MAIN(ChillerTest)
#include "chiller_test.moc"
