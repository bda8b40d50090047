#pragma once

/// \file
/// What the table of heat sources holds.

#include "data/geopackage/column_units.hpp"
#include "model/scenario/layer.hpp"

namespace wattort::data::geopackage {

template <class Fields>
void fieldsOf(Fields& f, Maybe<HeatSource> auto& source)
{
    f.geometry(source.position);
    f.field("name", source.name);
    f.field("state", source.state);
    inUnit(f, "power_mw", "power_w", source.power, MW);
    inUnit(f, "heat_cost_eur_per_mwh", "heat_cost_eur_per_j", source.heatCost, EnergyPrice(EUR / MWh));
    si(f, "investment_eur", source.investment);
    si(f, "fixed_cost_eur_per_a", source.fixedCost);
    inUnit(f, "emission_factor_g_per_kwh", "emission_factor_kg_per_j", source.emissionFactor,
           EmissionFactor(1e-3 * kg / kWh));
    si(f, "supply_temperature_k", source.supplyTemperature);
    f.field("renewable", source.renewable);
}

} // namespace wattort::data::geopackage
