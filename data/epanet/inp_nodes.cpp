#include "data/epanet/inp_builder.hpp"

#include <cmath>

namespace wattort::data::epanet {

namespace {

/// Adds a node; a name twice is a Finding and no second node.
std::optional<std::uint32_t> addNode(Builder& builder, Section section, const Line& line)
{
    WaterNetwork& network = builder.result.network;
    const auto number = static_cast<std::uint32_t>(network.nodes.size());
    if (!builder.nodes.emplace(line.fields.front(), number).second) {
        builder.complain(Problem::DuplicateKey, section, line, "ID", line.fields.front());
        return {};
    }
    network.nodes.emplace_back();
    builder.result.nodes.emplace_back(line.fields.front());
    return number;
}

void readJunctions(Builder& builder)
{
    const EpanetUnits& units = builder.result.units;
    for (const Line& line : builder.text[Section::Junctions]) {
        if (const auto node = addNode(builder, Section::Junctions, line)) {
            const double elevation = builder.number(Section::Junctions, line, 1, "Elev", 0.0);
            const double demand = builder.number(Section::Junctions, line, 2, "Demand", 0.0);
            const std::string_view pattern = line.fields.size() > 3 ? line.fields[3] : std::string_view();
            WaterNode& junction = builder.result.network.nodes[*node];
            junction.elevation = Length::from_value(elevation / units.length);
            junction.demand =
                VolumeFlow::from_value(demand / units.flow * builder.patternValue(Section::Junctions, line, pattern));
        }
    }
    // Demands by category take the place of the junction's own.
    std::vector<bool> replaced(builder.result.network.nodes.size());
    for (const Line& line : builder.text[Section::Demands]) {
        if (startsWith(line.fields.front(), "MULT")) {
            builder.demandMultiplier = builder.number(Section::Demands, line, 1, "Demand", 1.0);
            continue;
        }
        const auto node = builder.node(Section::Demands, line, 0);
        const double demand = builder.number(Section::Demands, line, 1, "Demand", 0.0);
        if (node && *node < replaced.size()) {
            const std::string_view pattern = line.fields.size() > 2 ? line.fields[2] : std::string_view();
            VolumeFlow& total = builder.result.network.nodes[*node].demand;
            total = replaced[*node] ? total : VolumeFlow{};
            total +=
                VolumeFlow::from_value(demand / units.flow * builder.patternValue(Section::Demands, line, pattern));
            replaced[*node] = true;
        }
    }
    for (WaterNode& junction : builder.result.network.nodes) {
        junction.demand *= builder.demandMultiplier;
    }
}

void readReservoir(Builder& builder, Section section, const Line& line)
{
    if (const auto node = addNode(builder, section, line)) {
        const double head = builder.number(section, line, 1, "Head", 0.0) / builder.result.units.length;
        const bool pattern = line.fields.size() > 2;
        const double factor = pattern ? builder.patternValue(section, line, line.fields[2]) : 1.0;
        WaterNode& reservoir = builder.result.network.nodes[*node];
        reservoir.elevation = Length::from_value(head);
        reservoir.fixedHead = true;
        reservoir.head = Length::from_value(head * factor);
    }
}

void readTank(Builder& builder, const Line& line)
{
    if (const auto node = addNode(builder, Section::Tanks, line)) {
        const double unit = 1.0 / builder.result.units.length;
        const double bottom = unit * builder.number(Section::Tanks, line, 1, "Elevation", 0.0);
        const double level = unit * builder.positive(Section::Tanks, line, 2, "InitLevel");
        const double lowest = unit * builder.number(Section::Tanks, line, 3, "MinLevel", 0.0);
        const double highest = unit * builder.number(Section::Tanks, line, 4, "MaxLevel", 1e9);
        if (level < lowest || level > highest) {
            builder.complain(Problem::OutOfRange, Section::Tanks, line, "InitLevel", line.fields[2],
                             "MinLevel ... MaxLevel");
        }
        WaterNode& tank = builder.result.network.nodes[*node];
        tank.elevation = Length::from_value(bottom);
        tank.fixedHead = true;
        tank.head = Length::from_value(bottom + level);
        builder.tanks.push_back({*node, Length::from_value(bottom + lowest), Length::from_value(bottom + highest)});
    }
}

} // namespace

void readNodes(Builder& builder)
{
    const std::size_t nodes = builder.text[Section::Junctions].size() + builder.text[Section::Reservoirs].size()
                              + builder.text[Section::Tanks].size();
    builder.result.network.nodes.reserve(nodes);
    builder.result.nodes.reserve(nodes);
    builder.nodes.reserve(nodes);
    readJunctions(builder);
    for (const Line& line : builder.text[Section::Reservoirs]) {
        readReservoir(builder, Section::Reservoirs, line);
    }
    for (const Line& line : builder.text[Section::Tanks]) {
        if (line.fields.size() <= 3) {
            readReservoir(builder, Section::Tanks, line); // As the first version of EPANET wrote them.
        } else {
            readTank(builder, line);
        }
    }
    const EpanetUnits& units = builder.result.units;
    const double exponent = builder.result.network.emitterExponent;
    for (const Line& line : builder.text[Section::Emitters]) {
        const auto node = builder.node(Section::Emitters, line, 0);
        const double coefficient = builder.positive(Section::Emitters, line, 1, "Coefficient");
        if (node) {
            builder.result.network.nodes[*node].emitter =
                VolumeFlow::from_value(coefficient / units.flow * std::pow(units.pressure, exponent));
        }
    }
}

} // namespace wattort::data::epanet
