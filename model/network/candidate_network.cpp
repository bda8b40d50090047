#include "model/network/candidate_network.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace wattort {

namespace {

/// Where a street comes nearest to the site.
struct Approach {
    double metres = std::numeric_limits<double>::infinity();
    std::uint32_t edge = StreetGraph::none;
    Point onSite;
    Point onStreet;
    Length along;
};

double boxDistanceM(const Box& a, const Box& b)
{
    const double dx = std::max({0.0, a.minX - b.maxX, b.minX - a.maxX});
    const double dy = std::max({0.0, a.minY - b.maxY, b.minY - a.maxY});
    return std::hypot(dx, dy);
}

Approach approach(const Polygon& site, const GraphEdge& edge)
{
    Approach best;
    const auto take = [&best](Point onSite, Point onStreet, Length along) {
        const double metres = distance(onSite, onStreet).value();
        if (metres < best.metres) {
            best = {.metres = metres, .onSite = onSite, .onStreet = onStreet, .along = along};
        }
    };
    for (const Point& corner : site.outer) {
        const Foot foot = footOnLine(edge.line, corner);
        take(corner, foot.point, foot.along);
    }
    Length along;
    for (std::size_t i = 0; i < edge.line.size(); ++i) {
        along += i > 0 ? distance(edge.line[i - 1], edge.line[i]) : Length{};
        const Point vertex = edge.line[i];
        take(contains(site, vertex) ? vertex : footOnLine(site.outer, vertex).point, vertex, along);
    }
    return best;
}

/// The nearest approach of each connected part of the streets.
std::map<std::uint32_t, Approach> approaches(const NetworkInput& input, const Polygon& site)
{
    std::map<std::uint32_t, Approach> nearest;
    if (site.outer.size() < 2) {
        return nearest;
    }
    const Box siteBox = bounds(site);
    const double reach = input.assumptions.siteConnectionDistance.value();
    for (std::uint32_t e = 0; e < input.graph->edges.size(); ++e) {
        const GraphEdge& edge = input.graph->edges[e];
        if (edge.kind != EdgeKind::Street) {
            continue;
        }
        const auto known = nearest.find(input.graph->components[edge.from]);
        const double limit = known == nearest.end() ? reach : known->second.metres;
        if (boxDistanceM(siteBox, bounds(edge.line)) > limit) {
            continue;
        }
        Approach found = approach(site, edge);
        if (found.metres <= reach && (known == nearest.end() || found.metres < limit)) {
            found.edge = e;
            nearest[input.graph->components[edge.from]] = found;
        }
    }
    return nearest;
}

CandidateEdge candidate(const GraphEdge& edge, std::uint32_t position)
{
    return {.a = edge.from,
            .b = edge.to,
            .kind = edge.kind,
            .surface = edge.surface,
            .decision = edge.decision,
            .existing = edge.existing,
            .existingDiameter = edge.existingDiameter,
            .graphEdge = position,
            .to = edge.length,
            .length = edge.length};
}

/// The piece of the graph's edge that has this place: other sources may have split it.
CandidateEdge& pieceAt(CandidateNetwork& network, const Approach& place, std::size_t graphEdges)
{
    CandidateEdge* piece = &network.edges[place.edge];
    for (std::size_t e = graphEdges; e < network.edges.size() && place.along > piece->to; ++e) {
        if (network.edges[e].graphEdge == place.edge && place.along > network.edges[e].from) {
            piece = &network.edges[e];
        }
    }
    return *piece;
}

/// The node at this place of the edge; splits the edge when there is none.
std::uint32_t nodeAt(CandidateNetwork& network, const Approach& place, std::size_t graphEdges)
{
    CandidateEdge& edge = pieceAt(network, place, graphEdges);
    constexpr Length nearly = Length::from_value(1e-3);
    if (place.along - edge.from < nearly) {
        return edge.a;
    }
    if (place.along > edge.to - nearly) {
        return edge.b;
    }
    const auto node = static_cast<std::uint32_t>(network.nodes.size());
    network.nodes.push_back(place.onStreet);
    CandidateEdge rest = edge;
    edge.b = rest.a = node;
    edge.to = rest.from = place.along;
    edge.length = edge.to - edge.from;
    rest.length = rest.to - rest.from;
    network.edges.push_back(rest);
    return node;
}

/// Joins a source to the streets around it. \return its node
std::uint32_t joinSource(const NetworkInput& input, const Polygon& site, CandidateNetwork& network)
{
    const std::map<std::uint32_t, Approach> places = approaches(input, site);
    const auto nearest = std::min_element(
        places.begin(), places.end(), [](const auto& a, const auto& b) { return a.second.metres < b.second.metres; });
    const Point source = places.empty() ? centroid(site) : nearest->second.onSite;
    std::vector<std::uint32_t> ends;
    for (const auto& [component, place] : places) {
        if (distance(source, place.onStreet) <= input.assumptions.siteConnectionDistance) {
            ends.push_back(nodeAt(network, place, input.graph->edges.size()));
        }
    }
    const auto node = static_cast<std::uint32_t>(network.nodes.size());
    network.nodes.push_back(source);
    for (const std::uint32_t end : ends) {
        const Length length = distance(source, network.nodes[end]);
        network.edges.push_back({.a = node,
                                 .b = end,
                                 .kind = EdgeKind::SiteConnection,
                                 .surface = SurfaceClass::Unpaved,
                                 .to = length,
                                 .length = length});
    }
    return node;
}

bool ofUse(const HeatSource& source, const NetworkAssumptions& assumed)
{
    const bool warmEnough = source.supplyTemperature <= Temperature{} || source.supplyTemperature >= assumed.supply;
    return source.power > Power{} && warmEnough;
}

void joinHeatSources(const NetworkInput& input, CandidateNetwork& network)
{
    for (std::uint32_t i = 0; i < input.heatSources.size(); ++i) {
        const HeatSource& source = input.heatSources[i];
        network.heatSources.push_back(StreetGraph::none);
        if (!ofUse(source, input.assumptions)) {
            continue;
        }
        const std::size_t before = network.edges.size();
        const std::uint32_t node = joinSource(input, {.outer = {source.position, source.position}}, network);
        const bool joined = std::any_of(network.edges.begin() + std::ptrdiff_t(before), network.edges.end(),
                                        [node](const CandidateEdge& edge) { return edge.a == node; });
        if (joined) {
            network.heatSources.back() = node;
            network.edges.push_back({.a = network.source, .b = node, .kind = EdgeKind::SiteConnection, .opens = i + 1});
        }
    }
}

/// Components are known, so what the source reaches are the components to which a line leads.
void findReachable(const NetworkInput& input, CandidateNetwork& network)
{
    const StreetGraph& graph = *input.graph;
    std::vector<bool> componentReached(graph.nodes.size(), false);
    for (const CandidateEdge& edge : network.edges) {
        const bool graphNode = edge.b < graph.nodes.size();
        if (edge.kind == EdgeKind::SiteConnection && graphNode) {
            componentReached[graph.components[edge.b]] = true;
        } else if (edge.kind == EdgeKind::Street && !graphNode && edge.a < graph.nodes.size()) {
            componentReached[graph.components[edge.a]] = true; // split for a line from the site
        }
    }
    network.reachable.assign(network.nodes.size(), true);
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        network.reachable[node] = componentReached[graph.components[node]];
    }
    network.buildings.assign(network.nodes.size(), StreetGraph::none);
    for (std::uint32_t i = 0; i < graph.buildingNodes.size(); ++i) {
        const std::uint32_t node = graph.buildingNodes[i];
        if (node != StreetGraph::none && input.demand->buildings[i].annual.value() > 0.0) {
            network.buildings[node] = i;
            network.unreachableConsumers += network.reachable[node] ? 0u : 1u;
        }
    }
}

} // namespace

CandidateNetwork candidateNetwork(const NetworkInput& input)
{
    CandidateNetwork network{.nodes = input.graph->nodes};
    network.edges.reserve(input.graph->edges.size() + 8);
    for (std::uint32_t e = 0; e < input.graph->edges.size(); ++e) {
        network.edges.push_back(candidate(input.graph->edges[e], e));
    }
    network.source = joinSource(input, input.site, network);
    joinHeatSources(input, network);
    findReachable(input, network);
    return network;
}

std::uint32_t cheapestSource(const NetworkInput& input, const CandidateNetwork& candidates)
{
    std::uint32_t cheapest = 0;
    EnergyPrice lowest = input.assumptions.heatCost;
    for (std::uint32_t i = 0; i < candidates.heatSources.size(); ++i) {
        if (candidates.heatSources[i] != StreetGraph::none && input.heatSources[i].heatCost < lowest) {
            lowest = input.heatSources[i].heatCost;
            cheapest = i + 1;
        }
    }
    return cheapest;
}

Polyline candidateLine(const CandidateNetwork& network, const CandidateEdge& edge, const StreetGraph& graph)
{
    Polyline line{network.nodes[edge.a]};
    if (edge.graphEdge != StreetGraph::none) {
        const Polyline& whole = graph.edges[edge.graphEdge].line;
        Length along;
        for (std::size_t i = 1; i + 1 < whole.size(); ++i) {
            along += distance(whole[i - 1], whole[i]);
            if (along > edge.from && along < edge.to) {
                line.push_back(whole[i]);
            }
        }
    }
    line.push_back(network.nodes[edge.b]);
    return line;
}

} // namespace wattort
