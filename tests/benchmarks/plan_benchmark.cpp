/// \file
/// plan_benchmark [FILE.gpkg | --buildings N]: seconds for a cold plan of the first site and for a change of one number
/// of each kind. One JSON object a line.

#include "data/catalogues.hpp"
#include "data/store.hpp"
#include "model/demo/demo_region.hpp"
#include "model/plan/key_figures.hpp"
#include "model/plan/plan.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <string>
#include <vector>

using namespace wattort;

namespace {

double secondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Change {
    const char* name;
    std::function<void(Scenario&)> apply;
};

/// Each a number that a planner moves, of a stage farther down the line each time.
const std::vector<Change>& changes()
{
    static const std::vector<Change> all{
        {"it_power", [](Scenario& s) { s.compute.itPower *= 1.1; }},
        {"cooling",
         [](Scenario& s) {
             s.compute.cooling =
                 s.compute.cooling == CoolingKind::DirectToChip ? CoolingKind::Immersion : CoolingKind::DirectToChip;
         }},
        {"climate", [](Scenario& s) { s.climateDataset = "TRY2045"; }},
        {"supply_temperature",
         [](Scenario& s) {
             s.overrides["network_supply_temperature"] = {80.0, "benchmark"};
         }},
        {"heat_work_price",
         [](Scenario& s) {
             s.overrides["heat_work_price"] = {120.0, "benchmark"};
         }},
        {"storage_size",
         [](Scenario& s) {
             s.overrides["storage_hours"] = {10.0, "benchmark"};
         }},
        {"waste_heat_price",
         [](Scenario& s) {
             s.overrides["waste_heat_price"] = {12.0, "benchmark"};
         }},
        {"start_of_operation", [](Scenario& s) { s.compute.startOfOperation.year += 1; }},
    };
    return all;
}

void measure(const std::string& instance, const Scenario& scenario)
{
    const Catalogues& catalogues = data::catalogues();
    Plan cold;
    const double coldSeconds = secondsOf([&] { cold = plan(scenario, 0, catalogues, {}, {}); });
    std::printf("{\"instance\":\"%s\",\"buildings\":%zu,\"streets\":%zu,\"pipes\":%zu,\"consumers\":%zu,"
                "\"cold_seconds\":%.4f",
                instance.c_str(), scenario.layers.buildings.size(), scenario.layers.streets.size(),
                cold.network->output.pipes.size(), cold.network->output.consumers.size(), coldSeconds);
    for (const Change& change : changes()) {
        Scenario next = scenario;
        change.apply(next);
        const Plan changed = plan(next, 0, catalogues, {}, cold);
        if (keyFigures(changed) == keyFigures(cold) && changed.law->input == cold.law->input) {
            Finding nothing{.problem = Problem::UnknownKey}; // it would measure nothing
            nothing.found = change.name;
            throw Failure(nothing);
        }
        std::vector<double> seconds;
        for (int run = 0; run < 5; ++run) {
            seconds.push_back(secondsOf([&] { plan(next, 0, catalogues, {}, cold); }));
        }
        std::nth_element(seconds.begin(), seconds.begin() + 2, seconds.end());
        std::printf(",\"%s_seconds\":%.4f", change.name, seconds[2]);
    }
    // What the window shows first, while the network is still being planned.
    Scenario larger = scenario;
    larger.compute.itPower *= 1.1;
    std::printf(",\"centre_first_seconds\":%.4f", secondsOf([&] { planCentre(larger, catalogues, cold); }));
    const double rankSeconds = secondsOf([&] { planAllSites(scenario, catalogues, {}, std::vector<Plan>{cold}); });
    std::printf(",\"other_sites_seconds\":%.4f}\n", rankSeconds);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        if (argc >= 2 && std::strcmp(argv[1], "--buildings") != 0) {
            measure(argv[1], data::openScenario(argv[1]).scenario);
            return 0;
        }
        const std::size_t buildings = argc >= 3 ? std::strtoul(argv[2], nullptr, 10) : 2'000;
        measure("demo", demoRegion({.buildings = buildings}));
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s: %s\n", failure.finding().place.file.c_str(), failure.finding().found.c_str());
        return 3;
    }
    return 0;
}
