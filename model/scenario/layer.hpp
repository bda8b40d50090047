#pragma once

/// \file
/// The features of a region: what is there, and what may be built or not.

#include "model/geometry/point.hpp"

#include <memory>
#include <string>
#include <vector>

namespace wattort {

enum class LayerKind {
    Streets,
    Buildings,
    LandUse,
    Sites,
    Substations,
    PowerLines,
    Exclusion,
    HeatNetwork,
    HeatDensity,
    HeatSources
};

/// What has to be broken up and restored above a pipe; it decides the cost of a trench.
enum class SurfaceClass { MainRoad, Street, Path, Unpaved };

/// Whether the network must, may or must not take a street or a consumer in.
enum class Decision { Optional, Mandatory, Excluded };

struct Street {
    Polyline line;
    std::string name;
    SurfaceClass surface = SurfaceClass::Street;
    Decision decision = Decision::Optional;

    friend bool operator==(const Street&, const Street&) = default;
};

/// Uses with a specific heat demand of their own in building_heat_demand.csv.
enum class BuildingUse {
    Unknown,
    SingleFamilyHouse,
    MultiFamilyHouse,
    Office,
    Retail,
    School,
    Research,
    Health,
    Culture,
    Sports,
    Lodging,
    Production,
    Technical,
    Transport,
    Unheated
};

/// How far the envelope of a building has been renovated. Unknown: the mean of the stock of its age.
enum class RenovationState { Unknown, Unrenovated, Partly, Fully };

struct Building {
    Polygon footprint;
    std::string name;
    BuildingUse use = BuildingUse::Unknown;
    /// 0: not known
    double storeys = 0.0;
    /// 0: not known
    int constructionYear = 0;
    RenovationState renovation = RenovationState::Unknown;
    /// Gross floor area; 0: from footprint and storeys.
    Area floorArea;
    /// Metered heat of a year; 0: estimated.
    Energy meteredHeat;
    Decision decision = Decision::Optional;

    friend bool operator==(const Building&, const Building&) = default;
};

enum class LandUseKind {
    Residential,
    Commercial,
    Industrial,
    Agriculture,
    Forest,
    Green,
    Water,
    Railway,
    Brownfield,
    Other
};

struct LandUse {
    MultiPolygon area;
    std::string name;
    LandUseKind kind = LandUseKind::Other;

    friend bool operator==(const LandUse&, const LandUse&) = default;
};

/// A place where the compute centre could stand.
struct Site {
    std::string name;
    Polygon area;
    /// What the grid operator has promised; 0: not known.
    Power gridCapacity;
    /// Serviced land; 0: the assumption land_price is used.
    PricePerArea landPrice;

    friend bool operator==(const Site&, const Site&) = default;
};

struct Substation {
    Point position;
    std::string name;
    std::string operatedBy;
    /// Highest voltage in volts; 0: not known.
    double voltage = 0.0;
    /// Capacity still free; 0: not known.
    Power freeCapacity;

    friend bool operator==(const Substation&, const Substation&) = default;
};

struct PowerLine {
    Polyline line;
    std::string name;
    double voltage = 0.0; ///< volts; 0: not known
    bool underground = false;

    friend bool operator==(const PowerLine&, const PowerLine&) = default;
};

enum class ExclusionKind {
    FloodArea,
    NatureReserve,
    NationalPark,
    Natura2000,
    WaterProtection,
    LandscapeProtection,
    Other
};

struct ExclusionArea {
    MultiPolygon area;
    std::string name;
    ExclusionKind kind = ExclusionKind::Other;

    friend bool operator==(const ExclusionArea&, const ExclusionArea&) = default;
};

/// A pipe of a heat network that already exists.
struct HeatNetworkPipe {
    Polyline line;
    std::string name;
    /// Nominal diameter; 0: not known.
    int nominalDiameter = 0;

    friend bool operator==(const HeatNetworkPipe&, const HeatNetworkPipe&) = default;
};

enum class HeatSourceState { Existing, New };

/// A plant that gives heat to the network beside the compute centre.
struct HeatSource {
    Point position;
    std::string name;
    HeatSourceState state = HeatSourceState::New;
    /// Most heat that it gives; 0: not known, and not used.
    Power power;
    EnergyPrice heatCost; ///< of each unit of heat that it gives, fuel and its emissions paid
    /// Of building it; only where it is new, for what is spent on an existing one does not depend on the network.
    Money investment;
    Money fixedCost;               ///< a year, whatever it gives; only where it is new
    EmissionFactor emissionFactor; ///< of the heat that it gives
    /// Highest that it reaches; 0 K: as warm as the network asks for.
    Temperature supplyTemperature;
    /// Renewable or unavoidable waste heat, as the law on heat networks counts it.
    bool renewable = false;

    friend bool operator==(const HeatSource&, const HeatSource&) = default;
};

/// Heat demand density on a grid, row 0 in the north.
struct HeatDensityGrid {
    Point northWest;
    double cellMetres = 0.0;
    std::size_t columns = 0;
    std::size_t rows = 0;
    /// Per ground area, one per cell, row by row; NaN: no data.
    std::vector<double> megawattHoursPerHectare;

    friend bool operator==(const HeatDensityGrid& a, const HeatDensityGrid& b)
    {
        // NaN cells are equal when they are in the same place.
        return a.northWest == b.northWest && a.cellMetres == b.cellMetres && a.columns == b.columns && a.rows == b.rows
               && a.megawattHoursPerHectare.size() == b.megawattHoursPerHectare.size()
               && std::equal(a.megawattHoursPerHectare.begin(), a.megawattHoursPerHectare.end(),
                             b.megawattHoursPerHectare.begin(),
                             [](double x, double y) { return x == y || (x != x && y != y); });
    }
};

/// Features are large and seldom changed, so copies of a scenario share them. Equal when the features are equal;
/// the pointers are compared first.
template <class Feature>
class Layer {
public:
    Layer() = default;
    explicit Layer(std::vector<Feature> features, std::string from = {})
        : source(std::move(from)), m_features(std::make_shared<const std::vector<Feature>>(std::move(features)))
    {}

    const std::vector<Feature>& features() const { return *m_features; }
    const Feature& operator[](std::size_t index) const { return (*m_features)[index]; }
    std::size_t size() const { return m_features->size(); }
    bool empty() const { return m_features->empty(); }
    auto begin() const { return m_features->begin(); }
    auto end() const { return m_features->end(); }
    /// The features as they are shared with copies: what has been derived from them can be kept as long as they live.
    const std::shared_ptr<const std::vector<Feature>>& shared() const { return m_features; }

    /// File and licence, for the report.
    std::string source;

    friend bool operator==(const Layer& a, const Layer& b)
    {
        return a.source == b.source && (a.m_features == b.m_features || *a.m_features == *b.m_features);
    }

private:
    std::shared_ptr<const std::vector<Feature>> m_features = std::make_shared<const std::vector<Feature>>();
};

} // namespace wattort
