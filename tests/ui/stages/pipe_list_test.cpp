#include "data/catalogues.hpp"
#include "ui/stages/pipe_list.hpp"
#include "ui/stages/transport_delay_view.hpp"
#include "ui/table/value_table.hpp"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <cmath>
#include <numbers>

using namespace wattort;

namespace {

/// A tree of `count` trenches in which every node has two behind it; consumers at its leaves.
ui::NetworkStage largeNetwork(std::uint32_t count)
{
    const Catalogues& catalogues = data::catalogues();
    const Assumptions assumed(catalogues.assumptions, {});
    NetworkInput input;
    input.pipes = catalogues.pipes;
    input.assumptions = networkAssumptions(assumed);
    input.demand = std::make_shared<const HeatDemand>(
        HeatDemand{.buildings = std::vector<BuildingDemand>(count, {.annual = 40.0 * MWh, .peak = 20.0 * kW})});
    WeatherYear weather;
    weather.dryBulb = HourlyTemperature(hoursPerYear);
    NetworkDesign design;
    design.demand = HourlyPower(hoursPerYear);
    design.nodes.push_back({.position = {0.0, 0.0}});
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t from = i / 2;
        const Point at{design.nodes[from].position.x + (i % 2 == 0 ? 40.0 : -40.0),
                       design.nodes[from].position.y + 30.0};
        design.nodes.push_back({.position = at});
        design.pipes.push_back({.from = from,
                                .to = i + 1,
                                .line = {design.nodes[from].position, at},
                                .length = 50.0 * m,
                                .nominalDiameter = i < 16    ? 400
                                                   : i < 256 ? 100
                                                             : 32});
        if (2 * i + 1 >= count) {
            design.consumers.push_back({.building = i, .node = i + 1, .annual = 40.0 * MWh, .peak = 20.0 * kW});
        }
    }
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double season = std::cos(2.0 * std::numbers::pi * double(hour) / double(hoursPerYear));
        weather.dryBulb.set(hour, celsius(10.0 - 12.0 * season));
        design.demand.set(hour, double(design.consumers.size()) * (4.0 + 3.0 * season) * kW);
    }
    input.weather = std::make_shared<const WeatherYear>(weather);
    return std::make_shared<const Computed<NetworkInput, NetworkDesign>>(
        Computed<NetworkInput, NetworkDesign>{std::move(input), std::move(design)});
}

/// How long the window's thread was away from its events at most.
class Watch : public QObject {
public:
    Watch()
    {
        m_since.start();
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start();
    }
    qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

class PipeListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Rows, hours and order of 10,000 pipes; the time that the window was blocked is told, not asserted.
    void tenThousandPipesAreListed()
    {
        const ui::NetworkStage network = largeNetwork(10'000);
        ui::NetworkDetail detail;
        ui::PipeList list(detail);
        list.resize(900, 400);
        list.show();
        auto* table = list.findChild<ui::ValueTableView*>();
        QElapsedTimer all;
        all.start();
        {
            Watch watch;
            list.show(network, {});
            QTRY_COMPARE_WITH_TIMEOUT(table->table().rowCount(), 10'000, 120'000);
            QTest::qWait(50);
            qInfo("10,000 pipes with their year after %lld ms; the window was blocked for at most %lld ms",
                  all.elapsed(), watch.longest());
        }
        for (const int column : {1, 10, 14}) {
            QElapsedTimer sorting;
            sorting.start();
            table->sortByColumn(column, Qt::AscendingOrder);
            qInfo("sorted by column %d in %lld ms", column, sorting.elapsed());
        }
        const auto& rows = table->table().rows();
        for (std::size_t i = 1; i < rows.size(); ++i) {
            QVERIFY(rows[i].cells[14].number >= rows[i - 1].cells[14].number);
        }
        {
            Watch watch;
            QElapsedTimer choosing;
            choosing.start();
            list.choose(9'999);
            qInfo("chosen in %lld ms", choosing.elapsed());
            QCOMPARE(table->currentIndex().data(ui::ValueTable::keyRole).toULongLong(), 9'999ull);
            QTest::qWait(20);
        }
    }

    void anotherNetworkTakesThePlaceOfTheFormer()
    {
        ui::NetworkDetail detail;
        ui::PipeList list(detail);
        list.show();
        auto* table = list.findChild<ui::ValueTableView*>();
        list.show(largeNetwork(50), {});
        QTRY_COMPARE_WITH_TIMEOUT(table->table().rowCount(), 50, 60'000);
        list.choose(3);
        list.show(largeNetwork(30), {});
        QTRY_COMPARE_WITH_TIMEOUT(table->table().rowCount(), 30, 60'000);
        QVERIFY(!list.chosen());
        list.show(nullptr, {});
        QCOMPARE(table->table().rowCount(), 0);
    }

    void aHiddenListComputesNothing()
    {
        ui::NetworkDetail detail;
        ui::PipeList list(detail);
        ui::TransportDelayView delay(detail);
        list.show(largeNetwork(30), {});
        delay.show(largeNetwork(30), {});
        QTest::qWait(20);
        QVERIFY(!detail.running());
    }
};

QTEST_MAIN(PipeListTest)
#include "pipe_list_test.moc"
