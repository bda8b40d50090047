#pragma once

/// \file
/// Reads a foreign file in a process of its own: one that makes the reader crash costs a message, not the session.

#include "data/import.hpp"
#include "ui/background/latest_job.hpp"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace wattort::ui {

struct ImportOutcome {
    data::ImportReport report;
    Scenario scenario; ///< what the reader made of it: only layers of the file, weather or prices
    data::ImportRequest request;
};

/// The scenario with what was imported in place of its own. In one without layers the coordinate system and the place
/// come from the file too.
Scenario withImported(Scenario scenario, const ImportOutcome& outcome);

/// The report out of what `wattort import --json` prints; nothing when that is none. Unknown keys are left out.
std::optional<data::ImportReport> readImportReport(const QByteArray& json);
/// The failure out of what it prints when it fails; nothing when there is none.
std::optional<Finding> readImportError(const QByteArray& json);

class ImportProcess : public QObject {
    Q_OBJECT

public:
    /// `program` understands `import SCENARIO FILE --as KIND --json --progress`.
    explicit ImportProcess(QString program, QObject* parent = nullptr);
    ~ImportProcess() override;

    /// Without a sign of life for this long the reader counts as hanging.
    void setPatience(std::chrono::milliseconds patience) { m_watchdog.setInterval(patience); }

    void start(const std::shared_ptr<const Scenario>& scenario, const data::ImportRequest& request);
    /// Ends the reader at once.
    void cancel();
    bool running() const { return m_running; }

Q_SIGNALS:
    void progressed(double fraction);
    /// The outcome lives during the call.
    void finished(const wattort::ui::ImportOutcome& outcome);
    void failed(const wattort::Finding& finding);

private:
    void launch(const QString& seed);
    void readProgress();
    void end(int exitCode, QProcess::ExitStatus status);
    Finding crashed() const;
    void fail(const Finding& finding);
    void stop();

    QString m_program;
    LatestJob m_job;
    QTimer m_watchdog;
    std::unique_ptr<QProcess> m_process;
    std::shared_ptr<QTemporaryDir> m_folder;
    data::ImportRequest m_request;
    QByteArray m_errorLines;
    bool m_running = false;
};

} // namespace wattort::ui
