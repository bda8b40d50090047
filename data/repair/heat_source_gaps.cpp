#include "data/repair/heat_source_gaps.hpp"

#include "data/keys.hpp"
#include "model/finding/plain_number.hpp"
#include "model/scenario/heat_source.hpp"

#include <cmath>

namespace wattort::data {

void fillHeatSources(const Assumptions& assumed, RawLayers& raw)
{
    const EnergyPrice perMwh = EUR / MWh;
    const EmissionFactor perKwh = 1e-3 * kg / kWh;
    const PowerPrice perKw = EUR / kW;
    const HeatSource ofOneKw = usualHeatSource(assumed, 1.0 * kW);
    std::map<std::string, std::size_t> lacking; // by field
    for (HeatSource& source : raw.heatSources) {
        const HeatSource usual = usualHeatSource(assumed, source.power);
        const auto fill = [&lacking](auto& value, auto otherwise, const char* field, bool matters) {
            if (std::isnan(value.value())) {
                value = otherwise;
                lacking[field] += matters ? 1 : 0;
            }
        };
        const bool isNew = source.state == HeatSourceState::New;
        fill(source.heatCost, usual.heatCost, "heat_cost_eur_mwh", true);
        fill(source.emissionFactor, usual.emissionFactor, "emission_factor_g_kwh", true);
        fill(source.investment, usual.investment, "investment_eur", isNew);
        fill(source.fixedCost, usual.fixedCost, "fixed_cost_eur_a", isNew);
    }
    const auto rounded = [](double value) { return plainNumber(value, 1); };
    const std::map<std::string, std::string> taken{
        {"heat_cost_eur_mwh", rounded(ofOneKw.heatCost / perMwh) + " EUR/MWh"},
        {"emission_factor_g_kwh", rounded(ofOneKw.emissionFactor / perKwh) + " g/kWh"},
        {"investment_eur", rounded(ofOneKw.investment / (1.0 * kW) / perKw) + " EUR/kW"},
        {"fixed_cost_eur_a", rounded(ofOneKw.fixedCost / (1.0 * kW) / perKw) + " EUR/(kW a)"}};
    for (const auto& [field, count] : lacking) {
        if (count > 0) {
            raw.findings.push_back({.severity = Severity::Note,
                                    .problem = Problem::HeatSourceIncomplete,
                                    .place = {.layer = std::string(keyOf(LayerKind::HeatSources)), .field = field},
                                    .found = std::to_string(count),
                                    .expected = taken.at(field)});
        }
    }
}

} // namespace wattort::data
