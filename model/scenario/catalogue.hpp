#pragma once

/// \file
/// The record types of resources/catalogues: one struct a file, one field a column.

#include "model/climate/synthetic_year.hpp"
#include "model/quantity/range.hpp"
#include "model/scenario/assumption.hpp"
#include "model/scenario/compute_design.hpp"
#include "model/scenario/layer.hpp"
#include "model/scenario/legislation.hpp"
#include "model/scenario/published_figure.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace wattort {

/// accelerators.csv: a chip, module or wafer that computes. Columns: the fields in snake_case with their unit
/// (power_w, power_low_w, power_high_w), 0 or 1 for bool, then source, year, confidence. 0: none published.
struct Accelerator {
    std::string key;
    std::string name;
    std::string vendor;
    std::string originOfVendor;      ///< ISO 3166 code
    std::string originOfChip;        ///< where it is made; ISO 3166 code
    Range<Power> power;              ///< thermal design power
    double denseBf16Petaflops = 0.0; ///< without sparsity
    double denseFp8Petaflops = 0.0;
    double memoryGigabytes = 0.0;
    double bandwidthTerabytesPerSecond = 0.0;
    bool forSizing = true; ///< false: outlook only (neuromorphic, photonic)
    Provenance provenance;

    friend bool operator==(const Accelerator&, const Accelerator&) = default;
};

/// language_models.csv: models to start a training job or a service from. Columns: the fields in snake_case
/// (parameters_billion, active_parameters_billion, training_tokens_trillion, cache_kilobytes_per_token), then source,
/// year, confidence.
struct LanguageModel {
    std::string key;
    std::string name;
    std::string developer;
    std::string origin; ///< ISO 3166 code
    double parameters = 0.0;
    double activeParameters = 0.0;
    double trainingTokens = 0.0;
    double cacheBytesPerToken = 0.0; ///< keys and values in BF16
    Provenance provenance;

    friend bool operator==(const LanguageModel&, const LanguageModel&) = default;
};

/// rack_power.csv: what turns the alternating current of the hall into the low voltage of the chips, inside the rack.
/// Efficiencies are taken as the same at all loads. 1: not counted apart.
struct RackPower {
    std::string key;
    std::string labelEnglish;
    std::string labelGerman;
    double rectifierEfficiency = 1.0; ///< power shelf or power supply unit, alternating to direct current
    double converterEfficiency = 1.0; ///< direct current to the voltage of the boards
    Provenance provenance;

    /// Share of what enters the rack that reaches the boards.
    double efficiency() const { return rectifierEfficiency * converterEfficiency; }

    friend bool operator==(const RackPower&, const RackPower&) = default;
};

/// compute_systems.csv: a server or rack as it is bought; `accelerator` is a key in accelerators.csv, `rack_power` one
/// in rack_power.csv. Columns: the fields in snake_case with their unit (nameplate_kw, nameplate_low_kw,
/// nameplate_high_kw, maximum_water_supply_degc, price_eur), 0 or 1 for bool, then source, year, confidence. Rows that
/// are not for sizing may have a nameplate of 0: none published.
struct ComputeSystem {
    std::string key;
    std::string name;
    std::string vendor;
    std::string originOfVendor; ///< ISO 3166 code
    Accelerator accelerator;
    double acceleratorsPerSystem = 0.0;
    double systemsPerRack = 1.0;
    Range<Power> nameplate; ///< of one system
    RackPower rackPower;
    /// The nameplate is what the system draws from the hall's alternating current, its conversions included: all
    /// published ratings are. Otherwise it is what the boards draw, and the conversions come on top.
    bool ratedAtWall = true;
    double maximumShare = 0.8; ///< highest real power over nameplate
    double idleShare = 0.25;   ///< idle power over nameplate
    double liquidShare = 0.0;  ///< heat that leaves in water
    bool liquidCooled = false;
    Temperature maximumWaterSupply; ///< facility water, liquid-cooled systems only
    double networkGbit = 0.0;       ///< port of an accelerator, 400 or 800; 0: network by share of power
    Money price;                    ///< of one system; 0: not known
    bool forSizing = true;          ///< false: outlook only (neuromorphic, photonic)
    Provenance provenance;

    /// Over the nameplate: what one system draws from the hall.
    double wallShare() const { return ratedAtWall ? 1.0 : 1.0 / rackPower.efficiency(); }
    Power wallPower() const { return wallShare() * nameplate.value; }

    friend bool operator==(const ComputeSystem&, const ComputeSystem&) = default;
};

/// cooling_systems.csv: parameters of each CoolingKind. Kinds with a liquid loop leave those of the air path empty: the
/// design names another kind for the air. Columns: the fields in snake_case with their unit (_degc, _k,
/// _pa), `kind` in snake_case (air_chiller … immersion), then source, year, confidence.
struct CoolingSystem {
    CoolingKind kind = CoolingKind::DirectToChip;
    double liquidShare = 0.0; ///< share of IT heat in the water loop, unless the system says otherwise
    Temperature waterSupply;  ///< facility water, liquid loop
    Temperature waterReturn;
    Temperature airLoopSupply; ///< chilled water of the air path
    Temperature airLoopReturn;
    TemperatureDifference freeCoolingApproach; ///< to the dry bulb; with a tower (AirWetEconomiser) to the wet bulb
    Pressure fanPressure;
    TemperatureDifference airSpread;
    double carnotShare = 0.45;      ///< of the chiller
    double pumpShare = 0.0;         ///< water pumps without coolant distribution units, kW per kW of heat at design
    double heatRejectionFan = 0.0;  ///< kW per kW at design; of dry coolers and of the towers of the air path
    double recoverableLiquid = 0.0; ///< share of liquid heat that can be handed over
    double recoverableAir = 0.0;
    double cyclesOfConcentration = 0.0; ///< 0: no evaporation
    Provenance provenance;

    friend bool operator==(const CoolingSystem&, const CoolingSystem&) = default;
};

/// power_supplies.csv: uninterruptible power supplies. Loss over rated power is constant + proportional x + quadratic
/// x^2 with load fraction x. \source form: Schneider Electric White Paper 108
struct PowerSupply {
    std::string key;
    std::string labelEnglish;
    std::string labelGerman;
    double lossConstant = 0.0;
    double lossProportional = 0.0;
    double lossQuadratic = 0.0;
    Provenance provenance;

    friend bool operator==(const PowerSupply&, const PowerSupply&) = default;
};

/// transformers.csv: one unit of those at the connection; loss = no-load loss + load loss x^2.
struct Transformer {
    std::string key;
    std::string labelEnglish;
    std::string labelGerman;
    Power rating; ///< apparent power (VA)
    Power noLoadLoss;
    Power loadLoss; ///< at rating
    Provenance provenance;

    friend bool operator==(const Transformer&, const Transformer&) = default;
};

/// redundancy_classes.csv: what is installed for what is needed. Of `pathsInstalled` paths `pathsNeeded` carry the
/// load; each has its modules and `spareModules` more.
struct RedundancyClass {
    Redundancy redundancy = Redundancy::N;
    double pathsNeeded = 1.0;
    double pathsInstalled = 1.0;
    double spareModules = 0.0;
    Provenance provenance;

    friend bool operator==(const RedundancyClass&, const RedundancyClass&) = default;
};

/// The catalogue that a range belongs to.
enum class EquipmentCatalogue { Accelerators, RackPowers, Systems, CoolingSystems, PowerSupplies, Transformers };

/// equipment_ranges.csv: how far one number of a row of another catalogue is known, with a source of its own. Columns:
/// catalogue (accelerators, rack_power, compute_systems, cooling_systems, power_supplies, transformers), entry, field,
/// low, high, unit, source, year, confidence.
struct EquipmentRange {
    EquipmentCatalogue catalogue = EquipmentCatalogue::Systems;
    std::string entry; ///< key of the row; "*": all rows for sizing that no range of their own names
    std::string field; ///< as visitBounded calls it
    double low = 0.0;  ///< in the unit of the field, as is `high`
    double high = 0.0;
    std::string unit; ///< of the field, for reading
    Provenance provenance;

    friend bool operator==(const EquipmentRange&, const EquipmentRange&) = default;
};

/// The rows that a design names, and all classes of redundancy.
struct PowerEquipment {
    PowerSupply supply;
    Transformer transformer;
    std::vector<RedundancyClass> redundancyClasses;

    friend bool operator==(const PowerEquipment&, const PowerEquipment&) = default;
};

/// grid_levels.csv: the level of the grid that a connection of this size is made at, smallest first.
struct GridLevel {
    std::string key;
    Power upTo; ///< apparent power (VA)
    std::string labelEnglish;
    std::string labelGerman;
    Provenance provenance;

    friend bool operator==(const GridLevel&, const GridLevel&) = default;
};

/// building_heat_demand.csv: useful heat with hot water per heated floor area.
struct SpecificHeatDemand {
    BuildingUse use = BuildingUse::Unknown;
    int fromYear = 0; ///< of construction, inclusive; the row from 0 to 0 is for buildings of unknown age
    int toYear = 9999;
    Range<EnergyPerArea> demand;
    std::string profile; ///< key in heat_profiles.csv
    Provenance provenance;

    friend bool operator==(const SpecificHeatDemand&, const SpecificHeatDemand&) = default;
};

/// building_renovation.csv: what a state of renovation makes of the specific demand, which is that of the stock as it
/// is, with what has been renovated of it.
struct RenovationEffect {
    RenovationState state = RenovationState::Unrenovated;
    int fromYear = 0; ///< of construction, inclusive; the row from 0 to 0 is for buildings of unknown age
    int toYear = 9999;
    Range<double> factor; ///< on useful heat with hot water
    Provenance provenance;

    friend bool operator==(const RenovationEffect&, const RenovationEffect&) = default;
};

/// heating_temperatures.csv: supply temperature of a building's own heating at the design outdoor temperature.
struct HeatingTemperature {
    RenovationState state = RenovationState::Unknown;
    int fromYear = 0; ///< as in RenovationEffect
    int toYear = 9999;
    Range<Temperature> supply;
    Provenance provenance;

    friend bool operator==(const HeatingTemperature&, const HeatingTemperature&) = default;
};

/// heat_profile_hours.csv: one harmonic of the shape of a day. The share of the hour from i to i + 1 in its day is
/// 1/24 + sum over the harmonics k of (C_k cos(k w) + S_k sin(k w)), w = 2 pi (i + 1/2) / 24, where C_k and S_k are
/// polynomials of x = (theta - 5 degC) / 22.5 K, the weighted temperature of the day, held within -1 and 1.
struct HourHarmonic {
    int fromWeekday = 1; ///< 1 is Monday
    int toWeekday = 7;
    int order = 1;                  ///< column `harmonic`
    std::array<double, 6> cosine{}; ///< coefficients of x^0 to x^5
    std::array<double, 6> sine{};

    friend bool operator==(const HourHarmonic&, const HourHarmonic&) = default;
};

/// heat_profiles.csv: daily (SigLinDe) and hourly shape of one consumer type.
struct HeatProfile {
    std::string key; ///< HEF, HMF, GKO …
    double a = 0, b = 0, c = 0, d = 0, mH = 0, bH = 0, mW = 0, bW = 0;
    std::array<double, 7> weekdayFactors{}; ///< Monday first
    std::vector<HourHarmonic>
        hours; ///< from heat_profile_hours.csv (its column `profile` is this key); none: all hours alike
    Provenance provenance;

    friend bool operator==(const HeatProfile&, const HeatProfile&) = default;
};

/// How supply and return lie in the trench.
enum class PipeSystem {
    SteelSingle, ///< two casings with one steel pipe each
    SteelTwin,   ///< one casing with two steel pipes
    Plastic      ///< flexible, cross-linked polyethylene
};

/// Pre-insulated pipes: pipes_en253.csv (SteelSingle), pipes_twin.csv (SteelTwin, has gap_mm), pipes_plastic.csv
/// (Plastic, has losses and the limits of its material in place of the casing). One row a nominal diameter and file.
struct PipeType {
    int nominalDiameter = 0;
    PipeSystem system = PipeSystem::SteelSingle;
    Length innerDiameter;
    Length outerDiameter;
    Length gap;                           ///< SteelTwin: between the steel pipes
    std::array<Length, 3> casingDiameter; ///< insulation series 1, 2, 3
    std::array<Length, 3> casingWall;
    /// Plastic: loss of one pipe per metre and kelvin of the mean of supply and return above the ground, as the maker
    /// states it; without and with additional insulation.
    std::array<ThermalConductivity, 2> statedLoss;
    Temperature maximumTemperature;    ///< 0 K: not stated, as the next two
    Temperature continuousTemperature; ///< that the mean of the supply over a year may have
    Pressure maximumPressure;
    Velocity maximumVelocity;
    /// Supply and return in one trench with civil works in a street, price level of the source.
    Range<PricePerLength> trenchCost;
    Provenance provenance;

    friend bool operator==(const PipeType&, const PipeType&) = default;
};

/// park_uses.csv: figures per hectare of net plot.
struct ParkUse {
    std::string key;
    std::string labelEnglish;
    std::string labelGerman;
    Range<double> jobsPerHectare;
    Range<double> grossFloorAreaPerHectare; ///< m2
    Range<PowerPerArea> electricalPeak;     ///< per plot area
    double electricalFullLoadHours = 0.0;
    double coincidence = 0.0;        ///< of its peak with those of other plots; 0: assumption park_diversity
    Range<EnergyPerArea> heatDemand; ///< per gross floor area and year
    Temperature heatSupply;
    std::string profile;              ///< key in heat_profiles.csv
    Range<PricePerArea> buildingCost; ///< per gross floor area
    Provenance provenance;

    friend bool operator==(const ParkUse&, const ParkUse&) = default;
};

struct Catalogues {
    std::vector<Assumption> assumptions;
    std::vector<Accelerator> accelerators;
    std::vector<LanguageModel> languageModels;
    std::vector<GridLevel> gridLevels; ///< smallest first
    std::vector<RackPower> rackPowers;
    std::vector<ComputeSystem> systems;
    std::vector<CoolingSystem> coolingSystems;
    std::vector<PowerSupply> powerSupplies;
    std::vector<Transformer> transformers;
    std::vector<RedundancyClass> redundancyClasses;
    std::vector<EquipmentRange> equipmentRanges;
    std::vector<SpecificHeatDemand> heatDemand;
    std::vector<HeatProfile> heatProfiles;
    std::vector<RenovationEffect> renovationEffects;
    std::vector<HeatingTemperature> heatingTemperatures;
    std::vector<PipeType> pipes; ///< SteelSingle; by diameter, smallest first, as the next two
    std::vector<PipeType> twinPipes;
    std::vector<PipeType> plasticPipes;
    std::vector<ClimateStation> stations;
    Legislation legislation;
    std::vector<PublishedFigure> publishedFigures;
    std::vector<ParkUse> parkUses;

    friend bool operator==(const Catalogues&, const Catalogues&) = default;
};

} // namespace wattort
