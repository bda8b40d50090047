#include "model/climate/random_series.hpp"
#include "tests/support/compare.hpp"

#include <cmath>
#include <numeric>

using namespace wattort;

class RandomSeriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // First output of SplitMix64 with seed 0 in the reference code of Vigna (prng.di.unimi.it): 0xE220A8397B1DCDAF.
    void numbersAreThoseOfSplitMix64()
    {
        RandomNumbers random(0);
        const double expected = (double(0xE220A8397B1DCDAFU >> 11U) + 0.5) * 0x1.0p-53;
        QCOMPARE(random.uniform(), expected);
    }

    // Tables of the normal distribution.
    void normalQuantileInvertsTheDistribution()
    {
        WATTORT_COMPARE_WITHIN(normalQuantile(0.975), 1.959963984540054, 1e-8);
        for (double p = 0.001; p < 1.0; p += 0.001) {
            WATTORT_COMPARE_WITHIN(0.5 * std::erfc(-normalQuantile(p) / std::sqrt(2.0)), p, 1e-8);
        }
    }

    void autoregressiveSeriesHasItsMomentsAndMemory()
    {
        RandomNumbers random(7);
        const std::vector<double> series = autoregressive(random, 200'000, 0.8);
        double sum = 0.0, squares = 0.0, products = 0.0;
        for (std::size_t i = 1; i < series.size(); ++i) {
            sum += series[i];
            squares += series[i] * series[i];
            products += series[i] * series[i - 1];
        }
        QVERIFY(std::abs(sum / double(series.size())) < 0.03);
        WATTORT_COMPARE_WITHIN(squares / double(series.size()), 1.0, 0.03);
        WATTORT_COMPARE_WITHIN(products / squares, 0.8, 0.01);
    }

    void equalValuesKeepTheirOrderInRanks()
    {
        const std::vector<double> values{3.0, 1.0, 3.0, 2.0, 1.0};
        QCOMPARE(ranks(values), (std::vector<std::size_t>{3, 0, 4, 2, 1}));
    }
};

QTEST_APPLESS_MAIN(RandomSeriesTest)
#include "random_series_test.moc"
