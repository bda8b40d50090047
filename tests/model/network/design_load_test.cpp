#include "model/heat/daily_shape.hpp"
#include "model/heat/design_load.hpp"
#include "model/network/part_year.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/route_town.hpp"

#include <QTest>

#include <random>

using namespace wattort;

namespace {

/// Buildings of the demo's streets with demands and daily rhythms by chance.
NetworkInput randomNetwork(std::uint32_t seed)
{
    std::mt19937 random(seed);
    NetworkInput input = test::demoTown(500);
    HeatDemand demand = *input.demand;
    std::lognormal_distribution<double> times(0.0, 0.8);
    for (BuildingDemand& building : demand.buildings) {
        building.annual *= times(random);
        building.profile = std::uint32_t(random() % demand.profiles.size());
        const Power atOnce = building.annual * demand.designShares[building.profile] / oneHour;
        building.peak = std::max(atOnce, Power(building.annual / (2'000.0 * oneHour)));
    }
    input.demand = std::make_shared<const HeatDemand>(std::move(demand));
    return input;
}

/// Highest flow of the year over the design flow, of the trench where it is highest; and what of it water explains that
/// cools on its way to the coldest consumer.
struct HighestFlow {
    double ofDesign = 0.0;
    double cooling = 0.0;
};

HighestFlow highestFlow(const NetworkInput& input, const NetworkDesign& design)
{
    HighestFlow highest;
    const std::vector<PartYear> years = yearsOfParts(input, design);
    for (const PartYear& year : years) {
        std::vector<double> behind; // kg/s at each node and beyond
        for (const MassFlow& flow : year.tree.drawn) {
            behind.push_back(flow.value());
        }
        const std::vector<NetworkPipe>& pipes = year.part.design->pipes;
        for (std::size_t i = pipes.size(); i-- > 0;) {
            behind[pipes[i].from] += behind[pipes[i].to];
        }
        const double share = std::ranges::max(year.year.flowShare.raw());
        for (const NetworkPipe& pipe : pipes) {
            highest.ofDesign = std::max(highest.ofDesign, share * behind[pipe.to] / pipe.designFlow.value());
        }
        double coldest = input.assumptions.supply.value();
        for (const NetworkConsumer& consumer : year.part.design->consumers) {
            coldest = std::min(coldest, consumer.supplyTemperature.value());
        }
        const double returned = input.assumptions.returned.value();
        const double spread = input.assumptions.supply.value() - returned;
        highest.cooling = std::max(highest.cooling, spread / (coldest - returned) - 1.0);
    }
    return highest;
}

const Finding* beyondDesign(const NetworkDesign& design)
{
    const auto found = std::ranges::find(design.findings, Problem::YearBeyondDesign, &Finding::problem);
    return found == design.findings.end() ? nullptr : &*found;
}

} // namespace

class DesignLoadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// In weather of 8 degC every day is one of h = 1; h(-10) by the published coefficients of SigLinDe.
    void theDesignDayIsThatOfTheStandardProfile()
    {
        WeatherYear weather;
        weather.dryBulb = HourlyTemperature(hoursPerYear, celsius(8.0));
        const HeatProfile house = {.a = 1.3819663,
                                   .b = -37.4124155,
                                   .c = 6.1723179,
                                   .d = 0.0396284,
                                   .mH = -0.0672159,
                                   .bH = 1.1167138,
                                   .mW = -0.0019982,
                                   .bW = 0.1355070,
                                   .weekdayFactors = {1, 1, 1, 1, 1, 1, 1}};
        WATTORT_COMPARE_WITHIN(designDayShare(house, weather, celsius(-10.0)) * 8'760.0, 3.01276, 1e-5);
    }

    void hoursBeyondDesignDoNotCount()
    {
        WeatherYear weather;
        weather.dryBulb = HourlyTemperature(hoursPerYear, celsius(0.0));
        for (std::size_t hour = 240; hour < 264; ++hour) { // the eleventh day; it weighs on the days after it
            weather.dryBulb.set(hour, celsius(-20.0));
        }
        const std::vector<bool> within = daysWithinDesign(weather, celsius(-7.0));
        QCOMPARE(std::ranges::count(within, false), 1); // -20 / 1.875 = -10.7, then -5.3
        QVERIFY(!within[10]);
        std::vector<double> shares(hoursPerYear, 1.0);
        shares[250] = 3.0;
        shares[265] = 2.0;
        QCOMPARE(highestShare(HourlyRatio::fromRaw(shares), within), 2.0);
        std::vector<double> factors(hoursPerYear, 1.0);
        factors[500] = 2.5;
        QCOMPARE(highestShare(HourlyRatio::fromRaw(shares), within, factors), 2.5);
    }

    /// Pumps, pressures and diameters are laid out for the design flow: no hour of the year may ask for more, but for
    /// the heat that is lost on the way.
    void noHourAsksATrenchForMoreThanItsDesign_data()
    {
        QTest::addColumn<std::uint32_t>("seed");
        QTest::addRow("demo") << 0u;
        for (std::uint32_t seed = 1; seed <= 4; ++seed) {
            QTest::addRow("random %u", seed) << seed;
        }
    }

    void noHourAsksATrenchForMoreThanItsDesign()
    {
        QFETCH(std::uint32_t, seed);
        const NetworkInput input = seed == 0 ? test::demoTown(2'000) : randomNetwork(seed);
        const NetworkDesign design = designNetwork(input, {});
        QVERIFY(design.consumers.size() > 50);
        const HighestFlow highest = highestFlow(input, design);
        qInfo("design %.2f MW of peaks of %.2f MW, %.2f MW at once; highest hour %.2f MW; highest flow %.1f %% of the "
              "design flow, of which cooling explains %.1f %%",
              inUnit(design.designPower, MW), inUnit(design.peaks, MW), inUnit(design.atOnce, MW),
              inUnit(peak(design.demand), MW), 100.0 * highest.ofDesign, 100.0 * highest.cooling);
        QVERIFY2(highest.ofDesign <= 1.0 + highest.cooling, qPrintable(QString::number(highest.ofDesign)));
        QVERIFY(highest.cooling < 0.1);
        QCOMPARE(design.hoursBeyondDesign, 0u);
        QVERIFY(beyondDesign(design) == nullptr);
        QVERIFY(design.designPower >= peak(design.demand));
        // Nor is it laid out for much more than the year asks for.
        QVERIFY(design.designPower < 1.3 * peak(design.feedIn));
    }

    /// A building's own profile never asks for more than its peak.
    void peaksAreAtLeastTheHighestHour()
    {
        const NetworkInput input = test::demoTown(2'000);
        for (const BuildingDemand& building : input.demand->buildings) {
            const double share = std::ranges::max(input.demand->profiles[building.profile].raw());
            QVERIFY(building.peak * oneHour >= (1.0 - 1e-12) * building.annual * share);
        }
    }

    /// Laid out for 0 degC, the town has too little on colder days, and is told for how many hours.
    void aYearColderThanTheDesignIsSaid()
    {
        NetworkInput input = test::demoTown(500);
        input.assumptions.designOutdoor = celsius(0.0);
        HeatDemand demand = *input.demand;
        demand.designShares.clear();
        input.demand = std::make_shared<const HeatDemand>(std::move(demand));
        const NetworkDesign design = designNetwork(input, {});
        QVERIFY(design.hoursBeyondDesign > 0 && design.highestFlow > 1.05);
        const auto within = daysWithinDesign(*input.weather, celsius(0.0));
        QVERIFY(design.hoursBeyondDesign <= 24 * std::ranges::count(within, false));
        const Finding* finding = beyondDesign(design);
        QVERIFY(finding != nullptr);
        QVERIFY(finding->found.starts_with(std::to_string(design.hoursBeyondDesign) + "; "));
        QCOMPARE(finding->expected, std::string("0 °C"));
    }
};

QTEST_GUILESS_MAIN(DesignLoadTest)
#include "design_load_test.moc"
