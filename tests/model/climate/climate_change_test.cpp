#include "data/catalogues.hpp"
#include "model/climate/climate_change.hpp"
#include "model/climate/design_weather.hpp"
#include "model/climate/synthetic_year.hpp"
#include "tests/support/compare.hpp"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace wattort;

namespace {

std::shared_ptr<const WeatherYear> station(const std::string& dataset, std::size_t position)
{
    std::vector<const ClimateStation*> stations;
    for (const ClimateStation& one : data::catalogues().stations) {
        if (one.dataset == dataset) {
            stations.push_back(&one);
        }
    }
    return position < stations.size() ? std::make_shared<const WeatherYear>(synthesiseYear(*stations[position]))
                                      : nullptr;
}

double mean(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

} // namespace

class ClimateChangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noWarmingLeavesTheVeryYear()
    {
        const auto now = station("TRY2015", 0);
        QVERIFY(withChange(now, {}) == now);
        QVERIFY(withChange(now, {.humidityPerKelvin = -0.1}) == now);
    }

    void everyHourIsWarmerAndDrierWithinBounds()
    {
        const auto now = station("TRY2015", 0);
        const auto then = withChange(now, {.warming = 2.0 * K, .humidityPerKelvin = -0.018});
        for (std::size_t hour = 0; hour < hoursPerYear; hour += 7) {
            WATTORT_COMPARE_WITHIN(then->dryBulb.raw()[hour], now->dryBulb.raw()[hour] + 2.0, 1e-12);
            WATTORT_COMPARE_WITHIN(then->relativeHumidity.raw()[hour],
                                   std::max(now->relativeHumidity.raw()[hour] - 0.036, 0.01), 1e-9);
        }
        QVERIFY(then->globalRadiation == now->globalRadiation);
        QVERIFY(then->source != now->source);
    }

    // DWD's own projection at the same places: shifted by what the places differ, 2015 becomes 2045.
    void theProjectionOfTheWeatherServiceIsMet()
    {
        double humidityError = 0.0;
        std::size_t places = 0;
        for (std::size_t i = 0; const auto now = station("TRY2015", i); ++i) {
            const auto projected = station("TRY2045", i);
            QVERIFY(projected);
            const double warming = mean(projected->dryBulb.raw()) - mean(now->dryBulb.raw());
            QVERIFY2(warming > 0.3 && warming < 3.5, qPrintable(QString::number(warming)));
            const auto shifted = withChange(now, {.warming = warming * K, .humidityPerKelvin = -0.018});
            humidityError += mean(shifted->relativeHumidity.raw()) - mean(projected->relativeHumidity.raw());
            ++places;
        }
        QCOMPARE(places, std::size_t(11));
        QVERIFY2(std::abs(humidityError / double(places)) < 0.01, qPrintable(QString::number(humidityError)));
    }

    // ASHRAE Handbook Fundamentals: F is 0.7194 for 5 years, 1.3046 for 10, 1.8658 for 20, 2.5923 for 50 (the formula's
    // own values; Gumbel's distribution by its moments).
    void theExtremeFollowsGumbelsDistribution()
    {
        const auto weather = station("TRY2015", 0);
        for (const auto& [years, factor] :
             {std::pair{5.0, 0.7194}, std::pair{10.0, 1.3046}, std::pair{20.0, 1.8658}, std::pair{50.0, 2.5923}}) {
            const DesignWeather design = designWeather(*weather, 2.0 * K, years * oneYear);
            WATTORT_COMPARE_WITHIN((design.extreme - design.hottest) / (2.0 * K), factor, 1e-3);
        }
    }

    void hoursOfTheDesignAreThoseOfTheWeather()
    {
        const auto weather = station("TRY2015", 3);
        const DesignWeather design = designWeather(*weather, 2.0 * K, 20.0 * oneYear);
        const auto air = weather->dryBulb.raw();
        QCOMPARE(design.hottest.value(), *std::max_element(air.begin(), air.end()));
        QCOMPARE(air[design.hottestHour], design.hottest.value());
        QCOMPARE(std::count_if(air.begin(), air.end(), [&](double t) { return t > design.exceededIn35Hours.value(); }),
                 std::ptrdiff_t(35));
        QVERIFY(design.highestWetBulb < design.hottest);
        QVERIFY(design.coldest < design.exceededIn35Hours);
    }
};

QTEST_APPLESS_MAIN(ClimateChangeTest)
#include "climate_change_test.moc"
