#include "app/session.hpp"

#include "app/exit_code.hpp"
#include "ui/text/finding_text.hpp"

#include <QJsonDocument>
#include <QTextStream>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <memory>
#include <mutex>
#include <thread>

namespace wattort::app {

namespace {

std::stop_source& interrupt()
{
    static std::stop_source source;
    return source;
}

/// Held while a file is saved, which is not interrupted.
std::mutex& saving()
{
    static std::mutex mutex;
    return mutex;
}

/// Guarded by `saving`. Whether the process can be ended at any instant, because it has written nothing.
bool& onlyReading()
{
    static bool value = false;
    return value;
}

void showProgress(double fraction, bool asLines)
{
    if (asLines) {
        std::fprintf(stderr, "progress %.3f\n", fraction);
    } else {
        std::fprintf(stderr, "\r%3.0f %%", 100.0 * fraction);
        if (fraction >= 1.0) {
            std::fputs("\r     \r", stderr);
        }
    }
    std::fflush(stderr);
}

} // namespace

void addSessionOptions(CLI::App& command, Session& session)
{
    command.add_flag("--json", session.json, CommandLine::tr("Print one JSON object").toStdString());
    command.add_flag("--progress", session.progress,
                     CommandLine::tr("Print progress as lines on standard error").toStdString());
    command.add_option("--lang", session.language, CommandLine::tr("Language of what is printed").toStdString())
        ->check(CLI::IsMember({"de", "en"}));
}

Task commandTask(const Session& session)
{
    const bool terminal = isatty(STDERR_FILENO) == 1;
    if (!session.progress && !terminal) {
        return Task(interrupt().get_token(), {});
    }
    // Whole per mille only: progress arrives far more often than anyone can read.
    auto last = std::make_shared<int>(-1);
    return Task(interrupt().get_token(), [last, asLines = session.progress](double fraction) {
        const int perMille = static_cast<int>(1'000.0 * fraction);
        if (perMille != *last) {
            *last = perMille;
            showProgress(fraction, asLines);
        }
    });
}

void watchForInterrupt()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    // Blocked in this thread and so in all that it starts; only the watcher receives them.
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals] {
        int received = 0;
        sigwait(&signals, &received);
        interrupt().request_stop();
        // Work that asks ends by itself; a library that reads a large file does not ask.
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        {
            const std::lock_guard guard(saving());
            if (onlyReading()) {
                std::_Exit(static_cast<int>(ExitCode::Cancelled));
            }
        }
        // Other work that does not ask is ended by the second one.
        sigwait(&signals, &received);
        std::_Exit(static_cast<int>(ExitCode::Cancelled));
    }).detach();
}

void endWhenInterrupted()
{
    const std::lock_guard guard(saving());
    onlyReading() = true;
}

void save(const Scenario& scenario, const std::vector<data::StoredResults>& results, const std::filesystem::path& file)
{
    const std::lock_guard guard(saving());
    if (interrupt().stop_requested()) {
        throw Cancelled{};
    }
    onlyReading() = false;
    data::saveScenario(scenario, results, file);
}

void printLine(const QString& line)
{
    QTextStream(stdout) << line << '\n';
}

data::OpenedScenario openToRead(const std::filesystem::path& file)
{
    data::OpenedScenario opened = data::openScenario(file);
    printFindings(opened.findings);
    return opened;
}

data::OpenedScenario openToWrite(const std::filesystem::path& file)
{
    data::OpenedScenario opened = data::openScenario(file);
    if (opened.readOnly) {
        std::erase_if(opened.findings, [&opened](const Finding& finding) {
            return finding.problem == opened.readOnly->problem; // told as the failure
        });
    }
    printFindings(opened.findings);
    if (opened.readOnly) {
        throw Failure(*opened.readOnly);
    }
    return opened;
}

void printFindings(const Findings& findings)
{
    QTextStream stream(stderr);
    for (const Finding& finding : findings) {
        stream << ui::text(finding) << '\n';
    }
}

void printJson(const QJsonObject& object)
{
    QTextStream(stdout) << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << '\n';
}

QString toQString(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

} // namespace wattort::app
