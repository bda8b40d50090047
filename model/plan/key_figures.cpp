#include "model/plan/key_figures.hpp"

#include "model/compute/indicators.hpp"
#include "model/dispatch/heat_mix.hpp"

#include <algorithm>
#include <array>

namespace wattort {

namespace {

using Value = std::optional<double>;

constexpr std::size_t figureCount = std::size_t(lastKeyFigure) + 1;
constexpr Money millionEuros = 1e6 * EUR;

Value heatCelsius(const ComputeYear& year)
{
    const auto mean = meanTemperature(year.heatTemperature, year.recoverableHeat);
    return mean ? Value(inCelsius(*mean)) : std::nullopt;
}

Value share(Energy part, Energy whole)
{
    return whole > Energy{} ? Value(100.0 * double(part / whole)) : std::nullopt;
}

/// Of what is fed in.
Value lossShare(const NetworkDesign& network)
{
    return share(network.heatLoss, network.heatSold - network.decentral.electricity + network.heatLoss);
}

Value wasteHeatShare(const Plan& plan)
{
    const HeatMix mix = heatMix(plan.network->output, plan.dispatch->output);
    return share(mix.wasteHeat, mix.all());
}

Value whereAny(double figure)
{
    return figure > 0.0 ? Value(figure) : std::nullopt;
}

Money investment(const ComputeCentre& centre)
{
    return centre.buildingInvestment + centre.itInvestment;
}

Value linearHeatDensity(const NetworkDesign& network)
{
    return network.trenchLength > Length{} ? Value(inUnit(network.linearHeatDensity, EnergyPerLength(MWh / m)))
                                           : std::nullopt;
}

Value levelisedCost(const Economics& economics)
{
    const auto& cost = economics.levelisedCostOfHeat;
    return cost ? Value(inUnit(*cost, EnergyPrice(EUR / MWh))) : std::nullopt;
}

Value emissionsPerHeat(const Plan& plan)
{
    return plan.network->output.heatSold > Energy{}
               ? Value(inUnit(plan.emissions->output.perHeat, EmissionFactor(1e-3 * kg / kWh)))
               : std::nullopt;
}

Value rulesBroken(const Compliance& law)
{
    return double(std::count_if(law.findings.begin(), law.findings.end(),
                                [](const LegalFinding& rule) { return rule.status == LegalStatus::Broken; }));
}

struct Row {
    KeyFigureInfo info;
    Value (*value)(const Plan& plan);
};

// In the order of the enum.
// clang-format off
constexpr std::array<Row, figureCount> figures{{
    {{KeyFigure::ItPower, "it_power_mw", "MW", 1}, [](const Plan& p) -> Value { return inUnit(p.centre->output.ratedItPower, MW); }},
    {{KeyFigure::Accelerators, "accelerators", "1", 0}, [](const Plan& p) -> Value { return p.centre->output.accelerators; }},
    {{KeyFigure::Connection, "connection_mw", "MW", 1}, [](const Plan& p) -> Value { return inUnit(p.centre->output.nonRedundantConnection, MW); }},
    {{KeyFigure::PeakPower, "peak_power_mw", "MW", 1}, [](const Plan& p) -> Value { return inUnit(p.year->output.peakPower, MW); }},
    {{KeyFigure::ItEnergy, "it_energy_gwh", "GWh", 1}, [](const Plan& p) -> Value { return inUnit(p.year->output.itEnergy, GWh); }},
    {{KeyFigure::FacilityEnergy, "facility_energy_gwh", "GWh", 1}, [](const Plan& p) -> Value { return inUnit(p.year->output.facilityEnergy, GWh); }},
    {{KeyFigure::Pue, "pue", "1", 3}, [](const Plan& p) -> Value { return p.year->output.annualPue; }},
    {{KeyFigure::Wue, "wue_l_per_kwh", "l/kWh", 2}, [](const Plan& p) -> Value { return p.year->output.wue; }},
    {{KeyFigure::RecoverableHeat, "recoverable_heat_gwh", "GWh", 1}, [](const Plan& p) -> Value { return inUnit(p.year->output.recoverable, GWh); }},
    {{KeyFigure::HeatTemperature, "heat_temperature_celsius", "°C", 1}, [](const Plan& p) -> Value { return heatCelsius(p.year->output); }},
    {{KeyFigure::PlotArea, "plot_area_ha", "ha", 2}, [](const Plan& p) -> Value { return inUnit(p.centre->output.plotArea, ha); }},
    {{KeyFigure::CentreInvestment, "centre_investment_meur", "MEUR", 1}, [](const Plan& p) -> Value { return inUnit(investment(p.centre->output), millionEuros); }},
    {{KeyFigure::CentreStaff, "centre_staff", "1", 0}, [](const Plan& p) -> Value { return p.centre->output.staff; }},
    {{KeyFigure::HeatDemandOfRegion, "heat_demand_of_region_gwh", "GWh", 1}, [](const Plan& p) -> Value { return inUnit(p.demand->output.total, GWh); }},
    {{KeyFigure::Consumers, "consumers", "1", 0}, [](const Plan& p) -> Value { return double(p.network->output.consumers.size()); }},
    {{KeyFigure::HeatSold, "heat_sold_gwh", "GWh", 1}, [](const Plan& p) -> Value { return inUnit(p.network->output.heatSold, GWh); }},
    {{KeyFigure::TrenchLength, "trench_length_km", "km", 1}, [](const Plan& p) -> Value { return inUnit(p.network->output.trenchLength + p.network->output.houseConnectionLength, km); }},
    {{KeyFigure::LinearHeatDensity, "linear_heat_density_mwh_per_m", "MWh/m", 2}, [](const Plan& p) -> Value { return linearHeatDensity(p.network->output); }},
    {{KeyFigure::NetworkLossShare, "network_loss_percent", "%", 1}, [](const Plan& p) -> Value { return lossShare(p.network->output); }},
    {{KeyFigure::NetworkDesignPower, "network_design_power_mw", "MW", 1}, [](const Plan& p) -> Value { return inUnit(p.network->output.designPower, MW); }},
    {{KeyFigure::WasteHeatShare, "waste_heat_share_percent", "%", 1}, [](const Plan& p) -> Value { return wasteHeatShare(p); }},
    {{KeyFigure::WasteHeatUsed, "waste_heat_used_gwh", "GWh", 1}, [](const Plan& p) -> Value { return inUnit(p.dispatch->output.wasteHeatTaken, GWh); }},
    {{KeyFigure::SeasonalCop, "seasonal_cop", "1", 2}, [](const Plan& p) -> Value { return whereAny(p.dispatch->output.seasonalCop); }},
    {{KeyFigure::BoilerHeat, "boiler_heat_gwh", "GWh", 1}, [](const Plan& p) -> Value { return inUnit(p.dispatch->output.heatFromBoiler, GWh); }},
    {{KeyFigure::DecentralHeatPumps, "decentral_heat_pumps", "1", 0}, [](const Plan& p) -> Value { return whereAny(double(p.network->output.decentral.count)); }},
    {{KeyFigure::DecentralPower, "decentral_heat_pump_power_mw", "MW", 1}, [](const Plan& p) -> Value { return whereAny(inUnit(p.network->output.decentral.rating, MW)); }},
    {{KeyFigure::DecentralElectricity, "decentral_electricity_gwh", "GWh", 1}, [](const Plan& p) -> Value { return whereAny(inUnit(p.network->output.decentral.electricity, GWh)); }},
    {{KeyFigure::DecentralCop, "decentral_seasonal_cop", "1", 2}, [](const Plan& p) -> Value { return whereAny(p.network->output.decentral.cop()); }},
    {{KeyFigure::DecentralInvestment, "decentral_investment_meur", "MEUR", 1}, [](const Plan& p) -> Value { return whereAny(inUnit(p.network->output.decentral.investment, millionEuros)); }},
    {{KeyFigure::PumpEnergy, "pump_energy_mwh", "MWh", 0}, [](const Plan& p) -> Value { return inUnit(p.network->output.pumpEnergy, MWh); }},
    {{KeyFigure::HeatInvestment, "heat_investment_meur", "MEUR", 1}, [](const Plan& p) -> Value { return inUnit(p.economics->output.investment, millionEuros); }},
    {{KeyFigure::Funding, "funding_meur", "MEUR", 1}, [](const Plan& p) -> Value { return inUnit(p.economics->output.funding, millionEuros); }},
    {{KeyFigure::LevelisedCostOfHeat, "levelised_cost_of_heat_eur_per_mwh", "EUR/MWh", 1}, [](const Plan& p) -> Value { return levelisedCost(p.economics->output); }},
    {{KeyFigure::NetPresentValue, "net_present_value_meur", "MEUR", 1}, [](const Plan& p) -> Value { return inUnit(p.economics->output.netPresentValue, millionEuros); }},
    {{KeyFigure::ConsumersSaving, "consumers_saving_meur_per_year", "MEUR", 2}, [](const Plan& p) -> Value { return inUnit(p.economics->output.consumersSaving, millionEuros); }},
    {{KeyFigure::AvoidedEmissions, "avoided_emissions_t_per_year", "t", 0}, [](const Plan& p) -> Value { return inUnit(p.emissions->output.avoided, tonne); }},
    {{KeyFigure::EmissionsPerHeat, "emissions_per_heat_g_per_kwh", "g/kWh", 0}, [](const Plan& p) -> Value { return emissionsPerHeat(p); }},
    {{KeyFigure::EnergyReuseFactor, "energy_reuse_factor_percent", "%", 1}, [](const Plan& p) -> Value { return 100.0 * p.law->output.energyReuseFactor; }},
    {{KeyFigure::RenewableEnergyFactor, "renewable_energy_factor_percent", "%", 1}, [](const Plan& p) -> Value { return 100.0 * p.law->output.renewableEnergyFactor; }},
    {{KeyFigure::LegalRulesBroken, "legal_rules_broken", "1", 0}, [](const Plan& p) -> Value { return rulesBroken(p.law->output); }},
    {{KeyFigure::ParkArea, "park_area_ha", "ha", 1}, [](const Plan& p) -> Value { return inUnit(p.followUp->output.grossArea, ha); }},
    {{KeyFigure::ParkJobs, "park_jobs", "1", 0}, [](const Plan& p) -> Value { return p.followUp->output.jobs.value; }},
    {{KeyFigure::MunicipalRevenue, "municipal_revenue_meur_per_year", "MEUR", 2}, [](const Plan& p) -> Value { return inUnit(p.followUp->output.municipalRevenue.value, millionEuros); }},
}};
// clang-format on

} // namespace

const KeyFigureInfo& info(KeyFigure figure)
{
    return figures[std::size_t(figure)].info;
}

std::vector<KeyFigureValue> keyFigures(const Plan& plan)
{
    expects(plan.complete(), "key figures are of a complete plan");
    std::vector<KeyFigureValue> values;
    for (const Row& row : figures) {
        values.push_back({row.info.figure, row.value(plan)});
    }
    return values;
}

} // namespace wattort
