#include "model/compute/grid_level.hpp"
#include "model/compute/renewable_balance.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

using namespace wattort;

namespace {

/// Sun of 500 W/m2 from 6 to 18, wind of 4 m/s at 10 m all day.
WeatherYear evenWeather()
{
    WeatherYear weather;
    weather.globalRadiation = Hourly<PowerPerArea>(hoursPerYear);
    weather.wind = Hourly<Velocity>(hoursPerYear, Velocity::from_value(4.0));
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        weather.globalRadiation.raw()[hour] = hour % 24 >= 6 && hour % 24 < 18 ? 500.0 : 0.0;
    }
    return weather;
}

RenewableAssumptions assumptions()
{
    return {.solarPeak = 40.0 * MW,
            .solarPerformance = 0.8,
            .hubShear = 1.5,
            .windCutIn = Velocity::from_value(3.0),
            .windNominal = Velocity::from_value(12.0),
            .windCutOut = Velocity::from_value(25.0),
            .batteryEfficiency = 0.9};
}

const HourlyPower load(hoursPerYear, 10.0 * MW);

} // namespace

class RenewableBalanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // 16 MW for half of the day against 10 MW: 80 % in the balance of the year, 50 % hour by hour.
    void theYearsBalanceHidesTheNights()
    {
        const RenewableBalance balance = balanceRenewables(load, evenWeather(), assumptions());
        WATTORT_COMPARE_WITHIN(balance.yearlyShare, 0.8, 1e-12);
        WATTORT_COMPARE_WITHIN(balance.hourlyShare, 0.5, 1e-12);
        WATTORT_COMPARE_WITHIN(inUnit(balance.solar, GWh), 0.016 * 12.0 * 365.0, 1e-12);
        WATTORT_COMPARE_WITHIN(inUnit(balance.surplus, GWh), 0.006 * 12.0 * 365.0, 1e-12);
        WATTORT_COMPARE_WITHIN(inUnit(balance.highestGrid, MW), 10.0, 1e-12);
    }

    // A battery of 30 MWh takes 30 of the 64.8 MWh that 72 MWh of surplus would become, each day.
    void aBatteryCarriesTheDayIntoTheNight()
    {
        RenewableAssumptions own = assumptions();
        own.battery = 30.0 * MWh;
        const RenewableBalance balance = balanceRenewables(load, evenWeather(), own);
        WATTORT_COMPARE_WITHIN(balance.hourlyShare, (120.0 + 30.0) / 240.0, 1e-3); // the last evening's stays in it
        WATTORT_COMPARE_WITHIN(inUnit(balance.surplus, MWh), (72.0 - 30.0 / 0.9) * 365.0, 1e-9);
        own.battery = 500.0 * MWh;
        WATTORT_COMPARE_WITHIN(balanceRenewables(load, evenWeather(), own).hourlyShare, (120.0 + 64.8) / 240.0, 1e-3);
    }

    // 10 MW, in one hour of the day 16 MW: with 4 MWh the peak falls to 12 MW, with a battery of 3 MW to 13 MW; with
    // much of both to the mean with the losses of charging.
    void aBatteryTakesThePeaksOff()
    {
        HourlyPower peaky(hoursPerYear, 10.0 * MW);
        for (std::size_t hour = 12; hour < hoursPerYear; hour += 24) {
            peaky.set(hour, 16.0 * MW);
        }
        RenewableAssumptions own = assumptions();
        WATTORT_COMPARE_WITHIN(inUnit(shavedPeak(peaky, own), MW), 16.0, 1e-6);
        own.battery = 4.0 * MWh;
        own.batteryPower = 50.0 * MW;
        WATTORT_COMPARE_WITHIN(inUnit(shavedPeak(peaky, own), MW), 12.0, 1e-5);
        own.batteryPower = 3.0 * MW;
        WATTORT_COMPARE_WITHIN(inUnit(shavedPeak(peaky, own), MW), 13.0, 1e-5);
        own.battery = 400.0 * MWh;
        own.batteryPower = 50.0 * MW;
        own.batteryEfficiency = 0.5;
        // 23 (L - 10) 0.5 = 16 - L, but for what it was full with.
        const double lowest = inUnit(shavedPeak(peaky, own), MW);
        QVERIFY2(lowest <= (16.0 + 115.0) / 12.5 && lowest > 10.0, qPrintable(QString::number(lowest)));
    }

    // 1.5 x 4 m/s = 6 m/s at the hub: (216 - 27) / (1,728 - 27) of the rating.
    void windGrowsWithTheCubeOfItsSpeed()
    {
        RenewableAssumptions own = assumptions();
        own.solarPeak = Power{};
        own.windRated = 9.0 * MW;
        WeatherYear weather = evenWeather();
        RenewableBalance balance = balanceRenewables(load, weather, own);
        WATTORT_COMPARE_WITHIN(inUnit(balance.generation[0], MW), 9.0 * 189.0 / 1'701.0, 1e-12);
        for (const auto& [speed, share] : {std::pair(1.9, 0.0), {8.0, 1.0}, {16.0, 1.0}, {17.0, 0.0}}) {
            weather.wind.raw()[0] = speed;
            balance = balanceRenewables(load, weather, own);
            QCOMPARE(balance.generation.raw()[0], share * 9e6);
        }
    }

    void levelsOfTheGridGoBySize()
    {
        const auto& levels = data::catalogues().gridLevels;
        const auto key = [&](double mva) { return gridLevel(levels, mva * MW)->key; };
        QCOMPARE(key(0.2), std::string("low_voltage"));
        QCOMPARE(key(5.0), std::string("medium_voltage_ring"));
        QCOMPARE(key(25.0), std::string("high_voltage"));
        QCOMPARE(key(300.0), std::string("extra_high_voltage"));
        QVERIFY(gridLevel({}, 1.0 * MW) == nullptr);
        for (std::size_t i = 1; i < levels.size(); ++i) {
            QVERIFY(levels[i].upTo > levels[i - 1].upTo);
        }
    }
};

QTEST_APPLESS_MAIN(RenewableBalanceTest)
#include "renewable_balance_test.moc"
