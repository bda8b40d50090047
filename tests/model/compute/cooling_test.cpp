#include "model/compute/cooling.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

#include <optional>

using namespace wattort;

namespace {

constexpr CoolingLoad rated{.itWatt = 10e6, .lossWatt = 0.6e6};

CoolingPlant plant(CoolingKind kind, double waterSupply = 36.0, HeatRejection rejection = HeatRejection::DryCooler,
                   std::optional<CoolingKind> air = {})
{
    const double liquid = kind == CoolingKind::DirectToChip ? 0.85 : kind == CoolingKind::Immersion ? 0.98 : 0.0;
    return {{.system = test::coolingSystem(kind),
             .air = air ? test::coolingSystem(*air) : test::airCoolingFor(kind),
             .rejection = rejection,
             .liquidShare = liquid,
             .waterSupply = celsius(waterSupply),
             .rated = rated},
            test::computeAssumptions().cooling};
}

} // namespace

class CoolingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allHeatAndAllPowerOfThePlantLeave()
    {
        for (int kind = 0; kind < 3 * int(CoolingKind::Immersion) + 3; ++kind) {
            const CoolingPlant cooling = plant(CoolingKind(kind / 3), 36.0, HeatRejection(kind % 3));
            for (double load = 0.0; load <= 1.0; load += 0.1) {
                for (double air = -20.0; air <= 40.0; air += 4.0) {
                    const CoolingLoad now{.itWatt = load * rated.itWatt, .lossWatt = 0.4e6 + 0.2e6 * load};
                    const CoolingHour hour = cooling.hour(now, {air, air - 5.0});
                    const double in = now.itWatt + now.lossWatt + hour.powerWatt;
                    QVERIFY(std::abs(hour.recoverableWatt + hour.rejectedWatt - in) <= 1e-9 * in);
                    QVERIFY(hour.freeShare >= 0.0 && hour.freeShare <= 1.0);
                }
            }
        }
    }

    void warmerWaterNeverMeansLessFreeCooling()
    {
        for (double air = -10.0; air <= 40.0; air += 1.0) {
            double former = 0.0;
            for (double supply = 15.0; supply <= 45.0; supply += 1.0) {
                const double free = plant(CoolingKind::DirectToChip, supply).hour(rated, {air, air}).freeShare;
                QVERIFY(free >= former);
                former = free;
            }
        }
    }

    // The same rooms with the same chillers: what reaches further into the warm hours needs less.
    void whatCoolsTheAirOfALiquidCooledHallIsAChoice()
    {
        const auto hour = [](CoolingKind air, double dryBulb) {
            return plant(CoolingKind::DirectToChip, 36.0, HeatRejection::DryCooler, air)
                .hour(rated, {dryBulb, dryBulb - 4.0});
        };
        const double without = hour(CoolingKind::AirChiller, 10.0).powerWatt;
        QVERIFY(hour(CoolingKind::AirDryEconomiser, 10.0).powerWatt < without);
        QVERIFY(hour(CoolingKind::AirWetEconomiser, 10.0).powerWatt < without);
        QVERIFY(hour(CoolingKind::DirectAir, 10.0).powerWatt < without);
        // The loop's heat and its temperature are the same, whatever the air does.
        for (const CoolingKind air :
             {CoolingKind::AirChiller, CoolingKind::DirectAirAdiabatic, CoolingKind::RearDoor}) {
            QCOMPARE(hour(air, 10.0).recoverableWatt, hour(CoolingKind::AirDryEconomiser, 10.0).recoverableWatt);
            QCOMPARE(hour(air, 10.0).heatTemperature, hour(CoolingKind::AirDryEconomiser, 10.0).heatTemperature);
        }
        // Water only where it evaporates, and in a hot hour only with the adiabatic cooler.
        QCOMPARE(hour(CoolingKind::DirectAir, 34.0).litrePerHour, 0.0);
        QVERIFY(hour(CoolingKind::DirectAirAdiabatic, 34.0).litrePerHour > 0.0);
        QVERIFY(hour(CoolingKind::DirectAirAdiabatic, 34.0).powerWatt < hour(CoolingKind::DirectAir, 34.0).powerWatt);
        QCOMPARE(hour(CoolingKind::DirectAirAdiabatic, 20.0).powerWatt, hour(CoolingKind::DirectAir, 20.0).powerWatt);
    }

    // No water leaves a dry cooler colder than its air: with an approach of 5 K water for 36 degC is free up to 31 degC
    // outside. Where the systems permit it and it may rise by 9 K, it follows the air and needs no compressor.
    void waterIsNeverColderThanTheAirThatCoolsIt()
    {
        CoolingAssumptions assumptions = test::computeAssumptions().cooling;
        assumptions.waterRise = 9.0 * K;
        const auto cooling = [&assumptions](double warmest) {
            return CoolingPlant({.system = test::coolingSystem(CoolingKind::DirectToChip),
                                 .air = test::airCoolingFor(CoolingKind::DirectToChip),
                                 .liquidShare = 1.0,
                                 .waterSupply = celsius(36.0),
                                 .warmestWater = celsius(warmest),
                                 .rated = {.itWatt = 10e6, .lossWatt = 0.0}},
                                assumptions);
        };
        const CoolingPlant follows = cooling(45.0);
        const CoolingPlant fixed = cooling(36.0);
        for (double air = -10.0; air <= 40.0; air += 1.0) {
            const CoolingHour hour = follows.hour({10e6, 0.0}, {air, air});
            WATTORT_COMPARE_WITHIN(hour.freeShare, 1.0, 1e-12);
            QVERIFY(hour.heatTemperature - 10.0 >= air + 5.0 - 1e-9);
            QVERIFY(hour.heatTemperature - 10.0 <= 45.0);
            // Coolant units 1.0 %, pumps 0.6 %, fans at most 1.5 % of heat at full flow; nothing in the air path.
            QVERIFY(hour.powerWatt <= 10e6 * (0.010 + 0.006 + 0.015 * 1.016) + 1e-3);
        }
        WATTORT_COMPARE_WITHIN(follows.hour({10e6, 0.0}, {38.0, 38.0}).powerWatt,
                               10e6 * (0.010 + 0.006 + 0.015 * 1.016), 1e-3);
        QCOMPARE(fixed.hour({10e6, 0.0}, {31.0, 20.0}).freeShare, 1.0);
        WATTORT_COMPARE_WITHIN(fixed.hour({10e6, 0.0}, {36.0, 20.0}).freeShare, 0.5, 1e-9);
        QCOMPARE(fixed.hour({10e6, 0.0}, {41.0, 20.0}).freeShare, 0.0);
        QCOMPARE(fixed.hour({10e6, 0.0}, {36.0, 20.0}).heatTemperature, 46.0);
        QVERIFY(follows.hour({10e6, 0.0}, {10.0, 10.0}).powerWatt < 10e6 * 0.0175);
        assumptions.waterRise = 2.0 * K;
        WATTORT_COMPARE_WITHIN(cooling(45.0).hour({10e6, 0.0}, {38.0, 38.0}).freeShare, 0.5, 1e-9);
    }

    // Waterside economiser: all free up to supply less approach, none from return less approach.
    void freeCoolingEndsBetweenSupplyAndReturn()
    {
        const CoolingPlant cooling = plant(CoolingKind::AirDryEconomiser);
        QCOMPARE(cooling.hour(rated, {15.0, 10.0}).freeShare, 1.0);
        WATTORT_COMPARE_WITHIN(cooling.hour(rated, {19.0, 10.0}).freeShare, 0.5, 1e-9);
        QCOMPARE(cooling.hour(rated, {23.0, 10.0}).freeShare, 0.0);
    }

    // Tower: 0.85 of the heat evaporates at 1.47 l/kWh, a fifth is blown down with 5 cycles.
    void towerTakesTheWaterThatItsHeatEvaporates()
    {
        const CoolingHour hour = plant(CoolingKind::AirWetEconomiser).hour(rated, {5.0, 3.0});
        const double rejectedKilowatt = (rated.itWatt + rated.lossWatt + hour.powerWatt) / 1e3;
        WATTORT_COMPARE_WITHIN(hour.litrePerHour, rejectedKilowatt * 0.85 * 1.47 * 5.0 / 4.0, 0.02);
        QCOMPARE(plant(CoolingKind::DirectToChip).hour(rated, {35.0, 22.0}).litrePerHour, 0.0);
    }

    void adiabaticCoolerTakesWaterOnlyInHotHours()
    {
        const CoolingPlant cooling = plant(CoolingKind::DirectAirAdiabatic);
        QCOMPARE(cooling.hour(rated, {26.9, 18.0}).litrePerHour, 0.0);
        QVERIFY(cooling.hour(rated, {33.0, 20.0}).litrePerHour > 0.0);
        QCOMPARE(cooling.hour(rated, {33.0, 20.0}).freeShare, 1.0);
        QVERIFY(cooling.hour(rated, {38.0, 30.0}).freeShare < 1.0);
    }

    void lowLoadBringsColderReturnWater()
    {
        const CoolingPlant cooling = plant(CoolingKind::DirectToChip);
        WATTORT_COMPARE_WITHIN(cooling.hour({.itWatt = 10e6, .lossWatt = 0.6e6}, {5, 5}).heatTemperature, 46.0, 1e-9);
        WATTORT_COMPARE_WITHIN(cooling.hour({.itWatt = 4e6, .lossWatt = 0.5e6}, {5, 5}).heatTemperature, 46.0, 1e-9);
        WATTORT_COMPARE_WITHIN(cooling.hour({.itWatt = 2e6, .lossWatt = 0.5e6}, {5, 5}).heatTemperature, 41.0, 1e-9);
    }

    void liquidShareIsTheSystemsWithColdPlatesAndNoneWithAir()
    {
        const ComputeSystem& plates = test::computeSystem("nvidia_gb200_nvl72");
        const ComputeSystem& air = test::computeSystem("nvidia_dgx_b200");
        const auto share = [](const ComputeSystem& system, CoolingKind kind) {
            return effectiveLiquidShare(system, test::coolingSystem(kind));
        };
        QCOMPARE(share(plates, CoolingKind::DirectToChip), 0.86);
        QCOMPARE(share(plates, CoolingKind::AirDryEconomiser), 0.0);
        QCOMPARE(share(air, CoolingKind::DirectToChip), 0.85);
        QCOMPARE(share(air, CoolingKind::Immersion), 0.98);
    }
};

QTEST_APPLESS_MAIN(CoolingTest)
#include "cooling_test.moc"
