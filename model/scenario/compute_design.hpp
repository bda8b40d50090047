#pragma once

/// \file
/// What a planner decides about the compute centre.

#include "model/quantity/units.hpp"

#include <cstddef>
#include <string>

namespace wattort {

/// The end from which the centre is sized.
enum class SizingBasis {
    ItPower,
    Accelerators,
    Racks,
    TrainingJob,    ///< a model to be trained in a given time
    Inference,      ///< tokens to be given out at the peak
    GridConnection, ///< what the grid operator promises
    PlotArea,
    Heat, ///< what a heat network wants
    Budget
};

enum class CoolingKind {
    AirChiller,         ///< air, chiller without economiser
    AirDryEconomiser,   ///< air, chiller with dry free cooling
    AirWetEconomiser,   ///< air, water chiller with cooling tower
    DirectAir,          ///< outside air, chiller in hot hours
    DirectAirAdiabatic, ///< outside air, evaporative
    RearDoor,           ///< rear-door heat exchanger
    DirectToChip,       ///< warm water to the chip
    Immersion           ///< single-phase immersion
};

/// Kinds with a loop of warm water; all others cool the air of the rooms only.
constexpr bool hasLiquidLoop(CoolingKind kind)
{
    return kind == CoolingKind::DirectToChip || kind == CoolingKind::Immersion;
}

/// Where the liquid loop gives its heat off.
enum class HeatRejection {
    DryCooler,
    WettedDryCooler, ///< adiabatic: in warm hours the air passes wetted pads first
    CoolingTower     ///< open, with a heat exchanger between its water and the loop's
};

/// Of the uninterruptible power supply and the cooling.
enum class Redundancy { N, NPlus1, ThreeHalves, FourThirds, TwoN, TwoNPlus1 };
inline constexpr std::size_t redundancyCount = 6;

enum class LoadKind {
    Training,
    Inference,
    Mixed,
    Colocation,
    HpcBatch,
    Imported ///< the scenario's load series
};

/// A day of the calendar; law is tested at the planned start of operation.
struct Date {
    int year = 2028;
    int month = 7;
    int day = 1;

    friend auto operator<=>(const Date&, const Date&) = default;
};

/// A language model to be trained.
struct TrainingJob {
    double parameters = 70e9; ///< of a mixture of experts those that a token uses
    double tokens = 15e12;
    Duration duration = 60.0 * 24.0 * oneHour;

    friend bool operator==(const TrainingJob&, const TrainingJob&) = default;
};

/// A language model to be served.
struct InferenceService {
    double tokensPerSecond = 1e6; ///< given out at the peak, over all users
    double parameters = 70e9;
    double activeParameters = 70e9; ///< used by one token; fewer in a mixture of experts
    double bytesPerParameter = 1.0; ///< 2: BF16, 1: FP8, 0.5: FP4
    double batch = 64.0;            ///< requests that one copy of the model answers at the same time
    double contextTokens = 2'000.0; ///< mean length of what a request has in memory
    double cacheBytesPerToken = 327'680.0;

    friend bool operator==(const InferenceService&, const InferenceService&) = default;
};

/// The end that is known, other than IT power and number of accelerators; each is used with the basis of its name.
struct SizingTarget {
    double racks = 72.0;
    TrainingJob training;
    InferenceService inference;
    Power connection = 20.0 * MW; ///< apparent power (VA) of the grid connection without redundancy
    Area plotArea = 2.0 * ha;
    Power heat = 10.0 * MW; ///< at full work of the accelerators
    Temperature heatTemperature = celsius(46.0);
    Money budget = 500e6 * EUR; ///< building and IT

    friend bool operator==(const SizingTarget&, const SizingTarget&) = default;
};

struct ComputeDesign {
    SizingBasis basis = SizingBasis::ItPower;
    /// Rated IT power, used when basis is ItPower.
    Power itPower = 10.0 * MW;
    /// Used when basis is Accelerators.
    double accelerators = 0.0;
    SizingTarget target;
    /// Key of a row in compute_systems.csv.
    std::string system = "nvidia_gb200_nvl72";
    CoolingKind cooling = CoolingKind::DirectToChip;
    /// With a liquid loop only: where it gives its heat off, and what cools the air of the rooms (a kind without loop).
    HeatRejection heatRejection = HeatRejection::DryCooler;
    CoolingKind airCooling = CoolingKind::AirDryEconomiser;
    Redundancy redundancy = Redundancy::NPlus1;
    /// Keys of rows in power_supplies.csv and transformers.csv.
    std::string powerSupply = "double_conversion";
    std::string transformer = "liquid_2500";
    LoadKind load = LoadKind::Mixed;
    Date startOfOperation;

    friend bool operator==(const ComputeDesign&, const ComputeDesign&) = default;
};

} // namespace wattort
