#include "ui/table/value_table.hpp"
#include "ui/text/language.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QTest>

using namespace wattort::ui;

namespace {

std::vector<ValueColumn> columns()
{
    return {{QStringLiteral("Street")}, {QStringLiteral("Length"), "m", 1}, {QStringLiteral("Cost"), "kEUR", 0}};
}

std::vector<ValueRow> rows()
{
    return {{.cells = {QStringLiteral("Mühlweg"), 120.25, 84.0}, .key = 7},
            {.cells = {QStringLiteral("Am Anger"), 1450.0, ValueCell()}, .key = 8},
            {.cells = {QStringLiteral("Zeile"), -3.0, 1200.0}, .key = 9},
            {.cells = {QStringLiteral("Sum"), 1567.25, 1284.0}, .total = true}};
}

QString plain(QString text)
{
    return text.replace(QChar(0xa0), QLatin1Char(' '));
}

} // namespace

class ValueTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyLanguage(Language::English); }

    void isPrintedWithUnitsAndNumbersOfTheLanguage()
    {
        ValueTable table;
        QAbstractItemModelTester tester(&table);
        table.show(columns(), rows());
        QCOMPARE(plain(printed(table)), QStringLiteral("Street    Length in m  Cost in thousand €\n"
                                                       "Mühlweg         120.3                  84\n"
                                                       "Am Anger      1,450.0                   –\n"
                                                       "Zeile            −3.0               1,200\n"
                                                       "Sum           1,567.3               1,284\n"));
        applyLanguage(Language::German);
        QCOMPARE(table.index(1, 1).data().toString(), QStringLiteral("1.450,0"));
        QCOMPARE(plain(table.headerData(2, Qt::Horizontal).toString()), QStringLiteral("Cost in Tsd. €"));
    }

    void sortsByValueWithSumsAndGapsLast()
    {
        ValueTable table;
        QAbstractItemModelTester tester(&table);
        table.show(columns(), rows());
        const auto keys = [&table] {
            QList<int> all;
            for (int row = 0; row < table.rowCount(); ++row) {
                all += table.index(row, 0).data(ValueTable::keyRole).toInt();
            }
            return all;
        };
        const QPersistentModelIndex anger(table.index(1, 0));
        table.sort(1, Qt::AscendingOrder);
        QCOMPARE(keys(), (QList{9, 7, 8, 0}));
        QCOMPARE(anger.row(), 2);
        table.sort(2, Qt::AscendingOrder);
        QCOMPARE(keys(), (QList{7, 9, 8, 0}));
        table.sort(2, Qt::DescendingOrder);
        QCOMPARE(keys(), (QList{9, 7, 8, 0}));
        table.sort(0, Qt::DescendingOrder);
        QCOMPARE(keys(), (QList{9, 7, 8, 0}));
    }

    void isCopiedForASpreadsheetInTheLanguage()
    {
        applyLanguage(Language::German);
        ValueTableView view;
        view.show(columns(), rows());
        view.selectRow(0);
        view.copy();
        QCOMPARE(plain(QApplication::clipboard()->text()),
                 QStringLiteral("Street\tLength in m\tCost in Tsd. €\nMühlweg\t120,25\t84\n"));
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 5);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Zeile\t-3\t1200\n")));
    }

    void tabsInTextsDoNotBreakTheColumns()
    {
        ValueTable table;
        table.show({{QStringLiteral("A")}, {QStringLiteral("B")}}, {{.cells = {QStringLiteral("x\ty\nz"), 1}}});
        QCOMPARE(tabSeparated(table), QStringLiteral("A\tB\nx y z\t1\n"));
    }

    void aHeaderClickSortsAndNewValuesStaySorted()
    {
        ValueTableView view;
        view.show(columns(), rows());
        QCOMPARE(view.table().index(0, 0).data().toString(), QStringLiteral("Mühlweg"));
        view.sortByColumn(1, Qt::DescendingOrder);
        view.show(columns(), rows());
        QCOMPARE(view.table().index(0, 0).data().toString(), QStringLiteral("Am Anger"));
    }

    void longHeadersBreakAndTextsGiveWayBeforeNumbersDo()
    {
        ValueTableView view;
        view.resize(420, 200);
        view.show(
            {{QStringLiteral("Requirement")},
             {QStringLiteral("Highest velocity of the water"), "m/s", 2},
             {QStringLiteral("Highest heat loss"), "W/m", 1}},
            {{.cells = {QStringLiteral("A long sentence that says what somebody has to do until when"), 1.25, 17.9}}});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(view.horizontalHeader()->length() <= view.viewport()->width());
        QVERIFY(view.horizontalHeader()->height() > 2 * view.fontMetrics().height());
        for (const int number : {1, 2}) {
            const QString shown = view.table().index(0, number).data().toString();
            QVERIFY(view.columnWidth(number) >= view.fontMetrics().horizontalAdvance(shown));
        }
        view.resize(1'400, 200);
        QTRY_VERIFY(view.horizontalHeader()->height() < 2 * view.fontMetrics().height());
        QVERIFY(view.columnWidth(0) > view.fontMetrics().horizontalAdvance(view.table().index(0, 0).data().toString()));
    }

    void cellsMayHaveAUnitOfTheirOwn()
    {
        ValueTable table;
        table.show({{QStringLiteral("Figure")}, {QStringLiteral("Value")}},
                   {{.cells = {QStringLiteral("IT power"), ValueCell(12.5, "MW", 1)}},
                    {.cells = {QStringLiteral("None"), std::optional<double>()}}});
        QCOMPARE(plain(table.index(0, 1).data().toString()), QStringLiteral("12.5 MW"));
        QCOMPARE(table.index(0, 1).data(ValueTable::valueRole).toDouble(), 12.5);
        QCOMPARE(table.index(1, 1).data().toString(), QStringLiteral("–"));
    }

    void aNumberAndItsUnitStandInOneLine()
    {
        ValueTableView view;
        view.setWordWrap(true);
        view.resize(420, 300);
        view.show(
            {{.header = QStringLiteral("Estimate")}, {.header = QStringLiteral("Value")}, {QStringLiteral("Source")}},
            {{.cells = {QStringLiteral("Investment"), ValueCell(210'000'000.0, "kEUR", 1),
                        QStringLiteral("A source that is as long as those of the catalogue, with a year")}}});
        view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QString shown = view.model()->index(0, 1).data().toString();
        QVERIFY(view.columnWidth(1) >= view.fontMetrics().horizontalAdvance(shown) + 16); // padding of the style sheet
    }

    void whoMustScrollReadsTextsWhole()
    {
        ValueTableView view;
        view.resize(260, 200);
        view.show({{QStringLiteral("Use")}, {QStringLiteral("Heat"), "MWh", 1}, {QStringLiteral("Peak"), "kW", 1}},
                  {{.cells = {QStringLiteral("Workshops and light industry, heated"), 1'250'000.25, 17'000'000.9}}});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(view.horizontalHeader()->length() > view.viewport()->width());
        QVERIFY(view.columnWidth(0) > view.fontMetrics().horizontalAdvance(view.table().index(0, 0).data().toString()));
    }

    void textsThatAreTooLongGiveWayAndNoWordIsCut()
    {
        ValueTableView view;
        view.setWordWrap(true);
        view.resize(420, 300);
        view.show({{.header = QStringLiteral("Section")},
                   {.header = QStringLiteral("Requirement")},
                   {.header = QStringLiteral("Status")}},
                  {{.cells = {QStringLiteral("EnEfG"),
                              QStringLiteral("Energy usage effectiveness of new compute centres from July 2026 on"),
                              QStringLiteral("Met")}}});
        view.QWidget::show();
        int width = 0;
        for (int column = 0; column < 3; ++column) {
            width += view.columnWidth(column);
            for (const QString& word : view.model()->index(0, column).data().toString().split(QLatin1Char(' '))) {
                QVERIFY2(view.fontMetrics().horizontalAdvance(word) < view.columnWidth(column), qPrintable(word));
            }
        }
        QVERIFY(width <= view.viewport()->width());
        QVERIFY(view.columnWidth(1) > view.columnWidth(0) && view.columnWidth(1) > view.columnWidth(2));
        const QRect room(0, 0, view.columnWidth(1) - 16, 1'000); // padding of the style sheet
        const QString text = view.model()->index(0, 1).data().toString();
        QVERIFY(view.rowHeight(0) >= view.fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height());
        QVERIFY(view.rowHeight(0) >= 2 * view.fontMetrics().lineSpacing());
    }
};

QTEST_MAIN(ValueTableTest)
#include "value_table_test.moc"
