#pragma once

/// \file
/// Pressure loss of a straight pipe.

#include "model/network/water_properties.hpp"

namespace wattort {

/// A friction factor and how it changes with the Reynolds number.
struct Friction {
    double factor = 0.0;
    double slope = 0.0; ///< d factor / d Re
};

/// Darcy friction factor. Laminar `64/Re` up to Re 2000; Colebrook-White from Re 2300,
/// `1/sqrt(f) = -2 lg(2.51/(Re sqrt f) + k/(3.71 d))`, in an explicit form of our own: with a = 2/ln 10,
/// A = Re k/(3.71 d 2.51 a) and B = ln(Re/(2.51 a)) the equation is `w + ln w = A + B` (Wright's omega function) for
/// `1/sqrt(f) = a (w - A)`; one step of Fritsch, Shafer and Crowley (fourth order) from the asymptotic series with
/// logarithms good to 1e-3, one precise logarithm in all: within 1e-10 of the exact root for k/d up to 0.05 and Re up
/// to 1e8. Between Re 2000 and 2300 a cubic that meets
/// both, so that the loss is continuous. Zero for no flow.
/// \source Colebrook 1939; Fritsch, Shafer, Crowley 1973, Algorithm 443
double frictionFactor(double reynolds, double relativeRoughness);
Friction friction(double reynolds, double relativeRoughness);

/// What the pressure loss depends on besides the flow.
struct PipeBore {
    Length innerDiameter;
    Length roughness;
};

Velocity velocity(MassFlow flow, Length innerDiameter, const Water& water);

/// Darcy-Weisbach `f rho v^2 / (2 d)`, with the sign of the flow.
PressureGradient pressureGradient(MassFlow flow, const PipeBore& bore, const Water& water);

/// The flow at which the gradient is reached; inverse of pressureGradient within 1e-9 (relative).
/// \pre gradient >= 0
MassFlow flowAtGradient(PressureGradient gradient, const PipeBore& bore, const Water& water);

} // namespace wattort
