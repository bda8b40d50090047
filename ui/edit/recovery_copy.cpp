#include "ui/edit/recovery_copy.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <filesystem>

namespace wattort::ui {

namespace {

QString lockOf(const QString& copy)
{
    return copy + QStringLiteral(".lock");
}

QString notesOf(const QString& copy)
{
    return copy + QStringLiteral(".ini");
}

void removeAll(const QString& copy)
{
    QFile::remove(copy);
    QFile::remove(notesOf(copy));
}

} // namespace

std::vector<LeftBehind> leftBehind(const QString& folder)
{
    std::vector<LeftBehind> all;
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.gpkg")}, QDir::Files, QDir::Time);
    for (const QFileInfo& file : files) {
        QLockFile lock(lockOf(file.filePath()));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) {
            continue; // another window is working on it
        }
        const QSettings notes(notesOf(file.filePath()), QSettings::IniFormat);
        all.push_back({.copy = file.filePath(),
                       .original = notes.value(QStringLiteral("original")).toString(),
                       .name = notes.value(QStringLiteral("name")).toString(),
                       .saved = file.lastModified()});
    }
    return all;
}

void discard(const LeftBehind& left)
{
    removeAll(left.copy);
}

RecoveryCopy::RecoveryCopy(Document& document, const QString& folder, std::chrono::milliseconds delay, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_file(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".gpkg")))
{
    QDir().mkpath(folder);
    m_lock = std::make_unique<QLockFile>(lockOf(m_file));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryCopy::write);
    connect(&document, &Document::changed, this, &RecoveryCopy::follow);
    connect(&document, &Document::fileChanged, this, &RecoveryCopy::follow);
    connect(&m_job, &LatestJob::failed, this, &RecoveryCopy::failed);
}

RecoveryCopy::~RecoveryCopy()
{
    remove();
}

QString RecoveryCopy::standardFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(QStringLiteral("recovery"));
}

void RecoveryCopy::follow()
{
    if (!m_document.modified()) {
        m_timer.stop();
        m_job.cancel();
        remove();
        m_written.reset();
    } else if (m_document.snapshot() != m_written && !m_timer.isActive()) {
        // Not started again by every edit: who never pauses would never get a copy.
        m_timer.start();
    }
}

void RecoveryCopy::write()
{
    if (m_job.running()) {
        return;
    }
    const auto scenario = m_document.snapshot();
    // Under a name of its own, which counts only when the window's thread has renamed it: a copy that is finished
    // after the document was saved must not come back.
    const QString part = m_file + QStringLiteral(".%1.part").arg(++m_parts);
    m_job.start(
        [scenario, part](const Task& task) {
            data::saveScenario(*scenario, {}, std::filesystem::path(part.toStdString()));
            if (task.cancelled()) {
                QFile::remove(part);
            }
            return part;
        },
        [this, scenario](const QString& written) { keep(written, scenario); });
}

void RecoveryCopy::keep(const QString& part, const std::shared_ptr<const Scenario>& scenario)
{
    QSettings notes(notesOf(m_file), QSettings::IniFormat);
    notes.setValue(QStringLiteral("original"), m_document.file());
    notes.setValue(QStringLiteral("name"), QString::fromStdString(scenario->name));
    notes.sync();
    QFile::remove(m_file);
    if (QFile::rename(part, m_file)) {
        m_written = scenario;
        Q_EMIT written();
    }
    if (m_document.snapshot() != m_written) {
        m_timer.start();
    }
}

void RecoveryCopy::remove()
{
    removeAll(m_file);
}

} // namespace wattort::ui
