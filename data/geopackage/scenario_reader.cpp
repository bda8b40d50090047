#include "data/geopackage/scenario_reader.hpp"

#include "data/geopackage/container.hpp"
#include "data/geopackage/record_fields.hpp"
#include "data/geopackage/table_reader.hpp"
#include "model/finding/plain_number.hpp"

#include <algorithm>
#include <map>

namespace wattort::data::geopackage {

namespace {

constexpr auto forgetImplausible = [](RowReader& row, auto& record) { row.forgetImplausible(record); };

void checkGrid(RowReader& row, const HeatDensityGrid& grid)
{
    const std::size_t values = grid.megawattHoursPerHectare.size();
    const bool fits = grid.columns > 0 && values % grid.columns == 0 && values / grid.columns == grid.rows;
    if (!(grid.cellMetres > 0.0) || !fits) {
        row.leaveOut(Problem::Damaged, "mwh_per_ha", std::to_string(values),
                     std::to_string(grid.columns) + " x " + std::to_string(grid.rows));
    }
}

void checkDate(RowReader& row, const ComputeDesign& design)
{
    const Date& date = design.startOfOperation;
    const bool inYear = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
    if (!inYear || date.year < 1'990 || date.year > 2'100) {
        row.leaveOut(Problem::OutOfRange, "start_year",
                     std::to_string(date.year) + '-' + std::to_string(date.month) + '-' + std::to_string(date.day),
                     "1990-1-1 … 2100-12-31");
    }
    row.leaveOutBeyond(limits::capacityMw, "it_power_mw", design.itPower / MW);
    row.leaveOutBeyond({0.0, 1e9}, "accelerators", double(design.accelerators));
}

void checkWeather(RowReader& row, const WeatherRow& hour)
{
    row.leaveOutBeyond({limits::dryBulbCelsius.low + 273.15, limits::dryBulbCelsius.high + 273.15}, "dry_bulb_k",
                       hour.dryBulb.value());
    row.leaveOutBeyond(limits::relativeHumidity, "relative_humidity", hour.relativeHumidity.value());
    row.leaveOutBeyond(limits::pressurePa, "pressure_pa", hour.pressure.value());
    row.leaveOutBeyond(limits::radiationWPerM2, "global_radiation_w_per_m2", hour.globalRadiation.value());
    row.leaveOutBeyond(limits::windMPerS, "wind_m_per_s", hour.wind.value());
}

/// \throws Failure, for without these rows nothing else can be understood
MetaRow readMeta(const TableReader& read)
{
    const std::vector<MetaRow> rows = read.table<MetaRow>();
    const auto refuse = [&read](Problem problem, const char* field, std::string found, std::string expected) {
        throw Failure({.problem = problem,
                       .place = {.file = read.file(), .layer = std::string(tableOf<MetaRow>.name), .field = field},
                       .found = std::move(found),
                       .expected = std::move(expected)});
    };
    if (rows.size() != 1) {
        refuse(Problem::Damaged, "", std::to_string(rows.size()), "1");
    }
    const MetaRow& meta = rows.front();
    if (meta.formatVersion < 1) {
        refuse(Problem::Damaged, "format_version", std::to_string(meta.formatVersion), std::to_string(formatVersion));
    }
    if (!isPlaneInMetres(meta.epsg)) {
        refuse(Problem::UnknownCrs, "epsg", std::to_string(meta.epsg), "25832, 25833");
    }
    return meta;
}

/// The middle of the region; the default's when it is nowhere on earth.
void readPlace(const TableReader& read, const MetaRow& meta, Scenario& scenario)
{
    if (limits::latitudeDegrees.contain(meta.latitudeDegrees)
        && limits::longitudeDegrees.contain(meta.longitudeDegrees)) {
        scenario.latitudeDegrees = meta.latitudeDegrees;
        scenario.longitudeDegrees = meta.longitudeDegrees;
    } else {
        read.warn(Problem::OutOfRange, tableOf<MetaRow>.name,
                  plainNumber(meta.latitudeDegrees) + " / " + plainNumber(meta.longitudeDegrees),
                  "-90 … 90 / -180 … 180");
    }
}

/// Why the file must not be overwritten.
std::optional<Finding> readOnlyReason(const TableReader& read, const MetaRow& meta, const Findings& findings)
{
    const auto errors = std::count_if(findings.begin(), findings.end(),
                                      [](const Finding& finding) { return finding.severity == Severity::Error; });
    if (meta.formatVersion > formatVersion) {
        return Finding{.problem = Problem::NewerVersion,
                       .place = {.file = read.file()},
                       .found = std::to_string(meta.formatVersion),
                       .expected = std::to_string(formatVersion)};
    }
    if (errors > 0) {
        return Finding{.problem = Problem::PartlyRead, .place = {.file = read.file()}, .found = std::to_string(errors)};
    }
    return {};
}

Layers readLayers(const TableReader& read)
{
    std::map<LayerKind, std::string> sources;
    for (SourceRow& row : read.table<SourceRow>()) {
        sources[row.layer] = std::move(row.source);
    }
    Layers layers;
    layers.streets = Layer(read.table<Street>(), sources[LayerKind::Streets]);
    layers.buildings = Layer(read.table<Building>(forgetImplausible), sources[LayerKind::Buildings]);
    layers.landUse = Layer(read.table<LandUse>(), sources[LayerKind::LandUse]);
    layers.sites = Layer(read.table<Site>(forgetImplausible), sources[LayerKind::Sites]);
    layers.substations = Layer(read.table<Substation>(forgetImplausible), sources[LayerKind::Substations]);
    layers.powerLines = Layer(read.table<PowerLine>(forgetImplausible), sources[LayerKind::PowerLines]);
    layers.exclusion = Layer(read.table<ExclusionArea>(), sources[LayerKind::Exclusion]);
    layers.heatNetwork = Layer(read.table<HeatNetworkPipe>(forgetImplausible), sources[LayerKind::HeatNetwork]);
    layers.heatDensity = Layer(read.table<HeatDensityGrid>(checkGrid), sources[LayerKind::HeatDensity]);
    layers.heatSources = Layer(read.laterTable<HeatSource>(forgetImplausible), sources[LayerKind::HeatSources]);
    return layers;
}

bool isYear(const TableReader& read, std::string_view table, std::size_t hours)
{
    if (hours != hoursPerYear) {
        read.tell(Problem::MissingHours, table, std::to_string(hours), std::to_string(hoursPerYear));
    }
    return hours == hoursPerYear;
}

std::shared_ptr<const WeatherYear> readWeather(const TableReader& read)
{
    const auto sources = read.table<WeatherSourceRow>();
    const auto hours = read.table<WeatherRow>(checkWeather);
    if ((sources.empty() && hours.empty()) || !isYear(read, tableOf<WeatherRow>.name, hours.size())) {
        return {};
    }
    const WeatherSourceRow source = sources.empty() ? WeatherSourceRow{} : sources.front();
    WeatherYear year{source.origin,
                     source.source,
                     source.latitudeDegrees,
                     source.longitudeDegrees,
                     source.height,
                     HourlyTemperature(hoursPerYear),
                     HourlyRatio(hoursPerYear),
                     Hourly<Pressure>(hoursPerYear),
                     Hourly<PowerPerArea>(hoursPerYear),
                     Hourly<Velocity>(hoursPerYear)};
    for (std::size_t i = 0; i < hoursPerYear; ++i) {
        year.dryBulb.set(i, hours[i].dryBulb);
        year.relativeHumidity.set(i, hours[i].relativeHumidity);
        year.pressure.set(i, hours[i].pressure);
        year.globalRadiation.set(i, hours[i].globalRadiation);
        year.wind.set(i, hours[i].wind);
    }
    return std::make_shared<const WeatherYear>(std::move(year));
}

std::shared_ptr<const HourlyPrice> readPrices(const TableReader& read)
{
    const auto rows = read.table<PriceRow>([](RowReader& row, const PriceRow& hour) {
        row.leaveOutBeyond(limits::priceEurPerMwh, "electricity_eur_per_mwh", hour.price / EnergyPrice(EUR / MWh));
    });
    if (rows.empty() || !isYear(read, tableOf<PriceRow>.name, rows.size())) {
        return {};
    }
    HourlyPrice prices(hoursPerYear);
    for (std::size_t i = 0; i < hoursPerYear; ++i) {
        prices.set(i, rows[i].price);
    }
    return std::make_shared<const HourlyPrice>(std::move(prices));
}

std::shared_ptr<const LoadSeries> readLoad(const TableReader& read)
{
    const auto sources = read.laterTable<LoadSourceRow>([](RowReader& row, const LoadSourceRow& source) {
        row.leaveOutBeyond({0.0, 3'600.0}, "step_s", source.step.value());
        row.leaveOutBeyond({0.0, 1e10}, "recorded_s", source.recorded.value());
        row.leaveOutBeyond({0.0, 1.0}, "swing", source.swing);
    });
    const auto hours = read.laterTable<LoadRow>([](RowReader& row, const LoadRow& hour) {
        row.leaveOutBeyond({0.0, 1.0}, "share", hour.share.value());
    });
    if ((sources.empty() && hours.empty()) || !isYear(read, tableOf<LoadRow>.name, hours.size())) {
        return {};
    }
    const LoadSourceRow source = sources.empty() ? LoadSourceRow{} : sources.front();
    LoadSeries series{source.source, source.meaning,  source.coverage, HourlyRatio(hoursPerYear),
                      source.step,   source.recorded, source.swing};
    for (std::size_t i = 0; i < hoursPerYear; ++i) {
        series.share.set(i, hours[i].share);
    }
    return std::make_shared<const LoadSeries>(std::move(series));
}

/// A row with a number that cannot be is left out: the catalogue's takes its place.
constexpr auto leaveOutImplausible = [](RowReader& row, const auto& kept) {
    eachImplausible(kept.entry, [&row](std::string_view field, double value, const Limits& limits) {
        row.leaveOutBeyond(limits, field, value);
    });
};

/// With these at 0, or the steel wider than its casing, there is no flow, no loss or no price.
void checkPipe(RowReader& row, const PipeType& pipe)
{
    constexpr double least = 1e-3;
    row.leaveOutBeyond({1.0, 2'000.0}, "nominal_diameter", pipe.nominalDiameter);
    row.leaveOutBeyond({least, 3.0}, "inner_diameter_m", pipe.innerDiameter.value());
    row.leaveOutBeyond({least, 20.0}, "maximum_velocity_m_per_s", pipe.maximumVelocity.value());
    row.leaveOutBeyond({least, 1e6}, "trench_cost_eur_per_m", pipe.trenchCost.value.value());
    if (pipe.system == PipeSystem::Plastic) {
        row.leaveOutBeyond({least, 50.0}, "stated_loss_1_w_per_m_k", pipe.statedLoss[0].value());
        row.leaveOutBeyond({least, 50.0}, "stated_loss_2_w_per_m_k", pipe.statedLoss[1].value());
    } else if (!hasSoundSection(pipe)) {
        row.leaveOut(Problem::OutOfRange, "outer_diameter_m", std::to_string(pipe.outerDiameter.value()),
                     "casing_diameter_1_m");
    }
}

void readEquipment(const TableReader& read, Scenario& scenario)
{
    const auto rows = read.laterTable<PowerEquipmentRow>([](RowReader&, const PowerEquipmentRow&) {});
    if (!rows.empty()) {
        scenario.compute.powerSupply = rows.front().powerSupply;
        scenario.compute.transformer = rows.front().transformer;
    }
    const auto cooling = read.laterTable<CoolingChoiceRow>([](RowReader&, const CoolingChoiceRow&) {});
    if (!cooling.empty()) {
        scenario.compute.heatRejection = cooling.front().heatRejection;
        scenario.compute.airCooling = cooling.front().airCooling;
    }
    KeptEntries& kept = scenario.kept;
    kept.accelerators = read.laterTable<KeptEntry<Accelerator>>(leaveOutImplausible);
    kept.systems = read.laterTable<KeptEntry<ComputeSystem>>(leaveOutImplausible);
    kept.coolingSystems = read.laterTable<KeptEntry<CoolingSystem>>(leaveOutImplausible);
    kept.powerSupplies = read.laterTable<KeptEntry<PowerSupply>>(leaveOutImplausible);
    kept.transformers = read.laterTable<KeptEntry<Transformer>>([](RowReader& row, const auto& transformer) {
        leaveOutImplausible(row, transformer);
        row.leaveOutBeyond({1.0, 1e10}, "rating_va", transformer.entry.rating.value());
    });
    kept.pipes = read.laterTable<KeptEntry<PipeType>>([](RowReader& row, const auto& pipe) {
        leaveOutImplausible(row, pipe);
        checkPipe(row, pipe.entry);
    });
}

/// Files of earlier programs have the kind of pipe as an assumption that counts them.
void readNetworkChoice(const TableReader& read, Scenario& scenario)
{
    for (const NetworkChoiceRow& row : read.laterTable<NetworkChoiceRow>([](RowReader&, const auto&) {})) {
        scenario.pipeSystem = row.pipeSystem;
        scenario.networkKind = row.networkKind;
    }
    const auto former = scenario.overrides.find("network_pipe_system");
    if (former != scenario.overrides.end()) {
        const double kind = former->second.value;
        scenario.pipeSystem = kind > 2.5   ? PipeSystem::Plastic
                              : kind > 1.5 ? PipeSystem::SteelTwin
                                           : PipeSystem::SteelSingle;
        scenario.overrides.erase(former);
    }
}

std::optional<KeyFigure> keyFigure(std::string_view key)
{
    for (int i = 0; i <= int(lastKeyFigure); ++i) {
        if (info(KeyFigure(i)).key == key) {
            return KeyFigure(i);
        }
    }
    return {};
}

std::vector<StoredResults> readResults(const TableReader& read)
{
    std::map<std::uint32_t, StoredResults> results;
    const auto of = [&results](const auto& row) -> StoredResults& {
        StoredResults& result = results[row.position];
        result.site = row.site;
        result.inputHash = row.inputHash;
        return result;
    };
    const auto known = [](RowReader& row, const ResultRow& result) {
        if (!keyFigure(result.key)) {
            row.leaveOut(Problem::UnknownKey, "key", result.key, {});
        }
    };
    for (const ResultRow& row : read.table<ResultRow>(known)) {
        of(row).figures.push_back({*keyFigure(row.key), row.value});
    }
    for (PipeRow& row : read.table<PipeRow>()) {
        of(row).pipes.push_back(std::move(row.pipe));
    }
    std::vector<StoredResults> list;
    for (auto& [position, result] : results) {
        list.push_back(std::move(result));
    }
    return list;
}

void readDecisions(const TableReader& read, Scenario& scenario)
{
    scenario.compute = read.single<ComputeDesign>(checkDate);
    readEquipment(read, scenario);
    scenario.parkPlots = read.table<ParkPlot>();
    for (const WeightRow& row : read.table<WeightRow>()) {
        scenario.weights[std::size_t(row.criterion)] = row.weight;
    }
    read.table<OverrideRow>([&scenario](RowReader& row, const OverrideRow& own) {
        if (!scenario.overrides.emplace(own.key, own.value).second) {
            row.leaveOut(Problem::DuplicateKey, "key", own.key, {});
        }
    });
}

} // namespace

OpenedScenario readScenario(const std::filesystem::path& file)
{
    const sqlite::Database database = sqlite::Database::untrusted(file);
    checkContainer(database);
    OpenedScenario opened;
    TableReader read(database, opened.findings);
    const MetaRow meta = readMeta(read);
    read.setEpsg(meta.epsg);
    if (meta.formatVersion > formatVersion) {
        opened.findings.push_back({.severity = Severity::Warning,
                                   .problem = Problem::NewerVersion,
                                   .place = {.file = database.file()},
                                   .found = std::to_string(meta.formatVersion),
                                   .expected = std::to_string(formatVersion)});
    }
    Scenario& scenario = opened.scenario;
    scenario.name = meta.name;
    scenario.description = meta.description;
    scenario.epsg = meta.epsg;
    readPlace(read, meta, scenario);
    scenario.climateDataset = meta.climateDataset;
    scenario.layers = readLayers(read);
    scenario.views = read.table<LayerView>();
    if (!hasTable(database, tableOf<HeatSource>.name)) { // a file of an earlier program
        scenario.views.push_back({LayerKind::HeatSources});
    }
    for (const MapRow& row : read.laterTable<MapRow>([](RowReader&, const MapRow&) {})) {
        scenario.pipeColour = row.pipeColour;
    }
    readDecisions(read, scenario);
    readNetworkChoice(read, scenario);
    scenario.weather = readWeather(read);
    scenario.electricityPrice = readPrices(read);
    scenario.loadSeries = readLoad(read);
    opened.results = readResults(read);
    const std::uint64_t hash = opened.results.empty() ? 0 : inputHash(scenario);
    for (const StoredResults& result : opened.results) {
        opened.stale = opened.stale || result.inputHash != hash;
    }
    opened.readOnly = readOnlyReason(read, meta, opened.findings);
    return opened;
}

std::optional<int> formatVersionOf(const std::filesystem::path& file)
{
    try {
        const sqlite::Database database = sqlite::Database::unchecked(file);
        checkContainer(database);
        const auto version = database.number("SELECT format_version FROM wattort_meta");
        return version ? std::optional(int(*version)) : std::nullopt;
    } catch (const Failure&) {
        return {};
    }
}

} // namespace wattort::data::geopackage
