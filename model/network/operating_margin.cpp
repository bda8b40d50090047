#include "model/network/operating_margin.hpp"

#include "model/finding/plain_number.hpp"
#include "model/network/network_path.hpp"
#include "model/network/network_source.hpp"
#include "model/network/pump.hpp"

#include <algorithm>

namespace wattort {

namespace {

Finding warning(Problem problem, std::string found, std::string expected)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.problem = problem;
    finding.found = std::move(found);
    finding.expected = std::move(expected);
    return finding;
}

} // namespace

std::optional<Finding> impossibleTemperatures(const NetworkAssumptions& assumed)
{
    const Temperature coldest = celsius(0);
    const Temperature warmest = assumed.supply - 1.0 * K;
    if (assumed.returned > coldest && assumed.returned <= warmest) {
        return std::nullopt;
    }
    Finding finding = warning(Problem::OutOfRange, plainNumber(inCelsius(assumed.returned), 1) + " °C",
                              "> 0 °C, <= " + plainNumber(inCelsius(warmest), 1) + " °C");
    finding.severity = Severity::Error;
    finding.place.field = "network_return_temperature";
    return finding;
}

std::vector<std::uint32_t> pipesNearBoiling(const NetworkAssumptions& assumed, const NetworkDesign& design)
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < design.pipes.size(); ++i) {
        const NetworkNode& end = design.nodes[design.pipes[i].to];
        if (end.supplyPressure + airPressure - vapourPressure(end.supplyTemperature) < assumed.boilingMargin) {
            found.push_back(i);
        }
    }
    return found;
}

Length leastSuctionHead(const NetworkAssumptions& assumed, const NetworkDesign& design)
{
    Temperature warmest = design.nodes.front().returnTemperature;
    for (const NetworkPart& part : partsOf(design)) {
        warmest = std::max(warmest, part.design->nodes.front().returnTemperature);
        for (std::size_t hour = 0; hour < part.design->returnTemperature.size(); ++hour) {
            warmest = std::max(warmest, part.design->returnTemperature[hour]);
        }
    }
    return suctionHead(assumed.staticPressure, warmest);
}

Findings operatingMargins(const NetworkAssumptions& assumed, const NetworkDesign& design)
{
    Findings findings;
    if (design.pipes.empty()) {
        return findings;
    }
    if (const auto near = pipesNearBoiling(assumed, design); !near.empty()) {
        findings.push_back(warning(Problem::BoilingInOperation,
                                   plainNumber(inUnit(nearestToBoiling(design)->margin, bar), 2) + " bar; "
                                       + std::to_string(near.size()),
                                   plainNumber(inUnit(assumed.boilingMargin, bar), 2) + " bar"));
    }
    if (design.hoursBeyondDesign > 0) {
        findings.push_back(
            warning(Problem::YearBeyondDesign,
                    std::to_string(design.hoursBeyondDesign) + "; " + plainNumber(100.0 * design.highestFlow, 0) + " %",
                    plainNumber(inCelsius(assumed.designOutdoor), 1) + " °C"));
    }
    const Length suction = leastSuctionHead(assumed, design);
    if (suction < assumed.pumpSuctionHead) {
        findings.push_back(warning(Problem::PumpCavitates, plainNumber(inUnit(suction, m), 2) + " m",
                                   plainNumber(inUnit(assumed.pumpSuctionHead, m), 2) + " m"));
    }
    return findings;
}

} // namespace wattort
