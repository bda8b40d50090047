#include "data/import.hpp"
#include "data/weather/load_file.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/reference_data.hpp"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <cmath>
#include <numeric>

using namespace wattort;

namespace {

using Row = std::function<QByteArray(const QDateTime&)>;

/// One row a step, from the first of January.
QByteArray yearOf(int year, int minutes, const QByteArray& header, const Row& row, double days = 0.0)
{
    QByteArray text = header + '\n';
    QDateTime time(QDate(year, 1, 1), QTime(0, 0), QTimeZone::utc());
    const QDateTime end = days > 0.0 ? time.addSecs(qint64(days * 86'400.0)) : time.addYears(1);
    for (; time < end; time = time.addSecs(60 * minutes)) {
        text += row(time) + '\n';
    }
    return text;
}

double mean(const LoadSeries& series)
{
    const auto values = series.share.raw();
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

} // namespace

class LoadFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quarterHoursOfPowerBecomeSharesOfTheirHighest()
    {
        const QString file = written(yearOf(2025, 15, "Zeit;Leistung [kW]", [](const QDateTime& time) {
            const int power = time.date().month() == 7 ? 4'000 : 2'000 + 100 * time.time().minute() / 15;
            return time.toString(QStringLiteral("dd.MM.yyyy HH:mm")).toUtf8() + ';' + QByteArray::number(power) + ",0";
        }));
        const LoadSeries series = read(file);
        QVERIFY(m_findings.empty());
        QCOMPARE(series.coverage, LoadCoverage::Year);
        QCOMPARE(series.meaning, LoadMeaning::ShareOfRatedItPower);
        WATTORT_COMPARE_WITHIN(series.step.value(), 900.0, 1e-12);
        WATTORT_COMPARE_WITHIN(series.share.raw()[0], 2'150.0 / 4'000.0, 1e-9);
        WATTORT_COMPARE_WITHIN(series.share.raw()[(31 + 28 + 31 + 30 + 31 + 30) * 24], 1.0, 1e-9);
        WATTORT_COMPARE_WITHIN(read(file, 5.0 * MW).share.raw()[0], 0.43, 1e-9);
        QVERIFY(QString::fromStdString(series.source).contains(QLatin1String("4 MW")));
    }

    void aLeapYearLosesItsDay()
    {
        const QString file = written(yearOf(2024, 60, "time,load", [](const QDateTime& time) {
            const bool leap = time.date().month() == 2 && time.date().day() == 29;
            const bool march = time.date().month() == 3;
            return time.toString(Qt::ISODate).toUtf8() + (leap ? ",0.9" : march ? ",0.5" : ",0.25");
        }));
        const LoadSeries series = read(file);
        QCOMPARE(m_findings.size(), std::size_t(1));
        QCOMPARE(m_findings[0].problem, Problem::LeapDayLeftOut);
        QCOMPARE(series.share.raw()[59 * 24 - 1], 0.25);
        QCOMPARE(series.share.raw()[59 * 24], 0.5);
        QCOMPARE(series.share.raw()[8'759], 0.25);
    }

    void aYearWithoutTimesIsUnderstoodByItsLength()
    {
        QByteArray text("utilisation %\n");
        for (int row = 0; row < 4 * 8'760; ++row) {
            text += QByteArray::number(row % 4 * 20) + '\n';
        }
        WATTORT_COMPARE_WITHIN(mean(read(written(text))), 0.30, 1e-9);
    }

    /// Summer time leaves an hour out in March and repeats one in October.
    void summerTimeIsBorne()
    {
        const QTimeZone berlin("Europe/Berlin");
        const QString file = written(yearOf(2025, 60, "time,power_mw", [&berlin](const QDateTime& time) {
            return time.toTimeZone(berlin).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toUtf8() + ",3.5";
        }));
        WATTORT_COMPARE_WITHIN(mean(read(file)), 1.0, 1e-12);
    }

    void aWeekStandsForTheYear()
    {
        // 1 January 2025 was a Wednesday.
        const QString file = written(yearOf(
            2025, 5, "timestamp,load",
            [](const QDateTime& time) {
                return time.toString(Qt::ISODate).toUtf8() + (time.date().dayOfWeek() >= 6 ? ",0.3" : ",0.6");
            },
            8.0));
        const LoadSeries series = read(file);
        QCOMPARE(series.coverage, LoadCoverage::Week);
        QCOMPARE(series.share.raw()[0], 0.6);
        QCOMPARE(series.share.raw()[5 * 24], 0.3);
    }

    /// Azure's trace of 16 November 2023 (Patel et al. 2024): 19,366 requests of conversations in an hour.
    void theRequestsOfAzureBecomeAProfile()
    {
        WATTORT_REQUIRE_REFERENCE(file, "ai_load/azure_llm/data/AzureLLMInferenceTrace_conv.csv");
        const LoadSeries series = read(file);
        QCOMPARE(series.meaning, LoadMeaning::ActiveShare);
        QCOMPARE(series.coverage, LoadCoverage::Hours);
        QVERIFY(series.recorded > 50.0 / 60.0 * oneHour && series.recorded < 1.1 * oneHour);
        // Whole minutes of the file counted apart from our reader: mean and largest step over the peak, times 0.65.
        WATTORT_COMPARE_WITHIN(mean(series), 0.37940, 1e-4);
        WATTORT_COMPARE_WITHIN(series.swing, 0.22156, 1e-4);
    }

    void itBecomesTheLoadOfTheScenario()
    {
        const QString file = written(yearOf(
            2025, 60, "time,load", [](const QDateTime& time) { return time.toString(Qt::ISODate).toUtf8() + ",0.5"; }));
        const data::ImportResult result =
            data::importFile({}, {.file = file.toStdString(), .kind = data::ImportKind::Load}, {});
        QVERIFY(result.scenario.loadSeries);
        QCOMPARE(result.scenario.compute.load, LoadKind::Imported);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<int>("row");
        const auto hourly = [](const QByteArray& header, const std::function<QByteArray(int hour)>& value) {
            int hour = 0;
            return yearOf(2025, 60, header, [&](const QDateTime& time) {
                return time.toString(Qt::ISODate).toUtf8() + ',' + value(hour++);
            });
        };
        QTest::newRow("empty") << QByteArray() << Problem::MissingHours << -1;
        QTest::newRow("half a year without times")
            << QByteArray("load\n") + QByteArray("0.5\n").repeated(4'000) << Problem::MissingHours << 4'002;
        QTest::newRow("negative") << hourly("t,load", [](int hour) { return hour == 10 ? "-1" : "0.5"; })
                                  << Problem::OutOfRange << 12;
        QTest::newRow("no number") << hourly("t,load", [](int hour) { return hour == 10 ? "n/a" : "0.5"; })
                                   << Problem::NotANumber << 12;
        QTest::newRow("no value") << hourly("t,load", [](int hour) { return hour == 10 ? "" : "0.5"; })
                                  << Problem::MissingValue << 12;
        QTest::newRow("steps of a day") << yearOf(2025, 1'440, "t,load", [](const QDateTime& time) {
            return time.toString(Qt::ISODate).toUtf8() + ",0.5";
        }) << Problem::OutOfRange << 2;
        QTest::newRow("backwards") << QByteArray("t,load\n2025-05-01 10:00,0.5\n2025-05-01 11:00,0.5\n"
                                                 "2025-05-01 12:00,0.5\n2025-05-01 06:00,0.5\n")
                                   << Problem::HoursOutOfOrder << 5;
        QTest::newRow("a month is missing") << yearOf(2025, 60, "t,load", [](const QDateTime& time) {
            const bool june = time.date().month() == 6;
            return june ? QByteArray("2025-05-31 23:30,0.5") : time.toString(Qt::ISODate).toUtf8() + ",0.5";
        }) << Problem::MissingHours << 2;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(Problem, problem);
        QFETCH(int, row);
        const QString file = written(text);
        try {
            read(file);
            QFAIL("nothing was wrong with it");
        } catch (const Failure& failure) {
            QCOMPARE(int(failure.finding().problem), int(problem));
            QCOMPARE(failure.finding().place.file, file.toStdString());
            if (row >= 0) {
                QCOMPARE(failure.finding().place.row, std::int64_t(row));
            }
        }
    }

    void moreThanTheRatedPowerIsRefused()
    {
        const QString file = written(yearOf(
            2025, 60, "t,power_mw", [](const QDateTime& time) { return time.toString(Qt::ISODate).toUtf8() + ",12"; }));
        QVERIFY_EXCEPTION_THROWN(read(file, 10.0 * MW), Failure);
        QVERIFY_EXCEPTION_THROWN(data::readLoad({.file = file.toStdString(), .column = "speed"}, m_findings), Failure);
    }

private:
    LoadSeries read(const QString& file, std::optional<Power> rated = {})
    {
        m_findings.clear();
        return data::readLoad({.file = file.toStdString(), .ratedPower = rated, .peakShare = 0.65}, m_findings);
    }
    QString written(const QByteArray& text)
    {
        const QString name = m_folder.filePath(QStringLiteral("load_%1.csv").arg(m_files++));
        QFile file(name);
        expects(file.open(QIODevice::WriteOnly) && file.write(text) == text.size(), "the test can write its file");
        return name;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
    Findings m_findings;
};

QTEST_GUILESS_MAIN(LoadFileTest)
#include "load_file_test.moc"
