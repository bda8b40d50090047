#pragma once

/// \file
/// Buildings on the lots along a street of the demo town.

#include "model/demo/town.hpp"

#include <unordered_map>

namespace wattort {

/// Places buildings so that none stands on a street, in the river or in another building.
class Lots {
public:
    Lots(Point centre, double townRadiusMetres, const PlaceNoise& noise);

    void keepFree(const Polyline& street);
    /// Both sides of the street, at most `limit` buildings; (i, j) name the street for the noise.
    void buildAlong(const Street& street, std::int64_t i, std::int64_t j, std::size_t limit,
                    std::vector<Building>& buildings);

private:
    /// A rectangle with any direction.
    struct Block {
        Point middle;
        Point along; ///< unit vector
        double halfLength = 0.0;
        double halfDepth = 0.0;
    };
    struct Zone;

    Zone zoneAt(Point place, double chance) const;
    bool isFree(const Block& block) const;
    void occupy(const Block& block);
    bool wet(const Block& block) const;
    static bool overlap(const Block& a, const Block& b);
    static Ring corners(const Block& block);

    Point m_centre;
    double m_radius;
    const PlaceNoise& m_noise;
    /// Blocks by cell of a square grid, so that neighbours are found at once.
    std::unordered_map<std::int64_t, std::vector<Block>> m_cells;
};

} // namespace wattort
