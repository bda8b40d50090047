#pragma once

/// \file
/// The town of the demo region: a warped street grid that grows from the centre, with buildings along it.

#include "model/scenario/layer.hpp"

#include <cstdint>
#include <vector>

namespace wattort {

/// Numbers that depend on a seed and on a place only, so that the order of construction does not matter.
/// SplitMix64; the standard library's distributions differ between machines.
class PlaceNoise {
public:
    explicit PlaceNoise(std::uint64_t seed) : m_seed(seed) {}
    /// 0 to 1, for a place (i, j) and a purpose.
    double at(std::int64_t i, std::int64_t j, std::uint64_t purpose) const;

private:
    std::uint64_t m_seed;
};

struct Town {
    Point centre;
    /// Within which it is built, about; river and surroundings are laid out in this measure.
    double radiusMetres = 0.0;
    std::vector<Street> streets;
    std::vector<Building> buildings;
};

/// How far the town reaches in a direction, over its mean radius.
double townShape(double angle);

/// The middle line of the river, which runs from west to east south of the centre of a town of this radius.
Point riverAt(Point centre, double radiusMetres, double x);

/// Half the width of the river's bed, and of the land that it floods.
inline constexpr double riverHalfWidth = 14.0;
inline constexpr double floodHalfWidth = 85.0;

/// Streets and exactly `buildings` buildings around `centre`.
Town growTown(Point centre, std::size_t buildings, const PlaceNoise& noise);

} // namespace wattort
