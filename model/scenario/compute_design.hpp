#pragma once

/// \file
/// What a planner decides about the compute centre.

#include "model/quantity/units.hpp"

#include <string>

namespace wattort {

/// The end from which the centre is sized.
enum class SizingBasis { ItPower, Accelerators };

enum class CoolingKind {
    AirChiller,         ///< air, chiller without economiser
    AirDryEconomiser,   ///< air, chiller with dry free cooling
    AirWetEconomiser,   ///< air, water chiller with cooling tower
    DirectAirAdiabatic, ///< outside air, evaporative
    RearDoor,           ///< rear-door heat exchanger
    DirectToChip,       ///< warm water to the chip, dry cooler
    Immersion           ///< single-phase immersion, dry cooler
};

/// Of the uninterruptible power supply and the cooling.
enum class Redundancy { N, NPlus1, ThreeHalves, FourThirds, TwoN };

enum class LoadKind { Training, Inference, Mixed, Colocation };

/// A day of the calendar; law is tested at the planned start of operation.
struct Date {
    int year = 2028;
    int month = 7;
    int day = 1;

    friend auto operator<=>(const Date&, const Date&) = default;
};

struct ComputeDesign {
    SizingBasis basis = SizingBasis::ItPower;
    /// Rated IT power, used when basis is ItPower.
    Power itPower = 10.0 * MW;
    /// Used when basis is Accelerators.
    double accelerators = 0.0;
    /// Key of a row in compute_systems.csv.
    std::string system = "nvidia_gb200_nvl72";
    CoolingKind cooling = CoolingKind::DirectToChip;
    Redundancy redundancy = Redundancy::NPlus1;
    LoadKind load = LoadKind::Mixed;
    Date startOfOperation;

    friend bool operator==(const ComputeDesign&, const ComputeDesign&) = default;
};

} // namespace wattort
