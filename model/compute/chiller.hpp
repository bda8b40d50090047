#pragma once

/// \file
/// Coefficients of performance of chillers. Kernel functions: plain numbers, degC.

#include "model/compute/compute_assumptions.hpp"

namespace wattort {

/// Air-cooled chiller: carnotShare T_e / (T_c - T_e), with evaporator and condenser temperature from the approaches,
/// a least lift and a cap.
double airChillerCop(const CoolingAssumptions& assumptions, double carnotShare, double chilledWater, double dryBulb);

/// Water-cooled centrifugal chiller by part load (0.2 to 0.8) and condenser water (10 to 40 degC). Chilled water of its
/// own time, about 7 degC: low for warm chilled water, so on the safe side.
/// \source Lei and Masanet 2020 (Energy 201:117556), regression
double waterChillerCop(double partLoad, double condenserWater);

} // namespace wattort
