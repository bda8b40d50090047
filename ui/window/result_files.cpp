#include "ui/window/result_files.hpp"

#include "data/export.hpp"
#include "ui/background/latest_job.hpp"
#include "ui/window/main_window.hpp"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QEventLoop>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProgressDialog>
#include <QStandardPaths>
#include <QStatusBar>
#include <QUrl>

#include <filesystem>
#include <functional>
#include <stop_token>

namespace wattort::ui {

namespace {

QString folderOf(const Document& document)
{
    return document.file().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                     : QFileInfo(document.file()).path();
}

/// Runs what writes files; failures are told, and nothing else is lost.
template <class Write>
bool written(MainWindow& window, Write write)
{
    QGuiApplication::setOverrideCursor(Qt::BusyCursor);
    try {
        write();
    } catch (const Failure& failure) {
        QGuiApplication::restoreOverrideCursor();
        window.tell(failure.finding());
        return false;
    }
    QGuiApplication::restoreOverrideCursor();
    return true;
}

/// Charts are painted on the interface's thread only, so a modal dialog takes in the clicks between two pages.
bool reportWritten(const ReportInput& input, const QString& file, MainWindow& window)
{
    QProgressDialog progress(MainWindow::tr("Write the report"), MainWindow::tr("Cancel"), 0, 100, &window);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(300);
    std::stop_source stop;
    const Task task(stop.get_token(), [&progress, &stop](double fraction) {
        progress.setValue(int(99.0 * fraction));
        if (progress.wasCanceled()) {
            stop.request_stop();
        }
    });
    bool whole = true;
    const bool done = written(window, [&] {
        try {
            writeReport(input, file, task);
        } catch (const Cancelled&) {
            whole = false; // the planner's wish, nothing to be told
        }
    });
    return done && whole;
}

/// Off the interface's thread: the year of every pipe of a large network takes seconds.
bool exported(const std::function<bool(const Task&)>& write, MainWindow& window)
{
    QProgressDialog progress(MainWindow::tr("Export the results"), MainWindow::tr("Cancel"), 0, 100, &window);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(300);
    QEventLoop waiting;
    LatestJob job;
    bool done = false;
    QObject::connect(&job, &LatestJob::progressed, &progress,
                     [&](double fraction) { progress.setValue(int(99.0 * fraction)); });
    QObject::connect(&job, &LatestJob::failed, &waiting, [&](const Finding& finding) {
        waiting.quit();
        progress.reset();
        window.tell(finding);
    });
    QObject::connect(&progress, &QProgressDialog::canceled, &waiting, [&] {
        job.cancel();
        waiting.quit();
    });
    job.start(write, [&](bool whole) {
        done = whole;
        waiting.quit();
    });
    waiting.exec();
    return done;
}

} // namespace

ReportInput reportInput(const Document& document, const LivePlan& live)
{
    return {.scenario = document.scenario(),
            .plans = live.sitePlans(),
            .ranking = live.ranking(),
            .site = document.selectedSite().value_or(0),
            .catalogues = live.catalogues(),
            .language = currentLanguage(),
            .date = QDate::currentDate(),
            .version = QCoreApplication::applicationVersion()};
}

void writeReportWithDialog(const Document& document, const LivePlan& live, MainWindow& window)
{
    const QString proposed =
        QDir(folderOf(document)).filePath(QString::fromStdString(document.scenario().name) + QStringLiteral(".pdf"));
    const QString file = QFileDialog::getSaveFileName(&window, MainWindow::tr("Write the report"), proposed,
                                                      MainWindow::tr("PDF documents (*.pdf)"));
    if (file.isEmpty()) {
        return;
    }
    if (reportWritten(reportInput(document, live), file, window)) {
        window.statusBar()->showMessage(MainWindow::tr("The report stands in %1.").arg(QDir::toNativeSeparators(file)),
                                        10'000);
        QDesktopServices::openUrl(QUrl::fromLocalFile(file));
    }
}

void exportResultsWithDialog(const Document& document, const LivePlan& live, MainWindow& window)
{
    const QString folder =
        QFileDialog::getExistingDirectory(&window, MainWindow::tr("Folder for the results"), folderOf(document));
    if (folder.isEmpty()) {
        return;
    }
    const auto write = [place = std::filesystem::path(folder.toStdString()), scenario = document.snapshot(),
                        plan = live.plan(), items = live.catalogues().legislation.registerItems,
                        german = currentLanguage() == Language::German](const Task& task) {
        data::exportNetwork(*scenario, plan, place);
        data::exportHourly(plan, place);
        data::exportPipes(plan, place, task);
        data::exportSections(*scenario, plan, place);
        data::exportRegisterData(plan, items, german, place);
        return true;
    };
    if (exported(write, window)) {
        window.statusBar()->showMessage(
            MainWindow::tr("network.geojson, hourly.csv, pipes.csv, pressure_profile.csv, "
                           "street_sections.gpkg, street_sections.csv and register_data.csv stand in %1.")
                .arg(QDir::toNativeSeparators(folder)),
            10'000);
    }
}

} // namespace wattort::ui
