#include "model/network/heat_network.hpp"
#include "model/network/pipe_year.hpp"
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

const Water constantWater{.density = Density::from_value(977.8),
                          .specificHeat = SpecificHeat::from_value(4186.0),
                          .viscosity = DynamicViscosity::from_value(4.04e-4)};

ThermalConductivity conductivity(double value)
{
    return ThermalConductivity::from_value(value);
}

struct MadeTree {
    std::vector<TreePipe> pipes;
    std::vector<MassFlow> drawn{MassFlow{}};
};

MadeTree madeTree(std::size_t count, double mutual)
{
    std::mt19937 random(11);
    MadeTree tree;
    for (std::uint32_t i = 0; i < count; ++i) {
        tree.pipes.push_back({.from = std::uint32_t(random() % (i + 1)),
                              .length = double(20 + random() % 80) * m,
                              .bore = {0.1 * m, 0.1 * mm},
                              .loss = {.own = conductivity(0.3), .mutual = conductivity(mutual)}});
        tree.drawn.push_back(MassFlow::from_value(0.01 * double(random() % 4)));
    }
    return tree;
}

/// The same tree for the solver of all shapes, which knows no influence of one pipe on the other. Supply nodes come
/// first; a consumer is a transfer of given flow whose heat cools it to the return.
HeatNetwork asHeatNetwork(const MadeTree& tree, Temperature source)
{
    HeatNetwork network{.ground = celsius(10), .constantWater = constantWater};
    const auto nodes = static_cast<std::uint32_t>(tree.drawn.size());
    network.nodes.resize(std::size_t{2} * nodes);
    network.nodes[0] = {.pressure = 9.0 * bar, .feed = source};
    network.nodes[nodes] = {.pressure = 1.0 * bar, .feed = celsius(10)};
    for (std::uint32_t i = 0; i < tree.pipes.size(); ++i) {
        const TreePipe& pipe = tree.pipes[i];
        HeatPipe laid{.from = pipe.from, .to = i + 1, .length = pipe.length, .bore = pipe.bore, .loss = pipe.loss.own};
        network.pipes.push_back(laid);
        laid.from = i + 1 + nodes;
        laid.to = pipe.from + nodes;
        network.pipes.push_back(laid);
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        if (tree.drawn[node].value() > 0.0) {
            network.transfers.push_back({.supply = node, .returned = node + nodes, .flow = tree.drawn[node]});
        }
    }
    return network;
}

/// A year of `hours` in which demand and outdoor temperature swing.
struct MadeYear {
    MadeTree tree = madeTree(60, 0.03);
    HourlyPower demand;
    HourlyTemperature outdoor;
    NetworkAssumptions assumptions;

    explicit MadeYear(std::size_t hours) : demand(hours), outdoor(hours)
    {
        double kgPerS = 0.0;
        for (const MassFlow& flow : tree.drawn) {
            kgPerS += flow.value();
        }
        for (std::size_t hour = 0; hour < hours; ++hour) {
            const double season = 0.5 + 0.5 * std::cos(0.71 * double(hour));
            demand.raw()[hour] = kgPerS * 4'186.0 * 30.0 * (0.05 + 0.9 * season);
            outdoor.set(hour, celsius(25.0 - 35.0 * season));
        }
        assumptions.supply = celsius(80);
        assumptions.supplyMinimum = celsius(65);
        assumptions.returned = celsius(50);
        assumptions.ground = celsius(10);
        assumptions.designOutdoor = celsius(-12);
        assumptions.heatingLimit = celsius(15);
        assumptions.consumerDifferentialPressure = 0.5 * bar;
        assumptions.staticPressure = 3.0 * bar;
        assumptions.pumpEfficiency = 0.65;
        assumptions.minimumFlow = 0.03;
        assumptions.fittingsShare = 0.15;
    }

    NetworkYearInput input() const
    {
        return {.pipes = tree.pipes,
                .drawn = tree.drawn,
                .demand = demand,
                .outdoor = outdoor,
                .assumptions = assumptions,
                .water = constantWater};
    }
};

} // namespace

class TreeNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// DHNx tree_network: 200 m of 125 mm, then two of 100 m of 40 mm; U 0.21 W/(m2 K) on the inner surface.
    void temperaturesAreThoseOfDhnx()
    {
        const auto pipe = [](std::uint32_t from, double metres, double millimetres) {
            return TreePipe{.from = from,
                            .length = metres * m,
                            .bore = {millimetres * mm, 0.1 * mm},
                            .loss = {.own = conductivity(0.21 * std::numbers::pi * millimetres * 1e-3)}};
        };
        const std::vector<TreePipe> pipes{pipe(0, 200, 125), pipe(1, 100, 40), pipe(1, 100, 40)};
        const std::vector<MassFlow> drawn{MassFlow{}, MassFlow{}, MassFlow::from_value(0.34),
                                          MassFlow::from_value(0.34)};
        TreeNetwork tree(pipes);
        const TreeTemperatures& found = tree.solve({.drawn = drawn,
                                                    .source = celsius(130),
                                                    .consumerReturn = celsius(129.0865533 - 10.0),
                                                    .ground = celsius(10),
                                                    .water = {.density = Density::from_value(1e3),
                                                              .specificHeat = SpecificHeat::from_value(4190.0),
                                                              .viscosity = DynamicViscosity::from_value(1e-3)}})
                                            .temperatures;
        QVERIFY(std::abs(inCelsius(found.supply[1]) - 129.3073544) < 1e-6);
        QVERIFY(std::abs(inCelsius(found.supply[2]) - 129.0865533) < 1e-6);
        QVERIFY(std::abs(inCelsius(found.returned[1]) - 118.8846677) < 1e-6);
        QVERIFY(std::abs(inCelsius(found.returned[0]) - 118.2561804) < 1e-6);
        WATTORT_COMPARE_WITHIN((found.supplyLoss + found.returnLoss).value(), 4968.490936, 1e-6);
    }

    /// pandapipes 0.14, Colebrook, water of constant properties.
    void pressuresAndTemperaturesArePandapipes()
    {
        WATTORT_REQUIRE_REFERENCE(folder, "pandapipes/supply-1000-const");
        const Rows junctions = referenceRows(folder + QStringLiteral("/nodes.csv"));
        const Rows theirs = referenceRows(folder + QStringLiteral("/results_junction_bidirectional_colebrook.csv.gz"));
        constexpr std::size_t root = 857;                // meta.json
        std::vector<std::size_t> ours(junctions.size()); // of each junction: our node
        std::vector<TreePipe> pipes;
        for (const auto& row : referenceRows(folder + QStringLiteral("/pipes.csv"))) {
            const auto from = std::size_t(row[1]);
            const auto to = std::size_t(row[2]);
            QVERIFY(from == root || ours[from] > 0); // parents come first
            pipes.push_back({.from = std::uint32_t(ours[from]),
                             .length = row[3] * m,
                             .bore = {row[5] * mm, row[6] * mm},
                             .loss = {.own = conductivity(row[7] * std::numbers::pi * row[5] * 1e-3)}});
            ours[to] = pipes.size();
        }
        std::vector<MassFlow> drawn(junctions.size());
        for (const auto& row : referenceRows(folder + QStringLiteral("/consumers.csv"))) {
            drawn[ours[std::size_t(row[1])]] += MassFlow::from_value(row[3]);
        }
        TreeNetwork tree(pipes);
        const TreeState& state = tree.solve({.drawn = drawn,
                                             .source = celsius(80),
                                             .consumerReturn = celsius(50),
                                             .ground = celsius(10),
                                             .water = constantWater});
        double worstBar = 0.0;
        double worstK = 0.0;
        for (std::size_t i = 0; i < junctions.size(); ++i) {
            const double heightPa = 977.8 * pandapipesGravity * (junctions[i][3] - junctions[root][3])
                                    + pandapipesAir(junctions[i][3]) - pandapipesAir(junctions[root][3]);
            const double foundBar = theirs[root][1] - (state.lost[ours[i]].value() + heightPa) * 1e-5;
            worstBar = std::max(worstBar, std::abs(foundBar - theirs[i][1]));
            worstK = std::max(worstK, std::abs(state.temperatures.supply[ours[i]].value() - theirs[i][2]));
        }
        std::printf("tree of %zu pipes beside pandapipes: pressures differ by %.5f bar, temperatures by %.5f K\n",
                    pipes.size(), worstBar, worstK);
        QVERIFY(worstBar < 1e-5);
        QVERIFY(worstK < 1e-4);
    }

    /// Supply and return that warm each other: the differential equations of both, integrated in small steps.
    void theTrenchIsACounterflowExchanger()
    {
        const double own = 0.5;
        const double mutual = 0.2;
        const double length = 3'000.0;
        const double kgPerS = 0.25;
        const double capacity = kgPerS * 4'186.0;
        const std::vector<TreePipe> pipes{{.length = length * m,
                                           .bore = {0.05 * m, 0.1 * mm},
                                           .loss = {.own = conductivity(own), .mutual = conductivity(mutual)}}};
        const std::vector<MassFlow> drawn{MassFlow{}, MassFlow::from_value(kgPerS)};
        TreeNetwork tree(pipes);
        const TreeTemperatures& found = tree.solve({.drawn = drawn,
                                                    .source = celsius(80),
                                                    .consumerReturn = celsius(40),
                                                    .ground = celsius(10),
                                                    .water = constantWater})
                                            .temperatures;
        // From the source on, the classical Runge-Kutta method with the return that we found there.
        std::array<double, 2> y{70.0, inCelsius(found.returned[0]) - 10.0};
        const auto slope = [&](const std::array<double, 2>& at) {
            return std::array<double, 2>{-(own * at[0] - mutual * at[1]) / capacity,
                                         (own * at[1] - mutual * at[0]) / capacity};
        };
        constexpr int steps = 3'000;
        const double h = length / steps;
        const auto plus = [](const std::array<double, 2>& a, const std::array<double, 2>& b, double factor) {
            return std::array<double, 2>{a[0] + factor * b[0], a[1] + factor * b[1]};
        };
        for (int i = 0; i < steps; ++i) {
            const auto k1 = slope(y);
            const auto k2 = slope(plus(y, k1, 0.5 * h));
            const auto k3 = slope(plus(y, k2, 0.5 * h));
            const auto k4 = slope(plus(y, k3, h));
            for (std::size_t j = 0; j < 2; ++j) {
                y[j] += h / 6.0 * (k1[j] + 2.0 * k2[j] + 2.0 * k3[j] + k4[j]);
            }
        }
        WATTORT_COMPARE_WITHIN(y[0], inCelsius(found.supply[1]) - 10.0, 1e-9);
        WATTORT_COMPARE_WITHIN(y[1], 30.0, 1e-9); // what the consumers give back
        const double sourceW = capacity * (80.0 - inCelsius(found.returned[0]));
        const double consumerW = capacity * (inCelsius(found.supply[1]) - 40.0);
        WATTORT_COMPARE_WITHIN((found.supplyLoss + found.returnLoss).value(), sourceW - consumerW, 1e-9);
    }

    void withoutFlowTheWaterIsAsWarmAsTheGround()
    {
        MadeTree tree = madeTree(200, 0.05);
        std::fill(tree.drawn.begin() + 100, tree.drawn.end(), MassFlow{});
        TreeNetwork network(tree.pipes);
        const TreeState& state = network.solve({.drawn = tree.drawn,
                                                .source = celsius(80),
                                                .consumerReturn = celsius(50),
                                                .ground = celsius(10),
                                                .water = constantWater});
        std::size_t still = 0;
        for (std::size_t i = 0; i < tree.pipes.size(); ++i) {
            const double supply = inCelsius(state.temperatures.supply[i + 1]);
            const double back = inCelsius(state.temperatures.returned[i + 1]);
            if (state.flows[i].value() > 0.0) {
                QVERIFY(supply > 10.0 && supply < 80.0 && back > 10.0 && back < 60.0);
            } else {
                ++still;
                WATTORT_COMPARE_WITHIN(supply, 10.0, 1e-12);
                WATTORT_COMPARE_WITHIN(back, 10.0, 1e-12);
            }
        }
        QVERIFY(still > 20);
    }

    /// The solver of networks of any shape (compared with pandapipes and DESTEST in its own test) on the same tree.
    void treesAreSolvedAsAnyShape()
    {
        MadeTree tree = madeTree(300, 0.0);
        HeatNetwork any = asHeatNetwork(tree, celsius(85));
        TreeNetwork network(tree.pipes);
        const TreeState& state = network.solve({.drawn = tree.drawn,
                                                .source = celsius(85),
                                                .consumerReturn = celsius(45),
                                                .ground = celsius(10),
                                                .water = constantWater});
        for (HeatTransfer& transfer : any.transfers) {
            const double cooling = (state.temperatures.supply[transfer.supply] - celsius(45)).value();
            transfer.heat = Power::from_value(transfer.flow.value() * 4'186.0 * cooling);
        }
        const HeatState theirs = solveHeatNetwork(any);
        QVERIFY(theirs.converged);
        for (std::size_t node = 0; node < tree.drawn.size(); ++node) {
            const bool flows = node == 0 || state.flows[node - 1].value() > 0.0;
            const Pressure lost = theirs.pressure[0] - theirs.pressure[node];
            QVERIFY(std::abs((lost - state.lost[node]).value()) < 0.01);
            if (flows) {
                const std::size_t back = node + tree.drawn.size();
                QVERIFY(std::abs((theirs.temperature[node] - state.temperatures.supply[node]).value()) < 1e-5);
                QVERIFY(std::abs((theirs.temperature[back] - state.temperatures.returned[node]).value()) < 1e-5);
            }
        }
        WATTORT_COMPARE_WITHIN((state.temperatures.supplyLoss + state.temperatures.returnLoss).value(),
                               theirs.loss.value(), 1e-7);
    }

    /// Hours of the year against the steady state with that hour's flow and supply temperature.
    void everyHourIsASteadyState()
    {
        const MadeYear made(30);
        const NetworkYearInput input = made.input();
        const NetworkYear year = networkYear(input);
        TreeNetwork network(made.tree.pipes);
        const std::size_t pipe = made.tree.pipes.size() - 1;
        const PipeHours hours = pipeHours(input, year, pipe);
        for (std::size_t hour = 0; hour < 30; ++hour) {
            std::vector<MassFlow> drawn = made.tree.drawn;
            for (MassFlow& flow : drawn) {
                flow *= year.flowShare[hour].value();
            }
            const TreeState& state = network.solve({.drawn = drawn,
                                                    .source = year.supplyTemperature[hour],
                                                    .consumerReturn = celsius(50),
                                                    .ground = celsius(10),
                                                    .water = constantWater,
                                                    .fittingsShare = 0.15});
            WATTORT_COMPARE_WITHIN(hours.flow[hour].value(), state.flows[pipe].value(), 1e-9);
            WATTORT_COMPARE_WITHIN(hours.supply[hour].value(), state.temperatures.supply[pipe + 1].value(), 1e-9);
            WATTORT_COMPARE_WITHIN(hours.returned[hour].value(), state.temperatures.returned[pipe + 1].value(), 1e-9);
            const Pressure back = 3.0 * bar + state.lost[pipe + 1];
            WATTORT_COMPARE_WITHIN(hours.returnPressure[hour].value(), back.value(), 1e-9);
            // The head is interpolated between operating points.
            double worst = 0.0;
            double deliveredW = 0.0;
            for (std::size_t node = 0; node < drawn.size(); ++node) {
                worst = drawn[node].value() > 0.0 ? std::max(worst, state.lost[node].value()) : worst;
                deliveredW += drawn[node].value() * 4'186.0 * (state.temperatures.supply[node] - celsius(50)).value();
            }
            WATTORT_COMPARE_WITHIN(year.head[hour].value(), 2.0 * worst + 5e4, 0.01);
            const double lossW = (state.temperatures.supplyLoss + state.temperatures.returnLoss).value();
            WATTORT_COMPARE_WITHIN(year.loss.raw()[hour], lossW, 0.005);
            if (year.flowShare[hour].value() > 0.031) {
                WATTORT_COMPARE_WITHIN(deliveredW, made.demand.raw()[hour], 0.002);
            }
        }
    }

    /// What is kept of each pipe is what its hours say.
    void whatAPipeSawIsInItsHours()
    {
        const MadeYear made(30); // no multiple of the hours that are solved together
        const NetworkYearInput input = made.input();
        const NetworkYear year = networkYear(input);
        const PipesYear all = pipesYear(input, year);
        QCOMPARE(all.pipes.size(), made.tree.pipes.size());
        Energy lost;
        for (std::size_t i = 0; i < all.pipes.size(); ++i) {
            const PipeHours hours = pipeHours(input, year, i);
            const PipeYear& pipe = all.pipes[i];
            const auto supply = hours.supply.raw();
            const auto low = std::min_element(supply.begin(), supply.end());
            QCOMPARE(pipe.hourOfLowestSupply, std::uint32_t(low - supply.begin()));
            WATTORT_COMPARE_WITHIN(pipe.lowestSupply.value(), *low, 1e-12);
            WATTORT_COMPARE_WITHIN(pipe.meanSupply.value(), std::accumulate(supply.begin(), supply.end(), 0.0) / 30.0,
                                   1e-12);
            WATTORT_COMPARE_WITHIN(pipe.highestReturn.value(),
                                   *std::max_element(hours.returned.raw().begin(), hours.returned.raw().end()), 1e-12);
            WATTORT_COMPARE_WITHIN(pipe.highestLoss.value(), peak(hours.loss).value(), 1e-12);
            QVERIFY(std::abs((pipe.loss - total(hours.loss)).value()) <= 1e-9 * pipe.loss.value());
            WATTORT_COMPARE_WITHIN(
                pipe.highestVelocity.value(),
                velocity(hours.flow[all.hourOfHighestFlow], input.pipes[i].bore.innerDiameter, input.water).value(),
                1e-12);
            lost += pipe.loss;
        }
        WATTORT_COMPARE_WITHIN(lost.value(), total(year.loss).value(), 0.002);
    }
};

QTEST_GUILESS_MAIN(TreeNetworkTest)
#include "tree_network_test.moc"
