#include "model/network/street_graph.hpp"

#include "model/network/noding.hpp"

#include <numeric>
#include <string>

namespace wattort {

namespace {

/// Streets that may be used, then existing pipes; `origin` is the position in its layer.
struct Lines {
    std::vector<Polyline> points;
    std::vector<GraphEdge> attributes; ///< an edge without nodes for each line
};

Lines usableLines(const StreetGraphInput& input)
{
    Lines lines;
    for (std::uint32_t i = 0; i < input.existing.size(); ++i) {
        lines.points.push_back(input.existing[i].line);
        lines.attributes.push_back(
            {.street = i, .existing = true, .existingDiameter = input.existing[i].nominalDiameter});
    }
    for (std::uint32_t i = 0; i < input.streets.size(); ++i) {
        const Street& street = input.streets[i];
        if (street.decision != Decision::Excluded) {
            lines.points.push_back(street.line);
            lines.attributes.push_back({.surface = street.surface, .decision = street.decision, .street = i});
        }
    }
    return lines;
}

bool mayBeConnected(const Building& building)
{
    return building.decision != Decision::Excluded && building.use != BuildingUse::Unheated
           && building.footprint.outer.size() >= 3;
}

/// An edge of its own from the foot on the street to the building.
void addHouseConnections(const NodedLines& noded, std::span<const std::uint32_t> tapped, std::span<const Point> places,
                         StreetGraph& graph)
{
    for (std::size_t i = 0; i < tapped.size(); ++i) {
        const std::uint32_t foot = noded.tapNodes[i];
        if (foot == NodedLines::none) {
            continue;
        }
        const auto node = static_cast<std::uint32_t>(graph.nodes.size());
        graph.nodes.push_back(places[i]);
        graph.buildingNodes[tapped[i]] = node;
        graph.edges.push_back({.from = foot,
                               .to = node,
                               .kind = EdgeKind::HouseConnection,
                               .surface = SurfaceClass::Unpaved,
                               .line = {graph.nodes[foot], places[i]},
                               .length = distance(graph.nodes[foot], places[i])});
    }
}

std::vector<std::uint32_t> connectedComponents(const StreetGraph& graph)
{
    std::vector<std::uint32_t> parent(graph.nodes.size());
    std::iota(parent.begin(), parent.end(), 0u);
    const auto root = [&parent](std::uint32_t node) {
        while (parent[node] != node) {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        return node;
    };
    for (const GraphEdge& edge : graph.edges) {
        const std::uint32_t a = root(edge.from);
        const std::uint32_t b = root(edge.to);
        parent[std::max(a, b)] = std::min(a, b);
    }
    std::vector<std::uint32_t> number(graph.nodes.size(), StreetGraph::none);
    std::vector<std::uint32_t> components(graph.nodes.size());
    std::uint32_t count = 0;
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        std::uint32_t& own = number[root(node)];
        own = own == StreetGraph::none ? count++ : own;
        components[node] = own;
    }
    return components;
}

StreetFaults faultsOf(const StreetGraphInput& input, const Lines& lines, const NodedLines& noded)
{
    StreetFaults faults;
    const auto streetsOf = [&lines](const std::vector<std::uint32_t>& positions) {
        std::vector<std::uint32_t> streets;
        for (const std::uint32_t line : positions) {
            if (!lines.attributes[line].existing) {
                streets.push_back(lines.attributes[line].street);
            }
        }
        return streets;
    };
    faults.crossing = streetsOf(noded.crossingLines);
    faults.joined = streetsOf(noded.joinedLines);
    for (std::size_t line = 0; line < lines.points.size(); ++line) {
        if (!lines.attributes[line].existing && length(lines.points[line]) <= Length{}) {
            faults.withoutLength.push_back(lines.attributes[line].street);
        }
    }
    for (std::uint32_t i = 0; i < input.existing.size(); ++i) {
        if (input.existing[i].nominalDiameter == 0) {
            faults.noDiameter.push_back(i);
        }
    }
    return faults;
}

/// One finding for all of a kind; where there is only one it names it.
void addFindings(const StreetGraphInput& input, StreetGraph& graph)
{
    const auto add = [&graph](Problem problem, const auto& layer, const char* name,
                              const std::vector<std::uint32_t>& positions) {
        Finding finding;
        finding.severity = problem == Problem::StreetWithoutLength ? Severity::Warning : Severity::Note;
        finding.problem = problem;
        finding.place.layer = name;
        finding.found = std::to_string(positions.size());
        if (positions.empty()) {
            return;
        }
        if (positions.size() == 1) {
            finding.place.row = std::int64_t(positions.front()) + 1;
            finding.place.name = layer[positions.front()].name;
        }
        graph.findings.push_back(std::move(finding));
    };
    const StreetFaults& faults = graph.faults;
    add(Problem::StreetWithoutLength, input.streets, "streets", faults.withoutLength);
    add(Problem::StreetCrossesItself, input.streets, "streets", faults.crossing);
    add(Problem::StreetEndsJoined, input.streets, "streets", faults.joined);
    add(Problem::UnknownPipeDiameter, input.existing, "heat_network", faults.noDiameter);
    add(Problem::ConsumerOutOfReach, input.buildings, "buildings", faults.outOfReach);
    for (Finding& finding : graph.findings) {
        if (finding.problem == Problem::ConsumerOutOfReach) {
            finding.expected = std::to_string(input.assumptions.connectionDistance.value());
        } else if (finding.problem == Problem::StreetEndsJoined) {
            finding.expected = std::to_string(input.assumptions.snapTolerance.value());
        }
    }
}

} // namespace

StreetGraphAssumptions streetGraphAssumptions(const Assumptions& assumptions)
{
    return {.snapTolerance = assumptions.value<Length>("network_snap_tolerance"),
            .connectionDistance = assumptions.value<Length>("network_connection_distance")};
}

StreetGraph buildStreetGraph(const StreetGraphInput& input)
{
    const Lines lines = usableLines(input);
    std::vector<std::uint32_t> tapped;
    std::vector<Point> places;
    for (std::uint32_t i = 0; i < input.buildings.size(); ++i) {
        if (mayBeConnected(input.buildings[i])) {
            tapped.push_back(i);
            places.push_back(centroid(input.buildings[i].footprint));
        }
    }
    NodedLines noded = nodeLines(
        lines.points, places, {.snap = input.assumptions.snapTolerance, .tap = input.assumptions.connectionDistance});
    StreetGraph graph{.nodes = noded.nodes};
    graph.buildingNodes.assign(input.buildings.size(), StreetGraph::none);
    graph.edges.reserve(noded.edges.size() + tapped.size());
    for (NodedEdge& edge : noded.edges) {
        GraphEdge& added = graph.edges.emplace_back(lines.attributes[edge.line]);
        added.from = edge.from;
        added.to = edge.to;
        added.line = std::move(edge.points);
        added.length = edge.length;
    }
    addHouseConnections(noded, tapped, places, graph);
    graph.components = connectedComponents(graph);
    graph.faults = faultsOf(input, lines, noded);
    for (std::size_t i = 0; i < tapped.size(); ++i) {
        if (noded.tapNodes[i] == NodedLines::none) {
            graph.faults.outOfReach.push_back(tapped[i]);
        }
    }
    addFindings(input, graph);
    return graph;
}

} // namespace wattort
