/// Steady hydraulics of EPANET networks:
///     hydraulics_benchmark FILE.inp...
/// Processor seconds. seconds_first: reading, analysis and solution; seconds_again: a solution with the analysis kept.
/// max_residual: the larger of a node's imbalance over all flows and a link's loss against its ends' heads (m).

#include "data/epanet.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace wattort;

namespace {

/// Of the processor: the machine may be busy with other things.
double secondsSince(std::clock_t start)
{
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

int main(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const auto start = std::clock();
        const data::EpanetNetwork read = data::readEpanet(argv[i]);
        const double reading = secondsSince(start);
        for (const Finding& finding : read.findings) {
            std::fprintf(stderr, "%s:%lld %s %s: found '%s', expected '%s'\n", argv[i],
                         static_cast<long long>(finding.place.row), finding.place.layer.c_str(),
                         finding.place.field.c_str(), finding.found.c_str(), finding.expected.c_str());
        }
        if (!read.findings.empty()) {
            continue;
        }
        WaterSolver solver(read.network);
        const double analysed = secondsSince(start);
        const WaterState state = solver.solve();
        const double first = secondsSince(start);
        const auto again = std::clock();
        solver.solve();
        std::printf("{\"instance\":\"%s\",\"pipes\":%zu,\"seconds_first\":%.6f,\"seconds_again\":%.6f,"
                    "\"iterations\":%d,\"max_residual\":%.3e,\"seconds_reading\":%.6f,\"seconds_analysis\":%.6f,"
                    "\"converged\":%s}\n",
                    argv[i], read.links.size(), first, secondsSince(again), state.iterations,
                    std::max(state.massResidual, state.energyResidual.value()), reading, analysed - reading,
                    state.converged ? "true" : "false");
    }
    return 0;
}
