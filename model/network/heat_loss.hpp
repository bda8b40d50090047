#pragma once

/// \file
/// Heat loss of buried pre-insulated pipes.

#include "model/scenario/catalogue.hpp"

namespace wattort {

/// Two single pipes side by side in one trench.
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

/// Steady heat loss of supply and return pipe with the soil's resistance and their influence on each other;
/// `own - mutual` is the U-value of the makers' tables (all 62 of isoplus within 2.5 %).
/// \pre insulationSeries is 1, 2 or 3
/// \source EN 13941-1, two single pipes; Boehm 2000
HeatLossCoefficients heatLossCoefficients(const PipeType& pipe, const TrenchAssumptions& trench);

/// Supply and return together.
PowerPerLength trenchLoss(const HeatLossCoefficients& coefficients, Temperature supply, Temperature returned,
                          Temperature ground);

} // namespace wattort
