#include "model/scenario/heat_source.hpp"

namespace wattort {

HeatSource usualHeatSource(const Assumptions& assumed, Power power)
{
    const double efficiency = assumed.number("boiler_efficiency");
    const EnergyPrice emissions =
        assumed.value<EmissionFactor>("gas_emission_factor_priced") * assumed.value<PricePerMass>("emission_price");
    const Money investment = power * assumed.value<PowerPrice>("boiler_investment");
    return {.power = power,
            .heatCost = (assumed.value<EnergyPrice>("gas_price") + emissions) / efficiency,
            .investment = investment,
            .fixedCost = investment * assumed.number("boiler_operation"),
            .emissionFactor = assumed.value<EmissionFactor>("gas_emission_factor") / efficiency};
}

Power usualHeatSourcePower(const Assumptions& assumed)
{
    return assumed.value<Power>("heat_source_power");
}

} // namespace wattort
