#include "model/heat/density_share.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/heat_catalogues.hpp"

#include <limits>

using namespace wattort;

namespace {

constexpr double noData = std::numeric_limits<double>::quiet_NaN();

/// 100 m2 at x in the row of cells from y = 0 to 100.
Polygon house(double x)
{
    return {.outer = {{x, 40}, {x + 10, 40}, {x + 10, 50}, {x, 50}, {x, 40}}};
}

/// Cells of a hectare side by side, from x = 0.
HeatDemandInput inputOf(std::vector<Building> buildings, std::vector<double> density)
{
    const Catalogues& catalogues = test::heatCatalogues();
    auto weather = std::make_shared<WeatherYear>();
    weather->dryBulb = HourlyTemperature(hoursPerYear, celsius(8.0));
    HeatDemandInput input{Layer<Building>(std::move(buildings)), weather, catalogues.heatDemand,
                          catalogues.heatProfiles, heatDemandAssumptions(Assumptions(catalogues.assumptions, {}))};
    HeatDensityGrid grid{.northWest = {0, 100}, .cellMetres = 100.0, .columns = density.size(), .rows = 1};
    grid.megawattHoursPerHectare = std::move(density);
    input.density = Layer<HeatDensityGrid>({std::move(grid)});
    return input;
}

double megawattHours(const HeatDemand& demand, std::size_t building)
{
    return inUnit(demand.buildings[building].annual, MWh);
}

} // namespace

class DensityShareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// By hand: 100 MWh in the hectare, 40 of them metered; the 60 that are left go to 100 m2 x 2 storeys and to
    /// 100 m2 x 4 storeys as 1 to 2.
    void aCellIsSharedByFloorAreaLessWhatIsMetered()
    {
        const HeatDemand demand = estimateHeatDemand(inputOf({{.footprint = house(10), .meteredHeat = 40.0 * MWh},
                                                              {.footprint = house(30), .storeys = 2.0},
                                                              {.footprint = house(60), .storeys = 4.0}},
                                                             {100.0}));
        WATTORT_COMPARE_WITHIN(megawattHours(demand, 0), 40.0, 1e-9);
        WATTORT_COMPARE_WITHIN(megawattHours(demand, 1), 20.0, 1e-9);
        WATTORT_COMPARE_WITHIN(megawattHours(demand, 2), 40.0, 1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(demand.total, MWh), 100.0, 1e-9);
        QCOMPARE(demand.buildings[0].basis, DemandBasis::Metered);
        QCOMPARE(demand.buildings[1].basis, DemandBasis::HeatDensity);
        const Duration fullLoad =
            Assumptions(test::heatCatalogues().assumptions, {}).value<Duration>("heat_full_load_hours");
        QVERIFY(demand.buildings[2].peak == demand.buildings[2].annual / fullLoad);
    }

    /// A house of 1965 with two storeys: 15.624 MWh (building_demand_test.cpp); 50 - 15.624 are left.
    void whatIsWellKnownKeepsItsEstimate()
    {
        const HeatDemand demand = estimateHeatDemand(inputOf(
            {{.footprint = house(10), .use = BuildingUse::SingleFamilyHouse, .storeys = 2.0, .constructionYear = 1965},
             {.footprint = house(30)}},
            {50.0}));
        WATTORT_COMPARE_WITHIN(megawattHours(demand, 0), 15.624, 1e-9);
        WATTORT_COMPARE_WITHIN(megawattHours(demand, 1), 50.0 - 15.624, 1e-9);
        QCOMPARE(demand.buildings[0].basis, DemandBasis::Estimated);
    }

    void estimatesStayWhereTheGridSaysNothing()
    {
        const std::vector<Building> buildings{{.footprint = house(10)},
                                              {.footprint = house(110)},
                                              {.footprint = house(210), .meteredHeat = 80.0 * MWh},
                                              {.footprint = house(230)},
                                              {.footprint = house(1'000)},
                                              {.footprint = house(-50)}};
        HeatDemandInput input = inputOf(buildings, {noData, 0.0, 70.0});
        const HeatDemand demand = estimateHeatDemand(input);
        input.density = {};
        QVERIFY(demand.buildings == estimateHeatDemand(input).buildings);
    }

    void thePlannerMayLeaveItOut()
    {
        HeatDemandInput input = inputOf({{.footprint = house(10)}}, {500.0});
        WATTORT_COMPARE_WITHIN(megawattHours(estimateHeatDemand(input), 0), 500.0, 1e-9);
        input.assumptions.fromDensity = false;
        const HeatDemand demand = estimateHeatDemand(input);
        QCOMPARE(demand.buildings[0].basis, DemandBasis::Estimated);
        QVERIFY(megawattHours(demand, 0) < 50.0);
    }

    void whatIsNotHeatedStaysSo()
    {
        const HeatDemand demand = estimateHeatDemand(
            inputOf({{.footprint = house(10), .use = BuildingUse::Unheated}, {.footprint = house(30)}}, {30.0}));
        QCOMPARE(demand.buildings[0].basis, DemandBasis::Unheated);
        QVERIFY(demand.buildings[0].annual == Energy{});
        WATTORT_COMPARE_WITHIN(megawattHours(demand, 1), 30.0, 1e-9);
    }
};

QTEST_APPLESS_MAIN(DensityShareTest)
#include "density_share_test.moc"
