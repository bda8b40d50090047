#include "model/network/transport_delay.hpp"
#include "tests/support/compare.hpp"

#include <QTest>

#include <cmath>
#include <numbers>
#include <stop_token>

using namespace wattort;

namespace {

/// A pipe of 1,000 m to a junction, from which one of 500 m goes on and one of 200 m branches off; a year in which
/// nothing changes.
struct Steady {
    DesignedTree tree;
    NetworkAssumptions assumptions;
    HourlyPower demand{hoursPerYear};
    HourlyTemperature outdoor{hoursPerYear, celsius(0)};

    Steady()
    {
        const auto pipe = [this](std::uint32_t from, double metres, double boreM) {
            tree.pipes.push_back({.from = from,
                                  .length = metres * m,
                                  .bore = {boreM * m, 1e-4 * m},
                                  .loss = {0.3 * W / (m * K), 0.03 * W / (m * K)}});
        };
        pipe(0, 1'000.0, 0.1);
        pipe(1, 500.0, 0.08);
        pipe(1, 200.0, 0.05);
        tree.drawn = {MassFlow{}, MassFlow{}, MassFlow::from_value(3.0), MassFlow::from_value(1.0)};
        tree.water = water(celsius(70));
        assumptions.supply = celsius(90);
        assumptions.supplyMinimum = celsius(90);
        assumptions.returned = celsius(50);
        assumptions.ground = celsius(10);
        assumptions.designOutdoor = celsius(-12);
        assumptions.heatingLimit = celsius(15);
        assumptions.consumerDifferentialPressure = 0.5 * bar;
        assumptions.staticPressure = 3.0 * bar;
        assumptions.pumpEfficiency = 0.7;
        assumptions.minimumFlow = 0.05;
        demand = HourlyPower(hoursPerYear, 600.0 * kW);
    }

    NetworkYearInput input() const
    {
        return {.pipes = tree.pipes,
                .drawn = tree.drawn,
                .demand = demand,
                .outdoor = outdoor,
                .assumptions = assumptions,
                .water = tree.water};
    }
    /// Volume over volume flow.
    double seconds(double metres, double boreM, double kgPerS) const
    {
        return 0.25 * std::numbers::pi * boreM * boreM * metres * tree.water.density.value() / kgPerS;
    }
};

/// Minutes after the beginning of the day at which half of a change between two runs has arrived.
double halfArrived(const TemperatureWave& before, const TemperatureWave& after)
{
    const double all = (after.arriving.back() - before.arriving.back()).value();
    for (std::size_t i = 0; i < after.arriving.size(); ++i) {
        if ((after.arriving[i] - before.arriving[i]).value() >= 0.5 * all) {
            return double(i) + 0.5;
        }
    }
    return -1.0;
}

} // namespace

class TransportDelayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDelayIsVolumeOverFlow()
    {
        const Steady network;
        const std::vector<Duration> delays = transportDelays(network.tree, 1.0);
        const double trunk = network.seconds(1'000.0, 0.1, 4.0);
        QCOMPARE(delays[0].value(), 0.0);
        WATTORT_COMPARE_WITHIN(delays[1].value(), trunk, 1e-12);
        WATTORT_COMPARE_WITHIN(delays[2].value(), trunk + network.seconds(500.0, 0.08, 3.0), 1e-12);
        WATTORT_COMPARE_WITHIN(delays[3].value(), trunk + network.seconds(200.0, 0.05, 1.0), 1e-12);
        // Half the flow takes twice as long.
        WATTORT_COMPARE_WITHIN(transportDelays(network.tree, 0.5)[3].value(), 2.0 * delays[3].value(), 1e-12);
    }

    void withoutFlowNothingArrives()
    {
        Steady network;
        network.tree.drawn[3] = MassFlow{};
        const std::vector<Duration> delays = transportDelays(network.tree, 1.0);
        QVERIFY(std::isinf(delays[3].value()));
        QVERIFY(std::isfinite(delays[2].value()));
    }

    void whereNothingChangesTheSteadyStateArrives()
    {
        const Steady network;
        const NetworkYearInput input = network.input();
        const NetworkYear year = networkYear(input);
        const TemperatureWave wave = temperatureWave(input, year, {.node = 2, .day = 40});
        QCOMPARE(wave.source.size(), std::size_t(1'440));
        for (std::size_t i = 0; i < wave.source.size(); ++i) {
            QCOMPARE(wave.source[i], celsius(90));
            QVERIFY(std::abs((wave.arriving[i] - wave.steady[i]).value()) < 0.01);
        }
    }

    /// The front comes when the water that was warmed at the source is there; what arrives in the end is the steady
    /// state.
    void aChangeArrivesWithTheWater()
    {
        const Steady network;
        const NetworkYearInput input = network.input();
        const NetworkYear year = networkYear(input);
        const WaveInput usual{.node = 2, .day = 0};
        WaveInput warmer = usual;
        warmer.change = SourceChange::Step;
        warmer.step = TemperatureDifference::from_value(5.0);
        warmer.at = 6.0 * oneHour;
        const TemperatureWave before = temperatureWave(input, year, usual);
        const TemperatureWave after = temperatureWave(input, year, warmer);
        QCOMPARE(after.source[6 * 60 - 1], celsius(90));
        QCOMPARE(after.source[6 * 60], celsius(95));
        const double share = year.flowShare[0].value();
        const double expected = 6.0 * 60.0 + transportDelays(network.tree, share)[2].value() / 60.0;
        const double arrived = halfArrived(before, after);
        // Fronts are blurred over a step at each node.
        QVERIFY2(std::abs(arrived - expected) < 2.0, qPrintable(QStringLiteral("%1 %2").arg(arrived).arg(expected)));
        QVERIFY(std::abs((after.arriving.back() - after.steady.back()).value()) < 0.02);
    }

    void aColdNetworkIsWarmWhenTheWaterIsThere()
    {
        const Steady network;
        const NetworkYearInput input = network.input();
        const NetworkYear year = networkYear(input);
        const TemperatureWave wave = temperatureWave(input, year, {.node = 3, .day = 0, .change = SourceChange::Cold});
        const double minutes = transportDelays(network.tree, year.flowShare[0].value())[3].value() / 60.0;
        QVERIFY(minutes > 5.0);
        QVERIFY(wave.arriving[std::size_t(minutes - 2.0)] < celsius(15));
        QVERIFY(wave.arriving[std::size_t(minutes + 3.0)] > celsius(80));
        for (const Temperature& arriving : wave.arriving) {
            QVERIFY(arriving >= celsius(9.999) && arriving <= celsius(90));
        }
    }

    /// As between a site and the street that it touches.
    void aPipeWithoutLengthDoesNoHarm()
    {
        Steady network;
        network.tree.pipes[0].length = Length{};
        const NetworkYearInput input = network.input();
        const TemperatureWave wave = temperatureWave(input, networkYear(input), {.node = 3});
        QVERIFY(std::abs((wave.arriving.back() - wave.steady.back()).value()) < 0.01);
    }

    void workThatIsCalledOffEnds()
    {
        const Steady network;
        const NetworkYearInput input = network.input();
        const NetworkYear year = networkYear(input);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN((void)temperatureWave(input, year, {.node = 3}, Task(stop.get_token(), {})),
                                 Cancelled);
    }
};

QTEST_GUILESS_MAIN(TransportDelayTest)
#include "transport_delay_test.moc"
