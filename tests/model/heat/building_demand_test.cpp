
#include "model/heat/building_demand.hpp"
#include "model/heat/daily_shape.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/heat_catalogues.hpp"

#include <cmath>
#include <numbers>
#include <numeric>

using namespace wattort;

namespace {

Polygon square(double metres, double x = 0.0)
{
    return {.outer = {{x, 0}, {x + metres, 0}, {x + metres, metres}, {x, metres}, {x, 0}}};
}

/// A year with a winter: mean 9.5 degC, 10 K down in January, 4 K between night and day.
std::shared_ptr<const WeatherYear> plainWeather()
{
    WeatherYear weather;
    weather.dryBulb = HourlyTemperature(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double day = double(hour) / 24.0;
        weather.dryBulb.set(hour, celsius(9.5 - 10.0 * std::cos(2 * std::numbers::pi * (day - 18.0) / 365.0)
                                          - 4.0 * std::cos(2 * std::numbers::pi * (day - 0.1))));
    }
    return std::make_shared<const WeatherYear>(std::move(weather));
}

HeatDemandInput inputOf(std::vector<Building> buildings)
{
    const Catalogues& catalogues = test::heatCatalogues();
    return {Layer<Building>(std::move(buildings)), plainWeather(), catalogues.heatDemand, catalogues.heatProfiles,
            heatDemandAssumptions(Assumptions(catalogues.assumptions, {}))};
}

BuildingDemand demandOf(const Building& building)
{
    return estimateHeatDemand(inputOf({building})).buildings.front();
}

double annualMegawattHours(const Building& building)
{
    return inUnit(demandOf(building).annual, MWh);
}

} // namespace

class BuildingDemandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// By hand: 100 m2 x 2 storeys x 0.84 x 93 kWh/m2 (Technikkatalog Wärmeplanung 1.1, houses of 1949 to 1978).
    void areaChainOfAHouse()
    {
        WATTORT_COMPARE_WITHIN(annualMegawattHours({.footprint = square(10),
                                                    .use = BuildingUse::SingleFamilyHouse,
                                                    .storeys = 2.0,
                                                    .constructionYear = 1965}),
                               15.624, 1e-9);
    }

    /// Given floor area goes before footprint and storeys; retail: 0.90 x 77.7 kWh/m2 (IWU, 1979 to 2009).
    void givenFloorAreaGoesFirst()
    {
        WATTORT_COMPARE_WITHIN(annualMegawattHours({.footprint = square(10),
                                                    .use = BuildingUse::Retail,
                                                    .storeys = 9.0,
                                                    .constructionYear = 1990,
                                                    .floorArea = 1'000.0 * m2}),
                               69.93, 1e-9);
    }

    void ageClassesMeetAtTheirYears_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<double>("kilowattHoursPerSquareMetre");
        // Technikkatalog Wärmeplanung 1.1 (2024), tables 55 and 56, apartment buildings.
        QTest::addRow("unknown") << 0 << 77.0;
        QTest::addRow("1600") << 1600 << 98.0;
        QTest::addRow("1918") << 1918 << 98.0;
        QTest::addRow("1919") << 1919 << 94.0;
        QTest::addRow("1978") << 1978 << 86.0;
        QTest::addRow("1979") << 1979 << 80.0;
        QTest::addRow("2009") << 2009 << 67.0;
        QTest::addRow("2010") << 2010 << 43.0;
        QTest::addRow("2030") << 2030 << 42.0;
    }

    void ageClassesMeetAtTheirYears()
    {
        QFETCH(int, year);
        QFETCH(double, kilowattHoursPerSquareMetre);
        const double found = annualMegawattHours({.footprint = square(20),
                                                  .use = BuildingUse::MultiFamilyHouse,
                                                  .constructionYear = year,
                                                  .floorArea = 1'000.0 * m2});
        WATTORT_COMPARE_WITHIN(found, 0.84 * kilowattHoursPerSquareMetre, 1e-9);
    }

    void everyUseAndYearHasADemand()
    {
        for (int use = 0; use < int(BuildingUse::Unheated); ++use) {
            for (const int year : {0, 1500, 1918, 1948, 1978, 1994, 2009, 2020, 2100}) {
                const BuildingDemand demand = demandOf(
                    {.footprint = square(20), .use = BuildingUse(use), .storeys = 1.0, .constructionYear = year});
                QCOMPARE(demand.basis, DemandBasis::Estimated);
                const double perSquareMetre = inUnit(demand.annual, kWh) / 400.0;
                QVERIFY2(perSquareMetre > 8.0 && perSquareMetre < 470.0, qPrintable(QString::number(perSquareMetre)));
            }
        }
    }

    void storeysAreAssumedByUseWhereTheyAreNotKnown()
    {
        const auto perStorey = [](BuildingUse use) {
            return annualMegawattHours({.footprint = square(20), .use = use})
                   / annualMegawattHours({.footprint = square(20), .use = use, .storeys = 1.0});
        };
        const UsualStoreys usual = inputOf({}).assumptions.storeys;
        WATTORT_COMPARE_WITHIN(perStorey(BuildingUse::SingleFamilyHouse), usual.house, 1e-9);
        WATTORT_COMPARE_WITHIN(perStorey(BuildingUse::MultiFamilyHouse), usual.apartments, 1e-9);
        WATTORT_COMPARE_WITHIN(perStorey(BuildingUse::Production), usual.hall, 1e-9);
        WATTORT_COMPARE_WITHIN(perStorey(BuildingUse::School), usual.institution, 1e-9);
        WATTORT_COMPARE_WITHIN(perStorey(BuildingUse::Unknown), usual.unknown, 1e-9);
    }

    void meterGoesBeforeEveryEstimate()
    {
        HeatDemandInput input =
            inputOf({{.footprint = square(4), .use = BuildingUse::Unheated, .meteredHeat = 20.0 * MWh}});
        input.assumptions.demandFactor = 0.5;
        const BuildingDemand demand = estimateHeatDemand(input).buildings.front();
        QCOMPARE(inUnit(demand.annual, MWh), 20.0);
        QCOMPARE(demand.basis, DemandBasis::Metered);
        WATTORT_COMPARE_WITHIN(inUnit(demand.peak, kW), 20'000.0 / 2'000.0, 1e-12);
    }

    void refurbishmentMultipliesEstimates()
    {
        HeatDemandInput input =
            inputOf({{.footprint = square(10), .use = BuildingUse::SingleFamilyHouse, .storeys = 2.0}});
        const Energy before = estimateHeatDemand(input).total;
        input.assumptions.demandFactor = 0.7;
        WATTORT_COMPARE_WITHIN(double(estimateHeatDemand(input).total / before), 0.7, 1e-12);
    }

    void shedsAndUnheatedBuildingsNeedNothing()
    {
        const HeatDemand demand = estimateHeatDemand(
            inputOf({{.footprint = square(6)}, {.footprint = square(50), .use = BuildingUse::Unheated}, {}}));
        for (const BuildingDemand& one : demand.buildings) {
            QCOMPARE(one.basis, DemandBasis::Unheated);
            QCOMPARE(one.annual.value(), 0.0);
        }
        QCOMPARE(demand.findings.front().problem, Problem::ZeroConsumers);
        QCOMPARE(demand.findings.front().found, std::string("3"));
    }

    void gapsInTheLayerAreCounted()
    {
        const HeatDemand demand = estimateHeatDemand(
            inputOf({{.footprint = square(10)},
                     {.footprint = square(10), .use = BuildingUse::Office, .storeys = 3.0, .constructionYear = 1980},
                     {.footprint = square(10), .use = BuildingUse::Office, .constructionYear = 1980}}));
        const std::vector<std::pair<std::string, std::string>> expected{
            {"use", "1"}, {"storeys", "2"}, {"construction_year", "1"}};
        QCOMPARE(demand.findings.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(demand.findings[i].place.field, expected[i].first);
            QCOMPARE(demand.findings[i].found, expected[i].second);
            QCOMPARE(demand.findings[i].expected, std::string("3"));
        }
    }

    void everyShapeAddsUpToOne()
    {
        for (const HeatProfile& profile : test::heatCatalogues().heatProfiles) {
            const HourlyRatio shape = hourlyShape(profile, *plainWeather());
            QCOMPARE(shape.size(), hoursPerYear);
            WATTORT_COMPARE_WITHIN(std::accumulate(shape.raw().begin(), shape.raw().end(), 0.0), 1.0, 1e-9);
        }
    }

    /// The day's heat is that of the published formula, whatever the hours do: KW h(theta) F_weekday.
    void daysOfAShapeFollowTemperatureAndWeekday()
    {
        const auto weather = plainWeather();
        const std::vector<double> theta = weightedDailyCelsius(weather->dryBulb);
        for (const HeatProfile& profile : test::heatCatalogues().heatProfiles) {
            const HourlyRatio shape = hourlyShape(profile, *weather);
            const auto dayOf = [&](std::size_t day) {
                const auto hours = shape.raw().subspan(24 * day, 24);
                return std::accumulate(hours.begin(), hours.end(), 0.0);
            };
            // 1 January is a Monday, 10 July (day 190) a Tuesday, 13 January (day 12) a Saturday.
            const double customerValue = dayOf(0) / (dailyHeatFactor(profile, theta[0]) * profile.weekdayFactors[0]);
            WATTORT_COMPARE_WITHIN(
                dayOf(190), customerValue * dailyHeatFactor(profile, theta[190]) * profile.weekdayFactors[1], 1e-9);
            WATTORT_COMPARE_WITHIN(
                dayOf(12), customerValue * dailyHeatFactor(profile, theta[12]) * profile.weekdayFactors[5], 1e-9);
        }
    }

    void hourlyDemandOfSomeBuildingsAddsUpToTheirYears()
    {
        const HeatDemand demand =
            estimateHeatDemand(inputOf({{.footprint = square(10), .use = BuildingUse::SingleFamilyHouse},
                                        {.footprint = square(30), .use = BuildingUse::School},
                                        {.footprint = square(20), .use = BuildingUse::Retail},
                                        {.footprint = square(3)}}));
        const std::vector<std::uint32_t> some{0, 2, 3};
        const HourlyPower hourly = hourlyDemand(demand, some);
        WATTORT_COMPARE_WITHIN(inUnit(total(hourly), MWh),
                               inUnit(Energy(demand.buildings[0].annual + demand.buildings[2].annual), MWh), 1e-9);
        QCOMPARE(total(hourlyDemand(demand, {})).value(), 0.0);
    }

    /// Demand curves of houses peak on a cold morning and rest on a summer night.
    void housesHeatOnWinterMornings()
    {
        const HourlyRatio shape = hourlyShape(test::heatCatalogues().heatProfiles.front(), *plainWeather());
        const auto highest = std::max_element(shape.raw().begin(), shape.raw().end()) - shape.raw().begin();
        QVERIFY(highest / 24 < 60 || highest / 24 > 340);
        QVERIFY(highest % 24 >= 5 && highest % 24 <= 21);
        QVERIFY(*std::min_element(shape.raw().begin(), shape.raw().end()) < 0.05 * shape.raw()[std::size_t(highest)]);
    }
};

QTEST_GUILESS_MAIN(BuildingDemandTest)
#include "building_demand_test.moc"
