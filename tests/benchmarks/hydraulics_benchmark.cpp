/// Steady hydraulics of EPANET networks and of made ones:
///     hydraulics_benchmark (FILE.inp | grid:SIDE | streets:SIDE)...
/// grid: SIDE x SIDE crossings with a pipe between all neighbours, mains every eight; streets: the same with streets of
/// five pieces, a fifth of them missing, and a house at every piece. Processor seconds. seconds_first: reading or
/// making, analysis and solution; seconds_again: a solution with the analysis kept. max_residual: the larger of a
/// node's imbalance over all flows and a link's loss against its ends' heads (m).

#include "data/epanet.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

using namespace wattort;

namespace {

/// Of the processor: the machine may be busy with other things.
double secondsSince(std::clock_t start)
{
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

class MadeNetwork {
public:
    WaterNetwork network{.law = FrictionLaw::SwameeJain,
                         .viscosity = KinematicViscosity::from_value(1e-6),
                         .density = Density::from_value(1e3),
                         .gravity =
                             Quantity<units::divide_typeof_helper<si::velocity, si::time>::type>::from_value(9.81)};

    std::uint32_t node(double litres)
    {
        network.nodes.push_back({.elevation = 20.0 * m, .demand = VolumeFlow::from_value(1e-3 * litres)});
        return static_cast<std::uint32_t>(network.nodes.size() - 1);
    }
    void pipe(std::uint32_t from, std::uint32_t to, double metres, double millimetres)
    {
        network.links.push_back(
            {.from = from, .to = to, .length = metres * m, .diameter = millimetres * mm, .roughness = 0.1 * mm});
    }
    void source(std::uint32_t at)
    {
        network.nodes.push_back({.fixedHead = true, .head = 120.0 * m});
        pipe(static_cast<std::uint32_t>(network.nodes.size() - 1), at, 10.0, 800.0);
    }
    double between(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }

private:
    std::mt19937 m_random{5};
};

WaterNetwork madeGrid(std::uint32_t side)
{
    MadeNetwork made;
    for (std::uint32_t i = 0; i < side * side; ++i) {
        made.node(made.between(0.005, 0.035));
    }
    for (std::uint32_t row = 0; row < side; ++row) {
        for (std::uint32_t column = 0; column < side; ++column) {
            const std::uint32_t here = row * side + column;
            const auto diameter = [](std::uint32_t line) { return line == 0 ? 800.0 : line % 8 == 0 ? 400.0 : 125.0; };
            if (column + 1 < side) {
                made.pipe(here, here + 1, made.between(40, 60), diameter(row));
            }
            if (row + 1 < side) {
                made.pipe(here, here + side, made.between(40, 60), diameter(column));
            }
        }
    }
    for (const std::uint32_t corner : {0U, side - 1, side * (side - 1), side * side - 1}) {
        made.source(corner);
    }
    return made.network;
}

void layStreet(MadeNetwork& made, std::uint32_t from, std::uint32_t to, double millimetres)
{
    constexpr int pieces = 5;
    for (int piece = 1; piece <= pieces; ++piece) {
        const std::uint32_t next = piece == pieces ? to : made.node(0.0);
        made.pipe(from, next, made.between(10, 30), millimetres);
        if (piece < pieces) {
            made.pipe(next, made.node(made.between(0.002, 0.01)), made.between(5, 15), 32.0);
        }
        from = next;
    }
}

WaterNetwork madeStreets(std::uint32_t side)
{
    MadeNetwork made;
    for (std::uint32_t i = 0; i < side * side; ++i) {
        made.node(0.0);
    }
    const auto street = [&](std::uint32_t from, std::uint32_t to, std::uint32_t line) {
        if (line % 4 == 0 || made.between(0, 1) < 0.8) {
            layStreet(made, from, to, line % 4 == 0 ? 300.0 : 125.0);
        }
    };
    for (std::uint32_t row = 0; row < side; ++row) {
        for (std::uint32_t column = 0; column < side; ++column) {
            const std::uint32_t here = row * side + column;
            if (column + 1 < side) {
                street(here, here + 1, row);
            }
            if (row + 1 < side) {
                street(here, here + side, column);
            }
        }
    }
    made.source(side / 2 * side + side / 2);
    return made.network;
}

/// \return whether there is a network
bool get(const std::string& name, WaterNetwork& network)
{
    const std::size_t colon = name.find(':');
    if (name.starts_with("grid:") || name.starts_with("streets:")) {
        const auto side = static_cast<std::uint32_t>(std::strtoul(name.c_str() + colon + 1, nullptr, 10));
        network = name.starts_with("grid:") ? madeGrid(side) : madeStreets(side);
        return side > 1;
    }
    data::EpanetNetwork read = data::readEpanet(name);
    for (const Finding& finding : read.findings) {
        std::fprintf(stderr, "%s:%lld %s %s: found '%s', expected '%s'\n", name.c_str(),
                     static_cast<long long>(finding.place.row), finding.place.layer.c_str(),
                     finding.place.field.c_str(), finding.found.c_str(), finding.expected.c_str());
    }
    network = std::move(read.network);
    return read.findings.empty();
}

} // namespace

int main(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const auto start = std::clock();
        WaterNetwork network;
        if (!get(argv[i], network)) {
            continue;
        }
        const double reading = secondsSince(start);
        WaterSolver solver(network);
        const double analysed = secondsSince(start);
        const WaterState state = solver.solve();
        const double first = secondsSince(start);
        const auto again = std::clock();
        solver.solve();
        std::printf("{\"instance\":\"%s\",\"pipes\":%zu,\"seconds_first\":%.6f,\"seconds_again\":%.6f,"
                    "\"iterations\":%d,\"max_residual\":%.3e,\"seconds_reading\":%.6f,\"seconds_analysis\":%.6f,"
                    "\"converged\":%s}\n",
                    argv[i], network.links.size(), first, secondsSince(again), state.iterations,
                    std::max(state.massResidual, state.energyResidual.value()), reading, analysed - reading,
                    state.converged ? "true" : "false");
    }
    return 0;
}
