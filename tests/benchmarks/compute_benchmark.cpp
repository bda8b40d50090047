/// \file
/// compute_benchmark: seconds (median of 51 runs) for a synthetic year of weather, for sizing and for the compute
/// centre's 8,760 hours with each kind of cooling. One JSON object.

#include "data/catalogues.hpp"
#include "model/compute/compute_year.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

using namespace wattort;

namespace {

double medianSeconds(const std::function<void()>& work)
{
    std::vector<double> seconds(51);
    for (double& one : seconds) {
        const auto start = std::chrono::steady_clock::now();
        work();
        one = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    const auto middle = seconds.begin() + std::ptrdiff_t(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    return *middle;
}

constexpr std::array kinds{"air_chiller", "air_dry_economiser", "air_wet_economiser", "direct_air_adiabatic",
                           "rear_door",   "direct_to_chip",     "immersion"};

} // namespace

int main()
{
    const Catalogues& catalogues = data::catalogues();
    const ClimateStation& station = catalogues.stations.front();
    const auto weather = std::make_shared<const WeatherYear>(synthesiseYear(station));
    SizingInput sizing;
    sizing.systems = catalogues.systems;
    sizing.coolingSystems = catalogues.coolingSystems;
    sizing.assumptions = computeAssumptions(Assumptions(catalogues.assumptions, {}));
    const double weatherSeconds = medianSeconds([&] { synthesiseYear(station); });
    const double sizingSeconds = medianSeconds([&] { sizeComputeCentre(sizing); });
    std::printf("{\"synthetic_year_seconds\":%.6f,\"sizing_seconds\":%.6f", weatherSeconds, sizingSeconds);
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        sizing.design.cooling = CoolingKind(kind);
        const ComputeYearInput input{.design = sizing.design,
                                     .centre = sizeComputeCentre(sizing),
                                     .assumptions = sizing.assumptions,
                                     .weather = weather};
        ComputeYear year;
        const double seconds = medianSeconds([&] { year = simulateComputeYear(input); });
        std::printf(",\"%s_seconds\":%.6f,\"%s_pue\":%.4f", kinds[kind], seconds, kinds[kind], year.annualPue);
    }
    std::printf("}\n");
    return 0;
}
