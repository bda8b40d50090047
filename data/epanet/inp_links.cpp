#include "data/epanet/inp_builder.hpp"
#include "data/text/text_rows.hpp"

#include <algorithm>
#include <cmath>

namespace wattort::data::epanet {

namespace {

constexpr double wattsPerHorsepower = 745.7;

/// Adds a link between two known nodes; Findings and nothing else when name or ends are wrong.
std::optional<std::uint32_t> addLink(Builder& builder, Section section, const Line& line)
{
    const auto from = builder.node(section, line, 1);
    const auto to = builder.node(section, line, 2);
    if (!from || !to) {
        return {};
    }
    if (*from == *to) {
        builder.complain(Problem::InvalidGeometry, section, line, "Node2", line.fields[2], "another node");
        return {};
    }
    WaterNetwork& network = builder.result.network;
    const auto number = static_cast<std::uint32_t>(network.links.size());
    if (!builder.links.emplace(line.fields.front(), number).second) {
        builder.complain(Problem::DuplicateKey, section, line, "ID", line.fields.front());
        return {};
    }
    network.links.push_back({.from = *from, .to = *to});
    builder.result.links.emplace_back(line.fields.front());
    return number;
}

Length diameterOf(const Builder& builder, double number)
{
    return Length::from_value(number * (builder.metric ? 1e-3 : 0.0254));
}

void setPipeStatus(Builder& builder, const Line& line, WaterLink& pipe, std::string_view word)
{
    if (equals(word, "CV")) {
        pipe.oneWay = 1;
    } else if (equals(word, "CLOSED")) {
        pipe.status = LinkStatus::Closed;
    } else if (!equals(word, "OPEN")) {
        builder.complain(Problem::UnknownKey, Section::Pipes, line, "Status", word, "OPEN, CLOSED, CV");
    }
}

void readPipe(Builder& builder, const Line& line)
{
    const auto number = addLink(builder, Section::Pipes, line);
    const double length = builder.positive(Section::Pipes, line, 3, "Length");
    const double diameter = builder.positive(Section::Pipes, line, 4, "Diameter");
    const double roughness = builder.positive(Section::Pipes, line, 5, "Roughness");
    if (!number) {
        return;
    }
    WaterLink& pipe = builder.result.network.links[*number];
    pipe.length = Length::from_value(length / builder.result.units.length);
    pipe.diameter = diameterOf(builder, diameter);
    pipe.coefficient = roughness;
    pipe.roughness = Length::from_value(roughness * 1e-3 / builder.result.units.length); // mm or millifeet
    std::size_t next = 6;
    if (line.fields.size() > next && numberOf(line.fields[next])) {
        pipe.minorLoss = builder.positive(Section::Pipes, line, next++, "MinorLoss");
    }
    if (line.fields.size() > next) {
        setPipeStatus(builder, line, pipe, line.fields[next]);
    }
}

void setPumpCurve(Builder& builder, const Line& line, WaterLink& pump, std::string_view name)
{
    const auto curve = builder.curves.find(name);
    if (curve == builder.curves.end() || curve->second.empty()) {
        builder.complain(Problem::UnknownKey, Section::Pumps, line, "HEAD", name, "[CURVES]");
        return;
    }
    const std::vector<CurvePoint>& points = curve->second;
    const EpanetUnits& units = builder.result.units;
    bool falling = true;
    for (std::size_t i = 0; i < points.size(); ++i) {
        falling = falling && (i == 0 || points[i].y < points[i - 1].y);
        pump.curve.push_back(
            {VolumeFlow::from_value(points[i].x / units.flow), Length::from_value(points[i].y / units.length)});
    }
    const bool powerLaw = points.size() == 1 || (points.size() == 3 && points.front().x == 0.0);
    pump.kind = powerLaw ? FlowLinkKind::Pump : FlowLinkKind::CurvePump;
    if (!falling || points.front().y <= 0.0 || (points.size() == 1 && points.front().x <= 0.0)) {
        builder.complain(Problem::OutOfRange, Section::Pumps, line, "HEAD", name, "a falling curve");
    }
}

void readPump(Builder& builder, const Line& line)
{
    const auto number = addLink(builder, Section::Pumps, line);
    if (!number) {
        return;
    }
    WaterLink& pump = builder.result.network.links[*number];
    pump.kind = FlowLinkKind::ConstantPower;
    bool driven = false;
    const double watts = builder.metric ? 1e3 : wattsPerHorsepower;
    if (line.fields.size() == 4) { // As the first version of EPANET wrote them.
        pump.power = Power::from_value(watts * builder.positive(Section::Pumps, line, 3, "POWER"));
        driven = true;
    }
    for (std::size_t i = 3; i + 1 < line.fields.size(); i += 2) {
        const std::string_view key = line.fields[i];
        if (startsWith(key, "POWE")) {
            pump.power = Power::from_value(watts * builder.positive(Section::Pumps, line, i + 1, "POWER"));
            driven = true;
        } else if (startsWith(key, "HEAD")) {
            setPumpCurve(builder, line, pump, line.fields[i + 1]);
            driven = true;
        } else if (startsWith(key, "SPEE")) {
            pump.speed = builder.positive(Section::Pumps, line, i + 1, "SPEED");
        } else if (startsWith(key, "PATT")) {
            pump.speed = builder.patternValue(Section::Pumps, line, line.fields[i + 1]);
        } else {
            builder.complain(Problem::UnknownKey, Section::Pumps, line, key, line.fields[i + 1],
                             "HEAD, POWER, SPEED, PATTERN");
        }
    }
    if (pump.speed == 0.0) {
        pump.status = LinkStatus::Closed;
        pump.fixedStatus = true;
    }
    if (!driven) {
        builder.complain(Problem::MissingValue, Section::Pumps, line, "HEAD", {}, "HEAD, POWER");
    }
}

void setLossCurve(Builder& builder, const Line& line, WaterLink& valve)
{
    const auto curve = builder.curves.find(line.fields[5]);
    if (curve == builder.curves.end() || curve->second.size() < 2) {
        builder.complain(Problem::UnknownKey, Section::Valves, line, "Setting", line.fields[5], "[CURVES]");
        return;
    }
    for (const CurvePoint& point : curve->second) {
        valve.curve.push_back({VolumeFlow::from_value(point.x / builder.result.units.flow),
                               Length::from_value(point.y / builder.result.units.length)});
    }
}

std::vector<CurvePoint> openingCurve(Builder& builder, const Line& line)
{
    if (line.fields.size() < 8) {
        return {};
    }
    const auto curve = builder.curves.find(line.fields[7]);
    if (curve == builder.curves.end() || curve->second.empty()) {
        builder.complain(Problem::UnknownKey, Section::Valves, line, "Curve", line.fields[7], "[CURVES]");
        return {};
    }
    return curve->second;
}

void readValve(Builder& builder, const Line& line)
{
    constexpr std::pair<std::string_view, FlowLinkKind> kinds[] = {
        {"PRV", FlowLinkKind::Reducing},    {"PSV", FlowLinkKind::Sustaining}, {"PBV", FlowLinkKind::Breaker},
        {"FCV", FlowLinkKind::FlowControl}, {"TCV", FlowLinkKind::Throttle},   {"GPV", FlowLinkKind::CurveValve},
        {"PCV", FlowLinkKind::Throttle}};
    const auto number = addLink(builder, Section::Valves, line);
    const double diameter = builder.positive(Section::Valves, line, 3, "Diameter");
    if (!number || line.fields.size() < 6) {
        if (number) {
            builder.complain(Problem::MissingValue, Section::Valves, line, "Setting", {}, "number");
        }
        return;
    }
    const auto kind = std::find_if(std::begin(kinds), std::end(kinds),
                                   [&](const auto& k) { return equals(line.fields[4], k.first); });
    if (kind == std::end(kinds)) {
        builder.complain(Problem::UnknownKey, Section::Valves, line, "Type", line.fields[4],
                         "PRV, PSV, PBV, FCV, TCV, GPV, PCV");
        return;
    }
    WaterLink& valve = builder.result.network.links[*number];
    valve.kind = kind->second;
    valve.diameter = diameterOf(builder, diameter);
    valve.minorLoss = builder.number(Section::Valves, line, 6, "MinorLoss", 0.0);
    valve.status = LinkStatus::Open;
    if (kind->second == FlowLinkKind::CurveValve) {
        setLossCurve(builder, line, valve);
    } else {
        if (equals(line.fields[4], "PCV")) {
            builder.positional.emplace(*number, openingCurve(builder, line));
        }
        builder.number(Section::Valves, line, 5, "Setting", 0.0);
        setLink(builder, *number, line.fields[5]);
    }
}

/// What leads to a full tank or from an empty one lets through the other way only.
void closeAtTanks(Builder& builder)
{
    std::vector<std::int8_t> limit(builder.result.network.nodes.size()); // 1: full, -1: empty
    for (const TankLevels& tank : builder.tanks) {
        const Length head = builder.result.network.nodes[tank.node].head;
        limit[tank.node] = static_cast<std::int8_t>(head >= tank.highest ? 1 : head <= tank.lowest ? -1 : 0);
    }
    for (WaterLink& link : builder.result.network.links) {
        const int way = limit[link.to] != 0 ? -limit[link.to] : limit[link.from];
        if (way == 0 || link.status == LinkStatus::Closed) {
            continue;
        }
        if (link.kind == FlowLinkKind::Pipe && link.oneWay == 0) {
            link.oneWay = static_cast<std::int8_t>(way);
        } else if (way < 0) {
            link.status = LinkStatus::Closed;
            link.fixedStatus = true;
        }
    }
}

} // namespace

void readLinks(Builder& builder)
{
    const std::size_t links = builder.text[Section::Pipes].size() + builder.text[Section::Pumps].size()
                              + builder.text[Section::Valves].size();
    builder.result.network.links.reserve(links);
    builder.result.links.reserve(links);
    builder.links.reserve(links);
    for (const Line& line : builder.text[Section::Pipes]) {
        readPipe(builder, line);
    }
    for (const Line& line : builder.text[Section::Pumps]) {
        readPump(builder, line);
    }
    for (const Line& line : builder.text[Section::Valves]) {
        readValve(builder, line);
    }
    readStatus(builder);
    readControls(builder);
    closeAtTanks(builder);
}

} // namespace wattort::data::epanet
