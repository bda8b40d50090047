#include "data/catalogues.hpp"
#include "data/exchange/number_text.hpp"
#include "data/export.hpp"
#include "data/files/pending_file.hpp"
#include "data/geopackage/table_writer.hpp"
#include "model/network/network_section.hpp"

namespace wattort::data {

namespace {

struct SectionRow {
    std::uint32_t number = 0;
    NetworkSection section;
    std::string sourceName;
};

/// For GeoPackage and CSV alike.
template <class Fields>
void fieldsOf(Fields& f, const SectionRow& row)
{
    const NetworkSection& section = row.section;
    f.geometry(section.line);
    f.field("section", row.number);
    f.field("kind", section.kind);
    f.field("street", section.street);
    f.field("surface", section.surface);
    f.field("pipe_system", section.system);
    f.field("nominal_diameter", section.nominalDiameter);
    f.field("length_m", inUnit(section.length, m));
    f.field("house_connection_length_m", inUnit(section.houseConnections, m));
    f.field("consumers", section.consumers);
    f.field("heat_mwh_per_a", inUnit(section.heat, MWh));
    f.field("linear_heat_density_mwh_per_m", inUnit(section.linearHeatDensity(), EnergyPerLength(MWh / m)));
    f.field("heat_carried_mwh_per_a", inUnit(section.heatCarried, MWh));
    f.field("design_power_kw", inUnit(section.designPower, kW));
    f.field("investment_eur", section.investment.value());
    f.field("house_connection_investment_eur", section.houseInvestment.value());
    f.field("heat_source", section.source);
    f.field("heat_source_name", row.sourceName);
    f.field("construction_phase", section.phase);
}

/// A row of text out of fieldsOf(), without the geometry.
class CsvRow {
public:
    template <class Geometry>
    void geometry(const Geometry& /*value*/)
    {}
    void field(std::string_view /*name*/, double number)
    {
        begin();
        exchange::appendNumber(m_text, number, "");
    }
    void field(std::string_view /*name*/, const std::string& text)
    {
        begin();
        exchange::appendField(m_text, text);
    }
    template <class Value>
    void field(std::string_view /*name*/, const Value& value)
    {
        begin();
        if constexpr (std::is_enum_v<Value>) {
            m_text += keyOf(value);
        } else {
            m_text += std::to_string(value);
        }
    }
    std::string finished() && { return std::move(m_text) + "\r\n"; }

private:
    void begin()
    {
        m_text += m_first ? "" : ",";
        m_first = false;
    }

    std::string m_text;
    bool m_first = true;
};

/// Without the geometry.
std::string header()
{
    geopackage::ColumnList columns;
    fieldsOf(columns, SectionRow{});
    std::string text;
    for (const auto& column : columns.columns()) {
        if (column.name != geopackage::geometryColumn) {
            text += text.empty() ? "" : ",";
            text += column.name;
        }
    }
    return text + "\r\n";
}

std::vector<SectionRow> rowsOf(const Scenario& scenario, const Plan& plan)
{
    const auto& [input, network] = *plan.network;
    const Assumptions assumed(catalogues().assumptions, scenario.overrides);
    const Money most = assumed.value<Money>("network_phase_investment");
    const std::vector<NetworkPhase> phases =
        most > Money{} ? networkPhases(input, network, most) : std::vector<NetworkPhase>();
    std::vector<SectionRow> rows;
    for (NetworkSection& section : networkSections(network, scenario.layers.streets, phases)) {
        if (section.length + section.houseConnections <= Length{}) {
            continue; // the site stands at its street
        }
        const bool other = section.source > 0 && section.source < network.sources.size();
        std::string source = other ? network.sources[section.source].name : plan.site;
        rows.push_back({std::uint32_t(rows.size()) + 1, std::move(section), std::move(source)});
    }
    return rows;
}

void writeGeoPackage(const std::vector<SectionRow>& rows, int epsg, const std::filesystem::path& file)
{
    files::PendingFile pending(file);
    {
        const sqlite::Database database = sqlite::Database::created(pending.path());
        database.execute("BEGIN");
        geopackage::createContainer(database, epsg);
        geopackage::TableWriter(database, epsg).table("street_sections", "LINESTRING", rows);
        database.execute("COMMIT");
    }
    pending.commit();
}

} // namespace

void exportSections(const Scenario& scenario, const Plan& plan, const std::filesystem::path& folder)
{
    expects(plan.network != nullptr, "sections are exported from a plan with a network");
    const std::vector<SectionRow> rows = rowsOf(scenario, plan);
    files::createFolder(folder);
    std::string text = header();
    for (const SectionRow& row : rows) {
        CsvRow line;
        fieldsOf(line, row);
        text += std::move(line).finished();
    }
    files::PendingFile csv(folder / "street_sections.csv");
    csv.write(text);
    csv.commit();
    writeGeoPackage(rows, scenario.epsg, folder / "street_sections.gpkg");
}

} // namespace wattort::data
