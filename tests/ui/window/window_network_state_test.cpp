#include "model/network/network_path.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/planner.hpp"
#include "ui/chart/chart_view.hpp"
#include "ui/edit/choice.hpp"
#include "ui/stages/network_panel.hpp"
#include "ui/stages/network_state.hpp"
#include "ui/stages/pipe_list.hpp"
#include "ui/stages/pressure_profile.hpp"
#include "ui/stages/transport_delay_view.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/findings_list.hpp"

#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>

using namespace wattort;
using test::Planner;
using ui::IdentifiedFeature;
using ui::Step;

/// The planned network in the whole window: its colours on the map, the pressure diagram, every pipe with its year.
class WindowNetworkStateTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;
    std::unique_ptr<Planner> m_planner;

    const NetworkDesign& network() { return m_planner->live().plan().network->output; }
    ui::NetworkState& state() { return static_cast<ui::NetworkPanel&>(m_planner->panel()).state(); }
    QTabWidget& tabs() { return *m_planner->panel().results(); }

    void showTab(QWidget& widget)
    {
        tabs().setCurrentWidget(&widget);
        QCoreApplication::processEvents();
    }

    void choose(QComboBox& box, const QVariant& key)
    {
        box.setCurrentIndex(box.findData(key));
        Q_EMIT box.activated(box.currentIndex());
        QCoreApplication::processEvents();
    }

    ui::ChartView& chart(QWidget& in) { return *in.findChild<ui::ChartView*>(); }

    const std::vector<double>& series(const ui::Diagram& diagram, const QString& name)
    {
        for (const ui::DiagramSeries& each : diagram.series) {
            if (each.name == name) {
                return each.values;
            }
        }
        qFatal("no such series");
    }

    ui::ValueTableView& pipeTable()
    {
        showTab(state().pipes());
        auto* table = state().pipes().findChild<ui::ValueTableView*>();
        (void)QTest::qWaitFor([&] { return table->table().rowCount() == int(network().pipes.size()); }, 60'000);
        return *table;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = std::make_unique<test::OwnSettings>();
        m_planner = std::make_unique<Planner>();
        QVERIFY(m_planner->waitForPlan());
        m_planner->goTo(Step::Network);
        QVERIFY(network().pipes.size() > 20);
    }
    void cleanupTestCase() { m_planner.reset(); }
    void cleanup()
    {
        // Nothing is looked at any more, so nothing asks for a year by itself.
        auto* card = m_planner->window().workspace().map().findChild<QFrame*>(QStringLiteral("card"));
        if (card->isVisible()) {
            m_planner->click(card->findChild<QToolButton*>());
        }
        tabs().setCurrentIndex(0);
        m_planner->document().history().setIndex(0);
        QVERIFY(m_planner->waitForPlan());
    }

    void theColourOfThePipesIsChosenInTheStepAndInTheLayers()
    {
        auto* inStep = m_planner->panel().findChild<ui::Choice*>(QStringLiteral("pipeColour"));
        QVERIFY(inStep && inStep->isVisible());
        QVERIFY(!m_planner->map().scene().colouring);
        choose(*inStep, int(PipeColour::SupplyTemperature));
        QCOMPARE(m_planner->scenario().pipeColour, PipeColour::SupplyTemperature);
        const auto colouring = m_planner->map().scene().colouring;
        QVERIFY(colouring);
        QCOMPARE(colouring->shows, PipeColour::SupplyTemperature);
        for (std::size_t i = 0; i < network().pipes.size(); ++i) {
            const double value = inCelsius(network().nodes[i + 1].supplyTemperature);
            const std::size_t number = colouring->classes[i];
            QVERIFY(colouring->limits[number] <= value && value <= colouring->limits[number + 1]);
        }
        // Where planners look for symbols: among the layers.
        m_planner->action("show_layers").trigger();
        ui::Choice* inLayers = nullptr;
        for (auto* each : m_planner->window().findChildren<ui::Choice*>(QStringLiteral("pipeColour"))) {
            inLayers = each != inStep && each->isVisible() ? each : inLayers;
        }
        QVERIFY(inLayers);
        QCOMPARE(inLayers->currentData().toInt(), int(PipeColour::SupplyTemperature));
        choose(*inLayers, int(PipeColour::FlowVelocity));
        QCOMPARE(inStep->currentData().toInt(), int(PipeColour::FlowVelocity));
        m_planner->action("show_layers").trigger();
        m_planner->document().history().undo();
        m_planner->document().history().undo();
        QVERIFY(!m_planner->map().scene().colouring);
    }

    /// It is computed when it is asked for; until then pipes have the colours of their diameters.
    void theLowestTemperatureOfTheYearIsShownWhenItIsThere()
    {
        auto* inStep = m_planner->panel().findChild<ui::Choice*>(QStringLiteral("pipeColour"));
        choose(*inStep, int(PipeColour::LowestSupplyTemperature));
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().scene().colouring, 60'000);
        QCOMPARE(m_planner->map().scene().colouring->shows, PipeColour::LowestSupplyTemperature);
        QVERIFY(m_planner->map().scene().pipesYear);
    }

    void thePressureDiagramIsThatOfTheDesign()
    {
        showTab(state().profile());
        const auto worst = worstPoint(network());
        QVERIFY(worst);
        const std::vector<std::uint32_t> way = wayTo(network(), *worst);
        const ui::Diagram& diagram = chart(state().profile()).diagram();
        QCOMPARE(diagram.size(), way.size() + 1);
        const std::vector<double> supply = series(diagram, QStringLiteral("Supply pressure"));
        const std::vector<double> back = series(diagram, QStringLiteral("Return pressure"));
        auto* what = state().profile().findChild<ui::Choice*>(QStringLiteral("profileWhat"));
        double metres = 0.0;
        for (std::size_t i = 0; i < way.size(); ++i) {
            const NetworkNode& end = network().nodes[way[i] + 1];
            metres += network().pipes[way[i]].length.value();
            WATTORT_COMPARE_WITHIN(diagram.x[i + 1], metres, 1e-9);
            WATTORT_COMPARE_WITHIN(supply[i + 1], inUnit(end.supplyPressure, bar), 1e-9);
            WATTORT_COMPARE_WITHIN(back[i + 1], inUnit(end.returnPressure, bar), 1e-9);
        }
        WATTORT_COMPARE_WITHIN(supply.back() - back.back(), inUnit(network().worstDifferentialPressure, bar), 1e-9);
        what->setCurrentIndex(1);
        Q_EMIT what->activated(1);
        const auto& warm = series(chart(state().profile()).diagram(), QStringLiteral("Supply temperature"));
        const auto& cold = series(chart(state().profile()).diagram(), QStringLiteral("Return temperature"));
        for (std::size_t i = 0; i < way.size(); ++i) {
            WATTORT_COMPARE_WITHIN(warm[i + 1], inCelsius(network().nodes[way[i] + 1].supplyTemperature), 1e-9);
            WATTORT_COMPARE_WITHIN(cold[i + 1], inCelsius(network().nodes[way[i] + 1].returnTemperature), 1e-9);
        }
        what->setCurrentIndex(0);
        Q_EMIT what->activated(0);
        // The way is on the map as long as the diagram is looked at.
        QVERIFY(m_planner->map().scene().path);
        QCOMPARE(*m_planner->map().scene().path, way);
        tabs().setCurrentIndex(0);
        QCoreApplication::processEvents();
        QVERIFY(!m_planner->map().scene().path);
    }

    void theWayFollowsTheClickAndTheChoice()
    {
        showTab(state().profile());
        const NetworkConsumer& consumer = network().consumers[network().consumers.size() / 2];
        const Building& building = m_planner->scenario().layers.buildings[consumer.building];
        m_planner->map().setViewport({.centre = centroid(building.footprint), .metresPerPixel = 0.4});
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        m_planner->clickMap(centroid(building.footprint));
        QVERIFY(m_planner->map().scene().path);
        QCOMPARE(m_planner->map().scene().path->back() + 1, consumer.node);
        auto* way = state().profile().findChild<ui::Choice*>(QStringLiteral("profileWay"));
        QCOMPARE(way->currentText(), QStringLiteral("To what is chosen on the map"));
        way->setCurrentIndex(1);
        Q_EMIT way->activated(1);
        QCOMPARE(m_planner->map().scene().path->back() + 1, *farthestPoint(network()));
        QStringList texts;
        for (const QLabel* label : state().profile().findChildren<QLabel*>()) {
            texts << label->text();
        }
        const Length longest = pathProfile(network(), *farthestPoint(network())).back().distance;
        QVERIFY2(texts.join(QLatin1Char('|')).contains(ui::text(longest)), qPrintable(texts.join(QLatin1Char('|'))));
    }

    /// After a change the way leads to the same place of another network.
    void theWayOutlivesAChange()
    {
        showTab(state().profile());
        const NetworkConsumer consumer = network().consumers.front();
        state().chooseBuilding(consumer.building);
        const Point place = network().nodes[consumer.node].position;
        m_planner->document().change(QStringLiteral("colder"), [](Scenario& next) {
            next.overrides["network_return_temperature"] = {.value = 45.0};
        });
        QVERIFY(m_planner->waitForPlan());
        const auto path = m_planner->map().scene().path;
        QVERIFY(path && !path->empty());
        QCOMPARE(network().nodes[path->back() + 1].position, place);
    }

    void everyPipeHasARowWithItsYear()
    {
        ui::ValueTableView& view = pipeTable();
        const ui::ValueTable& table = view.table();
        QCOMPARE(table.rowCount(), int(network().pipes.size()));
        const auto years = m_planner->live().networkDetail().of(m_planner->live().plan().network);
        QVERIFY(years);
        Energy loss;
        for (const PipeYear& pipe : years->pipes.pipes) {
            loss += pipe.loss;
        }
        // The loss of the year is exact by pipe and interpolated for the whole network.
        WATTORT_COMPARE_WITHIN(loss.value(), network().heatLoss.value(), 0.005);
        const auto& row = table.rows()[7];
        QCOMPARE(row.cells[2].number, double(network().pipes[7].nominalDiameter));
        WATTORT_COMPARE_WITHIN(row.cells[10].number, inCelsius(years->pipes.pipes[7].lowestSupply), 1e-12);
        QCOMPARE(row.cells[11].text, ui::hourText(years->pipes.pipes[7].hourOfLowestSupply));
        // Hours are sorted by time, not by letters.
        view.sortByColumn(14, Qt::AscendingOrder);
        for (int i = 1; i < table.rowCount(); ++i) {
            QVERIFY(table.rows()[std::size_t(i)].cells[14].number >= table.rows()[std::size_t(i - 1)].cells[14].number);
        }
        view.sortByColumn(0, Qt::AscendingOrder);
    }

    void aRowShowsItsPipeOnTheMapAndItsHours()
    {
        ui::ValueTableView& view = pipeTable();
        view.setCurrentIndex(view.table().index(5, 0));
        QCOMPARE(state().pipes().chosen(), std::optional<std::size_t>(5));
        Q_EMIT view.activated(view.table().index(5, 0));
        QVERIFY(m_planner->map().scene().highlighted);
        QCOMPARE(*m_planner->map().scene().highlighted,
                 (IdentifiedFeature{.part = IdentifiedFeature::Part::NetworkPipe, .index = 5}));
        const Box seen = m_planner->map().viewport().visibleBox();
        for (const Point& point : network().pipes[5].line) {
            QVERIFY(point.x >= seen.minX && point.x <= seen.maxX && point.y >= seen.minY && point.y <= seen.maxY);
        }
        auto* what = state().pipes().findChild<ui::Choice*>(QStringLiteral("pipeView"));
        const auto years = m_planner->live().networkDetail().of(m_planner->live().plan().network);
        const PipeHours hours = ui::hoursOf(m_planner->live().plan().network, *years, 5, {});
        what->setCurrentIndex(1);
        Q_EMIT what->activated(1);
        QTRY_COMPARE_WITH_TIMEOUT(chart(state().pipes()).diagram().size(), hoursPerYear, 60'000);
        const auto& supply = series(chart(state().pipes()).diagram(), QStringLiteral("Supply temperature"));
        for (std::size_t hour = 0; hour < hoursPerYear; hour += 97) {
            WATTORT_COMPARE_WITHIN(supply[hour], inCelsius(hours.supply[hour]), 1e-9);
        }
        what->setCurrentIndex(3);
        Q_EMIT what->activated(3);
        const auto& flow = series(chart(state().pipes()).diagram(), QStringLiteral("Flow"));
        WATTORT_COMPARE_WITHIN(flow[100], hours.flow[100].value(), 1e-9);
        what->setCurrentIndex(0);
        Q_EMIT what->activated(0);
    }

    /// What the map tells of a pipe that is clicked.
    void aClickOnAPipeTellsItsMainFigures()
    {
        const NetworkPipe& trunk = network().pipes[1];
        const Point middle{0.5 * (trunk.line[0].x + trunk.line[1].x), 0.5 * (trunk.line[0].y + trunk.line[1].y)};
        m_planner->map().setViewport({.centre = middle, .metresPerPixel = 0.2});
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        m_planner->clickMap(middle);
        const auto told = [this] {
            QStringList words;
            auto* card = m_planner->window().workspace().map().findChild<QFrame*>(QStringLiteral("card"));
            for (const QLabel* label : card->findChildren<QLabel*>()) {
                words << label->text();
            }
            return words.join(QLatin1Char('|'));
        };
        QVERIFY2(told().contains(ui::text(network().nodes[trunk.to].supplyPressure)), qPrintable(told()));
        QTRY_VERIFY_WITH_TIMEOUT(told().contains(QStringLiteral("Lowest supply temperature of the year")), 60'000);
    }

    void theDelayOfTransportIsShownWithTheDay()
    {
        showTab(state().delay());
        auto* table = state().delay().findChild<ui::ValueTableView*>();
        QTRY_COMPARE_WITH_TIMEOUT(table->table().rowCount(), int(network().consumers.size()), 60'000);
        const auto years = m_planner->live().networkDetail().of(m_planner->live().plan().network);
        const std::vector<Duration> delays = transportDelays(years->parts.front().tree, 1.0);
        const auto& rows = table->table().rows();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            WATTORT_COMPARE_WITHIN(rows[i].cells[1].number, delays[network().consumers[i].node].value() / 60.0, 1e-9);
            QVERIFY(rows[i].cells[2].number >= rows[i].cells[1].number);
        }
        ui::ChartView& view = chart(state().delay());
        QTRY_COMPARE_WITH_TIMEOUT(view.diagram().size(), std::size_t(1'440), 60'000);
        // Start-up: at first what arrives is as cold as the ground.
        auto* change = state().delay().findChild<ui::Choice*>(QStringLiteral("sourceChange"));
        change->setCurrentIndex(2);
        Q_EMIT change->activated(2);
        QTRY_VERIFY_WITH_TIMEOUT(
            view.diagram().size() == 1'440 && series(view.diagram(), QStringLiteral("Arrives")).front() < 20.0, 60'000);
        QVERIFY(series(view.diagram(), QStringLiteral("Arrives")).back() > 50.0);
        // A row chosen here is the way of the pressure diagram, too.
        table->setCurrentIndex(table->table().index(0, 0));
        showTab(state().profile());
        QCOMPARE(m_planner->map().scene().path->back() + 1, network().consumers[0].node);
    }

    void callingOffLastsUntilSomebodyLooksAgain()
    {
        m_planner->document().change(QStringLiteral("warmer"), [](Scenario& next) {
            next.overrides["network_return_temperature"] = {.value = 56.0};
        });
        tabs().setCurrentIndex(0);
        QVERIFY(m_planner->waitForPlan());
        ui::NetworkDetail& detail = m_planner->live().networkDetail();
        const ui::NetworkStage stage = m_planner->live().plan().network;
        detail.want(stage);
        detail.cancel();
        detail.want(stage);
        QVERIFY(!detail.running() && !detail.of(stage));
        (void)pipeTable();
        QVERIFY(detail.of(stage));
    }
};

QTEST_MAIN(WindowNetworkStateTest)
#include "window_network_state_test.moc"
