#pragma once

/// \file
/// Linear heat density of every section of a street, whether a network is planned in it or not.

#include "model/heat/building_demand.hpp"
#include "model/network/street_graph.hpp"

#include <array>
#include <memory>
#include <vector>

namespace wattort {

struct StreetHeatInput {
    Layer<Street> streets;
    Layer<Building> buildings;
    std::shared_ptr<const HeatDemand> demand; ///< never null
    StreetGraphAssumptions assumptions;

    friend bool operator==(const StreetHeatInput&, const StreetHeatInput&) = default;
};

/// A street from one junction to the next.
struct StreetSection {
    std::uint32_t street = 0; ///< position in the layer
    Polyline line;
    Length length;
    Energy demand; ///< a year, of all buildings whose nearest street this is
    std::uint32_t buildings = 0;

    EnergyPerLength density() const { return demand / length; }

    friend bool operator==(const StreetSection&, const StreetSection&) = default;
};

struct StreetHeat {
    std::vector<StreetSection> sections; ///< all have a length
    Energy outOfReach;                   ///< demand of buildings farther from every street than is connected

    friend bool operator==(const StreetHeat&, const StreetHeat&) = default;
};

/// Suitability of a section for a heat network: below 0.7 MWh/(m a) none, up to 1.5 where streets are newly built, up
/// to 2.0 in built-up areas, above that also where laying is hard.
/// \source Leitfaden Wärmeplanung (BMWK/BMWSB 2024), classes of the KEA-BW; sections: WPG annex 2
enum class LinearDensityClass { None, NewlyBuilt, BuiltUp, WithObstacles };
inline constexpr std::size_t linearDensityClasses = 4;
/// Lower limits of the classes in MWh per metre and year.
inline constexpr std::array<double, linearDensityClasses> linearDensityFrom{0.0, 0.7, 1.5, 2.0};

LinearDensityClass linearDensityClass(EnergyPerLength density);

/// Streets are cut where they meet or cross; excluded streets and buildings count too, for this is about the demand.
/// Each heated building belongs to the section that its centroid is nearest to, within the longest house connection.
/// The length is the street's alone: the network's own linear density (with house connections) is lower. O(n log n).
StreetHeat streetHeat(const StreetHeatInput& input);

} // namespace wattort
