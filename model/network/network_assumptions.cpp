#include "model/network/network_design.hpp"
#include "model/network/network_kind.hpp"

#include <array>
#include <cmath>

namespace wattort {

NetworkAssumptions networkAssumptions(const Assumptions& assumptions)
{
    const auto& a = assumptions;
    return {.supply = a.value<Temperature>("network_supply_temperature"),
            .supplyMinimum = a.value<Temperature>("network_supply_temperature_minimum"),
            .returned = a.value<Temperature>("network_return_temperature"),
            .ground = a.value<Temperature>("network_ground_temperature"),
            .designOutdoor = a.value<Temperature>("network_design_outdoor_temperature"),
            .heatingLimit = a.value<Temperature>("network_heating_limit"),
            .maximumGradientTrunk = a.value<PressureGradient>("network_gradient_trunk"),
            .maximumGradientBranch = a.value<PressureGradient>("network_gradient_branch"),
            .largestBranch = static_cast<int>(std::lround(inUnit(a.value<Length>("network_branch_diameter"), mm))),
            .roughness = {a.value<Length>("network_roughness"), a.value<Length>("network_roughness_plastic")},
            .fittingsShare = a.number("network_fittings_share"),
            .consumerDifferentialPressure = a.value<Pressure>("network_consumer_pressure"),
            .staticPressure = a.value<Pressure>("network_static_pressure"),
            .pressureLimit = a.value<Pressure>("network_pressure_limit"),
            .boilingMargin = a.value<Pressure>("network_boiling_margin"),
            .pumpEfficiency = a.number("network_pump_efficiency"),
            .pumpSuctionHead = a.value<Length>("network_pump_suction_head"),
            .minimumFlow = a.number("network_minimum_flow"),
            .siteConnectionDistance = a.value<Length>("network_site_connection_distance"),
            .sourceShareOfPeak = a.number("network_source_share_of_peak"),
            .insulationSeries = static_cast<int>(a.number("network_insulation_series")),
            .insulation = a.value<ThermalConductivity>("network_insulation_conductivity"),
            .casing = a.value<ThermalConductivity>("network_casing_conductivity"),
            .soil = a.value<ThermalConductivity>("network_soil_conductivity"),
            .cover = a.value<Length>("network_cover"),
            .clearSpacing = a.value<Length>("network_clear_spacing"),
            .surfaceFactorMainRoad = a.number("network_surface_main_road"),
            .surfaceFactorPath = a.number("network_surface_path"),
            .surfaceFactorUnpaved = a.number("network_surface_unpaved"),
            .houseConnection = a.value<Money>("network_house_connection"),
            .substation = a.value<PowerPrice>("network_substation"),
            .heatRevenue = a.value<EnergyPrice>("heat_work_price"),
            .baseRevenue = a.value<PowerPrice>("heat_base_price"),
            .heatCost = a.value<EnergyPrice>("network_heat_cost"),
            .discountRate = a.number("economic_discount_rate"),
            .lifetime = a.value<Duration>("pipe_lifetime_economic"),
            .operatingShare = a.number("pipe_operation"),
            .substationLifetime = a.value<Duration>("substation_lifetime"),
            .substationOperatingShare = a.number("substation_operation"),
            .investmentFactor =
                (1.0 + a.number("planning_share") + a.number("contingency_share")) * (1.0 - a.number("funding_share")),
            .budget = a.value<Money>("network_budget"),
            .heatTarget = a.value<Energy>("network_heat_target"),
            .searchWork = static_cast<std::uint64_t>(a.number("network_search_work") * 1e6),
            .heatSourceLifetime = a.value<Duration>("heat_source_lifetime"),
            .heatSourceFactor = 1.0 + a.number("planning_share") + a.number("contingency_share"),
            .consumerHeatPump = a.value<PowerPrice>("consumer_heat_pump_investment"),
            .consumerHeatPumpDegression = a.number("consumer_heat_pump_degression"),
            .consumerHeatPumpLifetime = a.value<Duration>("heat_pump_lifetime"),
            .consumerHeatPumpOperatingShare = a.number("heat_pump_operation"),
            .consumerElectricity =
                a.value<EnergyPrice>("electricity_price") + a.value<EnergyPrice>("consumer_electricity_levies")};
}

Assumptions ofNetworkKind(const Assumptions& assumptions, NetworkKind kind)
{
    if (kind == NetworkKind::Direct) {
        return assumptions;
    }
    const auto inUnitOf = [&assumptions](std::string_view key) { return assumptions.find(key)->value; };
    const double supply = inUnitOf("network_low_supply_temperature");
    const std::array replaced{
        std::pair<std::string_view, double>{"network_supply_temperature", supply},
        std::pair<std::string_view, double>{"network_supply_temperature_minimum", supply},
        std::pair<std::string_view, double>{"network_return_temperature", supply - inUnitOf("network_low_spread")},
        std::pair<std::string_view, double>{"network_heat_cost", inUnitOf("network_low_heat_cost")}};
    AssumptionOverrides overrides;
    for (const auto& [key, value] : replaced) {
        overrides[std::string(key)] = {.value = value};
    }
    return Assumptions(assumptions.all(), overrides);
}

} // namespace wattort
