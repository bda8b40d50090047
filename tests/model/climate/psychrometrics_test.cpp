#include "model/climate/psychrometrics.hpp"
#include "tests/support/compare.hpp"

#include <cmath>

using namespace wattort;

namespace {

const Pressure seaLevel = Pressure::from_value(101'325.0);

} // namespace

class PsychrometricsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Lei and Masanet's own function (github nuoaleon/UEcalculator_dash_app), 101,325 Pa: wet bulb by enthalpy.
    // Their definition over ice-free enthalpy and ours with the psychrometer differ by up to 0.2 K.
    void wetBulbAgreesWithThePublishedEnthalpyDefinition_data()
    {
        QTest::addColumn<double>("dryBulb");
        QTest::addColumn<double>("humidity");
        QTest::addColumn<double>("expected");
        QTest::newRow("-5 degC, 80 %") << -5.0 << 0.80 << -5.87;
        QTest::newRow("0 degC, 80 %") << 0.0 << 0.80 << -1.13;
        QTest::newRow("10 degC, 70 %") << 10.0 << 0.70 << 7.39;
        QTest::newRow("20 degC, 60 %") << 20.0 << 0.60 << 15.11;
        QTest::newRow("30 degC, 40 %") << 30.0 << 0.40 << 19.98;
        QTest::newRow("35 degC, 30 %") << 35.0 << 0.30 << 21.40;
    }
    void wetBulbAgreesWithThePublishedEnthalpyDefinition()
    {
        QFETCH(double, dryBulb);
        QFETCH(double, humidity);
        QFETCH(double, expected);
        const double wet = inCelsius(wetBulb(celsius(dryBulb), humidity, seaLevel));
        QVERIFY2(std::abs(wet - expected) < 0.3, qPrintable(QString::number(wet)));
    }

    // Independent: put the result back into the psychrometer equation.
    void wetBulbSolvesThePsychrometerEquation()
    {
        for (double t = -40.0; t <= 60.0; t += 2.5) {
            for (double humidity = 0.0; humidity <= 1.0; humidity += 0.1) {
                for (const double hectopascal : {600.0, 1013.25, 1100.0}) {
                    const double wet = inCelsius(wetBulb(celsius(t), humidity, 100.0 * hectopascal * Pa));
                    const auto es = [](double x) { return 6.112 * std::exp(17.62 * x / (243.12 + x)); };
                    const double balance = es(wet) - 6.62e-4 * hectopascal * (t - wet) - humidity * es(t);
                    QVERIFY2(std::abs(balance) < 1e-6, qPrintable(QString::number(balance)));
                    QVERIFY(wet <= t + 1e-9);
                }
            }
        }
    }

    // The series starts each hour from the one before; the single value starts from the dry bulb.
    void seriesAgreesWithSingleValuesEvenWhereTheWeatherJumps()
    {
        WeatherYear weather;
        weather.dryBulb = HourlyTemperature(hoursPerYear);
        weather.relativeHumidity = HourlyRatio(hoursPerYear);
        weather.pressure = Hourly<Pressure>(hoursPerYear, seaLevel);
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            weather.dryBulb.set(hour, celsius(double(hour * 7'919 % 81) - 35.0));
            weather.relativeHumidity.set(hour, double(hour * 104'729 % 100) / 100.0);
        }
        const HourlyTemperature wet = wetBulb(weather);
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            const Temperature single = wetBulb(weather.dryBulb[hour], weather.relativeHumidity[hour], seaLevel);
            QVERIFY(std::abs((wet[hour] - single).value()) < 1e-6);
        }
    }

    void theSeriesOfTheLastWeatherIsKeptAndOfAnotherTakenAnew()
    {
        const auto made = [](double dryBulb) {
            auto weather = std::make_shared<WeatherYear>();
            weather->dryBulb = HourlyTemperature(hoursPerYear, celsius(dryBulb));
            weather->relativeHumidity = HourlyRatio(hoursPerYear, Ratio(0.5));
            weather->pressure = Hourly<Pressure>(hoursPerYear, seaLevel);
            return std::shared_ptr<const WeatherYear>(std::move(weather));
        };
        std::shared_ptr<const WeatherYear> weather = made(20.0);
        const auto first = wetBulb(weather);
        QCOMPARE(wetBulb(weather), first);
        QVERIFY(*first == wetBulb(*weather));
        // Another in its place, perhaps at the same address.
        for (double dryBulb = 0.0; dryBulb < 20.0; dryBulb += 1.0) {
            weather.reset();
            weather = made(dryBulb);
            QVERIFY(*wetBulb(weather) == wetBulb(*weather));
        }
    }

    // WMO CIMO Guide 2018, Annex 4.B (Magnus); IAPWS gives 2,339.2 Pa at 20 degC, 611.2 Pa at 0 degC.
    void saturationPressureIsThatOfWater()
    {
        WATTORT_COMPARE_WITHIN(saturationPressure(celsius(20.0)).value(), 2'339.2, 0.003);
        WATTORT_COMPARE_WITHIN(saturationPressure(celsius(0.0)).value(), 611.2, 0.001);
    }

    // ISO 2533, table 1: 898.76 hPa at 1,000 m.
    void standardPressureFallsWithHeight()
    {
        WATTORT_COMPARE_WITHIN(standardPressure(1'000.0 * m).value(), 89'876.0, 1e-4);
    }
};

QTEST_APPLESS_MAIN(PsychrometricsTest)
#include "psychrometrics_test.moc"
