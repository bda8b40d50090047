#include "model/economics/annuity.hpp"
#include "model/economics/cash_flow.hpp"
#include "model/economics/economics.hpp"
#include "model/economics/funding.hpp"
#include "model/economics/heat_sales.hpp"
#include "tests/support/compare.hpp"

using namespace wattort;

namespace {

constexpr EnergyPrice eurosPerMWh(double price)
{
    return EnergyPrice::from_value(price / 3.6e9);
}

constexpr PowerPrice eurosPerKilowatt(double price)
{
    return PowerPrice::from_value(price / 1e3);
}

EconomicAssumptions assumptions()
{
    EconomicAssumptions a;
    a.discountRate = 0.05;
    a.period = 20.0 * oneYear;
    a.electricityPrice = eurosPerMWh(80);
    a.electricityLevies = eurosPerMWh(20);
    a.gasPrice = eurosPerMWh(50);
    a.emissionPrice = PricePerMass::from_value(0.1);               // 100 EUR/t
    a.gasEmissionFactor = EmissionFactor::from_value(0.2 / 3.6e6); // 0.2 kg/kWh
    a.wasteHeatPrice = eurosPerMWh(5);
    a.heatPrice = eurosPerMWh(90);
    a.heatBasePrice = eurosPerKilowatt(40);
    a.fundingShare = 0.4;
    a.fundingCap = 1e8 * EUR;
    a.fundingMinimumShare = 0.75;
    a.fundingMinimumBuildings = 17;
    a.heatPumpInvestment = eurosPerKilowatt(1'000);
    a.heatPumpLifetime = 20.0 * oneYear;
    a.boilerInvestment = eurosPerKilowatt(100);
    a.boilerLifetime = 20.0 * oneYear;
    a.storageInvestment = eurosPerMWh(10'000);
    a.storageLifetime = 40.0 * oneYear;
    a.heatExchangerInvestment = eurosPerKilowatt(100);
    a.heatExchangerLifetime = 20.0 * oneYear;
    a.sourceConnectionInvestment = eurosPerKilowatt(200);
    a.pipeLifetime = 40.0 * oneYear;
    a.substationLifetime = 20.0 * oneYear;
    a.referenceHeatCost = eurosPerMWh(140);
    return a;
}

/// A network that sells 10 GWh a year with 5 MW, mostly from a heat pump.
struct Case {
    NetworkDesign network;
    DispatchYear dispatch;
    EconomicAssumptions assumed = assumptions();
    std::shared_ptr<const HourlyPrice> price;

    Case()
    {
        network.pipeInvestment = 4e6 * EUR;
        network.connectionInvestment = 1e6 * EUR;
        network.heatSold = 10.0 * GWh;
        network.feedIn = HourlyPower(hoursPerYear, 12.0 * GWh / oneYear);
        network.pumping = HourlyPower(hoursPerYear, 10.0 * kW);
        network.consumers.assign(20, {.peak = 250.0 * kW});
        dispatch.direct = HourlyPower(hoursPerYear);
        dispatch.heatPumpPower = HourlyPower(hoursPerYear, 300.0 * kW);
        dispatch.wasteHeatUsed = HourlyPower(hoursPerYear, 1.0 * MW);
        dispatch.heatPumpRating = 2.0 * MW;
        dispatch.boilerRating = 5.0 * MW;
        dispatch.storageCapacity = 20.0 * MWh;
        dispatch.boilerFuel = 1.0 * GWh;
        dispatch.wasteHeatTaken = 8.76 * GWh;
        dispatch.wasteHeatShare = 0.9;
    }

    std::vector<double> heatSales;
    std::vector<ConstructionPhase> phases;

    EconomicsInput input() const
    {
        return {std::make_shared<const NetworkDesign>(network),
                std::make_shared<const DispatchYear>(dispatch),
                nullptr,
                price,
                assumed,
                heatSales,
                phases};
    }
    Economics economics() const { return evaluateEconomics(input()); }
};

const CostItem& item(const Economics& economics, CostKind kind)
{
    return *std::find_if(economics.items.begin(), economics.items.end(),
                         [kind](const CostItem& candidate) { return candidate.kind == kind; });
}

} // namespace

class EconomicsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void costsAreQuantitiesTimesPrices()
    {
        const Economics result = Case().economics();
        QCOMPARE(item(result, CostKind::HeatPump).investment.value(), 2e6);
        QCOMPARE(item(result, CostKind::Boiler).investment.value(), 5e5);
        WATTORT_COMPARE_WITHIN(item(result, CostKind::Storage).investment.value(), 2e5, 1e-12);
        QCOMPARE(item(result, CostKind::SourceConnection).investment.value(), 2e5);
        // 300 kW * 8,760 h * 100 EUR/MWh, 1 GWh * 50 EUR/MWh, 1 GWh * 0.2 t/MWh * 100 EUR/t, 8,760 MWh * 5 EUR/MWh
        WATTORT_COMPARE_WITHIN(item(result, CostKind::Electricity).demandRelated.value(), 262'800.0, 1e-9);
        WATTORT_COMPARE_WITHIN(item(result, CostKind::PumpingElectricity).demandRelated.value(), 8'760.0, 1e-9);
        WATTORT_COMPARE_WITHIN(item(result, CostKind::Fuel).demandRelated.value(), 50'000.0, 1e-9);
        WATTORT_COMPARE_WITHIN(item(result, CostKind::EmissionPrice).demandRelated.value(), 20'000.0, 1e-9);
        WATTORT_COMPARE_WITHIN(item(result, CostKind::WasteHeat).demandRelated.value(), 43'800.0, 1e-9);
    }

    void linesOfTheTableAddUpToTheAnnualCost()
    {
        const Economics result = Case().economics();
        Money sum;
        for (const CostItem& cost : result.items) {
            sum += cost.annual();
        }
        WATTORT_COMPARE_WITHIN(result.annualCost.value(), sum.value(), 1e-12);
        WATTORT_COMPARE_WITHIN(inUnit(*result.levelisedCostOfHeat * (10.0 * GWh), EUR), sum.value(), 1e-12);
    }

    /// The same property where less heat is sold from year to year, funding included.
    void presentValueWithFallingSalesIsThatOfTheAnnuities()
    {
        Case thisCase;
        thisCase.assumed.period = 30.0 * oneYear;
        thisCase.assumed.priceChangeEnergy = 0.03;
        thisCase.assumed.priceChangeHeat = 0.015;
        for (int year = 0; year < 30; ++year) {
            thisCase.heatSales.push_back(1.0 - 0.01 * year);
        }
        const Economics result = thisCase.economics();
        const double annuity = annuityFactor({0.05, 30.0 * oneYear});
        WATTORT_COMPARE_WITHIN(result.netPresentValue.value() * annuity,
                               (result.annualRevenue - result.annualCost).value(), 1e-9);
        thisCase.heatSales.clear();
        const Economics constant = thisCase.economics();
        QVERIFY(result.annualRevenue < constant.annualRevenue);
        QVERIFY(*result.levelisedCostWithoutFunding > *constant.levelisedCostWithoutFunding);
    }

    static std::vector<ConstructionPhase> twoPhases()
    {
        return {{.year = 0, .pipes = 0.6, .connections = 0.5, .heat = 0.7, .loss = 0.6},
                {.year = 4, .pipes = 0.4, .connections = 0.5, .heat = 0.3, .loss = 0.4}};
    }

    void onePhaseAtOnceChangesNothing()
    {
        Case thisCase;
        const Economics whole = thisCase.economics();
        thisCase.phases = {{}};
        const Economics phase = thisCase.economics();
        WATTORT_COMPARE_WITHIN(phase.annualCost.value(), whole.annualCost.value(), 1e-12);
        WATTORT_COMPARE_WITHIN(phase.annualRevenue.value(), whole.annualRevenue.value(), 1e-12);
        QCOMPARE(phase.cashFlow.size(), whole.cashFlow.size());
        for (std::size_t year = 0; year < phase.cashFlow.size(); ++year) {
            QVERIFY(std::abs((phase.cashFlow[year] - whole.cashFlow[year]).value()) < 1e-3);
        }
    }

    /// VDI 2067, annuity: what is bought in year 4 for 40 years has 24 of them left after 20.
    void phasesByHand()
    {
        Case thisCase;
        thisCase.phases = twoPhases();
        const Economics result = thisCase.economics();
        const double q = 1.05;
        const double a = (q - 1.0) / (1.0 - std::pow(q, -20));
        const double end = std::pow(q, -20);
        WATTORT_COMPARE_WITHIN(item(result, CostKind::Pipes).capitalAnnuity.value(),
                               4e6 * a * (0.6 * (1.0 - 0.5 * end) + 0.4 * (std::pow(q, -4) - 24.0 / 40.0 * end)), 1e-9);
        // Substations last 20 years: those of the second phase have 4 of them left.
        WATTORT_COMPARE_WITHIN(item(result, CostKind::HouseConnections).capitalAnnuity.value(),
                               1e6 * a * (0.5 + 0.5 * (std::pow(q, -4) - 4.0 / 20.0 * end)), 1e-9);
        // 70 % of the heat for four years, then all of it.
        const auto present = [q](int years) { return (1.0 - std::pow(q, -years)) / (q - 1.0); };
        const double sales = (0.7 * present(4) + present(20) - present(4)) / present(20);
        WATTORT_COMPARE_WITHIN(result.meanHeatSales, sales, 1e-12);
        WATTORT_COMPARE_WITHIN(result.annualRevenue.value(), 1.1e6 * sales, 1e-9);
        // 10 GWh are sold of 12 GWh fed in; the losses are those of what is there.
        const double fed = (10.0 * sales + 2.0 * (0.6 * present(4) + present(20) - present(4)) / present(20)) / 12.0;
        WATTORT_COMPARE_WITHIN(item(result, CostKind::Fuel).demandRelated.value(), 50'000.0 * fed, 1e-9);
    }

    /// The annuity method and the yearly payments are two ways to one number, with phases too.
    void presentValueWithPhasesIsThatOfTheAnnuities()
    {
        Case thisCase;
        thisCase.assumed.period = 30.0 * oneYear;
        thisCase.assumed.priceChangeCapital = 0.02;
        thisCase.assumed.priceChangeEnergy = 0.03;
        thisCase.assumed.priceChangeOperation = 0.025;
        thisCase.assumed.priceChangeHeat = 0.015;
        thisCase.assumed.pipeOperation = 0.01;
        thisCase.assumed.planningShare = 0.12;
        thisCase.assumed.contingencyShare = 0.05;
        thisCase.assumed.heatPumpLifetime = 12.0 * oneYear;
        thisCase.phases = twoPhases();
        for (int year = 0; year < 30; ++year) {
            thisCase.heatSales.push_back(1.0 - 0.01 * year);
        }
        const double annuity = annuityFactor({0.05, 30.0 * oneYear});
        for (const double heatPrice : {60.0, 120.0, 200.0}) { // funding by its share, by the gap, none
            thisCase.assumed.heatPrice = eurosPerMWh(heatPrice);
            const Economics result = thisCase.economics();
            const double expected = (result.annualRevenue - result.annualCost).value();
            QVERIFY2(std::abs(result.netPresentValue.value() * annuity - expected) < 1e-6 * std::abs(expected) + 0.01,
                     qPrintable(QString::number(heatPrice)));
        }
    }

    void whatIsBuiltLaterCostsAndBringsLess()
    {
        Case thisCase;
        thisCase.phases = twoPhases();
        const Economics phased = thisCase.economics();
        const Economics whole = Case().economics();
        QVERIFY(phased.cashFlow.front() > whole.cashFlow.front());
        QVERIFY(phased.annualRevenue < whole.annualRevenue);
        QVERIFY(item(phased, CostKind::Pipes).capitalAnnuity < item(whole, CostKind::Pipes).capitalAnnuity);
        QVERIFY(phased.investment == whole.investment);
    }

    void salesThatStayChangeNothing()
    {
        Case thisCase;
        thisCase.heatSales.assign(20, 1.0);
        QVERIFY(thisCase.economics() == Case().economics());
    }

    /// By hand: two years without interest, 10 GWh and 5 GWh sold of 12 GWh and 7 GWh fed in (the rest is loss): mean
    /// sales 75 %, revenue 0.75 of (10 GWh x 90 EUR/MWh + 5 MW x 40 EUR/kW) = 825,000 EUR, fuel by (1 + 7/12) / 2.
    void fallingSalesByHand()
    {
        Case thisCase;
        thisCase.network.heatSold = 10.0 * GWh;
        thisCase.network.feedIn = HourlyPower(hoursPerYear, 12.0 * GWh / oneYear);
        thisCase.assumed.discountRate = 0.0;
        thisCase.assumed.period = 2.0 * oneYear;
        thisCase.heatSales = {1.0, 0.5};
        const Economics result = thisCase.economics();
        WATTORT_COMPARE_WITHIN(result.meanHeatSales, 0.75, 1e-12);
        WATTORT_COMPARE_WITHIN(result.annualRevenue.value(), 825'000.0, 1e-9);
        WATTORT_COMPARE_WITHIN(item(result, CostKind::Fuel).demandRelated.value(), 50'000.0 * (1.0 + 7.0 / 12.0) / 2.0,
                               1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(*result.levelisedCostOfHeat * (7.5 * GWh), EUR), result.annualCost.value(), 1e-9);
    }

    /// By hand: two thirds of the heat follow 1 % of the area a year at 50 % less, a third is renovated already.
    /// Planned for 2030 (6 % of the area, 0.97 left): in 2040 (16 %) it is (2 x 0.92 / 0.97 + 1) / 3.
    void salesFollowTheRenovationOfTheConsumers()
    {
        HeatDemand demand;
        demand.buildings = {{.annual = 2.0 * GWh, .renovatable = 1.0}, {.annual = 1.0 * GWh}};
        NetworkDesign network;
        network.consumers = {{.building = 0, .annual = 2.0 * GWh}, {.building = 1, .annual = 1.0 * GWh}};
        const RenovationPath path{
            .rate = {0.01, 0.01, 0.01}, .depth = {0.5, 0.5, 0.5}, .baseYear = 2024, .referenceYear = 2030};
        const std::vector<double> shares = heatSalesShares(demand, network, path, 2030, 11);
        QCOMPARE(shares.size(), std::size_t(11));
        QCOMPARE(shares.front(), 1.0);
        WATTORT_COMPARE_WITHIN(shares.back(), (2.0 * 0.92 / 0.97 + 1.0) / 3.0, 1e-12);
        QVERIFY(heatSalesShares(demand, {}, path, 2030, 11).empty());
    }

    /// The annuity method and the yearly payments are two ways to one number.
    void presentValueOfTheCashFlowIsThatOfTheAnnuities()
    {
        Case thisCase;
        thisCase.assumed.period = 30.0 * oneYear;
        thisCase.assumed.priceChangeCapital = 0.02;
        thisCase.assumed.priceChangeEnergy = 0.03;
        thisCase.assumed.priceChangeOperation = 0.01;
        thisCase.assumed.priceChangeHeat = 0.015;
        thisCase.assumed.heatPumpOperation = 0.025;
        thisCase.assumed.planningShare = 0.12;
        const Economics result = thisCase.economics();
        const double annuity = annuityFactor({0.05, 30.0 * oneYear});
        WATTORT_COMPARE_WITHIN(result.netPresentValue.value() * annuity,
                               (result.annualRevenue - result.annualCost).value(), 1e-9);
    }

    void hourlyPricesCostWhatTheConstantPriceOfTheirMeanCostsAtConstantPower()
    {
        Case thisCase;
        std::vector<double> prices;
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            prices.push_back((hour % 2 == 0 ? 60.0 : 100.0) / 3.6e9);
        }
        thisCase.price = std::make_shared<const HourlyPrice>(HourlyPrice::fromRaw(prices));
        WATTORT_COMPARE_WITHIN(item(thisCase.economics(), CostKind::Electricity).demandRelated.value(), 262'800.0,
                               1e-9);
        // A heat pump that runs in the cheap hours only pays 60 + 20 EUR/MWh.
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            thisCase.dispatch.heatPumpPower.set(hour, hour % 2 == 0 ? 600.0 * kW : 0.0 * kW);
        }
        WATTORT_COMPARE_WITHIN(item(thisCase.economics(), CostKind::Electricity).demandRelated.value(), 210'240.0,
                               1e-9);
    }

    void revenueIsWorkAndBasePrice()
    {
        // 10 GWh * 90 EUR/MWh + 20 * 250 kW * 40 EUR/kW = 1.1 million EUR; the reference is 10 GWh * 140 EUR/MWh.
        const Economics result = Case().economics();
        WATTORT_COMPARE_WITHIN(result.annualRevenue.value(), 1.1e6, 1e-9);
        WATTORT_COMPARE_WITHIN(result.consumersSaving.value(), 3e5, 1e-9);
    }

    void fundingIsTheShareOfWhatIsEligible()
    {
        Case thisCase;
        thisCase.assumed.heatPrice = eurosPerMWh(20); // a wide gap
        const Economics result = thisCase.economics();
        // 40 % of all but the gas boiler: 4 + 1 + 2 + 0.2 + 0.2 million EUR.
        WATTORT_COMPARE_WITHIN(result.funding.value(), 0.4 * 7.4e6, 1e-9);
        WATTORT_COMPARE_WITHIN(fundingBasis(thisCase.input()).eligibleCost.value(), 7.4e6, 1e-9);
        QCOMPARE(result.fundingLimit, FundingLimit::Share);
        QVERIFY(*result.levelisedCostOfHeat < *result.levelisedCostWithoutFunding);
        WATTORT_COMPARE_WITHIN(
            inUnit((*result.levelisedCostWithoutFunding - *result.levelisedCostOfHeat) * (10.0 * GWh), EUR),
            0.4 * 7.4e6 * annuityFactor({0.05, 20.0 * oneYear}), 1e-9);
    }

    void fundingNeverExceedsTheGap()
    {
        Case thisCase;
        const double fullShare = 0.4 * 7.4e6;
        thisCase.assumed.heatPrice = eurosPerMWh(75);
        const Economics result = thisCase.economics();
        QCOMPARE(result.fundingLimit, FundingLimit::Gap);
        QVERIFY(result.funding.value() > 0.0 && result.funding.value() < fullShare);
        // With the gap filled, the project is worth exactly nothing.
        QVERIFY(std::abs(result.netPresentValue.value()) < 1.0);
        WATTORT_COMPARE_WITHIN(*result.internalRate, 0.05, 1e-6);
    }

    void aProjectThatPaysGetsNoFunding()
    {
        Case thisCase;
        thisCase.assumed.heatPrice = eurosPerMWh(200);
        const Economics result = thisCase.economics();
        QCOMPARE(result.funding.value(), 0.0);
        QCOMPARE(result.fundingLimit, FundingLimit::Gap);
        QVERIFY(result.netPresentValue.value() > 0.0);
        // Without funding the gap is what the project lacks: its present value with the other sign.
        WATTORT_COMPARE_WITHIN(fundingBasis(thisCase.input()).gap.value(), -result.netPresentValue.value(), 1e-9);
    }

    void fundingEndsAtTheCap()
    {
        Case thisCase;
        thisCase.assumed.heatPrice = eurosPerMWh(20);
        thisCase.assumed.fundingCap = 1e6 * EUR;
        QCOMPARE(thisCase.economics().funding.value(), 1e6);
        QCOMPARE(thisCase.economics().fundingLimit, FundingLimit::Cap);
    }

    void tooMuchGasOrTooFewBuildingsGetNoFunding()
    {
        Case thisCase;
        thisCase.assumed.heatPrice = eurosPerMWh(20);
        thisCase.dispatch.wasteHeatShare = 0.74;
        QCOMPARE(thisCase.economics().fundingLimit, FundingLimit::NotEligible);
        thisCase.dispatch.wasteHeatShare = 0.75;
        QCOMPARE(thisCase.economics().fundingLimit, FundingLimit::Share);
        thisCase.network.consumers.resize(16);
        QCOMPARE(thisCase.economics().fundingLimit, FundingLimit::NotEligible);
    }

    void costAtThePlantLeavesTheNetworkOut()
    {
        Case thisCase;
        const EnergyPrice before = *thisCase.economics().levelisedCostAtPlant;
        thisCase.network.pipeInvestment = 40e6 * EUR;
        WATTORT_COMPARE_WITHIN(thisCase.economics().levelisedCostAtPlant->value(), before.value(), 1e-9);
        QVERIFY(before < *thisCase.economics().levelisedCostWithoutFunding);
    }

    void withoutANetworkThereIsNoCostOfHeat()
    {
        Case thisCase;
        thisCase.network = {};
        thisCase.dispatch = {};
        const Economics result = thisCase.economics();
        QVERIFY(!result.levelisedCostOfHeat);
        QVERIFY(!result.levelisedCostAtPlant);
        QVERIFY(!result.internalRate);
        QCOMPARE(result.investment.value(), 0.0);
        QCOMPARE(result.netPresentValue.value(), 0.0);
    }
};

QTEST_APPLESS_MAIN(EconomicsTest)
#include "economics_test.moc"
