#include "model/compute/centre_estimates.hpp"

#include <algorithm>

namespace wattort {

namespace {

/// `value` with the relative range of the assumption.
Estimate proportional(EstimateKind kind, double value, std::string unit, const Assumption& assumption)
{
    Estimate estimate{.kind = kind,
                      .value = {value, value, value},
                      .unit = std::move(unit),
                      .source = assumption.source,
                      .year = assumption.year,
                      .confidence = assumption.confidence};
    if (assumption.value > 0.0) {
        estimate.value.low = value * std::min(assumption.low / assumption.value, 1.0);
        estimate.value.high = value * std::max(assumption.high / assumption.value, 1.0);
    }
    return estimate;
}

constexpr double million = 1e6;

/// By the price of the system: what vendors do not publish has the range and the confidence of its estimate.
Estimate byPrice(const ComputeCentre& centre, std::span<const EquipmentRange> ranges)
{
    const double investment = centre.itInvestment.value() / million;
    const Provenance& from = centre.system.provenance;
    Estimate estimate{.kind = EstimateKind::ItInvestment,
                      .value = {investment, investment, investment},
                      .unit = "MEUR",
                      .source = from.source,
                      .year = from.year,
                      .confidence = from.confidence};
    for (const EquipmentFigure& figure : equipmentFigures({.system = centre.system}, ranges)) {
        if (figure.range.field == "price_eur") {
            const Provenance& known = figure.range.provenance;
            estimate.value.low = investment * figure.range.low / figure.value;
            estimate.value.high = investment * figure.range.high / figure.value;
            estimate.source = known.source;
            estimate.year = known.year;
            estimate.confidence = known.confidence;
        }
    }
    return estimate;
}

} // namespace

std::vector<Estimate> estimates(const ComputeCentre& centre, LoadKind load, const Assumptions& assumptions,
                                std::span<const EquipmentRange> ranges)
{
    const auto row = [&assumptions](const char* key) -> const Assumption& {
        const Assumption* found = assumptions.find(key);
        expects(found != nullptr, "the catalogue has the assumptions of the estimates");
        return *found;
    };
    const auto time = [&row](EstimateKind kind, const char* key) {
        return proportional(kind, row(key).value, row(key).unit, row(key));
    };
    const bool colocation = load == LoadKind::Colocation;
    const bool liquidHall = centre.liquidShare > 0.0 && !colocation;
    std::vector<Estimate> all{proportional(EstimateKind::BuildingInvestment,
                                           centre.buildingInvestment.value() / million, "MEUR",
                                           row("building_cost_per_power"))};
    if (centre.system.price.value() > 0.0) {
        all.push_back(byPrice(centre, ranges));
    } else {
        all.push_back(proportional(EstimateKind::ItInvestment, centre.itInvestment.value() / million, "MEUR",
                                   row("it_cost_per_power")));
    }
    all.push_back(proportional(EstimateKind::PlotArea, inUnit(centre.plotArea, ha), "ha", row("plot_area_per_power")));
    all.push_back(proportional(EstimateKind::GrossFloorArea, inUnit(centre.grossFloorArea, m2), "m2",
                               row(liquidHall ? "floor_area_liquid" : "floor_area_air")));
    all.push_back(
        proportional(EstimateKind::Staff, centre.staff, "1", row(colocation ? "staff_colocation" : "staff_per_power")));
    all.push_back(time(EstimateKind::BuildingTime, "building_time"));
    all.push_back(time(EstimateKind::ModularBuildingTime, "modular_building_time"));
    all.push_back(time(EstimateKind::GridConnectionTime, "grid_connection_time"));
    return all;
}

} // namespace wattort
