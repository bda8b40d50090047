#include "tests/support/planner.hpp"
#include "ui/chart/chart_view.hpp"
#include "ui/text/finding_text.hpp"
#include "ui/window/findings_list.hpp"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>

using namespace wattort;
using test::Planner;
using ui::Step;

namespace {

Polygon square(Point corner, double side)
{
    const auto [x, y] = corner;
    return {.outer = {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}};
}

Scenario withSites(Scenario scenario, std::vector<Site> sites)
{
    scenario.layers.sites = Layer<Site>(std::move(sites));
    return scenario;
}

/// The demo's middle, far inside.
Point middleOf(const Scenario& scenario)
{
    const Box box = bounds(scenario.layers);
    return {(box.minX + box.maxX) / 2.0, (box.minY + box.maxY) / 2.0};
}

Scenario siteFarAway()
{
    const Box box = bounds(test::smallRegion().layers);
    return withSites(test::smallRegion(), {{.name = "Far", .area = square({box.maxX + 20'000.0, box.maxY}, 200.0)}});
}

Scenario noStreets()
{
    Scenario scenario = test::smallRegion();
    scenario.layers.streets = {};
    return scenario;
}

Scenario noBuildings()
{
    Scenario scenario = test::smallRegion();
    scenario.layers.buildings = {};
    return scenario;
}

Scenario allExcluded()
{
    Scenario scenario = test::smallRegion();
    std::vector<Building> buildings = scenario.layers.buildings.features();
    for (Building& building : buildings) {
        building.decision = Decision::Excluded;
    }
    scenario.layers.buildings = Layer<Building>(std::move(buildings));
    return scenario;
}

Scenario siteOnly()
{
    return withSites({}, {{.name = "Alone", .area = square(middleOf(test::smallRegion()), 200.0)}});
}

Scenario tooLarge()
{
    Scenario scenario =
        withSites(test::smallRegion(), {{.name = "Small", .area = square(middleOf(test::smallRegion()), 20.0)}});
    scenario.compute.itPower = 900.0 * MW;
    return scenario;
}

} // namespace

/// Little data, odd data: each step says what to do, and nothing stops.
class WindowEmptyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;

    /// Every step, every tab, every fold.
    static void walkThrough(Planner& planner)
    {
        for (const Step step : ui::allSteps()) {
            planner.goTo(step);
            planner.unfold();
            QTabWidget* results = planner.panel().results();
            for (int tab = 0; results && tab < results->count(); ++tab) {
                results->setCurrentIndex(tab);
                QCoreApplication::processEvents();
                QVERIFY(!planner.window().grab().isNull());
            }
        }
    }

private Q_SLOTS:
    void initTestCase() { m_settings = std::make_unique<test::OwnSettings>(); }

    void anEmptyScenarioSaysWhatToDoInEachStep()
    {
        Planner planner{Scenario{}};
        QVERIFY(planner.waitForPlan());
        walkThrough(planner);
        QVERIFY(planner->windowTitle().size() > QStringLiteral("[*] – Wattort").size());
        QStringList found;
        for (int row = 0; row < planner->findings().count(); ++row) {
            found << planner->findings().item(row)->text();
        }
        QCOMPARE(found.size(), 3); // no streets, no buildings, no sites
        QCOMPARE(found.filter(ui::problemText(Problem::NoSites)).size(), 1);
        QCOMPARE(found.filter(ui::problemText(Problem::EmptyLayer)).size(), 2);
        for (const Step step : ui::allSteps()) {
            planner.goTo(step);
            const bool needsNothing = step == Step::Region;
            auto* todo = planner.panel().findChild<QLabel*>(QStringLiteral("todo"));
            QVERIFY2(needsNothing || (todo && todo->isVisible() && !todo->text().isEmpty()),
                     qPrintable(ui::label(step)));
            const StepStatus status = planner->workspace().bar().status(step);
            QVERIFY2(status == StepStatus::ToDo, qPrintable(ui::label(step)));
        }
        QVERIFY(!planner.action("write_report").isEnabled());
        QVERIFY(!planner.action("export_results").isEnabled());
    }

    void theFirstLayersFillTheEmptyScenario()
    {
        Planner planner{Scenario{}};
        QVERIFY(planner.waitForPlan());
        planner.goTo(Step::Network);
        planner.document().edit(QStringLiteral("Import"), test::smallRegion());
        QVERIFY(planner.waitForPlan());
        QVERIFY(planner.live().plan().complete());
        auto* todo = planner.panel().findChild<QLabel*>(QStringLiteral("todo"));
        QVERIFY(!todo->isVisible());
        planner.action("undo").trigger();
        QVERIFY(planner.waitForPlan());
        QVERIFY(todo->isVisible());
        // No figure, no chart of what is gone.
        QCOMPARE(planner->workspace().header().shown(KeyFigure::HeatSold), QStringLiteral("–"));
        for (auto* chart : planner.panel().results()->findChildren<ui::ChartView*>()) {
            QVERIFY(chart->diagram().empty());
        }
    }

    void oddScenariosArePlannedAndTheFindingSaysWhatIsWrong_data()
    {
        QTest::addColumn<std::function<Scenario()>>("make");
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<Step>("step");
        const auto row = [](const char* name, std::function<Scenario()> make, Problem problem, Step step) {
            QTest::newRow(name) << std::move(make) << problem << step;
        };
        row("site outside of the region", siteFarAway, Problem::OutsideRegion, Step::Sites);
        row("no streets", noStreets, Problem::ConsumerOutOfReach, Step::Network);
        row("no buildings", noBuildings, Problem::ZeroConsumers, Step::Network);
        row("all buildings excluded", allExcluded, Problem::NoConsumerInReach, Step::Network);
        row("nothing but a site", siteOnly, Problem::NoStreetInReach, Step::Network);
        row("plot too small", tooLarge, Problem::SiteTooSmall, Step::Sites);
    }
    void oddScenariosArePlannedAndTheFindingSaysWhatIsWrong()
    {
        QFETCH(const std::function<Scenario()>, make);
        QFETCH(const Problem, problem);
        QFETCH(const Step, step);
        Planner planner(make());
        QVERIFY(planner.waitForPlan());
        QVERIFY(planner.live().plan().complete());
        planner.action("show_findings").trigger();
        ui::FindingsList& list = planner->findings();
        QTRY_VERIFY(list.isVisible());
        QCOMPARE(std::size_t(list.count()), planner.live().findings().size());
        QStringList all;
        for (int row = 0; row < list.count(); ++row) {
            all << list.item(row)->text();
        }
        const auto found = std::find_if(all.begin(), all.end(), [&](const QString& text) {
            return text.contains(ui::problemText(problem).chopped(1));
        });
        QVERIFY2(found != all.end(), qPrintable(all.join(QLatin1Char('\n'))));
        // A click leads to where it is mended.
        QListWidgetItem* item = list.item(int(found - all.begin()));
        list.scrollToItem(item);
        planner.goTo(step == Step::Sites ? Step::Law : Step::Sites);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(item).center());
        QCOMPARE(planner.step(), step);
        planner.goTo(Step::Law);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(planner.step(), step);
        walkThrough(planner);
    }

    void theFindingsAreOpenedFromTheStatusBar()
    {
        Planner planner(noStreets());
        QVERIFY(planner.waitForPlan());
        QVERIFY(planner.action("show_findings").text().contains(QString::number(planner.live().findings().size())));
        planner.press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(planner->findings().isVisible());
        QVERIFY(planner.action("show_findings").isChecked());
    }

    void allSitesAreDeletedAndTheLastPlanGoes()
    {
        Planner planner(withSites(test::smallRegion(), {test::smallRegion().layers.sites[0]}));
        QVERIFY(planner.waitForPlan());
        planner.goTo(Step::Sites);
        planner.click(planner.find<QPushButton>(QStringLiteral("Delete")));
        QVERIFY(planner.waitForPlan());
        QVERIFY(!planner.live().plan().complete());
        QCOMPARE(planner->workspace().header().shown(KeyFigure::HeatSold), QStringLiteral("–"));
        QVERIFY(!planner.map().scene().network);
        walkThrough(planner);
        planner.action("undo").trigger();
        QVERIFY(planner.waitForPlan());
        QVERIFY(planner.live().plan().complete());
    }

private:
    using StepStatus = ui::StepStatus;
};

QTEST_MAIN(WindowEmptyTest)
#include "window_empty_test.moc"
