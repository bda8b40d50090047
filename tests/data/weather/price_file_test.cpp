#include "data/weather/price_file.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/reference_data.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wattort;

namespace {

QByteArray pricesOf(int hours, const QByteArray& header, const QByteArray& row)
{
    QByteArray text = header;
    for (int hour = 0; hour < hours; ++hour) {
        text += row;
    }
    return text;
}

double eurPerMwh(EnergyPrice price)
{
    return price / EnergyPrice(EUR / MWh);
}

} // namespace

class PriceFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The day-ahead year 2023 of Germany and Luxembourg: 95.18 EUR/MWh on average (SMARD, Bundesnetzagentur, 2024).
    void theDayAheadYear2023IsRead()
    {
        WATTORT_REQUIRE_REFERENCE(file, "electricity/dayahead_DE_2023_DistrictHeatingSim.csv");
        Findings findings;
        const HourlyPrice prices = data::readPrices(file.toStdString(), {}, findings);
        QVERIFY(findings.empty());
        QCOMPARE(prices.size(), std::size_t(8'760));
        WATTORT_COMPARE_WITHIN(eurPerMwh(prices[0]), -5.17, 1e-9);
        double sum = 0.0;
        for (std::size_t hour = 0; hour < prices.size(); ++hour) {
            sum += eurPerMwh(prices[hour]);
        }
        WATTORT_COMPARE_WITHIN(sum / 8'760.0, 95.18, 1e-4);
    }

    void germanTablesAreUnderstood()
    {
        Findings findings;
        const QString file = written(pricesOf(8'760, "Zeit;Preis (EUR/MWh)\r\n", "1.1.;79,5\r\n"));
        WATTORT_COMPARE_WITHIN(eurPerMwh(data::readPrices(file.toStdString(), {}, findings)[8'759]), 79.5, 1e-9);
        QVERIFY(findings.empty());
    }

    void aColumnIsFoundByItsName()
    {
        Findings findings;
        const QString file = written(pricesOf(8'760, "a;preis;Vertrag\n", "1;2;60\n"));
        WATTORT_COMPARE_WITHIN(eurPerMwh(data::readPrices(file.toStdString(), "vertrag", findings)[0]), 60.0, 1e-9);
        try {
            data::readPrices(file.toStdString(), "Lieferung", findings);
            QFAIL("was read");
        } catch (const Failure& failure) {
            QVERIFY(failure.finding().problem == Problem::MissingField);
            QCOMPARE(failure.finding().place.field, std::string("Lieferung"));
        }
    }

    void pricesInCentsAreSuspicious()
    {
        Findings findings;
        data::readPrices(written(pricesOf(8'760, "price\n", "0.085\n")).toStdString(), {}, findings);
        QCOMPARE(findings.size(), std::size_t(1));
        QVERIFY(findings[0].problem == Problem::OutOfRange);
        QCOMPARE(findings[0].expected, std::string("EUR/MWh"));
    }

    void badFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("problem");
        QTest::addColumn<int>("row");
        const QByteArray good = pricesOf(100, "price\n", "80\n");
        QTest::newRow("too short") << good << int(Problem::MissingHours) << 102;
        QTest::newRow("empty") << QByteArray() << int(Problem::MissingHours) << -1;
        QTest::newRow("text") << pricesOf(50, "price\n", "80\n") + "n/a\n" + pricesOf(8'709, "", "80\n")
                              << int(Problem::NotANumber) << 52;
        QTest::newRow("gap") << pricesOf(50, "a,price\n", "1,80\n") + "1,\n" + pricesOf(8'709, "", "1,80\n")
                             << int(Problem::MissingValue) << 52;
        QTest::newRow("huge") << pricesOf(50, "price\n", "80\n") + "1e9\n" + pricesOf(8'709, "", "80\n")
                              << int(Problem::OutOfRange) << 52;
    }
    void badFilesAreRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, problem);
        QFETCH(int, row);
        Findings findings;
        try {
            data::readPrices(written(content).toStdString(), {}, findings);
            QFAIL("was read");
        } catch (const Failure& failure) {
            QCOMPARE(int(failure.finding().problem), problem);
            QCOMPARE(failure.finding().place.row, std::int64_t(row));
            QVERIFY(failure.finding().place.file.ends_with("prices.csv"));
        }
    }

private:
    QString written(const QByteArray& content) const
    {
        QFile file(m_folder.filePath(QStringLiteral("prices.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(PriceFileTest)
#include "price_file_test.moc"
