#include "data/store.hpp"
#include "model/demo/demo_region.hpp"
#include "tests/support/reference_data.hpp"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <optional>
#include <random>

using namespace wattort;

namespace {

/// The problem for which the file is refused; none when it opens.
std::optional<Problem> refusal(const QString& file)
{
    try {
        data::openScenario(file.toStdString());
        return {};
    } catch (const Failure& failure) {
        return failure.finding().problem;
    }
}

} // namespace

class HostileScenarioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(QStringLiteral("plan.gpkg"));
        m_scenario = demoRegion({.buildings = 100});
        m_scenario.layers.heatSources =
            Layer<HeatSource>({{.position = {500'000, 5'600'000}, .name = "Plant", .power = 3.0 * MW}});
        data::saveScenario(m_scenario, {}, m_file.toStdString());
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_content = file.readAll();
    }

    void otherFilesAreNoScenarios()
    {
        QVERIFY(refusal(written("no database at all")) == Problem::NotAScenario);
        QVERIFY(refusal(written({})) == Problem::NotAScenario);
        QVERIFY(refusal(m_folder.path()) == Problem::CannotOpen);
        QVERIFY(refusal(changed("DROP TABLE wattort_meta")) == Problem::NotAScenario);
        QVERIFY(refusal(changed("PRAGMA application_id = 1")) == Problem::NotAScenario);
    }

    void geoPackagesOfOthersAreRefusedOrOpened()
    {
        WATTORT_REQUIRE_REFERENCE(folder, "hostile/pdok-gpkg-validator/tests/data");
        int files = 0;
        for (QDirIterator found(folder, {QStringLiteral("*.gpkg")}, QDir::Files); found.hasNext(); ++files) {
            const auto problem = refusal(found.next());
            QVERIFY2(problem == Problem::NotAScenario || problem == Problem::Damaged, qPrintable(found.filePath()));
        }
        QVERIFY(files >= 27);
    }

    void truncatedFilesAreDamaged()
    {
        for (qsizetype length = 512; length < m_content.size(); length += m_content.size() / 97) {
            const auto problem = refusal(written(m_content.left(length)));
            QVERIFY2(problem == Problem::Damaged, qPrintable(QString::number(length)));
        }
    }

    /// Whatever bits flip: an answer or a Failure, never a crash, never another exception.
    void flippedBitsNeverCrash()
    {
        std::mt19937 random(20261124);
        int refused = 0;
        for (int run = 0; run < 300; ++run) {
            QByteArray content = m_content;
            for (int flip = 0; flip < 1 + run % 20; ++flip) {
                const auto at = qsizetype(random() % unsigned(run % 3 == 0 ? 4096 : content.size()));
                content[at] = char(content[at] ^ char(1U << random() % 8));
            }
            refused += refusal(written(content)) ? 1 : 0;
        }
        QVERIFY(refused > 0 && refused < 300);
    }

    void unsafeSchemasAreRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("view") << QByteArray("ALTER TABLE streets RENAME TO x; CREATE VIEW streets AS SELECT * FROM x");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER t AFTER INSERT ON sites BEGIN DELETE FROM sites; END");
        QTest::newRow("virtual") << QByteArray("DROP TABLE sites; CREATE VIRTUAL TABLE sites USING rtree(a, b, c)");
        QTest::newRow("generated") << QByteArray(
            "ALTER TABLE sites ADD COLUMN x AS (hex(zeroblob(1000000000))) VIRTUAL");
        QTest::newRow("recursive view") << QByteArray(
            "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
    }
    void unsafeSchemasAreRefused()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(refusal(changed(sql)) == Problem::UnsafeContent);
    }

    void badRowsAreLeftOutAndNamed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("problem");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* name, const char* sql, Problem problem, const char* field) {
            QTest::newRow(name) << QByteArray(sql) << int(problem) << QByteArray(field);
        };
        row("key", "UPDATE buildings SET use = 'castle' WHERE fid = 7", Problem::UnknownKey, "use");
        row("text", "UPDATE buildings SET storeys = 'three' WHERE fid = 7", Problem::WrongType, "storeys");
        row("infinite", "UPDATE buildings SET storeys = 9e999 WHERE fid = 7", Problem::NotANumber, "storeys");
        row("range", "UPDATE buildings SET construction_year = 1e15 WHERE fid = 7", Problem::OutOfRange,
            "construction_year");
        row("none", "UPDATE buildings SET geom = NULL WHERE fid = 7", Problem::EmptyGeometry, "geom");
        row("short", "UPDATE buildings SET geom = x'4750000100' WHERE fid = 7", Problem::InvalidGeometry, "geom");
        // A polygon with one ring of 4,294,967,295 points in 13 bytes.
        row("many points", "UPDATE buildings SET geom = x'47500001E8640000010300000001000000FFFFFFFF' WHERE fid = 7",
            Problem::InvalidGeometry, "geom");
        row("NaN",
            "UPDATE buildings SET geom = x'47500001E864000001030000000100000004000000"
            "000000000000F87F000000000000F03F000000000000F03F000000000000F03F"
            "000000000000F03F000000000000F03F000000000000F87F000000000000F03F' WHERE fid = 7",
            Problem::InvalidGeometry, "geom");
        row("point",
            "UPDATE buildings SET geom = x'47500001E86400000101000000000000000000F03F000000000000F03F' WHERE fid = 7",
            Problem::WrongGeometryType, "geom");
    }
    void badRowsAreLeftOutAndNamed()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, problem);
        QFETCH(QByteArray, field);
        const QString file = changed(sql);
        const data::OpenedScenario opened = data::openScenario(file.toStdString());
        QCOMPARE(opened.scenario.layers.buildings.size(), std::size_t(99));
        QCOMPARE(opened.findings.size(), std::size_t(1));
        const Finding& finding = opened.findings.front();
        QCOMPARE(int(finding.problem), problem);
        QVERIFY((finding.place
                 == Place{.file = file.toStdString(), .layer = "buildings", .row = 7, .field = field.toStdString()}));
    }

    void manyBadRowsAreCounted()
    {
        const data::OpenedScenario opened =
            data::openScenario(changed("UPDATE buildings SET decision = 'perhaps'").toStdString());
        QVERIFY(opened.scenario.layers.buildings.empty());
        QCOMPARE(opened.findings.size(), std::size_t(51));
        QCOMPARE(opened.findings.back().found, std::string("100"));
    }

    void missingTablesAndColumnsAreToldAndTheRestOpens()
    {
        const data::OpenedScenario opened = data::openScenario(
            changed("DROP TABLE streets; ALTER TABLE sites DROP COLUMN name; DELETE FROM wattort_compute_design")
                .toStdString());
        QVERIFY(opened.scenario.layers.streets.empty());
        QCOMPARE(opened.scenario.layers.sites.size(), m_scenario.layers.sites.size());
        QCOMPARE(opened.scenario.layers.buildings.size(), std::size_t(100));
        QCOMPARE(opened.findings.size(), std::size_t(3));
        QVERIFY(opened.findings[0].problem == Problem::MissingTable);
        QVERIFY(opened.findings[1].problem == Problem::MissingField);
        QVERIFY(opened.findings[2].problem == Problem::MissingValue);
    }

    // Files of programs that sized a centre from IT power and accelerators only.
    void sizesThatEarlierProgramsDidNotKnowHaveTheirDefaults()
    {
        QByteArray sql;
        for (const char* column :
             {"racks", "training_parameters", "training_tokens", "training_duration_s", "inference_tokens_per_s",
              "inference_parameters", "inference_active_parameters", "inference_bytes_per_parameter", "inference_batch",
              "inference_context_tokens", "inference_cache_bytes_per_token", "connection_va", "plot_area_m2", "heat_w",
              "heat_temperature_k", "budget_eur"}) {
            sql += QByteArray("ALTER TABLE wattort_compute_design DROP COLUMN ") + column + ";";
        }
        const data::OpenedScenario opened = data::openScenario(changed(sql).toStdString());
        QVERIFY(opened.findings.empty());
        QVERIFY(opened.scenario == m_scenario);
    }

    void filesOfEarlierProgramsHaveNoHeatSourcesButShowTheirLayer()
    {
        const auto opened =
            data::openScenario(changed("DROP TABLE heat_sources; DELETE FROM gpkg_contents WHERE table_name = "
                                       "'heat_sources'; DELETE FROM gpkg_geometry_columns WHERE table_name = "
                                       "'heat_sources'; DELETE FROM wattort_layers WHERE layer = 'heat_sources'; "
                                       "DELETE FROM wattort_sources WHERE layer = 'heat_sources'")
                                   .toStdString());
        QVERIFY(opened.findings.empty() && !opened.readOnly);
        QVERIFY(opened.scenario.layers.heatSources.empty());
        QVERIFY(std::ranges::any_of(opened.scenario.views,
                                    [](const LayerView& view) { return view.kind == LayerKind::HeatSources; }));
    }

    void aHeatSourceThatCannotBeIsForgottenInPart()
    {
        const auto opened =
            data::openScenario(changed("UPDATE heat_sources SET power_mw = -5, power_w = NULL").toStdString());
        QCOMPARE(opened.scenario.layers.heatSources.size(), std::size_t(1));
        QCOMPARE(opened.scenario.layers.heatSources[0].power.value(), 0.0);
        QCOMPARE(opened.scenario.layers.heatSources[0].name, std::string("Plant"));
    }

    void buildingsOfEarlierProgramsHaveNoStateOfRenovation()
    {
        const data::OpenedScenario opened =
            data::openScenario(changed("ALTER TABLE buildings DROP COLUMN renovation").toStdString());
        QVERIFY(opened.findings.empty());
        QVERIFY(opened.scenario == m_scenario);
    }

    void weatherWithMissingHoursIsLeftOut()
    {
        Scenario scenario = m_scenario;
        scenario.electricityPrice = std::make_shared<const HourlyPrice>(hoursPerYear, 80.0 * EUR / MWh);
        const QString file = m_folder.filePath(QStringLiteral("hours.gpkg"));
        data::saveScenario(scenario, {}, file.toStdString());
        sqlite(file, "DELETE FROM wattort_prices WHERE fid = 100");
        const data::OpenedScenario opened = data::openScenario(file.toStdString());
        QVERIFY(opened.scenario.electricityPrice == nullptr);
        QCOMPARE(opened.findings.size(), std::size_t(1));
        QVERIFY(opened.findings[0].problem == Problem::MissingHours);
        QCOMPARE(opened.findings[0].found, std::string("8759"));
    }

    void newerVersionsAreReadOnly()
    {
        const data::OpenedScenario opened =
            data::openScenario(changed("UPDATE wattort_meta SET format_version = 2").toStdString());
        QVERIFY(opened.readOnly);
        QVERIFY(opened.scenario == m_scenario);
        QCOMPARE(opened.findings.size(), std::size_t(1));
        QVERIFY(opened.findings[0].problem == Problem::NewerVersion);
    }

    void numbersChangedInOtherProgramsCount()
    {
        const data::OpenedScenario opened =
            data::openScenario(changed("UPDATE sites SET grid_capacity_mw = 77.5, grid_capacity_w = 1").toStdString());
        QVERIFY(opened.findings.empty());
        QCOMPARE(opened.scenario.layers.sites[0].gridCapacity.value(), 77.5e6);
    }

    void aFullDiskLeavesTheOldFile()
    {
        const QString file = written(m_content);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        rlimit small = before;
        small.rlim_cur = 64 * 1024;
        setrlimit(RLIMIT_FSIZE, &small);
        std::optional<Problem> problem;
        try {
            data::saveScenario(demoRegion({.buildings = 1000}), {}, file.toStdString());
        } catch (const Failure& failure) {
            problem = failure.finding().problem;
        }
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(problem == Problem::CannotWrite);
        QFile old(file);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QVERIFY(old.readAll() == m_content);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).filter(QStringLiteral(".tmp-")), {});
    }

private:
    QString written(const QByteArray& content) const
    {
        const QString name = m_folder.filePath(QStringLiteral("changed.gpkg"));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write a test file");
        }
        return name;
    }
    QString changed(const QByteArray& sql) const
    {
        const QString file = written(m_content);
        sqlite(file, sql);
        return file;
    }
    static void sqlite(const QString& file, const QByteArray& sql)
    {
        QProcess sqlite;
        sqlite.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), file, QString::fromUtf8(sql)});
        if (!sqlite.waitForFinished() || sqlite.exitCode() != 0) {
            qFatal("sqlite3: %s", sqlite.readAllStandardError().constData());
        }
    }

    QTemporaryDir m_folder;
    QString m_file;
    QByteArray m_content;
    Scenario m_scenario;
};

QTEST_GUILESS_MAIN(HostileScenarioTest)
#include "hostile_scenario_test.moc"
