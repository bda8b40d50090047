#include "tests/support/planner.hpp"
#include "ui/chart/chart_view.hpp"
#include "ui/edit/choice.hpp"
#include "ui/edit/heat_source_dialog.hpp"
#include "ui/map/identify.hpp"
#include "ui/map/legend.hpp"
#include "ui/map/map_scene.hpp"
#include "ui/stages/consumer_rule_dialog.hpp"
#include "ui/stages/phase_table.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>
#include <cmath>

using namespace wattort;
using test::Planner;
using ui::MapToolKind;
using ui::Step;

/// The network is chosen, optimised and changed by hand in the window.
class WindowNetworkTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;
    std::unique_ptr<Planner> m_planner;

    const NetworkDesign& network() { return m_planner->live().plan().network->output; }
    QPushButton* button(const char* name)
    {
        return m_planner->panel().findChild<QPushButton*>(QString::fromLatin1(name));
    }
    QMenu* popup() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
    static void choose(QMenu* menu, QAction* action)
    {
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    }

    /// With the button down around a box.
    void drawAround(const Box& box)
    {
        ui::MapView& map = m_planner->map();
        const std::vector<Point> corners{
            {box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}};
        QTest::mousePress(&map, Qt::LeftButton, {}, m_planner->pixel(corners[0]));
        for (std::size_t i = 1; i < corners.size(); ++i) {
            QTest::mouseMove(&map, m_planner->pixel(corners[i]));
        }
        QTest::mouseRelease(&map, Qt::LeftButton, {}, m_planner->pixel(corners.back()));
    }

    std::size_t decided(Decision decision)
    {
        const auto& buildings = m_planner->scenario().layers.buildings;
        return std::size_t(std::count_if(buildings.begin(), buildings.end(),
                                         [decision](const Building& each) { return each.decision == decision; }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = std::make_unique<test::OwnSettings>();
        m_planner = std::make_unique<Planner>();
        QVERIFY(m_planner->waitForPlan());
        m_planner->goTo(Step::Network);
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
    }
    void cleanupTestCase() { m_planner.reset(); }
    void cleanup()
    {
        m_planner->document().history().setIndex(0);
        m_planner->document().history().clear();
        m_planner->map().setTool(MapToolKind::Select);
        QVERIFY(m_planner->waitForPlan());
    }

    void optimisingShowsBothBoundsAndKeepsTheBestWhenStopped()
    {
        QVERIFY(!network().preliminary);
        const Money before = network().objective;
        const Money boundBefore = *network().bound;
        std::vector<std::pair<Money, Money>> known;
        QObject watcher;
        connect(&m_planner->live(), &ui::LivePlan::searchChanged, &watcher, [&] {
            if (const auto& soFar = m_planner->live().searched()) {
                known.emplace_back(soFar->worth, soFar->bound);
            }
        });
        auto* depth = m_planner->panel().findChildren<ui::Choice*>().front();
        for (auto* each : m_planner->panel().findChildren<ui::Choice*>()) {
            depth = each->findData(60'000.0) >= 0 ? each : depth;
        }
        Q_EMIT depth->chosen(60'000.0); // far more than a test waits for
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->live().searching() && known.size() >= 4, 60'000);
        QVERIFY(m_planner->live().plan().complete()); // the plan at once is there meanwhile
        QVERIFY(m_planner->map().scene().network != nullptr);
        QVERIFY(!m_planner->map().scene().network->pipes.empty());
        for (std::size_t i = 1; i < known.size(); ++i) {
            QVERIFY(known[i].first >= known[i - 1].first && known[i].second <= known[i - 1].second);
        }
        QPushButton* stop = button("optimise");
        QVERIFY(stop->isEnabled());
        QElapsedTimer sinceStop;
        sinceStop.start();
        m_planner->click(stop);
        QTRY_VERIFY_WITH_TIMEOUT(!m_planner->live().searching(), 10'000);
        qInfo("planned with the best %lld ms after the stop", sinceStop.elapsed());
        QVERIFY(network().preliminary);
        QVERIFY(network().objective >= before && *network().bound <= boundBefore);
        QVERIFY(network().objective <= *network().bound);
        // The plan of the stopped search stays; another change plans anew and searches anew.
        QVERIFY(m_planner->waitForPlan());
        QVERIFY(network().preliminary);
        QVERIFY(button("optimise")->isEnabled()); // search on
    }

    void theSameDepthGivesTheSameNetworkInTheWindowAndOnTheCommandLine()
    {
        const Money before = *network().bound;
        m_planner->document().change(QStringLiteral("depth"),
                                     [](Scenario& next) { next.overrides["network_search_work"].value = 40.0; });
        QTRY_VERIFY_WITH_TIMEOUT(
            m_planner->live().current() && !m_planner->live().searching() && !network().preliminary, 60'000);
        QVERIFY(*network().bound < before);
        const Plan alone =
            plan(m_planner->scenario(), *m_planner->document().selectedSite(), data::catalogues(), {}, {});
        QVERIFY(alone.network->output == network());
        QVERIFY(m_planner->waitForPlan());
        QVERIFY(!button("optimise")->isEnabled()); // as far as the scenario asks for
    }

    void aRuleDecidesOnManyAsOneStep()
    {
        std::size_t chosen = 0;
        const auto seen = test::whenOpen<ui::ConsumerRuleDialog>([&](ui::ConsumerRuleDialog& dialog) {
            auto* least = test::named<QCheckBox>(&dialog, QStringLiteral("Heat of a year at least"));
            QVERIFY(least != nullptr);
            least->setChecked(true);
            chosen = dialog.chosen().size();
            dialog.accept();
        });
        const auto* hint = m_planner->window().findChild<QLabel*>(QStringLiteral("noDecisions"));
        QVERIFY(hint != nullptr && !hint->isHidden());
        m_planner->click(button("byRule"));
        QVERIFY(*seen);
        QVERIFY(hint->isHidden());
        QVERIFY(chosen > 0 && chosen < m_planner->scenario().layers.buildings.size());
        QCOMPARE(decided(Decision::Mandatory), chosen);
        QCOMPARE(m_planner->document().history().count(), 1);
        QVERIFY(m_planner->waitForPlan());
        m_planner->click(button("liftDecisions"));
        QCOMPARE(decided(Decision::Mandatory), std::size_t(0));
        QVERIFY(!hint->isHidden());
    }

    void whatIsDrawnAroundIsDecidedOnAndPriced()
    {
        // Around a connected building.
        QVERIFY(!network().consumers.empty());
        const std::uint32_t building = network().consumers.front().building;
        const Point middle = centroid(m_planner->scenario().layers.buildings[building].footprint);
        m_planner->map().setViewport({.centre = middle, .metresPerPixel = 0.5});
        m_planner->action("choose_area").trigger();
        QCOMPARE(m_planner->map().tool(), MapToolKind::ChooseArea);
        drawAround({middle.x - 30.0, middle.y - 30.0, middle.x + 30.0, middle.y + 30.0});
        QTRY_VERIFY(popup() != nullptr);
        QMenu* menu = popup();
        QCOMPARE(menu->objectName(), QStringLiteral("areaMenu"));
        const auto actions = menu->actions();
        const auto exclude = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == ui::label(Decision::Excluded);
        });
        QVERIFY(exclude != actions.end());
        choose(menu, *exclude);
        QVERIFY(decided(Decision::Excluded) >= 1);
        QCOMPARE(m_planner->scenario().layers.buildings[building].decision, Decision::Excluded);
        QVERIFY(m_planner->waitForPlan());
        ui::ValueTableView* table = nullptr;
        for (auto* each : m_planner->window().findChildren<ui::ValueTableView*>()) {
            const auto& columns = each->table().columns();
            table = !columns.empty() && columns.back().unit == "EUR/a" ? each : table;
        }
        QVERIFY(table != nullptr);
        // A consumer that paid for itself is missing: the decision costs something.
        QTRY_VERIFY_WITH_TIMEOUT(!table->table().rows().empty() && table->table().rows().back().total, 30'000);
        QVERIFY(table->table().rows().back().cells.back().number > 0.0);
    }

    void aBudgetIsKeptAndItsPhasesAreShown()
    {
        const Money whole = network().pipeInvestment + network().connectionInvestment;
        const double budget = std::floor(inUnit(whole, EUR) / 1e6 * 60.0) / 100.0;
        Planner::type(m_planner->find<ui::QuantityEdit>(QStringLiteral("Budget for the heat network (0: no limit)")),
                      QString::number(budget));
        Planner::type(
            m_planner->find<ui::QuantityEdit>(QStringLiteral("Investment in one construction phase (0: all at once)")),
            QString::number(0.3 * budget));
        QVERIFY(m_planner->waitForPlan());
        const Money spent = network().pipeInvestment + network().connectionInvestment;
        QVERIFY(spent <= budget * 1e6 * EUR);
        QVERIFY(spent > 0.5 * whole * 0.6);
        const auto tables = m_planner->window().findChildren<ui::PhaseTable*>();
        QCOMPARE(tables.size(), 1);
        const auto& rows = tables[0]->table().rows();
        QVERIFY(rows.size() >= 4); // at least three phases and their sum
        QVERIFY(std::abs(rows.back().cells[5].number * 1e3 / spent.value() - 1.0) < 1e-9);
        QTabWidget* results = m_planner->panel().results();
        QVERIFY(results->isTabVisible(results->indexOf(tables[0])));
        // The economics pay for each phase in its year.
        const auto& economics = *m_planner->live().plan().economics;
        QCOMPARE(economics.input.phases.size() + 1, rows.size());
        QCOMPARE(economics.input.phases[1].year, 2);
        QVERIFY(economics.output.cashFlow[2] < Money{} && economics.output.cashFlow[1] > economics.output.cashFlow[2]);
        // On the map no pipe comes before the one that leads to it.
        m_planner->document().change(QStringLiteral("colour"),
                                     [](Scenario& next) { next.pipeColour = PipeColour::ConstructionPhase; });
        QTRY_VERIFY(m_planner->map().scene().colouring != nullptr);
        const auto colouring = m_planner->map().scene().colouring;
        QCOMPARE(colouring->shows, PipeColour::ConstructionPhase);
        QCOMPARE(colouring->limits.back() - 1.0, double(rows.size()) - 1.0);
        for (std::size_t i = 0; i < network().pipes.size(); ++i) {
            const std::uint32_t from = network().pipes[i].from;
            QVERIFY(from == 0 || colouring->classes[from - 1] <= colouring->classes[i]);
        }
        const auto legend = ui::legendOf(m_planner->map().scene());
        QVERIFY(std::ranges::any_of(legend, [](const ui::LegendGroup& group) {
            return !group.entries.empty() && group.entries.front().text.startsWith(QLatin1String("Phase"));
        }));
    }

    /// Placed with a click, described in a dialog; the plan follows, the map and the tables tell it, undo takes it
    /// back.
    void aHeatSourceIsPlacedChangedMovedAndDeleted()
    {
        QVERIFY(network().sources.empty());
        const NetworkDesign before = network();
        const NetworkNode far = *std::ranges::max_element(before.nodes, {}, [&](const NetworkNode& node) {
            return distance(node.position, before.nodes.front().position);
        });
        m_planner->map().setViewport({.centre = far.position, .metresPerPixel = 0.5});
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        const auto seen = test::whenOpen<ui::HeatSourceDialog>([](ui::HeatSourceDialog& dialog) {
            dialog.findChild<ui::Choice*>()->setCurrentIndex(int(HeatSourceState::Existing));
            dialog.findChild<ui::QuantityEdit*>(QStringLiteral("heatSourceCost"))->setValue(20.0);
            dialog.accept();
        });
        m_planner->action("place_source").trigger();
        const Point place{far.position.x + 12.0, far.position.y + 12.0};
        m_planner->clickMap(place);
        QTRY_VERIFY(*seen);
        QTRY_COMPARE(m_planner->scenario().layers.heatSources.size(), std::size_t(1));
        QVERIFY(m_planner->map().tool() == MapToolKind::Select);
        QVERIFY(m_planner->waitForPlan());
        QCOMPARE(network().sources.size(), std::size_t(2));
        QVERIFY(network().sources[1].used());
        QVERIFY(network().objective > before.objective);
        const auto tables = m_planner->window().findChildren<ui::ValueTableView*>();
        const auto table = std::ranges::find_if(tables, [](ui::ValueTableView* each) {
            return each->table().rowCount() == 2 && each->table().columnCount() == 9;
        });
        QVERIFY(table != tables.end());
        QVERIFY(m_planner->panel().results()->isTabVisible(m_planner->panel().results()->indexOf(*table)));

        // By colour which source feeds a pipe.
        m_planner->document().change(QStringLiteral("colour"),
                                     [](Scenario& next) { next.pipeColour = PipeColour::Source; });
        QTRY_VERIFY(m_planner->map().scene().colouring != nullptr);
        QVERIFY(!m_planner->map().scene().colouring->sources.empty());
        const auto groups = ui::legendOf(m_planner->map().scene());
        QVERIFY(std::ranges::any_of(groups, [](const ui::LegendGroup& group) {
            return std::ranges::any_of(group.entries, [](const ui::LegendEntry& entry) {
                return entry.text == QStringLiteral("Heat source 1");
            });
        }));

        const auto menu = [&](Point at) {
            const QPoint pixel = m_planner->pixel(at);
            QContextMenuEvent event(QContextMenuEvent::Mouse, pixel, m_planner->map().mapToGlobal(pixel));
            QCoreApplication::sendEvent(&m_planner->map(), &event);
        };
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        menu(place);
        QTRY_VERIFY(popup() != nullptr);
        choose(popup(), popup()->findChild<QAction*>(QStringLiteral("moveSource")));
        QVERIFY(m_planner->map().tool() == MapToolKind::PlaceSource);
        const Point moved{place.x + 20.0, place.y};
        m_planner->clickMap(moved);
        QVERIFY(std::abs(m_planner->scenario().layers.heatSources[0].position.x - moved.x) < 1.0);
        QVERIFY(m_planner->waitForPlan());

        const auto changed = test::whenOpen<ui::HeatSourceDialog>([](ui::HeatSourceDialog& dialog) {
            dialog.findChild<ui::QuantityEdit*>(QStringLiteral("heatSourceCost"))->setValue(500.0);
            dialog.accept();
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        menu(moved);
        QTRY_VERIFY(popup() != nullptr);
        choose(popup(), popup()->findChild<QAction*>(QStringLiteral("changeSource")));
        QTRY_VERIFY(*changed);
        QVERIFY(m_planner->waitForPlan());
        QVERIFY(!network().sources[1].used()); // nobody buys heat at that price

        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        menu(moved);
        QTRY_VERIFY(popup() != nullptr);
        choose(popup(), popup()->findChild<QAction*>(QStringLiteral("removeSource")));
        QVERIFY(m_planner->scenario().layers.heatSources.empty());
        QVERIFY(m_planner->waitForPlan());
        QVERIFY(network() == before);
        m_planner->document().history().undo();
        QCOMPARE(m_planner->scenario().layers.heatSources.size(), std::size_t(1));
    }

    void aStreetIsDrawnAndDeleted()
    {
        const std::size_t before = m_planner->scenario().layers.streets.size();
        const Polyline& street = m_planner->scenario().layers.streets[0].line;
        const Point begin = street.front();
        m_planner->map().setViewport({.centre = begin, .metresPerPixel = 0.5});
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        m_planner->action("draw_line").trigger();
        m_planner->clickMap({begin.x + 2.0, begin.y + 2.0}); // nobody hits a street by hand
        m_planner->clickMap({begin.x + 31.0, begin.y + 83.0});
        m_planner->press(Qt::Key_Return);
        QTRY_VERIFY(popup() != nullptr);
        QMenu* menu = popup();
        QCOMPARE(menu->objectName(), QStringLiteral("lineMenu"));
        const auto actions = menu->actions();
        const auto path = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == ui::label(SurfaceClass::Path);
        });
        choose(menu, *path);
        QCOMPARE(m_planner->scenario().layers.streets.size(), before + 1);
        const Street drawn = m_planner->scenario().layers.streets.features().back();
        QCOMPARE(drawn.surface, SurfaceClass::Path);
        double nearest = 1e9;
        for (std::size_t i = 0; i < before; ++i) {
            nearest = std::min(nearest,
                               inUnit(distance(m_planner->scenario().layers.streets[i].line, drawn.line.front()), m));
        }
        QVERIFY(nearest < 1e-6);
        QVERIFY(m_planner->waitForPlan());

        m_planner->map().setTool(MapToolKind::Select);
        // A place on it that is in no building, far from other streets.
        Point on = drawn.line.back();
        for (double part = 0.95; part > 0.3; part -= 0.05) {
            const Point place{drawn.line.front().x + part * (drawn.line.back().x - drawn.line.front().x),
                              drawn.line.front().y + part * (drawn.line.back().y - drawn.line.front().y)};
            const auto there = ui::featuresAt(m_planner->map().scene(), place, 3.0 * m);
            const bool free = std::none_of(there.begin(), there.end(), [&](const ui::IdentifiedFeature& each) {
                return each.layer == LayerKind::Buildings || (each.layer == LayerKind::Streets && each.index != before);
            });
            if (free) {
                on = place;
                break;
            }
        }
        const QPoint pixel = m_planner->pixel(on);
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        QContextMenuEvent event(QContextMenuEvent::Mouse, pixel, m_planner->map().mapToGlobal(pixel));
        QCoreApplication::sendEvent(&m_planner->map(), &event);
        QTRY_VERIFY(popup() != nullptr);
        auto* remove = popup()->findChild<QAction*>(QStringLiteral("removeLine"));
        QVERIFY(remove != nullptr);
        choose(popup(), remove);
        QCOMPARE(m_planner->scenario().layers.streets.size(), before);
        QVERIFY(!(m_planner->scenario().layers.streets.features().back() == drawn));
        QVERIFY(m_planner->waitForPlan());
    }
};

QTEST_MAIN(WindowNetworkTest)
#include "window_network_test.moc"
