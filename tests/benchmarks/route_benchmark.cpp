// Routes at fixed prices on instances of the field: SteinLib .stp (Steiner, and prize-collecting with and without a
// root) and PACE .gr. `route_benchmark FILE…`

#include "model/network/route_heuristic.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

using namespace wattort;

namespace {

struct Instance {
    RouteProblem problem;
    std::size_t terminals = 0;
    double offset = 0.0;
    std::optional<std::uint32_t> root;
};

/// Nodes are numbered from 1 in both formats.
Instance read(const std::string& file)
{
    std::ifstream stream(file);
    Instance instance;
    std::vector<double>& prizes = instance.problem.prizes;
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line);
        std::string word;
        std::size_t a = 0;
        std::size_t b = 0;
        double number = 0.0;
        words >> word;
        if (word == "Nodes" && words >> a) {
            prizes.assign(a, 0.0);
        } else if ((word == "E" || word == "A") && words >> a >> b >> number) {
            instance.problem.edges.push_back(
                {static_cast<std::uint32_t>(a - 1), static_cast<std::uint32_t>(b - 1), number});
        } else if (word == "T" && words >> a) {
            ++instance.terminals;
            prizes[a - 1] = RouteProblem::mustConnect;
        } else if (word == "TP" && words >> a >> number) {
            ++instance.terminals;
            prizes[a - 1] = number;
        } else if ((word == "RootP" || word == "Root") && words >> a) {
            instance.root = static_cast<std::uint32_t>(a - 1);
        }
    }
    // Without a root the richest node is one: sound where it is worth more than everything else, stated here otherwise.
    const auto richest = std::max_element(prizes.begin(), prizes.end());
    instance.problem.root = instance.root.value_or(static_cast<std::uint32_t>(richest - prizes.begin()));
    return instance;
}

} // namespace

int main(int count, char** values)
{
    for (int i = 1; i < count; ++i) {
        const Instance instance = read(values[i]);
        const auto start = std::chrono::steady_clock::now();
        const RouteTree tree = findRoutes(instance.problem);
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        std::printf("{\"instance\":\"%s\",\"nodes\":%zu,\"edges\":%zu,\"terminals\":%zu,\"upper_bound\":%.6f,"
                    "\"lower_bound\":%.6f,\"seconds\":%.4f}\n",
                    values[i], instance.problem.prizes.size(), instance.problem.edges.size(), instance.terminals,
                    tree.cost, tree.bound, taken.count());
    }
    return 0;
}
