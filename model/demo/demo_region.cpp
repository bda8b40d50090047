#include "model/demo/demo_region.hpp"

#include "model/demo/town.hpp"
#include "model/geometry/spatial_index.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

/// Where the invented town of Auenfeld lies: UTM zone 32, Rhenish hills.
constexpr Point townCentre{412'000.0, 5'478'000.0};

Polygon rectangle(Point middle, double width, double height, double turnDegrees = 0.0)
{
    const double turn = turnDegrees * 3.14159265358979 / 180.0;
    const auto corner = [&](double sx, double sy) {
        const double x = sx * width / 2.0;
        const double y = sy * height / 2.0;
        return Point{middle.x + x * std::cos(turn) - y * std::sin(turn),
                     middle.y + x * std::sin(turn) + y * std::cos(turn)};
    };
    return {{corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)}, {}};
}

/// A rounded, irregular area about a middle.
Polygon blob(Point middle, double radius, double phase)
{
    Ring ring;
    constexpr int corners = 40;
    for (int k = 0; k < corners; ++k) {
        const double angle = 2.0 * 3.14159265358979 * k / corners;
        const double r = radius * (1.0 + 0.17 * std::sin(3.0 * angle + phase) + 0.08 * std::sin(5.0 * angle));
        ring.push_back({middle.x + r * std::cos(angle), middle.y + r * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return {ring, {}};
}

/// The edge of the built-up area, as growTown shapes it.
Polygon townOutline(const Town& town)
{
    Ring ring;
    constexpr int corners = 72;
    for (int k = 0; k < corners; ++k) {
        const double angle = 2.0 * 3.14159265358979 * k / corners;
        const double r = town.radiusMetres * 1.16 * townShape(angle);
        ring.push_back({town.centre.x + r * std::cos(angle), town.centre.y + r * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return {ring, {}};
}

Polygon riverStrip(const Town& town, double halfWidth)
{
    const double reach = 2.4 * town.radiusMetres;
    Ring ring;
    constexpr int steps = 120;
    for (int k = 0; k <= steps; ++k) {
        const Point p = riverAt(town.centre, town.radiusMetres, town.centre.x - reach + 2.0 * reach * k / steps);
        ring.push_back({p.x, p.y + halfWidth * (1.0 + 0.15 * std::sin(k * 0.4))});
    }
    for (int k = steps; k >= 0; --k) {
        const Point p = riverAt(town.centre, town.radiusMetres, town.centre.x - reach + 2.0 * reach * k / steps);
        ring.push_back({p.x, p.y - halfWidth * (1.0 + 0.15 * std::sin(k * 0.5))});
    }
    ring.push_back(ring.front());
    return {ring, {}};
}

/// Places are given in radii of the town from its centre, plus metres.
Point place(const Town& town, double eastRadii, double northRadii, double eastMetres = 0.0, double northMetres = 0.0)
{
    return {town.centre.x + eastRadii * town.radiusMetres + eastMetres,
            town.centre.y + northRadii * town.radiusMetres + northMetres};
}

std::vector<LandUse> landUse(const Town& town)
{
    const double r = town.radiusMetres;
    return {{{rectangle(town.centre, 4.8 * r, 3.9 * r)}, "Feldflur", LandUseKind::Agriculture},
            {{blob(place(town, -1.5, 1.2), 0.62 * r, 1.1)}, "Hardtwald", LandUseKind::Forest},
            {{townOutline(town)}, "Auenfeld", LandUseKind::Residential},
            {{blob(town.centre, 0.28 * r, 0.2)}, "Altstadt", LandUseKind::Commercial},
            {{rectangle(place(town, 0.98, 0.0), 0.62 * r, 0.76 * r, -8)}, "Gewerbegebiet Ost", LandUseKind::Industrial},
            {{rectangle(place(town, 0.2, 0.98, 0, 190), 330, 300, 12)}, "Alte Ziegelei", LandUseKind::Brownfield},
            {{riverStrip(town, riverHalfWidth)}, "Aue", LandUseKind::Water}};
}

std::vector<ExclusionArea> exclusionAreas(const Town& town)
{
    const double r = town.radiusMetres;
    return {
        {{riverStrip(town, floodHalfWidth)}, "Überschwemmungsgebiet der Aue (HQ100)", ExclusionKind::FloodArea},
        {{blob(place(town, -1.55, 1.25), 0.45 * r, 1.1)}, "Naturschutzgebiet Hardtwald", ExclusionKind::NatureReserve},
        {{blob(place(town, 1.6, 1.25), 0.4 * r, 2.0)},
         "Wasserschutzgebiet Zone III Quellental",
         ExclusionKind::WaterProtection}};
}

std::vector<Site> sites(const Town& town)
{
    const Point meadow = riverAt(town.centre, town.radiusMetres, town.centre.x - 1.05 * town.radiusMetres);
    return {{"Gewerbepark Ost", rectangle(place(town, 1.3, -0.18, 230), 360, 300, -8), 120.0 * MW, 95.0 * EUR / m2},
            {"Alte Ziegelei", rectangle(place(town, 0.2, 0.98, 0, 190), 300, 270, 12), 40.0 * MW, 45.0 * EUR / m2},
            {"Am Umspannwerk", rectangle(place(town, -1.15, 0.1, -240), 420, 380, 4), 200.0 * MW, 38.0 * EUR / m2},
            {"Auwiesen", rectangle({meadow.x, meadow.y + 70.0}, 300, 180), 60.0 * MW, 30.0 * EUR / m2}};
}

std::vector<Substation> substations(const Town& town)
{
    return {
        {place(town, -1.15, 0.16, -540), "Umspannwerk Auenfeld West", "Netz Auenfeld GmbH", 110e3, 180.0 * MW},
        {place(town, 1.3, 0.12, 440), "Umspannwerk Gewerbepark", "Netz Auenfeld GmbH", 110e3, 60.0 * MW},
        {place(town, -0.35, 0.42), "Ortsnetzstation Nord", "Netz Auenfeld GmbH", 20e3, 4.0 * MW},
        {place(town, -2.3, 0.95), "Umspannwerk Hardt (Höchstspannung)", "Übertragungsnetz West", 380e3, 500.0 * MW}};
}

std::vector<PowerLine> powerLines(const Town& town)
{
    const std::vector<Substation> stations = substations(town);
    return {{{stations[3].position, place(town, -2.0, 0.5), stations[0].position},
             "110-kV-Leitung Hardt–West",
             110e3,
             false},
            {{stations[0].position, place(town, -0.75, 1.45), place(town, 0.75, 1.5), place(town, 1.35, 0.7),
              stations[1].position},
             "110-kV-Leitung West–Gewerbepark",
             110e3,
             false}};
}

Polyline accessRoad(Point from, const Site& site)
{
    const Point gate = footOnLine(site.area.outer, from).point;
    const Point bend{(from.x + gate.x) / 2.0 + 0.06 * (gate.y - from.y),
                     (from.y + gate.y) / 2.0 - 0.06 * (gate.x - from.x)};
    return {from, bend, gate};
}

bool passesBuildings(const Polyline& road, const Town& town, const SpatialIndex& index)
{
    Box box = bounds(std::span<const Point>(road));
    box.add(Point{box.minX - 10.0, box.minY - 10.0});
    box.add(Point{box.maxX + 10.0, box.maxY + 10.0});
    const auto near = index.touching(box);
    return std::none_of(near.begin(), near.end(), [&](std::uint32_t building) {
        const Ring& ring = town.buildings[building].footprint.outer;
        return std::any_of(ring.begin(), ring.end(), [&](const Point& corner) {
            return distance(std::span<const Point>(road), corner) < 4.0 * m;
        });
    });
}

/// From the nearest end of a street to the edge of each site, past the buildings, so that a network can get there.
void addAccessRoads(Town& town)
{
    std::vector<Box> boxes;
    for (const Building& building : town.buildings) {
        boxes.push_back(bounds(building.footprint));
    }
    const SpatialIndex index{boxes};
    for (const Site& site : sites(town)) {
        std::vector<Point> ends;
        for (const Street& street : town.streets) {
            ends.push_back(street.line.front());
            ends.push_back(street.line.back());
        }
        const Point middle = centroid(site.area);
        std::stable_sort(ends.begin(), ends.end(),
                         [middle](Point a, Point b) { return distance(a, middle) < distance(b, middle); });
        const auto free = std::find_if(ends.begin(), ends.end(),
                                       [&](Point end) { return passesBuildings(accessRoad(end, site), town, index); });
        if (free != ends.end()) {
            town.streets.push_back({accessRoad(*free, site), "Zufahrt " + site.name, SurfaceClass::MainRoad});
        }
    }
}

/// A small old network around the middle: the main street from the centre eastwards.
std::vector<HeatNetworkPipe> oldNetwork(const Town& town)
{
    std::vector<HeatNetworkPipe> pipes;
    for (const Street& street : town.streets) {
        const Point a = street.line.front();
        if (street.surface == SurfaceClass::MainRoad && std::abs(a.y - town.centre.y) < 60.0
            && a.x > town.centre.x - 10.0 && a.x < town.centre.x + 330.0 && street.name == "Hauptstraße") {
            pipes.push_back({street.line, "Nahwärme Altstadt", 100});
        }
    }
    return pipes;
}

} // namespace

Scenario demoRegion(const DemoOptions& options)
{
    const std::size_t buildings = std::clamp<std::size_t>(options.buildings, 100, 2'000'000);
    Town town = growTown(townCentre, buildings, PlaceNoise(options.seed));
    addAccessRoads(town);
    const std::string source = "Auenfeld (fiktiv, fictitious)";

    Scenario scenario;
    scenario.name = "Auenfeld";
    scenario.epsg = 25832;
    scenario.latitudeDegrees = 49.45;
    scenario.longitudeDegrees = 7.79;
    scenario.layers.landUse = Layer<LandUse>(landUse(town), source);
    scenario.layers.exclusion = Layer<ExclusionArea>(exclusionAreas(town), source);
    scenario.layers.sites = Layer<Site>(sites(town), source);
    scenario.layers.substations = Layer<Substation>(substations(town), source);
    scenario.layers.powerLines = Layer<PowerLine>(powerLines(town), source);
    scenario.layers.heatNetwork = Layer<HeatNetworkPipe>(oldNetwork(town), source);
    scenario.layers.streets = Layer<Street>(std::move(town.streets), source);
    scenario.layers.buildings = Layer<Building>(std::move(town.buildings), source);
    scenario.compute.itPower = 20.0 * MW;
    scenario.parkPlots = {
        {"office", 1.5 * ha, 3}, {"lab", 1.0 * ha, 4}, {"production", 3.0 * ha, 5}, {"greenhouse_cool", 2.0 * ha, 3}};
    return scenario;
}

} // namespace wattort
