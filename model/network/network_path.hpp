#pragma once

/// \file
/// The way from the source to a place of the network, and the state of the water along it at design load.

#include "model/network/network_design.hpp"

namespace wattort {

/// Positions of the pipes from the source that feeds it to a node, in the order of the flow.
/// \pre there is such a node
std::vector<std::uint32_t> wayTo(const NetworkDesign& design, std::uint32_t node);

/// Node of the consumer with the lowest differential pressure; nothing without consumers.
std::optional<std::uint32_t> worstPoint(const NetworkDesign& design);
/// Node of the consumer with the longest way from the source.
std::optional<std::uint32_t> farthestPoint(const NetworkDesign& design);

struct PathPoint {
    std::uint32_t node = 0;
    Length distance; ///< along the trenches from the source
    Pressure supplyPressure;
    Pressure returnPressure;
    Pressure vapourPressure; ///< at which the supply would boil there; above the air's, as all pressures
    Temperature supplyTemperature;
    Temperature returnTemperature;
};

/// A point for the source and for the end of each pipe of the way.
std::vector<PathPoint> pathProfile(const NetworkDesign& design, std::uint32_t node);

/// Where the supply comes nearest to boiling at design load.
struct NearestToBoiling {
    std::uint32_t node = 0;
    Pressure margin; ///< of its pressure above the vapour pressure
};
std::optional<NearestToBoiling> nearestToBoiling(const NetworkDesign& design);

} // namespace wattort
