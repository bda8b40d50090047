#include "model/plan/key_figures.hpp"

#include <algorithm>
#include <array>

namespace wattort {

namespace {

constexpr std::size_t figureCount = std::size_t(lastKeyFigure) + 1;

constexpr std::array<KeyFigureInfo, figureCount> figures{{
    {KeyFigure::ItPower, "it_power_mw", "MW", 1},
    {KeyFigure::Accelerators, "accelerators", "1", 0},
    {KeyFigure::Connection, "connection_mw", "MW", 1},
    {KeyFigure::PeakPower, "peak_power_mw", "MW", 1},
    {KeyFigure::ItEnergy, "it_energy_gwh", "GWh", 1},
    {KeyFigure::FacilityEnergy, "facility_energy_gwh", "GWh", 1},
    {KeyFigure::Pue, "pue", "1", 3},
    {KeyFigure::Wue, "wue_l_per_kwh", "l/kWh", 2},
    {KeyFigure::RecoverableHeat, "recoverable_heat_gwh", "GWh", 1},
    {KeyFigure::HeatTemperature, "heat_temperature_celsius", "°C", 1},
    {KeyFigure::PlotArea, "plot_area_ha", "ha", 2},
    {KeyFigure::CentreInvestment, "centre_investment_meur", "MEUR", 1},
    {KeyFigure::CentreStaff, "centre_staff", "1", 0},
    {KeyFigure::HeatDemandOfRegion, "heat_demand_of_region_gwh", "GWh", 1},
    {KeyFigure::Consumers, "consumers", "1", 0},
    {KeyFigure::HeatSold, "heat_sold_gwh", "GWh", 1},
    {KeyFigure::TrenchLength, "trench_length_km", "km", 1},
    {KeyFigure::LinearHeatDensity, "linear_heat_density_mwh_per_m", "MWh/m", 2},
    {KeyFigure::NetworkLossShare, "network_loss_percent", "%", 1},
    {KeyFigure::NetworkDesignPower, "network_design_power_mw", "MW", 1},
    {KeyFigure::WasteHeatShare, "waste_heat_share_percent", "%", 1},
    {KeyFigure::WasteHeatUsed, "waste_heat_used_gwh", "GWh", 1},
    {KeyFigure::SeasonalCop, "seasonal_cop", "1", 2},
    {KeyFigure::BoilerHeat, "boiler_heat_gwh", "GWh", 1},
    {KeyFigure::PumpEnergy, "pump_energy_mwh", "MWh", 0},
    {KeyFigure::HeatInvestment, "heat_investment_meur", "MEUR", 1},
    {KeyFigure::Funding, "funding_meur", "MEUR", 1},
    {KeyFigure::LevelisedCostOfHeat, "levelised_cost_of_heat_eur_per_mwh", "EUR/MWh", 1},
    {KeyFigure::NetPresentValue, "net_present_value_meur", "MEUR", 1},
    {KeyFigure::ConsumersSaving, "consumers_saving_meur_per_year", "MEUR", 2},
    {KeyFigure::AvoidedEmissions, "avoided_emissions_t_per_year", "t", 0},
    {KeyFigure::EmissionsPerHeat, "emissions_per_heat_g_per_kwh", "g/kWh", 0},
    {KeyFigure::EnergyReuseFactor, "energy_reuse_factor_percent", "%", 1},
    {KeyFigure::RenewableEnergyFactor, "renewable_energy_factor_percent", "%", 1},
    {KeyFigure::LegalRulesBroken, "legal_rules_broken", "1", 0},
    {KeyFigure::ParkArea, "park_area_ha", "ha", 1},
    {KeyFigure::ParkJobs, "park_jobs", "1", 0},
    {KeyFigure::MunicipalRevenue, "municipal_revenue_meur_per_year", "MEUR", 2},
}};

using Value = std::optional<double>;

constexpr Money millionEuros = 1e6 * EUR;

/// Mean temperature of the heat, each hour weighted by its heat; none when there is no heat.
Value meanHeatCelsius(const ComputeYear& year)
{
    double kelvinWatts = 0.0;
    double watts = 0.0;
    for (std::size_t hour = 0; hour < year.recoverableHeat.size(); ++hour) {
        kelvinWatts += year.heatTemperature.raw()[hour] * year.recoverableHeat.raw()[hour];
        watts += year.recoverableHeat.raw()[hour];
    }
    return watts > 0.0 ? Value(inCelsius(Temperature::from_value(kelvinWatts / watts))) : std::nullopt;
}

Value share(Energy part, Energy whole)
{
    return whole > Energy{} ? Value(100.0 * double(part / whole)) : std::nullopt;
}

Value centreFigure(const Plan& plan, KeyFigure figure)
{
    const ComputeCentre& centre = plan.centre->output;
    const ComputeYear& year = plan.year->output;
    switch (figure) {
    case KeyFigure::ItPower:
        return inUnit(centre.ratedItPower, MW);
    case KeyFigure::Accelerators:
        return centre.accelerators;
    case KeyFigure::Connection:
        return inUnit(centre.nonRedundantConnection, MW);
    case KeyFigure::PeakPower:
        return inUnit(year.peakPower, MW);
    case KeyFigure::ItEnergy:
        return inUnit(year.itEnergy, GWh);
    case KeyFigure::FacilityEnergy:
        return inUnit(year.facilityEnergy, GWh);
    case KeyFigure::Pue:
        return year.annualPue;
    case KeyFigure::Wue:
        return year.wue;
    case KeyFigure::RecoverableHeat:
        return inUnit(year.recoverable, GWh);
    case KeyFigure::HeatTemperature:
        return meanHeatCelsius(year);
    case KeyFigure::PlotArea:
        return inUnit(centre.plotArea, ha);
    case KeyFigure::CentreInvestment:
        return inUnit(Money(centre.buildingInvestment + centre.itInvestment), millionEuros);
    case KeyFigure::CentreStaff:
        return centre.staff;
    default:
        return std::nullopt;
    }
}

Value heatFigure(const Plan& plan, KeyFigure figure)
{
    const NetworkDesign& network = plan.network->output;
    const DispatchYear& dispatch = plan.dispatch->output;
    switch (figure) {
    case KeyFigure::HeatDemandOfRegion:
        return inUnit(plan.demand->output.total, GWh);
    case KeyFigure::Consumers:
        return double(network.consumers.size());
    case KeyFigure::HeatSold:
        return inUnit(network.heatSold, GWh);
    case KeyFigure::TrenchLength:
        return inUnit(network.trenchLength, km);
    case KeyFigure::LinearHeatDensity:
        return network.trenchLength > Length{} ? Value(inUnit(network.linearHeatDensity, EnergyPerLength(MWh / m)))
                                               : std::nullopt;
    case KeyFigure::NetworkLossShare:
        return share(network.heatLoss, network.heatSold + network.heatLoss);
    case KeyFigure::NetworkDesignPower:
        return inUnit(network.designPower, MW);
    case KeyFigure::WasteHeatShare:
        return share(dispatch.heatFromWaste, dispatch.heatFromWaste + dispatch.heatFromBoiler);
    case KeyFigure::WasteHeatUsed:
        return inUnit(dispatch.wasteHeatTaken, GWh);
    case KeyFigure::SeasonalCop:
        return dispatch.seasonalCop > 0.0 ? Value(dispatch.seasonalCop) : std::nullopt;
    case KeyFigure::BoilerHeat:
        return inUnit(dispatch.heatFromBoiler, GWh);
    case KeyFigure::PumpEnergy:
        return inUnit(network.pumpEnergy, MWh);
    default:
        return std::nullopt;
    }
}

Value consequenceFigure(const Plan& plan, KeyFigure figure)
{
    const Economics& economics = plan.economics->output;
    const EmissionBalance& emissions = plan.emissions->output;
    const bool sells = plan.network->output.heatSold > Energy{};
    switch (figure) {
    case KeyFigure::HeatInvestment:
        return inUnit(economics.investment, millionEuros);
    case KeyFigure::Funding:
        return inUnit(economics.funding, millionEuros);
    case KeyFigure::LevelisedCostOfHeat:
        return economics.levelisedCostOfHeat ? Value(inUnit(*economics.levelisedCostOfHeat, EnergyPrice(EUR / MWh)))
                                             : std::nullopt;
    case KeyFigure::NetPresentValue:
        return inUnit(economics.netPresentValue, millionEuros);
    case KeyFigure::ConsumersSaving:
        return inUnit(economics.consumersSaving, millionEuros);
    case KeyFigure::AvoidedEmissions:
        return inUnit(emissions.avoided, tonne);
    case KeyFigure::EmissionsPerHeat:
        return sells ? Value(inUnit(emissions.perHeat, EmissionFactor(1e-3 * kg / kWh))) : std::nullopt;
    case KeyFigure::EnergyReuseFactor:
        return 100.0 * plan.law->output.energyReuseFactor;
    case KeyFigure::RenewableEnergyFactor:
        return 100.0 * plan.law->output.renewableEnergyFactor;
    case KeyFigure::LegalRulesBroken: {
        const auto& rules = plan.law->output.findings;
        return double(std::count_if(rules.begin(), rules.end(),
                                    [](const LegalFinding& rule) { return rule.status == LegalStatus::Broken; }));
    }
    case KeyFigure::ParkArea:
        return inUnit(plan.followUp->output.grossArea, ha);
    case KeyFigure::ParkJobs:
        return plan.followUp->output.jobs.value;
    case KeyFigure::MunicipalRevenue:
        return inUnit(plan.followUp->output.municipalRevenue.value, millionEuros);
    default:
        return std::nullopt;
    }
}

} // namespace

const KeyFigureInfo& info(KeyFigure figure)
{
    return figures[std::size_t(figure)];
}

std::vector<KeyFigureValue> keyFigures(const Plan& plan)
{
    expects(plan.complete(), "key figures are of a complete plan");
    std::vector<KeyFigureValue> values;
    for (const KeyFigureInfo& known : figures) {
        const auto of = known.figure <= KeyFigure::CentreStaff  ? centreFigure
                        : known.figure <= KeyFigure::PumpEnergy ? heatFigure
                                                                : consequenceFigure;
        values.push_back({known.figure, of(plan, known.figure)});
    }
    return values;
}

} // namespace wattort
