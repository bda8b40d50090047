#include "model/network/network_path.hpp"

#include "model/finding/finding.hpp"
#include "model/network/network_source.hpp"
#include "model/network/water_properties.hpp"

#include <algorithm>

namespace wattort {

std::vector<std::uint32_t> wayTo(const NetworkDesign& design, std::uint32_t node)
{
    expects(node < design.nodes.size(), "the way leads to a node of the network");
    std::vector<std::uint32_t> way;
    const NetworkPart part = partOfNode(design, node);
    for (node -= part.firstNode; node > 0; node = part.design->pipes[node - 1].from) {
        way.push_back(part.firstPipe + node - 1);
    }
    std::reverse(way.begin(), way.end());
    return way;
}

std::optional<std::uint32_t> worstPoint(const NetworkDesign& design)
{
    const auto worst = std::ranges::min_element(design.consumers, {}, &NetworkConsumer::differentialPressure);
    return worst == design.consumers.end() ? std::nullopt : std::optional(worst->node);
}

std::optional<std::uint32_t> farthestPoint(const NetworkDesign& design)
{
    std::vector<Length> away(design.nodes.size());
    for (const NetworkPipe& pipe : design.pipes) {
        away[pipe.to] = away[pipe.from] + pipe.length;
    }
    const auto farthest = std::ranges::max_element(
        design.consumers, {}, [&away](const NetworkConsumer& consumer) { return away[consumer.node]; });
    return farthest == design.consumers.end() ? std::nullopt : std::optional(farthest->node);
}

std::vector<PathPoint> pathProfile(const NetworkDesign& design, std::uint32_t node)
{
    std::vector<PathPoint> profile;
    Length distance;
    const auto add = [&](std::uint32_t at) {
        const NetworkNode& place = design.nodes[at];
        profile.push_back({.node = at,
                           .distance = distance,
                           .supplyPressure = place.supplyPressure,
                           .returnPressure = place.returnPressure,
                           .vapourPressure = vapourPressure(place.supplyTemperature) - airPressure,
                           .supplyTemperature = place.supplyTemperature,
                           .returnTemperature = place.returnTemperature});
    };
    const std::vector<std::uint32_t> way = wayTo(design, node);
    add(partOfNode(design, node).firstNode);
    for (const std::uint32_t pipe : way) {
        distance += design.pipes[pipe].length;
        add(design.pipes[pipe].to);
    }
    return profile;
}

std::optional<NearestToBoiling> nearestToBoiling(const NetworkDesign& design)
{
    std::optional<NearestToBoiling> nearest;
    for (std::uint32_t node = 0; node < design.nodes.size(); ++node) {
        const NetworkNode& place = design.nodes[node];
        const Pressure margin = place.supplyPressure + airPressure - vapourPressure(place.supplyTemperature);
        if (!nearest || margin < nearest->margin) {
            nearest = {node, margin};
        }
    }
    return nearest;
}

} // namespace wattort
