#include "data/store.hpp"
#include "model/demo/demo_region.hpp"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace wattort;

// What others have changed in a scenario file, or a disk: told with its place, and nothing of the rest is lost.
class DamagedScenarioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_scenario = demoRegion({.buildings = 120});
        WeatherYear weather;
        weather.dryBulb = HourlyTemperature(hoursPerYear, celsius(9.0));
        weather.relativeHumidity = HourlyRatio(hoursPerYear, Ratio(0.7));
        weather.pressure = Hourly<Pressure>(hoursPerYear, 1.0 * bar);
        weather.globalRadiation = Hourly<PowerPerArea>(hoursPerYear, 100.0 * W / m2);
        weather.wind = Hourly<Velocity>(hoursPerYear, Velocity::from_value(3.0));
        m_scenario.weather = std::make_shared<const WeatherYear>(weather);
        const QString file = m_folder.filePath(QStringLiteral("plan.gpkg"));
        data::saveScenario(m_scenario, {}, file.toStdString());
        QFile whole(file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        m_content = whole.readAll();
    }

    /// No page can be lost without a word: what opens is what was saved.
    void aLostPageIsNoticed()
    {
        constexpr qsizetype page = 4'096;
        int refused = 0;
        for (qsizetype at = page; at + page <= m_content.size(); at += 7 * page) {
            QByteArray content = m_content;
            std::fill_n(content.begin() + at, page, '\0');
            const auto opened = open(written(content));
            refused += opened ? 0 : 1;
            QVERIFY2(!opened || !opened->findings.empty() || opened->scenario == m_scenario,
                     qPrintable(QStringLiteral("page %1").arg(at / page)));
        }
        QVERIFY(refused > 0);
    }

    void layersOfAnotherCoordinateSystemAreTold_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("problem");
        QTest::addColumn<QByteArray>("found");
        QTest::newRow("layer") << QByteArray(
            "UPDATE gpkg_geometry_columns SET srs_id = 4326 WHERE table_name = 'buildings';"
            "UPDATE gpkg_contents SET srs_id = 4326 WHERE table_name = 'buildings'")
                               << int(Problem::WrongCrs) << QByteArray("EPSG:4326");
        QTest::newRow("contradiction") << QByteArray(
            "UPDATE gpkg_contents SET srs_id = 4326 WHERE table_name = 'buildings'")
                                       << int(Problem::MissingCrs) << QByteArray();
        QTest::newRow("undefined") << QByteArray(
            "UPDATE gpkg_geometry_columns SET srs_id = -1 WHERE table_name = 'buildings';"
            "UPDATE gpkg_contents SET srs_id = -1 WHERE table_name = 'buildings'")
                                   << int(Problem::WrongCrs) << QByteArray("NONE:-1");
        QTest::newRow("unregistered") << QByteArray("DELETE FROM gpkg_geometry_columns WHERE table_name = 'buildings'")
                                      << int(Problem::MissingCrs) << QByteArray();
    }
    void layersOfAnotherCoordinateSystemAreTold()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, problem);
        QFETCH(QByteArray, found);
        const auto opened = open(changed(sql));
        QVERIFY(opened && opened->scenario.layers.buildings.empty());
        QCOMPARE(opened->scenario.layers.streets.size(), m_scenario.layers.streets.size());
        QCOMPARE(opened->findings.size(), std::size_t(1));
        const Finding& finding = opened->findings[0];
        QCOMPARE(int(finding.problem), problem);
        QCOMPARE(finding.place.layer, std::string("buildings"));
        QCOMPARE(QByteArray::fromStdString(finding.found), found);
        QCOMPARE(finding.expected, std::string("EPSG:25832"));
        // The buildings are still in the file; they must not be written over.
        QVERIFY(opened->readOnly && opened->readOnly->problem == Problem::PartlyRead);
    }

    void aGeometryOfAnotherCoordinateSystemIsTold()
    {
        // Bytes 5 to 8 of the header: 4326, least byte first.
        const auto opened = open(changed("UPDATE buildings SET geom = CAST(substr(geom, 1, 4) || x'E6100000' || "
                                         "substr(geom, 9) AS BLOB) WHERE fid = 3"));
        QVERIFY(opened);
        QCOMPARE(opened->scenario.layers.buildings.size(), std::size_t(119));
        QCOMPARE(opened->findings.size(), std::size_t(1));
        QVERIFY(opened->findings[0].problem == Problem::WrongCrs);
        QCOMPARE(opened->findings[0].place.row, std::int64_t(3));
        QCOMPARE(opened->findings[0].found, std::string("4326"));
        QCOMPARE(opened->findings[0].expected, std::string("25832"));
    }

    void otherNumbersOfTheSameSystemAreTheSame()
    {
        const auto opened = open(changed("UPDATE gpkg_spatial_ref_sys SET organization = 'epsg' WHERE srs_id = 25832"));
        QVERIFY(opened && opened->findings.empty());
        QVERIFY(opened->scenario == m_scenario);
    }

    void theScenariosOwnSystemIsChecked_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("problem");
        QTest::newRow("degrees") << QByteArray("UPDATE wattort_meta SET epsg = 4326") << int(Problem::UnknownCrs);
        QTest::newRow("unknown") << QByteArray("UPDATE wattort_meta SET epsg = 1") << int(Problem::UnknownCrs);
        QTest::newRow("no row") << QByteArray("DELETE FROM wattort_meta") << int(Problem::Damaged);
        QTest::newRow("text") << QByteArray("UPDATE wattort_meta SET epsg = 'UTM'") << int(Problem::Damaged);
        QTest::newRow("format") << QByteArray("UPDATE wattort_meta SET format_version = 0") << int(Problem::Damaged);
    }
    void theScenariosOwnSystemIsChecked()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, problem);
        try {
            data::openScenario(changed(sql).toStdString());
            QFAIL("was opened");
        } catch (const Failure& failure) {
            QCOMPARE(int(failure.finding().problem), problem);
            QCOMPARE(failure.finding().place.layer, std::string("wattort_meta"));
        }
    }

    void implausibleValuesAreForgottenAndTold_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* table, const char* field, const char* value, const char* expected) {
            QTest::addRow("%s %s", field, value)
                << QByteArray(table) << QByteArray(field) << QByteArray(value) << QByteArray(expected);
        };
        row("buildings", "storeys", "-3", "0–163");
        row("buildings", "storeys", "3000.5", "0–163");
        row("buildings", "construction_year", "19", "1000–2100");
        row("buildings", "floor_area_m2", "-120", "0–5000000");
        row("buildings", "metered_heat_mwh", "-1", "0–1000000");
        row("sites", "grid_capacity_mw", "-40", "0–100000");
        row("sites", "land_price_eur_per_m2", "-5", "0–100000");
        row("substations", "voltage_v", "-110000", "0–1200000");
    }
    void implausibleValuesAreForgottenAndTold()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, expected);
        const auto opened = open(changed("UPDATE " + table + " SET " + field + " = " + value + " WHERE fid = 2"));
        QVERIFY(opened);
        QCOMPARE(opened->scenario.layers.buildings.size(), std::size_t(120));
        QCOMPARE(opened->findings.size(), std::size_t(1));
        const Finding& finding = opened->findings[0];
        QVERIFY(finding.problem == Problem::OutOfRange && finding.severity == Severity::Warning);
        QCOMPARE(QByteArray::fromStdString(finding.place.layer), table);
        QCOMPARE(finding.place.row, std::int64_t(2));
        QCOMPARE(QByteArray::fromStdString(finding.place.field), field);
        QCOMPARE(QByteArray::fromStdString(finding.found), value);
        QCOMPARE(QByteArray::fromStdString(finding.expected), expected);
        const Layers& layers = opened->scenario.layers;
        QVERIFY(layers.buildings[1].storeys >= 0.0 && layers.buildings[1].storeys < 164.0);
        QVERIFY(layers.buildings[1].floorArea >= Area{} && layers.sites[1].gridCapacity >= Power{});
    }

    void impossibleWeatherAndDesignsAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("celsius") << QByteArray("UPDATE wattort_weather SET dry_bulb_k = 9 WHERE fid = 5")
                                 << QByteArray("dry_bulb_k");
        QTest::newRow("percent") << QByteArray("UPDATE wattort_weather SET relative_humidity = 70 WHERE fid = 5")
                                 << QByteArray("relative_humidity");
        QTest::newRow("hPa") << QByteArray("UPDATE wattort_weather SET pressure_pa = 1013 WHERE fid = 5")
                             << QByteArray("pressure_pa");
        QTest::newRow("kJ") << QByteArray("UPDATE wattort_weather SET global_radiation_w_per_m2 = 2000 WHERE fid = 5")
                            << QByteArray("global_radiation_w_per_m2");
        QTest::newRow("power") << QByteArray("UPDATE wattort_compute_design SET it_power_mw = -20, it_power_w = NULL")
                               << QByteArray("it_power_mw");
        QTest::newRow("start") << QByteArray("UPDATE wattort_compute_design SET start_year = 28")
                               << QByteArray("start_year");
    }
    void impossibleWeatherAndDesignsAreLeftOut()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, field);
        const auto opened = open(changed(sql));
        QVERIFY(opened && !opened->findings.empty());
        QVERIFY(opened->findings[0].problem == Problem::OutOfRange);
        QCOMPARE(QByteArray::fromStdString(opened->findings[0].place.field), field);
        QVERIFY(opened->readOnly && opened->readOnly->problem == Problem::PartlyRead);
    }

    void aPlaceNowhereOnEarthIsTold()
    {
        const auto opened = open(changed("UPDATE wattort_meta SET latitude_degrees = 5540000"));
        QVERIFY(opened && !opened->readOnly);
        QCOMPARE(opened->findings.size(), std::size_t(1));
        QVERIFY(opened->findings[0].problem == Problem::OutOfRange);
        QCOMPARE(opened->scenario.latitudeDegrees, Scenario{}.latitudeDegrees);
    }

private:
    static std::optional<data::OpenedScenario> open(const QString& file)
    {
        try {
            return data::openScenario(file.toStdString());
        } catch (const Failure&) {
            return {};
        }
    }
    QString written(const QByteArray& content) const
    {
        QFile file(m_folder.filePath(QStringLiteral("changed.gpkg")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }
    QString changed(const QByteArray& sql) const
    {
        const QString file = written(m_content);
        QProcess sqlite;
        sqlite.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), file, QString::fromUtf8(sql)});
        if (!sqlite.waitForFinished() || sqlite.exitCode() != 0) {
            qFatal("sqlite3: %s", sqlite.readAllStandardError().constData());
        }
        return file;
    }

    QTemporaryDir m_folder;
    QByteArray m_content;
    Scenario m_scenario;
};

QTEST_GUILESS_MAIN(DamagedScenarioTest)
#include "damaged_scenario_test.moc"
