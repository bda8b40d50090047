#include "model/scenario/check.hpp"

#include "model/finding/plain_number.hpp"
#include "model/scenario/kept_entries.hpp"
#include "model/scenario/plausible.hpp"

#include <algorithm>
#include <map>

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

/// One finding for the first feature with an implausible value in a field, and how many more there are.
template <class Feature>
void checkValues(const Layer<Feature>& layer, const char* name, Findings& found)
{
    std::map<std::string_view, std::pair<Finding, std::size_t>> byField;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        eachImplausible(layer[i], [&](std::string_view field, double value, const Limits& limits) {
            const Finding finding{
                .severity = Severity::Warning,
                .problem = Problem::OutOfRange,
                .place = {.layer = name, .row = static_cast<std::int64_t>(i) + 1, .field = std::string(field)},
                .found = plainNumber(value),
                .expected = plainRange(limits.low, limits.high)};
            ++byField.try_emplace(field, finding, 0).first->second.second;
        });
    }
    for (auto& [field, entry] : byField) {
        auto& [finding, count] = entry;
        finding.found += count > 1 ? " (" + std::to_string(count) + " ×)" : "";
        found.push_back(finding);
    }
}

/// Corners of all features, each with its layer and row.
struct FeatureBox {
    const char* layer;
    std::size_t row;
    Box box;
};

std::vector<FeatureBox> boxesOf(const Layers& layers)
{
    std::vector<FeatureBox> boxes;
    const auto add = [&boxes](const char* name, const auto& layer, auto boxOf) {
        for (std::size_t i = 0; i < layer.size(); ++i) {
            boxes.push_back({name, i + 1, boxOf(layer[i])});
        }
    };
    const auto line = [](const auto& feature) { return bounds(std::span<const Point>(feature.line)); };
    const auto area = [](const auto& feature) { return bounds(feature.area); };
    add("streets", layers.streets, line);
    add("buildings", layers.buildings, [](const Building& building) { return bounds(building.footprint); });
    add("land_use", layers.landUse, area);
    add("sites", layers.sites, area);
    add("substations", layers.substations, [](const Substation& substation) {
        Box box;
        box.add(substation.position);
        return box;
    });
    add("power_lines", layers.powerLines, line);
    add("exclusion", layers.exclusion, area);
    add("heat_network", layers.heatNetwork, line);
    add("heat_sources", layers.heatSources, [](const HeatSource& source) {
        Box box;
        box.add(source.position);
        return box;
    });
    return boxes;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// A feature far away from where most are is in another coordinate system, or has a digit too many.
void checkPositions(const Scenario& scenario, Findings& found)
{
    /// The largest state of Germany is 350 km across.
    constexpr double farthestMetres = 4e5;
    constexpr std::size_t mostExamples = 20;
    const std::vector<FeatureBox> boxes = boxesOf(scenario.layers);
    std::vector<double> x;
    std::vector<double> y;
    for (const FeatureBox& feature : boxes) {
        x.push_back(feature.box.minX);
        y.push_back(feature.box.minY);
    }
    if (boxes.empty()) {
        return;
    }
    const Point middle{median(std::move(x)), median(std::move(y))};
    std::size_t examples = 0;
    for (const auto& [layer, row, box] : boxes) {
        const bool near = box.minX > middle.x - farthestMetres && box.maxX < middle.x + farthestMetres
                          && box.minY > middle.y - farthestMetres && box.maxY < middle.y + farthestMetres;
        if (!near && examples++ < mostExamples) {
            found.push_back({.severity = Severity::Warning,
                             .problem = Problem::OutsideRegion,
                             .place = {.layer = layer, .row = static_cast<std::int64_t>(row)},
                             .found = plainNumber(box.minX, 0) + " " + plainNumber(box.minY, 0),
                             .expected = plainNumber(middle.x, 0) + " " + plainNumber(middle.y, 0) + " ± 400 km"});
        }
    }
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
                             .found = plainNumber(own.value) + " " + assumption->unit,
                             .expected = plainRange(assumption->low, assumption->high) + " " + assumption->unit});
        }
    }
}

/// What the design names must be there, and what it keeps may be older than the catalogue.
void checkDesign(const Scenario& scenario, const Catalogues& catalogues, Findings& found)
{
    const ComputeDesign& design = scenario.compute;
    const auto has = [](const auto& rows, const std::string& key) {
        return std::any_of(rows.begin(), rows.end(), [&key](const auto& row) { return row.key == key; });
    };
    if (!has(systemsOf(scenario, catalogues), design.system)) {
        found.push_back({.problem = Problem::NoSuchSystem, .found = design.system});
    }
    if (!has(powerSuppliesOf(scenario, catalogues), design.powerSupply)) {
        found.push_back(
            {.problem = Problem::UnknownKey, .place = {.field = "power_supply"}, .found = design.powerSupply});
    }
    if (!has(transformersOf(scenario, catalogues), design.transformer)) {
        found.push_back(
            {.problem = Problem::UnknownKey, .place = {.field = "transformer"}, .found = design.transformer});
    }
    if (design.load == LoadKind::Imported && !scenario.loadSeries) {
        found.push_back({.severity = Severity::Warning, .problem = Problem::NoLoadSeries});
    }
    for (const std::string& name : changedEntries(scenario, catalogues)) {
        found.push_back({.severity = Severity::Note, .problem = Problem::EntryChanged, .found = name});
    }
}

} // namespace

Findings checkScenario(const Scenario& scenario, const Catalogues& catalogues)
{
    Findings found;
    checkLayers(scenario, found);
    checkSites(scenario, found);
    checkPositions(scenario, found);
    checkValues(scenario.layers.buildings, "buildings", found);
    checkValues(scenario.layers.sites, "sites", found);
    checkValues(scenario.layers.substations, "substations", found);
    checkValues(scenario.layers.powerLines, "power_lines", found);
    checkValues(scenario.layers.heatNetwork, "heat_network", found);
    checkValues(scenario.layers.heatSources, "heat_sources", found);
    checkOverrides(scenario, catalogues, found);
    checkDesign(scenario, catalogues, found);
    const auto sameKey = [](const std::string& key) { return [&key](const auto& row) { return row.key == key; }; };
    for (const ParkPlot& plot : scenario.parkPlots) {
        if (std::none_of(catalogues.parkUses.begin(), catalogues.parkUses.end(), sameKey(plot.use))) {
            found.push_back({.problem = Problem::NoSuchUse, .found = plot.use});
        }
    }
    return found;
}

} // namespace wattort
