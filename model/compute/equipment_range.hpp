#pragma once

/// \file
/// How far the numbers of the equipment of a design are known.

#include "model/scenario/catalogue.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wattort {

/// What a compute centre is built of.
struct UsedEquipment {
    ComputeSystem system;
    CoolingSystem cooling;
    CoolingSystem airCooling; ///< `cooling` itself without a liquid loop
    PowerSupply supply;
    Transformer transformer;
};

/// One number of the equipment with its range.
struct EquipmentFigure {
    EquipmentRange range;
    std::string entry; ///< key of the row that the number is of, never "*"
    double value = 0.0;
};

/// The numbers of this equipment that have ranges, in the order of the ranges. A range for all rows gives way to one
/// for the very row. What a planner has set beyond the range is certain: it has none.
std::vector<EquipmentFigure> equipmentFigures(const UsedEquipment& used, std::span<const EquipmentRange> ranges);

/// The same equipment with the number at another value, in the unit of its field.
UsedEquipment withFigure(UsedEquipment used, const EquipmentFigure& figure, double value);

/// Names the number among all that can move a result: "compute_systems/*/idle_share".
std::string influenceKey(const EquipmentRange& range);

} // namespace wattort
