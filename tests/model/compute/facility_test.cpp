#include "model/compute/facility.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

using namespace wattort;

namespace {

Facility facility(const ComputeAssumptions& assumptions, Redundancy redundancy = Redundancy::NPlus1)
{
    return Facility({.ratedItPower = 10.0 * MW,
                     .redundancy = redundancy,
                     .cooling = test::coolingSystem(CoolingKind::DirectToChip),
                     .airCooling = test::airCoolingFor(CoolingKind::DirectToChip),
                     .liquidShare = 0.86,
                     .waterSupply = assumptions.waterSupply},
                    assumptions);
}

} // namespace

class FacilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDesignDayIsTheHottestHourAtRatedPower()
    {
        const ComputeAssumptions assumptions = test::computeAssumptions();
        const Facility centre = facility(assumptions);
        QCOMPARE(centre.designDay().itWatt, 10e6);
        QCOMPARE(centre.designDay().totalWatt(), centre.hour(10e6, {38.0, 23.0}).totalWatt());
        QVERIFY(centre.hour(10e6, {20.0, 15.0}).totalWatt() < centre.designDay().totalWatt());
    }

    // 10 MW of IT: about 0.31 MW in the UPS at 0.8 load (0.0317 of 12.5 MW x 0.8), 0.1 MW in distribution.
    void lossesBeforeCoolingAreThoseOfTheCurve()
    {
        ComputeAssumptions assumptions = test::computeAssumptions();
        assumptions.electrical.transformerNoLoadLoss = 0.0;
        assumptions.electrical.transformerLoadLoss = 0.0;
        const FacilityHour hour = facility(assumptions).hour(10e6, {10.0, 8.0});
        WATTORT_COMPARE_WITHIN(hour.powerSupplyWatt, 12.5e6 * (0.010 + 0.010 * 0.8 + 0.012 * 0.64), 1e-9);
        WATTORT_COMPARE_WITHIN(hour.distributionWatt, 10e6 * (1.0 / 0.99 - 1.0), 1e-9);
        WATTORT_COMPARE_WITHIN(hour.lightingWatt, 0.01 * 10e6, 1e-9);
    }

    void lossOfTransformersIsHeatOutsideAndPowerFromTheGrid()
    {
        ComputeAssumptions assumptions = test::computeAssumptions();
        const FacilityHour with = facility(assumptions).hour(8e6, {10.0, 8.0});
        assumptions.electrical.transformerNoLoadLoss = 0.0;
        assumptions.electrical.transformerLoadLoss = 0.0;
        const FacilityHour without = facility(assumptions).hour(8e6, {10.0, 8.0});
        const double loss = with.totalWatt() - without.totalWatt();
        QVERIFY(loss > 0.002 * 8e6 && loss < 0.01 * 8e6);
        WATTORT_COMPARE_WITHIN(with.rejectedWatt - without.rejectedWatt, loss, 1e-6);
        QCOMPARE(with.cooling.powerWatt, without.cooling.powerWatt);
    }

    void moreRedundancyCostsMorePower()
    {
        const ComputeAssumptions assumptions = test::computeAssumptions();
        const auto total = [&](Redundancy r) { return facility(assumptions, r).hour(8e6, {10.0, 8.0}).totalWatt(); };
        QVERIFY(total(Redundancy::N) < total(Redundancy::NPlus1));
        QVERIFY(total(Redundancy::NPlus1) < total(Redundancy::TwoN));
    }
};

QTEST_APPLESS_MAIN(FacilityTest)
#include "facility_test.moc"
