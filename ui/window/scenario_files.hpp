#pragma once

/// \file
/// New, open, save, recent files, and what a crash left behind.

#include "data/store.hpp"
#include "ui/background/latest_job.hpp"
#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"
#include "ui/edit/recovery_copy.hpp"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace wattort::ui {

/// The document's way to and from files. What goes wrong is told by `failed`; the document is then as it was.
class ScenarioFiles : public QObject {
    Q_OBJECT

public:
    ScenarioFiles(Document& document, LivePlan& live, QWidget* window);

    /// Reads in the background and shows the scenario when it is there.
    void openFile(const QString& file);
    /// Writes in the background and returns when it is done; whether it was written.
    bool saveTo(const QString& file);

    // With dialogs
    void newScenario();
    void openDemo();
    void open();
    bool save();
    bool saveAs();
    /// Whether the scenario that is shown may go: asks to save what is not saved.
    bool mayLeave();
    /// Shows what a crash left behind.
    void recover(const LeftBehind& left);

    static QStringList recentFiles();

Q_SIGNALS:
    void failed(const wattort::Finding& finding);
    /// Something to know about a file that was opened all the same.
    void noticed(const wattort::Findings& findings);
    void recentFilesChanged();
    /// What is going on for the moment, as a sentence; empty: nothing.
    void busyWith(const QString& what);

private:
    void take(data::OpenedScenario opened, const QString& file);
    QString proposedFile() const;
    void remember(const QString& file);

    Document& m_document;
    LivePlan& m_live;
    QPointer<QWidget> m_window;
    LatestJob m_job;
    LatestJob m_saving;
};

} // namespace wattort::ui
