#pragma once

/// \file
/// Heat demand of every building, for the year, for its peak and for each hour.

#include "model/climate/weather_year.hpp"
#include "model/heat/renovation_path.hpp"
#include "model/scenario/catalogue.hpp"
#include "model/scenario/scenario.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace wattort {

/// Storeys where the layer has none, by the kind of building.
struct UsualStoreys {
    double house = 2.0;
    double apartments = 3.5;
    double hall = 1.0;        ///< production, technical, transport, sports, retail
    double institution = 2.5; ///< office, school, research, health, culture, lodging
    double unknown = 1.5;

    friend bool operator==(const UsualStoreys&, const UsualStoreys&) = default;
};

/// How far a value may lie below and above, as a share of it.
struct RelativeRange {
    double below = 0.0;
    double above = 0.0;

    template <class Value>
    Range<Value> of(Value value) const
    {
        return {value, value * (1.0 - below), value * (1.0 + above)};
    }

    friend bool operator==(const RelativeRange&, const RelativeRange&) = default;
};

/// Of a product or quotient of two values that do not depend on each other: the root of the sum of squares.
RelativeRange together(const RelativeRange& a, const RelativeRange& b);

struct HeatDemandAssumptions {
    UsualStoreys storeys;
    double heatedShareOfFloorArea = 0.84;      ///< dwellings and buildings of unknown use
    double heatedShareOfFloorAreaOther = 0.90; ///< all other uses
    Area smallestBuilding;                     ///< smaller footprints (sheds, garages) are not heated
    Duration fullLoadHours;                    ///< peak = annual / full-load hours
    Temperature designOutdoor;                 ///< for which stations and networks are laid out
    double demandFactor = 1.0;                 ///< renovation: multiplies every estimate, not meters
    bool fromDensity = false;                  ///< a heat density grid goes before estimates that rest on little
    RelativeRange heatedShareRange;
    RelativeRange heatedShareOtherRange;
    RelativeRange fullLoadHoursRange;
    double buildingSpread = 0.0; ///< coefficient of variation of one building within its class
    RenovationPath renovation;
    Temperature hotWater;                     ///< that a building with showers or kitchens needs
    TemperatureDifference substationApproach; ///< between network and building

    friend bool operator==(const HeatDemandAssumptions&, const HeatDemandAssumptions&) = default;
};

HeatDemandAssumptions heatDemandAssumptions(const Assumptions& assumptions);

struct HeatDemandInput {
    Layer<Building> buildings;
    std::shared_ptr<const WeatherYear> weather; ///< never null
    std::vector<SpecificHeatDemand> specific;
    std::vector<HeatProfile> profiles;
    HeatDemandAssumptions assumptions;
    Layer<HeatDensityGrid> density;
    std::vector<RenovationEffect> renovationEffects;
    std::vector<HeatingTemperature> heatingTemperatures;

    friend bool operator==(const HeatDemandInput&, const HeatDemandInput&) = default;
};

enum class DemandBasis { Unheated, Metered, Estimated, HeatDensity };

/// A heat pump that lifts what a building draws from the network (consumer_heat_pump.hpp); all zero: none.
struct OwnHeatPump {
    Energy heat;        ///< that it gives in a year
    Energy electricity; ///< of a year
    Power rating;       ///< heat
    Power ofPeak;       ///< of the building's peak, what is not drawn from the network

    bool exists() const { return rating > Power{}; }
    /// Seasonal; 0 without one.
    double cop() const { return electricity > Energy{} ? double(heat / electricity) : 0.0; }

    friend bool operator==(const OwnHeatPump&, const OwnHeatPump&) = default;
};

struct BuildingDemand {
    Energy annual;
    Power peak;
    std::uint32_t profile = 0; ///< position in HeatDemand::profiles
    DemandBasis basis = DemandBasis::Unheated;
    /// Of one building: what class, area and the building's place in its class leave open. None for a meter.
    RelativeRange annualRange;
    RelativeRange peakRange;
    double renovatable = 0.0;   ///< renovatableShare
    Temperature requiredSupply; ///< of the network, at design load; 0 K where it is not heated or not known
    OwnHeatPump own;            ///< `annual` and `peak` are then what is drawn from the network

    /// What the building uses, and buys of the network's operator.
    Energy used() const { return annual + own.electricity; }
    Power usedPeak() const { return peak + own.ofPeak; }

    friend bool operator==(const BuildingDemand&, const BuildingDemand&) = default;
};

struct HeatDemand {
    std::vector<BuildingDemand> buildings; ///< one per feature of the layer, same order
    /// Share of the annual demand in each hour, adds up to 1, one per profile.
    std::vector<HourlyRatio> profiles;
    /// Share of the annual demand in an hour at design load, one per profile: the mean of a day at the design outdoor
    /// temperature, or the highest hour of the year that is not colder, whichever is more (design_load.hpp).
    std::vector<double> designShares;
    /// As profiles, of the electricity of heat pumps; empty without any.
    std::vector<HourlyRatio> heatPumpProfiles;
    Energy total;
    /// Of the sum of all buildings: what classes and areas leave open, in all buildings alike; single buildings average
    /// out.
    RelativeRange totalRange;
    Energy today;       ///< `total` before any renovation after the base year
    Energy renovatable; ///< of `today`, each building weighted by its renovatableShare
    Findings findings;

    friend bool operator==(const HeatDemand&, const HeatDemand&) = default;
};

/// Heat of a year = heated area x specific demand of use and age class x demandFactor; heated area = floor area (or
/// footprint x storeys) x heated share; the state of renovation changes the specific demand (building_renovation.csv).
/// What is planned for is a year of the renovation path, in which every building has its share of it. A meter goes
/// before every estimate. Peak = annual / full-load hours, since the sum of standard profiles understates the peak of
/// one building; never less than what its own profile asks for at design load (designShares). Process heat is not in
/// it. A heat density grid goes before estimates that rest on little (density_share.hpp). Findings: how many of the
/// heated buildings have no use, storeys or year (notes), and whether none is heated. Required supply: the higher of
/// heating (heating_temperatures.csv) and hot water, and the approach of the station. \source Technikkatalog
/// Wärmeplanung 1.1 (2024); IWU Nichtwohngebäude-Typologie; VDI 3807-2 (areas)
HeatDemand estimateHeatDemand(const HeatDemandInput& input);

/// Whether hot water of 60 degC is drawn in such a building, as for showers and large kitchens.
/// \source DVGW W 551 (large systems: dwellings, hospitals, homes, hotels, sports)
bool needsHotWater(BuildingUse use);

/// Supply temperature of a building's heating at design load; 0 K when the catalogue does not say.
Temperature heatingSupply(const Building& building, const std::vector<HeatingTemperature>& heatingTemperatures);

/// Supply temperature that a building needs of the network at design load; 0 K when the catalogue does not say.
Temperature requiredSupply(const Building& building, const std::vector<HeatingTemperature>& heatingTemperatures,
                           const HeatDemandAssumptions& assumptions);

/// Footprint x storeys or the floor area, times the heated share.
Area heatedArea(const Building& building, Area footprint, const HeatDemandAssumptions& assumptions);

/// Sum of the hourly demands of some buildings.
HourlyPower hourlyDemand(const HeatDemand& demand, std::span<const std::uint32_t> buildings);

/// Hourly share of the annual demand of one profile in this weather, adds up to 1: SigLinDe by day (weighted
/// temperature, weekday), our harmonic shape within the day (HourHarmonic; within 0.005 of the published hour factors
/// for houses, flats, authorities, lodging and the sum of trade; the test states the deviation of each).
/// 1 January is a Monday; public holidays are not modelled, they count as the weekday that they fall on.
/// \source BDEW/VKU/GEODE Leitfaden Abwicklung von Standardlastprofilen Gas
HourlyRatio hourlyShape(const HeatProfile& profile, const WeatherYear& weather);

} // namespace wattort
