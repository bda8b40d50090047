#pragma once

/// \file
/// What each table of a scenario file holds: one function a record, which writing, reading and hashing all run.
///
/// `Fields` has geometry(value), blob(name, values) and field(name, value) for text, numbers, flags and enums. Columns
/// have the unit that people use in their name.

#include "data/geopackage/column_units.hpp"
#include "data/geopackage/heat_source_fields.hpp"
#include "data/geopackage/kept_entry_fields.hpp"
#include "data/store.hpp"

#include <string_view>

namespace wattort::data::geopackage {

inline constexpr int formatVersion = 1;

struct MetaRow {
    int formatVersion = geopackage::formatVersion;
    std::string programVersion;
    std::string name;
    std::string description;
    int epsg = 0;
    double latitudeDegrees = 0.0;
    double longitudeDegrees = 0.0;
    std::string climateDataset;
};

struct SourceRow {
    LayerKind layer = LayerKind::Streets;
    std::string source;
};

struct OverrideRow {
    std::string key;
    AssumptionOverride value;
};

struct WeightRow {
    Criterion criterion = Criterion::GridDistance;
    double weight = 1.0;
};

struct WeatherSourceRow {
    WeatherOrigin origin = WeatherOrigin::Synthetic;
    std::string source;
    double latitudeDegrees = 0.0;
    double longitudeDegrees = 0.0;
    Length height;
};

struct WeatherRow {
    Temperature dryBulb;
    Ratio relativeHumidity;
    Pressure pressure;
    PowerPerArea globalRadiation;
    Velocity wind;
};

struct PriceRow {
    EnergyPrice price;
};

struct ResultRow {
    std::uint32_t position = 0; ///< in the list of results
    std::string site;
    std::string key;
    std::optional<double> value;
    std::string unit;
    std::uint64_t inputHash = 0;
};

struct PipeRow {
    std::uint32_t position = 0;
    std::string site;
    NetworkPipe pipe;
    std::uint64_t inputHash = 0;
};

template <class Fields>
void fieldsOf(Fields& f, Maybe<Street> auto& street)
{
    f.geometry(street.line);
    f.field("name", street.name);
    f.field("surface", street.surface);
    f.field("decision", street.decision);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<Building> auto& building)
{
    f.geometry(building.footprint);
    f.field("name", building.name);
    f.field("use", building.use);
    f.field("storeys", building.storeys);
    f.field("construction_year", building.constructionYear);
    f.field("renovation", building.renovation);
    si(f, "floor_area_m2", building.floorArea);
    inUnit(f, "metered_heat_mwh", "metered_heat_j", building.meteredHeat, MWh);
    f.field("decision", building.decision);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<LandUse> auto& landUse)
{
    f.geometry(landUse.area);
    f.field("name", landUse.name);
    f.field("kind", landUse.kind);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<Site> auto& site)
{
    f.geometry(site.area);
    f.field("name", site.name);
    inUnit(f, "grid_capacity_mw", "grid_capacity_w", site.gridCapacity, MW);
    si(f, "land_price_eur_per_m2", site.landPrice);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<Substation> auto& substation)
{
    f.geometry(substation.position);
    f.field("name", substation.name);
    f.field("operated_by", substation.operatedBy);
    f.field("voltage_v", substation.voltage);
    inUnit(f, "free_capacity_mw", "free_capacity_w", substation.freeCapacity, MW);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<PowerLine> auto& line)
{
    f.geometry(line.line);
    f.field("name", line.name);
    f.field("voltage_v", line.voltage);
    f.field("underground", line.underground);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<ExclusionArea> auto& area)
{
    f.geometry(area.area);
    f.field("name", area.name);
    f.field("kind", area.kind);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<HeatNetworkPipe> auto& pipe)
{
    f.geometry(pipe.line);
    f.field("name", pipe.name);
    f.field("nominal_diameter", pipe.nominalDiameter);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<HeatDensityGrid> auto& grid)
{
    f.field("north_west_x_m", grid.northWest.x);
    f.field("north_west_y_m", grid.northWest.y);
    f.field("cell_m", grid.cellMetres);
    f.field("columns", grid.columns);
    f.field("rows", grid.rows);
    f.blob("mwh_per_ha", grid.megawattHoursPerHectare);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<MetaRow> auto& meta)
{
    f.field("format_version", meta.formatVersion);
    f.field("program_version", meta.programVersion);
    f.field("name", meta.name);
    f.field("description", meta.description);
    f.field("epsg", meta.epsg);
    f.field("latitude_degrees", meta.latitudeDegrees);
    f.field("longitude_degrees", meta.longitudeDegrees);
    f.field("climate_dataset", meta.climateDataset);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<LayerView> auto& view)
{
    f.field("layer", view.kind);
    f.field("visible", view.visible);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<SourceRow> auto& row)
{
    f.field("layer", row.layer);
    f.field("source", row.source);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<ComputeDesign> auto& design)
{
    f.field("basis", design.basis);
    inUnit(f, "it_power_mw", "it_power_w", design.itPower, MW);
    f.field("accelerators", design.accelerators);
    f.field("system", design.system);
    f.field("cooling", design.cooling);
    f.field("redundancy", design.redundancy);
    f.field("load", design.load);
    f.field("start_year", design.startOfOperation.year);
    f.field("start_month", design.startOfOperation.month);
    f.field("start_day", design.startOfOperation.day);
    auto& target = design.target;
    later(f, "racks", target.racks);
    later(f, "training_parameters", target.training.parameters);
    later(f, "training_tokens", target.training.tokens);
    later(f, "training_duration_s", target.training.duration);
    later(f, "inference_tokens_per_s", target.inference.tokensPerSecond);
    later(f, "inference_parameters", target.inference.parameters);
    later(f, "inference_active_parameters", target.inference.activeParameters);
    later(f, "inference_bytes_per_parameter", target.inference.bytesPerParameter);
    later(f, "inference_batch", target.inference.batch);
    later(f, "inference_context_tokens", target.inference.contextTokens);
    later(f, "inference_cache_bytes_per_token", target.inference.cacheBytesPerToken);
    later(f, "connection_va", target.connection);
    later(f, "plot_area_m2", target.plotArea);
    later(f, "heat_w", target.heat);
    later(f, "heat_temperature_k", target.heatTemperature);
    later(f, "budget_eur", target.budget);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<OverrideRow> auto& row)
{
    f.field("key", row.key);
    f.field("value", row.value.value);
    f.field("source", row.value.source);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<ParkPlot> auto& plot)
{
    f.field("use", plot.use);
    si(f, "net_area_m2", plot.netArea);
    f.field("start_year", plot.startYear);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<WeightRow> auto& row)
{
    f.field("criterion", row.criterion);
    f.field("weight", row.weight);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<WeatherSourceRow> auto& row)
{
    f.field("origin", row.origin);
    f.field("source", row.source);
    f.field("latitude_degrees", row.latitudeDegrees);
    f.field("longitude_degrees", row.longitudeDegrees);
    si(f, "height_m", row.height);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<WeatherRow> auto& row)
{
    si(f, "dry_bulb_k", row.dryBulb);
    si(f, "relative_humidity", row.relativeHumidity);
    si(f, "pressure_pa", row.pressure);
    si(f, "global_radiation_w_per_m2", row.globalRadiation);
    si(f, "wind_m_per_s", row.wind);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<PriceRow> auto& row)
{
    inUnit(f, "electricity_eur_per_mwh", "electricity_eur_per_j", row.price, EnergyPrice(EUR / MWh));
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<ResultRow> auto& row)
{
    f.field("result", row.position);
    f.field("site", row.site);
    f.field("key", row.key);
    f.field("value", row.value);
    f.field("unit", row.unit);
    f.field("input_hash", row.inputHash);
}

template <class Fields>
void fieldsOf(Fields& f, Maybe<PipeRow> auto& row)
{
    auto& pipe = row.pipe;
    f.geometry(pipe.line);
    f.field("result", row.position);
    f.field("site", row.site);
    f.field("from_node", pipe.from);
    f.field("to_node", pipe.to);
    f.field("kind", pipe.kind);
    f.field("surface", pipe.surface);
    si(f, "length_m", pipe.length);
    f.field("nominal_diameter", pipe.nominalDiameter);
    inUnit(f, "design_power_kw", "design_power_w", pipe.designPower, kW);
    si(f, "design_flow_kg_per_s", pipe.designFlow);
    si(f, "velocity_m_per_s", pipe.velocity);
    si(f, "gradient_pa_per_m", pipe.gradient);
    si(f, "heat_loss_w_per_m", pipe.heatLoss);
    inUnit(f, "annual_heat_mwh", "annual_heat_j", pipe.annualHeat, MWh);
    f.field("consumers_behind", pipe.consumersBehind);
    si(f, "investment_eur", pipe.investment);
    laterKey(f, "pipe_system", pipe.system);
    laterPosition(f, "heat_source", pipe.source); // 0: the compute centre, then by row of heat_sources
    f.field("input_hash", row.inputHash);
}

/// An attributes table when it has no geometry.
struct TableInfo {
    std::string_view name;
    std::string_view geometry;
};

template <class Record>
inline constexpr TableInfo tableOf;
template <>
inline constexpr TableInfo tableOf<Street>{"streets", "LINESTRING"};
template <>
inline constexpr TableInfo tableOf<Building>{"buildings", "POLYGON"};
template <>
inline constexpr TableInfo tableOf<LandUse>{"land_use", "MULTIPOLYGON"};
template <>
inline constexpr TableInfo tableOf<Site>{"sites", "POLYGON"};
template <>
inline constexpr TableInfo tableOf<Substation>{"substations", "POINT"};
template <>
inline constexpr TableInfo tableOf<PowerLine>{"power_lines", "LINESTRING"};
template <>
inline constexpr TableInfo tableOf<ExclusionArea>{"exclusion", "MULTIPOLYGON"};
template <>
inline constexpr TableInfo tableOf<HeatNetworkPipe>{"heat_network", "LINESTRING"};
template <>
inline constexpr TableInfo tableOf<HeatSource>{"heat_sources", "POINT"};
template <>
inline constexpr TableInfo tableOf<PipeRow>{"wattort_network_pipes", "LINESTRING"};
template <>
inline constexpr TableInfo tableOf<HeatDensityGrid>{"wattort_heat_density", ""};
template <>
inline constexpr TableInfo tableOf<MetaRow>{"wattort_meta", ""};
template <>
inline constexpr TableInfo tableOf<LayerView>{"wattort_layers", ""};
template <>
inline constexpr TableInfo tableOf<SourceRow>{"wattort_sources", ""};
template <>
inline constexpr TableInfo tableOf<ComputeDesign>{"wattort_compute_design", ""};
template <>
inline constexpr TableInfo tableOf<PowerEquipmentRow>{"wattort_power_equipment", ""};
template <>
inline constexpr TableInfo tableOf<MapRow>{"wattort_map", ""};
template <>
inline constexpr TableInfo tableOf<CoolingChoiceRow>{"wattort_cooling_choice", ""};
template <>
inline constexpr TableInfo tableOf<KeptEntry<Accelerator>>{"wattort_accelerators", ""};
template <>
inline constexpr TableInfo tableOf<KeptEntry<ComputeSystem>>{"wattort_compute_systems", ""};
template <>
inline constexpr TableInfo tableOf<KeptEntry<CoolingSystem>>{"wattort_cooling_systems", ""};
template <>
inline constexpr TableInfo tableOf<KeptEntry<PowerSupply>>{"wattort_power_supplies", ""};
template <>
inline constexpr TableInfo tableOf<KeptEntry<Transformer>>{"wattort_transformers", ""};
template <>
inline constexpr TableInfo tableOf<KeptEntry<PipeType>>{"wattort_pipes", ""};
template <>
inline constexpr TableInfo tableOf<NetworkChoiceRow>{"wattort_network_choice", ""};
template <>
inline constexpr TableInfo tableOf<LoadSourceRow>{"wattort_load_source", ""};
template <>
inline constexpr TableInfo tableOf<LoadRow>{"wattort_load", ""};
template <>
inline constexpr TableInfo tableOf<OverrideRow>{"wattort_overrides", ""};
template <>
inline constexpr TableInfo tableOf<ParkPlot>{"wattort_park_plots", ""};
template <>
inline constexpr TableInfo tableOf<WeightRow>{"wattort_weights", ""};
template <>
inline constexpr TableInfo tableOf<WeatherSourceRow>{"wattort_weather_source", ""};
template <>
inline constexpr TableInfo tableOf<WeatherRow>{"wattort_weather", ""};
template <>
inline constexpr TableInfo tableOf<PriceRow>{"wattort_prices", ""};
template <>
inline constexpr TableInfo tableOf<ResultRow>{"wattort_results", ""};

} // namespace wattort::data::geopackage
