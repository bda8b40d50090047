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
