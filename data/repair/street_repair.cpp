#include "data/repair/street_repair.hpp"

#include "model/geometry/spatial_index.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace wattort::data {

namespace {

/// One straight piece of a street.
struct Segment {
    std::uint32_t street = 0;
    std::uint32_t first = 0; ///< position of its first point in the street
};

/// A point that a segment gets, `along` from 0 to 1.
struct Insertion {
    std::uint32_t street = 0;
    std::uint32_t segment = 0;
    double along = 0.0;
    Point point;
};

struct Streets {
    std::vector<RawStreet>& streets;
    std::vector<Segment> segments;
    SpatialIndex index;
    std::vector<Insertion> insertions;

    Point begin(const Segment& s) const { return streets[s.street].street.line[s.first]; }
    Point end(const Segment& s) const { return streets[s.street].street.line[s.first + 1]; }
};

Streets indexed(std::vector<RawStreet>& streets)
{
    Streets all{streets, {}, {}, {}};
    std::vector<Box> boxes;
    for (std::uint32_t i = 0; i < streets.size(); ++i) {
        const Polyline& line = streets[i].street.line;
        for (std::uint32_t k = 0; k + 1 < line.size(); ++k) {
            all.segments.push_back({i, k});
            Box box;
            box.add(line[k]);
            box.add(line[k + 1]);
            boxes.push_back(box);
        }
    }
    all.index = SpatialIndex(boxes);
    return all;
}

bool before(Point a, Point b)
{
    return std::tie(a.x, a.y) < std::tie(b.x, b.y);
}

bool lineBefore(const Polyline& a, const Polyline& b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), before);
}

void removeCopies(std::vector<RawStreet>& streets, std::map<Repair, std::size_t>& counts)
{
    std::set<Polyline, decltype(&lineBefore)> seen(&lineBefore);
    const std::size_t all = streets.size();
    std::erase_if(streets, [&seen](const RawStreet& street) {
        const Polyline& line = street.street.line;
        Polyline reversed(line.rbegin(), line.rend());
        return !seen.insert(lineBefore(reversed, line) ? std::move(reversed) : line).second;
    });
    if (streets.size() < all) {
        counts[Repair::RemovedDuplicate] += all - streets.size();
    }
}

/// The piece of another street that is nearest to an end, none when the end touches a corner of one already.
struct NearestPiece {
    const Segment* segment = nullptr;
    Foot foot;
};

NearestPiece nearestPiece(const Streets& all, std::uint32_t street, Point end, double toleranceMetres)
{
    Box near;
    near.add(Point{end.x - toleranceMetres, end.y - toleranceMetres});
    near.add(Point{end.x + toleranceMetres, end.y + toleranceMetres});
    NearestPiece best;
    best.foot.distance = toleranceMetres * m;
    for (const std::uint32_t candidate : all.index.touching(near)) {
        const Segment& segment = all.segments[candidate];
        if (segment.street == street) {
            continue;
        }
        const Point ends[] = {all.begin(segment), all.end(segment)};
        if (end == ends[0] || end == ends[1]) {
            return {};
        }
        const Foot foot = footOnLine(ends, end);
        if (foot.distance <= best.foot.distance) {
            best = {&segment, foot};
        }
    }
    return best;
}

void snapEnd(Streets& all, std::uint32_t street, bool atBegin, double toleranceMetres,
             std::map<Repair, std::size_t>& counts)
{
    Polyline& line = all.streets[street].street.line;
    Point& end = atBegin ? line.front() : line.back();
    const NearestPiece best = nearestPiece(all, street, end, toleranceMetres);
    if (best.segment == nullptr) {
        return;
    }
    const Point a = all.begin(*best.segment);
    const Point b = all.end(*best.segment);
    // A corner within the tolerance is a better place than one beside it.
    if (distance(end, a) <= toleranceMetres * m || distance(end, b) <= toleranceMetres * m) {
        end = distance(end, a) < distance(end, b) ? a : b;
        ++counts[Repair::Snapped];
        return;
    }
    if (best.foot.distance > 1e-6 * m) {
        ++counts[Repair::Snapped];
    }
    end = best.foot.point;
    all.insertions.push_back({best.segment->street, best.segment->first, best.foot.along / distance(a, b), end});
    ++counts[Repair::SplitAtJunction];
}

/// Where two pieces cross, with the share of each.
struct Crossing {
    double first;
    double second;
    Point point;
};

std::optional<Crossing> crossing(Point a, Point b, Point c, Point d)
{
    const double rx = b.x - a.x;
    const double ry = b.y - a.y;
    const double sx = d.x - c.x;
    const double sy = d.y - c.y;
    const double cross = rx * sy - ry * sx;
    if (std::abs(cross) < 1e-9) {
        return {};
    }
    const double t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / cross;
    const double u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / cross;
    constexpr double edge = 1e-9;
    if (t < -edge || t > 1.0 + edge || u < -edge || u > 1.0 + edge) {
        return {};
    }
    return Crossing{t, u, {a.x + t * rx, a.y + t * ry}};
}

void nodePair(Streets& all, const Segment& one, const Segment& other, std::map<Repair, std::size_t>& counts)
{
    const Point a = all.begin(one);
    const Point b = all.end(one);
    const Point c = all.begin(other);
    const Point d = all.end(other);
    if (a == c || a == d || b == c || b == d) {
        return;
    }
    const auto met = crossing(a, b, c, d);
    if (!met) {
        return;
    }
    all.insertions.push_back({one.street, one.first, met->first, met->point});
    all.insertions.push_back({other.street, other.first, met->second, met->point});
    ++counts[Repair::NodedCrossing];
}

void nodeCrossings(Streets& all, std::map<Repair, std::size_t>& counts, const Task& task)
{
    for (std::uint32_t i = 0; i < all.segments.size(); ++i) {
        if (i % 512 == 0) {
            task.report(double(i) / double(all.segments.size()));
        }
        const Segment& one = all.segments[i];
        if (all.streets[one.street].gradeSeparated) {
            continue;
        }
        Box box;
        box.add(all.begin(one));
        box.add(all.end(one));
        for (const std::uint32_t j : all.index.touching(box)) {
            const Segment& other = all.segments[j];
            if (j > i && other.street != one.street && !all.streets[other.street].gradeSeparated) {
                nodePair(all, one, other, counts);
            }
        }
    }
}

void insertPoints(Streets& all)
{
    std::stable_sort(all.insertions.begin(), all.insertions.end(), [](const Insertion& a, const Insertion& b) {
        return std::tie(a.street, a.segment, a.along) < std::tie(b.street, b.segment, b.along);
    });
    for (std::size_t next = 0; next < all.insertions.size();) {
        const std::uint32_t street = all.insertions[next].street;
        Polyline& line = all.streets[street].street.line;
        Polyline grown;
        for (std::uint32_t k = 0; k < line.size(); ++k) {
            grown.push_back(line[k]);
            while (next < all.insertions.size() && all.insertions[next].street == street
                   && all.insertions[next].segment == k) {
                grown.push_back(all.insertions[next++].point);
            }
        }
        grown.erase(std::unique(grown.begin(), grown.end()), grown.end());
        line = std::move(grown);
    }
}

} // namespace

std::vector<Street> repairStreets(std::vector<RawStreet> streets, Length tolerance,
                                  std::map<Repair, std::size_t>& counts, const Task& task)
{
    removeCopies(streets, counts);
    Streets loose = indexed(streets);
    for (std::uint32_t i = 0; i < streets.size(); ++i) {
        snapEnd(loose, i, true, inUnit(tolerance, m), counts);
        snapEnd(loose, i, false, inUnit(tolerance, m), counts);
    }
    insertPoints(loose);
    Streets all = indexed(streets);
    nodeCrossings(all, counts, task);
    insertPoints(all);

    std::vector<Street> repaired;
    repaired.reserve(streets.size());
    for (RawStreet& raw : streets) {
        if (raw.street.line.size() >= 2) {
            repaired.push_back(std::move(raw.street));
        }
    }
    return repaired;
}

} // namespace wattort::data
