#include "model/network/consumer_rule.hpp"

#include <algorithm>

namespace wattort {

namespace {

bool keeps(const ConsumerRule& rule, const Building& building, const BuildingDemand& demand, const Polygon& site)
{
    const bool yearWanted = rule.builtFrom || rule.builtUntil;
    if ((rule.use && building.use != *rule.use) || (rule.leastHeat && demand.annual < *rule.leastHeat)
        || (rule.mostHeat && demand.annual > *rule.mostHeat) || (yearWanted && building.constructionYear == 0)
        || (rule.builtFrom && building.constructionYear < *rule.builtFrom)
        || (rule.builtUntil && building.constructionYear > *rule.builtUntil)) {
        return false;
    }
    return !rule.farthest || distance(site, centroid(building.footprint)) <= *rule.farthest;
}

bool inBox(const Box& box, Point point)
{
    return point.x >= box.minX && point.x <= box.maxX && point.y >= box.minY && point.y <= box.maxY;
}

} // namespace

std::vector<std::uint32_t> consumersByRule(const ConsumerRule& rule, const Layer<Building>& buildings,
                                           const HeatDemand& demand, const Polygon& site)
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < std::min(buildings.size(), demand.buildings.size()); ++i) {
        const BuildingDemand& heat = demand.buildings[i];
        if (heat.annual > Energy{} && keeps(rule, buildings[i], heat, site)) {
            found.push_back(i);
        }
    }
    return found;
}

std::vector<std::uint32_t> buildingsIn(const Polygon& area, const Layer<Building>& buildings)
{
    const Box box = bounds(area);
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < buildings.size(); ++i) {
        const Point middle = centroid(buildings[i].footprint);
        if (inBox(box, middle) && contains(area, middle)) {
            found.push_back(i);
        }
    }
    return found;
}

std::vector<std::uint32_t> streetsIn(const Polygon& area, const Layer<Street>& streets)
{
    const Box box = bounds(area);
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < streets.size(); ++i) {
        const Polyline& line = streets[i].line;
        if (std::all_of(line.begin(), line.end(),
                        [&](Point corner) { return inBox(box, corner) && contains(area, corner); })
            && !line.empty()) {
            found.push_back(i);
        }
    }
    return found;
}

} // namespace wattort
