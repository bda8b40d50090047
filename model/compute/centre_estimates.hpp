#pragma once

/// \file
/// Cost, area, staff and time of a compute centre with their ranges.

#include "model/compute/compute_centre.hpp"
#include "model/compute/equipment_range.hpp"

#include <span>
#include <string>
#include <vector>

namespace wattort {

enum class EstimateKind {
    BuildingInvestment, ///< shell, power, cooling
    ItInvestment,
    PlotArea,
    GrossFloorArea,
    Staff,
    BuildingTime,
    ModularBuildingTime, ///< in containers or prefabricated halls
    GridConnectionTime   ///< from the application on; decides the start in most cases
};

struct Estimate {
    EstimateKind kind = EstimateKind::BuildingInvestment;
    Range<double> value; ///< in `unit`; without a range all three are the same
    std::string unit;    ///< a NamedUnit's name: "MEUR", "ha", "m2", "1", "a"
    std::string source;  ///< of the assumption that it rests on, or of the system's price
    int year = 0;
    Confidence confidence = Confidence::Assumed;

    friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// Each figure of the centre with the range of the assumption that it is proportional to; an own value outside of that
/// range widens it. `assumptions` are those that the centre was sized with; the price of the system has its range among
/// `ranges`.
std::vector<Estimate> estimates(const ComputeCentre& centre, LoadKind load, const Assumptions& assumptions,
                                std::span<const EquipmentRange> ranges);

} // namespace wattort
