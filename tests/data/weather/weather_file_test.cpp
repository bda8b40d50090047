#include "data/import.hpp"
#include "data/weather/weather_file.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/reference_data.hpp"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

using namespace wattort;

namespace {

/// Header and rows as the format descriptions of the DWD have them, each day 9.2 degrees on average.
QByteArray tryHour(int month, int day, int hour, double celsius, int humidity = 80, int radiation = 100)
{
    return QString::asprintf("4298500 2719500 %2d %2d %2d %5.1f  965 159  %3.1f 7  3.9 %3d %4d %4d 279 -316  3", month,
                             day, hour, celsius, 3.5, humidity, radiation, 20)
        .toUtf8();
}

constexpr std::array<int, 12> daysOfMonth{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

QList<QByteArray> tryHours(bool leapYear = false)
{
    QList<QByteArray> rows;
    for (int month = 1; month <= 12; ++month) {
        const int days = daysOfMonth[std::size_t(month - 1)] + (leapYear && month == 2 ? 1 : 0);
        for (int day = 1; day <= days; ++day) {
            for (int hour = 1; hour <= 24; ++hour) {
                rows << tryHour(month, day, hour, 9.0 + 0.4 * (hour - 12));
            }
        }
    }
    return rows;
}

QByteArray tryFile(const QList<QByteArray>& rows, const QByteArray& lineEnd = "\n")
{
    const QList<QByteArray> header{"Koordinatensystem : Lambert konform konisch",
                                   "Rechtswert        : 4298500 Meter",
                                   "Hochwert          : 2719500 Meter",
                                   "Hoehenlage        : 212 Meter ueber NN",
                                   "     RW      HW MM DD HH     t    p  WR   WG N    x  RF    B    D   A    E IL",
                                   "*** "};
    return header.join(lineEnd) + lineEnd + rows.join(lineEnd) + lineEnd;
}

constexpr int firstTryRow = 7;

QByteArray energyPlusFile(const QByteArray& location, const std::function<QByteArray(int index)>& temperature)
{
    QByteArray text = location
                      + "\nDESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\n"
                        "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,\nCOMMENTS 2,\nDATA PERIODS,1,1\n";
    int index = 0;
    for (int month = 1; month <= 12; ++month) {
        for (int day = 1; day <= daysOfMonth[std::size_t(month - 1)]; ++day) {
            for (int hour = 1; hour <= 24; ++hour) {
                text += QString::asprintf("2016,%d,%d,%d,60,?,", month, day, hour).toUtf8() + temperature(index++)
                        + ",4.8,80,95919,0,0,310,120,0,60,0,0,0,9999,200,3.5,10,9\n";
            }
        }
    }
    return text;
}

} // namespace

class WeatherFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The file's name has the position (DWD: TRY2015_<latitude × 10⁴><longitude × 10⁴>_Jahr.dat), so it is known apart
    /// from our projection of its Rechtswert and Hochwert.
    void testReferenceYearsOf2015StandWhereTheirNamesSay()
    {
        WATTORT_REQUIRE_REFERENCE(file, "weather/try_goerlitz/TRY2015_511676144222_Jahr.dat");
        Findings findings;
        const WeatherYear year = data::readWeather(file.toStdString(), findings);
        QVERIFY(findings.empty());
        QVERIFY(year.origin == WeatherOrigin::TestReferenceYear);
        WATTORT_COMPARE_WITHIN(year.latitudeDegrees, 51.1676, 1e-6);
        WATTORT_COMPARE_WITHIN(year.longitudeDegrees, 14.4222, 4e-6);
        WATTORT_COMPARE_WITHIN(inUnit(year.height, m), 212.0, 1e-9);
        // First row of the file: 2.0 degrees, 965 hPa, 84 %, 5.6 m/s, no sun.
        WATTORT_COMPARE_WITHIN(inCelsius(year.dryBulb[0]), 2.0, 1e-9);
        WATTORT_COMPARE_WITHIN(year.relativeHumidity[0].value(), 0.84, 1e-12);
        WATTORT_COMPARE_WITHIN(year.pressure[0].value(), 96'500.0, 1e-6);
        WATTORT_COMPARE_WITHIN(year.wind[0].value(), 5.6, 1e-12);
        QCOMPARE(year.globalRadiation[0].value(), 0.0);
    }

    /// Means and sums as awk has them from the columns of the files.
    void sumsAreThoseOfTheFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("columns"); // temperature, direct, diffuse, wind as awk counts them
        const QString demandlib =
            QStringLiteral("weather/demandlib/src/demandlib/vdi/resources_weather/TRY2010_%1_Jahr.dat");
        QTest::newRow("2015") << QStringLiteral("weather/try_goerlitz/TRY2015_511676144222_Jahr.dat")
                              << QStringLiteral("$6 $13 $14 $9");
        QTest::newRow("2045") << QStringLiteral("weather/try_goerlitz/TRY2045_511676144222_Jahr.dat")
                              << QStringLiteral("$6 $13 $14 $9");
        for (const char* region : {"01", "04", "05", "12", "13"}) {
            QTest::newRow(region) << demandlib.arg(QLatin1String(region)) << QStringLiteral("$9 $14 $15 $8");
        }
    }
    void sumsAreThoseOfTheFiles()
    {
        QFETCH(QString, name);
        QFETCH(QString, columns);
        const QString file = test::referenceData(name);
        if (file.isEmpty()) {
            QSKIP("skipped: no reference data");
        }
        const QStringList parts = columns.split(QLatin1Char(' '));
        QProcess awk;
        awk.start(QStringLiteral("awk"),
                  {QStringLiteral("body { t += %1; s += %2 + %3; w += %4; n++ } /^[*][*][*]/ { body = 1 } "
                                  "END { printf \"%.9f %.9f %.9f %d\", t / n, s, w / n, n }")
                       .replace(QLatin1String("%1"), parts[0])
                       .replace(QLatin1String("%2"), parts[1])
                       .replace(QLatin1String("%3"), parts[2])
                       .replace(QLatin1String("%4"), parts[3]),
                   file});
        QVERIFY(awk.waitForFinished());
        const QList<QByteArray> expected = awk.readAllStandardOutput().split(' ');
        QCOMPARE(expected.size(), 4);
        QCOMPARE(expected[3], QByteArray("8760"));
        Findings findings;
        const WeatherYear year = data::readWeather(file.toStdString(), findings);
        const auto sum = [](const auto& series) {
            double total = 0.0;
            for (const double value : series.raw()) {
                total += value;
            }
            return total;
        };
        WATTORT_COMPARE_WITHIN(sum(year.dryBulb) / 8'760.0 - 273.15, expected[0].toDouble(), 1e-6);
        WATTORT_COMPARE_WITHIN(sum(year.globalRadiation), expected[1].toDouble(), 1e-3);
        WATTORT_COMPARE_WITHIN(sum(year.wind) / 8'760.0, expected[2].toDouble(), 1e-6);
    }

    /// "Lage: 52°23'N <- B.  13°04'O <- L.    81 Meter über NN", Potsdam.
    void testReferenceYearsOf2010StandAtTheirStation()
    {
        WATTORT_REQUIRE_REFERENCE(file, "weather/demandlib/src/demandlib/vdi/resources_weather/TRY2010_04_Jahr.dat");
        Findings findings;
        const WeatherYear year = data::readWeather(file.toStdString(), findings);
        WATTORT_COMPARE_WITHIN(year.latitudeDegrees, 52.0 + 23.0 / 60.0, 1e-9);
        WATTORT_COMPARE_WITHIN(year.longitudeDegrees, 13.0 + 4.0 / 60.0, 1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(year.height, m), 81.0, 1e-9);
    }

    /// The same file as it was sent out once: Latin-1, with DOS line ends.
    void latin1AndLineEndsOfDosAreUnderstood()
    {
        WATTORT_REQUIRE_REFERENCE(file, "weather/demandlib/src/demandlib/vdi/resources_weather/TRY2010_04_Jahr.dat");
        QByteArray content = contentOf(file);
        content = QString::fromUtf8(content).toLatin1().replace("\n", "\r\n");
        Findings findings;
        const WeatherYear expected = data::readWeather(file.toStdString(), findings);
        WeatherYear year = data::readWeather(written(content).toStdString(), findings);
        year.source = expected.source;
        QVERIFY(year == expected);
    }

    void energyPlusWeatherIsReadWithItsPlace()
    {
        WATTORT_REQUIRE_REFERENCE(file, "weather/cea/cea/databases/weather/Zuerich-SMA_2016.epw");
        Findings findings;
        const WeatherYear year = data::readWeather(file.toStdString(), findings);
        QVERIFY(year.origin == WeatherOrigin::EnergyPlusWeather);
        QCOMPARE(year.latitudeDegrees, 47.378);
        QCOMPARE(year.longitudeDegrees, 8.567);
        QCOMPARE(inUnit(year.height, m), 556.0);
        WATTORT_COMPARE_WITHIN(inCelsius(year.dryBulb[3]), 5.1, 1e-9);
        WATTORT_COMPARE_WITHIN(year.pressure[3].value(), 95'987.0, 1e-9);
        QVERIFY(year.source.starts_with("Zuerich-SMA"));
    }

    void aByteOrderMarkAndEmptyLinesAtTheEndDoNoHarm()
    {
        Findings findings;
        const WeatherYear year = data::readWeather(
            written("\xEF\xBB\xBF" + tryFile(tryHours(), "\r\n") + "\r\n \r\n").toStdString(), findings);
        QVERIFY(findings.empty());
        WATTORT_COMPARE_WITHIN(inCelsius(year.dryBulb[11]), 9.0, 1e-9);
        WATTORT_COMPARE_WITHIN(year.globalRadiation[11].value(), 120.0, 1e-9);
    }

    void leapYearsLoseTheir29thOfFebruary()
    {
        QList<QByteArray> rows = tryHours(true);
        QCOMPARE(rows.size(), 8'784);
        rows[59 * 24] = tryHour(2, 29, 1, 33.0);
        rows[60 * 24] = tryHour(3, 1, 1, 11.5);
        Findings findings;
        const WeatherYear year = data::readWeather(written(tryFile(rows)).toStdString(), findings);
        WATTORT_COMPARE_WITHIN(inCelsius(year.dryBulb[59 * 24]), 11.5, 1e-9);
        QCOMPARE(findings.size(), std::size_t(1));
        QVERIFY(findings[0].problem == Problem::LeapDayLeftOut && findings[0].severity == Severity::Note);
    }

    void badFilesAreRefusedWithRowFieldFoundAndExpected_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("problem");
        QTest::addColumn<int>("row");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("found");
        QTest::addColumn<QByteArray>("expected");
        const auto add = [](const char* name, const QByteArray& content, Problem problem, int row, const char* field,
                            const char* found, const char* expected) {
            QTest::newRow(name) << content << int(problem) << row << QByteArray(field) << QByteArray(found)
                                << QByteArray(expected);
        };
        const QList<QByteArray> good = tryHours();
        const auto with = [&good](int hour, const QByteArray& row) {
            QList<QByteArray> rows = good;
            rows[hour] = row;
            return tryFile(rows);
        };
        QList<QByteArray> rows = good;
        rows.removeAt(1'000);
        add("missing hour", tryFile(rows), Problem::MissingHours, firstTryRow + 1'000, "", "8759", "8760");
        rows = good;
        rows.resize(4'321);
        add("truncated", tryFile(rows), Problem::MissingHours, firstTryRow + 4'321, "", "4321", "8760");
        rows = good;
        rows.swapItemsAt(700, 3'000);
        add("shuffled", tryFile(rows), Problem::HoursOutOfOrder, firstTryRow + 700, "", "6.5., 1 h", "30.1., 5 h");
        rows = good;
        rows[50] = rows[49];
        add("twice", tryFile(rows), Problem::HoursOutOfOrder, firstTryRow + 50, "", "3.1., 2 h", "3.1., 3 h");
        add("row cut off", with(77, good[77].left(30)), Problem::MissingField, firstTryRow + 77, "", "6", "17");
        add("NaN", with(5, QByteArray(good[5]).replace("  6.6", "  NaN")), Problem::NotANumber, firstTryRow + 5, "t",
            "NaN", "°C");
        add("text", with(0, QByteArray(good[0]).replace(" 965", " ---")), Problem::NotANumber, firstTryRow, "p", "---",
            "hPa");
        rows.clear();
        for (const QByteArray& row : good) {
            const double celsius = row.mid(25, 5).trimmed().toDouble();
            rows << row.left(24) + QString::asprintf(" %5.1f", celsius + 273.15).toUtf8() + row.mid(30);
        }
        add("kelvin", tryFile(rows), Problem::OutOfRange, firstTryRow, "t", "277.8", "-60 … 60 °C");
        rows.clear();
        for (const QByteArray& row : good) {
            const double celsius = row.mid(25, 5).trimmed().toDouble();
            rows << row.left(24) + QString::asprintf(" %5.1f", celsius * 1.8 + 32.0).toUtf8() + row.mid(30);
        }
        add("fahrenheit", tryFile(rows), Problem::OutOfRange, -1, "t", "⌀ 48.6", "-10 … 20 °C");
        rows.clear();
        for (const QByteArray& row : good) {
            rows << QByteArray(row).replace("  80  100", " 0.8  100");
        }
        add("humidity 0 to 1", tryFile(rows), Problem::OutOfRange, -1, "RF", "⌀ 0.8", "0–100 %");
        add("radiation in kJ", with(12, tryHour(1, 1, 13, 9.0, 80, 3'000)), Problem::OutOfRange, firstTryRow + 12, "B",
            "3000", "0–1600 W/m2");
        add("no weather", "a,b\n1,2\n", Problem::UnknownFormat, -1, "", "", "EPW (.epw), DWD TRY (.dat)");
        add("empty", "", Problem::UnknownFormat, -1, "", "", "EPW (.epw), DWD TRY (.dat)");
        add("only the header", tryFile({}), Problem::MissingField, firstTryRow, "", "0", "17, 19");
        const QByteArray zurich = "LOCATION,Zuerich,-,-,MN7,999,47.378,8.567,1,556";
        add("not measured", energyPlusFile(zurich, [](int hour) { return QByteArray(hour == 3 ? "99.9" : "8.0"); }),
            Problem::OutOfRange, 12, "dry bulb", "99.9", "-60 … 60 °C");
        add("no value", energyPlusFile(zurich, [](int hour) { return QByteArray(hour == 8'759 ? "" : "8.0"); }),
            Problem::MissingValue, 8'768, "dry bulb", "", "°C");
    }
    void badFilesAreRefusedWithRowFieldFoundAndExpected()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, problem);
        QFETCH(int, row);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, found);
        QFETCH(QByteArray, expected);
        const QString file = written(content);
        Scenario scenario;
        try {
            data::importFile(scenario, {.file = file.toStdString(), .kind = data::ImportKind::Weather}, {});
            QFAIL("was read");
        } catch (const Failure& failure) {
            const Finding& finding = failure.finding();
            QCOMPARE(int(finding.problem), problem);
            QCOMPARE(QString::fromStdString(finding.place.file), file);
            QCOMPARE(finding.place.row, std::int64_t(row));
            QCOMPARE(QByteArray::fromStdString(finding.place.field), field);
            QCOMPARE(QByteArray::fromStdString(finding.found), found);
            QCOMPARE(QByteArray::fromStdString(finding.expected), expected);
        }
    }

    void suspiciousYearsAreReadWithAWarning_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("problem");
        QTest::addColumn<QByteArray>("field");
        const auto add = [](const char* name, const QByteArray& content, Problem problem, const char* field) {
            QTest::newRow(name) << content << int(problem) << QByteArray(field);
        };
        QList<QByteArray> rows;
        for (const QByteArray& row : tryHours()) {
            rows << QByteArray(row).replace(" 100   20", "  36    7"); // J/cm2
        }
        add("radiation in J/cm2", tryFile(rows), Problem::OutOfRange, "B");
        rows.clear();
        for (const QByteArray& row : tryHours()) {
            rows << QByteArray(row).replace(" 3.5 7", "12.6 7"); // km/h
        }
        add("wind in km/h", tryFile(rows), Problem::OutOfRange, "WG");
        rows = tryHours();
        rows[17].replace(" 3.5 7", " 999 7");
        add("wind not measured", tryFile(rows), Problem::MissingValue, "WG");
        add("no place", QByteArray(tryFile(tryHours())).replace("Rechtswert", "Ostwert"), Problem::MissingValue,
            "Rechtswert, Hochwert, Lage");
        const auto eight = [](int) { return QByteArray("8.0"); };
        add("another time", energyPlusFile("LOCATION,x,-,-,x,1,47.378,8.567,0,556", eight), Problem::OutOfRange,
            "time zone");
        add("no latitude", energyPlusFile("LOCATION,x,-,-,x,1,,8.567,1,556", eight), Problem::MissingValue, "latitude");
    }
    void suspiciousYearsAreReadWithAWarning()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, problem);
        QFETCH(QByteArray, field);
        Findings findings;
        data::readWeather(written(content).toStdString(), findings);
        QCOMPARE(findings.size(), std::size_t(1));
        QVERIFY(findings[0].severity == Severity::Warning);
        QCOMPARE(int(findings[0].problem), problem);
        QCOMPARE(QByteArray::fromStdString(findings[0].place.field), field);
    }

private:
    static QByteArray contentOf(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString written(const QByteArray& content) const
    {
        QFile file(m_folder.filePath(QStringLiteral("weather.dat")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(WeatherFileTest)
#include "weather_file_test.moc"
