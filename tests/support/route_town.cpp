#include "tests/support/route_town.hpp"

#include "data/catalogues.hpp"
#include "model/demo/demo_region.hpp"
#include "model/network/route_graph.hpp"
#include "model/network/sized_tree.hpp"

#include <queue>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

namespace wattort::test {

namespace {

NetworkInput inputOf(const Layer<Street>& streets, const Layer<Building>& buildings, const Polygon& site,
                     double latitudeDegrees, double longitudeDegrees)
{
    const Catalogues& catalogues = data::catalogues();
    const Assumptions assumed(catalogues.assumptions, {});
    const ClimateStation* station =
        nearestStation(catalogues.stations, Scenario{}.climateDataset, latitudeDegrees, longitudeDegrees);
    NetworkInput input;
    input.weather = std::make_shared<const WeatherYear>(synthesiseYear(*station));
    input.demand =
        std::make_shared<const HeatDemand>(estimateHeatDemand({.buildings = buildings,
                                                               .weather = input.weather,
                                                               .specific = catalogues.heatDemand,
                                                               .profiles = catalogues.heatProfiles,
                                                               .assumptions = heatDemandAssumptions(assumed)}));
    input.graph = std::make_shared<const StreetGraph>(
        buildStreetGraph({.streets = streets, .buildings = buildings, .assumptions = streetGraphAssumptions(assumed)}));
    input.buildings = buildings;
    input.site = site;
    input.sourcePower = 1e6 * MW;
    input.pipes = catalogues.pipes;
    input.assumptions = networkAssumptions(assumed);
    return input;
}

Polygon square(Point middle, double side)
{
    const double half = 0.5 * side;
    return {.outer = {{middle.x - half, middle.y - half},
                      {middle.x + half, middle.y - half},
                      {middle.x + half, middle.y + half},
                      {middle.x - half, middle.y + half},
                      {middle.x - half, middle.y - half}}};
}

/// All candidates by length, as a problem that must connect the network's consumers.
RouteProblem byLength(const CandidateNetwork& candidates, std::span<const ChosenTrench> network)
{
    RouteProblem problem{.prizes = std::vector<double>(candidates.nodes.size(), 0.0), .root = candidates.source};
    for (const CandidateEdge& edge : candidates.edges) {
        problem.edges.push_back({edge.a, edge.b, edge.length.value()});
    }
    for (const ChosenTrench& trench : network) {
        if (candidates.buildings[trench.to] != StreetGraph::none) {
            problem.prizes[trench.to] = RouteProblem::mustConnect;
        }
    }
    problem.prizes[problem.root] = RouteProblem::mustConnect;
    return problem;
}

/// The shortest tree over the terminals' distances: each node belongs to its nearest terminal, and regions are joined
/// where that is shortest.
std::vector<std::uint32_t> joinedRegions(const RouteGraph& graph)
{
    const RouteProblem& problem = graph.problem();
    constexpr std::uint32_t none = 0xffffffffu;
    std::vector<double> distance(graph.nodes(), RouteProblem::mustConnect);
    std::vector<std::uint32_t> region(graph.nodes(), none);
    std::vector<std::uint32_t> by(graph.nodes(), none);
    std::priority_queue<std::pair<double, std::uint32_t>, std::vector<std::pair<double, std::uint32_t>>, std::greater<>>
        queue;
    for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
        if (problem.prizes[node] == RouteProblem::mustConnect) {
            distance[node] = 0.0;
            region[node] = node;
            queue.emplace(0.0, node);
        }
    }
    while (!queue.empty()) {
        const auto [reached, node] = queue.top();
        queue.pop();
        if (reached > distance[node]) {
            continue;
        }
        for (const RouteGraph::Arc& arc : graph.arcs(node)) {
            if (reached + arc.cost < distance[arc.to]) {
                distance[arc.to] = reached + arc.cost;
                region[arc.to] = region[node];
                by[arc.to] = arc.edge;
                queue.emplace(distance[arc.to], arc.to);
            }
        }
    }
    std::vector<std::pair<double, std::uint32_t>> joints;
    for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
        const RouteEdge& edge = problem.edges[e];
        if (region[edge.a] != none && region[edge.b] != none && region[edge.a] != region[edge.b]) {
            joints.emplace_back(distance[edge.a] + edge.cost + distance[edge.b], e);
        }
    }
    std::sort(joints.begin(), joints.end());
    DisjointSets sets(graph.nodes());
    std::vector<std::uint32_t> edges;
    for (const auto& [length, e] : joints) {
        const RouteEdge& joint = problem.edges[e];
        if (!sets.unite(region[joint.a], region[joint.b])) {
            continue;
        }
        edges.push_back(e);
        for (std::uint32_t node : {joint.a, joint.b}) {
            while (by[node] != none) {
                edges.push_back(by[node]);
                const RouteEdge& back = problem.edges[by[node]];
                node = back.a == node ? back.b : back.a;
            }
        }
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

} // namespace

NetworkInput demoTown(std::size_t buildings)
{
    const Scenario region = demoRegion({.buildings = buildings});
    return inputOf(region.layers.streets, region.layers.buildings, region.layers.sites[0].area, region.latitudeDegrees,
                   region.longitudeDegrees);
}

NetworkInput openStreetMapTown(const std::filesystem::path& file)
{
    constexpr double eurPerFootprintM2 = 117.0;
    std::ifstream stream(file);
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    std::vector<std::pair<std::size_t, double>> prizes;
    std::vector<Point> places(1);
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line);
        std::string keyword;
        std::size_t number = 0;
        words >> keyword >> number;
        if (keyword == "E") {
            std::size_t other = 0;
            words >> other;
            lines.emplace_back(number, other);
        } else if (keyword == "TP") {
            double prize = 0.0;
            words >> prize;
            prizes.emplace_back(number, prize);
        } else if (keyword == "DD") {
            places.resize(std::max(places.size(), number + 1));
            words >> places[number].x >> places[number].y;
        }
    }
    std::vector<bool> isBuilding(places.size(), false);
    std::vector<Building> buildings;
    for (const auto& [node, prize] : prizes) {
        isBuilding[node] = true;
        buildings.push_back({.footprint = square(places[node], std::sqrt(prize / eurPerFootprintM2))});
    }
    std::vector<Street> streets;
    Point west{std::numeric_limits<double>::infinity(), 0.0};
    for (const auto& [a, b] : lines) {
        if (!isBuilding[a] && !isBuilding[b]) {
            streets.push_back({.line = {places[a], places[b]}});
            west = places[a].x < west.x ? places[a] : west;
        }
    }
    constexpr double besideM = 100.0;
    return inputOf(Layer(streets), Layer(buildings), square({west.x - besideM, west.y}, besideM), 49.44, 7.77);
}

OthersCosts othersCosts(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                        std::span<const ChosenTrench> network)
{
    const RouteProblem problem = byLength(candidates, network);
    const RouteGraph graph(problem);
    const TreeSizer sizer(input, candidates, price);
    const auto cost = [&](const std::vector<std::uint32_t>& edges) {
        return trenchCost(candidates, price, sizer.sized(prunedTree(problem, edges)).trenches);
    };
    std::vector<std::uint32_t> all;
    for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
        if (candidates.reachable[problem.edges[e].a]) {
            all.push_back(e);
        }
    }
    return {.shortestPaths = cost(shortestPathTree(graph)),
            .spanningTree = cost(spanningTree(graph, all)),
            .steinerTree = cost(spanningTree(graph, joinedRegions(graph)))};
}

Money trenchCost(const CandidateNetwork& candidates, const NetworkPrice& price, std::span<const ChosenTrench> network)
{
    Money cost;
    for (const ChosenTrench& trench : network) {
        cost += price.annualCost(candidates.edges[trench.edge], trench.pipe);
    }
    return cost;
}

Money worthOfAll(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price)
{
    Money worth;
    for (std::size_t node = 0; node < candidates.nodes.size(); ++node) {
        const std::uint32_t building = candidates.buildings[node];
        if (building != StreetGraph::none && candidates.reachable[node]) {
            worth += std::max(Money{}, price.worth(input.demand->buildings[building]));
        }
    }
    return worth;
}

} // namespace wattort::test
