#include "ui/window/scenario_files.hpp"

#include "model/demo/demo_region.hpp"
#include "model/scenario/kept_entries.hpp"

#include <QDir>
#include <QEventLoop>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

#include <filesystem>

namespace wattort::ui {

namespace {

constexpr int mostRecentFiles = 8;

QString recentKey()
{
    return QStringLiteral("recentFiles");
}

QString filter()
{
    return ScenarioFiles::tr("Scenarios (*.gpkg)");
}

/// Keeps the pointer as an hourglass while a file is written.
struct Busy {
    Busy() { QGuiApplication::setOverrideCursor(Qt::BusyCursor); }
    ~Busy() { QGuiApplication::restoreOverrideCursor(); }
    Q_DISABLE_COPY_MOVE(Busy)
};

} // namespace

ScenarioFiles::ScenarioFiles(Document& document, LivePlan& live, QWidget* window)
    : QObject(window), m_document(document), m_live(live), m_window(window)
{
    connect(&m_job, &LatestJob::failed, this, &ScenarioFiles::failed);
    connect(&m_saving, &LatestJob::failed, this, &ScenarioFiles::failed);
    connect(&m_job, &LatestJob::finished, this, [this] { Q_EMIT busyWith({}); });
}

void ScenarioFiles::openFile(const QString& file)
{
    Q_EMIT busyWith(tr("Opening %1 …").arg(QFileInfo(file).fileName()));
    m_job.start([file](const Task&) { return data::openScenario(std::filesystem::path(file.toStdString())); },
                [this, file, shown = m_document.snapshot()](data::OpenedScenario opened) {
                    // What was changed while the file was being read is not thrown away unasked.
                    if (shown == m_document.snapshot() || mayLeave()) {
                        take(std::move(opened), file);
                    }
                });
}

void ScenarioFiles::take(data::OpenedScenario opened, const QString& file)
{
    keepUsedEntries(opened.scenario, m_live.catalogues());
    m_document.open(std::move(opened.scenario), file, opened.readOnly.has_value());
    remember(file);
    Findings findings = std::move(opened.findings);
    if (opened.readOnly) {
        findings.insert(findings.begin(), *opened.readOnly);
    }
    if (!findings.empty()) {
        Q_EMIT noticed(findings);
    }
}

bool ScenarioFiles::saveTo(const QString& file)
{
    if (m_saving.running()) {
        return false;
    }
    if (m_document.readOnly() && QFileInfo(file) == QFileInfo(m_document.file())) {
        Q_EMIT failed({.problem = Problem::FileExists, .place = {.file = file.toStdString()}});
        return false;
    }
    std::vector<data::StoredResults> results;
    if (m_live.current() && m_live.rankingCurrent()) {
        for (const Plan& plan : m_live.sitePlans()) {
            if (plan.complete()) {
                results.push_back(data::storedResults(plan));
            }
        }
    }
    // Whoever saves before closing must know how it went, and nothing may change meanwhile: what is typed and clicked
    // waits, but the window is painted.
    bool written = false;
    const Busy busy;
    Q_EMIT busyWith(tr("Saving %1 …").arg(QFileInfo(file).fileName()));
    QEventLoop wait;
    connect(&m_saving, &LatestJob::finished, &wait, &QEventLoop::quit);
    m_saving.start(
        [scenario = m_document.snapshot(), results = std::move(results), file](const Task&) {
            data::saveScenario(*scenario, results, std::filesystem::path(file.toStdString()));
            return true;
        },
        [&written](bool done) { written = done; });
    wait.exec(QEventLoop::ExcludeUserInputEvents);
    Q_EMIT busyWith({});
    if (written) {
        m_document.savedAs(file);
        remember(file);
    }
    return written;
}

void ScenarioFiles::newScenario()
{
    if (mayLeave()) {
        m_job.cancel(); // a file that is still being read is not wanted any more
        Q_EMIT busyWith({});
        Scenario scenario;
        scenario.name = tr("New scenario").toStdString();
        keepUsedEntries(scenario, m_live.catalogues());
        m_document.open(std::move(scenario), {});
    }
}

void ScenarioFiles::openDemo()
{
    if (mayLeave()) {
        m_job.start([](const Task&) { return demoRegion(); },
                    [this](Scenario scenario) {
                        keepUsedEntries(scenario, m_live.catalogues());
                        m_document.open(std::move(scenario), {});
                    });
    }
}

void ScenarioFiles::open()
{
    if (!mayLeave()) {
        return;
    }
    const QString folder = m_document.file().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : QFileInfo(m_document.file()).path();
    const QString file = QFileDialog::getOpenFileName(m_window, tr("Open a scenario"), folder, filter());
    if (!file.isEmpty()) {
        openFile(file);
    }
}

bool ScenarioFiles::save()
{
    return m_document.file().isEmpty() || m_document.readOnly() ? saveAs() : saveTo(m_document.file());
}

QString ScenarioFiles::proposedFile() const
{
    const QFileInfo now(m_document.file());
    if (m_document.readOnly()) {
        return now.dir().filePath(tr("%1 (copy)").arg(now.completeBaseName()) + QStringLiteral(".gpkg"));
    }
    if (!m_document.file().isEmpty()) {
        return m_document.file();
    }
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return documents.filePath(m_document.title().replace(QLatin1Char('/'), QLatin1Char('-')) + QStringLiteral(".gpkg"));
}

bool ScenarioFiles::saveAs()
{
    QString file = QFileDialog::getSaveFileName(m_window, tr("Save the scenario"), proposedFile(), filter());
    if (file.isEmpty()) {
        return false;
    }
    if (QFileInfo(file).suffix().isEmpty()) {
        file += QStringLiteral(".gpkg");
    }
    return saveTo(file);
}

bool ScenarioFiles::mayLeave()
{
    if (m_saving.running()) {
        return false;
    }
    if (!m_document.modified()) {
        return true;
    }
    const auto answer =
        QMessageBox::question(m_window, tr("Unsaved changes"), tr("Save the changes to “%1”?").arg(m_document.title()),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void ScenarioFiles::recover(const LeftBehind& left)
{
    m_job.start(
        [copy = left.copy](const Task&) { return data::openScenario(std::filesystem::path(copy.toStdString())); },
        [this, left](data::OpenedScenario opened) {
            m_document.open(std::move(opened.scenario), left.original);
            m_document.markModified();
            discard(left);
        });
}

QStringList ScenarioFiles::recentFiles()
{
    QStringList files = QSettings().value(recentKey()).toStringList();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files;
}

void ScenarioFiles::remember(const QString& file)
{
    const QString full = QFileInfo(file).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(full);
    files.prepend(full);
    QSettings().setValue(recentKey(), files.mid(0, mostRecentFiles));
    Q_EMIT recentFilesChanged();
}

} // namespace wattort::ui
