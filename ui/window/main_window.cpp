#include "ui/window/main_window.hpp"

#include "ui/map/affected_features.hpp"
#include "ui/map/map_style.hpp"
#include "ui/stages/layers_panel.hpp"
#include "ui/text/finding_text.hpp"
#include "ui/text/labels.hpp"
#include "ui/window/actions.hpp"
#include "ui/window/findings_dialog.hpp"
#include "ui/window/findings_list.hpp"
#include "ui/window/icon.hpp"
#include "ui/window/import_dialog.hpp"
#include "ui/window/recovery_dialog.hpp"
#include "ui/window/scenario_files.hpp"
#include "ui/window/theme.hpp"
#include "ui/window/undo_keys.hpp"
#include "ui/window/workspace.hpp"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QSettings>
#include <QStatusBar>
#include <QThreadPool>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace wattort::ui {

namespace {

/// So many jobs at once, also on a small computer: opening and saving must not wait for a plan to end.
constexpr int fewestThreads = 4;

QString layoutKey(const char* part)
{
    return QStringLiteral("window/%1").arg(QString::fromLatin1(part));
}

} // namespace

MainWindow::MainWindow(Scenario scenario, const Catalogues& catalogues, WindowOptions options, QWidget* parent)
    : QMainWindow(parent),
      m_options(std::move(options)),
      m_document(std::move(scenario)),
      m_live(m_document, catalogues),
      m_recovery(m_document, m_options.recoveryFolder, m_options.recoveryDelay),
      m_files(new ScenarioFiles(m_document, m_live, this))
{
    setWindowIcon(QIcon(QStringLiteral(":/icons/wattort.svg")));
    setAcceptDrops(true);
    setMinimumSize(1'024, 640);
    QThreadPool* pool = QThreadPool::globalInstance();
    pool->setMaxThreadCount(std::max(pool->maxThreadCount(), fewestThreads));
    qApp->installEventFilter(new UndoKeys(this));
    connectFiles();
    connect(&m_live, &LivePlan::changed, this, &MainWindow::showPlan);
    connect(&m_live, &LivePlan::runningChanged, this, &MainWindow::showPlan);
    connect(&m_live, &LivePlan::progressed, this, &MainWindow::showProgress);
    build();
    m_live.replan();
}

MainWindow::~MainWindow()
{
    m_live.cancel();
    takeDown();
    QThreadPool::globalInstance()->waitForDone();
}

void MainWindow::connectFiles()
{
    connect(m_files, &ScenarioFiles::failed, this, &MainWindow::failedToOpen);
    connect(m_files, &ScenarioFiles::busyWith, this, &MainWindow::showBusy);
    connect(&m_recovery, &RecoveryCopy::failed, this, &MainWindow::tell);
    connect(m_files, &ScenarioFiles::noticed, this, [this](const Findings& findings) {
        auto* dialog = new FindingsDialog(tr("The file was opened. This is to be known about it:"), findings, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&m_document, &Document::opened, this, [this] { m_dropped.clear(); });
    connect(&m_document, &Document::fileChanged, this, &MainWindow::showTitle);
    connect(&m_document, &Document::changed, this, &MainWindow::showTitle);
}

void MainWindow::build()
{
    const SplitterSizes sizes = m_workspace ? m_workspace->saveSizes() : SplitterSizes{};
    const Step step = m_workspace ? m_workspace->step() : Step::Region;
    const bool findingsShown = m_findingsDock && m_findingsDock->isVisible();
    const bool layersShown = m_layersDock && m_layersDock->isVisible();
    const bool legendShown = !m_workspace || m_workspace->map().view().legendVisible();
    const bool streetHeatShown = m_workspace && m_workspace->map().streetHeatVisible();
    const std::optional<Viewport> viewport = m_workspace ? m_workspace->map().view().chosenViewport() : std::nullopt;
    takeDown();
    setLocale(QLocale()); // fields inherit how the language writes numbers
    m_actions = new Actions(this);
    m_workspace = new Workspace({m_document, m_live}, this);
    connect(m_workspace, &Workspace::actionWanted, this, &MainWindow::perform);
    m_workspace->map().view().setLegendVisible(legendShown);
    m_workspace->map().setStreetHeatVisible(streetHeatShown);
    setCentralWidget(m_workspace);
    buildDocks();
    buildStatusBar();
    buildMenus();
    connectActions();
    connectDocks();
    connectMapActions();
    m_workspace->select(step);
    if (!sizes.sides.isEmpty()) {
        m_workspace->restoreSizes(sizes);
    }
    m_findingsDock->setVisible(findingsShown);
    m_layersDock->setVisible(layersShown);
    if (viewport) {
        m_workspace->map().view().keepViewport(*viewport);
    }
    showTitle();
    showPlan();
}

void MainWindow::takeDown()
{
    menuBar()->clear();
    for (QToolBar* bar : findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        delete bar;
    }
    delete takeCentralWidget();
    m_workspace = nullptr;
    delete m_findingsDock;
    delete m_layersDock;
    m_findingsDock = nullptr;
    m_findings = nullptr;
    m_layersDock = nullptr;
    m_layers = nullptr;
    if (m_progress) {
        setStatusBar(nullptr);
        m_progress = nullptr;
    }
    delete m_actions;
    m_actions = nullptr;
}

void MainWindow::buildDocks()
{
    m_findingsDock = new QDockWidget(tr("Findings"), this);
    m_findingsDock->setObjectName(QStringLiteral("findings"));
    m_findings = new FindingsList(m_findingsDock);
    m_findings->setMinimumHeight(90);
    m_findingsDock->setWidget(m_findings);
    addDockWidget(Qt::BottomDockWidgetArea, m_findingsDock);
    connect(m_findings, &FindingsList::chosen, this, &MainWindow::goTo);

    m_layersDock = new QDockWidget(tr("Layers"), this);
    m_layersDock->setObjectName(QStringLiteral("layers"));
    m_layers = new LayersPanel(m_document, m_layersDock);
    m_layers->setMapStyle(mapStyle(darkTheme() ? MapTheme::Dark : MapTheme::Light));
    m_layersDock->setWidget(m_layers);
    addDockWidget(Qt::LeftDockWidgetArea, m_layersDock);
    resizeDocks({m_findingsDock}, {120}, Qt::Vertical);
}

void MainWindow::buildStatusBar()
{
    m_message = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1'000);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->setMaximumHeight(12);
    m_progress->setAccessibleName(tr("Progress of the calculation"));
    m_cancel = new QToolButton(this);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setIcon(themedIcon(QStringLiteral("cancel")));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setAutoRaise(true);
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_live.cancel(); });
    m_place = new QLabel(this);
    m_place->setObjectName(QStringLiteral("faint"));
    statusBar()->addWidget(m_message, 1);
    statusBar()->addPermanentWidget(m_place);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
}

void MainWindow::showTitle()
{
    const QString file = m_document.readOnly() ? tr("%1 (read-only)").arg(m_document.title()) : m_document.title();
    setWindowTitle(QStringLiteral("%1[*] – Wattort").arg(file));
    setWindowFilePath(m_document.file());
    setWindowModified(m_document.modified());
}

void MainWindow::showPlan()
{
    const bool running = m_live.running();
    m_findings->show(m_live.findings(), m_live.current() || running);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    (*m_actions)[QStringLiteral("cancel_plan")]->setEnabled(running);
    (*m_actions)[QStringLiteral("write_report")]->setEnabled(m_live.plan().complete() && m_live.rankingCurrent());
    (*m_actions)[QStringLiteral("export_results")]->setEnabled(m_live.plan().complete() && m_live.current());
    const int count = int(m_live.findings().size());
    (*m_actions)[QStringLiteral("show_findings")]->setText(tr("&Findings (%1)").arg(count));
    if (!m_busy.isEmpty()) {
        m_message->setText(m_busy);
    } else if (!running) {
        m_message->setText(m_live.current() && m_live.rankingCurrent()
                               ? tr("All results are up to date.")
                               : tr("Results are not up to date: the calculation was interrupted. F5 plans again."));
    }
}

void MainWindow::showBusy(const QString& what)
{
    m_busy = what;
    showPlan();
    m_message->repaint();
}

void MainWindow::showProgress(double fraction, bool ranking)
{
    if (!m_busy.isEmpty()) {
        return;
    }
    m_progress->setValue(int(1'000.0 * fraction));
    m_message->setText(ranking ? tr("Planning all sites for the ranking …") : tr("Planning the selected site …"));
}

void MainWindow::goTo(const Finding& finding)
{
    m_workspace->select(stepOf(finding.problem));
    std::vector<IdentifiedFeature> places = affectedFeatures(finding, m_document.scenario(), m_live.plan());
    if (!places.empty()) {
        m_workspace->map().showMarks(std::move(places));
    } else {
        m_workspace->map().showPlace(finding.place);
    }
}

void MainWindow::failedToOpen(const Finding& finding)
{
    const QString dropped = std::exchange(m_dropped, {});
    if (!dropped.isEmpty() && finding.problem == Problem::NotAScenario) {
        startImport(ImportDialog::probableKind(dropped), dropped);
    } else {
        tell(finding);
    }
}

bool MainWindow::restoreLayout()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(layoutKey("geometry")).toByteArray())) {
        return false;
    }
    restoreState(settings.value(layoutKey("docks")).toByteArray());
    m_workspace->restoreSizes({.sides = settings.value(layoutKey("sides")).toByteArray(),
                               .middle = settings.value(layoutKey("middle")).toByteArray()});
    return true;
}

void MainWindow::rememberLayout() const
{
    QSettings settings;
    settings.setValue(layoutKey("geometry"), saveGeometry());
    settings.setValue(layoutKey("docks"), saveState());
    const SplitterSizes sizes = m_workspace->saveSizes();
    settings.setValue(layoutKey("sides"), sizes.sides);
    settings.setValue(layoutKey("middle"), sizes.middle);
}

void MainWindow::tell(const Finding& finding)
{
    auto* box = new QMessageBox(finding.severity == Severity::Error ? QMessageBox::Critical : QMessageBox::Warning,
                                QStringLiteral("Wattort"), text(finding), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::offerRecovery()
{
    const auto left = leftBehind(m_options.recoveryFolder);
    if (left.empty()) {
        return;
    }
    auto* dialog = new RecoveryDialog(left, this);
    connect(dialog, &RecoveryDialog::chosen, this, [this](const LeftBehind& copy) { m_files->recover(copy); });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::startImport(data::ImportKind kind, const QString& file)
{
    auto* dialog = new ImportDialog(m_document, m_options.program, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->choose(kind, file);
    dialog->open();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_workspace && !m_buildDue) {
        m_buildDue = true;
        // Not here: the menu that chose the language is still on the stack.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_buildDue = false;
                build();
            },
            Qt::QueuedConnection);
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_files->mayLeave()) {
        rememberLayout();
        m_live.cancel();
        event->accept();
    } else {
        event->ignore();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().front().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString file = event->mimeData()->urls().front().toLocalFile();
    if (QFileInfo(file).suffix().compare(QLatin1String("gpkg"), Qt::CaseInsensitive) != 0) {
        startImport(ImportDialog::probableKind(file), file);
    } else if (m_files->mayLeave()) {
        m_dropped = file;
        m_files->openFile(file);
    }
}

} // namespace wattort::ui
