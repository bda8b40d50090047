#include "model/network/street_heat.hpp"

#include "model/geometry/spatial_index.hpp"
#include "model/network/noding.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace wattort {

namespace {

std::vector<StreetSection> sectionsOf(const StreetHeatInput& input)
{
    std::vector<Polyline> lines;
    lines.reserve(input.streets.size());
    for (const Street& street : input.streets) {
        lines.push_back(street.line);
    }
    NodedLines noded =
        nodeLines(lines, {}, {.snap = input.assumptions.snapTolerance, .tap = input.assumptions.connectionDistance});
    std::vector<StreetSection> sections;
    sections.reserve(noded.edges.size());
    for (NodedEdge& edge : noded.edges) {
        sections.push_back({.street = edge.line, .line = std::move(edge.points), .length = edge.length});
    }
    return sections;
}

/// Finds the section that a place is nearest to.
class Sections {
public:
    Sections(const std::vector<StreetSection>& sections, Length reach) : m_sections(sections), m_reach(reach)
    {
        std::vector<Box> boxes;
        boxes.reserve(sections.size());
        for (const StreetSection& section : sections) {
            boxes.push_back(bounds(std::span<const Point>(section.line)));
        }
        m_index = SpatialIndex(boxes);
    }

    std::optional<std::uint32_t> nearest(Point place) const
    {
        const double reach = m_reach.value();
        std::vector<std::uint32_t> near =
            m_index.touching({place.x - reach, place.y - reach, place.x + reach, place.y + reach});
        std::sort(near.begin(), near.end()); // of sections equally near the first, in whatever order they are found
        std::optional<std::uint32_t> found;
        Length best = m_reach;
        for (const std::uint32_t i : near) {
            const Length away = distance(std::span<const Point>(m_sections[i].line), place);
            if (away < best || (!found && away <= best)) {
                best = away;
                found = i;
            }
        }
        return found;
    }

private:
    const std::vector<StreetSection>& m_sections;
    Length m_reach;
    SpatialIndex m_index;
};

} // namespace

LinearDensityClass linearDensityClass(EnergyPerLength density)
{
    const double megawattHours = inUnit(density, MWh / m);
    std::size_t found = 0;
    for (std::size_t i = 1; i < linearDensityClasses; ++i) {
        found = megawattHours >= linearDensityFrom[i] ? i : found;
    }
    return static_cast<LinearDensityClass>(found);
}

StreetHeat streetHeat(const StreetHeatInput& input)
{
    StreetHeat result{.sections = sectionsOf(input)};
    const Sections sections(result.sections, input.assumptions.connectionDistance);
    for (std::size_t i = 0; i < input.buildings.size(); ++i) {
        const Energy annual = input.demand->buildings[i].annual;
        if (!(annual > Energy{})) {
            continue;
        }
        if (const auto nearest = sections.nearest(centroid(input.buildings[i].footprint))) {
            result.sections[*nearest].demand += annual;
            ++result.sections[*nearest].buildings;
        } else {
            result.outOfReach += annual;
        }
    }
    return result;
}

} // namespace wattort
