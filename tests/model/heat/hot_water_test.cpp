#include "model/heat/hot_water.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/heat_catalogues.hpp"

#include <cmath>
#include <numbers>
#include <numeric>

using namespace wattort;

namespace {

const HeatProfile& profile(const std::string& key)
{
    for (const HeatProfile& one : test::heatCatalogues().heatProfiles) {
        if (one.key == key) {
            return one;
        }
    }
    qFatal("no profile %s", key.c_str());
}

/// A house in a year with a mean of 9.5 degC and 10 K down in January.
HeatDemandInput house()
{
    WeatherYear weather;
    weather.dryBulb = HourlyTemperature(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        weather.dryBulb.set(
            hour, celsius(9.5 - 10.0 * std::cos(2 * std::numbers::pi * (double(hour) / 24.0 - 18.0) / 365.0)));
    }
    const Catalogues& catalogues = test::heatCatalogues();
    return {.buildings = Layer<Building>({{.footprint = {.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}},
                                           .use = BuildingUse::SingleFamilyHouse,
                                           .storeys = 2.0}}),
            .weather = std::make_shared<const WeatherYear>(std::move(weather)),
            .specific = catalogues.heatDemand,
            .profiles = catalogues.heatProfiles,
            .assumptions = heatDemandAssumptions(Assumptions(catalogues.assumptions, {}))};
}

} // namespace

class HotWaterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// HEF, variant 34, by hand: D + mW theta + bW = 0.0396284 - 0.0019982 theta + 0.1355070 over the published
    /// h(20) = 0.16353 and h(0) = 1.98795.
    void shareOfADayIsThatOfThePublishedProfile()
    {
        WATTORT_COMPARE_WITHIN(hotWaterShare(profile("HEF"), 20.0), 0.1351714 / 0.16353, 1e-4);
        WATTORT_COMPARE_WITHIN(hotWaterShare(profile("HEF"), 0.0), 0.1751354 / 1.98795, 1e-4);
    }

    void theWarmerTheDayTheMoreOfItIsHotWater()
    {
        for (const HeatProfile& one : test::heatCatalogues().heatProfiles) {
            double before = 0.0;
            for (double theta = -15.0; theta <= 30.0; theta += 0.5) {
                const double share = hotWaterShare(one, theta);
                QVERIFY2(share >= before - 1e-3 && share <= 1.0, one.key.c_str());
                before = share;
            }
        }
    }

    /// Households use about a sixth of their heat for hot water (AGEB Anwendungsbilanzen: 14 to 19 %).
    void aHouseNeedsASixthForHotWater()
    {
        const HeatDemandInput input = house();
        const HeatDemand demand = estimateHeatDemand(input);
        const HourlyPower water = hourlyHotWater(input, demand);
        const std::uint32_t all[] = {0};
        const HourlyPower heat = hourlyDemand(demand, all);
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            QVERIFY(water[hour] <= heat[hour] * (1.0 + 1e-12));
        }
        const double share = double(total(water) / total(heat));
        QVERIFY2(share > 0.12 && share < 0.20, qPrintable(QString::number(share)));
    }
};

QTEST_APPLESS_MAIN(HotWaterTest)
#include "hot_water_test.moc"
