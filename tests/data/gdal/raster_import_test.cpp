#include "data/import.hpp"
#include "data/store.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/reference_data.hpp"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wattort;
using data::ImportKind;

namespace {

/// Two rows of three cells of 100 m, one without data.
constexpr const char* smallGrid = "ncols 3\nnrows 2\nxllcorner 500000\nyllcorner 5540000\ncellsize 100\n"
                                  "NODATA_value -9999\n1 2 3\n4 -9999 6\n";

double total(const HeatDensityGrid& grid)
{
    double sum = 0.0;
    for (const double cell : grid.megawattHoursPerHectare) {
        sum += std::isnan(cell) ? 0.0 : cell;
    }
    return sum;
}

std::size_t known(const HeatDensityGrid& grid)
{
    return std::size_t(std::count_if(grid.megawattHoursPerHectare.begin(), grid.megawattHoursPerHectare.end(),
                                     [](double cell) { return !std::isnan(cell); }));
}

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("%s", process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput();
}

} // namespace

class RasterImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// In its own coordinate system the grid is cell for cell what gdal_translate makes of it.
    void cellsAreThoseThatGdalSees()
    {
        WATTORT_REQUIRE_REFERENCE(vienna, "heat/hotmaps_vienna/cm/tests/data/hdm_Wien.tif");
        const QString text = m_folder.filePath(QStringLiteral("wien.xyz"));
        output(QStringLiteral("gdal_translate"), {QStringLiteral("-of"), QStringLiteral("XYZ"), vienna, text});
        Scenario scenario = withALayer();
        scenario.epsg = 3035;
        const HeatDensityGrid grid = import(vienna, scenario);
        QCOMPARE(grid.columns, std::size_t(298));
        QCOMPARE(grid.rows, std::size_t(232));
        QCOMPARE(grid.cellMetres, 100.0);
        QFile file(text);
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::size_t cell = 0;
        for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine(), ++cell) {
            const double expected = line.trimmed().split(' ').at(2).toDouble();
            const double found = grid.megawattHoursPerHectare.at(cell);
            QVERIFY2(std::isnan(found) || std::abs(found - expected) <= 1e-5 * std::max(1.0, std::abs(expected)),
                     line.constData());
            // 0 is what the file has for "no data".
            QVERIFY2(std::isnan(found) == (expected == 0.0), line.constData());
        }
        QCOMPARE(cell, grid.megawattHoursPerHectare.size());
    }

    /// Warped to another plane the heat stays: the same sum over the same area, within what nearest cells may lose.
    void warpedGridsKeepTheirHeat()
    {
        WATTORT_REQUIRE_REFERENCE(vienna, "heat/hotmaps_vienna/cm/tests/data/hdm_Wien.tif");
        Scenario own = withALayer();
        own.epsg = 3035;
        const HeatDensityGrid before = import(vienna, own);
        Scenario plane = withALayer();
        plane.epsg = 25833;
        const HeatDensityGrid after = import(vienna, plane);
        const double hectares = before.cellMetres * before.cellMetres / 1e4;
        const double hectaresAfter = after.cellMetres * after.cellMetres / 1e4;
        WATTORT_COMPARE_WITHIN(total(after) * hectaresAfter, total(before) * hectares, 0.01);
        WATTORT_COMPARE_WITHIN(double(known(after)) * hectaresAfter, double(known(before)) * hectares, 0.01);
    }

    void aFirstRasterChoosesTheZone()
    {
        WATTORT_REQUIRE_REFERENCE(vienna, "heat/hotmaps_vienna/cm/tests/data/hdm_Wien.tif");
        const auto result = data::importFile({}, {.file = vienna.toStdString(), .kind = ImportKind::HeatDensity}, {});
        QCOMPARE(result.scenario.epsg, 25833);
        // Vienna: 48.2° N, 16.4° E.
        QVERIFY(std::abs(result.scenario.latitudeDegrees - 48.2) < 0.2);
        QVERIFY(std::abs(result.scenario.longitudeDegrees - 16.4) < 0.2);
    }

    void noDataIsNoHeat()
    {
        const HeatDensityGrid grid = import(written("small.asc", smallGrid), withALayer(), 25832);
        const std::vector<double> expected{1, 2, 3, 4, -1, 6};
        QCOMPARE(grid.megawattHoursPerHectare.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const double cell = grid.megawattHoursPerHectare[i];
            QVERIFY(expected[i] < 0.0 ? std::isnan(cell) : cell == expected[i]);
        }
        QCOMPARE(grid.northWest.x, 500'000.0);
        QCOMPARE(grid.northWest.y, 5'540'200.0);
    }

    /// Oblong cells, degrees, a turned grid: the heat over the whole area stays, and what lies outside is no data.
    void otherGridsAreBroughtIntoSquareCells_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<double>("hectares"); // of one cell of the file
        const auto list = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        QTest::newRow("oblong") << list("-a_srs EPSG:25832 -a_ullr 500000 5542000 502000 5540000")
                                << 50.0 * 100.0 / 1e4;
        // One second of arc at 50° N on GRS 80: 30.89 m of latitude, 19.92 m of longitude.
        QTest::newRow("degrees") << list("-a_srs EPSG:4326 -a_ullr 9.0 50.0055555556 9.0111111111 50.0")
                                 << 19.92 * 30.89 / 1e4;
    }
    void otherGridsAreBroughtIntoSquareCells()
    {
        QFETCH(QStringList, options);
        QFETCH(double, hectares);
        const QString file = tiff(options);
        const HeatDensityGrid grid = import(file, withALayer());
        const double own = grid.cellMetres * grid.cellMetres / 1e4;
        // The edge may be off by half a cell, one of some twenty.
        WATTORT_COMPARE_WITHIN(total(grid) * own, sumOfGradient * hectares, 0.05);
    }

    void turnedGridsHaveNoDataInTheirCorners()
    {
        const QString file =
            tiff({QStringLiteral("-a_srs"), QStringLiteral("EPSG:25832"), QStringLiteral("-a_ullr"),
                  QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("-1")});
        // Turned by 45° about its north-western corner, cells of 50 m.
        const QString turned = m_folder.filePath(QStringLiteral("turned.vrt"));
        output(QStringLiteral("gdal_translate"), {QStringLiteral("-of"), QStringLiteral("VRT"), file, turned});
        QFile vrt(turned);
        QVERIFY(vrt.open(QIODevice::ReadOnly));
        QByteArray content = vrt.readAll();
        vrt.close();
        const qsizetype begin = content.indexOf("<GeoTransform>");
        const qsizetype end = content.indexOf("</GeoTransform>");
        content.replace(begin, end - begin,
                        "<GeoTransform>500000, 35.3553390593, 35.3553390593, 5541000, -35.3553390593, 35.3553390593");
        QVERIFY(vrt.open(QIODevice::WriteOnly));
        vrt.write(content);
        vrt.close();
        const QString tif = m_folder.filePath(QStringLiteral("turned.tif"));
        output(QStringLiteral("gdal_translate"), {turned, tif});
        const HeatDensityGrid grid = import(tif, withALayer());
        const double own = grid.cellMetres * grid.cellMetres / 1e4;
        WATTORT_COMPARE_WITHIN(total(grid) * own, sumOfGradient * 2'500.0 / 1e4, 0.03);
        QVERIFY(std::isnan(grid.megawattHoursPerHectare.front()));
        QVERIFY(std::isnan(grid.megawattHoursPerHectare.back()));
        // 800 cells of 50 m in a box that encloses the turned rectangle.
        WATTORT_COMPARE_WITHIN(double(known(grid)) * own, 800.0 * 0.25, 0.03);
    }

    void missingAndWrongThingsAreSaid()
    {
        QVERIFY(refusal(written("small.asc", smallGrid)).problem == Problem::MissingCrs);
        const QString nowhere = m_folder.filePath(QStringLiteral("nowhere.tif"));
        output(QStringLiteral("gdal_translate"),
               {QStringLiteral("-a_srs"), QStringLiteral("EPSG:25832"), QStringLiteral("-co"),
                QStringLiteral("PROFILE=BASELINE"), written("small.asc", smallGrid), nowhere});
        QVERIFY(refusal(nowhere).problem == Problem::MissingCrs);
        const QString empty =
            written("empty.asc", QByteArray(smallGrid).replace("1 2 3\n4 -9999 6", "-1 -1 -1\n-1 -1 -1"));
        QVERIFY(refusal(empty, 25832).problem == Problem::EmptyLayer);
        QVERIFY(refusal(written("cut.tif", "II*")).problem == Problem::UnknownFormat);
    }

    /// 8 GB of nothing in a file of some kilobytes.
    void hugeGridsAreRefusedBeforeTheyAreRead()
    {
        const QString huge = m_folder.filePath(QStringLiteral("huge.vrt"));
        const QString tif = m_folder.filePath(QStringLiteral("huge.tif"));
        QFile vrt(huge);
        QVERIFY(vrt.open(QIODevice::WriteOnly));
        vrt.write(R"(<VRTDataset rasterXSize="6000" rasterYSize="6000"><SRS>EPSG:25832</SRS>)"
                  R"(<GeoTransform>500000, 100, 0, 5900000, 0, -100</GeoTransform>)"
                  R"(<VRTRasterBand dataType="Byte" band="1"/></VRTDataset>)");
        vrt.close();
        output(QStringLiteral("gdal_translate"),
               {QStringLiteral("-co"), QStringLiteral("SPARSE_OK=YES"), QStringLiteral("-co"),
                QStringLiteral("COMPRESS=DEFLATE"), huge, tif});
        const Finding finding = refusal(tif);
        QVERIFY(finding.problem == Problem::TooLarge);
        QCOMPARE(finding.found, std::string("6000 × 6000"));
    }

    /// The largest grid that is taken in can be saved and opened again.
    void theLargestGridComesBackFromAFile()
    {
        constexpr std::size_t columns = 5'500;
        constexpr std::size_t rows = 6'000;
        Scenario scenario;
        HeatDensityGrid grid{{500'000.0, 5'900'000.0}, 100.0, columns, rows, std::vector<double>(columns * rows, 1.5)};
        scenario.layers.heatDensity = Layer(std::vector{grid}, "large.tif");
        const QString file = m_folder.filePath(QStringLiteral("large.gpkg"));
        data::saveScenario(scenario, {}, file.toStdString());
        const data::OpenedScenario opened = data::openScenario(file.toStdString());
        QVERIFY(opened.findings.empty());
        QVERIFY(opened.scenario == scenario);
        grid.rows = 6'200;
        grid.megawattHoursPerHectare.resize(columns * grid.rows);
        scenario.layers.heatDensity = Layer(std::vector{grid}, "larger.tif");
        try {
            data::saveScenario(scenario, {}, file.toStdString());
            QFAIL("saved what cannot be opened again");
        } catch (const Failure& failure) {
            QVERIFY(failure.finding().problem == Problem::TooLarge);
        }
        QVERIFY(data::openScenario(file.toStdString()).scenario.layers.heatDensity[0].rows == rows);
    }

private:
    static constexpr double sumOfGradient = 20.0 * 40.0 * 41.0 / 2.0;

    QString written(const char* name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }
    /// 40 columns of 1 to 40 MWh/ha in 20 rows.
    QString tiff(const QStringList& options) const
    {
        QByteArray text = "ncols 40\nnrows 20\nxllcorner 0\nyllcorner 0\ncellsize 1\n";
        for (int row = 0; row < 20; ++row) {
            for (int column = 1; column <= 40; ++column) {
                text += QByteArray::number(column) + ' ';
            }
            text += '\n';
        }
        const QString target = m_folder.filePath(QStringLiteral("gradient.tif"));
        output(QStringLiteral("gdal_translate"), options + QStringList{written("gradient.asc", text), target});
        return target;
    }
    /// The coordinate system of a scenario with layers stays.
    static Scenario withALayer()
    {
        Scenario scenario;
        scenario.layers.substations = Layer(std::vector<Substation>{{.position = {500'000.0, 5'540'000.0}}});
        return scenario;
    }
    static HeatDensityGrid import(const QString& file, const Scenario& scenario, std::optional<int> epsg = {})
    {
        const auto result = data::importFile(
            scenario, {.file = file.toStdString(), .kind = ImportKind::HeatDensity, .sourceEpsg = epsg}, {});
        return result.scenario.layers.heatDensity[0];
    }
    static Finding refusal(const QString& file, std::optional<int> epsg = {})
    {
        try {
            import(file, withALayer(), epsg);
        } catch (const Failure& failure) {
            return failure.finding();
        }
        return {.problem = Problem::Internal, .found = "was read"};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(RasterImportTest)
#include "raster_import_test.moc"
