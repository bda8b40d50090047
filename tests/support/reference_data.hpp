#pragma once

/// \file
/// Where the reference data are that are no part of the project.

#include <QDir>
#include <QString>
#include <QTest>

namespace wattort::test {

/// Absolute path of a file or folder of the reference data, empty when it is not there.
inline QString referenceData(const QString& path)
{
    const QString root = qEnvironmentVariable("WATTORT_REFERENCE_DATA");
    const QString full = root + QLatin1Char('/') + path;
    return !root.isEmpty() && QFileInfo::exists(full) ? full : QString();
}

} // namespace wattort::test

/// Skips the test when the file is not there.
#define WATTORT_REQUIRE_REFERENCE(variable, path)                                                                      \
    const QString variable = wattort::test::referenceData(QStringLiteral(path));                                       \
    if (variable.isEmpty()) {                                                                                          \
        QSKIP("skipped: no reference data");                                                                           \
    }
