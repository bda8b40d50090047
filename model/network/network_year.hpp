#pragma once

/// \file
/// A network over the year: temperatures, losses and pumping power in every hour.

#include "model/network/network_design.hpp"
#include "model/network/tree_network.hpp"

namespace wattort {

struct NetworkYearInput {
    std::span<const TreePipe> pipes;
    std::span<const MassFlow> drawn; ///< at every node at design load
    const HourlyPower& demand;       ///< of all consumers
    const HourlyTemperature& outdoor;
    const NetworkAssumptions& assumptions;
    Water water;
};

struct NetworkYear {
    HourlyPower loss;
    HourlyPower feedIn;
    HourlyPower pumping;
    HourlyTemperature supplyTemperature; ///< at the source
    HourlyTemperature returnTemperature; ///< at the source
    HourlyRatio flowShare;               ///< of the design flow, the same in all pipes
    Hourly<Pressure> head;               ///< that the pumps give
};

/// Supply temperature at the source: linear in the outdoor temperature from `supply` at the design temperature to
/// `supplyMinimum` at the heating limit.
Temperature supplyTemperature(const NetworkAssumptions& assumptions, Temperature outdoor);

/// By how much the flow of a power exceeds that of the same power between the design temperatures: the supply is less
/// warm when it is less cold outside. At least 1 kelvin is taken to be between supply and return.
double flowFactor(const NetworkAssumptions& assumptions, Temperature outdoor);

/// Every hour is a steady state in which all consumers draw the same share of their design flow (they have one daily
/// rhythm), so that what they take is the hour's demand. Temperatures, losses and the pressure at the worst consumer of
/// every pipe are computed exactly on a grid of 48 such shares and interpolated linearly between them; temperatures are
/// exact in supply and return, for the network is linear in them. Below the lowest flow bypasses keep it up.
/// One pump of variable speed, best at design flow, gives the head (pump.hpp).
/// Energy balance of each hour: feedIn = demand + loss.
NetworkYear networkYear(const NetworkYearInput& input);

} // namespace wattort
