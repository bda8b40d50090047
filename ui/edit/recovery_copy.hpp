#pragma once

/// \file
/// A copy of unsaved work that outlives a crash.

#include "ui/background/latest_job.hpp"
#include "ui/edit/document.hpp"

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace wattort::ui {

/// What a session left behind that did not end properly.
struct LeftBehind {
    QString copy;     ///< the scenario file that holds the unsaved work
    QString original; ///< the file that was being worked on; empty when it was never saved
    QString name;     ///< of the scenario
    QDateTime saved;
};

/// Copies in `folder` whose program runs no more, newest first.
std::vector<LeftBehind> leftBehind(const QString& folder);
void discard(const LeftBehind& left);

/// Writes the document's scenario into a file of its own in `folder`: `delay` after an edit, in the background and
/// atomically, so that a crash loses no more than that. The copy is gone as soon as the document is saved, and at a
/// proper end. Windows that run at the same time have a copy each.
class RecoveryCopy : public QObject {
    Q_OBJECT

public:
    RecoveryCopy(Document& document, const QString& folder, std::chrono::milliseconds delay, QObject* parent = nullptr);
    ~RecoveryCopy() override;

    QString file() const { return m_file; }
    static QString standardFolder();

Q_SIGNALS:
    void written();
    void failed(const wattort::Finding& finding);

private:
    void follow();
    void write();
    void keep(const QString& part, const std::shared_ptr<const Scenario>& scenario);
    void remove();

    Document& m_document;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
    LatestJob m_job;
    std::shared_ptr<const Scenario> m_written;
    int m_parts = 0;
};

} // namespace wattort::ui
