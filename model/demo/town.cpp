#include "model/demo/town.hpp"

#include "model/demo/town_buildings.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wattort {

namespace {

constexpr double blockLength = 104.0; ///< along the main direction
constexpr double blockDepth = 72.0;
/// Buildings that one street section takes on average; only for the size of the grid that is tried.
constexpr double buildingsPerSection = 4.0;
constexpr int bridgeEvery = 6;
constexpr int mainRoadEvery = 6;

enum Purpose : std::uint64_t { JitterX = 1, JitterY, Gap, Growth, Path };

struct Section {
    std::int64_t i = 0; ///< of its first node
    std::int64_t j = 0;
    bool lengthwise = true;
    double growth = 0.0; ///< distance from the centre, roughened: the town grows in this order
};

struct StreetGrid {
    Point centre;
    double radius = 0.0;
    const PlaceNoise& noise;

    Point node(std::int64_t i, std::int64_t j) const
    {
        double x = double(i) * blockLength + 26.0 * (noise.at(i, j, JitterX) - 0.5);
        double y = double(j) * blockDepth + 20.0 * (noise.at(i, j, JitterY) - 0.5);
        // A slow bend, so that no street is straight for long.
        const double bend = 38.0 * std::sin(y / 310.0 + 0.7) + 17.0 * std::sin(y / 97.0);
        y += 41.0 * std::sin(x / 350.0) + 12.0 * std::sin(x / 120.0 + 1.3);
        x += bend;
        return {centre.x + x, centre.y + y};
    }
};

bool crossesRiver(const StreetGrid& grid, Point a, Point b)
{
    const auto side = [&grid](Point p) { return p.y - riverAt(grid.centre, grid.radius, p.x).y; };
    const double first = side(a);
    const double second = side(b);
    return (first > 0.0) != (second > 0.0) || std::min(std::abs(first), std::abs(second)) < riverHalfWidth + 12.0;
}

bool isBuilt(const StreetGrid& grid, const Section& section)
{
    const Point a = grid.node(section.i, section.j);
    const Point b = section.lengthwise ? grid.node(section.i + 1, section.j) : grid.node(section.i, section.j + 1);
    const bool bridge = !section.lengthwise && section.i % bridgeEvery == 0;
    if (crossesRiver(grid, a, b) && !bridge) {
        return false;
    }
    // Gaps make closes and long blocks; the lines that hold the net together have none.
    return section.lengthwise || section.i % 3 == 0 || grid.noise.at(section.i, section.j, Gap) > 0.38;
}

std::vector<Section> sectionsInOrderOfGrowth(const StreetGrid& grid)
{
    const auto columns = static_cast<std::int64_t>(grid.radius / blockLength) + 2;
    const auto rows = static_cast<std::int64_t>(grid.radius / blockDepth) + 2;
    std::vector<Section> sections;
    for (std::int64_t i = -columns; i <= columns; ++i) {
        for (std::int64_t j = -rows; j <= rows; ++j) {
            for (const bool lengthwise : {true, false}) {
                Section section{i, j, lengthwise};
                const Point a = grid.node(i, j);
                const double angle = std::atan2(a.y - grid.centre.y, a.x - grid.centre.x);
                section.growth =
                    inUnit(distance(a, grid.centre), m) / townShape(angle) + 60.0 * grid.noise.at(i, j, Growth);
                if (isBuilt(grid, section)) {
                    sections.push_back(section);
                }
            }
        }
    }
    std::stable_sort(sections.begin(), sections.end(),
                     [](const Section& a, const Section& b) { return a.growth < b.growth; });
    return sections;
}

/// As towns name them: trees along, birds across. The street through the middle is the main street.
std::string streetName(const Section& section)
{
    static constexpr std::array trees = {"Linden", "Ahorn",  "Birken", "Eichen",    "Ulmen", "Erlen",
                                         "Buchen", "Eschen", "Tannen", "Kastanien", "Weiden"};
    static constexpr std::array birds = {"Amsel",   "Drossel", "Finken",    "Meisen",  "Lerchen", "Falken",
                                         "Elstern", "Reiher",  "Schwalben", "Sperber", "Zeisig"};
    static constexpr std::array along = {"straße", "weg", "allee", "ring", "platz"};
    static constexpr std::array across = {"gasse", "steig", "gang", "pfad", "winkel"};
    if (section.lengthwise && section.j == 0) {
        return "Hauptstraße";
    }
    const auto number = static_cast<std::uint64_t>(std::abs(section.lengthwise ? section.j : section.i) * 2
                                                   + ((section.lengthwise ? section.j : section.i) < 0 ? 1 : 0));
    const auto& first = section.lengthwise ? trees : birds;
    const auto& second = section.lengthwise ? along : across;
    return std::string(first[number % first.size()]) + second[number / first.size() % second.size()];
}

Street streetOf(const StreetGrid& grid, const Section& section)
{
    const std::int64_t i2 = section.i + (section.lengthwise ? 1 : 0);
    const std::int64_t j2 = section.j + (section.lengthwise ? 0 : 1);
    const bool mainRoad = section.lengthwise ? section.j % mainRoadEvery == 0 : section.i % mainRoadEvery == 0;
    const bool path = !mainRoad && !section.lengthwise && grid.noise.at(section.i, section.j, Path) < 0.08;
    Street street;
    street.line = {grid.node(section.i, section.j), grid.node(i2, j2)};
    street.surface = mainRoad ? SurfaceClass::MainRoad : path ? SurfaceClass::Path : SurfaceClass::Street;
    street.name = streetName(section);
    return street;
}

} // namespace

double PlaceNoise::at(std::int64_t i, std::int64_t j, std::uint64_t purpose) const
{
    std::uint64_t z = m_seed * 0x9E3779B97F4A7C15ull + static_cast<std::uint64_t>(i) * 0xD1B54A32D192ED03ull
                      + static_cast<std::uint64_t>(j) * 0x8CB92BA72F3D8DD7ull + purpose * 0xABC98388FB8FAC03ull;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    z ^= z >> 31;
    return double(z >> 11) * 0x1p-53;
}

double townShape(double angle)
{
    return 1.0 + 0.16 * std::sin(3.0 * angle + 0.5) + 0.09 * std::sin(7.0 * angle);
}

Point riverAt(Point centre, double radiusMetres, double x)
{
    const double east = x - centre.x;
    const double bend = 0.10 * radiusMetres * std::sin(east / (0.55 * radiusMetres)) + 22.0 * std::sin(east / 190.0);
    return {x, centre.y - 0.62 * radiusMetres + bend};
}

Town growTown(Point centre, std::size_t buildings, const PlaceNoise& noise)
{
    // The grid is a little too large; the town ends where the last building stands.
    const double area = double(buildings) / buildingsPerSection * blockLength * blockDepth / 2.0;
    const StreetGrid grid{centre, 1.05 * std::sqrt(area / 3.14159265), noise};

    const std::vector<Section> sections = sectionsInOrderOfGrowth(grid);
    Town town{.centre = centre, .radiusMetres = grid.radius};
    Lots lots(centre, grid.radius, noise);
    std::vector<Street> all;
    for (const Section& section : sections) {
        all.push_back(streetOf(grid, section));
        lots.keepFree(all.back().line);
    }
    for (std::size_t i = 0; i < sections.size() && town.buildings.size() < buildings; ++i) {
        lots.buildAlong(all[i], sections[i].i * 2 + (sections[i].lengthwise ? 0 : 1), sections[i].j,
                        buildings - town.buildings.size(), town.buildings);
        town.streets.push_back(std::move(all[i]));
    }
    return town;
}

} // namespace wattort
