// What the commands of the window do; ui/window/actions has their table.

#include "ui/stages/layers_panel.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/language.hpp"
#include "ui/window/about.hpp"
#include "ui/window/actions.hpp"
#include "ui/window/main_window.hpp"
#include "ui/window/result_files.hpp"
#include "ui/window/scenario_files.hpp"
#include "ui/window/theme.hpp"
#include "ui/window/workspace.hpp"

#include <QActionGroup>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QToolBar>

#include <map>

namespace wattort::ui {

namespace {

data::ImportKind importKindOf(LayerKind kind)
{
    switch (kind) {
    case LayerKind::Streets:
        return data::ImportKind::Streets;
    case LayerKind::Buildings:
        return data::ImportKind::Buildings;
    case LayerKind::LandUse:
        return data::ImportKind::LandUse;
    case LayerKind::Sites:
        return data::ImportKind::Sites;
    case LayerKind::Substations:
        return data::ImportKind::Substations;
    case LayerKind::PowerLines:
        return data::ImportKind::PowerLines;
    case LayerKind::Exclusion:
        return data::ImportKind::Exclusion;
    case LayerKind::HeatNetwork:
        return data::ImportKind::HeatNetwork;
    case LayerKind::HeatDensity:
        return data::ImportKind::HeatDensity;
    case LayerKind::HeatSources:
        return data::ImportKind::HeatSources;
    }
    return data::ImportKind::Osm;
}

} // namespace

void MainWindow::buildMenus()
{
    auto* bar = new QToolBar(tr("Tools"), this);
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    addToolBar(bar);
    m_actions->fill(bar);
    m_actions->fill(menuBar(), [this](MenuName name, QMenu* menu) { fillMenu(name, menu); });
}

void MainWindow::fillMenu(MenuName name, QMenu* menu)
{
    if (name == MenuName::File) {
        auto* recent = new QMenu(tr("Recen&t files"), menu);
        recent->setObjectName(QStringLiteral("recentFiles"));
        menu->insertMenu((*m_actions)[QStringLiteral("save")], recent);
        connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentFiles(recent); });
        recent->menuAction()->setEnabled(!ScenarioFiles::recentFiles().isEmpty());
        connect(m_files, &ScenarioFiles::recentFilesChanged, recent,
                [recent] { recent->menuAction()->setEnabled(!ScenarioFiles::recentFiles().isEmpty()); });
    }
    if (name == MenuName::View) {
        fillSteps(menu->addMenu(tr("Go to &step")));
        menu->addSeparator();
        fillThemes(menu->addMenu(tr("&Theme")));
        fillLanguages(menu->addMenu(tr("&Language")));
    }
}

void MainWindow::fillRecentFiles(QMenu* menu)
{
    menu->clear();
    for (const QString& file : ScenarioFiles::recentFiles()) {
        QString name = QFileInfo(file).fileName();
        QAction* action = menu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setStatusTip(QDir::toNativeSeparators(file));
        connect(action, &QAction::triggered, this, [this, file] {
            if (m_files->mayLeave()) {
                m_files->openFile(file);
            }
        });
    }
}

void MainWindow::fillThemes(QMenu* menu)
{
    auto* group = new QActionGroup(menu);
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        QAction* action = menu->addAction(label(theme));
        action->setCheckable(true);
        action->setChecked(theme == currentTheme());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, theme] {
            QSettings().setValue(QStringLiteral("theme"), int(theme));
            applyTheme(theme);
            QMetaObject::invokeMethod(this, &MainWindow::build, Qt::QueuedConnection);
        });
    }
}

void MainWindow::fillLanguages(QMenu* menu)
{
    auto* group = new QActionGroup(menu);
    for (const Language language : {Language::German, Language::English}) {
        QAction* action = menu->addAction(label(language));
        action->setCheckable(true);
        action->setChecked(language == currentLanguage());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [language] {
            QSettings().setValue(QStringLiteral("language"), languageCode(language));
            applyLanguage(language);
        });
    }
}

void MainWindow::fillSteps(QMenu* menu)
{
    for (const Step step : allSteps()) {
        QAction* action = menu->addAction(label(step));
        const int number = (int(step) + 1) % 10;
        if (int(step) < 10) {
            action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)));
        }
        connect(action, &QAction::triggered, this, [this, step] { m_workspace->select(step); });
    }
}

void MainWindow::connectActions()
{
    const std::map<const char*, std::function<void()>> does = {
        {"new", [this] { m_files->newScenario(); }},
        {"new_demo", [this] { m_files->openDemo(); }},
        {"open", [this] { m_files->open(); }},
        {"save", [this] { m_files->save(); }},
        {"save_as", [this] { m_files->saveAs(); }},
        {"import", [this] { startImport(data::ImportKind::Osm); }},
        {"import_weather", [this] { startImport(data::ImportKind::Weather); }},
        {"import_load", [this] { startImport(data::ImportKind::Load); }},
        {"import_prices", [this] { startImport(data::ImportKind::Prices); }},
        {"export_results", [this] { exportResultsWithDialog(m_document, m_live, *this); }},
        {"write_report", [this] { writeReportWithDialog(m_document, m_live, *this); }},
        {"quit", [this] { close(); }},
        {"undo", [this] { m_document.history().undo(); }},
        {"redo", [this] { m_document.history().redo(); }},
        {"next_step",
         [this] {
             m_workspace->select(allSteps()[std::size_t(std::min(int(m_workspace->step()) + 1, stepCount - 1))]);
         }},
        {"previous_step",
         [this] { m_workspace->select(allSteps()[std::size_t(std::max(int(m_workspace->step()) - 1, 0))]); }},
        {"replan", [this] { m_live.replan(); }},
        {"cancel_plan", [this] { m_live.cancel(); }},
        {"tour", [this] { showTour(this); }},
        {"about", [this] { showAbout(this); }},
    };
    for (const auto& [name, run] : does) {
        connect((*m_actions)[QString::fromLatin1(name)], &QAction::triggered, this, run);
    }
    const auto follow = [this](const char* name, const char* words, bool can, const QString& text) {
        QAction* action = (*m_actions)[QString::fromLatin1(name)];
        action->setEnabled(can);
        action->setText(text.isEmpty() ? tr(words) : QStringLiteral("%1: %2").arg(tr(words), text));
    };
    const auto showHistory = [this, follow] {
        const QUndoStack& history = m_document.history();
        follow("undo", QT_TR_NOOP("&Undo"), history.canUndo(), history.undoText());
        follow("redo", QT_TR_NOOP("&Redo"), history.canRedo(), history.redoText());
    };
    connect(&m_document.history(), &QUndoStack::indexChanged, m_actions, showHistory);
    showHistory();
}

void MainWindow::connectMapActions()
{
    MapArea* map = &m_workspace->map();
    MapView* view = &map->view();
    const auto on = [this](const char* name, std::function<void()> run) {
        connect((*m_actions)[QString::fromLatin1(name)], &QAction::triggered, this, std::move(run));
    };
    on("zoom_all", [map] { map->showAll(); });
    on("zoom_in", [view] { view->zoomIn(); });
    on("zoom_out", [view] { view->zoomOut(); });
    const auto take = [view](MapToolKind tool) {
        view->setTool(tool);
        view->setFocus(); // Enter, Backspace and Escape are for the tool
    };
    static constexpr std::pair<const char*, MapToolKind> tools[] = {{"select", MapToolKind::Select},
                                                                    {"draw_site", MapToolKind::DrawSite},
                                                                    {"choose_area", MapToolKind::ChooseArea},
                                                                    {"draw_line", MapToolKind::DrawLine},
                                                                    {"place_source", MapToolKind::PlaceSource},
                                                                    {"measure", MapToolKind::Measure}};
    for (const auto& [name, tool] : tools) {
        on(name, [take, tool = tool] { take(tool); });
    }
    const auto showTool = [this, view] {
        for (const auto& [name, tool] : tools) {
            (*m_actions)[QString::fromLatin1(name)]->setChecked(view->tool() == tool);
        }
    };
    connect(view, &MapView::toolChanged, m_actions, showTool);
    showTool();
    QAction* legend = (*m_actions)[QStringLiteral("show_legend")];
    connect(legend, &QAction::triggered, view, &MapView::setLegendVisible);
    legend->setChecked(view->legendVisible());
    QAction* streetHeat = (*m_actions)[QStringLiteral("show_street_heat")];
    connect(streetHeat, &QAction::triggered, map, &MapArea::setStreetHeatVisible);
    streetHeat->setChecked(map->streetHeatVisible());
    connect(map, &MapArea::siteDrawn, this, [this] { m_workspace->select(Step::Sites); });
    connect(map, &MapArea::placeShown, m_place, &QLabel::setText);
    connect(m_layers, &LayersPanel::zoomRequested, map, &MapArea::showLayer);
}

void MainWindow::connectDocks()
{
    const auto tie = [this](const char* name, QDockWidget* dock) {
        QAction* action = (*m_actions)[QString::fromLatin1(name)];
        connect(action, &QAction::triggered, dock, &QDockWidget::setVisible);
        connect(dock, &QDockWidget::visibilityChanged, action, &QAction::setChecked);
    };
    tie("show_findings", m_findingsDock);
    tie("show_layers", m_layersDock);
    QAction* fullScreen = (*m_actions)[QStringLiteral("full_screen")];
    fullScreen->setChecked(isFullScreen());
    connect(fullScreen, &QAction::triggered, this, [this](bool full) { full ? showFullScreen() : showMaximized(); });
    connect(m_layers, &LayersPanel::importRequested, this, [this](const std::optional<LayerKind>& kind) {
        startImport(kind ? importKindOf(*kind) : data::ImportKind::Osm);
    });
}

void MainWindow::perform(const QString& action)
{
    (*m_actions)[action]->trigger();
}

} // namespace wattort::ui
