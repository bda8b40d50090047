
#include "model/heat/daily_shape.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/heat_catalogues.hpp"
#include "tests/support/reference_data.hpp"

#include <QFile>

#include <cmath>
#include <map>
#include <numeric>

using namespace wattort;

namespace {

const HeatProfile& profile(const std::string& key)
{
    for (const HeatProfile& one : test::heatCatalogues().heatProfiles) {
        if (one.key == key) {
            return one;
        }
    }
    qFatal("no profile %s", key.c_str());
}

QList<QStringList> readRows(const QString& path)
{
    QFile file(path);
    QList<QStringList> rows;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            rows.append(line.split(QLatin1Char(',')));
        }
    }
    return rows;
}

/// Hour factors of one type and weekday (0 for all days) by temperature interval, each day brought to a sum of 1.
using Factors = std::array<std::array<double, 24>, 10>;

std::map<std::pair<QString, int>, Factors> publishedHourFactors(const QString& path)
{
    std::map<std::pair<QString, int>, Factors> all;
    for (const QStringList& row : readRows(path).mid(1)) {
        const int buildingClass = row[3].toInt();
        if (buildingClass != 0 && buildingClass != 11) { // 11: the mixed stock
            continue;
        }
        Factors& factors = all[{row[4], row[2].toInt()}];
        for (std::size_t interval = 0; interval < 10; ++interval) {
            factors[interval][row[1].toUInt() - 1] = row[int(5 + interval)].toDouble();
        }
    }
    for (auto& [key, factors] : all) {
        for (auto& day : factors) {
            const double sum = std::accumulate(day.begin(), day.end(), 0.0);
            std::for_each(day.begin(), day.end(), [sum](double& factor) { factor /= sum; });
        }
    }
    return all;
}

} // namespace

class DailyShapeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// BDEW/VKU/GEODE: the customer value is the heat of a day of 8 degC.
    void everyProfileIsOneAtEightDegrees()
    {
        QVERIFY(test::heatCatalogues().heatProfiles.size() >= 10);
        for (const HeatProfile& one : test::heatCatalogues().heatProfiles) {
            WATTORT_COMPARE_WITHIN(dailyHeatFactor(one, 8.0), 1.0, 1e-5);
        }
    }

    void sigLinDeMeetsTheRegressionTable_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QList<double>>("expected");
        // theta = -15, -10 … 25 degC, variant 34, computed from the published coefficients by another program.
        QTest::addRow("HEF") << QStringLiteral("HEF") << QList<double>{3.42931, 3.01276, 2.53945, 1.98795, 1.37108,
                                                                       0.76579, 0.25408, 0.16353, 0.13007};
        QTest::addRow("HMF") << QStringLiteral("HMF") << QList<double>{2.83852, 2.52720, 2.18054, 1.77606, 1.30259,
                                                                       0.80209, 0.36006, 0.20105, 0.16452};
        QTest::addRow("GKO") << QStringLiteral("GKO") << QList<double>{3.85102, 3.38574, 2.85629, 2.21460, 1.45742,
                                                                       0.71897, 0.19946, 0.13620, 0.11993};
        QTest::addRow("GHA") << QStringLiteral("GHA") << QList<double>{4.84205, 4.21899, 3.49652, 2.60708, 1.58425,
                                                                       0.65302, 0.14839, 0.09541, 0.08383};
    }

    void sigLinDeMeetsTheRegressionTable()
    {
        QFETCH(QString, key);
        QFETCH(QList<double>, expected);
        for (int i = 0; i < expected.size(); ++i) {
            WATTORT_COMPARE_WITHIN(dailyHeatFactor(profile(key.toStdString()), -15.0 + 5.0 * i), expected[i], 7e-5);
        }
    }

    void heatBeyondThePoleOfTheSigmoidIsAsAtItsEdge()
    {
        const double edge = dailyHeatFactor(profile("HEF"), 39.0);
        QCOMPARE(dailyHeatFactor(profile("HEF"), 45.0), edge);
        QVERIFY(std::isfinite(edge) && edge > 0.0);
    }

    /// Daily means 0, -2, -4, -6 degC (today -6): -4.53333; h of HEF there 2.4914889 (computed by another program).
    void temperaturesAreWeightedGeometrically()
    {
        const std::vector<double> theta = weightedDailyCelsius(std::vector<double>{0.0, -2.0, -4.0, -6.0});
        WATTORT_COMPARE_WITHIN(theta[3], -4.53333, 1e-5);
        WATTORT_COMPARE_WITHIN(dailyHeatFactor(profile("HEF"), theta[3]), 2.4914889, 1e-7);
    }

    void theFirstDaysLookBackIntoDecember()
    {
        HourlyTemperature steps(hoursPerYear, celsius(10));
        for (std::size_t hour = hoursPerYear - 24; hour < hoursPerYear; ++hour) {
            steps.set(hour, celsius(-5));
        }
        const std::vector<double> theta = weightedDailyCelsius(steps);
        QCOMPARE(theta.size(), std::size_t(365));
        WATTORT_COMPARE_WITHIN(theta[0], 10.0 - 0.5 * 15.0 / 1.875, 1e-9);
        WATTORT_COMPARE_WITHIN(theta[10], 10.0, 1e-9);
    }

    void weekdaysAndCoefficientsAreThoseOfTheReference()
    {
        WATTORT_REQUIRE_REFERENCE(weekdays, "heat/weekday_factors.csv");
        WATTORT_REQUIRE_REFERENCE(coefficients, "heat/siglinde_coefficients.csv");
        int compared = 0;
        for (const QStringList& row : readRows(weekdays).mid(1)) {
            for (const HeatProfile& one : test::heatCatalogues().heatProfiles) {
                if (one.key == row[0].toStdString()) {
                    for (std::size_t day = 0; day < 7; ++day) {
                        QCOMPARE(one.weekdayFactors[day], row[int(1 + day)].toDouble());
                    }
                    ++compared;
                }
            }
        }
        for (const QStringList& row : readRows(coefficients).mid(1)) {
            for (const HeatProfile& one : test::heatCatalogues().heatProfiles) {
                if (row[0] == QStringLiteral("34") && one.key == row[1].toStdString()) {
                    const std::array ours{one.a, one.b, one.c, one.d, one.mH, one.bH, one.mW, one.bW};
                    for (std::size_t i = 0; i < ours.size(); ++i) {
                        QCOMPARE(ours[i], row[int(2 + i)].toDouble());
                    }
                    ++compared;
                }
            }
        }
        QVERIFY(compared >= 2 * 9);
    }

    void hoursOfADayAddUpToOneAndAreNeverNegative()
    {
        for (const HeatProfile& one : test::heatCatalogues().heatProfiles) {
            QVERIFY2(!one.hours.empty(), one.key.c_str());
            for (std::size_t weekday = 0; weekday < 7; ++weekday) {
                for (double theta = -30.0; theta <= 40.0; theta += 0.5) {
                    const auto shares = hourShares(one, weekday, theta);
                    WATTORT_COMPARE_WITHIN(std::accumulate(shares.begin(), shares.end(), 0.0), 1.0, 1e-12);
                    QVERIFY(*std::min_element(shares.begin(), shares.end()) >= 0.0);
                }
            }
        }
    }

    void hourFactorsFollowThePublishedOnes_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("published");
        QTest::addColumn<double>("largest");
        // The largest deviation of any hour factor (mean 0.0417), of 24 h x 7 days x 10 temperature intervals.
        QTest::addRow("HEF") << QStringLiteral("HEF") << QStringLiteral("EFH") << 0.005;
        QTest::addRow("HMF") << QStringLiteral("HMF") << QStringLiteral("MFH") << 0.005;
        QTest::addRow("GKO") << QStringLiteral("GKO") << QStringLiteral("GKO") << 0.005;
        QTest::addRow("GBH") << QStringLiteral("GBH") << QStringLiteral("GBH") << 0.005;
        QTest::addRow("GHD") << QStringLiteral("GHD") << QStringLiteral("GHD") << 0.005;
        QTest::addRow("GGA") << QStringLiteral("GGA") << QStringLiteral("GGA") << 0.005;
        // These have edges (opening hours) that would need as many numbers as the tables themselves.
        QTest::addRow("GGB") << QStringLiteral("GGB") << QStringLiteral("GGB") << 0.006;
        QTest::addRow("GHA") << QStringLiteral("GHA") << QStringLiteral("GHA") << 0.008;
        QTest::addRow("GMK") << QStringLiteral("GMK") << QStringLiteral("GMK") << 0.011;
        QTest::addRow("GBD") << QStringLiteral("GBD") << QStringLiteral("GBD") << 0.016;
    }

    void hourFactorsFollowThePublishedOnes()
    {
        QFETCH(QString, key);
        QFETCH(QString, published);
        QFETCH(double, largest);
        WATTORT_REQUIRE_REFERENCE(path, "heat/demandlib_shlp_hour_factors.csv");
        const auto all = publishedHourFactors(path);
        double worst = 0.0;
        double squares = 0.0;
        int count = 0;
        for (const auto& [type, factors] : all) {
            if (type.first != published) {
                continue;
            }
            for (std::size_t interval = 0; interval < 10; ++interval) {
                // Intervals of 5 K, the first up to -15 degC.
                const double middle = -17.5 + 5.0 * double(interval);
                const auto shares =
                    hourShares(profile(key.toStdString()), std::size_t(std::max(type.second, 1) - 1), middle);
                for (std::size_t hour = 0; hour < 24; ++hour) {
                    const double deviation = std::abs(shares[hour] - factors[interval][hour]);
                    worst = std::max(worst, deviation);
                    squares += deviation * deviation;
                    ++count;
                }
            }
        }
        QVERIFY(count >= 240);
        qInfo("%s: largest deviation %.4f, root mean square %.4f", qPrintable(key), worst, std::sqrt(squares / count));
        QVERIFY2(worst <= largest, qPrintable(QString::number(worst)));
    }
};

QTEST_GUILESS_MAIN(DailyShapeTest)
#include "daily_shape_test.moc"
