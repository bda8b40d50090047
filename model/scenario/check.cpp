#include "model/scenario/check.hpp"

#include <algorithm>

namespace wattort {

namespace {

void checkLayers(const Scenario& scenario, Findings& found)
{
    const auto needs = [&found](bool empty, const char* layer) {
        if (empty) {
            found.push_back({.severity = Severity::Warning, .problem = Problem::EmptyLayer, .place = {.layer = layer}});
        }
    };
    needs(scenario.layers.streets.empty(), "streets");
    needs(scenario.layers.buildings.empty(), "buildings");
    if (scenario.layers.sites.empty()) {
        found.push_back({.severity = Severity::Warning, .problem = Problem::NoSites});
    }
}

void checkSites(const Scenario& scenario, Findings& found)
{
    Box region;
    for (const Street& street : scenario.layers.streets) {
        region.add(bounds(std::span<const Point>(street.line)));
    }
    for (const Building& building : scenario.layers.buildings) {
        region.add(bounds(building.footprint));
    }
    if (!region.valid()) {
        return;
    }
    for (std::size_t i = 0; i < scenario.layers.sites.size(); ++i) {
        const Site& site = scenario.layers.sites[i];
        const Box box = bounds(site.area);
        // Half the region's size beyond its edge is still a neighbour of it.
        const double reachX = 0.5 * (region.maxX - region.minX);
        const double reachY = 0.5 * (region.maxY - region.minY);
        if (!box.valid() || box.maxX < region.minX - reachX || box.minX > region.maxX + reachX
            || box.maxY < region.minY - reachY || box.minY > region.maxY + reachY) {
            found.push_back({.severity = Severity::Warning,
                             .problem = Problem::OutsideRegion,
                             .place = {.layer = "sites", .row = static_cast<std::int64_t>(i) + 1, .name = site.name}});
        }
    }
}

std::string shortNumber(double value)
{
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (!text.empty() && text.back() == '.') {
        text.pop_back();
    }
    return text;
}

void checkOverrides(const Scenario& scenario, const Catalogues& catalogues, Findings& found)
{
    for (const auto& [key, own] : scenario.overrides) {
        const auto assumption = std::find_if(catalogues.assumptions.begin(), catalogues.assumptions.end(),
                                             [&wanted = key](const Assumption& a) { return a.key == wanted; });
        if (assumption == catalogues.assumptions.end()) {
            found.push_back({.severity = Severity::Warning, .problem = Problem::UnknownKey, .found = key});
        } else if (own.value < assumption->low || own.value > assumption->high) {
            found.push_back({.severity = Severity::Note,
                             .problem = Problem::OutOfRange,
                             .place = {.field = key},
                             .found = shortNumber(own.value) + " " + assumption->unit,
                             .expected = shortNumber(assumption->low) + "–" + shortNumber(assumption->high) + " "
                                         + assumption->unit});
        }
    }
}

} // namespace

Findings checkScenario(const Scenario& scenario, const Catalogues& catalogues)
{
    Findings found;
    checkLayers(scenario, found);
    checkSites(scenario, found);
    checkOverrides(scenario, catalogues, found);
    const auto sameKey = [](const std::string& key) { return [&key](const auto& row) { return row.key == key; }; };
    if (std::none_of(catalogues.systems.begin(), catalogues.systems.end(), sameKey(scenario.compute.system))) {
        found.push_back({.problem = Problem::NoSuchSystem, .found = scenario.compute.system});
    }
    for (const ParkPlot& plot : scenario.parkPlots) {
        if (std::none_of(catalogues.parkUses.begin(), catalogues.parkUses.end(), sameKey(plot.use))) {
            found.push_back({.problem = Problem::NoSuchUse, .found = plot.use});
        }
    }
    return found;
}

} // namespace wattort
