#pragma once

/// \file
/// How far the key results of a compute centre are known: each assumption at the ends of its range, one at a time.

#include "model/compute/compute_year.hpp"
#include "model/compute/equipment_range.hpp"
#include "model/quantity/range.hpp"
#include "model/task/task.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace wattort {

enum class CentreFigure {
    ItPower,
    Accelerators,
    Electricity, ///< of the year, from the grid
    PowerUsageEffectiveness,
    WaterUsageEffectiveness,
    RecoverableHeat, ///< of the year
    EnergyReuseFactor
};
inline constexpr std::size_t centreFigureCount = 7;

/// By CentreFigure: MW, number, GWh, ratio, l/kWh, GWh, ratio.
using CentreOutcome = std::array<double, centreFigureCount>;

/// "MW", "1", "GWh", "l/kWh".
std::string_view unitOf(CentreFigure figure);

/// Stands for the rated power of the system in the place of an assumption's key.
inline constexpr std::string_view nameplateKey = "system_nameplate";

/// All else as planned.
struct CentreInfluence {
    std::string key;
    CentreOutcome atLow{};
    CentreOutcome atHigh{};

    friend bool operator==(const CentreInfluence&, const CentreInfluence&) = default;
};

struct CentreRanges {
    std::array<Range<double>, centreFigureCount> figures{};
    std::vector<CentreInfluence> influences; ///< that move any figure

    friend bool operator==(const CentreRanges&, const CentreRanges&) = default;
};

struct CentreRangesInput {
    SizingInput sizing;
    ComputeYearInput year;
    std::vector<Assumption> catalogue;
    AssumptionOverrides overrides;
    PowerEquipment equipment;
    std::vector<EquipmentRange> equipmentRanges;
    /// Of each hour, as planned; null: none is taken. The network takes as much in all cases, as far as it is there.
    std::shared_ptr<const HourlyPower> wasteHeatTaken;
};

/// The equipment that the centre is sized with.
UsedEquipment usedEquipment(const CentreRangesInput& input);

/// Sizes the centre and runs its year anew with each assumption of the step and each number of its equipment at the low
/// and at the high end of the catalogue's range; what planners decide (water temperature, power cap …) stays. Two years
/// an assumption, about 0.2 s in all. A figure's range is the root of the sum of squares of its deviations, upwards and
/// downwards apart: right for independent assumptions and small deviations, and less wide than if all went wrong at
/// once. \throws Cancelled
CentreRanges centreRanges(const CentreRangesInput& input, const Task& task);

/// Influences on one figure, the widest first; those that do not move it are left out.
std::vector<CentreInfluence> influencesOn(const CentreRanges& ranges, CentreFigure figure);

} // namespace wattort
