/// \file
/// compute_benchmark: seconds (median of 51 runs) for a synthetic year of weather, for sizing and for the compute
/// centre's 8,760 hours with each kind of cooling; seconds of the wall clock for 10,000 different design-years (sizing
/// and all hours) on 2 threads. One JSON object.

#include "data/catalogues.hpp"
#include "model/compute/compute_year.hpp"
#include "model/scenario/kept_entries.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <thread>

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

/// Sizes between 1 and 101 MW, water between 30 and 45 degC, all loads: no two designs are alike.
void simulateShare(const SizingInput& catalogue, const std::shared_ptr<const WeatherYear>& weather, int from, int to)
{
    for (int i = from; i < to; ++i) {
        SizingInput sizing = catalogue;
        sizing.design.itPower = (1.0 + double(i) / 100.0) * MW;
        sizing.design.load = LoadKind(i % 5);
        sizing.assumptions.waterSupply = celsius(30.0 + double(i % 16));
        const ComputeYearInput input{.design = sizing.design,
                                     .centre = sizeComputeCentre(sizing),
                                     .assumptions = sizing.assumptions,
                                     .weather = weather};
        if (!(simulateComputeYear(input).annualPue > 1.0)) {
            std::abort(); // and the compiler cannot leave the year out
        }
    }
}

double manyDesignYears(const SizingInput& catalogue, const std::shared_ptr<const WeatherYear>& weather)
{
    constexpr int designYears = 10'000;
    const auto start = std::chrono::steady_clock::now();
    {
        std::jthread other([&] { simulateShare(catalogue, weather, designYears / 2, designYears); });
        simulateShare(catalogue, weather, 0, designYears / 2);
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

constexpr std::array kinds{"air_chiller",          "air_dry_economiser", "air_wet_economiser", "direct_air",
                           "direct_air_adiabatic", "rear_door",          "direct_to_chip",     "immersion"};

} // namespace

int main()
{
    const Catalogues& catalogues = data::catalogues();
    const ClimateStation& station = catalogues.stations.front();
    const auto weather = std::make_shared<const WeatherYear>(synthesiseYear(station));
    SizingInput sizing;
    sizing.systems = catalogues.systems;
    sizing.coolingSystems = catalogues.coolingSystems;
    sizing.assumptions = computeAssumptions(Assumptions(catalogues.assumptions, {}), powerEquipmentOf({}, catalogues));
    const double weatherSeconds = medianSeconds([&] { synthesiseYear(station); });
    const double sizingSeconds = medianSeconds([&] { sizeComputeCentre(sizing); });
    const double manySeconds = manyDesignYears(sizing, weather);
    std::printf("{\"synthetic_year_seconds\":%.6f,\"sizing_seconds\":%.6f,\"ten_thousand_design_years_seconds\":%.3f",
                weatherSeconds, sizingSeconds, manySeconds);
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
