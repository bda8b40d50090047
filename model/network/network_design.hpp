#pragma once

/// \file
/// The heat network that is worth building from one site: consumers, routes, diameters, and how it works at
/// design load and over the year.

#include "model/climate/weather_year.hpp"
#include "model/network/pipe_sizing.hpp"
#include "model/network/street_graph.hpp"
#include "model/task/task.hpp"

#include <optional>

namespace wattort {

struct NetworkAssumptions {
    Temperature supply;        ///< at design load
    Temperature supplyMinimum; ///< for hot water, in summer
    Temperature returned;      ///< at the consumers
    Temperature ground;
    Temperature designOutdoor; ///< from here to the heating limit the supply temperature slides
    Temperature heatingLimit;
    PressureGradient maximumGradientTrunk;
    PressureGradient maximumGradientBranch;
    int largestBranch = 0; ///< nominal diameter up to which a pipe is a branch
    PipeRoughness roughness;
    double fittingsShare = 0.0; ///< added to the straight-pipe pressure loss
    Pressure consumerDifferentialPressure;
    Pressure staticPressure; ///< held in the return at the source
    Pressure pressureLimit;
    Pressure boilingMargin; ///< of the holding pressure above the vapour pressure of the supply
    double pumpEfficiency = 0.0;
    Length pumpSuctionHead;         ///< net positive suction head that the pumps need, with its margin
    double minimumFlow = 0.0;       ///< of the flow at design load; bypasses keep the pipes warm
    Length siteConnectionDistance;  ///< longest line from the site to the streets
    double sourceShareOfPeak = 1.0; ///< the network's peak is at most the source's power over this
    int insulationSeries = 2;
    ThermalConductivity insulation;
    ThermalConductivity casing;
    ThermalConductivity soil;
    Length cover;
    Length clearSpacing;
    double surfaceFactorMainRoad = 1.0; ///< cost of a trench over that in a street
    double surfaceFactorPath = 1.0;
    double surfaceFactorUnpaved = 1.0;
    Money houseConnection;   ///< each, besides its pipe
    PowerPrice substation;   ///< heat transfer station per peak power
    EnergyPrice heatRevenue; ///< what a consumer pays, for the choice of consumers
    PowerPrice baseRevenue;  ///< a year, by peak power
    EnergyPrice heatCost;    ///< of heat at the source, for the choice of consumers
    double discountRate = 0.0;
    Duration lifetime;           ///< of pipes
    double operatingShare = 0.0; ///< of investment a year
    Duration substationLifetime;
    double substationOperatingShare = 0.0;
    double investmentFactor = 1.0; ///< planning and contingency on top, funding deducted
    Money budget;                  ///< for pipes, house connections and substations; 0: no limit
    Energy heatTarget;             ///< that is to be sold in a year, even where it does not pay; 0: none
    std::uint64_t searchWork = 0;  ///< NetworkEffort::work that the planner wants to be spent
    Duration heatSourceLifetime;   ///< of new heat sources beside the compute centre
    double heatSourceFactor = 1.0; ///< planning and contingency on top of their investment; not funded
    double capitalPrice = 0.0;     ///< on top of what each euro of investment in them costs a year
    // Heat pumps of consumers: planning and contingency as heat sources, not funded.
    PowerPrice consumerHeatPump;             ///< of 10 kW of heat, in place of a substation
    double consumerHeatPumpDegression = 0.0; ///< of the price with the power, exponent
    Duration consumerHeatPumpLifetime;
    double consumerHeatPumpOperatingShare = 0.0; ///< of investment a year
    EnergyPrice consumerElectricity;

    friend bool operator==(const NetworkAssumptions&, const NetworkAssumptions&) = default;
};

NetworkAssumptions networkAssumptions(const Assumptions& assumptions);

struct NetworkInput {
    std::shared_ptr<const StreetGraph> graph; ///< never null
    /// Of the network: with decentral heat pumps what is drawn from it (consumer_heat_pump.hpp). Never null.
    std::shared_ptr<const HeatDemand> demand;
    Layer<Building> buildings;
    Polygon site;
    /// Most heat that the source can give. A peak boiler helps at design load, so the network may be larger by
    /// NetworkAssumptions::sourceShareOfPeak; consumers beyond that are not taken in unless they are mandatory.
    Power sourcePower;
    std::shared_ptr<const WeatherYear> weather; ///< never null; for the supply temperature
    std::vector<PipeType> pipes;
    NetworkAssumptions assumptions;
    PipeFallback fallback;         ///< beside `pipes`
    Layer<HeatSource> heatSources; ///< beside the compute centre

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

/// A trench with supply and return pipe; flow at design load runs from `from` to `to`. In a network of one source pipe
/// i leads to node i + 1.
struct NetworkPipe {
    std::uint32_t from = 0; ///< positions in NetworkDesign::nodes
    std::uint32_t to = 0;
    EdgeKind kind = EdgeKind::Street;
    SurfaceClass surface = SurfaceClass::Street;
    Polyline line;
    Length length;
    int nominalDiameter = 0;
    PipeSystem system = PipeSystem::SteelSingle;
    Power designPower; ///< with diversity
    MassFlow designFlow;
    Velocity velocity;
    PressureGradient gradient; ///< of one pipe
    PowerPerLength heatLoss;   ///< of supply and return at design temperatures
    Energy annualHeat;         ///< carried in a year, without losses
    std::uint32_t consumersBehind = 0;
    Money investment;
    std::uint32_t source = 0; ///< that feeds it, position in NetworkDesign::sources; 0: the compute centre

    friend bool operator==(const NetworkPipe&, const NetworkPipe&) = default;
};

struct NetworkConsumer {
    std::uint32_t building = 0; ///< position in the layer
    std::uint32_t node = 0;
    Energy annual; ///< that is sold to it
    Power peak;
    Temperature supplyTemperature; ///< that arrives at design load
    Pressure differentialPressure;
    std::uint32_t source = 0; ///< as of a pipe
    OwnHeatPump own;          ///< with decentral heat pumps

    /// From the network.
    Energy drawn() const { return annual - own.electricity; }
    Power drawnPeak() const { return peak - own.ofPeak; }

    friend bool operator==(const NetworkConsumer&, const NetworkConsumer&) = default;
};

/// Heat pumps of all consumers together; the network's operator has them and pays their electricity.
struct DecentralHeatPumps {
    std::size_t count = 0;
    Power rating;                 ///< heat
    Money investment;             ///< first price
    Energy heat;                  ///< that they give in a year
    Energy electricity;           ///< of a year
    HourlyPower power;            ///< electricity in each hour; empty in a direct network
    TemperatureDifference spread; ///< of the network at its consumers; nothing in a direct one

    /// Seasonal; 0 without any.
    double cop() const { return electricity > Energy{} ? double(heat / electricity) : 0.0; }

    friend bool operator==(const DecentralHeatPumps&, const DecentralHeatPumps&) = default;
};

struct NetworkDesign;

/// What one source supplies: a tree of its own, apart from those of the others.
struct NetworkSource {
    static constexpr std::uint32_t none = 0xffffffffu;

    std::uint32_t heatSource = none; ///< position in NetworkInput::heatSources; none: the compute centre
    std::string name;                ///< empty: the compute centre
    bool reachable = false;          ///< a street is near, and the source is of use
    Power limit;      ///< most that it may be asked for: at design load, and beside the compute centre in every hour
    Money investment; ///< of a new one that is built
    Money fixedCost;  ///< a year, of a new one that is built
    EnergyPrice heatCost;
    EmissionFactor emissionFactor;
    bool renewable = false;
    Energy heatFedIn; ///< in a year
    /// Its part of the network as a design of one source; null: it supplies nobody. Always there for the compute
    /// centre.
    std::shared_ptr<const NetworkDesign> tree;
    std::uint32_t firstNode = 0; ///< of the tree in the whole design; that node is the source
    std::uint32_t firstPipe = 0;
    std::uint32_t firstConsumer = 0;

    bool used() const;
    /// Trees by content.
    friend bool operator==(const NetworkSource& a, const NetworkSource& b);
};

struct NetworkDesign {
    std::vector<NetworkNode> nodes; ///< node 0 is the source, or the first one's
    std::vector<NetworkPipe> pipes; ///< parents before children, the parts of each source together
    std::vector<NetworkConsumer> consumers;
    /// The compute centre and each source of the layer; empty where there is no such layer. Everything below is then
    /// the sum or the worst of all parts; temperatures of the year are those of the compute centre's part.
    std::vector<NetworkSource> sources;

    Length trenchLength; ///< without house connections
    Length houseConnectionLength;
    Money pipeInvestment;
    Money connectionInvestment; ///< house connections and substations
    Energy heatSold;
    Energy heatLoss;
    Power peaks;              ///< of all consumers, added up
    Power atOnce;             ///< what all take in the same hour at design load (NetworkPrice::load)
    Power designPower;        ///< at the source: what of the peaks is asked for at once by design, and losses
    double highestFlow = 0.0; ///< of the year, over that at design load
    std::uint32_t hoursBeyondDesign = 0; ///< that ask for more than the design, water that cools on the way aside
    Power pumpPower;
    Energy pumpEnergy;
    EnergyPerLength linearHeatDensity; ///< heat sold over all trenches, house connections included
    Pressure worstDifferentialPressure;
    DecentralHeatPumps decentral;
    /// What all consumers draw, loss, and what must be fed in, for each hour.
    HourlyPower demand;
    HourlyPower loss;
    HourlyPower feedIn;
    HourlyPower pumping;
    HourlyTemperature supplyTemperature;
    HourlyTemperature returnTemperature;

    /// Net annual worth of the chosen network by the objective of the choice, and a proven bound where there is one.
    Money objective;
    std::optional<Money> bound;
    /// Found with less than the search work that the input asks for.
    bool preliminary = false;
    Findings findings;

    friend bool operator==(const NetworkDesign&, const NetworkDesign&) = default;
};

/// The part of the network that the compute centre feeds: all of it where there are no other sources.
std::shared_ptr<const NetworkDesign> centrePart(const std::shared_ptr<const NetworkDesign>& network);

/// The best network and the bound so far, both by their worth in a year.
struct NetworkSoFar {
    Money worth;
    Money bound;
    std::shared_ptr<const NetworkDesign> network; ///< pipes and consumers only, nothing computed; never null
};

/// Beyond what a plan takes that follows every change: a better network and a better proof of how good it is.
struct NetworkEffort {
    std::uint64_t work = 0; ///< arcs looked at (RouteEffort)
    std::stop_token stop;   ///< ends with the best network and bound so far
    /// Called on the thread that designs, some times a second.
    std::function<void(const NetworkSoFar& soFar)> progress;
};

/// The network with the highest annual worth that is found: what consumers pay, less heat, pipes, their operation and
/// loss, house connections and substations. Cost is concave in the flow, so each consumer is fed from one source, and
/// each source has a tree: with others beside the compute centre the network is a forest whose roots are joined by arcs
/// that cost what a new source costs (candidate_network.hpp). Consumers and streets: route_choice.hpp. Diameters: the
/// smallest within gradient limit and velocity limit at the design power: the sum of the peaks with simultaneity, or
/// what all take at once where that is more (NetworkPrice::load), so that no hour of the year asks a pipe for more.
/// Pressures: every pipe at its design flow (safe: not all pipes have it in the same hour). Temperatures: all consumers
/// take what adds up to the design power (DesignLoad). The year: network_year.hpp. The same input and work give the
/// same network and bound, unless it is stopped. No consumer within reach, or none that pays, is a network without
/// pipes and a Finding, not a failure. \throws Cancelled
NetworkDesign designNetwork(const NetworkInput& input, const Task& task, const NetworkEffort& effort = {});

} // namespace wattort
