#pragma once

/// \file
/// The tables of a scenario file with catalogue rows that it keeps and with an imported load. Numbers are in SI units.
/// Files of earlier programs do not have them.

#include "data/geopackage/column_units.hpp"
#include "data/map_keys.hpp"
#include "model/scenario/scenario.hpp"

#include <string>

namespace wattort::data::geopackage {

struct LoadSourceRow {
    std::string source;
    LoadMeaning meaning = LoadMeaning::ShareOfRatedItPower;
    LoadCoverage coverage = LoadCoverage::Year;
    Duration step;
    Duration recorded;
    double swing = 0.0;
};

struct LoadRow {
    Ratio share;
};

/// How the map shows results.
struct MapRow {
    PipeColour pipeColour = PipeColour::Diameter;
};

/// What of the design is in none of the columns of its table.
struct PowerEquipmentRow {
    std::string powerSupply;
    std::string transformer;
};

struct CoolingChoiceRow {
    HeatRejection heatRejection = HeatRejection::DryCooler;
    CoolingKind airCooling = CoolingKind::AirDryEconomiser;
};

/// What the heat network is to be, and what it is to be built of.
struct NetworkChoiceRow {
    PipeSystem pipeSystem = PipeSystem::SteelSingle;
    NetworkKind networkKind = NetworkKind::Direct;
};

/// A value with a key that files of earlier programs do not have; an unknown key is none.
template <class Fields, class Enum>
void laterKey(Fields& f, std::string_view name, Enum& value)
{
    std::string key(keyOf(value));
    laterText(f, name, key);
    if constexpr (!std::is_const_v<Enum>) {
        value = fromKey<Enum>(key).value_or(value);
    }
}

template <class Fields>
void provenanceOf(Fields& f, auto& provenance)
{
    f.field("source", provenance.source);
    f.field("year", provenance.year);
    f.field("confidence", provenance.confidence);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<KeptEntry<ComputeSystem>> auto& row)
{
    auto& system = row.entry;
    auto& chip = system.accelerator;
    f.field("own", row.own);
    f.field("key", system.key);
    f.field("name", system.name);
    f.field("vendor", system.vendor);
    f.field("origin_of_vendor", system.originOfVendor);
    f.field("accelerators_per_system", system.acceleratorsPerSystem);
    f.field("systems_per_rack", system.systemsPerRack);
    si(f, "nameplate_w", system.nameplate.value);
    si(f, "nameplate_low_w", system.nameplate.low);
    si(f, "nameplate_high_w", system.nameplate.high);
    f.field("maximum_share", system.maximumShare);
    f.field("idle_share", system.idleShare);
    f.field("liquid_share", system.liquidShare);
    f.field("liquid_cooled", system.liquidCooled);
    si(f, "maximum_water_supply_k", system.maximumWaterSupply);
    f.field("network_gbit", system.networkGbit);
    si(f, "price_eur", system.price);
    f.field("for_sizing", system.forSizing);
    provenanceOf(f, system.provenance);
    f.field("accelerator_key", chip.key);
    f.field("accelerator_name", chip.name);
    f.field("accelerator_vendor", chip.vendor);
    f.field("accelerator_origin_of_vendor", chip.originOfVendor);
    f.field("accelerator_origin_of_chip", chip.originOfChip);
    si(f, "accelerator_power_w", chip.power.value);
    si(f, "accelerator_power_low_w", chip.power.low);
    si(f, "accelerator_power_high_w", chip.power.high);
    f.field("dense_bf16_petaflops", chip.denseBf16Petaflops);
    f.field("dense_fp8_petaflops", chip.denseFp8Petaflops);
    f.field("memory_gigabytes", chip.memoryGigabytes);
    f.field("bandwidth_terabytes_per_second", chip.bandwidthTerabytesPerSecond);
    f.field("accelerator_for_sizing", chip.forSizing);
    f.field("accelerator_source", chip.provenance.source);
    f.field("accelerator_year", chip.provenance.year);
    f.field("accelerator_confidence", chip.provenance.confidence);
    auto& rack = system.rackPower;
    laterFlag(f, "rated_at_wall", system.ratedAtWall);
    laterText(f, "rack_power_key", rack.key);
    laterText(f, "rack_power_label_en", rack.labelEnglish);
    laterText(f, "rack_power_label_de", rack.labelGerman);
    later(f, "rectifier_efficiency", rack.rectifierEfficiency);
    later(f, "converter_efficiency", rack.converterEfficiency);
    laterText(f, "rack_power_source", rack.provenance.source);
    double year = rack.provenance.year;
    later(f, "rack_power_year", year);
    laterKey(f, "rack_power_confidence", rack.provenance.confidence);
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(rack)>>) {
        rack.provenance.year = int(year);
    }
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<KeptEntry<Accelerator>> auto& row)
{
    auto& chip = row.entry;
    f.field("own", row.own);
    f.field("key", chip.key);
    f.field("name", chip.name);
    f.field("vendor", chip.vendor);
    f.field("origin_of_vendor", chip.originOfVendor);
    f.field("origin_of_chip", chip.originOfChip);
    si(f, "power_w", chip.power.value);
    si(f, "power_low_w", chip.power.low);
    si(f, "power_high_w", chip.power.high);
    f.field("dense_bf16_petaflops", chip.denseBf16Petaflops);
    f.field("dense_fp8_petaflops", chip.denseFp8Petaflops);
    f.field("memory_gigabytes", chip.memoryGigabytes);
    f.field("bandwidth_terabytes_per_second", chip.bandwidthTerabytesPerSecond);
    f.field("for_sizing", chip.forSizing);
    provenanceOf(f, chip.provenance);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<KeptEntry<CoolingSystem>> auto& row)
{
    auto& cooling = row.entry;
    f.field("own", row.own);
    f.field("kind", cooling.kind);
    f.field("liquid_share", cooling.liquidShare);
    si(f, "water_supply_k", cooling.waterSupply);
    si(f, "water_return_k", cooling.waterReturn);
    si(f, "air_loop_supply_k", cooling.airLoopSupply);
    si(f, "air_loop_return_k", cooling.airLoopReturn);
    si(f, "free_cooling_approach_k", cooling.freeCoolingApproach);
    si(f, "fan_pressure_pa", cooling.fanPressure);
    si(f, "air_spread_k", cooling.airSpread);
    f.field("carnot_share", cooling.carnotShare);
    f.field("pump_share", cooling.pumpShare);
    f.field("heat_rejection_fan", cooling.heatRejectionFan);
    f.field("recoverable_liquid", cooling.recoverableLiquid);
    f.field("recoverable_air", cooling.recoverableAir);
    f.field("cycles_of_concentration", cooling.cyclesOfConcentration);
    provenanceOf(f, cooling.provenance);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<KeptEntry<PowerSupply>> auto& row)
{
    auto& supply = row.entry;
    f.field("own", row.own);
    f.field("key", supply.key);
    f.field("label_en", supply.labelEnglish);
    f.field("label_de", supply.labelGerman);
    f.field("loss_constant", supply.lossConstant);
    f.field("loss_proportional", supply.lossProportional);
    f.field("loss_quadratic", supply.lossQuadratic);
    provenanceOf(f, supply.provenance);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<KeptEntry<Transformer>> auto& row)
{
    auto& transformer = row.entry;
    f.field("own", row.own);
    f.field("key", transformer.key);
    f.field("label_en", transformer.labelEnglish);
    f.field("label_de", transformer.labelGerman);
    si(f, "rating_va", transformer.rating);
    si(f, "no_load_loss_w", transformer.noLoadLoss);
    si(f, "load_loss_w", transformer.loadLoss);
    provenanceOf(f, transformer.provenance);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<KeptEntry<PipeType>> auto& row)
{
    auto& pipe = row.entry;
    f.field("own", row.own);
    f.field("pipe_system", pipe.system);
    f.field("nominal_diameter", pipe.nominalDiameter);
    si(f, "inner_diameter_m", pipe.innerDiameter);
    si(f, "outer_diameter_m", pipe.outerDiameter);
    si(f, "gap_m", pipe.gap);
    si(f, "casing_diameter_1_m", pipe.casingDiameter[0]);
    si(f, "casing_diameter_2_m", pipe.casingDiameter[1]);
    si(f, "casing_diameter_3_m", pipe.casingDiameter[2]);
    si(f, "casing_wall_1_m", pipe.casingWall[0]);
    si(f, "casing_wall_2_m", pipe.casingWall[1]);
    si(f, "casing_wall_3_m", pipe.casingWall[2]);
    si(f, "stated_loss_1_w_per_m_k", pipe.statedLoss[0]);
    si(f, "stated_loss_2_w_per_m_k", pipe.statedLoss[1]);
    si(f, "maximum_temperature_k", pipe.maximumTemperature);
    si(f, "continuous_temperature_k", pipe.continuousTemperature);
    si(f, "maximum_pressure_pa", pipe.maximumPressure);
    si(f, "maximum_velocity_m_per_s", pipe.maximumVelocity);
    si(f, "trench_cost_eur_per_m", pipe.trenchCost.value);
    si(f, "trench_cost_low_eur_per_m", pipe.trenchCost.low);
    si(f, "trench_cost_high_eur_per_m", pipe.trenchCost.high);
    provenanceOf(f, pipe.provenance);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<NetworkChoiceRow> auto& row)
{
    f.field("pipe_system", row.pipeSystem);
    laterKey(f, "network_kind", row.networkKind);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<MapRow> auto& row)
{
    f.field("pipe_colour", row.pipeColour);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<PowerEquipmentRow> auto& row)
{
    f.field("power_supply", row.powerSupply);
    f.field("transformer", row.transformer);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<CoolingChoiceRow> auto& row)
{
    f.field("heat_rejection", row.heatRejection);
    f.field("air_cooling", row.airCooling);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<LoadSourceRow> auto& row)
{
    f.field("source", row.source);
    f.field("meaning", row.meaning);
    f.field("coverage", row.coverage);
    si(f, "step_s", row.step);
    si(f, "recorded_s", row.recorded);
    f.field("swing", row.swing);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<LoadRow> auto& row)
{
    si(f, "share", row.share);
}

} // namespace wattort::data::geopackage
