#include "model/compute/compute_assumptions.hpp"

namespace wattort {

namespace {

double perMegawatt(const Assumptions& a, std::string_view areaKey)
{
    return a.value<AreaPerPower>(areaKey).value() * MW.value();
}

NetworkFabric fabric(const Assumptions& a, const std::string& prefix)
{
    return {.radix = a.number(prefix + "_radix"),
            .switchPower = a.value<Power>(prefix + "_switch_power"),
            .modulePower = a.value<Power>(prefix + "_module_power"),
            .portPower = a.value<Power>(prefix + "_port_power")};
}

ElectricalAssumptions electrical(const Assumptions& a, const PowerEquipment& equipment)
{
    const PowerSupply& supply = equipment.supply;
    const Transformer& transformer = equipment.transformer;
    ElectricalAssumptions electrical{.upsLossConstant = supply.lossConstant,
                                     .upsLossProportional = supply.lossProportional,
                                     .upsLossQuadratic = supply.lossQuadratic,
                                     .upsModules = a.number("ups_modules"),
                                     .transformerNoLoadLoss = transformer.noLoadLoss / transformer.rating,
                                     .transformerLoadLoss = transformer.loadLoss / transformer.rating,
                                     .otherShare = a.number("other_share")};
    for (const RedundancyClass& row : equipment.redundancyClasses) {
        electrical.redundancy[std::size_t(row.redundancy)] = row;
    }
    return electrical;
}

CoolingAssumptions cooling(const Assumptions& a)
{
    return {.designDryBulb = a.value<Temperature>("design_dry_bulb"),
            .designWetBulb = a.value<Temperature>("design_wet_bulb"),
            .extremeDeviation = a.value<TemperatureDifference>("extreme_deviation"),
            .extremeReturnPeriod = a.value<Duration>("extreme_return_period"),
            .coolantUnitShare = a.number("coolant_unit_share"),
            .waterRise = a.value<TemperatureDifference>("water_rise"),
            .dryCoolerApproach = a.value<TemperatureDifference>("dry_cooler_approach"),
            .dryCoolerNtu = a.number("dry_cooler_ntu"),
            .dryCoolerExponent = a.number("dry_cooler_exponent"),
            .dryCoolerLeastFlow = a.number("dry_cooler_least_flow"),
            .dryCoolerFanExponent = a.number("dry_cooler_fan_exponent"),
            .pumpExponent = a.number("pump_exponent"),
            .airFanExponent = a.number("air_fan_exponent"),
            .leastFlow = a.number("least_flow"),
            .airFanEfficiency = a.number("air_fan_efficiency"),
            .condenserApproach = a.value<TemperatureDifference>("chiller_condenser_approach"),
            .evaporatorApproach = a.value<TemperatureDifference>("chiller_evaporator_approach"),
            .leastLift = a.value<TemperatureDifference>("chiller_least_lift"),
            .highestCop = a.number("chiller_highest_cop"),
            .chillerPartLoad = a.number("chiller_part_load"),
            .waterChillerQuality = a.number("water_chiller_quality"),
            .towerApproach = a.value<TemperatureDifference>("tower_approach"),
            .leastCondenserWater = a.value<Temperature>("condenser_water_least"),
            .adiabaticEffectiveness = a.number("adiabatic_effectiveness"),
            .highestSupplyAir = a.value<Temperature>("highest_supply_air"),
            .evaporationWater = a.value<VolumePerEnergy>("evaporation_water"),
            .towerLatentShare = a.number("tower_latent_share"),
            .wettingFrom = a.value<Temperature>("wetting_from"),
            .wettingCycles = a.number("wetting_cycles"),
            .towerExchanger = a.value<TemperatureDifference>("tower_exchanger_approach"),
            .towerFan = a.number("tower_fan_share"),
            .towerPump = a.number("tower_pump_share"),
            .towerCycles = a.number("tower_cycles")};
}

LoadAssumptions load(const Assumptions& a)
{
    return {.trainingLow = a.number("training_low_utilisation"),
            .trainingAllocation = a.number("training_allocation"),
            .trainingCampaign = a.value<Duration>("training_campaign"),
            .trainingPartitions = a.number("training_partitions"),
            .checkpoint = a.value<Duration>("checkpoint_duration"),
            .restart = a.value<Duration>("restart_duration"),
            .failureInterval = a.value<Duration>("failure_interval"),
            .inferenceHighest = a.number("inference_highest_utilisation"),
            .inferenceDayAmplitude = a.number("inference_day_amplitude"),
            .inferencePeakHour = a.value<Duration>("inference_peak_hour"),
            .inferenceWeekend = a.number("inference_weekend"),
            .mixedTrainingShare = a.number("mixed_training_share"),
            .backfillShare = a.number("backfill_share"),
            .backfillUtilisation = a.number("backfill_utilisation"),
            .colocationDayAmplitude = a.number("colocation_day_amplitude"),
            .colocationPeakHour = a.value<Duration>("colocation_peak_hour"),
            .colocationWeekend = a.number("colocation_weekend"),
            .trainingSwing = a.number("training_swing"),
            .inferenceSwing = a.number("inference_swing"),
            .colocationSwing = a.number("colocation_swing"),
            .inferenceGrowth = a.number("inference_growth"),
            .hpcUtilisation = a.number("hpc_utilisation"),
            .hpcDeviation = a.number("hpc_deviation"),
            .hpcPersistence = a.number("hpc_persistence"),
            .hpcMaintenanceInterval = a.value<Duration>("hpc_maintenance_interval"),
            .hpcMaintenanceDuration = a.value<Duration>("hpc_maintenance_duration"),
            .hpcSwing = a.number("hpc_swing"),
            .powerCapShare = a.number("power_cap_share"),
            .deferrableShare = a.number("deferrable_share"),
            .curtailmentShare = a.number("curtailment_share"),
            .curtailmentFrom = a.value<Duration>("curtailment_from"),
            .curtailmentUntil = a.value<Duration>("curtailment_until"),
            .curtailmentFirstMonth = a.number("curtailment_first_month"),
            .curtailmentLastMonth = a.number("curtailment_last_month")};
}

WorkAssumptions work(const Assumptions& a)
{
    return {.trainingFlopUtilisation = a.number("training_flop_utilisation"),
            .inferenceMemoryEfficiency = a.number("inference_memory_efficiency"),
            .inferenceComputeEfficiency = a.number("inference_compute_efficiency"),
            .inferenceTargetUtilisation = a.number("inference_target_utilisation"),
            .inferenceMemoryShare = a.number("inference_memory_share")};
}

ExpansionAssumptions expansion(const Assumptions& a)
{
    return {.phases = a.number("expansion_phases"),
            .interval = a.value<Duration>("expansion_interval"),
            .rampUp = a.value<Duration>("expansion_ramp_up"),
            .hardwareLifetime = a.value<Duration>("hardware_lifetime"),
            .efficiencyGain = a.number("hardware_efficiency_gain")};
}

RenewableAssumptions renewable(const Assumptions& a)
{
    return {.solarPeak = a.value<Power>("solar_peak"),
            .solarPerformance = a.number("solar_performance"),
            .windRated = a.value<Power>("wind_rated"),
            .hubShear = a.number("wind_hub_shear"),
            .windCutIn = a.value<Velocity>("wind_cut_in"),
            .windNominal = a.value<Velocity>("wind_nominal"),
            .windCutOut = a.value<Velocity>("wind_cut_out"),
            .battery = a.value<Energy>("battery_energy"),
            .batteryPower = a.value<Power>("battery_power"),
            .batteryEfficiency = a.number("battery_efficiency")};
}

} // namespace

ComputeAssumptions computeAssumptions(const Assumptions& a, const PowerEquipment& equipment)
{
    return {.networkShare = a.number("network_share"),
            .storageShare = a.number("storage_share"),
            .managementShare = a.number("management_share"),
            .auxiliaryItLoad = a.number("auxiliary_it_load"),
            .fabric400 = fabric(a, "network_400g"),
            .fabric800 = fabric(a, "network_800g"),
            .distributionLoss = a.number("distribution_loss"),
            .lightingShare = a.number("lighting_share"),
            .powerFactor = a.number("power_factor"),
            .upsShareOfIt = a.number("ups_share_of_it"),
            .electrical = electrical(a, equipment),
            .cooling = cooling(a),
            .load = load(a),
            .work = work(a),
            .expansion = expansion(a),
            .renewable = renewable(a),
            .plotAreaPerMegawatt = perMegawatt(a, "plot_area_per_power"),
            .grossFloorAreaPerMegawatt = perMegawatt(a, "floor_area_liquid"),
            .airGrossFloorAreaPerMegawatt = perMegawatt(a, "floor_area_air"),
            .buildingCost = a.value<PowerPrice>("building_cost_per_power"),
            .itCost = a.value<PowerPrice>("it_cost_per_power"),
            .networkStorageCost = a.number("it_network_storage_cost"),
            .staffPerMegawatt = a.value<NumberPerPower>("staff_per_power").value() * MW.value(),
            .colocationStaffPerMegawatt = a.value<NumberPerPower>("staff_colocation").value() * MW.value(),
            .trainingUtilisation = a.number("training_utilisation"),
            .inferenceUtilisation = a.number("inference_utilisation"),
            .colocationUtilisation = a.number("colocation_utilisation"),
            .waterSupply = a.value<Temperature>("water_supply")};
}

} // namespace wattort
