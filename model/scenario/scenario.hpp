#pragma once

/// \file
/// Everything that a planner has put in, as one value.

#include "model/climate/weather_year.hpp"
#include "model/scenario/assumption.hpp"
#include "model/scenario/catalogue.hpp"
#include "model/scenario/compute_design.hpp"
#include "model/scenario/layer.hpp"
#include "model/scenario/load_series.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wattort {

struct Layers {
    Layer<Street> streets;
    Layer<Building> buildings;
    Layer<LandUse> landUse;
    Layer<Site> sites;
    Layer<Substation> substations;
    Layer<PowerLine> powerLines;
    Layer<ExclusionArea> exclusion;
    Layer<HeatNetworkPipe> heatNetwork;
    Layer<HeatDensityGrid> heatDensity; ///< no grid or one
    Layer<HeatSource> heatSources;

    friend bool operator==(const Layers&, const Layers&) = default;
};

/// How the map shows a layer. The order of the list is the order of painting, last on top.
struct LayerView {
    LayerKind kind = LayerKind::Streets;
    bool visible = true;

    friend bool operator==(const LayerView&, const LayerView&) = default;
};

std::vector<LayerView> defaultLayerViews();

/// What the colour of the planned pipes shows on the map; their width is always the diameter. Temperatures and
/// pressures are those at the end away from the source, at design load if not said otherwise.
enum class PipeColour {
    Diameter,
    SupplyTemperature,
    ReturnTemperature,
    SupplyPressure,
    ReturnPressure,
    DifferentialPressure,
    FlowVelocity,
    HeatLoss, ///< per metre of trench
    MeanSupplyTemperature,
    LowestSupplyTemperature, ///< of all hours of the year, as the mean above
    ConstructionPhase,       ///< in which the pipe is laid
    Source                   ///< which one the heat comes from
};

/// How the heat of a network becomes as warm as its consumers need it.
enum class NetworkKind {
    Direct,            ///< the network is warm enough for all
    DecentralHeatPumps ///< the network is as cold as waste heat makes it, each consumer has a heat pump of its own
};

/// What the ranking looks at. Each has a unit and a direction, see model/ranking/criterion.hpp.
enum class Criterion {
    GridDistance,
    HeatSold,
    LevelisedCostOfHeat,
    NetPresentValue,
    AvoidedEmissions,
    EnergyReuseFactor,
    PlotReserve,
    ProtectedAreaDistance,
    NeighbourDistance,
    MunicipalRevenue
};
inline constexpr std::size_t criterionCount = 10;

/// A use that a digital park's plots are let to; figures by use in park_uses.csv.
struct ParkPlot {
    std::string use; ///< key of a row in park_uses.csv
    Area netArea;
    /// Years after the start of operation of the compute centre.
    int startYear = 3;

    friend bool operator==(const ParkPlot&, const ParkPlot&) = default;
};

/// A row of a catalogue that belongs to the scenario: the planner's own, or a built-in one as it was when the plan
/// began to use it. It takes the place of the built-in row of the same key.
template <class Entry>
struct KeptEntry {
    Entry entry;
    bool own = false;

    friend bool operator==(const KeptEntry&, const KeptEntry&) = default;
};

struct KeptEntries {
    std::vector<KeptEntry<Accelerator>> accelerators; ///< the planner's own only: systems keep theirs with them
    std::vector<KeptEntry<ComputeSystem>> systems;    ///< each with its accelerator and the power supply of its rack
    std::vector<KeptEntry<CoolingSystem>> coolingSystems;
    std::vector<KeptEntry<PowerSupply>> powerSupplies;
    std::vector<KeptEntry<Transformer>> transformers;
    std::vector<KeptEntry<PipeType>> pipes;

    friend bool operator==(const KeptEntries&, const KeptEntries&) = default;
};

struct Scenario {
    std::string name;
    std::string description;
    /// EPSG code of the plane coordinate system of all layers, in metres.
    int epsg = 25832;
    /// Middle of the region, for the choice of the climate station; set when layers come in.
    double latitudeDegrees = 51.0;
    double longitudeDegrees = 10.0;
    Layers layers;
    std::vector<LayerView> views = defaultLayerViews();
    PipeColour pipeColour = PipeColour::Diameter;

    /// nullptr: the year is synthesised from the station nearest to the region.
    std::shared_ptr<const WeatherYear> weather;
    /// Dataset of climate stations for the synthetic year: TRY2010, TRY2015 or TRY2045 (projection).
    std::string climateDataset = "TRY2015";
    /// Day-ahead or contract price of electricity for each hour; nullptr: the assumption electricity_price.
    std::shared_ptr<const HourlyPrice> electricityPrice;

    ComputeDesign compute;
    PipeSystem pipeSystem = PipeSystem::SteelSingle; ///< kind of pipe that the network is to be built of
    NetworkKind networkKind = NetworkKind::Direct;
    KeptEntries kept;
    /// Used with LoadKind::Imported; nullptr: none was imported.
    std::shared_ptr<const LoadSeries> loadSeries;
    std::vector<ParkPlot> parkPlots;
    /// Weight of each Criterion, 0 to 1; they need not add up to 1.
    std::array<double, criterionCount> weights = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    AssumptionOverrides overrides;

    /// Weather, prices and load are compared by content, the pointers first.
    friend bool operator==(const Scenario& a, const Scenario& b);
};

/// Box of all features; invalid when there are none.
Box bounds(const Layers& layers);

} // namespace wattort
