#pragma once

/// \file
/// Finds the few features near a place among very many.

#include "model/geometry/point.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace wattort {

/// A packed R-tree over boxes, built once. Numbers that come out are positions in the span that went in.
class SpatialIndex {
public:
    SpatialIndex();
    explicit SpatialIndex(std::span<const Box> boxes);
    ~SpatialIndex();
    SpatialIndex(SpatialIndex&&) noexcept;
    SpatialIndex& operator=(SpatialIndex&&) noexcept;

    /// All boxes that touch `box`, in no particular order.
    std::vector<std::uint32_t> touching(const Box& box) const;
    /// The `count` boxes nearest to the point, nearest first.
    std::vector<std::uint32_t> nearest(Point point, std::size_t count) const;

private:
    struct Tree;
    std::unique_ptr<Tree> m_tree;
};

} // namespace wattort
