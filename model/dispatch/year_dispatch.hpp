#pragma once

/// \file
/// Which source gives the network's heat in each hour.

#include "model/compute/compute_year.hpp"
#include "model/network/network_design.hpp"

#include <memory>

namespace wattort {

struct SupplyAssumptions {
    double lorenzQuality = 0.5;
    double highestCop = 8.0;
    TemperatureDifference heatPumpApproach; ///< in evaporator and condenser, between water and refrigerant
    TemperatureDifference heatExchangerApproach; ///< source must be this much warmer for direct use
    TemperatureDifference sourceSpread;          ///< by which the heat pump cools its source
    double sourceAvailability = 1.0;
    double heatPumpShareOfPeak = 0.0; ///< rated heat over the network's peak feed-in
    Duration storageHours;            ///< capacity over rated heat of the heat pump (or direct source)
    double storageLossPerHour = 0.0;
    double boilerEfficiency = 1.0;

    friend bool operator==(const SupplyAssumptions&, const SupplyAssumptions&) = default;
};

SupplyAssumptions supplyAssumptions(const Assumptions& assumptions);

struct DispatchInput {
    std::shared_ptr<const ComputeYear> source;    ///< never null
    std::shared_ptr<const NetworkDesign> network; ///< never null
    SupplyAssumptions assumptions;

    friend bool operator==(const DispatchInput&, const DispatchInput&) = default;
};

struct DispatchYear {
    HourlyPower direct;         ///< waste heat used without heat pump
    HourlyPower heatPump;       ///< heat delivered by the heat pump
    HourlyPower heatPumpPower;  ///< its electricity
    HourlyRatio cop;            ///< 0 where the heat pump is not needed
    HourlyPower wasteHeatUsed;  ///< taken from the compute centre, direct and as source of the heat pump
    HourlyPower charge;
    HourlyPower discharge;
    HourlyEnergy stored;        ///< at the end of the hour
    HourlyPower boiler;

    Power heatPumpRating;
    Power boilerRating;
    Energy storageCapacity;
    Energy heatFromWaste;    ///< direct and heat pump output that reached the network
    Energy heatFromBoiler;
    Energy heatPumpEnergy;   ///< electricity
    Energy boilerFuel;
    Energy wasteHeatTaken;
    double seasonalCop = 0.0;
    double wasteHeatShare = 0.0; ///< of the heat fed in

    friend bool operator==(const DispatchYear&, const DispatchYear&) = default;
};

/// Merit order for each hour: waste heat direct, storage, waste heat by heat pump, boiler; the surplus of the cheap
/// sources charges the storage. Sources cover feedIn exactly in every hour.
DispatchYear dispatchYear(const DispatchInput& input);

} // namespace wattort
