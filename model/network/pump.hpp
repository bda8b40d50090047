#pragma once

/// \file
/// A circulation pump of variable speed.

#include "model/network/water_properties.hpp"

namespace wattort {

/// At full speed: lifts `shutOff (1 - (flow/bestFlow)^2/4)`; efficiency of pump and motor
/// `efficiency (2 x - x^2)` with x = flow/bestFlow, a parabola through no flow and the best point.
struct PumpCurve {
    Pressure shutOff;
    VolumeFlow bestFlow;
    double efficiency = 0.0; ///< at bestFlow

    friend bool operator==(const PumpCurve&, const PumpCurve&) = default;
};

/// The pump whose best point at full speed this is; with no flow it lifts a third more, as EPANET takes of a pump of
/// which one point is known.
/// \pre flow, head and efficiency are positive
/// \source Rossman 2000, EPANET 2 users manual (curve of one point)
PumpCurve pumpFor(VolumeFlow flow, Pressure head, double efficiency);

struct PumpPoint {
    double speed = 0.0; ///< over full speed; above 1 the pump is too small
    double efficiency = 0.0;
    Power power; ///< electric
};

/// Speed is regulated to give `head`. Affinity laws: flow goes with the speed, head with its square, and points that go
/// over into each other have the same efficiency.
/// \pre head is positive and flow is not negative
PumpPoint pumpPoint(const PumpCurve& pump, VolumeFlow flow, Pressure head);

/// Net positive suction head: what the water is above its vapour pressure at the pump's suction side, as height of
/// water. `pressure` is above the air's of 1.01325 bar. Below what its maker asks for a pump cavitates.
Length suctionHead(Pressure pressure, Temperature temperature);

} // namespace wattort
