#pragma once

/// \file
/// Buildings and streets that a planner decides on together: by a rule or by an area.

#include "model/heat/building_demand.hpp"

#include <optional>

namespace wattort {

/// Every condition that is set must hold. A year that is not known keeps no rule on years.
struct ConsumerRule {
    std::optional<BuildingUse> use;
    std::optional<Energy> leastHeat; ///< of a year
    std::optional<Energy> mostHeat;
    std::optional<Length> farthest; ///< centroid to the border of the site; 0 inside
    std::optional<int> builtFrom;
    std::optional<int> builtUntil;
};

/// Positions of the heated buildings that keep the rule. \pre `demand` is that of `buildings`
std::vector<std::uint32_t> consumersByRule(const ConsumerRule& rule, const Layer<Building>& buildings,
                                           const HeatDemand& demand, const Polygon& site);

/// Positions of the buildings whose centroid is in the area. O(corners) for each building in its box.
std::vector<std::uint32_t> buildingsIn(const Polygon& area, const Layer<Building>& buildings);

/// Positions of the streets of which every corner is in the area.
std::vector<std::uint32_t> streetsIn(const Polygon& area, const Layer<Street>& streets);

} // namespace wattort
