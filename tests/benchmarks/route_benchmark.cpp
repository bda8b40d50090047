// Routes at fixed prices on instances of the field: SteinLib .stp (Steiner, and prize-collecting with and without a
// root) and PACE .gr. `route_benchmark FILE… [--seconds S] [--work ARCS] [--seed N]`; exit code 3 for files that cannot
// be read, 1 for a network that is none or a bound above it.
// `route_benchmark --real-prices TOWN… [--seconds S] [--work ARCS]`: towns at real prices, each a number of buildings
// of the invented region or a prize-collecting file of steiner/dh_osm; the network's annual cost (trenches, and the
// worth of consumers that are not connected), what no network costs less than, and how much of the trenches' cost is
// saved over what other programs would lay to the same consumers.

#include "model/network/route_optimiser.hpp"
#include "tests/support/route_instance.hpp"
#include "tests/support/route_town.hpp"

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>

using namespace wattort;

namespace {

struct Options {
    std::vector<std::string> files;
    double seconds = 60.0;
    bool realPrices = false;
    RouteSearchLimits limits;
};

Options options(int count, char** values)
{
    Options read;
    for (int i = 1; i < count; ++i) {
        const std::string word = values[i];
        const char* next = i + 1 < count ? values[i + 1] : "";
        if (word == "--seconds") {
            read.seconds = std::strtod(next, nullptr);
        } else if (word == "--work") {
            read.limits.work = std::strtoull(next, nullptr, 10);
        } else if (word == "--seed") {
            read.limits.seed = static_cast<std::uint32_t>(std::strtoul(next, nullptr, 10));
        } else if (word == "--real-prices") {
            read.realPrices = true;
            continue;
        } else {
            read.files.push_back(word);
            continue;
        }
        ++i;
    }
    return read;
}

/// Requests a stop after a time unless it goes out of scope before.
class Deadline {
public:
    Deadline(std::stop_source& source, double seconds)
        : m_thread([this, &source, seconds] {
              std::unique_lock lock(m_mutex);
              if (!m_done.wait_for(lock, std::chrono::duration<double>(seconds), [this] { return m_over; })) {
                  source.request_stop();
              }
          })
    {}
    ~Deadline()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_over = true;
        }
        m_done.notify_all();
        m_thread.join();
    }
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable m_done;
    bool m_over = false;
    std::thread m_thread;
};

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out;
}

int measure(const std::string& file, Options options)
{
    std::ifstream stream(file);
    const test::RouteInstance instance = test::readRouteInstance(stream);
    if (!stream.is_open() || !instance.error.empty()) {
        std::fprintf(stderr, "%s: %s\n", file.c_str(), stream.is_open() ? instance.error.c_str() : "cannot be opened");
        return 3;
    }
    std::stop_source stop;
    options.limits.stop = stop.get_token();
    const Deadline deadline(stop, options.seconds);
    const auto start = std::chrono::steady_clock::now();
    const RouteTree tree = findRoutes(instance.problem, options.limits);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    const double checked = test::checkedRouteCost(instance.problem, tree.edges);
    std::printf("{\"instance\":\"%s\",\"nodes\":%zu,\"edges\":%zu,\"terminals\":%zu,\"upper_bound\":%.6f,"
                "\"lower_bound\":%.6f,\"seconds\":%.4f}\n",
                escaped(file).c_str(), instance.problem.prizes.size(), instance.problem.edges.size(),
                instance.terminals, std::isnan(checked) ? -1.0 : checked, tree.bound, taken.count());
    std::fflush(stdout);
    return checked >= tree.bound - 1e-6 * std::abs(checked) && std::abs(checked - tree.cost) <= 1e-6 * checked ? 0 : 1;
}

double percentSaved(Money ours, Money theirs)
{
    return 100.0 * (1.0 - (ours / theirs).value());
}

int measureTown(const std::string& town, const Options& options)
{
    const bool invented = town.find_first_not_of("0123456789") == std::string::npos;
    const NetworkInput input =
        invented ? test::demoTown(std::strtoul(town.c_str(), nullptr, 10)) : test::openStreetMapTown(town);
    if (input.buildings.empty()) {
        std::fprintf(stderr, "%s: cannot be read\n", town.c_str());
        return 3;
    }
    const CandidateNetwork candidates = candidateNetwork(input);
    const NetworkPrice price(input);
    std::stop_source stop;
    const Deadline deadline(stop, options.seconds);
    const auto start = std::chrono::steady_clock::now();
    const auto seconds = [&start] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    double first = 0.0;
    double firstGap = 0.0;
    const Money all = test::worthOfAll(input, candidates, price);
    const RouteChoiceEffort effort{
        .work = options.limits.work, .stop = stop.get_token(), .progress = [&](Money worth, Money bound, const auto&) {
            firstGap = first == 0.0 ? ((bound - worth) / (all - worth)).value() : firstGap;
            first = first == 0.0 ? seconds() : first;
        }};
    const RouteChoice choice = chooseRoutes(input, candidates, price, {}, effort);
    const double taken = seconds();
    const Money ours = test::trenchCost(candidates, price, choice.trenches);
    const test::OthersCosts others = test::othersCosts(input, candidates, price, choice.trenches);
    std::size_t connected = 0;
    std::size_t consumers = 0;
    for (const ChosenTrench& trench : choice.trenches) {
        connected += candidates.buildings[trench.to] != StreetGraph::none ? 1u : 0u;
    }
    for (const std::uint32_t building : candidates.buildings) {
        consumers += building != StreetGraph::none ? 1u : 0u;
    }
    const Money cost = all - choice.worth;
    const Money bound = all - *choice.bound;
    std::printf("{\"town\":\"%s\",\"consumers\":%zu,\"edges\":%zu,\"connected\":%zu,\"trenches\":%zu,"
                "\"network_eur\":%.0f,\"bound_eur\":%.0f,\"gap_percent\":%.2f,\"seconds\":%.3f,"
                "\"first_gap_percent\":%.2f,\"first_seconds\":%.3f,\"saved_over_shortest_paths_percent\":%.2f,"
                "\"saved_over_spanning_tree_percent\":%.2f,\"saved_over_steiner_tree_percent\":%.2f}\n",
                escaped(town).c_str(), consumers, candidates.edges.size(), connected, choice.trenches.size(),
                cost.value(), bound.value(), 100.0 * ((cost - bound) / cost).value(), taken, 100.0 * firstGap, first,
                percentSaved(ours, others.shortestPaths), percentSaved(ours, others.spanningTree),
                percentSaved(ours, others.steinerTree));
    std::fflush(stdout);
    return bound <= cost ? 0 : 1;
}

} // namespace

int main(int count, char** values)
{
    const Options read = options(count, values);
    int worst = read.files.empty() ? 2 : 0;
    for (const std::string& file : read.files) {
        worst = std::max(worst, read.realPrices ? measureTown(file, read) : measure(file, read));
    }
    return worst;
}
