#include "data/export.hpp"
#include "data/import.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/made_plan.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wattort;

namespace {

QByteArray content(const QString& file)
{
    QFile input(file);
    return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

Plan smallPlan()
{
    Plan plan = test::madePlan("Nord");
    WeatherYear weather;
    weather.dryBulb = HourlyTemperature(hoursPerYear, celsius(-3.5));
    test::setStage(plan.weather, std::shared_ptr<const WeatherYear>(std::make_shared<WeatherYear>(weather)));
    ComputeYear year;
    year.itPower = HourlyPower(hoursPerYear, 12.5 * MW);
    year.itPower.set(1, 8.0 * MW);
    test::setStage(plan.year, year);
    NetworkDesign network;
    network.nodes = {{{500000.0, 5600000.5}}, {{500100.0, 5600000.5}}};
    NetworkPipe pipe;
    pipe.to = 1;
    pipe.line = {network.nodes[0].position, network.nodes[1].position};
    pipe.length = 100.0 * m;
    pipe.designPower = 250.0 * kW;
    network.pipes = {pipe};
    network.consumers = {{.building = 0, .node = 1, .annual = 400.0 * MWh, .supplyTemperature = celsius(68.0)}};
    NetworkInput input;
    Building building;
    building.name = "Bäckerei \"Zum\tOfen\"";
    input.buildings = Layer(std::vector{building});
    plan.network = std::make_shared<const Computed<NetworkInput, NetworkDesign>>(
        Computed<NetworkInput, NetworkDesign>{input, network});
    return plan;
}

} // namespace

class ExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hoursHaveOneRowEachAndUnitsInTheirNames()
    {
        data::exportHourly(smallPlan(), folder());
        const QList<QByteArray> lines = content(m_folder.filePath(QStringLiteral("new/out/hourly.csv"))).split('\n');
        QCOMPARE(lines.size(), 8760 + 2); // header, and nothing after the last line end
        const QList<QByteArray> names = lines[0].trimmed().split(',');
        const QList<QByteArray> second = lines[2].trimmed().split(',');
        QCOMPARE(second.size(), names.size());
        QCOMPARE(second[names.indexOf("hour")], QByteArray("1"));
        QCOMPARE(second[names.indexOf("it_power_kw")], QByteArray("8000"));
        QCOMPARE(second[names.indexOf("outdoor_temperature_celsius")], QByteArray("-3.5"));
        QCOMPARE(second[names.indexOf("boiler_heat_kw")], QByteArray()); // this plan has no dispatch
    }

    void networkHasPipesAndConsumers()
    {
        Scenario scenario;
        scenario.epsg = 25833;
        data::exportNetwork(scenario, smallPlan(), folder());
        QJsonParseError error;
        const QJsonObject json =
            QJsonDocument::fromJson(content(m_folder.filePath(QStringLiteral("new/out/network.geojson"))), &error)
                .object();
        QCOMPARE(error.errorString(), QStringLiteral("no error occurred"));
        QCOMPARE(json[QLatin1String("crs")][QLatin1String("properties")][QLatin1String("name")].toString(),
                 QStringLiteral("urn:ogc:def:crs:EPSG::25833"));
        const QJsonArray features = json[QLatin1String("features")].toArray();
        QCOMPARE(features.size(), 2);
        const QJsonValue pipe = features[0][QLatin1String("properties")];
        QCOMPARE(pipe[QLatin1String("kind")].toString(), QStringLiteral("street"));
        WATTORT_COMPARE_WITHIN(pipe[QLatin1String("design_power_kw")].toDouble(), 250.0, 1e-9);
        const QJsonValue line = features[0][QLatin1String("geometry")][QLatin1String("coordinates")];
        QCOMPARE(line[1][0].toDouble(), 500100.0);
        QCOMPARE(line[1][1].toDouble(), 5600000.5);
        const QJsonValue consumer = features[1][QLatin1String("properties")];
        QCOMPARE(consumer[QLatin1String("name")].toString(), QStringLiteral("Bäckerei \"Zum\tOfen\""));
        WATTORT_COMPARE_WITHIN(consumer[QLatin1String("annual_heat_mwh")].toDouble(), 400.0, 1e-9);
    }

    void streetSectionsAreATableAndALayer()
    {
        Plan plan = smallPlan();
        NetworkInput input = plan.network->input;
        NetworkDesign network = plan.network->output;
        network.pipes[0].nominalDiameter = 80;
        network.pipes[0].investment = 90'000.0 * EUR;
        network.pipes[0].source = 1;
        network.pipes[0].annualHeat = 400.0 * MWh;
        network.sources.resize(2);
        network.sources[1].name = "Heizwerk, alt";
        network.nodes.push_back({{500100.0, 5600020.5}});
        NetworkPipe house;
        house.from = 1;
        house.to = 2;
        house.kind = EdgeKind::HouseConnection;
        house.line = {network.nodes[1].position, network.nodes[2].position};
        house.length = 20.0 * m;
        house.investment = 8'000.0 * EUR;
        network.pipes.push_back(house);
        network.consumers[0].node = 2;
        plan.network = std::make_shared<const Computed<NetworkInput, NetworkDesign>>(
            Computed<NetworkInput, NetworkDesign>{input, network});
        Scenario scenario;
        Street street;
        street.name = "Am Hafen";
        street.line = {{499900.0, 5600000.5}, {500100.0, 5600000.5}};
        scenario.layers.streets = Layer(std::vector{street});
        data::exportSections(scenario, plan, folder());
        // 400 MWh over 120 m.
        QCOMPARE(content(m_folder.filePath(QStringLiteral("new/out/street_sections.csv"))),
                 QByteArray("section,kind,street,surface,pipe_system,nominal_diameter,length_m,"
                            "house_connection_length_m,consumers,heat_mwh_per_a,linear_heat_density_mwh_per_m,"
                            "heat_carried_mwh_per_a,design_power_kw,investment_eur,house_connection_investment_eur,"
                            "heat_source,heat_source_name,construction_phase\r\n"
                            "1,street,Am Hafen,street,steel_single,80,100,20,1,400,3.333333333,400,250,90000,8000,1,"
                            "\"Heizwerk, alt\",1\r\n"));
        // GDAL reads the layer.
        const data::ImportResult read = data::importFile(
            scenario, {.file = folder() / "street_sections.gpkg", .kind = data::ImportKind::HeatNetwork}, {});
        QCOMPARE(read.scenario.layers.heatNetwork.size(), std::size_t(1));
        const HeatNetworkPipe& pipe = read.scenario.layers.heatNetwork[0];
        QVERIFY(pipe.line == network.pipes[0].line);
        QCOMPARE(pipe.nominalDiameter, 80);
    }

    void theDataToReportSayWhatIsPlannedAndWhatIsMissing()
    {
        const auto item = [](const char* key, const char* unit, const char* remark, const char* missing) {
            RegisterItem made;
            made.key = key;
            made.act = "EnEfG";
            made.section = "Anlage 3";
            made.nameEnglish = "Name";
            made.nameGerman = "Bezeichnung";
            made.unit = unit;
            made.remarkEnglish = remark;
            made.remarkGerman = remark;
            made.missingEnglish = missing;
            made.missingGerman = missing;
            return made;
        };
        Plan plan = smallPlan();
        plan.site = "Nord, \"am Hafen\"";
        data::exportRegisterData(plan,
                                 {item("enefg_1_a_name", "", "Name of the site", ""),
                                  item("eu_2_1_n_cdd", "K", "Days, warm", ""),
                                  item("enefg_2_f_pue", "1", "E_DC / E_IT", "No energy"),
                                  item("enefg_1_d_postcode", "", "", "No postcodes")},
                                 true, folder());
        QCOMPARE(content(m_folder.filePath(QStringLiteral("new/out/register_data.csv"))),
                 QByteArray("act,section,symbol,name,value,unit,state,remark\r\n"
                            "EnEfG,Anlage 3,,Bezeichnung,\"Nord, \"\"am Hafen\"\"\",,planned,Name of the site\r\n"
                            "EnEfG,Anlage 3,,Bezeichnung,0,K,planned,\"Days, warm\"\r\n"
                            "EnEfG,Anlage 3,,Bezeichnung,,1,missing,No energy\r\n"
                            "EnEfG,Anlage 3,,Bezeichnung,,,missing,No postcodes\r\n"));
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        try {
            data::exportHourly(smallPlan(), "/dev/null/out");
            QFAIL("wrote into a file");
        } catch (const Failure& failure) {
            QVERIFY(failure.finding().problem == Problem::CannotWrite);
            QCOMPARE(failure.finding().place.file, std::string("/dev/null/out"));
        }
    }

private:
    std::filesystem::path folder() const { return m_folder.filePath(QStringLiteral("new/out")).toStdString(); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
