// Milliseconds for a picture of a region at several scales: painted at once on one thread, as tiles in the background,
// and the frames of the window while the map is moved and zoomed.
//   map_benchmark [scenario.gpkg | number of buildings]
#include "data/store.hpp"
#include "model/demo/demo_region.hpp"
#include "ui/map/feature_index.hpp"
#include "ui/map/map_view.hpp"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace wattort;

namespace {

constexpr QSize pictureSize(1920, 1080);

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

Scenario scenario(const QStringList& arguments)
{
    const QString what = arguments.value(1, QStringLiteral("200000"));
    bool isNumber = false;
    const std::size_t buildings = what.toULongLong(&isNumber);
    return isNumber ? demoRegion({.buildings = buildings}) : data::openScenario(what.toStdString()).scenario;
}

void waitUntilSettled(const ui::MapView& view)
{
    while (!view.settled()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void printPainting(const ui::MapScene& scene)
{
    const ui::MapStyle style = ui::mapStyle(ui::MapTheme::Light);
    const ui::Viewport whole = ui::Viewport::fitting(ui::visibleBounds(scene), pictureSize, 20.0);
    QImage image(pictureSize, QImage::Format_ARGB32_Premultiplied);
    for (const double metresPerPixel : {whole.metresPerPixel, 10.0, 5.0, 2.0, 1.0, 0.5, 0.25}) {
        ui::Viewport viewport = whole;
        viewport.metresPerPixel = metresPerPixel;
        QElapsedTimer timer;
        timer.start();
        QPainter painter(&image);
        ui::paintGround(painter, scene, viewport, style);
        painter.end();
        const double ground = milliseconds(timer);
        timer.restart();
        const std::size_t labels = ui::placeLabels(scene, viewport).size();
        std::printf("{\"metres_per_pixel\": %.3f, \"picture_ms\": %.1f, \"labels\": %zu, \"labels_ms\": %.1f}\n",
                    metresPerPixel, ground, labels, milliseconds(timer));
    }
}

/// Slowest and middle frame of the window's own thread.
void printFrames(const char* what, std::vector<double> frames)
{
    std::ranges::sort(frames);
    std::printf("{\"frames\": \"%s\", \"median_ms\": %.2f, \"slowest_ms\": %.2f}\n", what, frames[frames.size() / 2],
                frames.back());
}

void printWindow(const ui::MapScene& scene)
{
    ui::MapView view;
    view.resize(pictureSize);
    view.QWidget::show();
    QElapsedTimer timer;
    timer.start();
    view.setScene(scene);
    const double given = milliseconds(timer);
    waitUntilSettled(view);
    std::printf("{\"first_picture_ms\": %.1f, \"window_blocked_ms\": %.2f}\n", milliseconds(timer), given);
    ui::Viewport viewport = view.viewport();
    viewport.metresPerPixel = 2.0;
    view.setViewport(viewport);
    waitUntilSettled(view);
    const auto frame = [&](const auto& change) {
        QElapsedTimer clock;
        clock.start();
        change();
        view.repaint();
        const double taken = milliseconds(clock);
        QCoreApplication::processEvents();
        return taken;
    };
    std::vector<double> pans;
    for (int i = 0; i < 120; ++i) {
        pans.push_back(frame([&] { view.setViewport(view.viewport().panned({8.0, 3.0})); }));
    }
    printFrames("pan", pans);
    std::vector<double> zooms;
    for (int i = 0; i < 20; ++i) {
        zooms.push_back(frame([&] { i % 10 < 5 ? view.zoomIn() : view.zoomOut(); }));
    }
    printFrames("zoom", zooms);
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const ui::MapScene scene = ui::mapScene(scenario(QApplication::arguments()));
    QElapsedTimer timer;
    timer.start();
    for (const LayerView& view : scene.views) {
        ui::featureIndex(scene.layers, view.kind);
    }
    std::printf("{\"buildings\": %zu, \"streets\": %zu, \"index_ms\": %.1f}\n", scene.layers.buildings.size(),
                scene.layers.streets.size(), milliseconds(timer));
    printPainting(scene);
    printWindow(scene);
    return 0;
}
