#include "model/demo/demo_region.hpp"
#include "tests/support/planner.hpp"
#include "ui/text/finding_text.hpp"
#include "ui/window/import_process.hpp"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>

using namespace wattort;
using namespace std::chrono_literals;
using ui::ImportProcess;

/// The reader of foreign files as it behaves at its worst: what stands in for it are small scripts.
class ImportProcessTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;
    std::unique_ptr<QTemporaryDir> m_scripts;
    std::unique_ptr<QTemporaryDir> m_temporary; ///< what the program takes for the system's temporary folder
    std::shared_ptr<const Scenario> m_scenario = std::make_shared<const Scenario>(demoRegion({.buildings = 20}));

    /// A program that notes its process and then does this.
    QString reader(const QByteArray& does)
    {
        const QString path = m_scripts->filePath(QStringLiteral("reader"));
        QFile script(path);
        const QByteArray text = "#!/bin/sh\necho $$ > '" + pidFile().toUtf8() + "'\n" + does + "\n";
        if (!script.open(QIODevice::WriteOnly) || script.write(text) != text.size()
            || !script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }
    QString pidFile() const { return m_scripts->filePath(QStringLiteral("process")); }

    /// The process of the reader; 0 as long as it has not started.
    pid_t process() const
    {
        QFile file(pidFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    }
    bool gone() const { return kill(process(), 0) != 0 && errno == ESRCH; }
    QStringList leftBehind() const
    {
        return QDir(m_temporary->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

    static data::ImportRequest request()
    {
        return {.file = "/home/planung/straßen.gpkg", .kind = data::ImportKind::Streets};
    }

    /// Whether the message is a whole one in both languages, about the planner's file and nothing else.
    void compareMessage(const Finding& finding) const
    {
        for (const auto language : {ui::Language::English, ui::Language::German}) {
            ui::applyLanguage(language);
            const QString message = ui::text(finding);
            QVERIFY2(message.contains(QStringLiteral("straßen.gpkg")), qPrintable(message));
            QVERIFY2(!message.contains(m_temporary->path()), qPrintable(message));
            QVERIFY2(message.contains(language == ui::Language::German ? QStringLiteral("Die Datei ")
                                                                       : QStringLiteral("he file ")),
                     qPrintable(message));
        }
        ui::applyLanguage(ui::Language::English);
    }

private Q_SLOTS:
    void initTestCase() { m_settings = std::make_unique<test::OwnSettings>(); }
    void init()
    {
        m_scripts = std::make_unique<QTemporaryDir>();
        m_temporary = std::make_unique<QTemporaryDir>();
        qputenv("TMPDIR", QFile::encodeName(m_temporary->path()));
    }
    void cleanup() { qunsetenv("TMPDIR"); }

    void aReaderThatFailsCostsAMessage_data()
    {
        QTest::addColumn<QByteArray>("does");
        QTest::addColumn<int>("problem");
        const int crashed = int(Problem::ReaderCrashed);
        QTest::newRow("segmentation fault") << QByteArray("kill -SEGV $$") << crashed;
        QTest::newRow("killed for its memory") << QByteArray("kill -KILL $$") << crashed;
        QTest::newRow("ends without a word") << QByteArray("exit 3") << crashed;
        QTest::newRow("nothing, and content with it") << QByteArray("exit 0") << crashed;
        QTest::newRow("garbage") << QByteArray("head -c 100000 /dev/urandom; exit 0") << crashed;
        QTest::newRow("garbage on both, and failed")
            << QByteArray("head -c 100000 /dev/urandom; head -c 100000 /dev/urandom >&2; exit 3") << crashed;
        QTest::newRow("garbage without end") << QByteArray("exec cat /dev/zero") << crashed;
        QTest::newRow("garbage without end as progress") << QByteArray("exec cat /dev/zero >&2") << crashed;
        QTest::newRow("half an answer") << QByteArray(R"(printf '{"layers":[{"kind":"streets","read":12')") << crashed;
        QTest::newRow("half an answer, then a crash")
            << QByteArray(R"(printf '{"layers":[{"kind":"streets"'; kill -ABRT $$)") << crashed;
        QTest::newRow("an answer of another shape") << QByteArray(R"(printf '{"layers":7}')") << crashed;
        QTest::newRow("a failure in its words")
            << QByteArray(R"(printf '{"failure":{"severity":"error","problem":"missing_crs",)"
                          R"("file":"/home/planung/straßen.gpkg"}}'; exit 3)")
            << int(Problem::MissingCrs);
        QTest::newRow("a whole answer, but half a file")
            << QByteArray(R"(head -c 5000 "$2" > "$2.half"; mv "$2.half" "$2"; printf '{"layers":[],"findings":[]}')")
            << crashed;
        QTest::newRow("a whole answer, but no file")
            << QByteArray(R"(rm "$2"; printf '{"layers":[],"findings":[]}')") << crashed;
    }
    void aReaderThatFailsCostsAMessage()
    {
        QFETCH(const QByteArray, does);
        QFETCH(const int, problem);
        const Scenario before = *m_scenario;
        ImportProcess import(reader(does));
        import.setPatience(2s);
        QSignalSpy finished(&import, &ImportProcess::finished);
        std::vector<Finding> failures;
        connect(&import, &ImportProcess::failed, this, [&](const Finding& finding) { failures.push_back(finding); });
        import.start(m_scenario, request());
        QVERIFY(import.running());
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), std::size_t(1), 20'000);
        QVERIFY(!import.running());
        QCOMPARE(int(failures[0].problem), problem);
        if (problem == int(Problem::ReaderCrashed)) {
            compareMessage(failures[0]);
        }
        QTRY_VERIFY(gone());
        QTRY_VERIFY2(leftBehind().empty(), qPrintable(leftBehind().join(QLatin1Char(' '))));
        QCOMPARE(finished.count(), 0);
        QCOMPARE(failures.size(), std::size_t(1));
        QVERIFY(*m_scenario == before);
    }

    void cancelEndsAHangingReaderAtOnce()
    {
        ImportProcess import(reader("trap '' TERM INT\nwhile :; do :; done"));
        QSignalSpy failed(&import, &ImportProcess::failed);
        import.start(m_scenario, request());
        QTRY_VERIFY_WITH_TIMEOUT(process() > 0, 20'000);
        // A reader that is waited for would hang for ever; a busy machine may take its time.
        constexpr qint64 atOnce = 5'000;
        QElapsedTimer time;
        time.start();
        import.cancel();
        QVERIFY(!import.running());
        QVERIFY2(time.elapsed() < atOnce, qPrintable(QString::number(time.elapsed())));
        QVERIFY(gone());
        QVERIFY2(time.elapsed() < atOnce, qPrintable(QString::number(time.elapsed())));
        QTRY_VERIFY2(leftBehind().empty(), qPrintable(leftBehind().join(QLatin1Char(' '))));
        QTest::qWait(50);
        QCOMPARE(failed.count(), 0); // whoever cancels needs no message
    }

    void cancelBeforeTheReaderStartsLeavesNothing()
    {
        const QString program = reader("exec sleep 60");
        for (int i = 0; i < 10; ++i) {
            ImportProcess import(program);
            import.start(m_scenario, request());
            QTest::qWait(i); // in the middle of the writing of what the reader is given
            import.cancel();
        }
        QTRY_VERIFY2(leftBehind().empty(), qPrintable(leftBehind().join(QLatin1Char(' '))));
        QVERIFY(process() == 0 || gone());
    }

    void aReaderWithoutASignOfLifeCountsAsHanging()
    {
        ImportProcess import(reader("exec sleep 60"));
        import.setPatience(200ms);
        std::vector<Finding> failures;
        connect(&import, &ImportProcess::failed, this, [&](const Finding& finding) { failures.push_back(finding); });
        import.start(m_scenario, request());
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), std::size_t(1), 20'000);
        compareMessage(failures[0]);
        QTRY_VERIFY(process() == 0 || gone());
        QTRY_VERIFY(leftBehind().empty());
    }

    void aSlowReaderThatReportsIsNotEnded()
    {
        ImportProcess import(reader("for i in 1 2 3 4 5 6 7 8; do echo progress 0.$i >&2; sleep 0.5; done\n"
                                    R"(printf '{"layers":[{"kind":"streets","read":1}],"findings":[]}')"));
        import.setPatience(3s); // less than the reader takes in all, much more than between two signs of life
        std::vector<double> progress;
        connect(&import, &ImportProcess::progressed, this, [&](double done) { progress.push_back(done); });
        QSignalSpy finished(&import, &ImportProcess::finished);
        QSignalSpy failed(&import, &ImportProcess::failed);
        import.start(m_scenario, request());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count() + failed.count(), 1, 20'000);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(progress, (std::vector<double>{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8}));
        QTRY_VERIFY(leftBehind().empty());
    }

    void aNewImportEndsTheFormer()
    {
        ImportProcess import(reader("exec sleep 60"));
        import.start(m_scenario, request());
        QTRY_VERIFY_WITH_TIMEOUT(process() > 0, 20'000);
        const pid_t former = process();
        QFile::remove(pidFile());
        import.start(m_scenario, request());
        QVERIFY(kill(former, 0) != 0);
        QTRY_VERIFY_WITH_TIMEOUT(process() > 0, 20'000);
        import.cancel();
        QTRY_VERIFY(leftBehind().empty());
    }

    void theWindowMayGoWhileItRuns()
    {
        auto import = std::make_unique<ImportProcess>(reader("exec sleep 60"));
        import->start(m_scenario, request());
        QTRY_VERIFY_WITH_TIMEOUT(process() > 0, 20'000);
        import.reset();
        QVERIFY(gone());
        QTRY_VERIFY(leftBehind().empty());
    }

    void aProgramThatIsNotThereIsSaid()
    {
        ImportProcess import(m_scripts->filePath(QStringLiteral("nowhere")));
        std::vector<Finding> failures;
        connect(&import, &ImportProcess::failed, this, [&](const Finding& finding) { failures.push_back(finding); });
        import.start(m_scenario, request());
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), std::size_t(1), 20'000);
        QCOMPARE(failures[0].problem, Problem::CannotOpen);
        QVERIFY(!import.running());
        QTRY_VERIFY(leftBehind().empty());
    }
};

QTEST_MAIN(ImportProcessTest)
#include "import_process_test.moc"
