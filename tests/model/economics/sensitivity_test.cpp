#include "data/catalogues.hpp"
#include "model/economics/annuity.hpp"
#include "model/economics/sensitivity.hpp"
#include "tests/support/compare.hpp"

#include <algorithm>
#include <cmath>

using namespace wattort;

namespace {

constexpr double soldMWh = 10'000.0;
constexpr double fuelMWh = 2'000.0;

/// A network that sells 10 GWh a year and burns 2 GWh of gas for them; too much gas for any funding.
SensitivityInput madeInput()
{
    NetworkDesign network;
    network.heatSold = soldMWh * MWh;
    network.feedIn = HourlyPower(hoursPerYear, 12.0 * GWh / oneYear);
    network.pumping = HourlyPower(hoursPerYear);
    network.pipeInvestment = 4e6 * EUR;
    network.pipes = {{.nominalDiameter = 100, .investment = 4e6 * EUR}};
    DispatchYear dispatch;
    dispatch.direct = dispatch.heatPumpPower = dispatch.wasteHeatUsed = HourlyPower(hoursPerYear);
    dispatch.boilerFuel = fuelMWh * MWh;
    const std::vector<Assumption>& catalogue = data::catalogues().assumptions;
    SensitivityInput input{.catalogue = catalogue, .pipes = data::catalogues().pipes};
    input.economics = {.network = std::make_shared<const NetworkDesign>(network),
                       .dispatch = std::make_shared<const DispatchYear>(dispatch),
                       .assumptions = economicAssumptions(Assumptions(catalogue, {}))};
    return input;
}

Sensitivity of(std::string_view key, const SensitivityInput& input)
{
    const std::vector<Sensitivity> all = priceSensitivities(input);
    const auto found = std::find_if(all.begin(), all.end(), [key](const Sensitivity& s) { return s.key == key; });
    return found == all.end() ? Sensitivity{} : *found;
}

double eurosPerMWh(EnergyPrice price)
{
    return inUnit(price, EnergyPrice(EUR / MWh));
}

/// Present value and annuity of one euro a year that rises by 2 %, at 4.5 % over 20 years: the catalogue's defaults,
/// written out after VDI 2067 sheet 1.
double presentValue()
{
    return (1.0 - std::pow(1.02 / 1.045, 20.0)) / (1.045 - 1.02);
}
double levelising()
{
    return presentValue() * 0.045 / (1.0 - std::pow(1.045, -20.0));
}

} // namespace

class SensitivityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// 30 to 80 EUR/MWh on 2 GWh of gas, spread over 10 GWh of heat.
    void gasPriceChangesTheCostByTheGasInEachMegawattHour()
    {
        const Sensitivity gas = of("gas_price", madeInput());
        WATTORT_COMPARE_WITHIN(eurosPerMWh(gas.atHigh.levelisedCostOfHeat - gas.atLow.levelisedCostOfHeat),
                               (80.0 - 30.0) * fuelMWh / soldMWh * levelising(), 1e-9);
    }

    /// 70 to 130 EUR/MWh are earned, not spent.
    void workPriceChangesTheWorthAndNotTheCost()
    {
        const Sensitivity work = of("heat_work_price", madeInput());
        WATTORT_COMPARE_WITHIN(eurosPerMWh(work.atHigh.levelisedCostOfHeat),
                               eurosPerMWh(work.atLow.levelisedCostOfHeat), 1e-12);
        WATTORT_COMPARE_WITHIN((work.atHigh.netPresentValue - work.atLow.netPresentValue).value(),
                               (130.0 - 70.0) * soldMWh * presentValue(), 1e-9);
    }

    /// Pipes live 40 years and are written off over 20 with half their price, risen by 2 % a year, left.
    void trenchCostChangesByTheRangeOfTheDiameter()
    {
        const SensitivityInput input = madeInput();
        const auto& pipes = input.pipes;
        const auto type =
            std::find_if(pipes.begin(), pipes.end(), [](const PipeType& pipe) { return pipe.nominalDiameter == 100; });
        const double low = double(type->trenchCost.low / type->trenchCost.value);
        const double high = double(type->trenchCost.high / type->trenchCost.value);
        const double annuity = 0.045 / (1.0 - std::pow(1.045, -20.0));
        const double writtenOff = (1.0 - 0.5 * std::pow(1.045, -20.0)) * annuity;
        const double operation = 0.0075 * levelising();
        const double overheads = 0.12 + 0.10; // planning and contingency, written off over the period
        const double perEuro = writtenOff + operation + overheads * annuity;
        const Sensitivity trench = of(trenchCostKey, input);
        WATTORT_COMPARE_WITHIN(eurosPerMWh(trench.atHigh.levelisedCostOfHeat - trench.atLow.levelisedCostOfHeat),
                               4e6 * (high - low) * perEuro / soldMWh, 1e-9);
    }

    void ownValuesOfThePlannerStayInForce()
    {
        SensitivityInput input = madeInput();
        input.overrides["gas_price"] = {60.0, "offer"};
        input.economics.assumptions = economicAssumptions(Assumptions(input.catalogue, input.overrides));
        const Sensitivity carbon = of("emission_price", input);
        const Sensitivity before = of("emission_price", madeInput());
        WATTORT_COMPARE_WITHIN(eurosPerMWh(carbon.atLow.levelisedCostOfHeat - before.atLow.levelisedCostOfHeat),
                               (60.0 - 50.0) * fuelMWh / soldMWh * levelising(), 1e-9);
    }

    void whatMattersMostComesFirst()
    {
        const std::vector<Sensitivity> all = priceSensitivities(madeInput());
        QVERIFY(all.size() >= 8);
        for (std::size_t i = 1; i < all.size(); ++i) {
            const auto width = [&all](std::size_t at) {
                return std::abs(eurosPerMWh(all[at].atHigh.levelisedCostOfHeat - all[at].atLow.levelisedCostOfHeat));
            };
            QVERIFY(width(i - 1) >= width(i));
        }
    }

    void anAssumedPriceIsNotVariedWhereThereIsASeries()
    {
        SensitivityInput input = madeInput();
        QVERIFY(!of("electricity_price", input).key.empty());
        input.economics.electricityPrice = std::make_shared<const HourlyPrice>(hoursPerYear, 80.0 * EUR / MWh);
        QVERIFY(of("electricity_price", input).key.empty());
        QVERIFY(!of("electricity_levies", input).key.empty());
    }

    void nothingSoldHasNoCostToVary()
    {
        SensitivityInput input = madeInput();
        input.economics.network = std::make_shared<const NetworkDesign>();
        QVERIFY(priceSensitivities(input).empty());
    }
};

QTEST_APPLESS_MAIN(SensitivityTest)
#include "sensitivity_test.moc"
