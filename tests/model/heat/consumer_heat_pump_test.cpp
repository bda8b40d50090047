#include "data/catalogues.hpp"
#include "model/heat/consumer_heat_pump.hpp"
#include "model/network/network_kind.hpp"
#include "tests/support/compare.hpp"

#include <cmath>
#include <numbers>
#include <numeric>

using namespace wattort;

namespace {

ConsumerHeatPumpAssumptions assumed(double supplyCelsius = 40.0)
{
    const Assumptions all(data::catalogues().assumptions,
                          {{"network_low_supply_temperature", {.value = supplyCelsius}}});
    return consumerHeatPumpAssumptions(ofNetworkKind(all, NetworkKind::DecentralHeatPumps));
}

Building house(BuildingUse use, int year, RenovationState renovation = RenovationState::Unknown)
{
    return {.footprint = {.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}},
            .use = use,
            .storeys = 2.0,
            .constructionYear = year,
            .renovation = renovation};
}

/// A year with a mean of 9.5 degC and 22 K down in January.
DrawnHeatInput inputOf(const std::vector<Building>& buildings, const ConsumerHeatPumpAssumptions& assumptions)
{
    WeatherYear weather;
    weather.dryBulb = HourlyTemperature(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        weather.dryBulb.set(
            hour, celsius(9.5 - 22.0 * std::cos(2 * std::numbers::pi * (double(hour) / 24.0 - 18.0) / 365.0)));
    }
    const Catalogues& catalogues = data::catalogues();
    const auto building = std::make_shared<const HeatDemandInput>(
        HeatDemandInput{.buildings = Layer<Building>(buildings),
                        .weather = std::make_shared<const WeatherYear>(std::move(weather)),
                        .specific = catalogues.heatDemand,
                        .profiles = catalogues.heatProfiles,
                        .assumptions = heatDemandAssumptions(Assumptions(catalogues.assumptions, {})),
                        .renovationEffects = catalogues.renovationEffects,
                        .heatingTemperatures = catalogues.heatingTemperatures});
    return {building, std::make_shared<const HeatDemand>(estimateHeatDemand(*building)), assumptions};
}

std::vector<Building> street()
{
    return {house(BuildingUse::SingleFamilyHouse, 1965),
            house(BuildingUse::MultiFamilyHouse, 1985),
            house(BuildingUse::Office, 1972),
            house(BuildingUse::SingleFamilyHouse, 2015),
            house(BuildingUse::Unheated, 1990),
            house(BuildingUse::Office, 2012)};
}

double electricity(double supplyCelsius)
{
    const HeatDemand drawn = drawnHeat(inputOf(street(), assumed(supplyCelsius)));
    double sum = 0.0;
    for (const BuildingDemand& building : drawn.buildings) {
        sum += building.own.electricity.value();
    }
    return sum;
}

/// \source Jesper et al. 2021 (regression over heat pumps on the market)
double jesper(double liftK)
{
    return 1.4480e12 * std::pow(liftK + 2 * 88.730, -4.9460);
}

} // namespace

class ConsumerHeatPumpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// By hand: 38 °C cooled to 30 °C, less 5 K: mean 302.1323 K; 50 to 60 °C and 5 K: mean 333.1250 K;
    /// 0.45 * 333.1250 / (333.1250 - 302.1323) = 4.83683.
    void theCopIsThatOfTheHand()
    {
        WATTORT_COMPARE_WITHIN(consumerCop(assumed(), celsius(60.0), 10.0 * K), 4.836834, 1e-6);
    }

    /// Thorsen and Ommen 2018, measured at substations of a network of 45 °C that make water of 60 °C: COP about 5.
    /// What the network's water is cooled to is not said: here to 25 °C.
    void theCopIsThatOfAMeasuredSubstation()
    {
        ConsumerHeatPumpAssumptions measured = assumed();
        measured.supply = celsius(45.0);
        measured.cooling = {};
        measured.returned = celsius(25.0);
        WATTORT_COMPARE_WITHIN(consumerCop(measured, celsius(60.0), 10.0 * K), 5.0, 0.10);
    }

    /// The market's heat pumps, mostly larger ones, need up to a quarter less electricity: the catalogue is cautious.
    void theCopIsNotMoreThanThatOfTheMarket_data()
    {
        QTest::addColumn<double>("source");
        QTest::addColumn<double>("sink");
        QTest::newRow("20 to 60") << 20.0 << 60.0;
        QTest::newRow("25 to 70") << 25.0 << 70.0;
        QTest::newRow("30 to 75") << 30.0 << 75.0;
        QTest::newRow("35 to 70") << 35.0 << 70.0;
    }
    void theCopIsNotMoreThanThatOfTheMarket()
    {
        QFETCH(double, source);
        QFETCH(double, sink);
        ConsumerHeatPumpAssumptions pump = assumed(source);
        pump.cooling = {};
        const double ratio = consumerCop(pump, celsius(sink), 10.0 * K) / jesper(sink - source);
        QVERIFY2(ratio > 0.70 && ratio < 1.0, qPrintable(QString::number(ratio)));
    }

    /// heating_temperatures.csv: radiators of 75/65 °C at 78, 73, 56 and 47 % of their load need 65, 63, 55 and 50 °C.
    void theHeatingCurveIsThatOfTheRadiators()
    {
        const ConsumerHeatPumpAssumptions a = assumed();
        for (const auto& [load, expected] :
             {std::pair(0.78, 65.0), std::pair(0.73, 63.0), std::pair(0.56, 55.0), std::pair(0.47, 50.0)}) {
            const Temperature outdoor = a.room - load * TemperatureDifference(a.room - a.designOutdoor);
            QVERIFY(std::abs(inCelsius(heatingCurve(a, celsius(75.0), outdoor)) - expected) < 0.5);
        }
        QCOMPARE(inCelsius(heatingCurve(a, celsius(75.0), a.designOutdoor)), 75.0);
        QCOMPARE(inCelsius(heatingCurve(a, celsius(75.0), celsius(-30.0))), 75.0);
        QCOMPARE(inCelsius(heatingCurve(a, celsius(75.0), celsius(25.0))), 20.0);
    }

    /// What is drawn and the electricity are what is needed: each building in the year, all of them in each hour.
    void theEnergyBalanceCloses()
    {
        const DrawnHeatInput input = inputOf(street(), assumed());
        const HeatDemand drawn = drawnHeat(input);
        std::vector<std::uint32_t> all(drawn.buildings.size());
        std::iota(all.begin(), all.end(), 0u);
        for (const std::uint32_t i : all) {
            const BuildingDemand& before = input.demand->buildings[i];
            const BuildingDemand& after = drawn.buildings[i];
            QVERIFY(std::abs((after.used() - before.annual).value()) <= 1e-9 * before.annual.value());
            QVERIFY(std::abs((after.usedPeak() - before.peak).value()) <= 1e-9 * before.peak.value());
            QVERIFY(after.peak <= before.peak && after.own.heat <= before.annual * (1.0 + 1e-12));
        }
        const HourlyPower needed = hourlyDemand(*input.demand, all);
        const HourlyPower fromNetwork = hourlyDemand(drawn, all);
        const HourlyPower power = hourlyHeatPumpPower(drawn, all);
        for (std::size_t hour = 0; hour < needed.size(); ++hour) {
            const double sum = fromNetwork.raw()[hour] + power.raw()[hour];
            QVERIFY(std::abs(sum - needed.raw()[hour]) <= 1e-9 * needed.raw()[hour]);
            QVERIFY(power.raw()[hour] >= 0.0 && fromNetwork.raw()[hour] >= 0.0);
        }
    }

    void withoutLimitOfTheCopTheNeedIsDrawn()
    {
        ConsumerHeatPumpAssumptions ideal = assumed();
        ideal.lorenzQuality = 1e12;
        ideal.highestCop = 1e12;
        const DrawnHeatInput input = inputOf(street(), ideal);
        const HeatDemand drawn = drawnHeat(input);
        for (std::size_t i = 0; i < drawn.buildings.size(); ++i) {
            const BuildingDemand& before = input.demand->buildings[i];
            QVERIFY(std::abs((drawn.buildings[i].annual - before.annual).value()) <= 1e-9 * before.annual.value());
            QVERIFY(std::abs((drawn.buildings[i].peak - before.peak).value()) <= 1e-9 * before.peak.value());
        }
    }

    void aColderNetworkNeedsMoreElectricity()
    {
        double colder = electricity(20.0);
        for (double supply = 22.5; supply <= 50.0; supply += 2.5) {
            const double warmer = electricity(supply);
            QVERIFY2(warmer < colder, qPrintable(QString::number(supply)));
            colder = warmer;
        }
    }

    void whereTheNetworkIsWarmEnoughThereIsNoHeatPump()
    {
        const DrawnHeatInput input = inputOf(street(), assumed(75.0));
        const HeatDemand drawn = drawnHeat(input);
        for (std::size_t i = 0; i < drawn.buildings.size(); ++i) {
            QVERIFY(!drawn.buildings[i].own.exists());
            QCOMPARE(drawn.buildings[i].own.electricity.value(), 0.0);
            QCOMPARE(drawn.buildings[i].requiredSupply, input.demand->buildings[i].requiredSupply);
        }
        // Radiators of 37.5 °C of an office are warm enough with 45 °C, less 2 K on the way and 5 K of approach.
        const HeatDemand office = drawnHeat(inputOf({house(BuildingUse::Office, 2012)}, assumed(45.0)));
        QVERIFY(!office.buildings[0].own.exists());
    }

    /// A new house needs a heat pump for its hot water only, smaller than its peak, and the network for its heating.
    void hotWaterAloneNeedsASmallHeatPump()
    {
        const DrawnHeatInput input = inputOf({house(BuildingUse::SingleFamilyHouse, 2015)}, assumed(45.0));
        const BuildingDemand drawn = drawnHeat(input).buildings[0];
        QVERIFY(drawn.own.exists());
        QVERIFY(drawn.own.rating < 0.5 * drawn.usedPeak());
        QVERIFY(drawn.own.heat < 0.5 * drawn.used());
        QCOMPARE(inCelsius(drawn.requiredSupply), 42.5);
        QCOMPARE(drawn.own.cop(), consumerCop(input.assumptions, celsius(60.0), 10.0 * K));
    }

    void abuildingBeyondTheHeatPumpsIsLeftOutAndNamed()
    {
        std::vector<Building> buildings = street();
        buildings[0].renovation = RenovationState::Unrenovated; // radiators of 75 °C
        buildings[0].name = "Old";
        ConsumerHeatPumpAssumptions small = assumed();
        small.highestTemperature = celsius(70.0);
        const DrawnHeatInput input = inputOf(buildings, small);
        const HeatDemand drawn = drawnHeat(input);
        QCOMPARE(drawn.buildings[0].annual.value(), 0.0);
        QCOMPARE(drawn.buildings[0].own, OwnHeatPump{});
        QVERIFY(drawn.buildings[1].annual > Energy{});
        QCOMPARE(drawn.findings.size(), std::size_t(1));
        QCOMPARE(drawn.findings[0].problem, Problem::LiftBeyondHeatPump);
        QCOMPARE(drawn.findings[0].place.row, std::int64_t(1));
        QCOMPARE(drawn.findings[0].place.name, std::string("Old"));
        QCOMPARE(drawn.findings[0].found, std::string("75 °C; 37 K; 5 K"));
        QCOMPARE(beyondHeatPumps(input), std::vector<std::uint32_t>{0});
        small.highestTemperature = celsius(80.0);
        small.highestLift = 30.0 * K; // 65 °C over 38 °C is 27 K
        QCOMPARE(drawnHeat(inputOf(buildings, small)).findings[0].found, std::string("75 °C; 37 K; 7 K"));
    }

    void manyBuildingsBeyondAreCounted()
    {
        const std::vector<Building> old(7, house(BuildingUse::Office, 1960, RenovationState::Unrenovated));
        ConsumerHeatPumpAssumptions small = assumed();
        small.highestTemperature = celsius(70.0);
        const HeatDemand drawn = drawnHeat(inputOf(old, small));
        QCOMPARE(drawn.findings.size(), std::size_t(6));
        QCOMPARE(drawn.findings.back().found, std::string("7"));
        QCOMPARE(drawn.total.value(), 0.0);
    }
};

QTEST_APPLESS_MAIN(ConsumerHeatPumpTest)
#include "consumer_heat_pump_test.moc"
