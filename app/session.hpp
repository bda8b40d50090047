#pragma once

/// \file
/// What every command shares: language, kind of output, progress, Ctrl-C.

#include "data/store.hpp"
#include "model/finding/finding.hpp"
#include "model/task/task.hpp"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace wattort::app {

/// The texts of the command line.
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The options that every command has.
struct Session {
    bool json = false;
    bool progress = false; ///< also when standard error is no terminal, as lines "progress 0.42"
    std::string language;  ///< "de", "en" or empty: the system's
};

/// Adds --json, --progress, --lang.
void addSessionOptions(CLI::App& command, Session& session);

/// A task that shows progress on standard error and is called off by Ctrl-C (SIGINT) or SIGTERM.
Task commandTask(const Session& session);
/// Must run in main before any thread is started.
void watchForInterrupt();

/// Opens a scenario and tells what is odd about it, on standard error.
data::OpenedScenario openToRead(const std::filesystem::path& file);
/// The same for a command that saves into it. \throws Failure when the file must not be written over
data::OpenedScenario openToWrite(const std::filesystem::path& file);

/// From here on until it saves, the command writes nothing: Ctrl-C ends it at once, also within a library.
void endWhenInterrupted();
/// Saves the scenario; from here on the command is not cancelled any more. \throws Failure, Cancelled
void save(const Scenario& scenario, const std::vector<data::StoredResults>& results, const std::filesystem::path& file);

/// One line to standard output.
void printLine(const QString& line);
/// Sentences to standard error, in the user's language.
void printFindings(const Findings& findings);
/// One object to standard output.
void printJson(const QJsonObject& object);

QString toQString(const std::filesystem::path& path);

} // namespace wattort::app
