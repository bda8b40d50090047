#pragma once

/// \file
/// Pressure loss of a straight pipe.

#include "model/network/water_properties.hpp"

namespace wattort {

/// Darcy friction factor. Laminar `64/Re` up to Re 2000; Colebrook-White from Re 2300,
/// `1/sqrt(f) = -2 lg(2.51/(Re sqrt f) + k/(3.71 d))`, solved by Haaland's explicit form and one step of third order:
/// within 2e-6 of the exact root for k/d up to 0.05 and Re up to 1e8; between them a cubic in Re that meets both, so
/// that the loss is continuous. Zero for no flow.
/// \source Colebrook 1939; Haaland 1983
double frictionFactor(double reynolds, double relativeRoughness);

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
