#include "data/import.hpp"
#include "tests/support/reference_data.hpp"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace wattort;

namespace {

/// What GDAL with its own configuration makes of an extract, counted by SQL.
class Counter {
public:
    Counter(const QString& extract, const QTemporaryDir& folder)
        : m_file(folder.filePath(QFileInfo(extract).baseName() + QStringLiteral(".gpkg")))
    {
        if (!QFile::exists(m_file)) {
            output(QStringLiteral("ogr2ogr"), {QStringLiteral("-f"), QStringLiteral("GPKG"), m_file, extract});
        }
    }
    std::size_t count(const char* fromWhere) const
    {
        return std::size_t(output(QStringLiteral("sqlite3"),
                                  {m_file, QStringLiteral("SELECT COUNT(*) FROM ") + QString::fromLatin1(fromWhere)})
                               .trimmed()
                               .toULongLong());
    }

private:
    static QByteArray output(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(100'000) || process.exitCode() != 0) {
            qFatal("%s", process.readAllStandardError().constData());
        }
        return process.readAllStandardOutput();
    }
    QString m_file;
};

const data::ImportedLayer& layerOf(const data::ImportReport& report, LayerKind kind)
{
    const auto found = std::find_if(report.layers.begin(), report.layers.end(),
                                    [kind](const data::ImportedLayer& layer) { return layer.kind == kind; });
    if (found == report.layers.end()) {
        static const data::ImportedLayer none;
        return none;
    }
    return *found;
}

template <class Layer, class Matches>
std::size_t countIf(const Layer& layer, Matches matches)
{
    return std::size_t(std::count_if(layer.begin(), layer.end(), matches));
}

std::size_t skippedOf(const data::ImportedLayer& layer)
{
    std::size_t sum = 0;
    for (const auto& [reason, count] : layer.skipped) {
        sum += count;
    }
    return sum;
}

bool near(std::size_t found, std::size_t expected, double share)
{
    return double(found) >= (1.0 - share) * double(expected) && double(found) <= (1.0 + share) * double(expected);
}

} // namespace

class OsmExtractTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAreThoseOfGdalAndOfOsmium_data()
    {
        QTest::addColumn<QString>("extract");
        QTest::addColumn<int>("buildings"); // tags counted in the extract with osmium tags-count
        QTest::addColumn<int>("highways");
        QTest::newRow("Kaiserslautern") << QStringLiteral("osm/kaiserslautern_2013.osm.pbf") << 15'151 << 6'342;
        QTest::newRow("Bayreuth") << QStringLiteral("osm/north-bayreuth.osm.pbf") << 4'269 << 2'122;
        QTest::newRow("Liechtenstein") << QStringLiteral("osm/liechtenstein.osm.pbf") << 9'001 << 5'355;
        QTest::newRow("Karlsruhe") << QStringLiteral("osm/karlsruhe-kirchfeld.osm.pbf") << 2'995 << 0;
    }
    void countsAreThoseOfGdalAndOfOsmium()
    {
        QFETCH(QString, extract);
        QFETCH(int, buildings);
        QFETCH(int, highways);
        const QString file = test::referenceData(extract);
        if (file.isEmpty()) {
            QSKIP("skipped: no reference data");
        }
        const auto result = data::importFile({}, {.file = file.toStdString()}, {});
        const Counter gdal(file, m_folder);
        for (const data::ImportedLayer& layer : result.report.layers) {
            QCOMPARE(layer.imported + skippedOf(layer), layer.read);
        }
        const auto read = [&result](LayerKind kind) { return layerOf(result.report, kind).read; };
        QCOMPARE(read(LayerKind::Buildings),
                 gdal.count("multipolygons WHERE building IS NOT NULL AND building <> 'no'"));
        QVERIFY(near(read(LayerKind::Buildings), std::size_t(buildings), 0.01));
        QCOMPARE(read(LayerKind::Streets), gdal.count("lines WHERE highway IS NOT NULL"));
        // Crossings, signals and stops are points with "highway"; a few areas have it too.
        const std::size_t points = gdal.count("points WHERE highway IS NOT NULL");
        QVERIFY2(highways == 0 || near(read(LayerKind::Streets) + points, std::size_t(highways), 0.02),
                 qPrintable(QStringLiteral("%1 + %2").arg(read(LayerKind::Streets)).arg(points)));
        const char* power = "lines WHERE other_tags LIKE '%\"power\"=>\"line\"%' OR other_tags LIKE "
                            "'%\"power\"=>\"minor_line\"%' OR other_tags LIKE '%\"power\"=>\"cable\"%'";
        QCOMPARE(read(LayerKind::PowerLines), gdal.count(power));
        // Without "power" among the keys of areas, as GDAL has it, a closed way is a line.
        std::size_t substations = 0;
        for (const char* layer : {"points", "lines", "multipolygons"}) {
            const QByteArray where = " WHERE other_tags LIKE '%\"power\"=>\"substation\"%' OR other_tags LIKE "
                                     "'%\"power\"=>\"station\"%' OR other_tags LIKE '%\"power\"=>\"sub_station\"%'";
            substations += gdal.count(layer + where);
        }
        QVERIFY2(near(read(LayerKind::Substations), substations, 0.02),
                 qPrintable(QStringLiteral("%1 %2").arg(read(LayerKind::Substations)).arg(substations)));
    }

    void tagsBecomeWhatTheySay_data() { countsAreThoseOfGdalAndOfOsmium_data(); }
    void tagsBecomeWhatTheySay()
    {
        QFETCH(QString, extract);
        const QString file = test::referenceData(extract);
        if (file.isEmpty()) {
            QSKIP("skipped: no reference data");
        }
        const auto result = data::importFile({}, {.file = file.toStdString()}, {});
        const Counter gdal(file, m_folder);
        const Layers& layers = result.scenario.layers;
        const auto& repaired = layerOf(result.report, LayerKind::Streets).repaired;
        const auto copies = repaired.find(data::Repair::RemovedDuplicate);
        const std::size_t duplicates = copies == repaired.end() ? 0 : copies->second;

        const std::size_t mainRoads =
            countIf(layers.streets, [](const Street& street) { return street.surface == SurfaceClass::MainRoad; });
        const std::size_t expectedMainRoads =
            gdal.count("lines WHERE highway IN ('primary','primary_link','secondary','secondary_link','tertiary',"
                       "'tertiary_link')");
        QVERIFY(mainRoads <= expectedMainRoads && mainRoads + duplicates >= expectedMainRoads);

        const std::size_t withStoreys =
            countIf(layers.buildings, [](const Building& building) { return building.storeys > 0.0; });
        QVERIFY(near(withStoreys,
                     gdal.count("multipolygons WHERE building IS NOT NULL AND building <> 'no' AND other_tags LIKE "
                                "'%\"building:levels\"=>\"%'"),
                     0.03));
        const std::size_t garages =
            countIf(layers.buildings, [](const Building& building) { return building.use == BuildingUse::Unheated; });
        QVERIFY(garages >= gdal.count("multipolygons WHERE building IN ('garage','garages','carport','shed','roof')")
                               * 97 / 100);
        const std::size_t forests =
            countIf(layers.landUse, [](const LandUse& area) { return area.kind == LandUseKind::Forest; });
        QVERIFY(near(forests,
                     gdal.count("multipolygons WHERE building IS NULL AND (landuse = 'forest' OR (landuse IS NULL AND "
                                "natural = 'wood'))"),
                     0.03));
        const std::size_t reserves = countIf(layers.exclusion, [](const ExclusionArea& area) {
            return area.kind == ExclusionKind::NatureReserve || area.kind == ExclusionKind::Natura2000
                   || area.kind == ExclusionKind::NationalPark || area.kind == ExclusionKind::WaterProtection
                   || area.kind == ExclusionKind::LandscapeProtection || area.kind == ExclusionKind::Other;
        });
        QVERIFY(reserves + 1 >= gdal.count("multipolygons WHERE leisure = 'nature_reserve' OR boundary IN "
                                           "('protected_area','national_park','water_protection_area')"));
    }

    void progressGrowsAndCancelWorksFromTheFirstBlockOn()
    {
        WATTORT_REQUIRE_REFERENCE(file, "osm/liechtenstein.osm.pbf");
        std::vector<double> told;
        data::importFile({}, {.file = file.toStdString()},
                         Task({}, [&told](double fraction) { told.push_back(fraction); }));
        QVERIFY(told.size() > 20);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        std::stop_source stop;
        int calls = 0;
        QVERIFY_EXCEPTION_THROWN(data::importFile({}, {.file = file.toStdString()},
                                                  Task(stop.get_token(),
                                                       [&](double) {
                                                           ++calls;
                                                           stop.request_stop();
                                                       })),
                                 Cancelled);
        QCOMPARE(calls, 1);
    }

    void aTruncatedExtractIsDamaged_data()
    {
        QTest::addColumn<double>("share");
        QTest::newRow("a third") << 0.33;
        QTest::newRow("nearly all") << 0.97;
    }
    void aTruncatedExtractIsDamaged()
    {
        QFETCH(double, share);
        WATTORT_REQUIRE_REFERENCE(file, "osm/karlsruhe-kirchfeld.osm.pbf");
        QFile whole(file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QFile part(m_folder.filePath(QStringLiteral("part.osm.pbf")));
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write(whole.readAll().left(qsizetype(share * double(whole.size()))));
        part.close();
        try {
            data::importFile({}, {.file = part.fileName().toStdString()}, {});
            QFAIL("was read");
        } catch (const Failure& failure) {
            QVERIFY(failure.finding().problem == Problem::Damaged);
            QVERIFY(failure.finding().found.starts_with(std::to_string(part.size())));
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(OsmExtractTest)
#include "osm_extract_test.moc"
