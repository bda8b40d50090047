#include "ui/map/feature_attributes.hpp"
#include "ui/map/legend.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QTest>

#include <algorithm>

using namespace wattort;
using ui::IdentifiedFeature;
using ui::MapScene;

namespace {

MapScene scene()
{
    MapScene result;
    Building hall{.footprint = {.outer = {{0, 0}, {20, 0}, {20, 10}, {0, 10}, {0, 0}}}, .name = "Town hall"};
    hall.storeys = 3;
    hall.constructionYear = 1964;
    Building shed = hall;
    shed.name.clear();
    shed.storeys = 0;
    shed.constructionYear = 0;
    result.layers.buildings = Layer<Building>({hall, shed});
    result.layers.powerLines = Layer<PowerLine>({{.line = {{0, 0}, {1'000, 0}}, .voltage = 110e3}});
    result.layers.landUse = Layer<LandUse>({{.area = {hall.footprint}, .kind = LandUseKind::Forest}});
    NetworkDesign network;
    network.pipes.push_back({.line = {{0, 0}, {100, 0}}, .length = 100.0 * m, .nominalDiameter = 150});
    network.consumers.push_back({.building = 0, .peak = 120.0 * kW});
    result.network = std::make_shared<const NetworkDesign>(network);
    return result;
}

QString valueOf(const std::vector<std::pair<QString, QString>>& rows, const QString& name)
{
    const auto found = std::ranges::find(rows, name, [](const auto& row) { return row.first; });
    return found == rows.end() ? QString() : found->second;
}

} // namespace

class FeatureAttributesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void aBuildingSaysWhatIsKnownOfIt()
    {
        const auto rows = ui::attributes({.layer = LayerKind::Buildings, .index = 0}, scene());
        QCOMPARE(valueOf(rows, QStringLiteral("Name")), QStringLiteral("Town hall"));
        QCOMPARE(valueOf(rows, QStringLiteral("Storeys")), QStringLiteral("3"));
        QCOMPARE(valueOf(rows, QStringLiteral("Year of construction")), QStringLiteral("1964"));
        QCOMPARE(valueOf(rows, QStringLiteral("Footprint")), ui::text(200.0 * m2));
    }

    void whatIsNotKnownIsLeftOut()
    {
        const auto rows = ui::attributes({.layer = LayerKind::Buildings, .index = 1}, scene());
        QVERIFY(valueOf(rows, QStringLiteral("Storeys")).isEmpty());
        QVERIFY(valueOf(rows, QStringLiteral("Year of construction")).isEmpty());
        QVERIFY(std::ranges::none_of(rows, [](const auto& row) { return row.second.isEmpty(); }));
    }

    /// 20 MWh with 20 % below and 10 % above is 16 to 22 MWh.
    void aBuildingHasItsDemandWithItsRange()
    {
        MapScene shown = scene();
        HeatDemand demand;
        demand.buildings.resize(2);
        demand.buildings[0] = {.annual = 20.0 * MWh,
                               .peak = 10.0 * kW,
                               .basis = DemandBasis::Estimated,
                               .annualRange = {0.2, 0.1},
                               .peakRange = {0.3, 0.4},
                               .requiredSupply = celsius(70)};
        shown.demand = std::make_shared<const HeatDemand>(demand);
        const auto rows = ui::attributes({.layer = LayerKind::Buildings, .index = 0}, shown);
        QCOMPARE(valueOf(rows, QStringLiteral("Heat demand per year")),
                 QStringLiteral("%1 (%2 to %3)").arg(ui::text(20.0 * MWh), ui::text(16.0 * MWh), ui::text(22.0 * MWh)));
        QCOMPARE(valueOf(rows, QStringLiteral("Peak demand")),
                 QStringLiteral("%1 (%2 to %3)").arg(ui::text(10.0 * kW), ui::text(7.0 * kW), ui::text(14.0 * kW)));
        QCOMPARE(valueOf(rows, QStringLiteral("Supply temperature needed")), ui::text(celsius(70)));
        QVERIFY(valueOf(ui::attributes({.layer = LayerKind::Buildings, .index = 1}, shown),
                        QStringLiteral("Heat demand per year"))
                    .isEmpty());
        const auto consumer = ui::attributes({.part = IdentifiedFeature::Part::NetworkConsumer, .index = 0}, shown);
        QVERIFY(!valueOf(consumer, QStringLiteral("Lacking")).isEmpty()); // 0 K arrive in this network
    }

    /// 60 and 90 MWh along two sections of 100 m together: 0.75 MWh/(m a).
    void aStreetHasItsLinearHeatDensity()
    {
        MapScene shown = scene();
        shown.layers.streets = Layer<Street>({{.line = {{0, 0}, {200, 0}}, .name = "High Street"}});
        StreetHeat heat;
        heat.sections = {{.line = {{0, 0}, {100, 0}}, .length = 100.0 * m, .demand = 60.0 * MWh, .buildings = 1},
                         {.line = {{100, 0}, {200, 0}}, .length = 100.0 * m, .demand = 90.0 * MWh, .buildings = 2}};
        shown.streetHeat = std::make_shared<const StreetHeat>(heat);
        const auto rows = ui::attributes({.layer = LayerKind::Streets, .index = 0}, shown);
        QCOMPARE(valueOf(rows, QStringLiteral("Linear heat density")), ui::valueText(0.75, "MWh/(m a)", 2));
        QCOMPARE(valueOf(rows, QStringLiteral("Heat demand along it per year")), ui::text(150.0 * MWh));
    }

    void theNetworkIsDescribed()
    {
        const MapScene shown = scene();
        const IdentifiedFeature pipe{.part = IdentifiedFeature::Part::NetworkPipe, .index = 0};
        QCOMPARE(valueOf(ui::attributes(pipe, shown), QStringLiteral("Diameter")), QStringLiteral("DN 150"));
        const IdentifiedFeature consumer{.part = IdentifiedFeature::Part::NetworkConsumer, .index = 0};
        QCOMPARE(valueOf(ui::attributes(consumer, shown), QStringLiteral("Peak power")), ui::text(120.0 * kW));
        QCOMPARE(ui::title(consumer, shown), QStringLiteral("Connected building: Town hall"));
    }

    void aFeatureThatIsGoneHasNoAttributes()
    {
        for (const LayerView& view : defaultLayerViews()) {
            QVERIFY(ui::attributes({.layer = view.kind, .index = 99}, scene()).empty());
        }
        MapScene without = scene();
        without.network = nullptr;
        QVERIFY(ui::attributes({.part = IdentifiedFeature::Part::NetworkPipe}, without).empty());
        QVERIFY(ui::title({.part = IdentifiedFeature::Part::NetworkPipe}, without).isEmpty());
    }

    void theLegendNamesWhatIsShownAndNothingElse()
    {
        MapScene shown = scene();
        QStringList texts;
        const auto collect = [&] {
            texts.clear();
            for (const ui::LegendGroup& group : ui::legendOf(shown)) {
                texts << group.title;
                for (const ui::LegendEntry& entry : group.entries) {
                    texts << entry.text;
                }
            }
            return texts.join(QLatin1Char('|'));
        };
        QVERIFY(collect().contains(ui::label(LayerKind::LandUse)));
        QVERIFY(texts.contains(QStringLiteral("up to DN 200")));
        QVERIFY(!texts.contains(ui::label(LandUseKind::Water)));
        QVERIFY(!texts.contains(ui::label(LayerKind::Substations)));
        shown.views = {{LayerKind::Buildings, false}, {LayerKind::PowerLines}};
        QCOMPARE(collect(), QStringLiteral("|") + ui::label(LayerKind::PowerLines));
    }

    void aLegendTooHighForThePictureTakesMoreColumns()
    {
        const auto groups = ui::legendOf(scene());
        const QSizeF column = ui::legendSize(QFont(), groups, 10'000.0);
        const QSizeF columns = ui::legendSize(QFont(), groups, 60.0);
        QVERIFY(columns.width() > column.width() && columns.height() < column.height());
    }
};

QTEST_MAIN(FeatureAttributesTest)
#include "feature_attributes_test.moc"
