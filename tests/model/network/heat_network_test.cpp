#include "model/network/heat_network.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/reference_data.hpp"

#include <QFile>
#include <QTest>

#include <cmath>
#include <map>
#include <numbers>
#include <random>

using namespace wattort;

namespace {

HeatPipe pipe(std::uint32_t from, std::uint32_t to, double metres, double millimetres, double wattsPerM2K)
{
    return {.from = from,
            .to = to,
            .length = metres * m,
            .bore = {millimetres * mm, 0.1 * mm},
            .loss = ThermalConductivity::from_value(wattsPerM2K * std::numbers::pi * millimetres * 1e-3)};
}

const Water fixedWater{.density = Density::from_value(977.8),
                       .specificHeat = SpecificHeat::from_value(4186.0),
                       .viscosity = DynamicViscosity::from_value(4.04e-4)};

/// Sum of all heat that enters less all that leaves, at constant heat capacity, over the heat at the sources.
double imbalance(const HeatNetwork& network, const HeatState& state)
{
    const double cp = network.constantWater->specificHeat.value();
    std::vector<double> net(network.nodes.size());
    for (std::size_t i = 0; i < network.pipes.size(); ++i) {
        net[network.pipes[i].from] += state.flow[i].value();
        net[network.pipes[i].to] -= state.flow[i].value();
    }
    double sum = -state.loss.value();
    double gross = std::abs(state.loss.value());
    for (std::size_t i = 0; i < network.transfers.size(); ++i) {
        net[network.transfers[i].supply] += state.transferFlow[i].value();
        net[network.transfers[i].returned] -= state.transferFlow[i].value();
        sum -= state.delivered[i].value();
    }
    for (std::size_t node = 0; node < net.size(); ++node) {
        const double kelvin = net[node] > 0.0 ? network.nodes[node].feed.value() : state.temperature[node].value();
        sum += cp * net[node] * (kelvin - network.ground.value());
        gross += std::abs(cp * net[node] * (kelvin - network.ground.value()));
    }
    return std::abs(sum) / gross;
}

} // namespace

class HeatNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Closed forms of pandapipes' tests: 75 mm, 5 W/(m2 K), cp 4182, ground 293 K.
    void mixingIsThatOfTheClosedForms()
    {
        HeatNetwork network{.ground = Temperature::from_value(293.0),
                            .constantWater = Water{.density = Density::from_value(998.2),
                                                   .specificHeat = SpecificHeat::from_value(4182.0),
                                                   .viscosity = DynamicViscosity::from_value(1e-3)}};
        // Two sources of 350 K and 300 K with 1 kg/s each meet at node 2 and part again: "2zu_2ab".
        network.nodes.resize(5);
        network.nodes[0] = {.pressure = 20.0 * bar, .feed = Temperature::from_value(350.0)};
        network.nodes[1] = {.drawn = MassFlow::from_value(-1.0), .feed = Temperature::from_value(300.0)};
        network.nodes[3].drawn = MassFlow::from_value(1.0);
        network.nodes[4].drawn = MassFlow::from_value(1.0);
        network.pipes = {pipe(0, 2, 2'500, 75, 5), pipe(2, 1, 2'500, 75, 5), pipe(2, 3, 2'500, 75, 5),
                         pipe(4, 2, 2'500, 75, 5)};
        const HeatState state = solveHeatNetwork(network);
        QVERIFY(state.converged);
        WATTORT_COMPARE_WITHIN(state.outlet[0].value(), 321.1848506, 1e-9);
        WATTORT_COMPARE_WITHIN(state.outlet[1].value(), 296.4612974, 1e-9);
        WATTORT_COMPARE_WITHIN(state.temperature[2].value(), 308.823074, 1e-9);
        WATTORT_COMPARE_WITHIN(state.temperature[3].value(), 300.8240523, 1e-9);
        WATTORT_COMPARE_WITHIN(state.temperature[4].value(), 300.8240523, 1e-9);
    }

    /// Random meshed networks with three sources of different temperature and closed pipes: balances hold.
    void balancesHoldOnRandomNetworks()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> unit(0.0, 1.0);
        for (int run = 0; run < 20; ++run) {
            constexpr std::uint32_t side = 12;
            constexpr std::uint32_t half = side * side;
            HeatNetwork network{.ground = celsius(10), .constantWater = fixedWater};
            network.nodes.resize(std::size_t{2} * half);
            for (std::uint32_t layer = 0; layer < 2; ++layer) {
                for (std::uint32_t i = 0; i < half; ++i) {
                    const std::uint32_t node = layer * half + i;
                    const bool open = unit(random) < 0.9 || i % side == 0;
                    if ((i + 1) % side != 0) {
                        network.pipes.push_back(pipe(node, node + 1, 50 + 100 * unit(random), 125, 0.6));
                    }
                    if (i + side < half) {
                        network.pipes.push_back(pipe(node + side, node, 50 + 100 * unit(random), 100, 0.6));
                        network.pipes.back().closed = !open;
                    }
                }
            }
            network.nodes[0] = {.pressure = 8.0 * bar, .feed = celsius(90)};
            network.nodes[half - 1] = {.pressure = 8.0 * bar, .feed = celsius(70)};
            network.nodes[half].pressure = 3.0 * bar;
            network.nodes[half].feed = celsius(50);
            for (std::uint32_t i = 3; i < half - 1; i += 4) {
                network.transfers.push_back({.supply = i,
                                             .returned = i + half,
                                             .heat = (10.0 + 20.0 * unit(random)) * kW,
                                             .returnTemperature = celsius(45)});
            }
            const HeatState state = solveHeatNetwork(network);
            QVERIFY(state.converged);
            QVERIFY2(imbalance(network, state) < 1e-9, qPrintable(QString::number(imbalance(network, state))));
            for (const Temperature& temperature : state.temperature) {
                QVERIFY(inCelsius(temperature) > 10.0 - 1e-9 && inCelsius(temperature) < 90.0 + 1e-9);
            }
        }
    }

    /// DESTEST Common Exercise 0: 16 consumers of 553 kg/h cooled by 30 K, 70 degrees C at the plant, ground 10. Six
    /// tools (ibpsa/project1-destest), and the closed evaluation of the same tree with Colebrook.
    void destestIsWithinTheSixTools()
    {
        WATTORT_REQUIRE_REFERENCE(path, "heat/destest_ce0_pipes.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        HeatNetwork network{.ground = celsius(10),
                            .constantWater = Water{.density = Density::from_value(988.0),
                                                   .specificHeat = SpecificHeat::from_value(4180.0),
                                                   .viscosity = DynamicViscosity::from_value(5.434e-4)}};
        std::map<QByteArray, std::uint32_t> names;
        const auto node = [&](const QByteArray& name) {
            const auto [found, isNew] = names.emplace(name, network.nodes.size());
            network.nodes.resize(network.nodes.size() + (isNew ? 2 : 0)); // supply, then return
            return found->second;
        };
        file.readLine();
        for (QByteArray line = file.readLine(); !line.trimmed().isEmpty(); line = file.readLine()) {
            const QList<QByteArray> f = line.trimmed().split(',');
            const double radius = 0.5 * f[3].toDouble();
            const double outer = radius + f[4].toDouble();
            const double resistance = std::log(outer / radius) / (2.0 * std::numbers::pi * 0.35)
                                      + std::log((outer + f[5].toDouble()) / outer) / (2.0 * std::numbers::pi * 0.026);
            HeatPipe supply{.from = node(f[1]),
                            .to = node(f[0]),
                            .length = f[2].toDouble() * m,
                            .bore = {2.0 * radius * m, 0.007 * mm},
                            .loss = ThermalConductivity::from_value(1.0 / resistance)};
            network.pipes.push_back(supply);
            network.pipes.push_back(supply);
            network.pipes.back().from = supply.to + 1;
            network.pipes.back().to = supply.from + 1;
            if (f[0].startsWith("SimpleDistrict")) {
                network.transfers.push_back({.supply = supply.to,
                                             .returned = supply.to + 1,
                                             .heat = 553.0 / 3'600.0 * 4'180.0 * 30.0 * W,
                                             .flow = MassFlow::from_value(553.0 / 3'600.0)});
            }
        }
        const std::uint32_t plant = names.at("i");
        network.nodes[plant] = {.pressure = 5.0 * bar, .feed = celsius(70)};
        network.nodes[plant + 1].pressure = 3.0 * bar;
        const HeatState state = solveHeatNetwork(network);
        QVERIFY(state.converged);
        QCOMPARE(network.transfers.size(), std::size_t(16));
        const auto lost = [&](const char* name) {
            return (state.pressure[plant] - state.pressure[names.at(name)]).value();
        };
        const auto supply = [&](const char* name) { return inCelsius(state.temperature[names.at(name)]); };
        const double back = inCelsius(state.temperature[plant + 1]);
        const double plantW = 16.0 * 553.0 / 3'600.0 * 4'180.0 * (70.0 - back);
        std::printf("%-22s %10s %22s\n", "DESTEST CE 0", "ours", "six tools");
        std::printf("%-22s %10.1f %22s\n", "dp i-e Pa", lost("e"), "22385 ... 25399");
        std::printf("%-22s %10.1f %22s\n", "dp i-h Pa", lost("h"), "5658 ... 7913");
        std::printf("%-22s %10.3f %22s\n", "T supply e C", supply("e"), "69.57 ... 69.61");
        std::printf("%-22s %10.3f %22s\n", "T SimpleDistrict_1 C", supply("SimpleDistrict_1"), "69.43 ... 69.48");
        std::printf("%-22s %10.3f %22s\n", "T return i C", back, "39.46 ... 39.85");
        std::printf("%-22s %10.0f %22s\n", "plant W", plantW, "308203 ... 314334");
        WATTORT_COMPARE_WITHIN(lost("e"), 23414.1, 1e-3);
        WATTORT_COMPARE_WITHIN(lost("h"), 5908.7, 1e-3);
        QVERIFY(std::abs(supply("h") - 69.9377) < 1e-3 && std::abs(supply("e") - 69.5881) < 1e-3);
        QVERIFY(std::abs(supply("SimpleDistrict_1") - 69.4513) < 1e-3);
        QVERIFY(back > 39.46 && back < 39.85);
        WATTORT_COMPARE_WITHIN(plantW, 313571.3, 1e-4);
    }

    void whoGetsTooLittleIsSaid()
    {
        // 2 km of DN 25 for a consumer that needs 1 bar and 60 degrees C back.
        HeatNetwork network{.ground = celsius(10)};
        network.nodes.resize(4);
        network.nodes[0] = {.pressure = 6.0 * bar, .feed = celsius(70)};
        network.nodes[2] = {.pressure = 4.0 * bar, .feed = celsius(50)};
        network.pipes = {pipe(0, 1, 2'000, 27.3, 2.0), pipe(3, 2, 2'000, 27.3, 2.0)};
        network.transfers = {{.supply = 1,
                              .returned = 3,
                              .heat = 10.0 * kW,
                              .flow = MassFlow::from_value(0.3),
                              .differential = 1.0 * bar}};
        const HeatState state = solveHeatNetwork(network);
        QCOMPARE(state.shortfalls.size(), std::size_t(1));
        const Pressure there = state.pressure[1] - state.pressure[3];
        WATTORT_COMPARE_WITHIN(state.shortfalls[0].pressure.value(), (1.0 * bar - there).value(), 1e-9);
        QCOMPARE(state.shortfalls[0].temperature.value(), 0.0);
        WATTORT_COMPARE_WITHIN(state.delivered[0].value(), 10e3, 1e-9);
        // A hundred times the heat is not in the water: it comes back as warm as the ground, no colder.
        network.transfers[0].heat = 1'000.0 * kW;
        const HeatState cold = solveHeatNetwork(network);
        WATTORT_COMPARE_WITHIN(inCelsius(cold.transferOutlet[0]), 10.0, 1e-9);
        QVERIFY(cold.delivered[0] < 80.0 * kW && cold.shortfalls[0].temperature.value() > 700.0);
    }

    void waterThatWouldBoilIsFound()
    {
        // 110 degrees C boils at 1.4338 bar (IAPWS-IF97): on a hill of 40 m, 4 bar in the valley are too little.
        HeatNetwork network{.ground = celsius(10)};
        network.nodes.resize(3);
        network.nodes[0] = {.pressure = 4.0 * bar, .feed = celsius(110)};
        network.nodes[1].elevation = 40.0 * m;
        network.nodes[2].drawn = MassFlow::from_value(2.0);
        network.pipes = {pipe(0, 1, 100, 100, 0.0), pipe(1, 2, 100, 100, 0.0)};
        const HeatState state = solveHeatNetwork(network);
        const auto found = boilingMargin(state);
        QVERIFY(found.has_value());
        QCOMPARE(found->node, 1U);
        const double expected = 4e5 - 950.95 * 9.80665 * 40.0 + 101'325.0 - 143'380.0; // without friction
        QVERIFY(std::abs(found->margin.value() - expected) < 1'000.0);
        network.nodes[1].elevation = 10.0 * m;
        QVERIFY(boilingMargin(solveHeatNetwork(network))->margin.value() > 2e5);
        network.nodes[1].elevation = 60.0 * m;
        QVERIFY(boilingMargin(solveHeatNetwork(network))->margin.value() < 0.0);
    }

    /// A tree of pipes gives the same flows as the same tree whose every pipe is two of half the flow side by side.
    void loopsAreTreesWhereFlowsAgree()
    {
        HeatNetwork tree{.ground = celsius(10), .constantWater = fixedWater};
        tree.nodes.resize(40);
        tree.nodes[0] = {.pressure = 9.0 * bar, .feed = celsius(80)};
        std::mt19937 random(3);
        for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
            const auto parent = std::uint32_t(random() % node);
            tree.pipes.push_back(pipe(parent, node, 20.0 + double(random() % 100), 60, 1.0));
            tree.nodes[node].drawn = MassFlow::from_value(0.02 * double(1 + random() % 5));
        }
        HeatNetwork loops = tree;
        for (HeatNode& node : loops.nodes) {
            node.drawn *= 2.0;
        }
        loops.pipes.insert(loops.pipes.end(), tree.pipes.begin(), tree.pipes.end());
        const HeatState one = solveHeatNetwork(tree);
        const HeatState two = solveHeatNetwork(loops);
        QVERIFY(one.converged && two.converged);
        for (std::size_t node = 0; node < tree.nodes.size(); ++node) {
            WATTORT_COMPARE_WITHIN(two.pressure[node].value(), one.pressure[node].value(), 1e-9);
            WATTORT_COMPARE_WITHIN(two.temperature[node].value(), one.temperature[node].value(), 1e-9);
        }
    }
};

QTEST_GUILESS_MAIN(HeatNetworkTest)
#include "heat_network_test.moc"
