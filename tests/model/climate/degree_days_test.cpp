#include "model/climate/degree_days.hpp"
#include "tests/support/compare.hpp"

using namespace wattort;

class DegreeDaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // By hand: a day of 30 °C is 9 K d above 21 °C; days below 24 °C count nothing, and the mean of the day decides.
    void onlyDaysThatAreWarmInTheMeanCount()
    {
        WeatherYear weather;
        weather.dryBulb = HourlyTemperature(hoursPerYear, celsius(23.9));
        QCOMPARE(coolingDegreeDays(weather).value(), 0.0);
        for (std::size_t hour = 24; hour < 48; ++hour) {
            weather.dryBulb.set(hour, celsius(hour < 36 ? 20.0 : 40.0));
        }
        WATTORT_COMPARE_WITHIN(coolingDegreeDays(weather).value(), 9.0, 1e-9);
        weather.dryBulb = HourlyTemperature(hoursPerYear, celsius(24.0));
        WATTORT_COMPARE_WITHIN(coolingDegreeDays(weather).value(), 3.0 * 365.0, 1e-9);
    }
};

QTEST_APPLESS_MAIN(DegreeDaysTest)
#include "degree_days_test.moc"
