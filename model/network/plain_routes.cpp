#include "model/network/plain_routes.hpp"

#include "model/network/route_graph.hpp"

namespace wattort {

PlainRoutes plainRoutes(const CandidateNetwork& candidates)
{
    PlainRoutes plain;
    DisjointSets contracted(candidates.nodes.size());
    for (std::uint32_t e = 0; e < candidates.edges.size(); ++e) {
        const CandidateEdge& edge = candidates.edges[e];
        const bool mandatory = edge.decision == Decision::Mandatory && candidates.reachable[edge.a];
        if (mandatory && contracted.unite(edge.a, edge.b)) {
            plain.forced.push_back(e);
        }
    }
    for (std::uint32_t node = 0; node < candidates.nodes.size(); ++node) {
        plain.node.push_back(contracted.find(node));
    }
    for (std::uint32_t e = 0; e < candidates.edges.size(); ++e) {
        const CandidateEdge& edge = candidates.edges[e];
        const std::uint32_t a = plain.node[edge.a];
        const std::uint32_t b = plain.node[edge.b];
        const bool house = edge.kind == EdgeKind::HouseConnection;
        const bool useful = !house || candidates.buildings[edge.b] != StreetGraph::none;
        if (a != b && useful && candidates.reachable[edge.a]) {
            plain.problem.edges.push_back({a, b, 0.0});
            plain.candidateEdge.push_back(e);
        }
    }
    plain.problem.root = plain.node[candidates.source];
    return plain;
}

} // namespace wattort
