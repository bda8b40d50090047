#include "model/economics/economics.hpp"

namespace wattort {

EconomicAssumptions economicAssumptions(const Assumptions& from)
{
    return {
        .discountRate = from.number("economic_discount_rate"),
        .period = from.value<Duration>("economic_period"),
        .priceChangeCapital = from.number("price_change_capital"),
        .priceChangeEnergy = from.number("price_change_energy"),
        .priceChangeOperation = from.number("price_change_operation"),
        .priceChangeHeat = from.number("price_change_heat"),
        .electricityPrice = from.value<EnergyPrice>("electricity_price"),
        .electricityLevies = from.value<EnergyPrice>("electricity_levies"),
        .gasPrice = from.value<EnergyPrice>("gas_price"),
        .emissionPrice = from.value<PricePerMass>("emission_price"),
        .gasEmissionFactor = from.value<EmissionFactor>("gas_emission_factor_priced"),
        .wasteHeatPrice = from.value<EnergyPrice>("waste_heat_price"),
        .heatPrice = from.value<EnergyPrice>("heat_work_price"),
        .heatBasePrice = from.value<PowerPrice>("heat_base_price"),
        .fundingShare = from.number("funding_share"),
        .fundingCap = from.value<Money>("funding_cap"),
        .fundingMinimumShare = from.number("funding_minimum_share"),
        .fundingMinimumBuildings = from.number("funding_minimum_buildings"),
        .heatPumpInvestment = from.value<PowerPrice>("heat_pump_investment"),
        .heatPumpOperation = from.number("heat_pump_operation"),
        .heatPumpLifetime = from.value<Duration>("heat_pump_lifetime"),
        .boilerInvestment = from.value<PowerPrice>("boiler_investment"),
        .boilerOperation = from.number("boiler_operation"),
        .boilerLifetime = from.value<Duration>("boiler_lifetime"),
        .storageInvestment = from.value<EnergyPrice>("storage_investment"),
        .storageOperation = from.number("storage_operation"),
        .storageLifetime = from.value<Duration>("storage_lifetime"),
        .heatExchangerInvestment = from.value<PowerPrice>("heat_exchanger_investment"),
        .heatExchangerOperation = from.number("heat_exchanger_operation"),
        .heatExchangerLifetime = from.value<Duration>("heat_exchanger_lifetime"),
        .sourceConnectionInvestment = from.value<PowerPrice>("source_connection_investment"),
        .sourceConnectionOperation = from.number("source_connection_operation"),
        .pipeLifetime = from.value<Duration>("pipe_lifetime_economic"),
        .pipeOperation = from.number("pipe_operation"),
        .substationLifetime = from.value<Duration>("substation_lifetime"),
        .substationOperation = from.number("substation_operation"),
        .planningShare = from.number("planning_share"),
        .contingencyShare = from.number("contingency_share"),
        .referenceHeatCost = from.value<EnergyPrice>("reference_heat_cost"),
        .heatSourceLifetime = from.value<Duration>("heat_source_lifetime"),
        .decentralLevies = from.value<EnergyPrice>("consumer_electricity_levies"),
        .storageSpread = from.value<TemperatureDifference>("storage_spread"),
    };
}

} // namespace wattort
