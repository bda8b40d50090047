#pragma once

/// \file
/// Runs the program as a user would from a shell.

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTest>

namespace wattort::test {

struct ProgramRun {
    int exitCode = -1;
    bool crashed = false;
    QByteArray output;
    QByteArray errors;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

inline QString program()
{
    return qEnvironmentVariable("WATTORT_PROGRAM");
}

inline ProgramRun runProgram(const QStringList& arguments, int timeoutMs = 100'000)
{
    QProcess process;
    process.start(program(), arguments);
    ProgramRun run;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        run.errors = "timed out";
        return run;
    }
    run.crashed = process.exitStatus() == QProcess::CrashExit;
    run.exitCode = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    return run;
}

} // namespace wattort::test
