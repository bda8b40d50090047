#include "data/import.hpp"
#include "data/store.hpp"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace wattort;
using data::ImportKind;

namespace {

/// The example square: 9° E is the central meridian of zone 32, so easting 500,000 m is exact; the northing is 0.9996
/// times the meridian arc. Length of the arc from the equator to 50° N on GRS 80: 5,540,847.042 m (Landesvermessung,
/// tables of the ellipsoid; the same to the millimetre by Helmert's series).
constexpr double northingOf50 = 0.9996 * 5'540'847.042;

QByteArray square(double x, double y, double size)
{
    return QString::asprintf("[[[%.9f,%.9f],[%.9f,%.9f],[%.9f,%.9f],[%.9f,%.9f],[%.9f,%.9f]]]", x, y, x + size, y,
                             x + size, y + size, x, y + size, x, y)
        .toUtf8();
}

QByteArray feature(const QByteArray& geometryType, const QByteArray& coordinates, const QByteArray& properties = "{}")
{
    return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":{"type":")" + geometryType
           + R"(","coordinates":)" + coordinates + "}}";
}

QByteArray collection(const QList<QByteArray>& features, const QByteArray& crs = {})
{
    const QByteArray member =
        crs.isEmpty() ? QByteArray() : R"("crs":{"type":"name","properties":{"name":")" + crs + R"("}},)";
    return R"({"type":"FeatureCollection",)" + member + R"("features":[)" + features.join(',') + "]}";
}

/// Three buildings and one site around 9° E 50° N.
QByteArray someBuildings()
{
    return collection(
        {feature("Polygon", square(9.0, 50.0, 0.0002), R"({"name":"Straße 1","storeys":3,"use":"office"})"),
         feature("Polygon", square(9.001, 50.0, 0.0003), R"({"name":"Ähre","storeys":"2,5"})"),
         feature("Polygon", square(9.002, 50.001, 0.0002), R"({"name":"Œuvre €","year":1978})")});
}

const Point& corner(const Scenario& scenario)
{
    return scenario.layers.buildings[0].footprint.outer.front();
}

} // namespace

class VectorImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void placesAreThoseOfTheEllipsoid()
    {
        const auto result = import("b.geojson", someBuildings());
        QCOMPARE(result.scenario.epsg, 25832);
        QCOMPARE(result.scenario.layers.buildings.size(), std::size_t(3));
        QVERIFY(std::abs(corner(result.scenario).x - 500'000.0) < 1e-3);
        QVERIFY(std::abs(corner(result.scenario).y - northingOf50) < 2e-3);
        QVERIFY(std::abs(result.scenario.longitudeDegrees - 9.0011) < 1e-3);
        QCOMPARE(result.scenario.layers.buildings[0].name, std::string("Straße 1"));
        QVERIFY(result.scenario.layers.buildings[0].use == BuildingUse::Office);
        QCOMPARE(result.scenario.layers.buildings[1].storeys, 2.5);
        QCOMPARE(result.scenario.layers.buildings[2].constructionYear, 1978);
        QVERIFY(result.report.findings.empty());
    }

    void heatSourcesAreReadWithTheirOwnNames()
    {
        const QByteArray csv = "lon,lat,Bezeichnung,Zustand,Leistung_kW,Waermekosten,Investition,Vorlauf,erneuerbar\n"
                               "9.0,50.0,Heizwerk,Bestand,\"2500,5\",41.5,,95,ja\n"
                               "9.01,50.0,,neu,800,,,,\n";
        const auto result = data::importFile(
            {},
            {.file = written("sources.csv", csv).toStdString(), .kind = ImportKind::HeatSources, .sourceEpsg = 4326},
            {});
        const Layer<HeatSource>& sources = result.scenario.layers.heatSources;
        QCOMPARE(sources.size(), std::size_t(2));
        QCOMPARE(sources[0].name, std::string("Heizwerk"));
        QVERIFY(sources[0].state == HeatSourceState::Existing && sources[0].renewable);
        QCOMPARE(inUnit(sources[0].power, kW), 2'500.5);
        QCOMPARE(inUnit(sources[0].heatCost, EnergyPrice(EUR / MWh)), 41.5);
        QCOMPARE(inCelsius(sources[0].supplyTemperature), 95.0);
        QVERIFY(std::abs(sources[0].position.x - 500'000.0) < 1e-3);
        // What the file does not say is that of a gas boiler: (50 + 65 * 0.2016) / 0.95 EUR/MWh, 240 / 0.95 g/kWh, 73.5
        // EUR/kW, by the catalogue of assumptions.
        QVERIFY(sources[1].state == HeatSourceState::New && !sources[1].renewable);
        QVERIFY(std::abs(inUnit(sources[1].heatCost, EnergyPrice(EUR / MWh)) - (50.0 + 65.0 * 0.2016) / 0.95) < 1e-9);
        QVERIFY(std::abs(inUnit(sources[1].emissionFactor, EmissionFactor(1e-3 * kg / kWh)) - 240.0 / 0.95) < 1e-9);
        QVERIFY(std::abs(inUnit(sources[1].investment, EUR) - 800.0 * 73.5) < 1e-6);
        QCOMPARE(sources[1].supplyTemperature.value(), 0.0);
        QVERIFY(std::ranges::any_of(result.report.findings, [](const Finding& finding) {
            return finding.problem == Problem::HeatSourceIncomplete && finding.place.field == "heat_cost_eur_mwh"
                   && finding.found == "1";
        }));
    }

    void statesOfRenovationAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("written");
        QTest::addColumn<int>("state");
        const auto row = [](const char* field, const char* written, RenovationState state) {
            QTest::addRow("%s %s", field, written) << field << written << int(state);
        };
        row("renovation", "partly", RenovationState::Partly);
        row("sanierungsstand", "Unsaniert", RenovationState::Unrenovated);
        row("sanierungszustand", "teilsaniert", RenovationState::Partly);
        row("sanierung", "vollsaniert", RenovationState::Fully);
        row("sanierung", "saniert", RenovationState::Fully);
        row("Sanierungsgrad", "nicht saniert", RenovationState::Unrenovated);
        row("renovation", "unknown", RenovationState::Unknown);
        row("renovation", "1978", RenovationState::Unknown);
        row("other", "saniert", RenovationState::Unknown);
    }
    void statesOfRenovationAreReadAsTheyAreWritten()
    {
        QFETCH(QString, field);
        QFETCH(QString, written);
        QFETCH(int, state);
        const QString properties = QStringLiteral("{\"%1\":\"%2\"}").arg(field, written);
        const auto result =
            import("r.geojson", collection({feature("Polygon", square(9.0, 50.0, 0.0002), properties.toUtf8())}));
        QCOMPARE(int(result.scenario.layers.buildings[0].renovation), state);
    }

    /// Easting and northing of Web Mercator by its own closed formula (EPSG method 1024: R ln tan(π/4 + φ/2)).
    void webMercatorComesToTheSamePlace()
    {
        constexpr double radius = 6'378'137.0;
        constexpr double degree = std::numbers::pi / 180.0;
        const double x = radius * 9.0 * degree;
        const double y = radius * std::log(std::tan(std::numbers::pi / 4.0 + 25.0 * degree));
        const auto result =
            import("m.geojson", collection({feature("Polygon", square(x, y, 20.0))}, "urn:ogc:def:crs:EPSG::3857"));
        QVERIFY(std::abs(corner(result.scenario).x - 500'000.0) < 1e-3);
        QVERIFY(std::abs(corner(result.scenario).y - northingOf50) < 2e-3);
    }

    /// The authority says north before east for both; files have east first. DHDN lies some 100 m beside ETRS89.
    void axesAreEastAndNorthWhateverTheAuthoritySays()
    {
        const auto wgs = import(
            "w.geojson", collection({feature("Polygon", square(9.0, 50.0, 0.001))}, "urn:ogc:def:crs:EPSG::4326"));
        QVERIFY(std::abs(corner(wgs.scenario).x - 500'000.0) < 1e-3);
        const auto gaussKrueger =
            import("g.geojson", collection({feature("Polygon", square(3'500'000.0, 5'540'000.0, 30.0))},
                                           "urn:ogc:def:crs:EPSG::31467"));
        QVERIFY(std::abs(corner(gaussKrueger.scenario).x - 500'000.0) < 200.0);
        // Bessel's ellipsoid is smaller in the ratio of the half axes.
        const double northing = 0.9996 * 5'540'000.0 * 6'378'137.0 / 6'377'397.155;
        QVERIFY(std::abs(corner(gaussKrueger.scenario).y - northing) < 300.0);
        QVERIFY(gaussKrueger.report.findings.empty());
    }

    void aChosenCoordinateSystemStays()
    {
        Scenario scenario;
        scenario.epsg = 25833;
        const auto result = import("b.geojson", someBuildings(), {}, scenario);
        QCOMPARE(result.scenario.epsg, 25833);
        QVERIFY(corner(result.scenario).x < 100'000.0); // 6° west of the central meridian of zone 33
    }

    /// GDAL's ogr2ogr writes what GIS offices have.
    void shapefilesInLatin1AndUtf8AreTheSame_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<bool>("keepCodePage");
        QTest::newRow("UTF-8 with .cpg") << QStringList{QStringLiteral("ENCODING=UTF-8")} << true;
        QTest::newRow("Windows-1252 with .cpg") << QStringList{QStringLiteral("ENCODING=CP1252")} << true;
        QTest::newRow("Windows-1252 without .cpg") << QStringList{QStringLiteral("ENCODING=CP1252")} << false;
    }
    void shapefilesInLatin1AndUtf8AreTheSame()
    {
        QFETCH(QStringList, options);
        QFETCH(bool, keepCodePage);
        const QString source = written("b.geojson", someBuildings());
        const QString target = m_folder.filePath(QStringLiteral("shape.shp"));
        run(QStringLiteral("ogr2ogr"),
            {QStringLiteral("-overwrite"), QStringLiteral("-t_srs"), QStringLiteral("EPSG:25832"),
             QStringLiteral("-lco"), options[0], target, source});
        if (!keepCodePage) {
            QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("shape.cpg"))));
            clearLanguageByte(m_folder.filePath(QStringLiteral("shape.dbf")));
        }
        const auto result = data::importFile({}, {.file = target.toStdString(), .kind = ImportKind::Buildings}, {});
        QCOMPARE(result.scenario.layers.buildings.size(), std::size_t(3));
        QCOMPARE(result.scenario.layers.buildings[0].name, std::string("Straße 1"));
        QCOMPARE(result.scenario.layers.buildings[1].name, std::string("Ähre"));
        QCOMPARE(result.scenario.layers.buildings[2].name, std::string("Œuvre €"));
        QVERIFY(std::abs(corner(result.scenario).x - 500'000.0) < 1e-3);
    }

    void withoutCoordinateSystemItIsAskedFor()
    {
        const QString source = written("b.geojson", someBuildings());
        const QString target = m_folder.filePath(QStringLiteral("noprj.shp"));
        run(QStringLiteral("ogr2ogr"), {QStringLiteral("-t_srs"), QStringLiteral("EPSG:25832"), target, source});
        QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("noprj.prj"))));
        const Finding refused = refusal(target, ImportKind::Buildings);
        QVERIFY(refused.problem == Problem::MissingCrs);
        QCOMPARE(refused.place.layer, std::string("noprj"));
        const auto told = data::importFile(
            {}, {.file = target.toStdString(), .kind = ImportKind::Buildings, .sourceEpsg = 25832}, {});
        QVERIFY(std::abs(corner(told.scenario).x - 500'000.0) < 1e-3);

        const QString undefined = m_folder.filePath(QStringLiteral("undefined.gpkg"));
        run(QStringLiteral("ogr2ogr"), {undefined, target});
        QVERIFY(refusal(undefined, ImportKind::Buildings).problem == Problem::MissingCrs);
    }

    /// The reader of GeoJSON takes it for WGS 84.
    void anUnknownCoordinateSystemIsNotGuessed()
    {
        QByteArray text = someBuildings();
        text.replace("\"FeatureCollection\",",
                     "\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                     "\"urn:ogc:def:crs:EPSG::999999\"}},");
        QVERIFY(text.contains("999999"));
        const QString file = written("unknown.geojson", text);
        QVERIFY(refusal(file, ImportKind::Buildings).problem == Problem::UnknownCrs);
        const auto told =
            data::importFile({}, {.file = file.toStdString(), .kind = ImportKind::Buildings, .sourceEpsg = 4326}, {});
        QVERIFY(!told.scenario.layers.buildings.empty());
    }

    void ofSeveralLayersOneMustBeNamed()
    {
        const QString source = written("b.geojson", someBuildings());
        const QString lines = written(
            "l.geojson", collection({feature("LineString", "[[9.0,50.0],[9.001,50.0]]", R"({"name":"Allee"})")}));
        const QString target = m_folder.filePath(QStringLiteral("several.gpkg"));
        const auto add = [&](const char* name, const QString& from) {
            run(QStringLiteral("ogr2ogr"), {QStringLiteral("-update"), QStringLiteral("-append"),
                                            QStringLiteral("-nln"), QString::fromLatin1(name), target, from});
        };
        run(QStringLiteral("ogr2ogr"), {QStringLiteral("-nln"), QStringLiteral("roofs"), target, source});
        add("gebaeude", source);
        add("wege", lines);
        // Of one geometry there is only one layer.
        const auto streets = data::importFile({}, {.file = target.toStdString(), .kind = ImportKind::Streets}, {});
        QCOMPARE(streets.scenario.layers.streets[0].name, std::string("Allee"));
        const Finding refused = refusal(target, ImportKind::Buildings);
        QVERIFY(refused.problem == Problem::SeveralLayers);
        QCOMPARE(refused.found, std::string("roofs, gebaeude"));
        QCOMPARE(
            data::importFile({}, {.file = target.toStdString(), .kind = ImportKind::Buildings, .layer = "Gebaeude"}, {})
                .scenario.layers.buildings.size(),
            std::size_t(3));
        const Finding unknown = refusal(target, ImportKind::Buildings, "häuser");
        QVERIFY(unknown.problem == Problem::MissingTable);
        QCOMPARE(unknown.expected, std::string("roofs, gebaeude, wege"));
        // A layer of the name of what is wanted is meant.
        add("buildings", source);
        QCOMPARE(refusal(target, ImportKind::LandUse).found, std::string("roofs, gebaeude, buildings"));
        QCOMPARE(data::importFile({}, {.file = target.toStdString(), .kind = ImportKind::Buildings}, {})
                     .scenario.layers.buildings.size(),
                 std::size_t(3));
    }

    void tablesWithCoordinates_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("comma") << QByteArray(
            "name,x,y,voltage\nNord,500000.5,5540000.25,110000\nSüd,500100,5539000,380000\n");
        QTest::newRow("semicolon") << QByteArray(
            "Bezeichnung;Rechtswert;Hochwert;Spannung\nNord;500000.5;5540000.25;110\nSüd;500100;5539000;380\n");
        QTest::newRow("decimal comma") << QByteArray(
            "name;x;y;voltage\nNord;500000,5;5540000,25;110\nSüd;500100;5539000;380\n");
        QTest::newRow("well-known text") << QByteArray(
            "name,WKT,voltage\nNord,\"POINT (500000.5 5540000.25)\",110\nSüd,\"POINT (500100 5539000)\",380\n");
        QTest::newRow("Latin-1, DOS") << QString::fromUtf8("name;x;y;voltage\r\nNord;500000,5;5540000,25;110\r\n"
                                                           "Süd;500100;5539000;380\r\n")
                                             .toLatin1();
    }
    void tablesWithCoordinates()
    {
        QFETCH(QByteArray, table);
        const QString file = written("s.csv", table);
        QVERIFY(refusal(file, ImportKind::Substations).problem == Problem::MissingCrs);
        const auto result = data::importFile(
            {}, {.file = file.toStdString(), .kind = ImportKind::Substations, .sourceEpsg = 25832}, {});
        const auto& substations = result.scenario.layers.substations;
        QCOMPARE(substations.size(), std::size_t(2));
        QCOMPARE(substations[0].position.x, 500'000.5);
        QCOMPARE(substations[0].position.y, 5'540'000.25);
        QCOMPARE(substations[0].voltage, 110e3);
        QCOMPARE(substations[1].name, std::string("Süd"));
    }

    void latitudeAndLongitudeTheWrongWayRoundAreNoticed()
    {
        const QString file = written("s.csv", "name;x;y\nNord;50.1;8.2\n");
        const auto result =
            data::importFile({}, {.file = file.toStdString(), .kind = ImportKind::Substations, .sourceEpsg = 4326}, {});
        QCOMPARE(result.report.findings.size(), std::size_t(1));
        QVERIFY(result.report.findings[0].problem == Problem::OutsideRegion);
        QCOMPARE(result.report.findings[0].found, std::string("8.2° / 50.1°"));
    }

    void metresThatClaimToBeDegreesAreRefused()
    {
        const Finding finding =
            refusal(written("d.geojson", collection({feature("Polygon", square(500'000.0, 5'540'000.0, 30.0))})),
                    ImportKind::Buildings);
        QVERIFY(finding.problem == Problem::OutsideRegion);
        QCOMPARE(finding.found, std::string("1 ×"));
    }

    void everySkippedFeatureIsCountedWithItsReasonAndEachRepairToo()
    {
        const auto result = import(
            "mixed.geojson",
            collection(
                {feature("Polygon", square(9.0, 50.0, 0.0002), R"({"name":"good"})"),
                 feature("Polygon", square(9.0, 50.0, 0.0002), R"({"name":"twice"})"),
                 feature("Polygon", square(9.01, 50.0, 0.000001), R"({"name":"a metre at most"})"),
                 feature("Polygon", "[[[9.02,50.0],[9.0202,50.0002],[9.0202,50.0],[9.02,50.0002],[9.02,50.0]]]",
                         R"({"name":"bow tie"})"),
                 feature("Polygon", "[[[9.03,50.0],[9.0302,50.0],[9.0302,50.0002]]]", R"({"name":"open"})"),
                 feature("Point", "[9.0,50.0]", R"({"name":"point"})"),
                 feature("LineString", "[[9.0,50.0],[9.1,50.0]]", R"({"name":"line"})"),
                 feature("Polygon", "[]", R"({"name":"empty"})"),
                 R"({"type":"Feature","properties":{"name":"none"},"geometry":null})",
                 feature("MultiPolygon", "[" + square(9.04, 50.0, 0.0002) + "," + square(9.05, 50.0, 0.0002) + "]",
                         R"({"name":"two parts","storeys":-3,"year":3000})")}));
        const data::ImportedLayer& layer = result.report.layers.at(0);
        QCOMPARE(layer.read, std::size_t(10));
        QCOMPARE(layer.skipped.at(data::SkipReason::WrongGeometryType), std::size_t(2));
        QCOMPARE(layer.skipped.at(data::SkipReason::EmptyGeometry), std::size_t(2));
        QCOMPARE(layer.skipped.at(data::SkipReason::Duplicate), std::size_t(1));
        QCOMPARE(layer.skipped.at(data::SkipReason::TooSmall), std::size_t(1));
        QCOMPARE(layer.imported, std::size_t(4));
        QCOMPARE(layer.repaired.at(data::Repair::FixedSelfIntersection), std::size_t(1));
        QCOMPARE(layer.repaired.at(data::Repair::ClosedRing), std::size_t(1));
        // The bow tie becomes two triangles, the multi-polygon two buildings.
        QCOMPARE(result.scenario.layers.buildings.size(), std::size_t(1 + 2 + 1 + 2));
        QCOMPARE(layer.examples.size(), std::size_t(6));
        for (const Finding& example : layer.examples) {
            QVERIFY(example.place.file.ends_with("mixed.geojson") && example.place.row >= 0);
        }
        QCOMPARE(result.report.findings.size(), std::size_t(2));
        QVERIFY(result.report.findings[0].problem == Problem::OutOfRange);
        QCOMPARE(result.report.findings[0].place.field, std::string("storeys"));
        QCOMPARE(result.report.findings[0].found, std::string("-3"));
        QCOMPARE(result.report.findings[1].expected, std::string("1000–2100"));
    }

    void whatDoesNotFitIsSaid()
    {
        const QString file = written("p.geojson", collection({feature("Point", "[9.0,50.0]")}));
        const Finding finding = refusal(file, ImportKind::Buildings);
        QVERIFY(finding.problem == Problem::WrongGeometryType);
        QCOMPARE(finding.found, std::string("1 ×"));
        QCOMPARE(finding.expected, std::string("Polygon"));
        QVERIFY(refusal(written("e.geojson", collection({})), ImportKind::Buildings).problem == Problem::EmptyLayer);
    }

    void aDamagedPlaceInTheFileIsNotTheEndOfIt()
    {
        QList<QByteArray> many;
        for (int i = 0; i < 4'000; ++i) {
            many << feature("Polygon", square(9.0 + i * 0.0001, 50.0, 0.00005));
        }
        const QString source = written("many.geojson", collection(many));
        const QString target = m_folder.filePath(QStringLiteral("damaged.gpkg"));
        run(QStringLiteral("ogr2ogr"), {target, source});
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        file.write(QByteArray(200'000, '\xFF'));
        file.close();
        QVERIFY(refusal(target, ImportKind::Buildings).problem == Problem::Damaged);
    }

    void cancelLeavesWhatThereIs()
    {
        std::stop_source stop;
        stop.request_stop();
        const QString file = written("b.geojson", someBuildings());
        QVERIFY_EXCEPTION_THROWN(data::importFile({}, {.file = file.toStdString(), .kind = ImportKind::Buildings},
                                                  Task(stop.get_token(), {})),
                                 Cancelled);
    }

private:
    QString written(const char* name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }
    data::ImportResult import(const char* name, const QByteArray& content, std::optional<int> epsg = {},
                              const Scenario& into = {}) const
    {
        return data::importFile(
            into, {.file = written(name, content).toStdString(), .kind = ImportKind::Buildings, .sourceEpsg = epsg},
            {});
    }
    static Finding refusal(const QString& file, ImportKind kind, const std::string& layer = {})
    {
        try {
            data::importFile({}, {.file = file.toStdString(), .kind = kind, .layer = layer}, {});
        } catch (const Failure& failure) {
            return failure.finding();
        }
        return {.problem = Problem::Internal, .found = "was read"};
    }
    static void run(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0) {
            qFatal("%s", process.readAllStandardError().constData());
        }
    }
    /// The byte of a dBase file that names its code page.
    static void clearLanguageByte(const QString& name)
    {
        QFile file(name);
        if (!file.open(QIODevice::ReadWrite) || !file.seek(29) || !file.putChar('\0')) {
            qFatal("cannot change a test file");
        }
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(VectorImportTest)
#include "vector_import_test.moc"
