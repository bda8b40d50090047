#include "model/scenario/load_series.hpp"
#include "tests/support/compare.hpp"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace wattort;

namespace {

std::vector<LoadSample> sampled(double hours, double stepSeconds, double (*value)(double hour))
{
    std::vector<LoadSample> samples;
    for (double second = 0.0; second < hours * 3'600.0; second += stepSeconds) {
        samples.push_back({second, value(second / 3'600.0)});
    }
    return samples;
}

LoadSeries resampled(const std::vector<LoadSample>& samples, double stepSeconds, int firstWeekday = 1)
{
    return resample({samples, Duration::from_value(stepSeconds), firstWeekday});
}

} // namespace

class LoadSeriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The mean over an hour of a + b h is that of its middle, less half a step for samples at the beginning of steps.
    void quarterHoursBecomeTheMeanOfTheirHour()
    {
        const auto line = [](double hour) { return hour / 10'000.0; };
        const LoadSeries series = resampled(sampled(8'760.0, 900.0, line), 900.0);
        QCOMPARE(series.coverage, LoadCoverage::Year);
        for (const std::size_t hour : {std::size_t(0), std::size_t(1'000), std::size_t(8'759)}) {
            WATTORT_COMPARE_WITHIN(series.share.raw()[hour], (double(hour) + 0.375) / 10'000.0, 1e-9);
        }
        WATTORT_COMPARE_WITHIN(series.swing, 0.25 / 10'000.0, 1e-6);
    }

    void aWeekIsRepeatedFromMonday()
    {
        // 1 January of the recording is a Wednesday; its weekend (hours 72 to 119) idles.
        const auto idleWeekend = [](double hour) { return hour >= 72.0 && hour < 120.0 ? 0.0 : 0.8; };
        const LoadSeries series = resampled(sampled(7.0 * 24.0, 3'600.0, idleWeekend), 3'600.0, 3);
        QCOMPARE(series.coverage, LoadCoverage::Week);
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            QCOMPARE(series.share.raw()[hour], hour / 24 % 7 >= 5 ? 0.0 : 0.8);
        }
    }

    void aDayIsRepeated()
    {
        const auto wave = [](double hour) { return 0.5 + 0.3 * std::sin(2.0 * std::numbers::pi * hour / 24.0); };
        const LoadSeries series = resampled(sampled(48.0, 3'600.0, wave), 3'600.0);
        QCOMPARE(series.coverage, LoadCoverage::Day);
        WATTORT_COMPARE_WITHIN(series.share.raw()[24 * 100 + 6], 0.8, 1e-9);
    }

    void hoursGiveALevel()
    {
        const LoadSeries series =
            resampled(sampled(2.0, 60.0, [](double hour) { return hour < 1.0 ? 0.2 : 0.4; }), 60.0);
        QCOMPARE(series.coverage, LoadCoverage::Hours);
        WATTORT_COMPARE_WITHIN(series.share.raw()[4'000], 0.3, 1e-9);
        WATTORT_COMPARE_WITHIN(series.swing, 0.2, 1e-9);
    }

    void anHourWithoutSamplesTakesTheOneBefore()
    {
        std::vector<LoadSample> samples =
            sampled(8'760.0, 3'600.0, [](double hour) { return hour < 100.0 ? 0.1 : 0.6; });
        samples.erase(samples.begin() + 99, samples.begin() + 101);
        const LoadSeries series = resampled(samples, 3'600.0);
        QCOMPARE(series.share.raw()[99], 0.1);
        QCOMPARE(series.share.raw()[100], 0.1);
        QCOMPARE(series.share.raw()[101], 0.6);
    }

    // Ten requests in the second minute, five in the third; the first and the last are cut.
    void arrivalsAreCountedInWholeSteps()
    {
        std::vector<LoadSample> arrivals{{30.0, 7.0}};
        for (int i = 0; i < 10; ++i) {
            arrivals.push_back({60.0 + 6.0 * i, 1.0});
        }
        for (int i = 0; i < 5; ++i) {
            arrivals.push_back({120.0 + 6.0 * i, 1.0});
        }
        arrivals.push_back({185.0, 3.0});
        const auto minutes = countArrivals(arrivals, Duration::from_value(60.0), 0.65);
        QCOMPARE(minutes.size(), std::size_t(2));
        QCOMPARE(minutes[0].second, 60.0);
        WATTORT_COMPARE_WITHIN(minutes[0].value, 0.65, 1e-12);
        WATTORT_COMPARE_WITHIN(minutes[1].value, 0.325, 1e-12);
    }
};

QTEST_APPLESS_MAIN(LoadSeriesTest)
#include "load_series_test.moc"
