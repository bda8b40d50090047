#include "ui/window/scenario_files.hpp"

#include "model/demo/demo_region.hpp"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
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
}

void ScenarioFiles::openFile(const QString& file)
{
    m_job.start([file](const Task&) { return data::openScenario(std::filesystem::path(file.toStdString())); },
                [this, file](data::OpenedScenario opened) { take(std::move(opened), file); });
}

void ScenarioFiles::take(data::OpenedScenario opened, const QString& file)
{
    m_document.open(std::move(opened.scenario), file, opened.readOnly);
    remember(file);
    Findings findings = std::move(opened.findings);
    if (opened.readOnly) {
        findings.push_back(
            {.severity = Severity::Warning, .problem = Problem::NewerVersion, .place = {.file = file.toStdString()}});
        std::rotate(findings.begin(), findings.end() - 1, findings.end());
    }
    if (!findings.empty()) {
        Q_EMIT noticed(findings);
    }
}

bool ScenarioFiles::saveTo(const QString& file)
{
    std::vector<data::StoredResults> results;
    if (m_live.current() && m_live.rankingCurrent()) {
        for (const Plan& plan : m_live.sitePlans()) {
            if (plan.complete()) {
                results.push_back(data::storedResults(plan));
            }
        }
    }
    try {
        const Busy busy;
        data::saveScenario(m_document.scenario(), results, std::filesystem::path(file.toStdString()));
    } catch (const Failure& failure) {
        Q_EMIT failed(failure.finding());
        return false;
    }
    m_document.savedAs(file);
    remember(file);
    return true;
}

void ScenarioFiles::newScenario()
{
    if (mayLeave()) {
        Scenario scenario;
        scenario.name = tr("New scenario").toStdString();
        m_document.open(std::move(scenario), {});
    }
}

void ScenarioFiles::openDemo()
{
    if (mayLeave()) {
        m_job.start([](const Task&) { return demoRegion(); },
                    [this](Scenario scenario) { m_document.open(std::move(scenario), {}); });
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

bool ScenarioFiles::saveAs()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString proposed =
        m_document.file().isEmpty()
            ? QDir(folder).filePath(QString::fromStdString(m_document.scenario().name) + QStringLiteral(".gpkg"))
            : m_document.file();
    QString file = QFileDialog::getSaveFileName(m_window, tr("Save the scenario"), proposed, filter());
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
