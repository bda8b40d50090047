#include "tests/support/planner.hpp"
#include "ui/chart/demand_diagrams.hpp"
#include "ui/map/affected_features.hpp"
#include "ui/map/legend.hpp"
#include "ui/stages/fact_list.hpp"
#include "ui/table/value_table.hpp"

#include <QPushButton>
#include <QTabWidget>

#include <algorithm>
#include <numeric>

using namespace wattort;
using test::Planner;
using ui::Step;

/// The heat demand in the window: its years to come, its streets, and who gets too little.
class WindowHeatTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;
    std::unique_ptr<Planner> m_planner;

    const Plan& plan() { return m_planner->live().plan(); }
    void own(const char* key, double value)
    {
        m_planner->document().change(QStringLiteral("test"), [&](Scenario& next) {
            next.overrides[key] = {value, "test"};
        });
        QVERIFY(m_planner->waitForPlan());
    }

private Q_SLOTS:
    void initTestCase() { ui::applyLanguage(ui::Language::English); }
    void init()
    {
        m_settings = std::make_unique<test::OwnSettings>();
        m_planner = std::make_unique<Planner>();
        QVERIFY(m_planner->waitForPlan());
        m_planner->goTo(Step::Heat);
    }
    void cleanup()
    {
        m_planner.reset();
        m_settings.reset();
    }

    void linearHeatDensityIsShownAndHidden()
    {
        auto* button = m_planner->panel().findChild<QPushButton*>(QStringLiteral("showStreetHeat"));
        QVERIFY(button);
        const auto inLegend = [this] {
            const auto groups = ui::legendOf(m_planner->map().scene());
            return std::ranges::any_of(groups, [](const ui::LegendGroup& group) {
                return !group.entries.empty() && group.entries[0].symbol.kind == ui::LegendSymbol::Kind::StreetHeat;
            });
        };
        QVERIFY(!inLegend());
        m_planner->click(button);
        QVERIFY(inLegend() && m_planner->action("show_street_heat").isChecked());
        ui::applyLanguage(ui::Language::German); // the window is built anew
        QTRY_VERIFY(m_planner->action("show_street_heat").text().contains(QStringLiteral("dichte")));
        QVERIFY(inLegend() && m_planner->action("show_street_heat").isChecked());
        ui::applyLanguage(ui::Language::English);
        QTRY_VERIFY(m_planner->action("show_street_heat").text().contains(QStringLiteral("density")));
        m_planner->action("show_street_heat").trigger();
        QVERIFY(!inLegend());
    }

    /// What the classes have adds up to all streets.
    void everyStreetIsInAClass()
    {
        double length = 0.0;
        for (const StreetSection& section : plan().streetHeat->output.sections) {
            length += inUnit(section.length, km);
        }
        for (auto* view : m_planner->panel().results()->findChildren<ui::ValueTableView*>()) {
            if (view->accessibleName() != QStringLiteral("Streets")) {
                continue;
            }
            const auto& rows = view->table().rows();
            QCOMPARE(rows.size(), linearDensityClasses + 1);
            const double sum = std::accumulate(rows.begin(), rows.end() - 1, 0.0,
                                               [](double all, const auto& row) { return all + row.cells[3].number; });
            QVERIFY(std::abs(sum - length) < 1e-9 && std::abs(rows.back().cells[3].number - length) < 1e-9);
            return;
        }
        QFAIL("no table of the classes");
    }

    /// A later reference year is planned with less heat, and only then.
    void theReferenceYearIsAnInput()
    {
        const Energy today = plan().demand->output.total;
        QCOMPARE(today, plan().demand->output.today);
        own("heat_reference_year", 2045);
        QVERIFY(plan().demand->output.total < today);
        QCOMPARE(plan().demand->output.today, today);
        QVERIFY(plan().network->output.demand.size() == hoursPerYear);
        m_planner->document().history().undo();
        QVERIFY(m_planner->waitForPlan());
        QCOMPARE(plan().demand->output.total, today);
    }

    /// The diagrams are the numbers of the model.
    void theDiagramsShowWhatThePlanSays()
    {
        const HeatDemand& demand = plan().demand->output;
        const RenovationPath& path = plan().demand->input.assumptions.renovation;
        const ui::Diagram years = ui::demandOverYears(demand, path, 2045);
        QCOMPARE(years.names.front(), QStringLiteral("2024"));
        QCOMPARE(years.names.back(), QStringLiteral("2045"));
        QVERIFY(std::abs(years.series[0].values.front() - inUnit(demand.today, GWh)) < 1e-9);
        QVERIFY(std::is_sorted(years.series[0].values.rbegin(), years.series[0].values.rend()));
        const ui::Diagram streets = ui::linearDensityDuration(plan().streetHeat->output);
        const auto& curve = streets.series[0].values;
        QVERIFY(std::is_sorted(curve.rbegin(), curve.rend()));
        QVERIFY(curve.front() > curve.back());
        QVERIFY(ui::linearDensityDuration({}).empty());
    }

    /// With 66 degC nobody's hot water gets its 65 degC at the far end: named, counted, and found on the map.
    void aConsumerThatGetsTooLittleIsFoundOnTheMap()
    {
        own("network_supply_temperature", 66.0);
        const Findings& findings = m_planner->live().findings();
        const auto found = std::ranges::find(findings, Problem::SupplyTooCold, &Finding::problem);
        QVERIFY(found != findings.end());
        // The finding that counts them leads to all of them.
        const auto counted = std::ranges::find_if(
            findings, [](const Finding& each) { return each.problem == Problem::SupplyTooCold && each.place.row < 1; });
        QVERIFY(counted != findings.end());
        QCOMPARE(ui::affectedFeatures(*counted, m_planner->scenario(), plan()).size(),
                 plan().supplyCheck->output.shortfalls.size());
        const Box house = bounds(m_planner->scenario().layers.buildings[std::size_t(found->place.row - 1)].footprint);
        m_planner->window().workspace().map().showPlace(found->place);
        const Box shown = m_planner->map().viewport().visibleBox();
        QVERIFY(shown.minX < house.minX && shown.maxX > house.maxX && shown.minY < house.minY
                && shown.maxY > house.maxY);
        QVERIFY(shown.maxX - shown.minX < 2'000.0);
        QVERIFY(m_planner->map().scene().highlighted.has_value());
    }
};

QTEST_MAIN(WindowHeatTest)
#include "window_heat_test.moc"
