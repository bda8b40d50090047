#include "data/catalogues.hpp"
#include "data/csv/catalogue_records.hpp"
#include "tests/support/compare.hpp"

#include <QTest>

#include <array>

using namespace wattort;
using namespace wattort::data;

namespace {

const QByteArray assumptionHeader = "key,group,value,low,high,unit,source,year,confidence,label_en,label_de\n";

Catalogues readOne(const char* name, const QByteArray& text)
{
    const std::array files{csv::NamedText{name, {text.constData(), std::size_t(text.size())}}};
    return csv::readCatalogues(files);
}

} // namespace

class CataloguesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allFilesOfTheProgramAreRead()
    {
        try {
            const Catalogues& all = catalogues();
            for (const Assumption& assumption : all.assumptions) {
                QVERIFY2(!assumption.source.empty(), assumption.key.c_str());
            }
        } catch (const Failure& failure) {
            const Finding& finding = failure.finding();
            QFAIL(
                qPrintable(QStringLiteral("problem %1 in %2, line %3, field %4: found \"%5\", expected \"%6\"")
                               .arg(int(finding.problem))
                               .arg(QString::fromStdString(finding.place.file))
                               .arg(finding.place.row)
                               .arg(QString::fromStdString(finding.place.field), QString::fromStdString(finding.found),
                                    QString::fromStdString(finding.expected))));
        }
    }

    void aUnitStandsBehindTheNameOfAColumn()
    {
        const Catalogues read = readOne(
            "building_heat_demand.csv",
            "use,from_year,to_year,demand_kwh_per_m2,demand_low_kwh_per_m2,demand_kwh_per_m2_high,profile,source,year,"
            "confidence\noffice,1990,,100,80,120,GKO,somebody,2020,memory\n");
        QCOMPARE(read.heatDemand.size(), std::size_t(1));
        const SpecificHeatDemand& demand = read.heatDemand.front();
        QVERIFY(demand.use == BuildingUse::Office);
        QCOMPARE(demand.fromYear, 1990);
        QCOMPARE(demand.toYear, 9999);
        WATTORT_COMPARE_WITHIN(inUnit(demand.demand.value, kWh / m2), 100.0, 1e-12);
        WATTORT_COMPARE_WITHIN(inUnit(demand.demand.low, kWh / m2), 80.0, 1e-12);
        WATTORT_COMPARE_WITHIN(inUnit(demand.demand.high, kWh / m2), 120.0, 1e-12);
        QVERIFY(demand.provenance.confidence == Confidence::Memory);
    }

    void assumptionsOfAllGroupsArePutTogether()
    {
        const QByteArray heat = assumptionHeader + "x,heat,1,1,2,%,s,2020,derived,x,x\n";
        const QByteArray law = assumptionHeader + "y,law,1,1,2,%,s,2020,derived,y,y\n";
        const std::array files{csv::NamedText{"assumptions_heat.csv", heat.constData()},
                               csv::NamedText{"assumptions_law.csv", law.constData()}};
        QCOMPARE(csv::readCatalogues(files).assumptions.size(), std::size_t(2));
    }

    void aBrokenRowIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("problem");
        QTest::addColumn<int>("line");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* name, const QByteArray& rows, Problem problem, int line, const char* field) {
            QTest::newRow(name) << assumptionHeader + rows << int(problem) << line << QByteArray(field);
        };
        const QByteArray good = "a,heat,1,0,2,kW,s,2020,verified,l,l\n";
        row("no number", good + "b,heat,1x,0,2,kW,s,2020,verified,l,l\n", Problem::NotANumber, 3, "value");
        row("decimal comma", good + "b,heat,\"1,5\",0,2,kW,s,2020,verified,l,l\n", Problem::NotANumber, 3, "value");
        row("infinite", "b,heat,inf,0,2,kW,s,2020,verified,l,l\n", Problem::NotANumber, 2, "value");
        row("empty number", "b,heat,,0,2,kW,s,2020,verified,l,l\n", Problem::MissingValue, 2, "value");
        row("low above value", "b,heat,1,1.5,2,kW,s,2020,verified,l,l\n", Problem::OutOfRange, 2, "value");
        row("value above high", "b,heat,3,1,2,kW,s,2020,verified,l,l\n", Problem::OutOfRange, 2, "value");
        row("unknown unit", "b,heat,1,0,2,furlong,s,2020,verified,l,l\n", Problem::UnknownUnit, 2, "unit");
        row("no source", "b,heat,1,0,2,kW, ,2020,verified,l,l\n", Problem::MissingValue, 2, "source");
        row("key twice", good + good, Problem::DuplicateKey, 3, "key");
        row("unknown confidence", "b,heat,1,0,2,kW,s,2020,sure,l,l\n", Problem::UnknownKey, 2, "confidence");
        row("year out of range", "b,heat,1,0,2,kW,s,20,verified,l,l\n", Problem::OutOfRange, 2, "year");
        row("no rows", "", Problem::MissingValue, 2, "");
        QTest::newRow("unknown column") << QByteArray(assumptionHeader.chopped(1)
                                                      + ",note\na,heat,1,0,2,kW,s,2020,verified,l,l,n\n")
                                        << int(Problem::UnknownKey) << 1 << QByteArray("note");
        QTest::newRow("missing column") << QByteArray(
            "key,group,value,low,high,unit,year,confidence,label_en,label_de\n"
            "a,heat,1,0,2,kW,2020,verified,l,l\n")
                                        << int(Problem::MissingField) << 2 << QByteArray("source");
    }

    void aBrokenRowIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, problem);
        QFETCH(int, line);
        QFETCH(QByteArray, field);
        try {
            readOne("assumptions_heat.csv", text);
            QFAIL("was read");
        } catch (const Failure& failure) {
            QCOMPARE(int(failure.finding().problem), problem);
            QCOMPARE(failure.finding().place.file, std::string("assumptions_heat.csv"));
            QCOMPARE(failure.finding().place.row, std::int64_t(line));
            QCOMPARE(failure.finding().place.field, field.toStdString());
        }
    }

    void aColumnWithAUnitOfAnotherDimensionIsRefused()
    {
        try {
            readOne("building_heat_demand.csv",
                    "use,from_year,to_year,demand_kwh,demand_low_kwh,demand_high_kwh,profile,source,year,confidence\n"
                    "office,1990,,100,80,120,GKO,somebody,2020,memory\n");
            QFAIL("was read");
        } catch (const Failure& failure) {
            QVERIFY(failure.finding().problem == Problem::UnknownUnit);
            QCOMPARE(failure.finding().place.field, std::string("demand_kwh"));
        }
    }

    /// Law: a report is due on a day of the year, and what no plan knows is named.
    void aRuleOfLawThatCannotBeReadIsRefused()
    {
        const QByteArray header =
            "key,act,section,rule_set,quantity,comparison,limit,unit,operation_from,"
            "operation_before,applies_from,grace_years,yearly_by,connection_from_kw,"
            "connection_below_kw,title_en,title_de,missing_en,missing_de,source,year,confidence\n";
        const auto field = [&header](const QByteArray& quantity, const QByteArray& yearlyBy,
                                     const QByteArray& missing) {
            const QByteArray row = "a,EnEfG,1,in_force," + quantity + ",duty_from,1,kW,,,,," + yearlyBy + ",,,t,t,"
                                   + missing + ',' + missing + ",s,2023,verified\n";
            try {
                const Catalogues read = readOne("legal_rules.csv", header + row);
                return QByteArray::number(read.legislation.rules.front().yearlyMonth);
            } catch (const Failure& failure) {
                return QByteArray::fromStdString(failure.finding().place.field);
            }
        };
        QCOMPARE(field("installed_it_power", "", ""), QByteArray("0"));
        QCOMPARE(field("installed_it_power", "03-31", ""), QByteArray("3"));
        QCOMPARE(field("installed_it_power", "31-03", ""), QByteArray("yearly_by"));
        QCOMPARE(field("installed_it_power", "March", ""), QByteArray("yearly_by"));
        QCOMPARE(field("outside_of_plan", "", ""), QByteArray("missing_en"));
        QCOMPARE(field("outside_of_plan", "", "who owns it"), QByteArray("0"));
    }

    void climateStationsHaveTwelveMonths()
    {
        // Deutscher Wetterdienst, TRY 2010 region 1: mean temperature of January 2.89, of July 16.9 degC or above.
        const auto& stations = catalogues().stations;
        QVERIFY(stations.size() >= 30);
        QCOMPARE(stations.front().name, std::string("Bremerhaven"));
        WATTORT_COMPARE_WITHIN(inCelsius(stations.front().months[0].meanTemperature), 2.89, 1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(stations.front().months[0].dailyRadiation, kWh / m2), 0.46, 1e-9);
        for (const ClimateStation& station : stations) {
            QVERIFY(station.months[6].meanTemperature > station.months[0].meanTemperature);
            QVERIFY(station.months[11].wind.value() > 0.0);
        }
    }

    /// Nothing of what the program needs may be missing without a word.
    void anEmptyListIsNamedByItsFile()
    {
        const auto missing = [](auto empty) {
            Catalogues all = catalogues();
            empty(all);
            try {
                csv::requireComplete(all);
            } catch (const Failure& failure) {
                return failure.finding().place.file;
            }
            return std::string("none");
        };
        QCOMPARE(missing([](Catalogues&) {}), std::string("none"));
        QCOMPARE(missing([](Catalogues& all) { all.assumptions.clear(); }), std::string("assumptions.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.stations.clear(); }), std::string("climate_stations.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.stations.back().months[6] = {}; }),
                 std::string("climate_stations.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.accelerators.clear(); }), std::string("accelerators.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.languageModels.clear(); }), std::string("language_models.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.gridLevels.clear(); }), std::string("grid_levels.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.systems.clear(); }), std::string("compute_systems.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.coolingSystems.clear(); }), std::string("cooling_systems.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.heatDemand.clear(); }), std::string("building_heat_demand.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.heatProfiles.clear(); }), std::string("heat_profiles.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.heatProfiles[0].hours.clear(); }),
                 std::string("heat_profile_hours.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.pipes.clear(); }), std::string("pipes_en253.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.legislation.ruleSets.clear(); }),
                 std::string("legal_rule_sets.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.legislation.rules.clear(); }), std::string("legal_rules.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.legislation.exemptions.clear(); }),
                 std::string("legal_exemptions.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.legislation.registerItems.clear(); }),
                 std::string("register_items.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.publishedFigures.clear(); }), std::string("published_sites.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.twinPipes.clear(); }), std::string("pipes_twin.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.plasticPipes.clear(); }), std::string("pipes_plastic.csv"));
        QCOMPARE(missing([](Catalogues& all) { all.parkUses.clear(); }), std::string("park_uses.csv"));
    }

    void theTextOfACatalogueIsThere() { QVERIFY(catalogueText("legal_rules.csv").size() > 100); }
};

QTEST_GUILESS_MAIN(CataloguesTest)
#include "catalogues_test.moc"
