#include "model/network/route_blocks.hpp"

#include "model/network/route_graph.hpp"

#include <algorithm>

namespace wattort {

namespace {

class BlockWalk {
public:
    explicit BlockWalk(const RouteProblem& problem)
        : m_graph(problem), m_depth(problem.prizes.size(), 0), m_low(problem.prizes.size(), 0)
    {}

    std::vector<RouteBlock> run();

private:
    struct Step {
        std::uint32_t node = 0;
        std::uint32_t by = RootedTree::none; ///< edge
        std::uint32_t next = 0;              ///< arc
    };
    void visit(const RouteGraph::Arc& arc);
    void leave(const Step& left);

    RouteGraph m_graph;
    std::vector<std::uint32_t> m_depth; ///< 0: not reached
    std::vector<std::uint32_t> m_low;
    std::vector<Step> m_steps;
    std::vector<std::uint32_t> m_edges; ///< of blocks that are not complete
    std::vector<RouteBlock> m_blocks;
};

void BlockWalk::visit(const RouteGraph::Arc& arc)
{
    const std::uint32_t node = m_steps.back().node;
    if (arc.edge == m_steps.back().by || arc.to == node) {
        return;
    }
    if (m_depth[arc.to] == 0) {
        m_edges.push_back(arc.edge);
        m_depth[arc.to] = m_low[arc.to] = m_depth[node] + 1;
        m_steps.push_back({.node = arc.to, .by = arc.edge});
    } else if (m_depth[arc.to] < m_depth[node]) {
        m_edges.push_back(arc.edge);
        m_low[node] = std::min(m_low[node], m_depth[arc.to]);
    }
}

void BlockWalk::leave(const Step& left)
{
    if (m_steps.empty()) {
        return;
    }
    const std::uint32_t above = m_steps.back().node;
    m_low[above] = std::min(m_low[above], m_low[left.node]);
    if (m_low[left.node] >= m_depth[above]) {
        const auto first = std::find(m_edges.rbegin(), m_edges.rend(), left.by).base() - 1;
        m_blocks.push_back({.edges = {first, m_edges.end()}, .root = above});
        m_edges.erase(first, m_edges.end());
    }
}

std::vector<RouteBlock> BlockWalk::run()
{
    const std::uint32_t root = m_graph.problem().root;
    m_depth[root] = m_low[root] = 1;
    m_steps.push_back({.node = root});
    while (!m_steps.empty()) {
        Step& step = m_steps.back();
        const auto arcs = m_graph.arcs(step.node);
        if (step.next < arcs.size()) {
            visit(arcs[step.next++]);
        } else {
            const Step left = step;
            m_steps.pop_back();
            leave(left);
        }
    }
    return std::move(m_blocks);
}

} // namespace

std::vector<RouteBlock> routeBlocks(const RouteProblem& problem)
{
    return BlockWalk(problem).run();
}

BlockProblem blockProblem(const RouteProblem& problem, const RouteBlock& block, std::span<const double> prizes)
{
    BlockProblem part;
    for (const std::uint32_t e : block.edges) {
        part.nodes.push_back(problem.edges[e].a);
        part.nodes.push_back(problem.edges[e].b);
    }
    std::sort(part.nodes.begin(), part.nodes.end());
    part.nodes.erase(std::unique(part.nodes.begin(), part.nodes.end()), part.nodes.end());
    const auto number = [&part](std::uint32_t node) {
        const auto at = std::lower_bound(part.nodes.begin(), part.nodes.end(), node);
        return static_cast<std::uint32_t>(at - part.nodes.begin());
    };
    for (const std::uint32_t node : part.nodes) {
        part.problem.prizes.push_back(prizes[node]);
    }
    for (const std::uint32_t e : block.edges) {
        const RouteEdge& edge = problem.edges[e];
        part.problem.edges.push_back({number(edge.a), number(edge.b), edge.cost});
    }
    part.problem.root = number(block.root);
    part.problem.prizes[part.problem.root] = RouteProblem::mustConnect;
    return part;
}

} // namespace wattort
