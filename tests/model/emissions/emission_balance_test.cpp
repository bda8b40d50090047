#include "model/emissions/emission_balance.hpp"
#include "tests/support/compare.hpp"

using namespace wattort;

namespace {

constexpr EmissionFactor gramsPerKWh(double grams)
{
    return EmissionFactor::from_value(grams * 1e-3 / 3.6e6);
}

EmissionAssumptions assumptions()
{
    // GEG annexes 4 and 9; Umweltbundesamt for the mix of 2024.
    return {.electricity = gramsPerKWh(363),
            .electricityLegal = gramsPerKWh(560),
            .gas = gramsPerKWh(240),
            .wasteHeatLegal = gramsPerKWh(40),
            .reference = gramsPerKWh(250),
            .primaryElectricity = 1.8,
            .primaryGas = 1.1,
            .primaryFloor = 0.3,
            .primaryFloorRelief = 0.1};
}

EmissionBalance balance(const NetworkDesign& network, const DispatchYear& dispatch)
{
    ComputeYear compute;
    compute.facilityEnergy = 100.0 * GWh;
    return balanceEmissions({std::make_shared<const NetworkDesign>(network),
                             std::make_shared<const DispatchYear>(dispatch),
                             std::make_shared<const ComputeYear>(compute), assumptions()});
}

} // namespace

class EmissionBalanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// By hand: 10 GWh sold replace 2,500 t; 2.5 GWh for the heat pump and 0.1 GWh for pumps at 363 g/kWh are 943.8 t,
    /// 1 GWh of gas at 240 g/kWh is 240 t.
    void everyEnergyHasItsFactor()
    {
        NetworkDesign network;
        network.heatSold = 10.0 * GWh;
        network.pumpEnergy = 0.1 * GWh;
        DispatchYear dispatch;
        dispatch.heatPumpEnergy = 2.5 * GWh;
        dispatch.boilerFuel = 1.0 * GWh;
        dispatch.wasteHeatTaken = 8.0 * GWh;
        dispatch.wasteHeatShare = 0.9;
        const EmissionBalance result = balance(network, dispatch);
        WATTORT_COMPARE_WITHIN(inUnit(result.reference, tonne), 2'500.0, 1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(result.network, tonne), 1'183.8, 1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(result.avoided, tonne), 1'316.2, 1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(result.computeCentre, tonne), 36'300.0, 1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(result.perHeat * kWh, 1e-3 * kg), 118.38, 1e-9);
        // By law: (2.6 GWh * 560 + 1 GWh * 240 + 8 GWh * 40) / 10 GWh
        WATTORT_COMPARE_WITHIN(inUnit(result.perHeatLegal * kWh, 1e-3 * kg), 201.6, 1e-9);
        // (2.6 * 1.8 + 1.1) / 10
        WATTORT_COMPARE_WITHIN(result.primaryEnergyFactor, 0.578, 1e-9);
        WATTORT_COMPARE_WITHIN(result.primaryEnergyFactorLegal, 0.578, 1e-9);
    }

    void factorOfDirectUseIsLiftedToTheFloor()
    {
        NetworkDesign network;
        network.heatSold = 10.0 * GWh;
        DispatchYear dispatch;
        dispatch.wasteHeatShare = 1.0;
        const EmissionBalance result = balance(network, dispatch);
        QCOMPARE(result.primaryEnergyFactor, 0.0);
        WATTORT_COMPARE_WITHIN(result.primaryEnergyFactorLegal, 0.2, 1e-9);
    }

    void aNetworkOnGasAvoidsLessThanNothing()
    {
        NetworkDesign network;
        network.heatSold = 10.0 * GWh;
        DispatchYear dispatch;
        dispatch.boilerFuel = 12.0 * GWh;
        QVERIFY(balance(network, dispatch).avoided < Mass{});
    }

    void withoutHeatSoldThereIsNoFactor()
    {
        const EmissionBalance result = balance({}, {});
        QCOMPARE(result.perHeat.value(), 0.0);
        QCOMPARE(result.primaryEnergyFactorLegal, 0.0);
        QVERIFY(result.computeCentre > Mass{});
    }
};

QTEST_APPLESS_MAIN(EmissionBalanceTest)
#include "emission_balance_test.moc"
