#include "tests/support/program.hpp"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <cmath>
#include <csignal>

using wattort::test::ProgramRun;
using wattort::test::runProgram;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

// The exit codes, keys and promises of the command line as they are documented for scripts.
class CommandLineTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        const ProgramRun run =
            runProgram({QStringLiteral("new"), path(QStringLiteral("demo.gpkg")), QStringLiteral("--demo"),
                        QStringLiteral("--buildings"), QStringLiteral("300")});
        QVERIFY2(run.exitCode == 0, run.errors);
    }

    void everyCommandHasHelp_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command : {"new", "import", "plan", "rank", "report", "export", "check", "network"}) {
            QTest::addRow("%s", command) << QString::fromLatin1(command);
        }
    }
    void everyCommandHasHelp()
    {
        QFETCH(QString, command);
        const ProgramRun run = runProgram({command, QStringLiteral("--help")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.output.contains("--json") && run.output.contains("--lang"));
    }

    /// 6 MW through the year, recorded at a centre of 12 MW: one of 20 MW draws 10 MW, 87.6 GWh.
    void aRecordedLoadIsThatOfItsRatedPower()
    {
        const QString scenario = path(QStringLiteral("recorded.gpkg"));
        QVERIFY(QFile::copy(path(QStringLiteral("demo.gpkg")), scenario));
        const QString load = path(QStringLiteral("load.csv"));
        write(load, "power_mw\n" + QByteArray("6\n").repeated(8'760));
        const ProgramRun taken = runProgram({QStringLiteral("import"), scenario, load, QStringLiteral("--as"),
                                             QStringLiteral("load"), QStringLiteral("--rated"), QStringLiteral("12")});
        QVERIFY2(taken.exitCode == 0, taken.errors);
        const ProgramRun run = runProgram({QStringLiteral("plan"), scenario, QStringLiteral("--json"),
                                           QStringLiteral("--set"), QStringLiteral("it_power_mw=20")});
        const QJsonObject figures =
            run.json()[QStringLiteral("sites")].toArray()[0].toObject()[QStringLiteral("figures")].toObject();
        QVERIFY(std::abs(figures[QStringLiteral("it_energy_gwh")].toDouble() - 87.6) < 1e-6);
    }

    void wrongUsageIsTwo()
    {
        QCOMPARE(runProgram({QStringLiteral("--nonsense")}).exitCode, 2); // and no window
        QCOMPARE(runProgram({QStringLiteral("plan")}).exitCode, 2);
        QCOMPARE(runProgram({QStringLiteral("plan"), path(QStringLiteral("demo.gpkg")), QStringLiteral("--nonsense")})
                     .exitCode,
                 2);
        QCOMPARE(runProgram({QStringLiteral("new"), path(QStringLiteral("x.gpkg")), QStringLiteral("--lang"),
                             QStringLiteral("fr")})
                     .exitCode,
                 2);
    }

    void theWindowRemembersWhatWasOpened()
    {
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
        QProcess window;
        window.setProcessEnvironment(environment);
        window.start(qEnvironmentVariable("WATTORT_PROGRAM"),
                     {QStringLiteral("-platform"), QStringLiteral("offscreen"), path(QStringLiteral("demo.gpkg"))});
        QVERIFY(window.waitForStarted());
        const auto remembered = [&home] {
            QFile settings(home.filePath(QStringLiteral("Wattort/Wattort.conf")));
            return settings.open(QIODevice::ReadOnly) && settings.readAll().contains("demo.gpkg");
        };
        const bool known = QTest::qWaitFor(remembered, 30'000);
        window.kill();
        window.waitForFinished();
        QVERIFY(known);
    }

    void badInputIsThreeAndNamesTheFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addRow("no scenario") << QByteArray("this is no scenario");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("truncated") << contentOf(path(QStringLiteral("demo.gpkg"))).left(5'000);
    }
    void badInputIsThreeAndNamesTheFile()
    {
        QFETCH(QByteArray, content);
        const QString file = path(QStringLiteral("bad.gpkg"));
        write(file, content);
        for (const char* language : {"de", "en"}) {
            const ProgramRun run =
                runProgram({QStringLiteral("plan"), file, QStringLiteral("--lang"), QString::fromLatin1(language)});
            QCOMPARE(run.exitCode, 3);
            QVERIFY2(run.errors.contains("bad.gpkg"), run.errors);
        }
        QCOMPARE(contentOf(file), content);
    }

    void missingFileIsThree()
    {
        const ProgramRun run = runProgram({QStringLiteral("check"), path(QStringLiteral("nowhere.gpkg"))});
        QCOMPARE(run.exitCode, 3);
        QVERIFY(run.errors.contains("nowhere.gpkg"));
    }

    void planPrintsFiguresAndKeepsThemInTheFile()
    {
        const QString file = path(QStringLiteral("demo.gpkg"));
        const ProgramRun run = runProgram({QStringLiteral("plan"), file, QStringLiteral("--json")});
        QVERIFY2(run.exitCode == 0, run.errors);
        const QJsonArray sites = run.json()[QStringLiteral("sites")].toArray();
        QCOMPARE(sites.size(), 4);
        const QJsonObject figures = sites[0].toObject()[QStringLiteral("figures")].toObject();
        QCOMPARE(figures[QStringLiteral("it_power_mw")].toDouble(), 20.0);
        QVERIFY(figures[QStringLiteral("pue")].toDouble() > 1.0);
        QVERIFY(!sites[0].toObject()[QStringLiteral("law")].toArray().isEmpty());
    }

    void settingsChangeThePlan()
    {
        const QString file = path(QStringLiteral("demo.gpkg"));
        const QStringList base{QStringLiteral("plan"),   file,
                               QStringLiteral("--json"), QStringLiteral("--no-save"),
                               QStringLiteral("--site"), QStringLiteral("Alte Ziegelei"),
                               QStringLiteral("--set")};
        const QByteArray before = contentOf(file);
        const ProgramRun run = runProgram(base + QStringList{QStringLiteral("it_power_mw=5")});
        QVERIFY2(run.exitCode == 0, run.errors);
        const QJsonObject site = run.json()[QStringLiteral("sites")].toArray()[0].toObject();
        QCOMPARE(site[QStringLiteral("site")].toString(), QStringLiteral("Alte Ziegelei"));
        QCOMPARE(site[QStringLiteral("figures")].toObject()[QStringLiteral("it_power_mw")].toDouble(), 5.0);
        QCOMPARE(contentOf(file), before);

        const ProgramRun unknown = runProgram(base + QStringList{QStringLiteral("no_such_key=5")});
        QCOMPARE(unknown.exitCode, 3);
        QVERIFY(unknown.errors.contains("no_such_key"));
        const ProgramRun notANumber = runProgram(base + QStringList{QStringLiteral("it_power_mw=much")});
        QCOMPARE(notANumber.exitCode, 3);
        QVERIFY(notANumber.errors.contains("much"));
    }

    void theKindOfPipeIsASetting()
    {
        const auto plan = [this](const QString& kind) {
            return runProgram({QStringLiteral("plan"), path(QStringLiteral("demo.gpkg")), QStringLiteral("--json"),
                               QStringLiteral("--no-save"), QStringLiteral("--site"), QStringLiteral("Alte Ziegelei"),
                               QStringLiteral("--set"), QStringLiteral("pipe_system=") + kind});
        };
        const auto loss = [&plan](const QString& kind) {
            const QJsonObject site = plan(kind).json()[QStringLiteral("sites")].toArray()[0].toObject();
            return site[QStringLiteral("figures")].toObject()[QStringLiteral("network_loss_percent")].toDouble();
        };
        const double twin = loss(QStringLiteral("steel_twin"));
        QVERIFY(twin > 0.0 && twin < loss(QStringLiteral("steel_single")));
        const ProgramRun unknown = plan(QStringLiteral("copper"));
        QCOMPARE(unknown.exitCode, 3);
        QVERIFY2(unknown.errors.contains("copper") && unknown.errors.contains("steel_twin"), unknown.errors);
    }

    void theKindOfNetworkIsASetting()
    {
        const auto plan = [this](const QString& kind) {
            return runProgram({QStringLiteral("plan"), path(QStringLiteral("demo.gpkg")), QStringLiteral("--json"),
                               QStringLiteral("--no-save"), QStringLiteral("--site"), QStringLiteral("Alte Ziegelei"),
                               QStringLiteral("--set"), QStringLiteral("network_kind=") + kind});
        };
        const auto figures = [&plan](const QString& kind) {
            return plan(kind)
                .json()[QStringLiteral("sites")]
                .toArray()[0]
                .toObject()[QStringLiteral("figures")]
                .toObject();
        };
        const QJsonObject direct = figures(QStringLiteral("direct"));
        const QJsonObject decentral = figures(QStringLiteral("decentral_heat_pumps"));
        QVERIFY(direct[QStringLiteral("decentral_heat_pumps")].isNull());
        QVERIFY(decentral[QStringLiteral("decentral_heat_pumps")].toDouble() > 10.0);
        QVERIFY(decentral[QStringLiteral("decentral_electricity_gwh")].toDouble() > 0.0);
        const double cop = decentral[QStringLiteral("decentral_seasonal_cop")].toDouble();
        QVERIFY(cop > 2.0 && cop < 8.0);
        QCOMPARE(plan(QStringLiteral("cold")).exitCode, 3);
    }

    void theCentreIsSizedFromTheEndThatIsKnown()
    {
        const auto figures = [this](const QString& setting) {
            const ProgramRun run =
                runProgram({QStringLiteral("plan"), path(QStringLiteral("demo.gpkg")), QStringLiteral("--json"),
                            QStringLiteral("--no-save"), QStringLiteral("--site"), QStringLiteral("Alte Ziegelei"),
                            QStringLiteral("--set"), setting});
            return run.json()[QStringLiteral("sites")].toArray()[0].toObject()[QStringLiteral("figures")].toObject();
        };
        const double area = figures(QStringLiteral("plot_area_ha=1.5"))[QStringLiteral("plot_area_ha")].toDouble();
        QVERIFY(std::abs(area - 1.5) < 1e-6);
        const double connection =
            figures(QStringLiteral("connection_mva=10"))[QStringLiteral("connection_mw")].toDouble();
        QVERIFY(std::abs(connection - 9.5) < 1e-6);
        const double investment =
            figures(QStringLiteral("budget_meur=200"))[QStringLiteral("centre_investment_meur")].toDouble();
        QVERIFY(std::abs(investment - 200.0) < 1e-4);
    }

    void unknownSiteNamesThoseThatThereAre()
    {
        const ProgramRun run = runProgram({QStringLiteral("plan"), path(QStringLiteral("demo.gpkg")),
                                           QStringLiteral("--site"), QStringLiteral("Atlantis")});
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(run.errors.contains("Atlantis") && run.errors.contains("Alte Ziegelei"), run.errors);
    }

    void rankPutsTheExcludedSiteLast()
    {
        const ProgramRun run =
            runProgram({QStringLiteral("rank"), path(QStringLiteral("demo.gpkg")), QStringLiteral("--json")});
        QVERIFY2(run.exitCode == 0, run.errors);
        const QJsonArray ranking = run.json()[QStringLiteral("ranking")].toArray();
        QCOMPARE(ranking.size(), 4);
        QCOMPARE(ranking.last().toObject()[QStringLiteral("site")].toString(), QStringLiteral("Auwiesen"));
        QVERIFY(ranking.last().toObject()[QStringLiteral("excluded")].toBool());
    }

    void exportWritesFilesThatOtherProgramsRead()
    {
        const QString folder = path(QStringLiteral("out"));
        const ProgramRun run =
            runProgram({QStringLiteral("export"), path(QStringLiteral("demo.gpkg")), QStringLiteral("--what"),
                        QStringLiteral("network,hourly,pipes,sections,register"), QStringLiteral("--out"), folder,
                        QStringLiteral("--lang"), QStringLiteral("de")});
        QVERIFY2(run.exitCode == 0, run.errors);
        QCOMPARE(contentOf(folder + QStringLiteral("/hourly.csv")).count('\n'), 8'761);
        const QJsonDocument network = QJsonDocument::fromJson(contentOf(folder + QStringLiteral("/network.geojson")));
        QVERIFY(!network.object()[QStringLiteral("features")].toArray().isEmpty());
        const qsizetype pipes = contentOf(folder + QStringLiteral("/pipes.csv")).count('\n') - 1;
        QVERIFY(pipes > 0);
        QCOMPARE(network.object()[QStringLiteral("features")].toArray().size() >= pipes, true);
        const QByteArray ways = contentOf(folder + QStringLiteral("/pressure_profile.csv"));
        QVERIFY(ways.contains("worst_point,0,0,") && ways.contains("longest,0,0,"));
        const QByteArray sections = contentOf(folder + QStringLiteral("/street_sections.csv"));
        QVERIFY(sections.startsWith("section,kind,street,surface,pipe_system,nominal_diameter,length_m,"));
        QVERIFY(sections.count('\n') > 1 && sections.count('\n') <= pipes + 1);
        QVERIFY(contentOf(folder + QStringLiteral("/street_sections.gpkg")).startsWith("SQLite format 3"));
        const QByteArray data = contentOf(folder + QStringLiteral("/register_data.csv"));
        QVERIFY(data.startsWith("act,section,symbol,name,value,unit,state,remark\r\n"));
        QVERIFY(data.contains("EnEfG,Anlage 3 Nr. 1 d,,Postleitzahl,,,missing,"));
        QVERIFY(data.contains("(EU) 2024/1364,Annex III (a),PUE,"));
    }

    void networkWritesHeadsAndFlows()
    {
        const QString file = path(QStringLiteral("two.inp"));
        const QByteArray network = "[JUNCTIONS]\nA 10 5\n[RESERVOIRS]\nR 60\n[PIPES]\nP R A 1000 200 0.1\n"
                                   "[OPTIONS]\nUNITS LPS\nHEADLOSS D-W\n";
        write(file, network);
        const QString folder = path(QStringLiteral("heads"));
        const QStringList arguments{QStringLiteral("network"), file, QStringLiteral("--out"), folder,
                                    QStringLiteral("--json")};
        const ProgramRun run = runProgram(arguments);
        QVERIFY2(run.exitCode == 0, run.errors);
        QCOMPARE(run.json()[QStringLiteral("nodes")].toInt(), 2);
        QVERIFY(contentOf(folder + QStringLiteral("/two.flows.csv")).contains("\nP,5,"));
        QVERIFY(contentOf(folder + QStringLiteral("/two.heads.csv")).contains("\nA,59."));
        write(file, QByteArray(network).replace("P R A", "P R B"));
        const ProgramRun bad = runProgram(arguments);
        QCOMPARE(bad.exitCode, 3);
        QVERIFY2(bad.errors.contains("two.inp") && bad.errors.contains("B"), bad.errors);
    }

    void newDoesNotReplaceAFile()
    {
        const QString file = path(QStringLiteral("demo.gpkg"));
        const QByteArray before = contentOf(file);
        const ProgramRun run = runProgram({QStringLiteral("new"), file});
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(contentOf(file), before);
    }

    void interruptIsFourAndLeavesTheFile()
    {
        const QString file = path(QStringLiteral("large.gpkg"));
        QCOMPARE(runProgram({QStringLiteral("new"), file, QStringLiteral("--demo"), QStringLiteral("--buildings"),
                             QStringLiteral("30000")})
                     .exitCode,
                 0);
        const QByteArray before = contentOf(file);
        QProcess process;
        process.start(wattort::test::program(), {QStringLiteral("plan"), file, QStringLiteral("--progress")});
        QVERIFY(process.waitForStarted());
        QByteArray errors; // the macro looks more than once
        QTRY_VERIFY_WITH_TIMEOUT((errors += process.readAllStandardError()).contains("progress"), 60'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 4);
        QCOMPARE(contentOf(file), before);
    }

    void aFileOfANewerVersionIsReadButNeverWritten_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString sites = path(QStringLiteral("one.geojson"));
        QTest::addRow("plan") << QStringList{QStringLiteral("plan"), {}};
        QTest::addRow("import") << QStringList{
            QStringLiteral("import"), {}, sites, QStringLiteral("--as"), QStringLiteral("sites")};
    }
    void aFileOfANewerVersionIsReadButNeverWritten()
    {
        QFETCH(QStringList, arguments);
        write(path(QStringLiteral("one.geojson")),
              R"({"type":"Feature","properties":{"name":"Nord"},"geometry":{"type":"Polygon",)"
              R"("coordinates":[[[7.8,49.4],[7.803,49.4],[7.803,49.402],[7.8,49.402],[7.8,49.4]]]}})");
        const QString file = path(QStringLiteral("newer.gpkg"));
        QFile::remove(file);
        QVERIFY(QFile::copy(path(QStringLiteral("demo.gpkg")), file));
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(file).constData(), &database), SQLITE_OK);
        QCOMPARE(sqlite3_exec(database, "UPDATE wattort_meta SET format_version = 99", nullptr, nullptr, nullptr),
                 SQLITE_OK);
        QCOMPARE(sqlite3_close(database), SQLITE_OK);
        const QByteArray before = contentOf(file);
        arguments[1] = file;
        const ProgramRun run = runProgram(arguments + QStringList{QStringLiteral("--lang"), QStringLiteral("de")});
        QCOMPARE(run.exitCode, 3);
        const QString said = QString::fromUtf8(run.errors);
        QVERIFY2(said.contains(QStringLiteral("newer.gpkg")) && said.contains(QStringLiteral("neueren Version")),
                 qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("99")), qPrintable(said));
        QCOMPARE(said.count(QStringLiteral("neueren Version")), 1);
        QCOMPARE(contentOf(file), before);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
