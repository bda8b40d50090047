#include "model/demo/town_buildings.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wattort {

namespace {

constexpr double cellMetres = 60.0;
enum HousePurpose : std::uint64_t { Kind = 101, Width, Depth, Age, Storeys, Empty, Setback };

std::int64_t cellKey(double x, double y)
{
    const auto column = static_cast<std::int64_t>(std::floor(x / cellMetres));
    const auto row = static_cast<std::int64_t>(std::floor(y / cellMetres));
    return column * 4'000'037 + row;
}

/// A choice with its share; shares add up to 1.
struct Share {
    double share;
    BuildingUse use;
};

template <std::size_t Count>
BuildingUse choose(const std::array<Share, Count>& shares, double chance)
{
    for (const Share& candidate : shares) {
        if (chance < candidate.share) {
            return candidate.use;
        }
        chance -= candidate.share;
    }
    return shares.back().use;
}

constexpr std::array centreUses{Share{0.62, BuildingUse::MultiFamilyHouse},
                                Share{0.15, BuildingUse::Retail},
                                Share{0.12, BuildingUse::Office},
                                Share{0.04, BuildingUse::Lodging},
                                Share{0.03, BuildingUse::Culture},
                                Share{0.02, BuildingUse::School},
                                Share{0.02, BuildingUse::Health}};
constexpr std::array middleUses{Share{0.55, BuildingUse::MultiFamilyHouse}, Share{0.36, BuildingUse::SingleFamilyHouse},
                                Share{0.04, BuildingUse::Office},           Share{0.02, BuildingUse::School},
                                Share{0.015, BuildingUse::Sports},          Share{0.015, BuildingUse::Retail}};
constexpr std::array edgeUses{Share{0.87, BuildingUse::SingleFamilyHouse}, Share{0.10, BuildingUse::MultiFamilyHouse},
                              Share{0.02, BuildingUse::Unheated}, Share{0.01, BuildingUse::School}};
constexpr std::array industryUses{Share{0.72, BuildingUse::Production}, Share{0.12, BuildingUse::Office},
                                  Share{0.08, BuildingUse::Retail}, Share{0.08, BuildingUse::Unheated}};

} // namespace

/// What is built in a part of the town.
struct Lots::Zone {
    BuildingUse use = BuildingUse::SingleFamilyHouse;
    double width = 12.0; ///< along the street, metres
    double depth = 11.0;
    double spacing = 8.0; ///< to the next building
    double setback = 5.0; ///< from the street's edge
    double storeys = 2.0;
    int oldest = 1950;
    int youngest = 2020;
    double emptyShare = 0.1;
};

Lots::Lots(Point centre, double townRadiusMetres, const PlaceNoise& noise)
    : m_centre(centre), m_radius(townRadiusMetres), m_noise(noise)
{}

Lots::Zone Lots::zoneAt(Point place, double chance) const
{
    const double out = inUnit(distance(place, m_centre), m) / m_radius;
    const double angle = std::atan2(place.y - m_centre.y, place.x - m_centre.x);
    if (out > 0.6 && std::abs(angle + 0.15) < 0.55) {
        return {choose(industryUses, chance), 46.0, 30.0, 16.0, 10.0, 1.0, 1960, 2022, 0.25};
    }
    if (out < 0.28) {
        return {choose(centreUses, chance), 19.0, 14.0, 1.0, 2.0, 4.0, 1860, 1965, 0.04};
    }
    if (out < 0.62) {
        const BuildingUse use = choose(middleUses, chance);
        return use == BuildingUse::SingleFamilyHouse ? Zone{use, 12.0, 11.0, 6.0, 4.0, 2.0, 1919, 1994, 0.08}
                                                     : Zone{use, 22.0, 13.0, 8.0, 5.0, 3.0, 1919, 1994, 0.08};
    }
    const BuildingUse use = choose(edgeUses, chance);
    return use == BuildingUse::MultiFamilyHouse ? Zone{use, 20.0, 13.0, 9.0, 6.0, 3.0, 1965, 2024, 0.1}
                                                : Zone{use, 12.0, 10.0, 8.0, 6.0, 2.0, 1958, 2024, 0.1};
}

Ring Lots::corners(const Block& block)
{
    const Point across{-block.along.y, block.along.x};
    const auto corner = [&](double l, double d) {
        return Point{block.middle.x + l * block.halfLength * block.along.x + d * block.halfDepth * across.x,
                     block.middle.y + l * block.halfLength * block.along.y + d * block.halfDepth * across.y};
    };
    return {corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)};
}

bool Lots::overlap(const Block& a, const Block& b)
{
    // Separating axes: two rectangles are apart when they are so in the direction of a side of one of them.
    const double dx = b.middle.x - a.middle.x;
    const double dy = b.middle.y - a.middle.y;
    for (const Point axis : {a.along, Point{-a.along.y, a.along.x}, b.along, Point{-b.along.y, b.along.x}}) {
        const auto reach = [axis](const Block& block) {
            return block.halfLength * std::abs(block.along.x * axis.x + block.along.y * axis.y)
                   + block.halfDepth * std::abs(-block.along.y * axis.x + block.along.x * axis.y);
        };
        if (std::abs(dx * axis.x + dy * axis.y) > reach(a) + reach(b)) {
            return false;
        }
    }
    return true;
}

void Lots::occupy(const Block& block)
{
    const Box box = bounds(std::span<const Point>(corners(block)));
    for (double x = std::floor(box.minX / cellMetres); x <= std::floor(box.maxX / cellMetres); x += 1.0) {
        for (double y = std::floor(box.minY / cellMetres); y <= std::floor(box.maxY / cellMetres); y += 1.0) {
            m_cells[cellKey(x * cellMetres, y * cellMetres)].push_back(block);
        }
    }
}

bool Lots::isFree(const Block& block) const
{
    const Box box = bounds(std::span<const Point>(corners(block)));
    for (double x = std::floor(box.minX / cellMetres); x <= std::floor(box.maxX / cellMetres); x += 1.0) {
        for (double y = std::floor(box.minY / cellMetres); y <= std::floor(box.maxY / cellMetres); y += 1.0) {
            const auto cell = m_cells.find(cellKey(x * cellMetres, y * cellMetres));
            if (cell != m_cells.end() && std::any_of(cell->second.begin(), cell->second.end(), [&](const Block& other) {
                    return overlap(block, other);
                })) {
                return false;
            }
        }
    }
    return true;
}

bool Lots::wet(const Block& block) const
{
    const double river = riverAt(m_centre, m_radius, block.middle.x).y;
    return std::abs(block.middle.y - river) < riverHalfWidth + 22.0;
}

void Lots::keepFree(const Polyline& street)
{
    const Point a = street.front();
    const Point b = street.back();
    const double metres = inUnit(distance(a, b), m);
    constexpr double halfWidth = 4.5;
    occupy({{(a.x + b.x) / 2.0, (a.y + b.y) / 2.0},
            {(b.x - a.x) / metres, (b.y - a.y) / metres},
            metres / 2.0,
            halfWidth});
}

void Lots::buildAlong(const Street& street, std::int64_t i, std::int64_t j, std::size_t limit,
                      std::vector<Building>& buildings)
{
    const Point a = street.line.front();
    const Point b = street.line.back();
    const double metres = inUnit(distance(a, b), m);
    const Point along{(b.x - a.x) / metres, (b.y - a.y) / metres};
    std::size_t built = 0;
    for (const double side : {-1.0, 1.0}) {
        double at = 7.0;
        for (std::int64_t lot = 0; at < metres - 7.0 && built < limit; ++lot) {
            const std::int64_t place = i * 1'000 + lot * 2 + (side > 0.0 ? 1 : 0);
            const auto chance = [&](HousePurpose purpose) { return m_noise.at(place, j, purpose); };
            const Zone zone = zoneAt({a.x + along.x * at, a.y + along.y * at}, chance(Kind));
            const double width = zone.width * (0.8 + 0.5 * chance(Width));
            const double depth = zone.depth * (0.85 + 0.4 * chance(Depth));
            const double off = side * (4.6 + zone.setback * (0.8 + 0.6 * chance(Setback)) + depth / 2.0);
            const double middle = at + width / 2.0;
            const Block block{{a.x + along.x * middle - along.y * off, a.y + along.y * middle + along.x * off},
                              along,
                              width / 2.0,
                              depth / 2.0};
            at += width + zone.spacing;
            if (chance(Empty) < zone.emptyShare || wet(block) || !isFree(block)) {
                continue;
            }
            occupy(block);
            Building building;
            building.footprint.outer = corners(block);
            building.use = zone.use;
            building.storeys = std::max(1.0, std::round(zone.storeys + 2.4 * (chance(Storeys) - 0.5)));
            building.constructionYear = zone.oldest + static_cast<int>(chance(Age) * (zone.youngest - zone.oldest));
            building.name = street.name + " " + std::to_string(buildings.size() + 1);
            buildings.push_back(std::move(building));
            ++built;
        }
    }
}

} // namespace wattort
