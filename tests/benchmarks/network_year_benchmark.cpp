/// A made tree of pipes over the year, and one steady state of it:
///     network_year_benchmark [PIPES...]
/// Processor seconds. seconds_preparation: the topology; seconds_state: flows, pressures and temperatures once, the
/// best of nine; seconds_year: all 8,760 hours at the source; seconds_pipes_year: all 8,760 hours with the temperatures
/// of every pipe.

#include "model/network/pipe_year.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

using namespace wattort;

namespace {

constexpr std::size_t mostForEveryPipe = 1'000'000; // some minutes

double secondsSince(std::clock_t start)
{
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

struct MadeNetwork {
    std::vector<TreePipe> pipes;
    std::vector<MassFlow> drawn;
    NetworkAssumptions assumptions;
};

/// Streets that fork now and then, a consumer at every second node, bores by the flow.
MadeNetwork madeNetwork(std::size_t count)
{
    std::mt19937 random(1);
    MadeNetwork made;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t back = random() % 4 == 0 ? std::uint32_t(random() % (i / 2 + 1)) : 0;
        made.pipes.push_back(
            {.from = i - back,
             .length = double(10 + random() % 50) * m,
             .loss = {.own = ThermalConductivity::from_value(0.25), .mutual = ThermalConductivity::from_value(0.02)}});
    }
    for (std::size_t node = 0; node <= count; ++node) {
        made.drawn.push_back(MassFlow::from_value(node % 2 == 1 ? 0.1 : 0.0));
    }
    const std::vector<MassFlow> flows =
        TreeNetwork(made.pipes).solve({.drawn = made.drawn, .water = water(celsius(65))}).flows;
    for (std::size_t i = 0; i < count; ++i) {
        const double metres = std::max(0.02, std::sqrt(4.0 * flows[i].value() / (1e3 * 3.14 * 1.2)));
        made.pipes[i].bore = {metres * m, 0.1 * mm};
    }
    NetworkAssumptions& a = made.assumptions;
    a.supply = celsius(80);
    a.supplyMinimum = celsius(65);
    a.returned = celsius(50);
    a.ground = celsius(10);
    a.designOutdoor = celsius(-12);
    a.heatingLimit = celsius(15);
    a.consumerDifferentialPressure = 0.5 * bar;
    a.pumpEfficiency = 0.65;
    a.minimumFlow = 0.03;
    return made;
}

struct SteadyState {
    double seconds = 0.0;
    double largestLossBar = 0.0;
    double returnCelsius = 0.0;
};

SteadyState steadyState(TreeNetwork& tree, const MadeNetwork& made, const Water& hot)
{
    const auto start = std::clock();
    const TreeState& state = tree.solve({.drawn = made.drawn,
                                         .source = celsius(80),
                                         .consumerReturn = celsius(50),
                                         .ground = celsius(10),
                                         .water = hot,
                                         .fittingsShare = 0.15});
    return {.seconds = secondsSince(start),
            .largestLossBar = inUnit(*std::max_element(state.lost.begin(), state.lost.end()), bar),
            .returnCelsius = inCelsius(state.temperatures.returned.front())};
}

void measure(std::size_t count)
{
    const MadeNetwork made = madeNetwork(count);
    const Water hot = water(celsius(65));
    const auto preparing = std::clock();
    TreeNetwork tree(made.pipes);
    const double preparation = secondsSince(preparing);
    SteadyState state = steadyState(tree, made, hot);
    for (int again = 0; again < 8; ++again) {
        const SteadyState next = steadyState(tree, made, hot);
        state.seconds = std::min(state.seconds, next.seconds);
    }
    HourlyPower demand(8'760);
    HourlyTemperature outdoor(8'760);
    const double peakW = 0.1 * 0.5 * double(count) * hot.specificHeat.value() * 30.0;
    for (std::size_t hour = 0; hour < demand.size(); ++hour) {
        const double season = 0.5 + 0.5 * std::cos(6.2832 * double(hour) / 8'760.0);
        demand.raw()[hour] = peakW * (0.05 + 0.9 * season);
        outdoor.set(hour, celsius(25.0 - 35.0 * season));
    }
    const NetworkYearInput input{.pipes = made.pipes,
                                 .drawn = made.drawn,
                                 .demand = demand,
                                 .outdoor = outdoor,
                                 .assumptions = made.assumptions,
                                 .water = hot};
    const auto start = std::clock();
    const NetworkYear year = networkYear(input);
    const double sourceOnly = secondsSince(start);
    double everyPipe = 0.0;
    Energy lost;
    if (count <= mostForEveryPipe) {
        const auto again = std::clock();
        const PipesYear pipes = pipesYear(input, year);
        everyPipe = secondsSince(again);
        for (const PipeYear& pipe : pipes.pipes) {
            lost += pipe.loss;
        }
    }
    std::printf("{\"pipes\":%zu,\"seconds_preparation\":%.6f,\"seconds_state\":%.6f,\"seconds_year\":%.6f,"
                "\"seconds_pipes_year\":%.4f,\"return_celsius\":%.2f,\"largest_loss_bar\":%.2f,\"loss_share\":%.4f,"
                "\"loss_share_by_pipes\":%.4f}\n",
                count, preparation, state.seconds, sourceOnly, everyPipe, state.returnCelsius, state.largestLossBar,
                (total(year.loss) / total(year.feedIn)).value(), (lost / total(year.feedIn)).value());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        measure(std::strtoul(argv[i], nullptr, 10));
    }
    if (argc == 1) {
        for (const std::size_t count : {1'000u, 10'000u, 50'000u, 100'000u, 1'000'000u}) {
            measure(count);
        }
    }
    return 0;
}
