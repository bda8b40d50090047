#include "data/store.hpp"
#include "model/demo/demo_region.hpp"
#include "tests/support/reference_data.hpp"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>

using namespace wattort;

// Nothing that was saved is lost, whatever happens while it is saved and whatever is in it.
class AtomicSaveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A process that saves one scenario and the other in turns is killed at any instant.
    void aKilledProcessLeavesTheOldFileOrTheNewOne()
    {
        const Scenario one = demoRegion({.buildings = 300, .seed = 1});
        const Scenario other = demoRegion({.buildings = 400, .seed = 2});
        const std::filesystem::path file = m_folder.filePath(QStringLiteral("killed.gpkg")).toStdString();
        const auto begin = std::chrono::steady_clock::now();
        data::saveScenario(one, {}, file);
        const auto duration =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
        std::mt19937 random(7);
        int others = 0;
        for (int run = 0; run < 40; ++run) {
            const pid_t child = ::fork();
            if (child == 0) {
                for (int i = 0;; ++i) {
                    data::saveScenario(i % 2 == 0 ? other : one, {}, file);
                }
            }
            QVERIFY(child > 0);
            ::usleep(unsigned(random() % (3 * unsigned(duration.count()))));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            const data::OpenedScenario opened = data::openScenario(file);
            QVERIFY(opened.findings.empty());
            QVERIFY(opened.scenario == one || opened.scenario == other);
            others += opened.scenario == other ? 1 : 0;
        }
        QVERIFY2(others > 0, "the child never finished a save");
        data::saveScenario(one, {}, file);
        QVERIFY(data::openScenario(file).scenario == one);
    }

    void filesOfANewerFormatAreNotOverwritten()
    {
        const QString file = m_folder.filePath(QStringLiteral("newer.gpkg"));
        data::saveScenario(demoRegion({.buildings = 100}), {}, file.toStdString());
        QCOMPARE(QProcess::execute(QStringLiteral("sqlite3"),
                                   {file, QStringLiteral("UPDATE wattort_meta SET format_version = 99")}),
                 0);
        const QByteArray before = content(file);
        try {
            data::saveScenario({}, {}, file.toStdString());
            QFAIL("a file of a newer format was overwritten");
        } catch (const Failure& failure) {
            QVERIFY(failure.finding().problem == Problem::NewerVersion);
            QCOMPARE(failure.finding().found, std::string("99"));
            QCOMPARE(failure.finding().expected, std::string("1"));
        }
        QCOMPARE(content(file), before);
        QVERIFY(data::openScenario(file.toStdString()).readOnly->problem == Problem::NewerVersion);
    }

    void onlyPlaneSystemsInMetresAreSaved_data()
    {
        QTest::addColumn<int>("epsg");
        QTest::newRow("degrees") << 4326;
        QTest::newRow("feet") << 2263;
        QTest::newRow("unknown") << 999'999;
        QTest::newRow("none") << 0;
    }
    void onlyPlaneSystemsInMetresAreSaved()
    {
        QFETCH(int, epsg);
        Scenario scenario;
        scenario.epsg = epsg;
        const QString file = m_folder.filePath(QStringLiteral("crs.gpkg"));
        try {
            data::saveScenario(scenario, {}, file.toStdString());
            QFAIL("was saved");
        } catch (const Failure& failure) {
            QVERIFY(failure.finding().problem == Problem::UnknownCrs);
        }
        QVERIFY(!QFile::exists(file));
    }

    /// The Big List of Naughty Strings as names of everything that has one.
    void naughtyNamesComeBackByteForByte()
    {
        WATTORT_REQUIRE_REFERENCE(list, "hostile/blns/blns.json");
        Scenario scenario = demoRegion({.buildings = 600});
        std::vector<Building> buildings = scenario.layers.buildings.features();
        std::vector<Site> sites;
        std::size_t next = 0;
        for (const QJsonValue& value : QJsonDocument::fromJson(content(list)).array()) {
            const std::string name = value.toString().toStdString();
            buildings.at(next++).name = name;
            Site site = scenario.layers.sites[0];
            site.name = name;
            sites.push_back(site);
        }
        QVERIFY(next > 500);
        for (std::size_t i = 0; i < 500; i += 50) {
            scenario.name = buildings[i].name;
            scenario.description = buildings[i + 7].name;
            scenario.layers.buildings = Layer(buildings, buildings[i + 13].name);
            scenario.layers.sites = Layer(sites, buildings[i + 17].name);
            const QString file = m_folder.filePath(QStringLiteral("naughty.gpkg"));
            data::saveScenario(scenario, {{.site = sites[i].name, .figures = {{KeyFigure::Pue, 1.1}}}},
                               file.toStdString());
            const data::OpenedScenario opened = data::openScenario(file.toStdString());
            QVERIFY(opened.findings.empty());
            QVERIFY(opened.scenario == scenario);
            QCOMPARE(opened.results.at(0).site, sites[i].name);
        }
    }

private:
    static QByteArray content(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(AtomicSaveTest)
#include "atomic_save_test.moc"
