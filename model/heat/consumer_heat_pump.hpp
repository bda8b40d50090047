#pragma once

/// \file
/// Consumers of a low-temperature network that lift its heat with heat pumps of their own: what they draw from the
/// network, and what their heat pumps need.

#include "model/heat/building_demand.hpp"

namespace wattort {

struct ConsumerHeatPumpAssumptions {
    Temperature supply;                  ///< of the network at the source, the same in all hours
    Temperature returned;                ///< to which the heat pumps cool it
    TemperatureDifference cooling;       ///< of the supply on its way to the consumers
    TemperatureDifference directUse;     ///< the network is this much warmer than what it heats without a heat pump
    TemperatureDifference approach;      ///< in evaporator and condenser
    TemperatureDifference highestLift;   ///< from what arrives to what the building needs
    Temperature highestTemperature;      ///< that the heat pumps give
    TemperatureDifference heatingSpread; ///< of the building's heating, and of its hot water tank, at design load
    Temperature room;
    Temperature designOutdoor;
    double radiatorExponent = 1.0;
    double lorenzQuality = 0.5;
    double highestCop = 8.0;

    /// What arrives at the consumers.
    Temperature arriving() const { return supply - cooling; }

    friend bool operator==(const ConsumerHeatPumpAssumptions&, const ConsumerHeatPumpAssumptions&) = default;
};

/// Temperatures of the network are those of its kind (network_kind.hpp).
ConsumerHeatPumpAssumptions consumerHeatPumpAssumptions(const Assumptions& assumptions);

struct DrawnHeatInput {
    std::shared_ptr<const HeatDemandInput> building; ///< never null, what `demand` was computed from
    std::shared_ptr<const HeatDemand> demand;        ///< never null, what the buildings need
    ConsumerHeatPumpAssumptions assumptions;

    friend bool operator==(const DrawnHeatInput&, const DrawnHeatInput&) = default;
};

/// What each building draws from the network, as a demand: `annual` and `peak` are what is drawn, BuildingDemand::own
/// what its heat pump adds, and both together what the building needs. Buildings that are heated alike share a profile.
///
/// Heating follows the outdoor temperature by the law of radiators (EN 442): room + mean excess at design load *
/// load^(1/n) + half the spread * load. Hot water is always at its temperature; its share of each hour is that of
/// hot_water.hpp. Each of both is taken from the network directly in the hours in which what arrives is warmer by
/// `directUse`; else a heat pump gives it whole, with what arrives and `returned` as its source: the COP is that of
/// heat_pump.hpp. Nothing is preheated, which is on the safe side. drawn = need * (1 - 1/COP), electricity = need/COP.
/// The drawn peak stands to the peak as what is drawn at design load (or in the hour within design in which most is
/// drawn) stands to what is needed; the heat pump gives all of what it is for.
///
/// A building that needs more than the heat pumps can give draws nothing: it cannot be connected, and a Finding says
/// what it lacks. `requiredSupply` is left for what is taken directly.
/// \source EN 442 (exponent); Jensen et al. 2018 (COP, as the central heat pump)
HeatDemand drawnHeat(const DrawnHeatInput& input);

/// COP of a consumer's heat pump that gives water of this temperature, which comes back colder by `spread`.
double consumerCop(const ConsumerHeatPumpAssumptions& assumptions, Temperature given, TemperatureDifference spread);

/// Supply temperature of a building's heating at this outdoor temperature.
Temperature heatingCurve(const ConsumerHeatPumpAssumptions& assumptions, Temperature atDesign, Temperature outdoor);

/// Positions of buildings that need more than their heat pumps can give.
std::vector<std::uint32_t> beyondHeatPumps(const DrawnHeatInput& input);

/// Electricity of the heat pumps of some buildings in each hour. Empty where no building has one of its own.
HourlyPower hourlyHeatPumpPower(const HeatDemand& drawn, std::span<const std::uint32_t> buildings);

} // namespace wattort
