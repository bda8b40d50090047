#include "model/network/plug_flow.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/reference_data.hpp"
#include "tests/support/reference_rows.hpp"

#include <QTest>

#include <map>
#include <numbers>
#include <random>

using namespace wattort;
using namespace wattort::test;

namespace {

const Water constantWater{.density = Density::from_value(1'000.0),
                          .specificHeat = SpecificHeat::from_value(4'180.0),
                          .viscosity = DynamicViscosity::from_value(5e-4)};

TreePipe pipe(std::uint32_t from, double metres, double bore, double wattsPerMetreKelvin)
{
    return {.from = from,
            .length = metres * m,
            .bore = {bore * m, 0.1 * mm},
            .loss = {.own = ThermalConductivity::from_value(wattsPerMetreKelvin)}};
}

double content(double metres, double bore)
{
    return 1e3 * 0.25 * std::numbers::pi * bore * bore * metres;
}

/// The tree of DESTEST's Common Exercise 1, from the plant outwards.
struct Destest {
    std::vector<TreePipe> pipes;
    std::map<QByteArray, std::uint32_t> nodes{{"i", 0}};
    std::vector<std::uint32_t> buildings;

    explicit Destest(const QString& folder)
    {
        QList<QByteArray> lines = referenceText(folder + QStringLiteral("/Pipe_data.csv")).trimmed().split('\n');
        lines.removeFirst();
        while (!lines.isEmpty()) {
            const QByteArray line = lines.takeFirst();
            const QList<QByteArray> f = line.trimmed().split(',');
            const auto known = nodes.find(f[1]);
            const auto other = nodes.find(f[0]);
            if (known == nodes.end() && other == nodes.end()) {
                lines.append(line); // not reached yet
                continue;
            }
            const QByteArray name = known == nodes.end() ? f[1] : f[0];
            const double radius = 0.5 * f[3].toDouble();
            const double resistance =
                std::log((radius + f[4].toDouble()) / radius) / (2.0 * std::numbers::pi * f[7].toDouble());
            const std::uint32_t from = known == nodes.end() ? other->second : known->second;
            pipes.push_back(pipe(from, f[2].toDouble(), 2.0 * radius, 1.0 / resistance));
            nodes[name] = std::uint32_t(pipes.size());
            if (name.startsWith("SimpleDistrict")) {
                buildings.push_back(std::uint32_t(pipes.size()));
            }
        }
    }
};

} // namespace

class PlugFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStepArrivesAfterTheDelay_data()
    {
        QTest::addColumn<double>("stepSeconds");
        QTest::addColumn<double>("wall"); // heat capacity of the pipe over that of its water
        QTest::newRow("steps that divide the delay") << 50.0 << 0.0;
        QTest::newRow("steps that do not") << 77.0 << 0.0;
        QTest::newRow("steps longer than the delay") << 2'900.0 << 0.0;
        QTest::newRow("a steel wall") << 50.0 << 0.25;
    }
    /// Closed form: water that entered before the step left it decays with time alone; after the delay V/q (1 + wall)
    /// what comes out has lost what the whole way takes.
    void aStepArrivesAfterTheDelay()
    {
        QFETCH(double, stepSeconds);
        QFETCH(double, wall);
        const double metres = 500.0;
        const double bore = 0.08;
        const double kgPerS = 1.0;
        const double conductance = 0.4; // W/(m K)
        const double perMetre = content(1.0, bore) * (1.0 + wall);
        const double delay = perMetre * metres / kgPerS;
        const double decay = conductance / (4'180.0 * perMetre);
        PlugFlow flow(perMetre * metres, decay, 40.0);
        const auto outlet = [&](double time) { // of what leaves at this moment
            return time < delay ? 40.0 * std::exp(-decay * time) : 70.0 * std::exp(-decay * delay);
        };
        for (double time = 0.0; time < 3.0 * delay; time += stepSeconds) {
            const double found = flow.push(kgPerS * stepSeconds, 70.0, stepSeconds);
            constexpr int pieces = 20'000;
            double expected = 0.0;
            for (int i = 0; i < pieces; ++i) {
                expected += outlet(time + stepSeconds * (i + 0.5) / pieces) / pieces;
            }
            // The pieces miss the front by half a piece, and what came in during a step is one parcel of its mean.
            QVERIFY2(std::abs(found - expected) < 0.5 * 70.0 * decay * std::min(stepSeconds, delay) + 2e-3,
                     qPrintable(QStringLiteral("%1 s: %2 %3").arg(time).arg(found).arg(expected)));
        }
        WATTORT_COMPARE_WITHIN(flow.push(kgPerS * stepSeconds, 70.0, stepSeconds), 70.0 * std::exp(-decay * delay),
                               3e-4);
        // Without flow the water cools in time: it is its own outlet.
        const double before = flow.meanK();
        flow.push(0.0, 0.0, 3'600.0);
        WATTORT_COMPARE_WITHIN(flow.meanK(), before * std::exp(-decay * 3'600.0), 1e-12);
    }

    /// After a long time of constant load: the steady state of the tree.
    void theSteadyStateIsReached()
    {
        std::mt19937 random(2);
        std::vector<TreePipe> pipes;
        std::vector<MassFlow> drawn{MassFlow{}};
        for (std::uint32_t i = 0; i < 40; ++i) {
            pipes.push_back(pipe(std::uint32_t(random() % (i + 1)), 30.0 + double(random() % 50), 0.05, 0.3));
            pipes.back().loss.mutual = ThermalConductivity::from_value(0.02);
            drawn.push_back(MassFlow::from_value(0.02 + 0.02 * double(random() % 3)));
        }
        PlugFlowTree dynamic({.pipes = pipes,
                              .water = constantWater,
                              .ground = celsius(10),
                              .supply = celsius(20),
                              .returned = celsius(15)});
        const PlugFlowLoad load{.drawn = drawn, .source = celsius(80), .consumerReturn = celsius(45)};
        PlugFlowState last;
        Energy stored;
        for (int i = 0; i < 2'000; ++i) {
            stored = last.stored;
            last = dynamic.step(load, Duration::from_value(60.0));
        }
        TreeNetwork tree(pipes);
        const TreeState& steady = tree.solve({.drawn = drawn,
                                              .source = celsius(80),
                                              .consumerReturn = celsius(45),
                                              .ground = celsius(10),
                                              .water = constantWater});
        for (std::size_t node = 0; node < drawn.size(); ++node) {
            // Supply and return meet by their means here, place by place there.
            QVERIFY(std::abs((last.supply[node] - steady.temperatures.supply[node]).value()) < 0.01);
            QVERIFY(std::abs((last.returned[node] - steady.temperatures.returned[node]).value()) < 0.01);
        }
        const Power loss = steady.temperatures.supplyLoss + steady.temperatures.returnLoss;
        WATTORT_COMPARE_WITHIN(last.loss.value(), loss.value(), 2e-4);
        WATTORT_COMPARE_WITHIN(last.stored.value(), stored.value(), 1e-9);
    }

    /// DESTEST Common Exercise 1: a week of sixteen houses, 50 degrees C supply, 20 K of cooling, ground 12. IBPSA's
    /// and AixLib's plug-flow pipes beside ours, every quarter of an hour.
    void theWeekIsDestests()
    {
        WATTORT_REQUIRE_REFERENCE(folder, "destest/Networks/CE_1");
        const Destest net(folder + QStringLiteral("/input_data"));
        QCOMPARE(net.buildings.size(), std::size_t(16));
        const Rows demand =
            referenceRows(folder + QStringLiteral("/input_data/heat_profile_1_building_SFH_Network_1.csv"));
        const Rows ibpsa = referenceRows(folder + QStringLiteral("/Results/IBPSA_Library_Plug_Flow_Network_1.csv"));
        const Rows aixlib = referenceRows(folder + QStringLiteral("/Results/AixLib_Plug_Flow_Network_1.csv"));
        PlugFlowTree tree({.pipes = net.pipes,
                           .water = constantWater,
                           .ground = celsius(12),
                           .supply = celsius(50),
                           .returned = celsius(30)});
        std::vector<MassFlow> drawn(net.pipes.size() + 1);
        std::vector<std::array<double, 3>> ours; // W fed in, W lost, K at the far house
        std::vector<int> warm;                   // quarters of an hour with demand up to this one
        for (int second = 0; second <= 7 * 86'400; second += 60) {
            const auto row = std::size_t(second / 600);
            const double t = double(second % 600) / 600.0;
            const double wanted = (1.0 - t) * demand[row][1] + t * demand[row + 1][1];
            // Without demand they keep a small flow: IBPSA's source gives 962.8 W at 20 K in the first such hour.
            const double kgPerS = std::max(wanted / (4'180.0 * 20.0), 962.8 / (16.0 * 4'180.0 * 20.0));
            for (const std::uint32_t node : net.buildings) {
                drawn[node] = MassFlow::from_value(kgPerS);
            }
            const auto cooling = TemperatureDifference::from_value(wanted / (4'180.0 * kgPerS));
            const PlugFlowState& state =
                tree.step({.drawn = drawn, .source = celsius(50), .cooling = cooling}, Duration::from_value(60.0));
            if (second % 900 == 0) {
                warm.push_back(wanted < 1e3 ? 0 : warm.empty() ? 1 : warm.back() + 1);
                ours.push_back(
                    {state.feedIn.value(), state.loss.value(), state.supply[net.nodes.at("SimpleDistrict_1")].value()});
            }
        }
        // Where there has been demand for two hours: without any, tools keep flows of their own.
        std::array<std::array<double, 2>, 3> mean{};  // ours, IBPSA, AixLib: fed in, lost
        std::array<std::array<double, 3>, 3> worst{}; // of IBPSA and AixLib: W fed in over ours, W lost, K
        double week = 0.0;
        double weekAixlib = 0.0;
        double count = 0.0;
        for (std::size_t i = 0; i < 672; ++i) {
            week += ours[i][0];
            weekAixlib += aixlib[i][1];
            if (warm[i] <= 8) {
                continue;
            }
            count += 1.0;
            for (std::size_t tool = 0; tool < 3; ++tool) {
                const std::vector<double>& row = tool == 1 ? ibpsa[i] : aixlib[i];
                const std::array<double, 3> its = tool == 0 ? ours[i] : std::array<double, 3>{row[1], row[2], row[3]};
                mean[tool][0] += its[0];
                mean[tool][1] += its[1];
                worst[tool][0] = std::max(worst[tool][0], std::abs(its[0] / ours[i][0] - 1.0));
                worst[tool][1] = std::max(worst[tool][1], std::abs(its[1] / ours[i][1] - 1.0));
                worst[tool][2] = std::max(worst[tool][2], std::abs(its[2] - ours[i][2]));
            }
        }
        QVERIFY(count > 200.0);
        std::printf("DESTEST CE 1, %.0f quarters of an hour of one week\n", count);
        const std::array<const char*, 3> names{"ours", "IBPSA", "AixLib"};
        for (std::size_t tool = 0; tool < 3; ++tool) {
            std::printf("%-7s mean fed in %8.0f W, lost %6.0f W; furthest from ours: fed in %.2f %%, lost %.2f %%, "
                        "far house %.3f K\n",
                        names[tool], mean[tool][0] / count, mean[tool][1] / count, 100.0 * worst[tool][0],
                        100.0 * worst[tool][1], worst[tool][2]);
            WATTORT_COMPARE_WITHIN(mean[0][0], mean[tool][0], 0.003);
            WATTORT_COMPARE_WITHIN(mean[0][1], mean[tool][1], 0.01);
        }
        QVERIFY(worst[1][2] < 0.4 && worst[2][2] < 0.1);
        WATTORT_COMPARE_WITHIN(week, weekAixlib, 0.005);
    }

    /// In a year the dynamic mode loses what the steady one loses, and hours differ where fronts are on their way.
    void aYearLosesTheSame()
    {
        const std::vector<TreePipe> pipes{pipe(0, 3'000, 0.1, 0.3), pipe(1, 500, 0.08, 0.25), pipe(1, 400, 0.08, 0.25)};
        const std::vector<MassFlow> drawn{MassFlow{}, MassFlow{}, MassFlow::from_value(3.0), MassFlow::from_value(2.0)};
        constexpr std::size_t hours = 240;
        HourlyPower demand(hours);
        HourlyTemperature outdoor(hours);
        for (std::size_t hour = 0; hour < hours; ++hour) {
            const double day = std::cos(2.0 * std::numbers::pi * double(hour) / 24.0);
            demand.raw()[hour] = 3e5 * (1.0 + 0.5 * day);
            outdoor.set(hour, celsius(0.0 - 10.0 * day));
        }
        NetworkAssumptions assumed;
        assumed.supply = celsius(90);
        assumed.supplyMinimum = celsius(65);
        assumed.returned = celsius(50);
        assumed.ground = celsius(10);
        assumed.designOutdoor = celsius(-12);
        assumed.heatingLimit = celsius(15);
        assumed.pumpEfficiency = 0.65;
        assumed.minimumFlow = 0.03;
        const NetworkYearInput input{.pipes = pipes,
                                     .drawn = drawn,
                                     .demand = demand,
                                     .outdoor = outdoor,
                                     .assumptions = assumed,
                                     .water = constantWater};
        const NetworkYear year = networkYear(input);
        const DynamicYear dynamic = dynamicYear(input, year, 30);
        WATTORT_COMPARE_WITHIN(total(dynamic.loss).value(), total(year.loss).value(), 0.01);
        WATTORT_COMPARE_WITHIN(total(dynamic.feedIn).value(), total(year.feedIn).value(), 0.01);
        double furthest = 0.0;
        for (std::size_t hour = 24; hour < hours; ++hour) {
            furthest = std::max(furthest, std::abs(dynamic.feedIn.raw()[hour] / year.feedIn.raw()[hour] - 1.0));
        }
        QVERIFY2(furthest > 0.005, qPrintable(QString::number(furthest)));
    }
};

QTEST_GUILESS_MAIN(PlugFlowTest)
#include "plug_flow_test.moc"
