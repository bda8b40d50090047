#pragma once

/// \file
/// The compute centre through the year: IT load, cooling by the weather, heat that can be handed over.

#include "model/climate/weather_year.hpp"
#include "model/compute/compute_centre.hpp"
#include "model/scenario/load_series.hpp"

#include <memory>

namespace wattort {

struct ComputeYearInput {
    ComputeDesign design;
    ComputeCentre centre;
    ComputeAssumptions assumptions;
    std::shared_ptr<const WeatherYear> weather;     ///< never null
    std::shared_ptr<const HourlyPrice> price;       ///< null: work does not follow the price
    std::shared_ptr<const LoadSeries> loadSeries{}; ///< null: none was imported

    /// Weather, prices and load are compared by pointer.
    friend bool operator==(const ComputeYearInput&, const ComputeYearInput&) = default;
};

struct EnergyStep {
    PowerStepKind kind = PowerStepKind::Compute;
    Energy energy;

    friend bool operator==(const EnergyStep&, const EnergyStep&) = default;
};

struct ComputeYear {
    HourlyPower itPower;
    HourlyPower facilityPower; ///< from the grid, without heat pumps that upgrade waste heat
    HourlyRatio pue;
    HourlyPower recoverableHeat; ///< can be handed over at `heatTemperature`
    HourlyTemperature heatTemperature;
    HourlyPower rejectedHeat; ///< what leaves for the outside air when all recoverable heat is handed over
    HourlyVolumeFlow water;

    /// Energy of the year by step; the steps add up to facilityEnergy.
    std::vector<EnergyStep> chain;
    Energy itEnergy;
    Energy facilityEnergy;
    Energy recoverable;
    Power peakPower;
    Power peakHeat;
    double annualPue = 0.0; ///< ratio of sums
    double wue = 0.0;       ///< litres per kilowatt hour of IT energy
    /// Fast swing of IT power that the grid operator should know.
    Power subHourlySwing;
    Power highestRamp;  ///< of power from the grid, from one hour to the next
    Energy shiftedWork; ///< IT energy that moved to cheaper or uncurtailed hours of its day
    Energy curtailed;   ///< IT energy that the power cap and curtailment take away
    double cappedHours = 0.0;

    friend bool operator==(const ComputeYear&, const ComputeYear&) = default;
};

/// 8,760 hours. Work that can wait moves out of the hours that the grid operator curtails and to the cheapest hours of
/// its day (followPrice); then the power cap, a share of the non-redundant connection, in the grid's peak hours a share
/// of its own, holds IT power down in the hours that would exceed it. Energy in equals heat
/// recoverable plus heat rejected in every hour. The cooling plant runs as if it had to reject all heat: what a heat
/// network takes makes PUE a little better than said here. \source Lei & Masanet 2020 (Energy 201:117556), 2022 (RCR
/// 182:106323) for economisers and chillers
ComputeYear simulateComputeYear(const ComputeYearInput& input);

} // namespace wattort
