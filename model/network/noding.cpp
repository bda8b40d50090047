#include "model/network/noding.hpp"

#include "model/geometry/spatial_index.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

namespace wattort {

namespace {

/// Points nearer than this are one: below the precision of any survey, above that of the coordinates.
constexpr double touchMetres = 1e-3;

/// A line's place that is a node.
struct Cut {
    std::uint32_t line = 0;
    double alongM = 0.0;
    std::uint32_t node = 0;
};

struct Segment {
    std::uint32_t line = 0;
    std::uint32_t first = 0; ///< vertex in the flat list; the other is the next
};

struct SegmentFoot {
    double share = 0.0; ///< of the segment's length from its first vertex
    double metres = std::numeric_limits<double>::infinity();
};

class Noder {
public:
    Noder(std::span<const Polyline> lines, const NodingTolerance& tolerance);

    void nodeContacts();
    std::uint32_t tap(Point point);
    NodedLines result(std::vector<std::uint32_t> taps);

private:
    Point start(const Segment& s) const { return m_vertices[s.first]; }
    Point end(const Segment& s) const { return m_vertices[s.first + 1]; }
    double segmentLength(const Segment& s) const { return m_alongM[s.first + 1] - m_alongM[s.first]; }
    SegmentFoot foot(Point point, const Segment& s) const;
    std::uint32_t root(std::uint32_t node);
    void unite(std::uint32_t a, std::uint32_t b);
    std::uint32_t newNode(Point point);
    std::uint32_t nodeOfVertex(std::uint32_t vertex);
    /// The node at this share of the segment; a vertex within `toleranceM` is taken for it.
    std::uint32_t nodeOnSegment(const Segment& s, double share, Point point, double endToleranceM);
    void meet(const Segment& a, const Segment& b);
    void touch(std::uint32_t vertex, const Segment& other);
    bool cross(const Segment& a, const Segment& b);
    SegmentFoot nearest(Point point, std::uint32_t& segment) const;
    void addEdges(std::uint32_t line, std::span<const Cut> cuts, NodedLines& result) const;

    double m_snapM;
    double m_tapM;
    std::vector<Point> m_vertices;
    std::vector<double> m_alongM;        ///< of each vertex on its line
    std::vector<std::uint32_t> m_lineOf; ///< of each vertex
    std::vector<bool> m_isEnd;
    std::vector<std::uint32_t> m_firstVertex; ///< of each line, one more at the end
    std::vector<Segment> m_segments;
    SpatialIndex m_index;
    std::vector<std::uint32_t> m_vertexNode;
    std::vector<Point> m_nodes;
    std::vector<std::uint32_t> m_parent;
    std::vector<Cut> m_cuts;
    std::vector<char> m_contact; ///< of each vertex with other lines: 0 none, 1 across a gap, 2 touching
    std::set<std::uint32_t> m_crossing;
};

constexpr auto metresBetween = [](Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); };

Point between(Point a, Point b, double share)
{
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

Noder::Noder(std::span<const Polyline> lines, const NodingTolerance& tolerance)
    : m_snapM(std::max(tolerance.snap.value(), touchMetres)), m_tapM(tolerance.tap.value())
{
    for (std::uint32_t line = 0; line < lines.size(); ++line) {
        m_firstVertex.push_back(static_cast<std::uint32_t>(m_vertices.size()));
        double along = 0.0;
        for (const Point& point : lines[line]) {
            const bool first = m_vertices.size() == m_firstVertex.back();
            const double step = first ? 0.0 : metresBetween(m_vertices.back(), point);
            if (!first && step == 0.0) {
                continue;
            }
            along += step;
            m_vertices.push_back(point);
            m_alongM.push_back(along);
            m_lineOf.push_back(line);
            m_isEnd.push_back(first);
            if (!first) {
                m_segments.push_back({line, static_cast<std::uint32_t>(m_vertices.size() - 2)});
            }
        }
        if (m_vertices.size() > m_firstVertex.back()) {
            m_isEnd.back() = true;
        }
    }
    m_firstVertex.push_back(static_cast<std::uint32_t>(m_vertices.size()));
    m_vertexNode.assign(m_vertices.size(), NodedLines::none);
    m_contact.assign(m_vertices.size(), 0);
    std::vector<Box> boxes(m_segments.size());
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        boxes[i].add(start(m_segments[i]));
        boxes[i].add(end(m_segments[i]));
    }
    m_index = SpatialIndex(boxes);
}

std::uint32_t Noder::root(std::uint32_t node)
{
    while (m_parent[node] != node) {
        m_parent[node] = m_parent[m_parent[node]];
        node = m_parent[node];
    }
    return node;
}

void Noder::unite(std::uint32_t a, std::uint32_t b)
{
    a = root(a);
    b = root(b);
    m_parent[std::max(a, b)] = std::min(a, b);
}

std::uint32_t Noder::newNode(Point point)
{
    m_nodes.push_back(point);
    m_parent.push_back(static_cast<std::uint32_t>(m_parent.size()));
    return m_parent.back();
}

std::uint32_t Noder::nodeOfVertex(std::uint32_t vertex)
{
    if (m_vertexNode[vertex] == NodedLines::none) {
        m_vertexNode[vertex] = newNode(m_vertices[vertex]);
        m_cuts.push_back({m_lineOf[vertex], m_alongM[vertex], m_vertexNode[vertex]});
    }
    return m_vertexNode[vertex];
}

std::uint32_t Noder::nodeOnSegment(const Segment& s, double share, Point point, double endToleranceM)
{
    const double lengthM = segmentLength(s);
    const auto toleranceAt = [&](std::uint32_t vertex) { return m_isEnd[vertex] ? endToleranceM : touchMetres; };
    if (share * lengthM <= toleranceAt(s.first)) {
        return nodeOfVertex(s.first);
    }
    if ((1.0 - share) * lengthM <= toleranceAt(s.first + 1)) {
        return nodeOfVertex(s.first + 1);
    }
    const std::uint32_t node = newNode(point);
    m_cuts.push_back({s.line, m_alongM[s.first] + share * lengthM, node});
    return node;
}

SegmentFoot Noder::foot(Point point, const Segment& s) const
{
    const Point a = start(s);
    const Point b = end(s);
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double share = std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return {share, metresBetween(point, between(a, b, share))};
}

void Noder::touch(std::uint32_t vertex, const Segment& other)
{
    const SegmentFoot at = foot(m_vertices[vertex], other);
    const double toleranceM = m_isEnd[vertex] ? m_snapM : touchMetres;
    if (at.metres <= toleranceM) {
        const std::uint32_t node = nodeOfVertex(vertex);
        if (other.line != m_lineOf[vertex]) {
            m_contact[vertex] = std::max(m_contact[vertex], at.metres > touchMetres ? char(1) : char(2));
        }
        unite(node, nodeOnSegment(other, at.share, m_vertices[vertex], toleranceM));
    }
}

bool Noder::cross(const Segment& a, const Segment& b)
{
    const Point p = start(a);
    const Point q = start(b);
    const double ax = end(a).x - p.x;
    const double ay = end(a).y - p.y;
    const double bx = end(b).x - q.x;
    const double by = end(b).y - q.y;
    const double determinant = ax * by - ay * bx;
    if (std::abs(determinant) <= 1e-12 * std::hypot(ax, ay) * std::hypot(bx, by)) {
        return false;
    }
    const double onA = ((q.x - p.x) * by - (q.y - p.y) * bx) / determinant;
    const double onB = ((q.x - p.x) * ay - (q.y - p.y) * ax) / determinant;
    const auto inside = [](double s, double m) { return s * m > touchMetres && (1.0 - s) * m > touchMetres; };
    if (!inside(onA, segmentLength(a)) || !inside(onB, segmentLength(b))) {
        return false;
    }
    if (a.line == b.line) {
        m_crossing.insert(a.line);
    }
    const Point point = between(p, end(a), onA);
    unite(nodeOnSegment(a, onA, point, touchMetres), nodeOnSegment(b, onB, point, touchMetres));
    return true;
}

void Noder::meet(const Segment& a, const Segment& b)
{
    const bool neighbours = a.line == b.line && b.first == a.first + 1;
    if (neighbours || cross(a, b)) {
        return;
    }
    touch(a.first, b);
    touch(a.first + 1, b);
    touch(b.first, a);
    touch(b.first + 1, a);
}

void Noder::nodeContacts()
{
    for (std::uint32_t vertex = 0; vertex < m_vertices.size(); ++vertex) {
        if (m_isEnd[vertex]) {
            nodeOfVertex(vertex);
        }
    }
    for (std::uint32_t i = 0; i < m_segments.size(); ++i) {
        Box box;
        box.add(start(m_segments[i]));
        box.add(end(m_segments[i]));
        box.minX -= m_snapM;
        box.minY -= m_snapM;
        box.maxX += m_snapM;
        box.maxY += m_snapM;
        std::vector<std::uint32_t> others = m_index.touching(box);
        std::sort(others.begin(), others.end()); // the order of an R-tree is nobody's promise
        for (const std::uint32_t j : others) {
            if (j > i) {
                meet(m_segments[i], m_segments[j]);
            }
        }
    }
}

/// The nearest box gives a distance that the nearest segment cannot exceed; all boxes within it are candidates.
SegmentFoot Noder::nearest(Point point, std::uint32_t& segment) const
{
    const std::vector<std::uint32_t> first = m_index.nearest(point, 1);
    if (first.empty()) {
        return {};
    }
    segment = first.front();
    SegmentFoot best = foot(point, m_segments[segment]);
    const double reach = std::min(best.metres, m_tapM);
    const Box around{point.x - reach, point.y - reach, point.x + reach, point.y + reach};
    for (const std::uint32_t candidate : m_index.touching(around)) {
        const SegmentFoot other = foot(point, m_segments[candidate]);
        if (std::tie(other.metres, candidate) < std::tie(best.metres, segment)) {
            best = other;
            segment = candidate;
        }
    }
    return best;
}

std::uint32_t Noder::tap(Point point)
{
    std::uint32_t segment = 0;
    const SegmentFoot best = nearest(point, segment);
    if (best.metres > m_tapM) {
        return NodedLines::none;
    }
    const Segment& s = m_segments[segment];
    return nodeOnSegment(s, best.share, between(start(s), end(s), best.share), touchMetres);
}

void Noder::addEdges(std::uint32_t line, std::span<const Cut> cuts, NodedLines& result) const
{
    std::uint32_t vertex = m_firstVertex[line];
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const Cut& from = cuts[i];
        const Cut& to = cuts[i + 1];
        if (from.node == to.node) {
            continue;
        }
        NodedEdge edge{.from = from.node, .to = to.node, .line = line};
        edge.points.push_back(m_nodes[from.node]);
        while (vertex < m_firstVertex[line + 1] && m_alongM[vertex] <= from.alongM + touchMetres) {
            ++vertex;
        }
        for (; vertex < m_firstVertex[line + 1] && m_alongM[vertex] < to.alongM - touchMetres; ++vertex) {
            edge.points.push_back(m_vertices[vertex]);
        }
        edge.points.push_back(m_nodes[to.node]);
        edge.length = length(edge.points);
        result.edges.push_back(std::move(edge));
    }
}

/// Only the first of edges between the same nodes and, within a thousandth, of the same length.
void removeDuplicates(std::vector<NodedEdge>& edges)
{
    std::vector<std::uint32_t> order(edges.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto key = [&edges](std::uint32_t i) {
        return std::tuple(std::min(edges[i].from, edges[i].to), std::max(edges[i].from, edges[i].to),
                          edges[i].length.value(), i);
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    std::vector<bool> twice(edges.size(), false);
    for (std::size_t i = 1; i < order.size(); ++i) {
        const auto [fromA, toA, lengthA, indexA] = key(order[i - 1]);
        const auto [fromB, toB, lengthB, indexB] = key(order[i]);
        twice[order[i]] = fromA == fromB && toA == toB && lengthB <= 1.001 * lengthA + touchMetres;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (!twice[i]) {
            if (kept != i) {
                edges[kept] = std::move(edges[i]);
            }
            ++kept;
        }
    }
    edges.resize(kept);
}

NodedLines Noder::result(std::vector<std::uint32_t> taps)
{
    std::sort(m_cuts.begin(), m_cuts.end(), [](const Cut& a, const Cut& b) {
        return std::tie(a.line, a.alongM, a.node) < std::tie(b.line, b.alongM, b.node);
    });
    for (std::size_t i = 1; i < m_cuts.size(); ++i) {
        if (m_cuts[i].line == m_cuts[i - 1].line && m_cuts[i].alongM - m_cuts[i - 1].alongM <= touchMetres) {
            unite(m_cuts[i].node, m_cuts[i - 1].node);
        }
    }
    for (Cut& cut : m_cuts) {
        cut.node = root(cut.node);
    }
    NodedLines result;
    for (std::size_t from = 0; from < m_cuts.size();) {
        std::size_t to = from;
        while (to < m_cuts.size() && m_cuts[to].line == m_cuts[from].line) {
            ++to;
        }
        addEdges(m_cuts[from].line, std::span(m_cuts).subspan(from, to - from), result);
        from = to;
    }
    removeDuplicates(result.edges);
    // Nodes are numbered in the order in which edges and taps name them; the others are gone.
    std::vector<std::uint32_t> number(m_nodes.size(), NodedLines::none);
    const auto numbered = [&](std::uint32_t node) {
        if (number[node] == NodedLines::none) {
            number[node] = static_cast<std::uint32_t>(result.nodes.size());
            result.nodes.push_back(m_nodes[node]);
        }
        return number[node];
    };
    for (NodedEdge& edge : result.edges) {
        edge.from = numbered(edge.from);
        edge.to = numbered(edge.to);
    }
    for (const std::uint32_t node : taps) {
        result.tapNodes.push_back(node == NodedLines::none ? node : numbered(root(node)));
    }
    for (std::uint32_t vertex = 0; vertex < m_vertices.size(); ++vertex) {
        if (m_contact[vertex] == 1 && (result.joinedLines.empty() || result.joinedLines.back() != m_lineOf[vertex])) {
            result.joinedLines.push_back(m_lineOf[vertex]);
        }
    }
    result.crossingLines.assign(m_crossing.begin(), m_crossing.end());
    return result;
}

} // namespace

NodedLines nodeLines(std::span<const Polyline> lines, std::span<const Point> taps, const NodingTolerance& tolerance)
{
    Noder noder(lines, tolerance);
    noder.nodeContacts();
    std::vector<std::uint32_t> tapNodes;
    tapNodes.reserve(taps.size());
    for (const Point& point : taps) {
        tapNodes.push_back(noder.tap(point));
    }
    return noder.result(std::move(tapNodes));
}

} // namespace wattort
