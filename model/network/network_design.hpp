#pragma once

/// \file
/// The heat network that is worth building from one site: consumers, routes, diameters, and how it works at
/// design load and over the year.

#include "model/network/street_graph.hpp"
#include "model/task/task.hpp"

#include <optional>

namespace wattort {

struct NetworkAssumptions {
    Temperature supply; ///< at design load
    Temperature returned;
    Temperature ground;
    PressureGradient maximumGradientTrunk;
    PressureGradient maximumGradientBranch;
    Length roughness;
    double fittingsShare = 0.0; ///< added to the straight-pipe pressure loss
    Pressure consumerDifferentialPressure;
    double pumpEfficiency = 0.0;
    int insulationSeries = 2;
    ThermalConductivity insulation;
    ThermalConductivity casing;
    ThermalConductivity soil;
    Length cover;
    Length clearSpacing;
    double surfaceFactorMainRoad = 1.0; ///< cost of a trench over that in a street
    double surfaceFactorPath = 1.0;
    double surfaceFactorUnpaved = 1.0;
    Money houseConnection;     ///< each, besides its pipe
    PowerPrice substation;     ///< heat transfer station per peak power
    EnergyPrice heatRevenue;   ///< what a consumer pays, for the choice of consumers
    EnergyPrice heatCost;      ///< of heat at the source, for the choice of consumers
    double discountRate = 0.0;
    Duration lifetime;         ///< of pipes
    double operatingShare = 0.0; ///< of investment a year

    friend bool operator==(const NetworkAssumptions&, const NetworkAssumptions&) = default;
};

NetworkAssumptions networkAssumptions(const Assumptions& assumptions);

struct NetworkInput {
    std::shared_ptr<const StreetGraph> graph; ///< never null
    std::shared_ptr<const HeatDemand> demand; ///< never null
    Layer<Building> buildings;
    Polygon site;
    /// Most that the source can give at design load, with heat pump; consumers beyond it are not taken in … by peak
    /// boilers the network may be larger than the source; see assumption source_share_of_peak.
    Power sourcePower;
    std::vector<PipeType> pipes;
    NetworkAssumptions assumptions;

    friend bool operator==(const NetworkInput&, const NetworkInput&) = default;
};

struct NetworkNode {
    Point position;
    Pressure supplyPressure;
    Pressure returnPressure;
    Temperature supplyTemperature;
    Temperature returnTemperature;

    friend bool operator==(const NetworkNode&, const NetworkNode&) = default;
};

/// A trench with supply and return pipe; flow at design load runs from `from` to `to`.
struct NetworkPipe {
    std::uint32_t from = 0; ///< positions in NetworkDesign::nodes
    std::uint32_t to = 0;
    EdgeKind kind = EdgeKind::Street;
    SurfaceClass surface = SurfaceClass::Street;
    Polyline line;
    Length length;
    int nominalDiameter = 0;
    Power designPower; ///< with diversity
    MassFlow designFlow;
    Velocity velocity;
    PressureGradient gradient; ///< of one pipe
    PowerPerLength heatLoss;   ///< of supply and return at design temperatures
    Energy annualHeat;         ///< carried in a year, without losses
    std::uint32_t consumersBehind = 0;
    Money investment;

    friend bool operator==(const NetworkPipe&, const NetworkPipe&) = default;
};

struct NetworkConsumer {
    std::uint32_t building = 0; ///< position in the layer
    std::uint32_t node = 0;
    Energy annual;
    Power peak;
    Temperature supplyTemperature; ///< that arrives at design load
    Pressure differentialPressure;

    friend bool operator==(const NetworkConsumer&, const NetworkConsumer&) = default;
};

struct NetworkDesign {
    std::vector<NetworkNode> nodes; ///< node 0 is the source
    std::vector<NetworkPipe> pipes; ///< parents before children
    std::vector<NetworkConsumer> consumers;

    Length trenchLength;
    Length houseConnectionLength;
    Money pipeInvestment;
    Money connectionInvestment; ///< house connections and substations
    Energy heatSold;
    Energy heatLoss;
    Power designPower; ///< at the source with diversity and losses
    Power pumpPower;
    Energy pumpEnergy;
    EnergyPerLength linearHeatDensity;
    Pressure worstDifferentialPressure;
    /// Demand of all consumers, loss, and what must be fed in, for each hour.
    HourlyPower demand;
    HourlyPower loss;
    HourlyPower feedIn;
    HourlyPower pumping;
    HourlyTemperature supplyTemperature;
    HourlyTemperature returnTemperature;

    /// Net annual worth of the chosen network by the objective of the choice, and a proven bound where there is one.
    Money objective;
    std::optional<Money> bound;
    Findings findings;

    friend bool operator==(const NetworkDesign&, const NetworkDesign&) = default;
};

/// No consumer within reach, or none that pays, is a network without pipes and a Finding, not a failure.
/// \throws Cancelled
NetworkDesign designNetwork(const NetworkInput& input, const Task& task);

} // namespace wattort
