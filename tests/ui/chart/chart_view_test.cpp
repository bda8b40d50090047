#include "tests/support/sample_results.hpp"
#include "ui/chart/chart_view.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/language.hpp"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QImage>
#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <QtCharts/QValueAxis>

using namespace wattort;
using namespace wattort::ui;

namespace {

QString plain(QString text)
{
    return text.replace(QChar(0xa0), QLatin1Char(' '));
}

QValueAxis* xAxis(ChartView& view)
{
    return qobject_cast<QValueAxis*>(view.drawn()->axes(Qt::Horizontal).value(0));
}

} // namespace

class ChartViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        applyLanguage(Language::English);
        m_view = std::make_unique<ChartView>();
        m_view->resize(700, 400);
        m_view->setDiagram([] { return powerOverYear(test::sampleComputeYear()); });
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void readsOutTheHour()
    {
        const ComputeYear year = test::sampleComputeYear();
        const QString text = plain(m_view->readOut(4'000));
        QVERIFY2(text.startsWith(QStringLiteral("16 June, 16–17 h\n")), qPrintable(text));
        const QString it = QLocale().toString(inUnit(year.itPower[4'000], MW), 'f', 2);
        QVERIFY2(text.contains(QStringLiteral("IT: %1 MW").arg(it)), qPrintable(text));
    }

    void theMouseFindsTheNearestValue()
    {
        const QRectF plot = m_view->drawn()->plotArea();
        const auto left = m_view->positionAt(QPoint(int(plot.left()) + 1, int(plot.center().y())));
        const auto right = m_view->positionAt(QPoint(int(plot.right()) - 1, int(plot.center().y())));
        QVERIFY(left && *left < 40);
        QVERIFY(right && *right > 8'700);
        QVERIFY(!m_view->positionAt(QPoint(2, 2)));
        // The read-out appears under the mouse and goes with it.
        auto* viewport = m_view->findChild<QAbstractScrollArea*>()->viewport();
        QTest::mouseMove(viewport, plot.center().toPoint());
        QTRY_VERIFY(m_view->accessibleDescription().contains(QStringLiteral("IT: ")));
    }

    /// With WATTORT_PICTURES set to a folder, pictures are kept there to be looked at.
    void theReadOutStaysInsideTheWidget()
    {
        applyLanguage(Language::German);
        m_view->setDiagram(
            [] { return loadDuration(test::sampleDispatch(test::sampleNetwork()), test::sampleNetwork()); });
        m_view->resize(smallestChart);
        QTRY_COMPARE(m_view->drawn()->size().toSize(), smallestChart);
        const QRectF plot = m_view->drawn()->plotArea();
        for (const QPointF& at : {plot.topLeft() + QPointF(1, 1), plot.center(), plot.bottomRight() - QPointF(1, 1)}) {
            QTest::mouseMove(m_view->findChild<QAbstractScrollArea*>()->viewport(), at.toPoint());
            const auto isReadOut = [](const QLabel* label) {
                return label->isVisible() && label->text().contains(QStringLiteral("<table"));
            };
            const auto readOut = [this, isReadOut] {
                const auto labels = m_view->findChildren<QLabel*>();
                const auto found = std::find_if(labels.begin(), labels.end(), isReadOut);
                return found == labels.end() ? nullptr : *found;
            };
            QTRY_VERIFY(readOut() != nullptr);
            QVERIFY(m_view->rect().contains(readOut()->geometry()));
        }
        const QString folder = qEnvironmentVariable("WATTORT_PICTURES");
        if (!folder.isEmpty()) {
            m_view->grab().save(folder + QStringLiteral("/view_small.png"));
            m_view->resize(800, 420);
            m_view->setDiagram([] { return powerOverYear(test::sampleComputeYear()); });
            m_view->zoom(60.0, 0.4);
            QTest::mouseMove(m_view->findChild<QAbstractScrollArea*>()->viewport(), QPoint(300, 200));
            QTest::qWait(50);
            m_view->grab().save(folder + QStringLiteral("/view_week.png"));
            m_view->zoom(6.0, 0.4);
            QTest::qWait(50);
            m_view->grab().save(folder + QStringLiteral("/view_day.png"));
        }
    }

    void zoomsInStepsAndBackToAll()
    {
        m_view->zoom(8.0, 0.25);
        QCOMPARE(xAxis(*m_view)->max() - xAxis(*m_view)->min(), 8'760.0 / 8.0);
        QCOMPARE(xAxis(*m_view)->min(), 8'760.0 * 0.25 * (1.0 - 1.0 / 8.0));
        m_view->pan(-100.0);
        QCOMPARE(xAxis(*m_view)->min(), 0.0);
        m_view->pan(100.0);
        QCOMPARE(xAxis(*m_view)->max(), 8'760.0);
        m_view->zoom(1e9);
        QCOMPARE(xAxis(*m_view)->max() - xAxis(*m_view)->min(), 12.0);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(xAxis(*m_view)->max() - xAxis(*m_view)->min(), 8'760.0);
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QVERIFY(xAxis(*m_view)->max() - xAxis(*m_view)->min() < 6'000.0);
    }

    void newNumbersKeepTheZoomAnotherDiagramDoesNot()
    {
        m_view->zoom(10.0);
        const double low = xAxis(*m_view)->min();
        m_view->setDiagram([] { return powerOverYear(test::sampleComputeYear()); });
        QCOMPARE(xAxis(*m_view)->min(), low);
        m_view->setDiagram([] { return heatOverYear(test::sampleComputeYear()); });
        QCOMPARE(xAxis(*m_view)->min(), 0.0);
    }

    void keysWalkFromValueToValue()
    {
        m_view->setDiagram([] { return costBreakdown(test::sampleEconomics()); });
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QVERIFY2(m_view->accessibleDescription().startsWith(QStringLiteral("Electricity of the heat pump")),
                 qPrintable(m_view->accessibleDescription()));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QVERIFY(m_view->accessibleDescription().startsWith(QStringLiteral("Pipes")));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_view->accessibleDescription(), m_view->diagram().description);
    }

    void barsAreFoundFromTopToBottom()
    {
        m_view->setDiagram([] { return costBreakdown(test::sampleEconomics()); });
        const QRectF plot = m_view->drawn()->plotArea();
        QCOMPARE(m_view->positionAt(QPoint(int(plot.center().x()), int(plot.top()) + 3)).value_or(99), std::size_t(0));
        QCOMPARE(m_view->positionAt(QPoint(int(plot.center().x()), int(plot.bottom()) - 3)).value_or(99),
                 m_view->diagram().size() - 1);
    }

    void followsTheLanguage()
    {
        applyLanguage(Language::German);
        QTRY_COMPARE(m_view->accessibleName(), QStringLiteral("Leistung im Jahresverlauf"));
        // Its place says the title of the diagram; the drawing itself says what the axis shows.
        QCOMPARE(plain(m_view->drawn()->axes(Qt::Vertical).first()->titleText()),
                 QStringLiteral("Elektrische Leistung in MW"));
        QCOMPARE(m_view->findChild<QToolButton*>()->actions().at(0)->text(), QStringLiteral("Als Tabelle zeigen"));
    }

    void followsTheTheme()
    {
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        m_view->setPalette(dark);
        QCOMPARE(m_view->drawn()->backgroundBrush().color(), groundColour({.ground = ChartStyle::Ground::Dark}));
    }

    void copiesAPictureOfItself()
    {
        QApplication::clipboard()->clear();
        m_view->copyPicture();
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(1400, 800));
    }

    void showsItsNumbersAsATable()
    {
        m_view->setDiagram([] { return cashFlow(test::sampleEconomics()); });
        m_view->showTable();
        auto* table = m_view->findChild<ValueTableView*>();
        QVERIFY(table != nullptr);
        QCOMPARE(table->table().rowCount(), 26);
        QCOMPARE(plain(table->table().headerData(1, Qt::Horizontal).toString()),
                 QStringLiteral("Cash flow of the year in million €"));
    }

    void hiddenChartsWaitUntilTheyAreSeen()
    {
        ChartView hidden;
        int asked = 0;
        hidden.setDiagram([&asked] {
            ++asked;
            return cashFlow(test::sampleEconomics());
        });
        QVERIFY(hidden.findChild<QGraphicsView*>()->scene()->items().size() == 1); // the mark only
        QCOMPARE(hidden.diagram().size(), std::size_t(26));
        hidden.show();
        QTRY_VERIFY(hidden.findChild<QGraphicsView*>()->scene()->items().size() > 1);
        QCOMPARE(asked, 1);
    }

    void nothingToShowIsSaid()
    {
        m_view->clear(QStringLiteral("Draw a site first."));
        QVERIFY(m_view->drawn() == nullptr);
        bool said = false;
        for (const QLabel* label : m_view->findChildren<QLabel*>()) {
            said |= label->isVisible() && label->text() == QStringLiteral("Draw a site first.");
        }
        QVERIFY(said);
        m_view->zoom(2.0);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        m_view->copyPicture();
    }

private:
    std::unique_ptr<ChartView> m_view;
};

QTEST_MAIN(ChartViewTest)
#include "chart_view_test.moc"
