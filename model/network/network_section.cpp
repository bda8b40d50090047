#include "model/network/network_section.hpp"

#include "model/geometry/spatial_index.hpp"

#include <algorithm>

namespace wattort {

namespace {

constexpr std::uint32_t nowhere = 0xffffffffu;

Point middleOf(const Polyline& line)
{
    const std::size_t middle = line.size() / 2;
    const Point a = line[middle > 0 ? middle - 1 : 0];
    const Point b = line[middle];
    return {0.5 * (a.x + b.x), 0.5 * (a.y + b.y)};
}

/// Of each pipe the street that it lies on; `nowhere` beside streets.
std::vector<std::uint32_t> streetsOf(const NetworkDesign& design, const Layer<Street>& streets)
{
    constexpr double near = 1.0; // metres
    std::vector<Box> boxes;
    for (const Street& street : streets) {
        boxes.push_back(bounds(std::span<const Point>(street.line)));
    }
    const SpatialIndex index(boxes);
    std::vector<std::uint32_t> found(design.pipes.size(), nowhere);
    for (std::size_t i = 0; i < design.pipes.size(); ++i) {
        const NetworkPipe& pipe = design.pipes[i];
        if (pipe.kind != EdgeKind::Street || pipe.line.empty()) {
            continue;
        }
        const Point place = middleOf(pipe.line);
        Length best = near * m;
        for (const std::uint32_t s : index.touching({place.x - near, place.y - near, place.x + near, place.y + near})) {
            const Length away = distance(std::span<const Point>(streets[s].line), place);
            if (away < best || (away == best && s < found[i])) {
                best = away;
                found[i] = s;
            }
        }
    }
    return found;
}

class StreetByStreet {
public:
    StreetByStreet(const NetworkDesign& design, const Layer<Street>& streets, std::span<const NetworkPhase> phases)
        : m_design(design),
          m_streets(streets),
          m_streetOf(streetsOf(design, streets)),
          m_phaseOf(design.pipes.size(), 1),
          m_sectionOf(design.pipes.size(), nowhere),
          m_pipeTo(design.nodes.size(), nowhere),
          m_branches(design.nodes.size(), 0)
    {
        for (std::uint32_t phase = 0; phase < phases.size(); ++phase) {
            for (const std::uint32_t pipe : phases[phase].pipes) {
                m_phaseOf[pipe] = phase + 1;
            }
        }
        for (std::uint32_t i = 0; i < design.pipes.size(); ++i) {
            m_pipeTo[design.pipes[i].to] = i;
            m_branches[design.pipes[i].from] += design.pipes[i].kind == EdgeKind::HouseConnection ? 0u : 1u;
        }
    }

    std::vector<NetworkSection> found()
    {
        for (std::uint32_t i = 0; i < m_design.pipes.size(); ++i) { // parents come before children
            const std::uint32_t before = m_pipeTo[m_design.pipes[i].from];
            if (before != nowhere && m_design.pipes[i].kind == EdgeKind::HouseConnection) {
                addHouse(m_sections[m_sectionOf[before]], m_design.pipes[i]);
                m_sectionOf[i] = m_sectionOf[before];
            } else if (before != nowhere && goesOn(before, i)) {
                m_sectionOf[i] = m_sectionOf[before];
                extend(m_sections[m_sectionOf[i]], m_design.pipes[i]);
            } else {
                m_sectionOf[i] = std::uint32_t(m_sections.size());
                m_sections.push_back(begun(i));
            }
        }
        for (const NetworkConsumer& consumer : m_design.consumers) {
            NetworkSection& section = m_sections[m_sectionOf[m_pipeTo[consumer.node]]];
            section.consumers += 1;
            section.heat += consumer.annual;
        }
        return std::move(m_sections);
    }

private:
    bool goesOn(std::uint32_t before, std::uint32_t pipe) const
    {
        const NetworkPipe& a = m_design.pipes[before];
        const NetworkPipe& b = m_design.pipes[pipe];
        const bool alike = a.kind == b.kind && a.surface == b.surface && a.system == b.system && a.source == b.source
                           && a.nominalDiameter == b.nominalDiameter && m_phaseOf[before] == m_phaseOf[pipe];
        return alike && m_branches[b.from] == 1 && sameStreet(m_streetOf[before], m_streetOf[pipe]);
    }

    bool sameStreet(std::uint32_t a, std::uint32_t b) const
    {
        return a == b
               || (a != nowhere && b != nowhere && !m_streets[a].name.empty()
                   && m_streets[a].name == m_streets[b].name);
    }

    NetworkSection begun(std::uint32_t i) const
    {
        const NetworkPipe& pipe = m_design.pipes[i];
        NetworkSection section;
        section.kind = pipe.kind;
        section.street = m_streetOf[i] == nowhere ? std::string() : m_streets[m_streetOf[i]].name;
        section.surface = pipe.surface;
        section.system = pipe.system;
        section.nominalDiameter = pipe.nominalDiameter;
        section.heatCarried = pipe.annualHeat;
        section.designPower = pipe.designPower;
        section.source = pipe.source;
        section.phase = m_phaseOf[i];
        section.line = pipe.line;
        if (pipe.kind == EdgeKind::HouseConnection) {
            addHouse(section, pipe);
        } else {
            section.length = pipe.length;
            section.investment = pipe.investment;
        }
        return section;
    }

    static void extend(NetworkSection& section, const NetworkPipe& pipe)
    {
        section.length += pipe.length;
        section.investment += pipe.investment;
        if (!pipe.line.empty()) {
            section.line.insert(section.line.end(), pipe.line.begin() + 1, pipe.line.end());
        }
    }

    static void addHouse(NetworkSection& section, const NetworkPipe& pipe)
    {
        section.houseConnections += pipe.length;
        section.houseInvestment += pipe.investment;
    }

    const NetworkDesign& m_design;
    const Layer<Street>& m_streets;
    std::vector<std::uint32_t> m_streetOf;
    std::vector<std::uint32_t> m_phaseOf;
    std::vector<std::uint32_t> m_sectionOf;
    std::vector<std::uint32_t> m_pipeTo;   ///< by node
    std::vector<std::uint32_t> m_branches; ///< by node, besides house connections
    std::vector<NetworkSection> m_sections;
};

} // namespace

EnergyPerLength NetworkSection::linearHeatDensity() const
{
    const Length all = length + houseConnections;
    return all > Length{} ? EnergyPerLength(heat / all) : EnergyPerLength{};
}

std::vector<NetworkSection> networkSections(const NetworkDesign& design, const Layer<Street>& streets,
                                            std::span<const NetworkPhase> phases)
{
    return StreetByStreet(design, streets, phases).found();
}

} // namespace wattort
