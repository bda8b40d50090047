#include "data/csv/csv_reader.hpp"

#include <QTest>

using namespace wattort;
using namespace wattort::data;

class CsvReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesSeparatorsAndLineEndsInsideQuotesBelongToTheField()
    {
        // The example of RFC 4180, section 2.
        const csv::Table table = csv::read("\xEF\xBB\xBF"
                                           "a,b,c\r\n\"a\"\"aa\",\"b\r\nbb\",\"c,cc\"\r\n\r\nz,,x",
                                           "rfc.csv");
        QVERIFY((table.columns == std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(table.rows.size(), std::size_t(2));
        QVERIFY((table.rows[0].fields == std::vector<std::string>{"a\"aa", "b\r\nbb", "c,cc"}));
        QVERIFY((table.rows[1].fields == std::vector<std::string>{"z", "", "x"}));
        QCOMPARE(table.rows[0].line, std::int64_t(2));
        QCOMPARE(table.rows[1].line, std::int64_t(5));
    }

    void brokenTextNamesItsLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("quote without end") << QByteArray("a,b\n1,2\n\"3,4\n5,6\n") << 3;
        QTest::newRow("row too short") << QByteArray("a,b\n1\n") << 2;
        QTest::newRow("row too long") << QByteArray("a,b\n1,2\n1,2,3\n") << 3;
        QTest::newRow("text behind a quote") << QByteArray("a,b\n\"1\"x,2\n") << 2;
        QTest::newRow("column twice") << QByteArray("a,a\n1,2\n") << 1;
        QTest::newRow("nothing") << QByteArray("") << -1;
    }

    void brokenTextNamesItsLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        try {
            csv::read({text.constData(), std::size_t(text.size())}, "broken.csv");
            QFAIL("was read");
        } catch (const Failure& failure) {
            QCOMPARE(failure.finding().place.file, std::string("broken.csv"));
            QCOMPARE(failure.finding().place.row, std::int64_t(line));
        }
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "csv_reader_test.moc"
