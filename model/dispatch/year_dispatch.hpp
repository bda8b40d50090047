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
    TemperatureDifference heatPumpApproach;      ///< in evaporator and condenser, between water and refrigerant
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
    HourlyPower direct;        ///< waste heat used without heat pump
    HourlyPower heatPump;      ///< heat delivered by the heat pump
    HourlyPower heatPumpPower; ///< its electricity
    HourlyRatio cop;           ///< 0 where the heat pump is not needed
    HourlyPower wasteHeatUsed; ///< taken from the compute centre, direct and as source of the heat pump
    HourlyPower charge;
    HourlyPower discharge;
    HourlyEnergy stored; ///< at the end of the hour
    HourlyPower boiler;

    Power heatPumpRating;
    Power boilerRating;
    Energy storageCapacity;
    Energy heatFromWaste; ///< direct and heat pump output that reached the network
    Energy heatFromBoiler;
    Energy heatPumpEnergy; ///< electricity
    Energy boilerFuel;
    Energy wasteHeatTaken;
    double seasonalCop = 0.0;
    double wasteHeatShare = 0.0; ///< of the heat fed in

    friend bool operator==(const DispatchYear&, const DispatchYear&) = default;
};

/// Sources cover feedIn exactly in every hour, in this order: waste heat through the heat exchanger as far as it is
/// warm enough (also as preheating of the return), heat pump for the rest of the lift, storage where both do not
/// suffice, boiler. Waste heat water is cooled by sourceSpread, in the heat exchanger at most down to
/// return + heatExchangerApproach.
///
/// Storage is charged with all direct surplus (it costs nothing), and by the heat pump only as much and as late as
/// later peaks need that would call the boiler (one pass backwards over the year); what it holds beyond that comes
/// before the heat pump. The storage starts the year empty. No prices: the heat pump always comes before the boiler.
/// The boiler heat is the least that the plant allows with preheating first. Against a linear programme that knows
/// all hours of a week, cost is 0.2 % higher in the mean and 2.2 % at worst where temperatures change by up to 1 K
/// from hour to hour (1.6 and 18 % for jumps of 5 K): charging does not wait for hours of good COP.
///
/// Ratings: heat pump = heatPumpShareOfPeak of the highest feed-in, not more than its source can drive; storage =
/// storageHours of that; boiler = the whole design power, for the day on which the compute centre is down.
DispatchYear dispatchYear(const DispatchInput& input);

} // namespace wattort
