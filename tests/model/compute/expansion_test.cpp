#include "model/compute/expansion.hpp"
#include "tests/support/compare.hpp"

#include <numeric>

using namespace wattort;

namespace {

ComputeCentre centre()
{
    ComputeCentre one;
    one.ratedItPower = 40.0 * MW;
    one.itInvestment = 400e6 * EUR;
    return one;
}

ComputeYear year()
{
    ComputeYear one;
    one.itEnergy = 200.0 * GWh;
    one.facilityEnergy = 220.0 * GWh;
    one.recoverable = 150.0 * GWh;
    return one;
}

ExpansionAssumptions assumptions()
{
    return {.phases = 4.0,
            .interval = 3.0 * oneYear,
            .rampUp = 0.0 * oneYear,
            .hardwareLifetime = 5.0 * oneYear,
            .efficiencyGain = 0.25};
}

} // namespace

class ExpansionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Four halls of 10 MW in the years 0, 3, 6 and 9.
    void hallsComeOneAfterTheOther()
    {
        const auto years = expand(centre(), year(), assumptions());
        QCOMPARE(years.size(), std::size_t(25));
        for (const auto& [at, megawatts] :
             {std::pair(0, 10.0), {2, 10.0}, {3, 20.0}, {8, 30.0}, {9, 40.0}, {24, 40.0}}) {
            WATTORT_COMPARE_WITHIN(inUnit(years[std::size_t(at)].ratedItPower, MW), megawatts, 1e-12);
            WATTORT_COMPARE_WITHIN(inUnit(years[std::size_t(at)].facilityEnergy, GWh), 5.5 * megawatts, 1e-12);
            WATTORT_COMPARE_WITHIN(inUnit(years[std::size_t(at)].recoverableHeat, GWh), 3.75 * megawatts, 1e-12);
        }
    }

    // Two years from empty to full: a quarter in the mean of the first, three quarters of the second.
    void aHallFillsEvenly()
    {
        ExpansionAssumptions one = assumptions();
        one.phases = 1.0;
        one.rampUp = 2.0 * oneYear;
        const auto years = expand(centre(), year(), one);
        WATTORT_COMPARE_WITHIN(inUnit(years[0].itEnergy, GWh), 50.0, 1e-12);
        WATTORT_COMPARE_WITHIN(inUnit(years[1].itEnergy, GWh), 150.0, 1e-12);
        WATTORT_COMPARE_WITHIN(inUnit(years[2].itEnergy, GWh), 200.0, 1e-12);
    }

    // One hall, bought in the years 0, 5, 10, 15, 20: the same power, 1.25^5 times the computing each time.
    void replacedHardwareComputesMoreWithTheSamePower()
    {
        ExpansionAssumptions one = assumptions();
        one.phases = 1.0;
        const auto years = expand(centre(), year(), one);
        for (const ExpansionYear& now : years) {
            WATTORT_COMPARE_WITHIN(now.computing, std::pow(1.25, 5 * (now.year / 5)), 1e-12);
            QCOMPARE(now.itInvestment.value(), now.year % 5 == 0 ? 400e6 : 0.0);
            WATTORT_COMPARE_WITHIN(inUnit(now.itEnergy, GWh), 200.0, 1e-12);
        }
    }

    // Each of the halls is bought as often as its years last, whatever the phases.
    void investmentsAreThoseOfTheHalls()
    {
        const auto years = expand(centre(), year(), assumptions());
        const double spent = std::accumulate(years.begin(), years.end(), 0.0, [](double sum, const ExpansionYear& one) {
            return sum + one.itInvestment.value();
        });
        // From 0: 5 times, from 3: 5 times (22 years), from 6: 4 times, from 9: 4 times; 100 million each.
        WATTORT_COMPARE_WITHIN(spent, 18.0 * 100e6, 1e-12);
    }
};

QTEST_APPLESS_MAIN(ExpansionTest)
#include "expansion_test.moc"
