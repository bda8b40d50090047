#pragma once

/// \file
/// A planned network street by street.

#include "model/network/build_order.hpp"

#include <string>

namespace wattort {

/// Pipes one after another in one street, without a branch between, with one diameter, source and construction phase;
/// and the houses that are connected to them.
struct NetworkSection {
    EdgeKind kind = EdgeKind::Street; ///< HouseConnection: of a house right at the source, which no street leads to
    std::string street;               ///< empty where the layer has no name, and beside streets
    SurfaceClass surface = SurfaceClass::Street;
    Polyline line; ///< away from the source
    Length length;
    Length houseConnections;
    PipeSystem system = PipeSystem::SteelSingle;
    int nominalDiameter = 0;
    std::uint32_t consumers = 0; ///< connected to this section
    Energy heat;                 ///< that they take in a year
    Energy heatCarried;          ///< in a year, at the end towards the source
    Power designPower;           ///< there
    Money investment;
    Money houseInvestment;    ///< of the pipes to the houses
    std::uint32_t source = 0; ///< position in NetworkDesign::sources; 0: the compute centre
    std::uint32_t phase = 1;  ///< construction phase, from 1

    /// Heat of the consumers over the trench with house connections; 0 without length.
    EnergyPerLength linearHeatDensity() const;
};

/// Every pipe is in one section; lengths, heat, consumers and investments of all add up to those of the design. Without
/// phases all is built in the first. A pipe has the name of the street on which it lies, within a metre. O(n log n).
std::vector<NetworkSection> networkSections(const NetworkDesign& design, const Layer<Street>& streets,
                                            std::span<const NetworkPhase> phases);

} // namespace wattort
