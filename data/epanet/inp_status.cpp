#include "data/epanet/inp_builder.hpp"
#include "data/text/text_rows.hpp"

#include <algorithm>
#include <cmath>

namespace wattort::data::epanet {

namespace {

/// Flow coefficient over that of the open valve, in percent.
double flowCoefficient(const std::vector<CurvePoint>& curve, double percentOpen)
{
    CurvePoint low;
    for (const CurvePoint& high : curve) {
        if (percentOpen <= high.x) {
            return low.y + (high.y - low.y) * (percentOpen - low.x) / std::max(high.x - low.x, 1e-9);
        }
        low = high;
    }
    return low.y + (100.0 - low.y) * (percentOpen - low.x) / std::max(100.0 - low.x, 1e-9);
}

/// The loss of a valve grows with the square of what its flow coefficient falls.
void setOpening(WaterLink& valve, const std::vector<CurvePoint>& curve, double percentOpen)
{
    valve.fixedStatus = percentOpen <= 0.0;
    valve.status = percentOpen <= 0.0 ? LinkStatus::Closed : LinkStatus::Open;
    const double share = std::clamp(0.01 * flowCoefficient(curve, std::clamp(percentOpen, 0.0, 100.0)), 1e-6, 1.0);
    valve.lossCoefficient = valve.minorLoss / (share * share);
}

void setNumber(Builder& builder, WaterLink& link, double value)
{
    const EpanetUnits& units = builder.result.units;
    const std::vector<WaterNode>& nodes = builder.result.network.nodes;
    link.fixedStatus = false;
    link.status = LinkStatus::Open;
    switch (link.kind) {
    case FlowLinkKind::Pump:
    case FlowLinkKind::CurvePump:
    case FlowLinkKind::ConstantPower:
        link.speed = value;
        link.fixedStatus = value == 0.0;
        link.status = value == 0.0 ? LinkStatus::Closed : LinkStatus::Open;
        return;
    case FlowLinkKind::Reducing:
        link.head = nodes[link.to].elevation + Length::from_value(value / units.pressure);
        link.status = LinkStatus::Active;
        return;
    case FlowLinkKind::Sustaining:
        link.head = nodes[link.from].elevation + Length::from_value(value / units.pressure);
        link.status = LinkStatus::Active;
        return;
    case FlowLinkKind::Breaker:
        link.head = Length::from_value(value / units.pressure);
        return;
    case FlowLinkKind::FlowControl:
        link.flow = VolumeFlow::from_value(value / units.flow);
        link.status = LinkStatus::Active;
        return;
    case FlowLinkKind::Throttle:
        link.lossCoefficient = value;
        return;
    case FlowLinkKind::CurveValve:
    case FlowLinkKind::Pipe:
    case FlowLinkKind::Emitter:
        return;
    }
}

/// Whether the condition of `LINK x status IF NODE y ABOVE z` holds at the beginning. Only tanks and reservoirs have a
/// level before the first solution.
bool levelHolds(Builder& builder, const Line& line)
{
    const auto node = builder.node(Section::Controls, line, 5);
    const double level = builder.number(Section::Controls, line, 7, "Value", 0.0);
    if (!node) {
        return false;
    }
    const WaterNode& tank = builder.result.network.nodes[*node];
    if (!tank.fixedHead) {
        return false;
    }
    const double limit = tank.elevation.value() + level / builder.result.units.length;
    return startsWith(line.fields[6], "ABO") ? tank.head.value() >= limit : tank.head.value() <= limit;
}

bool timeHolds(Builder& builder, const Line& line)
{
    const std::string_view unit = line.fields.size() > 6 ? line.fields[6] : std::string_view();
    const auto seconds = secondsOf(line.fields[5], unit);
    if (!seconds) {
        builder.complain(Problem::WrongType, Section::Controls, line, "TIME", line.fields[5], "H:MM:SS");
        return false;
    }
    return std::fmod(*seconds, 86'400.0) == (startsWith(line.fields[4], "CLOCK") ? builder.startClock : 0.0)
           && (startsWith(line.fields[4], "CLOCK") || *seconds == 0.0);
}

} // namespace

bool setLink(Builder& builder, std::uint32_t number, std::string_view value)
{
    WaterLink& link = builder.result.network.links[number];
    if (equals(value, "OPEN") || equals(value, "CLOSED")) {
        link.status = equals(value, "OPEN") ? LinkStatus::Open : LinkStatus::Closed;
        // A pump that is switched on still closes by itself when it cannot lift.
        const bool pump = link.kind == FlowLinkKind::Pump || link.kind == FlowLinkKind::CurvePump
                          || link.kind == FlowLinkKind::ConstantPower;
        link.fixedStatus = link.kind != FlowLinkKind::Pipe && (!pump || link.status == LinkStatus::Closed);
        return true;
    }
    const auto setting = numberOf(value);
    if (const auto valve = builder.positional.find(number); setting && valve != builder.positional.end()) {
        setOpening(link, valve->second, *setting);
    } else if (setting) {
        setNumber(builder, link, *setting);
    }
    return setting.has_value();
}

void readStatus(Builder& builder)
{
    for (const Line& line : builder.text[Section::Status]) {
        const auto link = builder.link(Section::Status, line, 0);
        if (!link) {
            continue;
        }
        if (line.fields.size() < 2 || !setLink(builder, *link, line.fields[1])) {
            builder.complain(Problem::WrongType, Section::Status, line, "Status",
                             line.fields.size() < 2 ? std::string_view() : line.fields[1], "OPEN, CLOSED, number");
        }
    }
}

void readControls(Builder& builder)
{
    for (const Line& line : builder.text[Section::Controls]) {
        if (line.fields.size() < 6) {
            builder.complain(Problem::MissingValue, Section::Controls, line, "LINK", line.fields.back(),
                             "LINK x status IF NODE y ABOVE z; LINK x status AT TIME t");
            continue;
        }
        const auto link = builder.link(Section::Controls, line, 1);
        const bool byLevel = equals(line.fields[3], "IF") && line.fields.size() > 7;
        if (link && (byLevel ? levelHolds(builder, line) : timeHolds(builder, line))
            && builder.result.network.links[*link].oneWay == 0) {
            setLink(builder, *link, line.fields[2]);
        }
    }
}

} // namespace wattort::data::epanet
