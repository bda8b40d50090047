#include "model/network/route_segments.hpp"

#include <queue>

#include <algorithm>
#include <numeric>

namespace wattort {

namespace {

class SegmentBuilder {
public:
    SegmentBuilder(const CandidateNetwork& candidates, const std::vector<bool>& keep)
        : m_candidates(candidates),
          m_gone(candidates.edges.size(), false),
          m_walked(candidates.edges.size(), false),
          m_degree(candidates.nodes.size(), 0)
    {
        collectStreets();
        cutDeadEnds(keep);
    }

    SegmentGraph run();

private:
    void collectStreets();
    void cutDeadEnds(const std::vector<bool>& keep);
    std::uint32_t otherEnd(std::uint32_t edge, std::uint32_t node) const
    {
        const CandidateEdge& ends = m_candidates.edges[edge];
        return ends.a == node ? ends.b : ends.a;
    }
    std::uint32_t onlyEdge(std::uint32_t node) const;
    std::span<const std::uint32_t> at(std::uint32_t node) const
    {
        return std::span(m_edges).subspan(m_first[node], m_first[node + 1] - m_first[node]);
    }
    std::uint32_t junction(std::uint32_t node);
    void walkFrom(std::uint32_t node);
    void walk(std::uint32_t node, std::uint32_t edge);
    void collectArcs();
    std::vector<std::uint32_t> shortestWays() const;

    const CandidateNetwork& m_candidates;
    std::vector<bool> m_gone;
    std::vector<bool> m_walked;
    std::vector<std::uint32_t> m_degree;
    std::vector<std::uint32_t> m_first;
    std::vector<std::uint32_t> m_edges;
    SegmentGraph m_graph;
};

void SegmentBuilder::collectStreets()
{
    m_first.assign(m_candidates.nodes.size() + 1, 0);
    for (std::uint32_t e = 0; e < m_candidates.edges.size(); ++e) {
        const CandidateEdge& edge = m_candidates.edges[e];
        m_gone[e] = edge.kind == EdgeKind::HouseConnection || !m_candidates.reachable[edge.a] || edge.a == edge.b;
        if (!m_gone[e]) {
            ++m_first[edge.a + 1];
            ++m_first[edge.b + 1];
        }
    }
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_edges.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (std::uint32_t e = 0; e < m_candidates.edges.size(); ++e) {
        if (!m_gone[e]) {
            for (const std::uint32_t node : {m_candidates.edges[e].a, m_candidates.edges[e].b}) {
                m_edges[next[node]++] = e;
                ++m_degree[node];
            }
        }
    }
}

std::uint32_t SegmentBuilder::onlyEdge(std::uint32_t node) const
{
    for (const std::uint32_t e : at(node)) {
        if (!m_gone[e]) {
            return e;
        }
    }
    return SegmentGraph::none;
}

void SegmentBuilder::cutDeadEnds(const std::vector<bool>& keep)
{
    for (std::uint32_t start = 0; start < m_degree.size(); ++start) {
        std::uint32_t node = start;
        while (m_degree[node] == 1 && !keep[node] && node != m_candidates.source) {
            const std::uint32_t edge = onlyEdge(node);
            m_gone[edge] = true;
            m_degree[node] = 0;
            node = otherEnd(edge, node);
            --m_degree[node];
        }
    }
}

std::uint32_t SegmentBuilder::junction(std::uint32_t node)
{
    SegmentGraph::Place& place = m_graph.places[node];
    if (place.junction == SegmentGraph::none) {
        place.junction = static_cast<std::uint32_t>(m_graph.junctions++);
    }
    return place.junction;
}

/// One segment, to the next junction.
void SegmentBuilder::walk(std::uint32_t node, std::uint32_t edge)
{
    RouteSegment segment{.from = junction(node), .first = static_cast<std::uint32_t>(m_graph.edges.size())};
    const auto number = static_cast<std::uint32_t>(m_graph.segments.size());
    while (true) {
        m_walked[edge] = true;
        m_graph.edges.push_back(edge);
        ++segment.count;
        node = otherEnd(edge, node);
        const bool through =
            m_degree[node] == 2 && node != m_candidates.source && m_graph.places[node].junction == SegmentGraph::none;
        if (!through) {
            break;
        }
        m_graph.places[node].segment = number;
        m_graph.places[node].after = segment.count;
        for (const std::uint32_t e : at(node)) {
            if (!m_gone[e] && e != edge) {
                edge = e;
                break;
            }
        }
    }
    segment.to = junction(node);
    m_graph.segments.push_back(segment);
}

void SegmentBuilder::walkFrom(std::uint32_t node)
{
    for (const std::uint32_t e : at(node)) {
        if (!m_gone[e] && !m_walked[e]) {
            walk(node, e);
        }
    }
}

/// For each junction the direction by which the shortest way from the source comes.
std::vector<std::uint32_t> SegmentBuilder::shortestWays() const
{
    std::vector<double> lengths(m_graph.segments.size(), 0.0);
    std::vector<std::vector<std::uint32_t>> outward(m_graph.junctions);
    for (std::uint32_t s = 0; s < m_graph.segments.size(); ++s) {
        const RouteSegment& segment = m_graph.segments[s];
        for (std::uint32_t i = 0; i < segment.count; ++i) {
            lengths[s] += m_candidates.edges[m_graph.edges[segment.first + i]].length.value();
        }
        outward[segment.from].push_back(2 * s);
        outward[segment.to].push_back(2 * s + 1);
    }
    std::vector<double> distance(m_graph.junctions, std::numeric_limits<double>::infinity());
    std::vector<std::uint32_t> by(m_graph.junctions, SegmentGraph::none);
    std::priority_queue<std::pair<double, std::uint32_t>, std::vector<std::pair<double, std::uint32_t>>, std::greater<>>
        queue;
    distance[m_graph.source] = 0.0;
    queue.emplace(0.0, m_graph.source);
    while (!queue.empty()) {
        const auto [reached, node] = queue.top();
        queue.pop();
        if (reached > distance[node]) {
            continue;
        }
        for (const std::uint32_t direction : outward[node]) {
            const RouteSegment& segment = m_graph.segments[direction / 2];
            const std::uint32_t head = direction % 2 == 0 ? segment.to : segment.from;
            const double there = reached + lengths[direction / 2];
            if (there < distance[head]) {
                distance[head] = there;
                by[head] = direction;
                queue.emplace(there, head);
            }
        }
    }
    return by;
}

void SegmentBuilder::collectArcs()
{
    const std::vector<std::uint32_t> by = shortestWays();
    std::vector<std::vector<SegmentGraph::Arc>> into(m_graph.junctions);
    for (std::uint32_t s = 0; s < m_graph.segments.size(); ++s) {
        const RouteSegment& segment = m_graph.segments[s];
        into[segment.to].push_back({segment.from, 2 * s});
        into[segment.from].push_back({segment.to, 2 * s + 1});
    }
    m_graph.firstArc.push_back(0);
    for (std::uint32_t junction = 0; junction < m_graph.junctions; ++junction) {
        std::stable_partition(into[junction].begin(), into[junction].end(),
                              [&](const SegmentGraph::Arc& arc) { return arc.direction != by[junction]; });
        m_graph.arcs.insert(m_graph.arcs.end(), into[junction].begin(), into[junction].end());
        m_graph.firstArc.push_back(static_cast<std::uint32_t>(m_graph.arcs.size()));
    }
}

SegmentGraph SegmentBuilder::run()
{
    m_graph.places.resize(m_candidates.nodes.size());
    m_graph.source = junction(m_candidates.source);
    walkFrom(m_candidates.source);
    for (std::uint32_t node = 0; node < m_degree.size(); ++node) {
        if (m_degree[node] > 0 && m_degree[node] != 2) {
            junction(node);
            walkFrom(node);
        }
    }
    for (std::uint32_t node = 0; node < m_degree.size(); ++node) { // rings without a junction
        if (m_degree[node] == 2 && m_graph.places[node].segment == SegmentGraph::none
            && m_graph.places[node].junction == SegmentGraph::none) {
            junction(node);
            walkFrom(node);
        }
    }
    collectArcs();
    for (const RouteSegment& segment : m_graph.segments) {
        const auto opens = [&](std::uint32_t junction, std::uint32_t position) {
            return junction == m_graph.source ? m_candidates.edges[m_graph.edges[position]].opens : SegmentGraph::none;
        };
        m_graph.fedFrom.push_back(opens(segment.from, segment.first));
        m_graph.fedFrom.push_back(opens(segment.to, segment.first + segment.count - 1));
    }
    return std::move(m_graph);
}

} // namespace

SegmentGraph segmentGraph(const CandidateNetwork& candidates, const std::vector<bool>& keep)
{
    return SegmentBuilder(candidates, keep).run();
}

} // namespace wattort
