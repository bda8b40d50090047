/// \file
/// redraw_benchmark [BUILDINGS]: in the window with the demo region and the step "Compute centre", milliseconds from a
/// change until key results and the chart beside the map show it (median and slowest of 9 changes), what of it the
/// window's thread has worked, and how often the chart is drawn until all is planned. One JSON object a line. Run it
/// with QT_QPA_PLATFORM=offscreen or on a display.

#include "data/catalogues.hpp"
#include "model/demo/demo_region.hpp"
#include "model/scenario/kept_entries.hpp"
#include "ui/chart/chart_view.hpp"
#include "ui/window/main_window.hpp"
#include "ui/window/workspace.hpp"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtCharts/QChart>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace wattort;

namespace {

struct Change {
    const char* name;
    std::function<void(Scenario&, int)> apply;
};

const std::vector<Change>& changes()
{
    static const std::vector<Change> all{
        {"it_power", [](Scenario& s, int i) { s.compute.itPower = (10.0 + 0.1 * i) * MW; }},
        {"water_supply",
         [](Scenario& s, int i) {
             s.overrides["water_supply"] = {30.0 + i, "benchmark"};
         }},
        {"cooling", [](Scenario& s,
                       int i) { s.compute.cooling = i % 2 == 1 ? CoolingKind::Immersion : CoolingKind::DirectToChip; }},
        {"heat_rejection", [](Scenario& s, int i) { s.compute.heatRejection = HeatRejection(i % 3); }},
    };
    return all;
}

/// The charts that are there to be seen.
std::vector<QChart*> visibleCharts(QWidget& window)
{
    std::vector<QChart*> charts;
    for (ui::ChartView* view : window.findChildren<ui::ChartView*>()) {
        if (view->isVisible()) {
            charts.push_back(view->drawn());
        }
    }
    return charts;
}

/// Of this thread: what a machine with other work to do cannot distort.
double workedMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

struct Measured {
    double shownMs = 0.0;
    double workedMs = 0.0;
    int drawings = 0;
};

Measured measure(ui::MainWindow& window, const std::function<void(Scenario&)>& change)
{
    const auto formerYear = window.live().plan().year;
    std::vector<QChart*> before = visibleCharts(window);
    Measured measured;
    QElapsedTimer timer;
    timer.start();
    const double worked = workedMs();
    window.document().change(QStringLiteral("benchmark"), change);
    while (!(window.live().current() && window.live().plan().year != formerYear)) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const std::vector<QChart*> now = visibleCharts(window);
        if (now != before) {
            before = now;
            ++measured.drawings;
            QCoreApplication::processEvents(); // and painted
            if (measured.shownMs == 0.0) {
                measured.shownMs = double(timer.nsecsElapsed()) / 1e6;
                measured.workedMs = workedMs() - worked;
            }
        }
    }
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents();
    }
    measured.drawings += visibleCharts(window) != before ? 1 : 0;
    return measured;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QTemporaryDir folder;
    Scenario scenario = demoRegion({.buildings = std::size_t(argc > 1 ? std::atoi(argv[1]) : 500)});
    keepUsedEntries(scenario, data::catalogues());
    ui::WindowOptions options;
    options.recoveryFolder = folder.path();
    ui::MainWindow window(std::move(scenario), data::catalogues(), options);
    window.resize(1'366, 768);
    window.show();
    window.workspace().select(ui::Step::Compute);
    while (!window.live().plan().complete() || window.live().running()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    for (const Change& change : changes()) {
        std::vector<double> times;
        std::vector<double> work;
        int most = 0;
        for (int i = 0; i < 9; ++i) {
            const Measured one = measure(window, [&](Scenario& next) { change.apply(next, i + 1); });
            times.push_back(one.shownMs);
            work.push_back(one.workedMs);
            most = std::max(most, one.drawings);
        }
        std::ranges::sort(times);
        std::ranges::sort(work);
        std::printf("{\"change\": \"%s\", \"median_ms\": %.1f, \"slowest_ms\": %.1f, \"window_median_ms\": %.1f, "
                    "\"drawings\": %d}\n",
                    change.name, times[times.size() / 2], times.back(), work[work.size() / 2], most);
        std::fflush(stdout);
    }
    return 0;
}
