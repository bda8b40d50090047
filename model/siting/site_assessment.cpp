#include "model/siting/site_assessment.hpp"

#include "model/siting/separation.hpp"

#include <cmath>

namespace wattort {

namespace {

bool excludes(ExclusionKind kind)
{
    switch (kind) {
    case ExclusionKind::FloodArea:
    case ExclusionKind::NatureReserve:
    case ExclusionKind::NationalPark:
    case ExclusionKind::Natura2000:
        return true;
    case ExclusionKind::WaterProtection:
    case ExclusionKind::LandscapeProtection:
    case ExclusionKind::Other:
        break;
    }
    return false;
}

/// Nature can be disturbed from outside; a flood stays where it is.
bool protectsNature(ExclusionKind kind)
{
    return excludes(kind) && kind != ExclusionKind::FloodArea;
}

std::string wholeMetres(Length length)
{
    return std::to_string(std::lround(inUnit(length, m)));
}

/// Area of the site in the exclusion area. A drawing that crosses itself encloses no definite area: wherever it meets
/// the exclusion area, all of its box is taken as covered, so that no excluded site passes for a free one.
Area coveredArea(const Polygon& site, const MultiPolygon& exclusion)
{
    if (!crossesItself(site.outer)) {
        return overlap(site, exclusion);
    }
    NearestFeature nearest(site);
    for (const Polygon& part : exclusion) {
        nearest.offer(part);
    }
    const Box box = bounds(site);
    return nearest.distance() == std::optional(Length{}) ? (box.maxX - box.minX) * (box.maxY - box.minY) * m2 : Area{};
}

void judgeExclusions(const SitingInput& input, SiteAssessment& result)
{
    NearestFeature nearest(input.site.area);
    const Box box = bounds(input.site.area);
    for (const ExclusionArea& exclusion : input.layers.exclusion) {
        const Box its = bounds(exclusion.area);
        if (!its.valid()) {
            continue;
        }
        if (protectsNature(exclusion.kind) && nearest.couldBeNearer(its)) {
            for (const Polygon& part : exclusion.area) {
                nearest.offer(part);
            }
        }
        const bool apart = separation(box, its) > Length{};
        const Area covered = apart ? Area{} : coveredArea(input.site.area, exclusion.area);
        if (covered > Area{}) {
            result.conflicts.push_back({exclusion.kind, exclusion.name, covered});
            if (excludes(exclusion.kind)) {
                result.excluded = true;
                result.findings.push_back({Severity::Error,
                                           Problem::SiteExcluded,
                                           {.layer = "sites", .name = input.site.name},
                                           exclusion.name,
                                           {}});
            }
        }
    }
    result.protectedAreaDistance = nearest.distance();
}

/// Protected areas that are near but not touched: no overlap, to be looked at.
void addNearbyProtectedAreas(const SitingInput& input, SiteAssessment& result)
{
    const Box box = bounds(input.site.area);
    const Length limit = input.assumptions.protectedAreaDistance;
    for (const ExclusionArea& exclusion : input.layers.exclusion) {
        const Box its = bounds(exclusion.area);
        if (!protectsNature(exclusion.kind) || !its.valid() || separation(box, its) >= limit) {
            continue;
        }
        NearestFeature nearest(input.site.area);
        for (const Polygon& part : exclusion.area) {
            nearest.offer(part);
        }
        const bool near = nearest.distance() && *nearest.distance() < limit;
        if (near && coveredArea(input.site.area, exclusion.area) <= Area{}) {
            result.conflicts.push_back({exclusion.kind, exclusion.name, Area{}});
        }
    }
}

/// Of the voltage that is needed; where the layer knows none, of unknown voltage.
void findSubstation(const SitingInput& input, SiteAssessment& result)
{
    for (const bool voltageKnown : {true, false}) {
        for (const Substation& substation : input.layers.substations) {
            const bool fits =
                voltageKnown ? substation.voltage >= input.assumptions.connectionVoltage : substation.voltage <= 0.0;
            const Length distanceTo = distance(input.site.area, substation.position);
            if (fits && (!result.substationDistance || distanceTo < *result.substationDistance)) {
                result.substationDistance = distanceTo;
                result.nearestSubstation = substation.name;
            }
        }
        if (result.substationDistance) {
            if (!voltageKnown) {
                result.findings.push_back({Severity::Note,
                                           Problem::MissingValue,
                                           {.layer = "substations", .field = "voltage"},
                                           result.nearestSubstation,
                                           {}});
            }
            return;
        }
    }
}

template <class Feature>
std::optional<Length> nearestLine(const Polygon& site, const Layer<Feature>& layer)
{
    NearestFeature nearest(site);
    for (const Feature& feature : layer) {
        if (nearest.couldBeNearer(bounds(std::span<const Point>(feature.line)))) {
            nearest.offer(feature.line);
        }
    }
    return nearest.distance();
}

/// Lines of the voltage that is needed, or of unknown voltage.
std::optional<Length> nearestPowerLine(const SitingInput& input)
{
    NearestFeature nearest(input.site.area);
    for (const PowerLine& line : input.layers.powerLines) {
        const bool fits = line.voltage <= 0.0 || line.voltage >= input.assumptions.connectionVoltage;
        if (fits && nearest.couldBeNearer(bounds(std::span<const Point>(line.line)))) {
            nearest.offer(line.line);
        }
    }
    return nearest.distance();
}

/// A building of unknown use counts as a dwelling unless it stands where nobody lives.
bool mayBeDwelling(const Building& building, const Layer<LandUse>& landUse)
{
    if (building.use == BuildingUse::SingleFamilyHouse || building.use == BuildingUse::MultiFamilyHouse) {
        return true;
    }
    if (building.use != BuildingUse::Unknown) {
        return false;
    }
    const Point middle = centroid(building.footprint);
    Box place;
    place.add(middle);
    bool elsewhere = false;
    for (const LandUse& use : landUse) {
        const Box box = bounds(use.area);
        if (box.valid() && separation(box, place) <= Length{} && contains(use.area, middle)) {
            if (use.kind == LandUseKind::Residential || use.kind == LandUseKind::Other) {
                return true;
            }
            elsewhere = true;
        }
    }
    return !elsewhere;
}

std::optional<Length> nearestDwelling(const SitingInput& input)
{
    NearestFeature nearest(input.site.area);
    for (const Building& building : input.layers.buildings) {
        // Cheapest question first: a million boxes take some ten milliseconds.
        if (building.use <= BuildingUse::MultiFamilyHouse && nearest.couldBeNearer(bounds(building.footprint))
            && mayBeDwelling(building, input.layers.landUse)) {
            nearest.offer(building.footprint);
        }
    }
    return nearest.distance();
}

void warnAboutDistances(const SitingInput& input, SiteAssessment& result)
{
    const auto warn = [&](Problem problem, Length found, Length expected) {
        result.findings.push_back({Severity::Warning,
                                   problem,
                                   {.layer = "sites", .name = input.site.name},
                                   wholeMetres(found) + " m",
                                   wholeMetres(expected) + " m"});
    };
    if (result.dwellingDistance && *result.dwellingDistance < input.assumptions.neighbourDistance) {
        warn(Problem::SiteNearDwellings, *result.dwellingDistance, input.assumptions.neighbourDistance);
    }
    if (result.substationDistance && *result.substationDistance > input.assumptions.gridDistancePoor) {
        warn(Problem::SiteFarFromGrid, *result.substationDistance, input.assumptions.gridDistancePoor);
    }
}

} // namespace

SitingAssumptions sitingAssumptions(const Assumptions& assumptions)
{
    return {
        .protectedAreaDistance = assumptions.value<Length>("siting_protected_area_distance"),
        .neighbourDistance = assumptions.value<Length>("siting_neighbour_distance"),
        .gridDistanceGood = assumptions.value<Length>("siting_grid_distance_good"),
        .gridDistancePoor = assumptions.value<Length>("siting_grid_distance_poor"),
        .connectionVoltage = assumptions.number("siting_connection_voltage"),
    };
}

SiteAssessment assessSite(const SitingInput& input)
{
    SiteAssessment result{.area = area(input.site.area), .centre = centroid(input.site.area)};
    if (!bounds(input.site.area).valid()) {
        result.findings.push_back(
            {Severity::Error, Problem::EmptyGeometry, {.layer = "sites", .name = input.site.name}, {}, {}});
        return result;
    }
    if (crossesItself(input.site.area.outer)) {
        result.findings.push_back(
            {Severity::Error, Problem::InvalidGeometry, {.layer = "sites", .name = input.site.name}, {}, {}});
    }
    judgeExclusions(input, result);
    addNearbyProtectedAreas(input, result);
    findSubstation(input, result);
    result.powerLineDistance = nearestPowerLine(input);
    result.streetDistance = nearestLine(input.site.area, input.layers.streets);
    result.heatNetworkDistance = nearestLine(input.site.area, input.layers.heatNetwork);
    result.dwellingDistance = nearestDwelling(input);
    warnAboutDistances(input, result);
    return result;
}

} // namespace wattort
