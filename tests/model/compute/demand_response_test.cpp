#include "model/compute/compute_year.hpp"
#include "model/compute/demand_response.hpp"
#include "model/compute/load_profile.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

#include <numeric>

using namespace wattort;

namespace {

std::shared_ptr<const HourlyPrice> eveningPeak()
{
    HourlyPrice price(hoursPerYear);
    for (std::size_t i = 0; i < hoursPerYear; ++i) {
        const std::size_t hour = i % 24;
        price.set(i, (hour >= 17 && hour < 21 ? 200.0 : hour >= 11 && hour < 15 ? 20.0 : 80.0) * EUR / MWh);
    }
    return std::make_shared<const HourlyPrice>(price);
}

double cost(const std::vector<double>& active, const HourlyPrice& price)
{
    return std::inner_product(active.begin(), active.end(), price.raw().begin(), 0.0);
}

ComputeYearInput yearOf(const ComputeAssumptions& assumptions)
{
    ComputeYearInput input{
        .design = {.load = LoadKind::Inference}, .assumptions = assumptions, .weather = test::berlinWeather()};
    input.centre = test::size(input.design, assumptions);
    return input;
}

} // namespace

class DemandResponseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // No hour may rise above the day's highest.
    void aLevelDayHasNoRoom()
    {
        const std::vector<double> level(hoursPerYear, 0.5);
        QVERIFY(followPrice(level, *eveningPeak(), 0.1) == level);
    }

    void theDearestHoursGiveToTheCheapest()
    {
        std::vector<double> active(hoursPerYear, 0.5);
        active[18] = 0.8;
        const std::vector<double> moved = followPrice(active, *eveningPeak(), 0.25);
        WATTORT_COMPARE_WITHIN(moved[18], 0.6, 1e-12);
        WATTORT_COMPARE_WITHIN(moved[17], 0.375, 1e-12);
        // Four cheap hours with room for 0.3 each: 0.2 and three times 0.125 come from the evening, the rest from hours
        // at 80 EUR.
        double received = 0.0;
        for (std::size_t hour = 11; hour < 15; ++hour) {
            QVERIFY(moved[hour] <= 0.8 + 1e-12);
            received += moved[hour] - 0.5;
        }
        WATTORT_COMPARE_WITHIN(received, 4.0 * 0.3, 1e-12);
        QCOMPARE(moved[24 + 18], active[24 + 18]);
    }

    void workOfEachDayStaysAndCostsLess()
    {
        const std::vector<double> active = utilisation(test::computeAssumptions(), LoadKind::Inference, 10'000.0);
        const auto price = eveningPeak();
        const std::vector<double> moved = followPrice(active, *price, 0.2);
        for (std::size_t day = 0; day < 365; ++day) {
            const auto from = std::ptrdiff_t(24 * day);
            const double before = std::accumulate(active.begin() + from, active.begin() + from + 24, 0.0);
            const double after = std::accumulate(moved.begin() + from, moved.begin() + from + 24, 0.0);
            WATTORT_COMPARE_WITHIN(after, before, 1e-12);
        }
        QVERIFY(cost(moved, *price) < 0.97 * cost(active, *price));
        QVERIFY(*std::max_element(moved.begin(), moved.end())
                <= *std::max_element(active.begin(), active.end()) + 1e-12);
        for (std::size_t i = 0; i < hoursPerYear; ++i) {
            QVERIFY(moved[i] >= 0.8 * active[i] - 1e-12);
        }
    }

    void theYearFollowsThePriceOnlyWhenItMay()
    {
        ComputeAssumptions assumptions = test::computeAssumptions();
        ComputeYearInput input = yearOf(assumptions);
        const ComputeYear without = simulateComputeYear(input);
        QCOMPARE(without.shiftedWork.value(), 0.0);
        input.price = eveningPeak();
        QVERIFY(simulateComputeYear(input) == without);
        input.assumptions.load.deferrableShare = 0.2;
        const ComputeYear moved = simulateComputeYear(input);
        QVERIFY(moved.shiftedWork > 0.01 * without.itEnergy);
        WATTORT_COMPARE_WITHIN(moved.itEnergy.value(), without.itEnergy.value(), 1e-9);
    }

    // By hand: 17 to 20 h of the working days of December, January and February in a year that begins on a Monday:
    // January 23, February 20 and December 21 working days (the 29th and 30th of December are a weekend).
    void theGridsPeakHoursAreThoseOfTheWindow()
    {
        LoadAssumptions load = test::computeAssumptions().load;
        QVERIFY(curtailedHours(load) == std::vector<bool>(hoursPerYear, false));
        load.curtailmentShare = 0.5;
        const std::vector<bool> curtailed = curtailedHours(load);
        QCOMPARE(std::count(curtailed.begin(), curtailed.end(), true), (23 + 20 + 21) * 3);
        QVERIFY(!curtailed[16] && curtailed[17] && curtailed[19] && !curtailed[20]);
        QVERIFY(!curtailed[5 * 24 + 18]);         // Saturday
        QVERIFY(!curtailed[(31 + 28) * 24 + 18]); // the first of March, a Thursday
        load.curtailmentFirstMonth = 6.0;
        load.curtailmentLastMonth = 6.0;
        const std::vector<bool> june = curtailedHours(load);
        QCOMPARE(std::count(june.begin(), june.end(), true), 21 * 3);
    }

    void curtailmentHoldsInItsHoursAndWorkThatCanWaitMovesOutOfThem()
    {
        ComputeAssumptions assumptions = test::computeAssumptions();
        const ComputeYear free = simulateComputeYear(yearOf(assumptions));
        assumptions.load.curtailmentShare = 0.5;
        const std::vector<bool> curtailed = curtailedHours(assumptions.load);
        const ComputeYearInput input = yearOf(assumptions);
        const double cap = 0.5 * input.centre.nonRedundantConnection.value();
        const ComputeYear lost = simulateComputeYear(input);
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            const double power = lost.facilityPower.raw()[hour];
            QVERIFY(curtailed[hour] ? power <= cap * (1.0 + 1e-9) : power == free.facilityPower.raw()[hour]);
        }
        QVERIFY(lost.cappedHours > 0.0 && lost.shiftedWork.value() == 0.0);
        WATTORT_COMPARE_WITHIN((lost.itEnergy + lost.curtailed).value(), free.itEnergy.value(), 1e-9);
        assumptions.load.deferrableShare = 0.4;
        const ComputeYear deferred = simulateComputeYear(yearOf(assumptions));
        QVERIFY(deferred.shiftedWork.value() > 0.0);
        QVERIFY2(deferred.curtailed < 0.7 * lost.curtailed,
                 qPrintable(QString::number(deferred.curtailed / lost.curtailed)));
        WATTORT_COMPARE_WITHIN((deferred.itEnergy + deferred.curtailed).value(), free.itEnergy.value(), 1e-9);
    }

    void powerCapHoldsInEveryHourAndTakesWorkAway()
    {
        ComputeAssumptions assumptions = test::computeAssumptions();
        const ComputeYear free = simulateComputeYear(yearOf(assumptions));
        assumptions.load.powerCapShare = 0.6;
        const ComputeYearInput input = yearOf(assumptions);
        const ComputeYear capped = simulateComputeYear(input);
        const double cap = 0.6 * input.centre.nonRedundantConnection.value();
        QVERIFY(capped.cappedHours > 100.0);
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            QVERIFY(capped.facilityPower.raw()[hour] <= cap * (1.0 + 1e-9));
            // Hours below the cap stay as they were.
            const bool touched = free.facilityPower.raw()[hour] > cap;
            QVERIFY(touched || capped.facilityPower.raw()[hour] == free.facilityPower.raw()[hour]);
        }
        WATTORT_COMPARE_WITHIN((capped.itEnergy + capped.curtailed).value(), free.itEnergy.value(), 1e-9);
        double chain = 0.0;
        for (const EnergyStep& step : capped.chain) {
            QVERIFY(step.energy.value() >= 0.0);
            chain += step.energy.value();
        }
        WATTORT_COMPARE_WITHIN(chain, capped.facilityEnergy.value(), 1e-9);
    }
};

QTEST_APPLESS_MAIN(DemandResponseTest)
#include "demand_response_test.moc"
