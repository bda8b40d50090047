#include "tests/support/planner.hpp"
#include "ui/chart/chart_view.hpp"
#include "ui/edit/choice.hpp"
#include "ui/stages/figure_list.hpp"
#include "ui/text/quantity_text.hpp"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSlider>
#include <QStatusBar>
#include <QTabWidget>
#include <QThreadPool>

using namespace wattort;
using test::Planner;
using ui::Step;

namespace {

/// The stages of a plan in the order of thought, by address: a stage that was not computed again is the same object.
std::vector<const void*> stages(const Plan& plan)
{
    return {plan.weather.get(),   plan.siting.get(),    plan.centre.get(),  plan.year.get(),
            plan.demand.get(),    plan.graph.get(),     plan.network.get(), plan.dispatch.get(),
            plan.economics.get(), plan.emissions.get(), plan.law.get(),     plan.followUp.get()};
}

constexpr const char* stageNames[] = {"weather", "siting",   "centre",    "year",      "demand", "graph",
                                      "network", "dispatch", "economics", "emissions", "law",    "followUp"};

QStringList renewed(const Plan& before, const Plan& after)
{
    const auto was = stages(before);
    const auto is = stages(after);
    QStringList names;
    for (std::size_t i = 0; i < was.size(); ++i) {
        if (was[i] != is[i]) {
            names << QString::fromLatin1(stageNames[i]);
        }
    }
    return names;
}

} // namespace

/// A number is changed in the window and the plan follows.
class WindowPlanTest : public QObject {
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
    void cleanup()
    {
        if (m_planner) {
            m_planner->document().history().setIndex(0);
            QVERIFY(m_planner->waitForPlan());
        }
    }

    void theComputeCentreIsShownBeforeItsNetworkIsPlanned()
    {
        Planner town(demoRegion());
        QVERIFY(town.waitForPlan());
        const auto network = town.live().plan().network;
        bool first = false;
        connect(&town.live(), &ui::LivePlan::changed, this, [&] {
            const Plan& shown = town.live().plan();
            const bool isNew = shown.centre->output.ratedItPower == Power(23.0 * MW);
            first = first || (isNew && !town.live().current() && shown.network == network);
        });
        town.document().change(QStringLiteral("IT power"), [](Scenario& next) { next.compute.itPower = 23.0 * MW; });
        QVERIFY(town.waitForPlan());
        QVERIFY(first);
        QVERIFY(town.live().plan().network != network);
    }

    void whatIsDownstreamOfATypedNumberFollows_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("computed");
        QTest::addColumn<QStringList>("kept");
        const auto row = [](const char* name, Step step, const char* field, const char* text, const char* computed,
                            const char* kept) {
            QTest::newRow(name) << step << QString::fromUtf8(field) << QString::fromLatin1(text)
                                << QString::fromLatin1(computed).split(QLatin1Char(' '))
                                << QString::fromLatin1(kept).split(QLatin1Char(' '));
        };
        // What depends on what: the one function of model/plan/plan.cpp.
        row("IT power", Step::Compute, "IT power", "7.5", "centre year dispatch economics law followUp",
            "weather siting demand graph");
        row("land price", Step::Sites, "Land price", "123", "siting", "weather centre year demand graph");
        row("gas price", Step::Economics, "Gas price without the price of CO₂ (lower heating value)", "77.7",
            "economics", "weather siting centre year demand graph network dispatch");
    }
    void whatIsDownstreamOfATypedNumberFollows()
    {
        QFETCH(const Step, step);
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        QFETCH(const QStringList, computed);
        QFETCH(const QStringList, kept);
        Planner& planner = *m_planner;
        planner.goTo(step);
        planner.unfold();
        auto* edit = planner.find<ui::QuantityEdit>(field);
        if (!edit) {
            QStringList names;
            for (auto* each : planner.panel().findChildren<ui::QuantityEdit*>()) {
                names << test::nameOf(each);
            }
            QFAIL(qPrintable(names.join(QLatin1Char('\n'))));
        }
        const Plan before = planner.live().plan();
        Planner::type(edit, text);
        QVERIFY(!planner.live().current());
        QVERIFY(planner.waitForPlan());
        const QStringList news = renewed(before, planner.live().plan());
        for (const QString& stage : computed) {
            QVERIFY2(news.contains(stage),
                     qPrintable(stage + QStringLiteral(" not in: ") + news.join(QLatin1Char(' '))));
        }
        for (const QString& stage : kept) {
            QVERIFY2(!news.contains(stage), qPrintable(stage));
        }
        // What the panels show is this plan.
        for (const ui::FigureList* list : planner.panel().findChildren<ui::FigureList*>()) {
            for (const KeyFigure figure : list->figures()) {
                QCOMPARE(list->shown(figure), ui::text(planner.live().figures()[std::size_t(figure)]));
            }
        }
    }

    /// Older files have the draft as an assumption of 0 or 1: the same number, the same key.
    void theRuleSetIsChosenByName()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Law);
        auto* choice = planner.find<ui::Choice>(QStringLiteral("Rule set"));
        QVERIFY(choice != nullptr);
        QVERIFY2(choice->currentText().startsWith(QStringLiteral("Law in force")), qPrintable(choice->currentText()));
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QVERIFY2(choice->currentText().startsWith(QStringLiteral("Draft: cabinet")), qPrintable(choice->currentText()));
        QCOMPARE(planner.scenario().overrides.at("law_draft_2026").value, 1.0);
        QVERIFY(!planner.scenario().overrides.at("law_draft_2026").source.empty());
        QVERIFY(planner.waitForPlan());
        const auto hasDraft = [&planner] {
            const auto& findings = planner.live().plan().law->output.findings;
            return std::any_of(findings.begin(), findings.end(), [](const LegalFinding& finding) {
                return finding.rule.ruleSet == "draft_2026_cabinet";
            });
        };
        QVERIFY(hasDraft());
        planner.document().history().undo();
        QVERIFY(planner.scenario().overrides.empty());
        QVERIFY(choice->currentText().startsWith(QStringLiteral("Law in force")));
        QVERIFY(planner.waitForPlan());
        QVERIFY(!hasDraft());
    }

    void thePlanOfTheWindowIsThePlanOfTheModel()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Compute);
        Planner::type(planner.find<ui::QuantityEdit>(QStringLiteral("IT power")), QStringLiteral("9"));
        QVERIFY(planner.waitForPlan());
        QVERIFY(planner.scenario().compute.itPower == 9.0 * MW);
        const Plan alone = plan(planner.scenario(), 0, data::catalogues(), {}, {});
        QCOMPARE(planner.live().figures().size(), keyFigures(alone).size());
        QVERIFY(planner.live().figures() == keyFigures(alone));
    }

    void chartsFollow()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Compute);
        QTabWidget* results = planner.panel().results();
        results->setCurrentIndex(0);
        auto* chart = qobject_cast<ui::ChartView*>(results->currentWidget());
        QVERIFY(chart);
        QTRY_VERIFY(chart->isVisible() && !chart->diagram().empty());
        QVERIFY(chart->diagram().size() > 100); // a day of the year
        const QString before = chart->readOut(100);
        Planner::type(planner.find<ui::QuantityEdit>(QStringLiteral("IT power")), QStringLiteral("3.25"));
        QVERIFY(planner.waitForPlan());
        QTRY_VERIFY(chart->readOut(100) != before);
    }

    void theWindowLivesWhileItIsPlanned()
    {
        Planner& planner = *m_planner;
        int ticks = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] { ticks += planner.live().running() ? 1 : 0; });
        heart.start(1);
        planner.goTo(Step::Compute);
        Planner::type(planner.find<ui::QuantityEdit>(QStringLiteral("IT power")), QStringLiteral("11"));
        QVERIFY(planner.live().running());
        QVERIFY(planner.waitForPlan());
        // A plan on the window's thread would leave no turn of the event loop in which it runs.
        QVERIFY(ticks > 0);
    }

    void onlyTheLastOfRapidEditsIsShown()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Compute);
        QSet<QString> shown;
        connect(&planner.live(), &ui::LivePlan::changed, this, [&] {
            if (planner.live().current()) {
                shown.insert(ui::text(planner.live().plan().centre->input.design.itPower));
            }
        });
        auto* field = planner.find<ui::QuantityEdit>(QStringLiteral("IT power"));
        field->setFocus();
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(field, Qt::Key_Up);
        }
        const Power last = planner.scenario().compute.itPower;
        QVERIFY(planner.waitForPlan());
        QVERIFY(planner.live().plan().centre->input.design.itPower == last);
        QCOMPARE(shown, QSet<QString>{ui::text(last)});
        disconnect(&planner.live(), &ui::LivePlan::changed, this, nullptr);
        QCOMPARE(planner.document().history().count(), 1); // and one step back undoes them all
    }

    void aDraggedSliderIsOneStepOfTheHistory()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Ranking);
        auto* slider = planner.panel().findChild<QSlider*>();
        QVERIFY(slider && slider->isVisible());
        const Scenario before = planner.scenario();
        const int middle = slider->height() / 2;
        for (int times = 1; times <= 2; ++times) {
            const int from = int(double(slider->value()) / 100.0 * (slider->width() - 14)) + 7;
            const int to = times == 1 ? 30 : 70;
            QTest::mousePress(slider, Qt::LeftButton, {}, {from, middle});
            for (int step = 1; step <= 10; ++step) {
                QTest::mouseMove(slider, {from + (to - from) * step / 10, middle});
            }
            QTest::mouseRelease(slider, Qt::LeftButton, {}, {to, middle});
            QCOMPARE(planner.document().history().count(), times);
        }
        QVERIFY(planner.scenario().weights != before.weights);
        planner.press(Qt::Key_Z, Qt::ControlModifier);
        planner.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(planner.scenario() == before);
        QCOMPARE(slider->value(), 100);
    }

    void whatIsCalledOffIsMarkedAsStaleAndCanBePlannedAgain()
    {
        Planner large(demoRegion({.buildings = 20'000}));
        const auto& header = large.window().workspace().header();
        auto* cancel = test::named<QToolButton>(large->statusBar(), QStringLiteral("Cancel"));
        QTRY_VERIFY(large.live().running() && cancel && cancel->isVisible());
        QVERIFY(large->statusBar()->findChild<QProgressBar*>()->isVisible());
        QSignalSpy progress(&large.live(), &ui::LivePlan::progressed);
        QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), 30'000);
        QElapsedTimer clock;
        clock.start();
        large.click(cancel);
        QVERIFY(!large.live().running());
        QTRY_COMPARE_WITH_TIMEOUT(QThreadPool::globalInstance()->activeThreadCount(), 0, 20'000);
        qInfo("cancelled after %lld ms", clock.elapsed());
        QVERIFY(!large.live().current());
        QCOMPARE(header.state(), QStringLiteral("Not up to date"));
        QVERIFY(!cancel->isVisible());
        QVERIFY(!large.action("write_report").isEnabled());
        QVERIFY(!large.action("export_results").isEnabled());
        large.press(Qt::Key_F5);
        QVERIFY(large.live().running());
        large.press(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(!large.live().running());
    }

    void resultsAreExportedFromTheWindow()
    {
        QTemporaryDir folder;
        QVERIFY(m_planner->waitForPlan());
        const auto dialog = test::answerFileDialog(folder.path());
        m_planner->action("export_results").trigger();
        QVERIFY(*dialog);
        const QStringList written = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(written, (QStringList{QStringLiteral("hourly.csv"), QStringLiteral("network.geojson"),
                                       QStringLiteral("pipes.csv"), QStringLiteral("pressure_profile.csv"),
                                       QStringLiteral("register_data.csv"), QStringLiteral("street_sections.csv"),
                                       QStringLiteral("street_sections.gpkg")}));
        QFile pipes(folder.filePath(QStringLiteral("pipes.csv")));
        QVERIFY(pipes.open(QIODevice::ReadOnly));
        const auto rows = pipes.readAll().count("\r\n");
        QCOMPARE(std::size_t(rows), m_planner->live().plan().network->output.pipes.size() + 1);
        QVERIFY(m_planner->window().statusBar()->currentMessage().contains(folder.path()));
    }

    void resultsThatAreCalledOffStayButAreGrey()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Compute);
        const auto& header = planner.window().workspace().header();
        const QString heat = header.shown(KeyFigure::RecoverableHeat);
        Planner::type(planner.find<ui::QuantityEdit>(QStringLiteral("IT power")), QStringLiteral("17"));
        planner.live().cancel();
        QCOMPARE(header.shown(KeyFigure::RecoverableHeat), heat);
        QCOMPARE(header.state(), QStringLiteral("Not up to date"));
        auto* figures = planner.panel().findChild<ui::FigureList*>();
        auto* stale = figures->findChild<QLabel*>(QStringLiteral("stale"));
        QVERIFY(stale->isVisible());
        QVERIFY(!planner.panel().results()->isEnabled());
        planner.action("replan").trigger();
        QVERIFY(planner.waitForPlan());
        QVERIFY(!stale->isVisible());
        QVERIFY(planner.panel().results()->isEnabled());
        QVERIFY(header.shown(KeyFigure::RecoverableHeat) != heat);
    }
};

QTEST_MAIN(WindowPlanTest)
#include "window_plan_test.moc"
