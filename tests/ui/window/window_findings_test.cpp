#include "tests/support/planner.hpp"
#include "ui/map/affected_features.hpp"
#include "ui/text/finding_text.hpp"
#include "ui/window/findings_list.hpp"

#include <QTest>

using namespace wattort;
using test::Planner;
using ui::IdentifiedFeature;
using ui::Step;

namespace {

/// The small region with one thing wrong in its network; far from everything else, so that nothing else goes wrong.
struct Wrong {
    Scenario scenario = test::smallRegion();
    std::vector<IdentifiedFeature> places;

    Point corner() const
    {
        const Box box = bounds(scenario.layers);
        return {box.minX + 10.0, box.minY + 10.0};
    }
    void addStreet(Polyline line)
    {
        std::vector<Street> streets = scenario.layers.streets.features();
        places.push_back({.layer = LayerKind::Streets, .index = streets.size()});
        streets.push_back({.line = std::move(line), .name = "Musterweg"});
        scenario.layers.streets = Layer(std::move(streets), scenario.layers.streets.source);
    }
    void addHouse(Point at)
    {
        std::vector<Building> buildings = scenario.layers.buildings.features();
        places.push_back({.layer = LayerKind::Buildings, .index = buildings.size()});
        buildings.push_back(
            {.footprint = {.outer = {at, {at.x + 10, at.y}, {at.x + 10, at.y + 10}, {at.x, at.y + 10}, at}},
             .name = "Einzelhof",
             .use = BuildingUse::Office,
             .storeys = 2.0});
        scenario.layers.buildings = Layer(std::move(buildings), scenario.layers.buildings.source);
    }
};

Wrong streetWithoutLength()
{
    Wrong wrong;
    wrong.addStreet({wrong.corner(), wrong.corner()});
    return wrong;
}

Wrong streetThatCrossesItself()
{
    Wrong wrong;
    const auto [x, y] = wrong.corner();
    wrong.addStreet({{x, y}, {x + 100, y + 100}, {x + 100, y}, {x, y + 100}});
    return wrong;
}

/// Half a metre short of another street.
Wrong streetThatMissesAnother()
{
    Wrong wrong;
    const Polyline& other = wrong.scenario.layers.streets[0].line;
    const Point a = other[0];
    const Point b = other[1];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const Point across{-(b.y - a.y) / length, (b.x - a.x) / length};
    const Point middle{0.5 * (a.x + b.x), 0.5 * (a.y + b.y)};
    const auto at = [&](double metres) { return Point{middle.x + metres * across.x, middle.y + metres * across.y}; };
    wrong.addStreet({at(0.5), at(8.0)});
    return wrong;
}

Wrong houseOutOfReach()
{
    Wrong wrong;
    wrong.addHouse(wrong.corner());
    return wrong;
}

Wrong streetsApart()
{
    Wrong wrong;
    const auto [x, y] = wrong.corner();
    wrong.addHouse({x + 50, y + 10});
    wrong.addStreet({{x, y}, {x + 100, y}});
    return wrong;
}

Wrong pipeWithoutDiameter()
{
    Wrong wrong;
    std::vector<HeatNetworkPipe> pipes = wrong.scenario.layers.heatNetwork.features();
    wrong.places.push_back({.layer = LayerKind::HeatNetwork, .index = pipes.size()});
    const Polyline& street = wrong.scenario.layers.streets[0].line;
    pipes.push_back({.line = {street[0], street[1]}});
    wrong.scenario.layers.heatNetwork = Layer(std::move(pipes));
    return wrong;
}

/// No pipe is wide enough for what a few hundred buildings take through a narrow temperature difference.
Wrong pressureThatCannotBe()
{
    Wrong wrong;
    wrong.scenario.overrides["network_pressure_limit"].value = 3.2;
    return wrong; // the worst consumer is the plan's secret
}

Wrong boilingAtRest()
{
    Wrong wrong;
    wrong.scenario.overrides["network_static_pressure"].value = 0.1;
    wrong.scenario.overrides["network_supply_temperature"].value = 125.0;
    return wrong;
}

Wrong with(const std::map<std::string, double>& assumptions, PipeSystem pipes = PipeSystem::SteelSingle)
{
    Wrong wrong;
    wrong.scenario.pipeSystem = pipes;
    for (const auto& [key, value] : assumptions) {
        wrong.scenario.overrides[key].value = value;
    }
    return wrong;
}

} // namespace

/// Whatever is wrong with a network stands in the list of findings, is planned around, and is shown on the map by a
/// click.
class WindowFindingsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;

private Q_SLOTS:
    void initTestCase() { m_settings = std::make_unique<test::OwnSettings>(); }

    void aFindingOfTheNetworkLeadsToItsPlace_data()
    {
        QTest::addColumn<std::function<Wrong()>>("make");
        QTest::addColumn<Problem>("problem");
        const auto row = [](const char* name, std::function<Wrong()> make, Problem problem) {
            QTest::newRow(name) << std::move(make) << problem;
        };
        row("street without length", streetWithoutLength, Problem::StreetWithoutLength);
        row("street that crosses itself", streetThatCrossesItself, Problem::StreetCrossesItself);
        row("street that is snapped", streetThatMissesAnother, Problem::StreetEndsJoined);
        row("consumer out of reach", houseOutOfReach, Problem::ConsumerOutOfReach);
        row("disconnected streets", streetsApart, Problem::DisconnectedStreets);
        row("existing pipe without diameter", pipeWithoutDiameter, Problem::UnknownPipeDiameter);
        row("pressure that cannot be", pressureThatCannotBe, Problem::PressureTooHigh);
        row("boiling", boilingAtRest, Problem::PressureTooLow);
        row(
            "boiling in operation",
            [] {
                return with({{"network_static_pressure", 0.1}, {"network_supply_temperature", 140.0}});
            },
            Problem::BoilingInOperation);
        row(
            "cavitation",
            [] {
                return with({{"network_static_pressure", 0.1}, {"network_pump_suction_head", 10.5}});
            },
            Problem::PumpCavitates);
        row(
            "pressure too high for plastic",
            [] {
                return with({{"network_static_pressure", 6.1}}, PipeSystem::Plastic);
            },
            Problem::PlasticPressureExceeded);
        row(
            "supply too hot for plastic",
            [] {
                return with({{"network_supply_temperature", 100.0}}, PipeSystem::Plastic);
            },
            Problem::PlasticTooHot);
    }
    void aFindingOfTheNetworkLeadsToItsPlace()
    {
        QFETCH(const std::function<Wrong()>, make);
        QFETCH(const Problem, problem);
        const Wrong wrong = make();
        Planner planner(wrong.scenario);
        QVERIFY(planner.waitForPlan());
        QVERIFY(planner.live().plan().complete());
        QVERIFY(!planner.live().plan().network->output.consumers.empty()); // the rest is planned
        planner.action("show_findings").trigger();
        ui::FindingsList& list = planner->findings();
        QTRY_VERIFY(list.isVisible());
        const auto& findings = planner.live().findings();
        const auto found = std::ranges::find(findings, problem, &Finding::problem);
        QStringList all;
        for (const Finding& finding : findings) {
            all << ui::text(finding);
        }
        QVERIFY2(found != findings.end(), qPrintable(all.join(QLatin1Char('\n'))));
        QListWidgetItem* item = list.item(int(found - findings.begin()));
        QVERIFY2(!ui::adviceText(problem).isEmpty() && item->text().contains(ui::adviceText(problem)),
                 qPrintable(item->text()));
        list.scrollToItem(item);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(item).center());
        QCOMPARE(planner.step(), Step::Network);
        const auto marks = planner.map().scene().marks;
        QVERIFY(marks && !marks->features.empty());
        for (const IdentifiedFeature& place : wrong.places) {
            QVERIFY2(std::ranges::find(marks->features, place) != marks->features.end(), qPrintable(item->text()));
        }
        // In sight, and gone with the next click.
        const Box seen = planner.map().viewport().visibleBox();
        for (const Box& box : marks->boxes) {
            QVERIFY(box.maxX >= seen.minX && box.minX <= seen.maxX && box.maxY >= seen.minY && box.minY <= seen.maxY);
        }
        QTest::mouseClick(&planner.map(), Qt::LeftButton, {}, {5, planner.map().height() / 2});
        QVERIFY(!planner.map().scene().marks);
    }

    void aSoundRegionHasNoFaults()
    {
        const Scenario scenario = test::smallRegion();
        const Plan planned = plan(scenario, 0, data::catalogues(), {}, {});
        const StreetFaults& faults = planned.graph->output.faults;
        QVERIFY(faults.withoutLength.empty() && faults.crossing.empty() && faults.joined.empty());
        QVERIFY(faults.noDiameter.empty());
    }
};

QTEST_MAIN(WindowFindingsTest)
#include "window_findings_test.moc"
