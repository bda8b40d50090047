#include "tests/support/program.hpp"
#include "tests/support/reference_data.hpp"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <atomic>
#include <mutex>
#include <thread>

/// Files made to break readers go through the command line. A fixed sample in which every kind of file occurs;
/// all of them, as every kind of layer, with WATTORT_ALL_HOSTILE_FILES=1 in the environment (some 6,700 runs).
class HostileFilesTest : public QObject {
    Q_OBJECT

    struct Run {
        QString file;
        QString kind; ///< of `import`, or the command itself
    };

    QTemporaryDir m_folder;
    QString m_corpus;
    std::mutex m_mutex;
    QStringList m_complaints; ///< what was not as promised
    int m_refused = 0;
    int m_read = 0;
    qint64 m_longestMs = 0;

    static bool all() { return qEnvironmentVariableIntValue("WATTORT_ALL_HOSTILE_FILES") != 0; }

    static QStringList kindsOf(const QString& file)
    {
        const QStringList every{
            QStringLiteral("osm"),          QStringLiteral("streets"),   QStringLiteral("buildings"),
            QStringLiteral("land_use"),     QStringLiteral("sites"),     QStringLiteral("substations"),
            QStringLiteral("power_lines"),  QStringLiteral("exclusion"), QStringLiteral("heat_network"),
            QStringLiteral("heat_density"), QStringLiteral("weather"),   QStringLiteral("prices")};
        const QString suffix = QFileInfo(file).suffix().toLower();
        if (all()) {
            return every;
        }
        if (suffix == QLatin1String("tif") || suffix == QLatin1String("img")) {
            return {QStringLiteral("heat_density"), QStringLiteral("buildings")};
        }
        if (suffix == QLatin1String("csv") || suffix == QLatin1String("txt")) {
            return {QStringLiteral("substations"), QStringLiteral("prices"), QStringLiteral("weather")};
        }
        const bool extract = suffix == QLatin1String("osm") || suffix == QLatin1String("pbf");
        return {extract ? QStringLiteral("osm") : QStringLiteral("streets"), QStringLiteral("buildings"),
                QStringLiteral("substations")};
    }

    /// Of every kind of file that is opened some, the first by name and others evenly after it.
    QStringList chosenFiles() const
    {
        constexpr qsizetype mostOfAKind = 2;
        QMap<QString, QStringList> bySuffix;
        QDirIterator each(m_corpus, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString file = each.next();
            bySuffix[QFileInfo(file).suffix().toLower()] += file;
        }
        // Parts of other files, and formats that are refused by their name alone, say little.
        if (!all()) {
            for (const char* part : {"dbf", "shx", "prj",  "sbx", "sbn",     "qix", "ind", "idm", "csvt",     "gfs",
                                     "sql", "yml", "yaml", "ini", "parquet", "tar", "gz",  "img", "topojson", "gpx"}) {
                bySuffix.remove(QString::fromLatin1(part));
            }
        }
        QStringList chosen;
        for (QStringList& files : bySuffix) {
            files.sort();
            const qsizetype step = all() ? 1 : std::max<qsizetype>(1, files.size() / mostOfAKind);
            for (qsizetype i = 0; i < files.size(); i += step) {
                chosen += files[i];
            }
        }
        return chosen;
    }

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void go(const Run& run, const QString& scenario)
    {
        constexpr int longestMs = 30'000;
        const QStringList language{QStringLiteral("--lang"), QStringLiteral("de")};
        const bool import = run.kind != QLatin1String("plan") && run.kind != QLatin1String("check");
        const QByteArray before = contentOf(run.file);
        if (import) {
            QFile::remove(scenario);
            QFile::copy(m_folder.filePath(QStringLiteral("empty.gpkg")), scenario);
        }
        const QByteArray scenarioBefore = contentOf(scenario);
        QProcess process;
#ifndef __SANITIZE_ADDRESS__ // whose shadow is as large as all memory that there could be
        process.setChildProcessModifier([] {
            constexpr rlim_t mostBytes = 2'000'000'000;
            const rlimit memory{mostBytes, mostBytes};
            setrlimit(RLIMIT_AS, &memory);
        });
#endif
        QElapsedTimer time;
        time.start();
        process.start(wattort::test::program(), (import ? QStringList{QStringLiteral("import"), scenario, run.file,
                                                                      QStringLiteral("--as"), run.kind}
                                                        : QStringList{run.kind, run.file})
                                                    + language);
        const bool ended = process.waitForFinished(longestMs);
        if (!ended) {
            process.kill();
            process.waitForFinished();
        }
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QStringList wrong;
        const auto promise = [&wrong](bool kept, const char* what) {
            if (!kept) {
                wrong += QString::fromLatin1(what);
            }
        };
        promise(ended, "ends within 30 s");
        promise(process.exitStatus() == QProcess::NormalExit, "does not crash");
        promise(process.exitCode() == 0 || process.exitCode() == 3, "ends with 0 or 3");
        promise(contentOf(run.file) == before, "leaves the file as it was");
        if (process.exitCode() == 3) {
            promise(said.contains(QFileInfo(run.file).fileName()), "names the file");
            // What is wrong, and what was expected or is to be done.
            promise(said.count(QStringLiteral(". ")) >= 1 && said.trimmed().endsWith(QLatin1Char('.')),
                    "says what to do");
            promise(!said.contains(m_folder.path()), "names no copy of its own");
            promise(!import || contentOf(scenario) == scenarioBefore, "leaves the scenario as it was");
        }
        const std::lock_guard lock(m_mutex);
        ++(process.exitCode() == 0 ? m_read : m_refused);
        m_longestMs = std::max(m_longestMs, time.elapsed());
        if (!wrong.empty()) {
            m_complaints += run.kind + QLatin1Char(' ') + run.file + QStringLiteral(": must be so: ")
                            + wrong.join(QStringLiteral(", ")) + QStringLiteral("\n  exit code ")
                            + QString::number(process.exitCode()) + QLatin1Char(' ') + said.left(400);
        }
    }

private Q_SLOTS:
    void everyFileIsReadOrRefusedWithAReason()
    {
        WATTORT_REQUIRE_REFERENCE(corpus, "hostile");
        m_corpus = corpus;
        const auto made =
            wattort::test::runProgram({QStringLiteral("new"), m_folder.filePath(QStringLiteral("empty.gpkg"))});
        QVERIFY2(made.exitCode == 0, made.errors);
        std::vector<Run> runs;
        for (const QString& file : chosenFiles()) {
            for (const QString& kind : QStringList{QStringLiteral("plan"), QStringLiteral("check")} + kindsOf(file)) {
                // Of what is no GeoPackage both say the same.
                if (all() || kind != QLatin1String("check") || file.endsWith(QLatin1String(".gpkg"))) {
                    runs.push_back({file, kind});
                }
            }
        }
        QVERIFY(runs.size() > 100);
        std::atomic<std::size_t> next = 0;
        const auto work = [&](int worker) {
            const QString scenario = m_folder.filePath(QStringLiteral("scenario%1.gpkg").arg(worker));
            for (std::size_t i = next++; i < runs.size(); i = next++) {
                go(runs[i], scenario);
            }
        };
        {
            const std::jthread other(work, 1);
            work(2);
        }
        qInfo("%d runs: %d read, %d refused, the longest took %lld ms", int(runs.size()), m_read, m_refused,
              static_cast<long long>(m_longestMs));
        QVERIFY2(m_complaints.empty(), qPrintable(m_complaints.join(QLatin1Char('\n'))));
        QVERIFY(m_refused > 0);
    }
};

QTEST_GUILESS_MAIN(HostileFilesTest)
#include "hostile_files_test.moc"
