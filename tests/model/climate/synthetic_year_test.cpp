#include "data/catalogues.hpp"
#include "model/climate/psychrometrics.hpp"
#include "model/climate/synthetic_year.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/reference_data.hpp"

#include <QFile>

#include <cmath>

using namespace wattort;

namespace {

/// Results of the generator's first implementation (another language, the same random numbers) for all stations of the
/// catalogue: hours above 25 degC, hours with wet bulb above 18 and below 10 degC, error of degree days against the
/// test reference year in percent.
struct Peer {
    const char* name;
    const char* dataset;
    double hot, humid, cool;
    double degreeDayError;
};

// clang-format off
constexpr Peer peers[] = {
    {"Bremerhaven", "TRY2010", 61, 208, 5149, 0.22},
    {"Rostock", "TRY2010", 44, 97, 5458, -0.68},
    {"Hamburg", "TRY2010", 136, 157, 5385, -0.36},
    {"Potsdam", "TRY2010", 244, 388, 5301, 0.63},
    {"Essen", "TRY2010", 166, 284, 5016, 0.06},
    {"Bad Marienberg", "TRY2010", 65, 92, 6028, -0.28},
    {"Kassel", "TRY2010", 175, 201, 5409, 0.31},
    {"Braunlage", "TRY2010", 47, 27, 6536, 0.51},
    {"Chemnitz", "TRY2010", 160, 171, 5716, 1.00},
    {"Hof", "TRY2010", 101, 50, 6033, 0.65},
    {"Fichtelberg", "TRY2010", 7, 11, 7597, 0.11},
    {"Mannheim", "TRY2010", 357, 390, 4854, 0.68},
    {"Mühldorf", "TRY2010", 213, 283, 5450, -0.32},
    {"Stötten", "TRY2010", 90, 86, 5887, -0.10},
    {"Garmisch-Partenkirchen", "TRY2010", 139, 131, 6045, 0.12},
    {"Freiburg", "TRY2015", 335, 486, 4765, -0.60},
    {"München", "TRY2015", 195, 229, 5334, 0.79},
    {"Aachen", "TRY2015", 218, 319, 4823, -0.82},
    {"Köln", "TRY2015", 277, 347, 4591, 0.43},
    {"Dresden", "TRY2015", 267, 395, 5196, 1.64},
    {"Kassel", "TRY2015", 190, 228, 5132, 0.92},
    {"Dortmund", "TRY2015", 187, 289, 4874, -0.14},
    {"Braunschweig", "TRY2015", 189, 251, 5065, 0.24},
    {"Berlin", "TRY2015", 278, 349, 5140, -0.08},
    {"Hamburg", "TRY2015", 138, 165, 5307, -0.97},
    {"Freiburg", "TRY2045", 590, 781, 4329, 0.76},
    {"München", "TRY2045", 529, 683, 4804, -0.65},
    {"Aachen", "TRY2045", 372, 366, 4623, 0.63},
    {"Köln", "TRY2045", 509, 692, 4272, 2.49},
    {"Dresden", "TRY2045", 349, 305, 4942, 1.24},
    {"Kassel", "TRY2045", 359, 294, 4791, -0.11},
    {"Dortmund", "TRY2045", 300, 381, 4576, 1.28},
    {"Braunschweig", "TRY2045", 255, 335, 4810, 0.70},
    {"Berlin", "TRY2045", 521, 369, 4655, 1.04},
    {"Hamburg", "TRY2045", 261, 374, 4743, 0.89},
    {"Görlitz", "TRY2015", 175, 170, 5311, -1.28},
    {"Görlitz", "TRY2045", 298, 384, 4917, -0.13},
};
// clang-format on

const ClimateStation& station(std::string_view name, std::string_view dataset)
{
    for (const ClimateStation& candidate : data::catalogues().stations) {
        if (candidate.name == name && candidate.dataset == dataset) {
            return candidate;
        }
    }
    throw std::runtime_error("no such station");
}

double hours(const HourlyTemperature& series, double low, double high)
{
    return double(std::count_if(series.raw().begin(), series.raw().end(),
                                [=](double t) { return t - 273.15 > low && t - 273.15 < high; }));
}

/// Linear interpolation, degC.
double percentile(const HourlyTemperature& series, double percent)
{
    std::vector<double> sorted(series.raw().begin(), series.raw().end());
    std::sort(sorted.begin(), sorted.end());
    const double position = percent / 100.0 * double(sorted.size() - 1);
    const auto left = std::size_t(position);
    const double along = position - double(left);
    return sorted[left] * (1.0 - along) + sorted[std::min(left + 1, sorted.size() - 1)] * along - 273.15;
}

/// Sum over days with a mean below 15 degC of 20 degC less the mean (VDI 3807).
double degreeDays(const HourlyTemperature& series)
{
    double sum = 0.0;
    for (std::size_t day = 0; day < 365; ++day) {
        double mean = 0.0;
        for (std::size_t hour = 0; hour < 24; ++hour) {
            mean += (series.raw()[24 * day + hour] - 273.15) / 24.0;
        }
        sum += mean < 15.0 ? 20.0 - mean : 0.0;
    }
    return sum;
}

/// A DWD test reference year: what this test needs of it.
WeatherYear readTestReferenceYear(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::runtime_error("cannot open");
    }
    std::vector<double> temperature, humidity, pressure;
    bool inHeader = true;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().simplified();
        if (inHeader) {
            inHeader = line != "***";
            continue;
        }
        const QList<QByteArray> columns = line.split(' ');
        // 19 columns: 2010; 17 columns: 2015 and 2045.
        const bool old = columns.size() == 19;
        temperature.push_back(columns[old ? 8 : 5].toDouble() + 273.15);
        pressure.push_back(columns[old ? 9 : 6].toDouble() * 100.0);
        humidity.push_back(columns[11].toDouble() / 100.0);
    }
    WeatherYear year;
    year.dryBulb = HourlyTemperature::fromRaw(std::move(temperature));
    year.relativeHumidity = HourlyRatio::fromRaw(std::move(humidity));
    year.pressure = Hourly<Pressure>::fromRaw(std::move(pressure));
    return year;
}

constexpr std::array<std::size_t, 13> monthStart{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

double monthlyMean(std::span<const double> hourly, std::size_t month)
{
    double sum = 0.0;
    for (std::size_t hour = 24 * monthStart[month]; hour < 24 * monthStart[month + 1]; ++hour) {
        sum += hourly[hour];
    }
    return sum / double(24 * (monthStart[month + 1] - monthStart[month]));
}

} // namespace

class SyntheticYearTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void generatorAgreesWithItsFirstImplementationAtEveryStation_data()
    {
        QTest::addColumn<int>("row");
        for (int row = 0; row < int(std::size(peers)); ++row) {
            QTest::addRow("%s %s", peers[row].name, peers[row].dataset) << row;
        }
        QCOMPARE(data::catalogues().stations.size(), std::size(peers));
    }
    void generatorAgreesWithItsFirstImplementationAtEveryStation()
    {
        QFETCH(int, row);
        const Peer& peer = peers[row];
        const WeatherYear year = synthesiseYear(station(peer.name, peer.dataset));
        const HourlyTemperature wet = wetBulb(year);
        const auto nearly = [](double actual, double expected) {
            // The catalogue's inputs are rounded: some hours on a threshold fall on its other side.
            QVERIFY2(std::abs(actual - expected) <= 8.0,
                     qPrintable(QStringLiteral("%1 instead of %2 hours").arg(actual).arg(expected)));
        };
        nearly(hours(year.dryBulb, 25.0, 99.0), peer.hot);
        nearly(hours(wet, 18.0, 99.0), peer.humid);
        nearly(hours(wet, -99.0, 10.0), peer.cool);
    }

    void monthlyStatisticsOfTheStationAreMet()
    {
        for (const ClimateStation& place : data::catalogues().stations) {
            const WeatherYear year = synthesiseYear(place);
            for (std::size_t month = 0; month < 12; ++month) {
                const MonthlyClimate& climate = place.months[month];
                QVERIFY(std::abs(monthlyMean(year.dryBulb.raw(), month) - climate.meanTemperature.value()) < 0.01);
                WATTORT_COMPARE_WITHIN(monthlyMean(year.globalRadiation.raw(), month) * 86'400.0,
                                       climate.dailyRadiation.value(), 1e-9);
                WATTORT_COMPARE_WITHIN(monthlyMean(year.wind.raw(), month), climate.wind.value(), 1e-9);
            }
        }
    }

    // Bounds: largest error of any of the 37 files with which the generator was compared (Tmin 6.4 K, Tmax 4.0 K,
    // 1 % 1.3 K, 50 % 0.6 K, 99 % 1.3 K; wet bulb 99 % 1.25 K; hours above 25 degC 105, wet bulb below 10 degC 150;
    // degree days 2.5 %).
    void yearIsLikeTheTestReferenceYearOfThePlace_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("dataset");
        const auto old = [](const char* region, const char* name) {
            QTest::newRow(name) << QStringLiteral(
                                       "weather/demandlib/src/demandlib/vdi/resources_weather/TRY2010_%1_Jahr.dat")
                                       .arg(QString::fromLatin1(region))
                                << QByteArray(name) << QByteArray("TRY2010");
        };
        old("01", "Bremerhaven");
        old("04", "Potsdam");
        old("05", "Essen");
        old("12", "Mannheim");
        old("13", "Mühldorf");
        QTest::newRow("Görlitz 2015") << QStringLiteral("weather/try_goerlitz/TRY2015_511676144222_Jahr.dat")
                                      << QByteArray("Görlitz") << QByteArray("TRY2015");
        QTest::newRow("Görlitz 2045") << QStringLiteral("weather/try_goerlitz/TRY2045_511676144222_Jahr.dat")
                                      << QByteArray("Görlitz") << QByteArray("TRY2045");
    }
    void yearIsLikeTheTestReferenceYearOfThePlace()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, dataset);
        if (wattort::test::referenceData(path).isEmpty()) {
            QSKIP("skipped: no reference data");
        }
        const WeatherYear real = readTestReferenceYear(wattort::test::referenceData(path));
        QCOMPARE(real.dryBulb.size(), hoursPerYear);
        const WeatherYear made = synthesiseYear(station(name.toStdString(), dataset.toStdString()));
        const HourlyTemperature realWet = wetBulb(real);
        const HourlyTemperature madeWet = wetBulb(made);
        const auto near = [](double actual, double expected, double bound) {
            QVERIFY2(std::abs(actual - expected) <= bound,
                     qPrintable(QStringLiteral("%1 instead of %2").arg(actual).arg(expected)));
        };
        near(percentile(made.dryBulb, 0.0), percentile(real.dryBulb, 0.0), 6.42);
        near(percentile(made.dryBulb, 1.0), percentile(real.dryBulb, 1.0), 1.28);
        near(percentile(made.dryBulb, 50.0), percentile(real.dryBulb, 50.0), 0.60);
        near(percentile(made.dryBulb, 99.0), percentile(real.dryBulb, 99.0), 1.31);
        near(percentile(made.dryBulb, 100.0), percentile(real.dryBulb, 100.0), 3.98);
        near(percentile(madeWet, 99.0), percentile(realWet, 99.0), 1.25);
        near(hours(made.dryBulb, 25.0, 99.0), hours(real.dryBulb, 25.0, 99.0), 105.0);
        near(hours(madeWet, -99.0, 10.0), hours(realWet, -99.0, 10.0), 150.0);
        near(degreeDays(made.dryBulb) / degreeDays(real.dryBulb), 1.0, 0.025);
        for (std::size_t month = 0; month < 12; ++month) {
            near(monthlyMean(made.dryBulb.raw(), month), monthlyMean(real.dryBulb.raw(), month), 0.01);
        }
        // The error of degree days of the first implementation, measured against the same file.
        for (const Peer& peer : peers) {
            if (name == peer.name && dataset == peer.dataset) {
                near(100.0 * (degreeDays(made.dryBulb) / degreeDays(real.dryBulb) - 1.0), peer.degreeDayError, 0.02);
            }
        }
    }

    void sameStationGivesTheSameYear()
    {
        const ClimateStation& place = data::catalogues().stations.front();
        QVERIFY(synthesiseYear(place) == synthesiseYear(place));
        QCOMPARE(synthesiseYear(place).origin, WeatherOrigin::Synthetic);
    }

    void nightIsDarkAndHumidityIsAShare()
    {
        const WeatherYear year = synthesiseYear(station("Berlin", "TRY2015"));
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            QVERIFY(year.globalRadiation.raw()[hour] >= 0.0 && year.globalRadiation.raw()[hour] < 1'100.0);
            QVERIFY(hour % 24 != 0 || year.globalRadiation.raw()[hour] == 0.0);
            QVERIFY(year.relativeHumidity.raw()[hour] > 0.0 && year.relativeHumidity.raw()[hour] <= 1.0);
        }
    }

    void nearestStationIsOfTheDatasetAndNearest()
    {
        const auto& stations = data::catalogues().stations;
        QCOMPARE(nearestStation(stations, "TRY2015", 52.5, 13.4)->name, std::string("Berlin"));
        QCOMPARE(nearestStation(stations, "TRY2010", 52.5, 13.4)->name, std::string("Potsdam"));
        QCOMPARE(nearestStation(stations, "TRY2045", 48.1, 11.6)->name, std::string("München"));
        QVERIFY(nearestStation(stations, "TRY1900", 48.1, 11.6) == nullptr);
        QVERIFY(nearestStation({}, "TRY2015", 48.1, 11.6) == nullptr);
    }
};

QTEST_APPLESS_MAIN(SyntheticYearTest)
#include "synthetic_year_test.moc"
