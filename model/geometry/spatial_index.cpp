#include "model/geometry/spatial_index.hpp"

#include <boost/geometry/algorithms/comparable_distance.hpp>
#include <boost/geometry/algorithms/equals.hpp>
#include <boost/geometry/algorithms/intersects.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <iterator>
#include <utility>

namespace wattort {

namespace bgi = boost::geometry::index;
using IndexPoint = boost::geometry::model::point<double, 2, boost::geometry::cs::cartesian>;
using IndexBox = boost::geometry::model::box<IndexPoint>;
using Entry = std::pair<IndexBox, std::uint32_t>;

struct SpatialIndex::Tree {
    bgi::rtree<Entry, bgi::rstar<16>> entries;
};

namespace {

IndexBox converted(const Box& box)
{
    return {IndexPoint(box.minX, box.minY), IndexPoint(box.maxX, box.maxY)};
}

std::vector<Entry> entriesOf(std::span<const Box> boxes)
{
    std::vector<Entry> entries;
    entries.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].valid()) {
            entries.emplace_back(converted(boxes[i]), static_cast<std::uint32_t>(i));
        }
    }
    return entries;
}

} // namespace

SpatialIndex::SpatialIndex() : m_tree(std::make_unique<Tree>()) {}
SpatialIndex::SpatialIndex(std::span<const Box> boxes)
    : m_tree(std::make_unique<Tree>(Tree{.entries = decltype(Tree::entries)(entriesOf(boxes))}))
{}
SpatialIndex::~SpatialIndex() = default;
SpatialIndex::SpatialIndex(SpatialIndex&&) noexcept = default;
SpatialIndex& SpatialIndex::operator=(SpatialIndex&&) noexcept = default;

std::vector<std::uint32_t> SpatialIndex::touching(const Box& box) const
{
    std::vector<std::uint32_t> found;
    if (box.valid()) {
        for (auto entry = m_tree->entries.qbegin(bgi::intersects(converted(box))); entry != m_tree->entries.qend();
             ++entry) {
            found.push_back(entry->second);
        }
    }
    return found;
}

std::vector<std::uint32_t> SpatialIndex::nearest(Point point, std::size_t count) const
{
    std::vector<std::uint32_t> found;
    const auto query = bgi::nearest(IndexPoint(point.x, point.y), static_cast<unsigned>(count));
    // The query iterator yields the nearest first; a bulk query would not.
    for (auto entry = m_tree->entries.qbegin(query); entry != m_tree->entries.qend(); ++entry) {
        found.push_back(entry->second);
    }
    return found;
}

} // namespace wattort
