#include "model/heat/density_share.hpp"

#include <cmath>
#include <optional>

namespace wattort {

namespace {

constexpr double squareMetresPerHectare = 1e4;

std::optional<std::size_t> cellAt(const HeatDensityGrid& grid, Point point)
{
    const double column = std::floor((point.x - grid.northWest.x) / grid.cellMetres);
    const double row = std::floor((grid.northWest.y - point.y) / grid.cellMetres);
    if (!(column >= 0.0 && row >= 0.0 && column < double(grid.columns) && row < double(grid.rows))) {
        return {};
    }
    return std::size_t(row) * grid.columns + std::size_t(column);
}

struct Cell {
    Energy known; ///< metered, or estimated from enough
    Area sharing; ///< heated area of the others
};

void takeFrom(const HeatDensityGrid& grid, std::vector<BuildingDemand>& demands, const HeatDemandInput& input)
{
    std::vector<std::optional<std::size_t>> cellOf(demands.size());
    std::vector<Area> shareOf(demands.size());
    std::vector<Cell> cells(grid.megawattHoursPerHectare.size());
    for (std::size_t i = 0; i < demands.size(); ++i) {
        if (demands[i].basis == DemandBasis::Unheated) {
            continue;
        }
        const Building& building = input.buildings[i];
        cellOf[i] = cellAt(grid, centroid(building.footprint));
        if (!cellOf[i]) {
            continue;
        }
        if (demands[i].basis == DemandBasis::Estimated && knownByLittle(building)) {
            shareOf[i] = heatedArea(building, area(building.footprint), input.assumptions);
            cells[*cellOf[i]].sharing += shareOf[i];
        } else {
            cells[*cellOf[i]].known += demands[i].annual;
        }
    }
    for (std::size_t i = 0; i < demands.size(); ++i) {
        if (!cellOf[i] || !(shareOf[i] > Area{})) {
            continue;
        }
        const double density = grid.megawattHoursPerHectare[*cellOf[i]];
        const double hectares = grid.cellMetres * grid.cellMetres / squareMetresPerHectare;
        const Energy left = density * hectares * MWh - cells[*cellOf[i]].known;
        if (left > Energy{}) { // not for NaN either
            demands[i].annual = left * (shareOf[i] / cells[*cellOf[i]].sharing).value();
            demands[i].peak = demands[i].annual / input.assumptions.fullLoadHours;
            demands[i].basis = DemandBasis::HeatDensity;
        }
    }
}

} // namespace

bool knownByLittle(const Building& building)
{
    return building.use == BuildingUse::Unknown || (building.constructionYear == 0 && !(building.floorArea > Area{}));
}

void takeFromDensity(std::vector<BuildingDemand>& demands, const HeatDemandInput& input)
{
    if (!input.assumptions.fromDensity) {
        return;
    }
    for (const HeatDensityGrid& grid : input.density) {
        takeFrom(grid, demands, input);
    }
}

} // namespace wattort
