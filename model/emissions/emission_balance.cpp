#include "model/emissions/emission_balance.hpp"

#include "model/dispatch/heat_mix.hpp"

#include <algorithm>

namespace wattort {

namespace {

struct Factors {
    EmissionFactor electricity;
    EmissionFactor gas;
    EmissionFactor wasteHeat;
};

Energy electricityOf(const EmissionInput& input)
{
    return input.dispatch->heatPumpEnergy + input.network->pumpEnergy + input.network->decentral.electricity;
}

Mass emitted(const EmissionInput& input, const Factors& factors)
{
    const DispatchYear& dispatch = *input.dispatch;
    return electricityOf(input) * factors.electricity + dispatch.boilerFuel * factors.gas
           + dispatch.wasteHeatTaken * factors.wasteHeat + emissionsOfOthers(*input.network);
}

} // namespace

EmissionAssumptions emissionAssumptions(const Assumptions& from)
{
    return {
        .electricity = from.value<EmissionFactor>("electricity_emission_factor"),
        .electricityLegal = from.value<EmissionFactor>("electricity_emission_factor_legal"),
        .gas = from.value<EmissionFactor>("gas_emission_factor"),
        .wasteHeat = from.value<EmissionFactor>("waste_heat_emission_factor"),
        .wasteHeatLegal = from.value<EmissionFactor>("waste_heat_emission_factor_legal"),
        .reference = from.value<EmissionFactor>("reference_emission_factor"),
        .primaryElectricity = from.number("primary_energy_electricity"),
        .primaryGas = from.number("primary_energy_gas"),
        .primaryFloor = from.number("primary_energy_floor"),
        .primaryFloorRelief = from.number("primary_energy_floor_relief"),
    };
}

EmissionBalance balanceEmissions(const EmissionInput& input)
{
    const EmissionAssumptions& a = input.assumptions;
    const NetworkDesign& network = *input.network;
    EmissionBalance balance;
    balance.reference = network.heatSold * a.reference;
    balance.network = emitted(input, {a.electricity, a.gas, a.wasteHeat});
    balance.avoided = balance.reference - balance.network;
    balance.computeCentre = input.compute->facilityEnergy * a.electricity;
    if (network.heatSold > Energy{}) {
        const HeatMix mix = heatMix(network, *input.dispatch);
        balance.perHeat = balance.network / network.heatSold;
        balance.perHeatLegal = emitted(input, {a.electricityLegal, a.gas, a.wasteHeatLegal}) / network.heatSold;
        balance.primaryEnergyFactor =
            (electricityOf(input) * a.primaryElectricity + (input.dispatch->boilerFuel + mix.other) * a.primaryGas)
            / network.heatSold;
        const double floor = a.primaryFloor - a.primaryFloorRelief * mix.renewableShare;
        balance.primaryEnergyFactorLegal = std::max(balance.primaryEnergyFactor, floor);
    }
    return balance;
}

} // namespace wattort
