#pragma once

/// \file
/// Heat loss of buried pre-insulated pipes.

#include "model/scenario/catalogue.hpp"

namespace wattort {

/// What lies around the pipes of a trench.
struct TrenchAssumptions {
    ThermalConductivity insulation;
    ThermalConductivity casing;
    ThermalConductivity soil;
    Length cover;        ///< above the casing
    Length clearSpacing; ///< between the casings
    int insulationSeries = 2;
};

/// Loss of one pipe per metre: `own (T - ground) - mutual (T of the other pipe - ground)`.
struct HeatLossCoefficients {
    ThermalConductivity own;
    ThermalConductivity mutual;

    friend bool operator==(const HeatLossCoefficients&, const HeatLossCoefficients&) = default;
};

/// Steady heat loss of supply and return pipe with the soil's resistance and their influence on each other; `own -
/// mutual` is the U-value of the makers' tables.
/// SteelSingle: all 62 values of isoplus within 2.5 %. SteelTwin: side by side in one casing, multipoles of first
/// order; supply and return together within 0.5 % of the numerical solution of the plane problem, their difference
/// within 6 %. Plastic: as the maker states it, whatever the soil; all of it is the pipe's own.
/// \pre insulationSeries is 1, 2 or 3
/// \source EN 13941-1, two single pipes; Boehm 2000; Wallenten 1991 (twin pipes)
HeatLossCoefficients heatLossCoefficients(const PipeType& pipe, const TrenchAssumptions& trench);

/// Supply and return together.
PowerPerLength trenchLoss(const HeatLossCoefficients& coefficients, Temperature supply, Temperature returned,
                          Temperature ground);

} // namespace wattort
