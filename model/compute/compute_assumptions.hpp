#pragma once

/// \file
/// The numbers of the compute centre that come from the catalogue (group "compute").

#include "model/scenario/assumption.hpp"
#include "model/scenario/catalogue.hpp"

#include <array>

namespace wattort {

/// Switches and optical modules of one generation.
struct NetworkFabric {
    double radix = 0.0;
    Power switchPower;
    Power modulePower; ///< at the accelerator
    Power portPower;   ///< at each switch port

    friend bool operator==(const NetworkFabric&, const NetworkFabric&) = default;
};

struct ElectricalAssumptions {
    /// Loss of an uninterruptible power supply over its rated power: a0 + a1 x + a2 x^2 with load fraction x.
    double upsLossConstant = 0.0;
    double upsLossProportional = 0.0;
    double upsLossQuadratic = 0.0;
    double upsModules = 4.0; ///< of a path, that carry its load
    /// Of each Redundancy.
    std::array<RedundancyClass, redundancyCount> redundancy{};
    double transformerNoLoadLoss = 0.0; ///< over rated power
    double transformerLoadLoss = 0.0;
    double otherShare = 0.0; ///< of rated IT power

    friend bool operator==(const ElectricalAssumptions&, const ElectricalAssumptions&) = default;
};

struct CoolingAssumptions {
    Temperature designDryBulb;
    Temperature designWetBulb;
    TemperatureDifference extremeDeviation; ///< of the hottest hour from year to year
    Duration extremeReturnPeriod;
    double coolantUnitShare = 0.0;           ///< kW per kW of liquid heat
    TemperatureDifference waterRise;         ///< of the loop's supply above its set point in hot hours, at most
    TemperatureDifference dryCoolerApproach; ///< of the supply to the outside air at rated power
    double dryCoolerNtu = 1.2;
    double dryCoolerExponent = 0.6;
    double dryCoolerLeastFlow = 0.15;
    double dryCoolerFanExponent = 2.8;
    double pumpExponent = 3.0;
    double airFanExponent = 2.7;
    double leastFlow = 0.4;
    double airFanEfficiency = 0.65;
    TemperatureDifference condenserApproach;
    TemperatureDifference evaporatorApproach;
    TemperatureDifference leastLift;
    double highestCop = 12.0;
    double chillerPartLoad = 0.5;
    double waterChillerQuality = 1.0; ///< coefficient of performance over that of the regression
    TemperatureDifference towerApproach;
    Temperature leastCondenserWater;
    double adiabaticEffectiveness = 0.75;
    Temperature highestSupplyAir;
    VolumePerEnergy evaporationWater;
    double towerLatentShare = 0.85;
    Temperature wettingFrom;              ///< outside air above which a wetted dry cooler is wetted
    double wettingCycles = 3.0;           ///< cycles of concentration of its water
    TemperatureDifference towerExchanger; ///< approach between the loop and the tower's water
    double towerFan = 0.0;                ///< of the loop's tower, kW per kW of heat at design
    double towerPump = 0.0;               ///< of the tower's water, kW per kW of heat at design
    double towerCycles = 5.0;             ///< cycles of concentration of the loop's tower

    friend bool operator==(const CoolingAssumptions&, const CoolingAssumptions&) = default;
};

struct LoadAssumptions {
    double trainingLow = 0.0;        ///< active share during checkpoint and restart
    double trainingAllocation = 0.0; ///< share of the cluster with a job
    Duration trainingCampaign;
    double trainingPartitions = 1.0;
    Duration checkpoint;
    Duration restart;
    Duration failureInterval; ///< of one accelerator
    double inferenceHighest = 1.0;
    double inferenceDayAmplitude = 0.0;
    Duration inferencePeakHour; ///< since midnight
    double inferenceWeekend = 1.0;
    double mixedTrainingShare = 0.5;
    double backfillShare = 0.0;
    double backfillUtilisation = 0.0;
    double colocationDayAmplitude = 0.0;
    Duration colocationPeakHour; ///< since midnight
    double colocationWeekend = 1.0;
    double trainingSwing = 0.0;   ///< over highest real compute power
    double inferenceSwing = 0.0;  ///< over highest real compute power
    double colocationSwing = 0.0; ///< over rated IT power
    double inferenceGrowth = 0.0; ///< from January to December, over the mean
    double hpcUtilisation = 0.0;  ///< mean, active share
    double hpcDeviation = 0.0;    ///< standard deviation of the hourly active share
    double hpcPersistence = 0.0;  ///< correlation from one hour to the next
    Duration hpcMaintenanceInterval;
    Duration hpcMaintenanceDuration;
    double hpcSwing = 0.0;        ///< over highest real compute power
    double powerCapShare = 1.0;   ///< highest power from the grid over the non-redundant connection
    double deferrableShare = 0.0; ///< of the active load, within a day
    /// Highest power from the grid over the non-redundant connection in the grid's peak hours; 1: as in all others.
    double curtailmentShare = 1.0;
    Duration curtailmentFrom;           ///< since midnight, on working days
    Duration curtailmentUntil;          ///< since midnight
    double curtailmentFirstMonth = 1.0; ///< 1 to 12; a season may pass the turn of the year
    double curtailmentLastMonth = 12.0;

    friend bool operator==(const LoadAssumptions&, const LoadAssumptions&) = default;
};

/// What part of their ratings accelerators reach.
struct WorkAssumptions {
    double trainingFlopUtilisation = 0.0;
    double inferenceMemoryEfficiency = 0.0;
    double inferenceComputeEfficiency = 0.0;
    double inferenceTargetUtilisation = 0.0; ///< of what the accelerators can do, at the peak of requests
    double inferenceMemoryShare = 0.0;       ///< of the memory for weights and cache

    friend bool operator==(const WorkAssumptions&, const WorkAssumptions&) = default;
};

/// Halls one after the other, and hardware that is replaced.
struct ExpansionAssumptions {
    double phases = 1.0;
    Duration interval;           ///< from one phase to the next
    Duration rampUp;             ///< until a hall runs at its load
    Duration hardwareLifetime;   ///< until accelerators are replaced
    double efficiencyGain = 0.0; ///< computing per power, from one year's hardware to the next

    friend bool operator==(const ExpansionAssumptions&, const ExpansionAssumptions&) = default;
};

/// Power of the sun and the wind for the centre, on site or by contract.
struct RenewableAssumptions {
    Power solarPeak;
    double solarPerformance = 0.0; ///< share of the peak at 1,000 W/m2
    Power windRated;
    double hubShear = 0.0; ///< wind at the hub over wind at 10 m
    Velocity windCutIn;
    Velocity windNominal;
    Velocity windCutOut;
    Energy battery;
    Power batteryPower;             ///< in and out, for taking the peaks off
    double batteryEfficiency = 1.0; ///< of a full cycle

    friend bool operator==(const RenewableAssumptions&, const RenewableAssumptions&) = default;
};

struct ComputeAssumptions {
    double networkShare = 0.0; ///< network outside the racks over compute power
    double storageShare = 0.0;
    double managementShare = 0.0;
    double auxiliaryItLoad = 1.0; ///< mean load of network, storage and management
    NetworkFabric fabric400;
    NetworkFabric fabric800;
    double distributionLoss = 0.0;
    double lightingShare = 0.0;
    double powerFactor = 1.0;
    double upsShareOfIt = 0.0; ///< share of the IT load behind the UPS
    ElectricalAssumptions electrical;
    CoolingAssumptions cooling;
    LoadAssumptions load;
    WorkAssumptions work;
    ExpansionAssumptions expansion;
    RenewableAssumptions renewable;
    double plotAreaPerMegawatt = 0.0;          ///< m2 of site per MW of rated IT power
    double grossFloorAreaPerMegawatt = 0.0;    ///< liquid-cooled
    double airGrossFloorAreaPerMegawatt = 0.0; ///< air-cooled
    PowerPrice buildingCost;                   ///< shell, power, cooling per rated IT power
    PowerPrice itCost;                         ///< of systems without a price, per rated IT power
    double networkStorageCost = 0.0;           ///< over the price of the systems
    double staffPerMegawatt = 0.0;
    double colocationStaffPerMegawatt = 0.0;
    double trainingUtilisation = 0.0;   ///< plateau, active share between idle and highest real power
    double inferenceUtilisation = 0.0;  ///< mean, active share
    double colocationUtilisation = 0.0; ///< mean IT power over rated IT power
    Temperature waterSupply;            ///< facility water of liquid-cooled centres: the planner's decision

    friend bool operator==(const ComputeAssumptions&, const ComputeAssumptions&) = default;
};

ComputeAssumptions computeAssumptions(const Assumptions& assumptions, const PowerEquipment& equipment);

} // namespace wattort
