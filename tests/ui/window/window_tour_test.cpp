#include "tests/support/planner.hpp"
#include "ui/chart/chart_view.hpp"
#include "ui/stages/figure_list.hpp"
#include "ui/stages/network_kind_choice.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/quantity_text.hpp"

#include <QComboBox>
#include <QLabel>
#include <QTabWidget>
#include <QtCharts/QChart>

using namespace wattort;
using test::Planner;
using ui::Step;

namespace {

bool hasNumber(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isDigit(); });
}

} // namespace

/// A walk along the line of thought, without changing anything.
class WindowTourTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;
    std::unique_ptr<Planner> m_planner;

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = std::make_unique<test::OwnSettings>();
        m_planner = std::make_unique<Planner>();
        QVERIFY(m_planner->waitForPlan());
    }
    void cleanupTestCase() { m_planner.reset(); }

    void theHeaderShowsTheKeyFiguresOfThePlan()
    {
        const auto& header = m_planner->window().workspace().header();
        QCOMPARE(header.state(), QString());
        for (const KeyFigure figure : {KeyFigure::ItPower, KeyFigure::Pue, KeyFigure::RecoverableHeat,
                                       KeyFigure::HeatSold, KeyFigure::LevelisedCostOfHeat, KeyFigure::NetPresentValue,
                                       KeyFigure::AvoidedEmissions, KeyFigure::LegalRulesBroken}) {
            QCOMPARE(header.shown(figure), ui::text(m_planner->live().figures()[std::size_t(figure)]));
            QVERIFY2(hasNumber(header.shown(figure)), qPrintable(header.shown(figure)));
        }
    }

    void theStepsAreWalkedThroughWithTheKeyboard()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Region);
        QSet<int> seen{int(planner.step())};
        for (int i = 1; i < ui::stepCount; ++i) {
            planner.press(Qt::Key_PageDown, Qt::ControlModifier);
            QCOMPARE(int(planner.step()), i);
            QVERIFY(planner.panel().isVisible());
            seen.insert(int(planner.step()));
        }
        QCOMPARE(seen.size(), ui::stepCount);
        planner.press(Qt::Key_PageDown, Qt::ControlModifier); // there is nothing behind the last
        QCOMPARE(planner.step(), Step::Report);
        planner.press(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(planner.step(), Step::Ranking);
        planner.press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(planner.step(), Step::Compute);
        planner.press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(planner.step(), Step::Ranking);

        ui::StageBar& bar = planner.window().workspace().bar();
        bar.setFocus();
        QTest::keyClick(&bar, Qt::Key_Home);
        QCOMPARE(planner.step(), Step::Region);
        QTest::keyClick(&bar, Qt::Key_Down);
        QCOMPARE(planner.step(), Step::Sites);
    }

    void theStepsAreChosenWithTheMouse()
    {
        ui::StageBar& bar = m_planner->window().workspace().bar();
        for (const Step step : ui::allSteps()) {
            QListWidgetItem* item = bar.item(int(step));
            bar.scrollToItem(item);
            QTest::mouseClick(bar.viewport(), Qt::LeftButton, {}, bar.visualItemRect(item).center());
            QCOMPARE(m_planner->step(), step);
            QVERIFY(m_planner->panel().isVisible());
            for (const Step other : ui::allSteps()) {
                QCOMPARE(m_planner->window().workspace().panel(other)->isVisible(), other == step);
            }
        }
    }

    void everyPanelShowsItsResults_data()
    {
        QTest::addColumn<Step>("step");
        for (const Step step : ui::allSteps()) {
            QTest::newRow(qPrintable(ui::iconName(step))) << step;
        }
    }
    void everyPanelShowsItsResults()
    {
        QFETCH(const Step, step);
        Planner& planner = *m_planner;
        planner.goTo(step);
        const auto figures = planner.panel().findChildren<ui::FigureList*>();
        for (const ui::FigureList* list : figures) {
            const auto* kind = planner.panel().findChild<ui::NetworkKindChoice*>();
            const bool ofOtherKind = kind && kind->isAncestorOf(list); // the demo's network has no heat pumps
            QCOMPARE(list->isVisible(), !ofOtherKind);
            for (const KeyFigure figure : list->figures()) {
                QCOMPARE(list->shown(figure), ui::text(planner.live().figures()[std::size_t(figure)]));
            }
        }
        QTabWidget* results = planner.panel().results();
        if (!results) {
            QCOMPARE(step, Step::Report); // the only step without charts and tables
            return;
        }
        QVERIFY(results->isVisible() && results->isEnabled());
        for (int tab = 0; tab < results->count(); ++tab) {
            if (!results->isTabVisible(tab)) {
                continue; // the course of a search that nobody has asked for
            }
            results->setCurrentIndex(tab);
            QCoreApplication::processEvents();
            QWidget* page = results->currentWidget();
            if (auto* chart = qobject_cast<ui::ChartView*>(page)) {
                QVERIFY2(!chart->diagram().series.empty(), qPrintable(results->tabText(tab)));
                QVERIFY(chart->drawn() != nullptr);
                QVERIFY2(hasNumber(chart->readOut(0)), qPrintable(chart->readOut(0)));
                QVERIFY2(!test::nameOf(chart).isEmpty(), qPrintable(results->tabText(tab)));
            } else if (auto* table = qobject_cast<ui::ValueTableView*>(page)) {
                const bool mayBeEmpty = results->tabText(tab) == QLatin1String("Your decisions");
                QVERIFY2(mayBeEmpty || table->table().rowCount() > 0, qPrintable(results->tabText(tab)));
            }
        }
    }

    void theStepsSayHowTheyStand()
    {
        const ui::StageBar& bar = m_planner->window().workspace().bar();
        for (const Step step : ui::allSteps()) {
            QVERIFY2(bar.status(step) != ui::StepStatus::ToDo, qPrintable(ui::label(step)));
            const QString spoken = bar.item(int(step))->data(Qt::AccessibleTextRole).toString();
            QCOMPARE(spoken, QStringLiteral("%1, %2").arg(ui::label(step), ui::label(bar.status(step))));
        }
    }

    void anotherSiteHasAnotherPlan()
    {
        Planner& planner = *m_planner;
        auto* choice = test::named<QComboBox>(&planner.window().workspace().header(), QStringLiteral("Site"));
        QVERIFY(choice);
        const QString heat = planner.window().workspace().header().shown(KeyFigure::HeatSold);
        const auto former = planner.live().plan().siting;
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(planner.document().selectedSite(), std::optional<std::size_t>(1));
        QVERIFY(planner.waitForPlan());
        QVERIFY(planner.live().plan().siting != former);
        QCOMPARE(planner.live().plan().site, planner.scenario().layers.sites[1].name);
        QTest::keyClick(choice, Qt::Key_Up);
        QVERIFY(planner.waitForPlan());
        QCOMPARE(planner.window().workspace().header().shown(KeyFigure::HeatSold), heat);
        QCOMPARE(planner.document().history().count(), 0); // looking at a site changes no input
    }

    void aSiteInTheRankingIsShownByADoubleClick()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Ranking);
        QTabWidget* results = planner.panel().results();
        results->setCurrentIndex(1);
        auto* table = qobject_cast<ui::ValueTableView*>(results->currentWidget());
        QVERIFY(table);
        const QModelIndex second = table->model()->index(1, 1);
        const auto site = std::size_t(second.data(ui::ValueTable::keyRole).toInt());
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(second).center());
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(second).center());
        QCOMPARE(planner.document().selectedSite(), std::optional(site));
    }

    void helpIsThere()
    {
        for (const char* name : {"tour", "about"}) {
            m_planner->action(name).trigger();
            QWidget* dialog = QApplication::activeModalWidget();
            QVERIFY(dialog && dialog->isVisible());
            QTest::keyClick(dialog, Qt::Key_Escape);
            QVERIFY(!QApplication::activeModalWidget());
        }
    }
};

QTEST_MAIN(WindowTourTest)
#include "window_tour_test.moc"
