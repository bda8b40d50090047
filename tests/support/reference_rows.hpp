#pragma once

/// \file
/// Numbers of the reference data's tables.

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QString>

#include <cmath>
#include <vector>

namespace wattort::test {

/// The text of a file; *.gz is unpacked. Empty when there is none.
inline QByteArray referenceText(const QString& path)
{
    if (path.endsWith(QStringLiteral(".gz"))) {
        QProcess unpack;
        unpack.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), path});
        unpack.waitForFinished();
        return unpack.readAllStandardOutput();
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using Rows = std::vector<std::vector<double>>;

/// Numbers of a CSV file below its first line; text reads as 0.
inline Rows referenceRows(const QString& path)
{
    Rows all;
    const QList<QByteArray> lines = referenceText(path).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].trimmed().isEmpty()) {
            all.emplace_back();
            for (const QByteArray& field : lines[i].trimmed().split(',')) {
                all.back().push_back(field.toDouble());
            }
        }
    }
    return all;
}

/// pandapipes' pressures are those above the air of the same height, and its gravity is rounded.
inline constexpr double pandapipesGravity = 9.81;
inline double pandapipesAir(double metres)
{
    return 101'325.0 * std::pow(1.0 - metres * 0.0065 / 288.15, 5.255);
}

} // namespace wattort::test
