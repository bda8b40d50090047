#include "data/catalogues.hpp"
#include "model/network/friction.hpp"
#include "model/network/heat_loss.hpp"
#include "model/network/network_design.hpp"
#include "model/network/pipe_sizing.hpp"
#include "model/network/pump.hpp"
#include "model/scenario/kept_entries.hpp"
#include "tests/support/compare.hpp"

#include <QTest>

#include <cmath>
#include <random>

using namespace wattort;

namespace {

/// 1/sqrt(f) of Colebrook's equation by plain iteration, until nothing changes.
double iteratedColebrook(double reynolds, double roughness)
{
    double x = 8.0;
    for (int i = 0; i < 200; ++i) {
        x = -2.0 * std::log10(2.51 * x / reynolds + roughness / 3.71);
    }
    return 1.0 / (x * x);
}

} // namespace

class PipePhysicsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waterIsThatOfTheSteamTables_data()
    {
        // IAPWS-IF97 and IAPWS 2008 (viscosity) at 1 MPa.
        QTest::addColumn<double>("celsiusDegrees");
        QTest::addColumn<double>("density");
        QTest::addColumn<double>("heat");
        QTest::addColumn<double>("viscosity");
        QTest::newRow("10") << 10.0 << 1000.130 << 4192.05 << 1.3051e-3;
        QTest::newRow("40") << 40.0 << 992.617 << 4176.34 << 6.528e-4;
        QTest::newRow("80") << 80.0 << 972.204 << 4193.55 << 3.543e-4;
        QTest::newRow("130") << 130.0 << 935.211 << 4262.85 << 2.1313e-4;
    }
    void waterIsThatOfTheSteamTables()
    {
        QFETCH(double, celsiusDegrees);
        QFETCH(double, density);
        QFETCH(double, heat);
        QFETCH(double, viscosity);
        const Water found = water(celsius(celsiusDegrees));
        WATTORT_COMPARE_WITHIN(found.density.value(), density, 6e-4);
        WATTORT_COMPARE_WITHIN(found.specificHeat.value(), heat, 1e-3);
        WATTORT_COMPARE_WITHIN(found.viscosity.value(), viscosity, 2.5e-3);
    }

    void vapourPressureIsThatOfTheSteamTables()
    {
        // IAPWS R7-97, table 35.
        WATTORT_COMPARE_WITHIN(vapourPressure(Temperature::from_value(300.0)).value(), 0.353658941e4, 1e-8);
        WATTORT_COMPARE_WITHIN(vapourPressure(Temperature::from_value(500.0)).value(), 2.63889776e6, 1e-8);
        WATTORT_COMPARE_WITHIN(vapourPressure(Temperature::from_value(600.0)).value(), 12.3443146e6, 1e-8);
        // Open cold water: ten metres of air less 0.24 m of vapour (2339 Pa at 20 degrees C).
        WATTORT_COMPARE_WITHIN(suctionHead(Pressure{}, celsius(20)).value(), (101'325.0 - 2'339.3) / (998.2 * 9.80665),
                               1e-3);
        QVERIFY(std::abs(suctionHead(Pressure{}, celsius(100)).value()) < 0.05); // it boils
    }

    void aPumpKeepsTheLawsOfAffinity()
    {
        const VolumeFlow best = VolumeFlow::from_value(0.05);
        const Pressure head = 6.0 * bar;
        const PumpCurve pump = pumpFor(best, head, 0.7);
        const PumpPoint full = pumpPoint(pump, best, head);
        WATTORT_COMPARE_WITHIN(full.speed, 1.0, 1e-12);
        WATTORT_COMPARE_WITHIN(full.efficiency, 0.7, 1e-12);
        WATTORT_COMPARE_WITHIN(full.power.value(), 0.05 * 6e5 / 0.7, 1e-12);
        for (const double share : {0.1, 0.5, 0.8}) {
            const PumpPoint slow = pumpPoint(pump, share * best, share * share * head);
            WATTORT_COMPARE_WITHIN(slow.speed, share, 1e-12);
            WATTORT_COMPARE_WITHIN(slow.efficiency, 0.7, 1e-12);
            WATTORT_COMPARE_WITHIN(slow.power.value(), std::pow(share, 3) * full.power.value(), 1e-12);
        }
        // EPANET's curve of one point: a third more head without flow, none at twice the flow.
        WATTORT_COMPARE_WITHIN(pumpPoint(pump, VolumeFlow{}, 4.0 / 3.0 * head).speed, 1.0, 1e-12);
        WATTORT_COMPARE_WITHIN(pumpPoint(pump, 2.0 * best, 1e-9 * head).speed, 1.0, 1e-8);
        // Held at full head with less flow it is less efficient, but takes less power.
        const PumpPoint throttled = pumpPoint(pump, 0.3 * best, head);
        QVERIFY(throttled.efficiency < 0.6 && throttled.power < full.power && throttled.power.value() > 0.0);
        WATTORT_COMPARE_WITHIN(throttled.power.value(), 0.3 * 0.05 * 6e5 / throttled.efficiency, 1e-12);
        QVERIFY(pumpPoint(pump, VolumeFlow{}, head).power.value() > 0.0);
    }

    void frictionIsColebrooks()
    {
        for (const double roughness : {0.0, 1e-6, 1e-4, 1e-3, 0.01, 0.05}) {
            for (double reynolds = 2'300.0; reynolds < 1e8; reynolds *= 1.3) {
                WATTORT_COMPARE_WITHIN(frictionFactor(reynolds, roughness), iteratedColebrook(reynolds, roughness),
                                       1e-10);
            }
        }
        QCOMPARE(frictionFactor(1'000.0, 0.01), 0.064);
        QCOMPARE(frictionFactor(0.0, 0.01), 0.0);
    }

    void theSlopeIsThatOfTheFactor()
    {
        for (const double roughness : {0.0, 1e-4, 0.01}) {
            for (const double reynolds : {900.0, 2'100.0, 2'250.0, 2'400.0, 3e4, 1e6, 5e7}) {
                const double step = 1e-4 * reynolds;
                const double slope =
                    (frictionFactor(reynolds + step, roughness) - frictionFactor(reynolds - step, roughness))
                    / (2.0 * step);
                const Friction found = friction(reynolds, roughness);
                QVERIFY(std::abs(found.slope - slope) * reynolds < 1e-4 * found.factor);
            }
        }
    }

    void theTransitionIsContinuous()
    {
        double before = frictionFactor(1'999.0, 1e-3) * 1'999.0 * 1'999.0;
        for (double reynolds = 2'000.0; reynolds < 2'310.0; reynolds += 1.0) {
            const double loss = frictionFactor(reynolds, 1e-3) * reynolds * reynolds;
            QVERIFY(loss > before && loss < 1.02 * before);
            before = loss;
        }
    }

    void pressuresAreThoseOfStanet_data()
    {
        // STANET, Colebrook, rho 1000, mu 1.793e-3, d 75 mm, k 0.1 mm: pandapipes' test networks (BSD-3).
        QTest::addColumn<double>("kilometres");
        QTest::addColumn<double>("kgPerS");
        QTest::addColumn<double>("startBar");
        QTest::addColumn<double>("endBar");
        QTest::newRow("pipe_1") << 2.0 << 0.277777777 << 5.0 << 4.9755;
        QTest::newRow("pipe_2") << 10.0 << 1.32528 << 5.0 << 3.1228;
        QTest::newRow("pipe_3") << 3.0 << 0.55556 << 7.0 << 6.8787;
    }
    void pressuresAreThoseOfStanet()
    {
        QFETCH(double, kilometres);
        QFETCH(double, kgPerS);
        QFETCH(double, startBar);
        QFETCH(double, endBar);
        const Water cold{.density = Density::from_value(1000.0), .viscosity = DynamicViscosity::from_value(1.793e-3)};
        const PressureGradient gradient = pressureGradient(MassFlow::from_value(kgPerS), {75.0 * mm, 0.1 * mm}, cold);
        QVERIFY(std::abs(startBar - inUnit(gradient * (kilometres * km), bar) - endBar) < 3e-4);
    }

    void flowAtGradientIsTheInverse()
    {
        const PipeBore bore{107.1 * mm, 0.1 * mm};
        const Water warm = water(celsius(70));
        const MassFlow flow = flowAtGradient(PressureGradient::from_value(100.0), bore, warm);
        WATTORT_COMPARE_WITHIN(pressureGradient(flow, bore, warm).value(), 100.0, 1e-8);
        // Domain table: DN 100 carries 9.123 kg/s at 100 Pa/m and 70 °C.
        WATTORT_COMPARE_WITHIN(flow.value(), 9.123, 2e-3);
    }

    void lossesAreThoseOfTheMakersTable_data()
    {
        // U-values of the isoplus catalogue, W/(m K), series 1, 2, 3; lambda 0.026, soil 1.0, cover 0.8 m, 0.15 m
        // apart.
        QTest::addColumn<int>("diameter");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::addColumn<double>("third");
        QTest::newRow("20") << 20 << .1295 << .1114 << .1028;
        QTest::newRow("50") << 50 << .2013 << .1763 << .1557;
        QTest::newRow("100") << 100 << .2543 << .2148 << .1905;
        QTest::newRow("150") << 150 << .3369 << .2794 << .2343;
        QTest::newRow("200") << 200 << .3686 << .2953 << .2472;
        QTest::newRow("300") << 300 << .4126 << .3284 << .2698;
        QTest::newRow("500") << 500 << .4149 << .3249 << .2669;
    }
    void lossesAreThoseOfTheMakersTable()
    {
        QFETCH(int, diameter);
        QFETCH(double, first);
        QFETCH(double, second);
        QFETCH(double, third);
        const std::vector<PipeType>& pipes = data::catalogues().pipes;
        const auto pipe = std::find_if(pipes.begin(), pipes.end(),
                                       [diameter](const PipeType& type) { return type.nominalDiameter == diameter; });
        QVERIFY(pipe != pipes.end());
        int series = 1;
        for (const double expected : {first, second, third}) {
            const HeatLossCoefficients loss =
                heatLossCoefficients(*pipe, {.insulation = ThermalConductivity::from_value(0.026),
                                             .casing = ThermalConductivity::from_value(0.4),
                                             .soil = ThermalConductivity::from_value(1.0),
                                             .cover = 0.8 * m,
                                             .clearSpacing = 0.15 * m,
                                             .insulationSeries = series++});
            WATTORT_COMPARE_WITHIN((loss.own - loss.mutual).value(), expected, 0.025);
        }
    }

    void twinPipesLoseWhatThePlaneProblemSays_data()
    {
        // Boundary collocation of the plane problem: foam 0.026 up to the casing's outside, soil 1.2, cover 0.8 m.
        // W/(m K) of both pipes alike, and of one as much above as the other below the ground.
        QTest::addColumn<int>("diameter");
        QTest::addColumn<double>("alike");
        QTest::addColumn<double>("apart");
        QTest::newRow("25") << 25 << .0952 << .1961;
        QTest::newRow("50") << 50 << .1201 << .2624;
        QTest::newRow("100") << 100 << .1639 << .3487;
        QTest::newRow("150") << 150 << .1834 << .3568;
    }
    void twinPipesLoseWhatThePlaneProblemSays()
    {
        QFETCH(int, diameter);
        QFETCH(double, alike);
        QFETCH(double, apart);
        const std::vector<PipeType>& pipes = data::catalogues().twinPipes;
        auto pipe = *std::find_if(pipes.begin(), pipes.end(),
                                  [diameter](const PipeType& type) { return type.nominalDiameter == diameter; });
        pipe.casingWall = {};
        const HeatLossCoefficients loss =
            heatLossCoefficients(pipe, {.insulation = ThermalConductivity::from_value(0.026),
                                        .casing = ThermalConductivity::from_value(0.4),
                                        .soil = ThermalConductivity::from_value(1.2),
                                        .cover = 0.8 * m,
                                        .clearSpacing = 0.15 * m,
                                        .insulationSeries = 1});
        WATTORT_COMPARE_WITHIN((loss.own - loss.mutual).value(), alike, 0.005);
        WATTORT_COMPARE_WITHIN((loss.own + loss.mutual).value(), apart, 0.06);
        const PowerPerLength both = trenchLoss(loss, celsius(80), celsius(50), celsius(10));
        WATTORT_COMPARE_WITHIN(both.value(), 2.0 * 55.0 * alike, 0.005);
    }

    void twinPipesLoseLessThanSinglePipes()
    {
        const Catalogues& all = data::catalogues();
        const TrenchAssumptions trench{.insulation = ThermalConductivity::from_value(0.026),
                                       .casing = ThermalConductivity::from_value(0.4),
                                       .soil = ThermalConductivity::from_value(1.2),
                                       .cover = 0.8 * m,
                                       .clearSpacing = 0.15 * m,
                                       .insulationSeries = 1};
        for (const PipeType& twin : all.twinPipes) {
            const auto single = std::find_if(all.pipes.begin(), all.pipes.end(), [&twin](const PipeType& type) {
                return type.nominalDiameter == twin.nominalDiameter;
            });
            QCOMPARE(single->outerDiameter, twin.outerDiameter);
            const HeatLossCoefficients one = heatLossCoefficients(twin, trench);
            const HeatLossCoefficients two = heatLossCoefficients(*single, trench);
            const double share = ((one.own - one.mutual) / (two.own - two.mutual)).value();
            QVERIFY2(share > 0.4 && share < 0.85, qPrintable(QString::number(share)));
        }
    }

    void thePipesOfANetworkAreOfTheKindThatIsWanted()
    {
        const Catalogues& all = data::catalogues();
        const std::vector<PipeType> rows = pipesOf({}, all);
        const auto offer = [&](PipeSystem kind, double supplyCelsius, double minimumCelsius = 65.0) {
            AssumptionOverrides own;
            own["network_supply_temperature"].value = supplyCelsius;
            own["network_supply_temperature_minimum"].value = minimumCelsius;
            return pipeOffer(rows, kind, Assumptions(all.assumptions, own));
        };
        QCOMPARE(offer(PipeSystem::SteelSingle, 80).pipes, all.pipes);
        for (const PipeSystem kind : {PipeSystem::SteelTwin, PipeSystem::Plastic}) {
            const std::vector<PipeType> chosen = offer(kind, 80).pipes;
            QVERIFY(std::ranges::is_sorted(chosen, {}, &PipeType::innerDiameter));
            const auto steel = std::ranges::find(chosen, PipeSystem::SteelSingle, &PipeType::system);
            const auto& wanted = kind == PipeSystem::SteelTwin ? all.twinPipes : all.plasticPipes;
            QCOMPARE(std::vector<PipeType>(chosen.begin(), steel), wanted);
            QCOMPARE(steel->nominalDiameter, kind == PipeSystem::SteelTwin ? 250 : 100); // the next wider bore
            QCOMPARE(chosen.back().nominalDiameter, 1000);
            const auto stated =
                heatLossCoefficients(chosen.front(), {.insulation = ThermalConductivity::from_value(0.026),
                                                      .soil = ThermalConductivity::from_value(1.2),
                                                      .cover = 0.8 * m,
                                                      .insulationSeries = 3});
            QVERIFY(stated.own.value() > 0.05 && stated.own.value() < 0.2);
        }
        // EN 15632-2 and -3: 95 °C at most, and 80 °C in the long run.
        QCOMPARE(offer(PipeSystem::Plastic, 95).fallback.tooHot.size(), std::size_t(0));
        QCOMPARE(offer(PipeSystem::Plastic, 95.5).pipes, all.pipes);
        QCOMPARE(offer(PipeSystem::Plastic, 95.5).fallback.tooHot, all.plasticPipes);
        QCOMPARE(offer(PipeSystem::Plastic, 90, 69).pipes.front().system, PipeSystem::Plastic);
        QCOMPARE(offer(PipeSystem::Plastic, 90, 72).pipes, all.pipes); // 81 °C in the mean
        QVERIFY(offer(PipeSystem::SteelTwin, 130).fallback.tooHot.empty());
    }

    void twinPipesCostWhatTheirTrenchSaves()
    {
        // THERMOS (defaults for hard ground): of a trench DN 25 costs 545 of 636, DN 100 774 of 1,074 for civil works,
        // which is the most that a smaller trench can save.
        const Catalogues& all = data::catalogues();
        for (const PipeType& twin : all.twinPipes) {
            const auto single = std::ranges::find(all.pipes, twin.nominalDiameter, &PipeType::nominalDiameter);
            const double share = (twin.trenchCost.value / single->trenchCost.value).value();
            QVERIFY2(share > 1.0 - 545.0 / 636.0 && share < 1.0, qPrintable(QString::number(share)));
        }
        for (std::size_t i = 1; i < all.twinPipes.size(); ++i) {
            QVERIFY(all.twinPipes[i].trenchCost.value > all.twinPipes[i - 1].trenchCost.value);
        }
        for (std::size_t i = 1; i < all.plasticPipes.size(); ++i) {
            QVERIFY(all.plasticPipes[i].trenchCost.value > all.plasticPipes[i - 1].trenchCost.value);
        }
    }

    /// Plastic is smoother than steel. By hand, water with 983.2 kg/m3 and 0.467 mPa s, 51.4 mm, 1 m/s: Re 108,215; for
    /// k = 0.007 mm Colebrook's f = 0.018432, 176.29 Pa/m; for 0.1 mm f = 0.024833, 237.51 Pa/m.
    void plasticCarriesMoreThanSteelOfItsBore()
    {
        const Water water{.density = Density::from_value(983.2), .viscosity = DynamicViscosity::from_value(4.67e-4)};
        SizingLimits limits{.trunk = PressureGradient::from_value(176.285153),
                            .branch = PressureGradient::from_value(176.285153),
                            .roughness = {.steel = 0.1 * mm, .plastic = 0.007 * mm},
                            .water = water};
        PipeType pipe;
        pipe.system = PipeSystem::Plastic;
        pipe.nominalDiameter = 50; // no branch
        pipe.innerDiameter = 51.4 * mm;
        pipe.maximumVelocity = Velocity::from_value(5.0);
        const double atOneMetrePerSecond = 983.2 * 0.25 * 3.14159265358979 * 0.0514 * 0.0514;
        WATTORT_COMPARE_WITHIN(pipeCapacities(std::vector{pipe}, limits)[0].value(), atOneMetrePerSecond, 1e-6);
        pipe.system = PipeSystem::SteelTwin;
        QVERIFY(pipeCapacities(std::vector{pipe}, limits)[0].value() < 0.87 * atOneMetrePerSecond);
        limits.trunk = PressureGradient::from_value(237.507216);
        WATTORT_COMPARE_WITHIN(pipeCapacities(std::vector{pipe}, limits)[0].value(), atOneMetrePerSecond, 1e-6);
        // DESTEST (IBPSA Project 1) has 0.007 mm for its polyethylene pipes.
        const PipeRoughness assumed = networkAssumptions(Assumptions(data::catalogues().assumptions, {})).roughness;
        WATTORT_COMPARE_WITHIN(inUnit(assumed.plastic, mm), 0.007, 1e-12);
        QVERIFY(assumed.of(PipeSystem::SteelSingle) == assumed.of(PipeSystem::SteelTwin));
    }

    void simultaneityIsWinters()
    {
        // Winter, Haslauer, Obernberger 2001, evaluated at these numbers of consumers.
        QCOMPARE(simultaneity(1), 1.0);
        WATTORT_COMPARE_WITHIN(simultaneity(10), 0.97395, 1e-4);
        WATTORT_COMPARE_WITHIN(simultaneity(50), 0.74326, 1e-4);
        WATTORT_COMPARE_WITHIN(simultaneity(200), 0.49931, 1e-4);
        WATTORT_COMPARE_WITHIN(simultaneity(1'000), 0.47514, 1e-4);
        PeakLoad load;
        double before = 0.0;
        for (int i = 1; i <= 600; ++i) {
            load += PeakLoad(double(1 + i % 17) * kW);
            QVERIFY(load.design().value() >= before);
            before = load.design().value();
        }
    }

    /// Heating in one weather: many consumers need what they take at once, few of them what the curve says.
    void whatIsTakenAtOnceIsAlwaysThere()
    {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> share(0.5, 1.1);
        PeakLoad few;
        PeakLoad many;
        for (int i = 0; i < 400; ++i) {
            const Power peak = double(5 + random() % 40) * kW;
            const PeakLoad one(peak, peak * share(random));
            QVERIFY(one.design() >= std::max(peak, one.atOnce()));
            PeakLoad both = many;
            both += one;
            QVERIFY(both.design() >= many.design());
            many = both;
            if (i < 5) {
                few += one;
            }
        }
        QCOMPARE(many.design(), many.atOnce());
        QVERIFY(few.design() > few.atOnce());
    }
};

QTEST_GUILESS_MAIN(PipePhysicsTest)
#include "pipe_physics_test.moc"
