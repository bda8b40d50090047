#include "tests/support/program.hpp"
#include "tests/support/reference_data.hpp"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using wattort::test::ProgramRun;
using wattort::test::runProgram;

namespace {

/// A rectangle in geographic coordinates, a few hundred metres wide.
QByteArray siteFeature(const char* name, double longitude, double latitude)
{
    const auto corner = [&](double east, double north) {
        return QByteArray("[") + QByteArray::number(longitude + east, 'f', 6) + ","
               + QByteArray::number(latitude + north, 'f', 6) + "]";
    };
    constexpr double halfWidth = 0.0027; // about 195 m at this latitude
    constexpr double halfHeight = 0.0015;
    return QByteArray(R"({"type":"Feature","properties":{"name":")") + name
           + R"("},"geometry":{"type":"Polygon","coordinates":[[)" + corner(-halfWidth, -halfHeight) + ","
           + corner(halfWidth, -halfHeight) + "," + corner(halfWidth, halfHeight) + "," + corner(-halfWidth, halfHeight)
           + "," + corner(-halfWidth, -halfHeight) + "]]}}";
}

struct Bound {
    const char* key;
    double low;
    double high;
    const char* reason;
};

constexpr Bound bounds[] = {
    {"heat_demand_of_region_gwh", 300, 1'500,
     "97,000 inhabitants at 5 to 9 MWh of heat a head are 485 to 870 GWh (AG Energiebilanzen 2022, heat below 100 °C "
     "without industry); the extract has not every building, and few storeys, hence the wider bound"},
    {"it_power_mw", 20, 20, "as set"},
    {"pue", 1.04, 1.20, "direct-to-chip with dry cooler: 1.086 in the reference model, fleet bands 1.05 to 1.15"},
    {"facility_energy_gwh", 70, 200, "20 MW at 40 to 95 % load and PUE 1.04 to 1.2"},
    {"consumers", 50, 15'600, "a town centre has dense streets enough; never more than there are buildings"},
    {"linear_heat_density_mwh_per_m", 0.7, 15,
     "KWW guide to heat planning: below 0.7 MWh/(m a) there is no network worth building"},
    {"network_loss_share_percent", 2, 25, "German networks lose 14 to 16 % on average (Technikkatalog)"},
    {"waste_heat_share_percent", 5, 100, "20 MW of base load against the network that was found to pay"},
    {"seasonal_cop", 2.5, 8, "45 to 55 °C source to 80 to 90 °C sink: 4 to 6; 8 is the cap of the model"},
    {"levelised_cost_of_heat_eur_per_mwh", 20, 180,
     "district heat cost 90 to 180 EUR/MWh in Germany in 2024 (AGFW); cost is below price for what was chosen because "
     "it pays"},
    {"energy_reuse_factor_percent", 1, 95, "between nothing and all recoverable heat"},
};

} // namespace

// From an OpenStreetMap extract of a real town to a filed report, through the command line alone, as a planner's
// script would do it. The town: Kaiserslautern, about 97,000 inhabitants (Statistisches Landesamt, 2013).
class RealTownTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QJsonObject m_import;
    QJsonArray m_sites;
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QJsonObject figures(int site) const { return m_sites[site].toObject()[QStringLiteral("figures")].toObject(); }

private Q_SLOTS:
    void initTestCase()
    {
        WATTORT_REQUIRE_REFERENCE(town, "osm/kaiserslautern_2013.osm.pbf");
        const QString scenario = path("town.gpkg");
        QCOMPARE(runProgram({QStringLiteral("new"), scenario}).exitCode, 0);

        const ProgramRun osm = runProgram({QStringLiteral("import"), scenario, town, QStringLiteral("--as"),
                                           QStringLiteral("osm"), QStringLiteral("--json")});
        QVERIFY2(osm.exitCode == 0, osm.errors);
        m_import = osm.json();

        QFile sites(path("sites.geojson"));
        QVERIFY(sites.open(QIODevice::WriteOnly));
        sites.write(QByteArray(R"({"type":"FeatureCollection","features":[)")
                    + siteFeature("Einsiedlerhof", 7.6890, 49.4360) + "," + siteFeature("PRE-Park", 7.8075, 49.4445)
                    + "]}");
        sites.close();
        const ProgramRun drawn = runProgram(
            {QStringLiteral("import"), scenario, sites.fileName(), QStringLiteral("--as"), QStringLiteral("sites")});
        QVERIFY2(drawn.exitCode == 0, drawn.errors);

        const ProgramRun planned = runProgram({QStringLiteral("plan"), scenario, QStringLiteral("--json"),
                                               QStringLiteral("--set"), QStringLiteral("it_power_mw=20")},
                                              500'000);
        QVERIFY2(planned.exitCode == 0, planned.errors);
        m_sites = planned.json()[QStringLiteral("sites")].toArray();
        QCOMPARE(m_sites.size(), 2);
    }

    // 15,151 ways with "building" and 6,342 with "highway" are in the extract (counted with osmium); ways that are no
    // streets for a trench (steps, proposed …) and broken rings may be left out, each counted with its reason.
    void everythingReadIsImportedOrSkippedForAReason()
    {
        for (const QJsonValue& value : m_import[QStringLiteral("layers")].toArray()) {
            const QJsonObject layer = value.toObject();
            double skipped = 0.0;
            for (const QJsonValue& count : layer[QStringLiteral("skipped")].toObject()) {
                skipped += count.toDouble();
            }
            const QString kind = layer[QStringLiteral("kind")].toString();
            const double imported = layer[QStringLiteral("imported")].toDouble();
            QVERIFY2(layer[QStringLiteral("read")].toDouble() == imported + skipped, qPrintable(kind));
            if (kind == QLatin1String("buildings")) {
                QVERIFY2(imported > 14'500 && imported < 15'600, qPrintable(QString::number(imported)));
            }
        }
    }

    void keyFiguresArePlausible()
    {
        for (int site = 0; site < m_sites.size(); ++site) {
            for (const Bound& bound : bounds) {
                const QJsonValue value = figures(site)[QString::fromLatin1(bound.key)];
                QVERIFY2(value.isDouble(), bound.key);
                QVERIFY2(value.toDouble() >= bound.low && value.toDouble() <= bound.high,
                         qPrintable(QStringLiteral("%1 = %2, not within %3 to %4 (%5)")
                                        .arg(QString::fromLatin1(bound.key))
                                        .arg(value.toDouble())
                                        .arg(bound.low)
                                        .arg(bound.high)
                                        .arg(QString::fromUtf8(bound.reason))));
            }
        }
    }

    void reportIsWrittenInBothLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("word");
        QTest::addRow("German") << QStringLiteral("de") << QStringLiteral("Wärmenetz");
        QTest::addRow("English") << QStringLiteral("en") << QStringLiteral("Heat network");
    }
    void reportIsWrittenInBothLanguages()
    {
        QFETCH(QString, language);
        QFETCH(QString, word);
        const QString report = path("report.pdf");
        const ProgramRun run = runProgram({QStringLiteral("report"), path("town.gpkg"), QStringLiteral("--out"), report,
                                           QStringLiteral("--lang"), language},
                                          500'000);
        QVERIFY2(run.exitCode == 0, run.errors);
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {report, QStringLiteral("-")});
        QVERIFY(text.waitForFinished());
        const QString content = QString::fromUtf8(text.readAllStandardOutput());
        QVERIFY(content.contains(word, Qt::CaseInsensitive));
        QVERIFY(content.contains(QStringLiteral("PRE-Park")));
        QVERIFY(content.contains(QStringLiteral("OpenStreetMap")));
    }
};

QTEST_GUILESS_MAIN(RealTownTest)
#include "real_town_test.moc"
