#include "data/gdal/fields.hpp"

#include "data/text/encoding.hpp"
#include "data/text/text_rows.hpp"
#include "model/finding/plain_number.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace wattort::data::gdal {

namespace {

struct UsualNames {
    const char* ours;
    std::initializer_list<const char*> theirs;
};

// ALKIS, municipal cadastres, F|Heat, OpenStreetMap.
const std::array usualNames{
    UsualNames{"name", {"name", "bezeichnung", "bez", "strasse", "straßenname", "str_name", "nam", "label"}},
    UsualNames{"surface", {"surface", "oberflaeche", "belag", "highway", "klasse"}},
    UsualNames{"decision", {"decision", "entscheidung", "anschluss"}},
    UsualNames{"use", {"use", "nutzung", "funktion", "gebaeudefunktion", "building", "type", "typ"}},
    UsualNames{"storeys", {"storeys", "geschosse", "anzahlgs", "aog", "building_levels", "building:levels", "floors"}},
    UsualNames{"year", {"year", "baujahr", "bj", "bauj", "year_of_construction", "start_date"}},
    UsualNames{
        "renovation",
        {"renovation", "sanierung", "sanierungsstand", "sanierungszustand", "sanierungsgrad", "renovation_state"}},
    UsualNames{"floor_area_m2", {"floor_area_m2", "bgf", "ngf", "flaeche_bgf", "grossfloorarea"}},
    UsualNames{"metered_heat_mwh", {"metered_heat_mwh", "waerme_mwh", "verbrauch_mwh"}},
    UsualNames{"metered_heat_kwh", {"metered_heat_kwh", "waermebedarf", "wbed", "rw_wb", "verbrauch", "heat_kwh"}},
    UsualNames{"grid_capacity_mw", {"grid_capacity_mw", "netzanschluss_mw", "mw"}},
    UsualNames{"land_price_eur_m2", {"land_price_eur_m2", "bodenrichtwert", "brw", "preis"}},
    UsualNames{"voltage", {"voltage", "spannung", "voltage_kv", "v_nom"}},
    UsualNames{"free_capacity_mw", {"free_capacity_mw", "freie_leistung_mw"}},
    UsualNames{"operator", {"operator", "betreiber"}},
    UsualNames{"kind", {"kind", "art", "landuse", "fclass", "klasse", "class"}},
    UsualNames{"nominal_diameter", {"nominal_diameter", "dn", "nennweite"}},
    UsualNames{"state", {"state", "zustand", "status", "bestand"}},
    UsualNames{"power_mw", {"power_mw", "leistung_mw", "waermeleistung_mw", "thermal_mw"}},
    UsualNames{"power_kw", {"power_kw", "leistung_kw", "waermeleistung_kw", "thermal_kw"}},
    UsualNames{"heat_cost_eur_mwh", {"heat_cost_eur_mwh", "heat_cost_eur_per_mwh", "waermekosten", "waermepreis"}},
    UsualNames{"investment_eur", {"investment_eur", "investition", "investition_eur"}},
    UsualNames{"fixed_cost_eur_a", {"fixed_cost_eur_a", "fixed_cost_eur_per_a", "fixkosten", "fixkosten_eur_a"}},
    UsualNames{"emission_factor_g_kwh",
               {"emission_factor_g_kwh", "emission_factor_g_per_kwh", "emissionsfaktor", "co2"}},
    UsualNames{"supply_temperature_c", {"supply_temperature_c", "vorlauf", "vorlauftemperatur"}},
    UsualNames{"renewable", {"renewable", "erneuerbar"}},
};

int fieldNamed(OGRFeatureDefnH definition, std::string_view name)
{
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        if (lowerOf(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i))) == lowerOf(name)) {
            return i;
        }
    }
    return -1;
}

} // namespace

Fields::Fields(OGRFeatureDefnH definition, const std::map<std::string, std::string>& mapping, std::string layer)
    : m_layer(std::move(layer))
{
    for (const auto& [ours, theirs] : mapping) {
        const int index = fieldNamed(definition, theirs);
        if (index < 0) {
            throw Failure({.problem = Problem::MissingField, .place = {.layer = m_layer, .field = theirs}});
        }
        m_index[ours] = index;
    }
    for (const UsualNames& names : usualNames) {
        for (const char* theirs : names.theirs) {
            const int index = fieldNamed(definition, theirs);
            if (index >= 0 && m_index.try_emplace(names.ours, index).second) {
                break;
            }
        }
    }
}

int Fields::indexOf(std::string_view ours) const
{
    const auto found = m_index.find(std::string(ours));
    return found == m_index.end() ? -1 : found->second;
}

std::string Fields::text(OGRFeatureH feature, std::string_view ours) const
{
    const int index = indexOf(ours);
    return index >= 0 && OGR_F_IsFieldSetAndNotNull(feature, index) != 0
               ? utf8Of(OGR_F_GetFieldAsString(feature, index))
               : std::string();
}

std::optional<double> Fields::number(OGRFeatureH feature, std::string_view ours, const Limits& limits,
                                     Findings& findings) const
{
    std::string written = text(feature, ours);
    if (written.empty()) {
        return {};
    }
    const auto report = [&](Problem problem, std::string expected) -> std::optional<double> {
        if (findings.size() < mostExamples) {
            findings.push_back({.severity = Severity::Warning,
                                .problem = problem,
                                .place = {.layer = m_layer, .row = OGR_F_GetFID(feature), .field = std::string(ours)},
                                .found = text(feature, ours),
                                .expected = std::move(expected)});
        }
        return {};
    };
    if (written.find('.') == std::string::npos) {
        std::replace(written.begin(), written.end(), ',', '.');
    }
    double value = 0.0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc{} || !std::isfinite(value) || end == written.data()) {
        return report(Problem::NotANumber, {});
    }
    if (value != 0.0 && !limits.contain(value)) {
        return report(Problem::OutOfRange, plainRange(limits.low, limits.high));
    }
    return value;
}

} // namespace wattort::data::gdal
