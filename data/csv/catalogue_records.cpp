#include "data/csv/catalogue_records.hpp"

#include "data/csv/compute_records.hpp"
#include "data/csv/legal_records.hpp"
#include "data/csv/pipe_records.hpp"
#include "data/csv/record.hpp"

#include <algorithm>
#include <map>

namespace wattort::data::csv {

namespace {

Assumption assumption(Record& row)
{
    Assumption read{.key = row.key("key"), .group = row.text("group")};
    const Range<double> range{row.number("value"), row.number("low"), row.number("high")};
    row.checkOrder("value", range);
    read.value = range.value;
    read.low = range.low;
    read.high = range.high;
    read.unit = row.text("unit");
    if (namedUnit(read.unit) == nullptr) {
        row.fail(Problem::UnknownUnit, "unit", read.unit);
    }
    const Provenance provenance = row.provenance();
    read.source = provenance.source;
    read.year = provenance.year;
    read.confidence = provenance.confidence;
    read.labelEnglish = row.text("label_en");
    read.labelGerman = row.text("label_de");
    return read;
}

SpecificHeatDemand specificHeatDemand(Record& row)
{
    SpecificHeatDemand read;
    read.use = row.choice<BuildingUse>("use");
    read.fromYear = row.integer("from_year", 0);
    read.toYear = row.integer("to_year", 9999);
    row.distinct("use", row.text("use") + ' ' + std::to_string(read.fromYear));
    if (read.fromYear > read.toYear) {
        row.fail(Problem::OutOfRange, "to_year", std::to_string(read.toYear), std::to_string(read.fromYear));
    }
    read.demand = row.range<EnergyPerArea>("demand");
    read.profile = row.optionalText("profile");
    read.provenance = row.provenance();
    return read;
}

template <class Row>
Row ofState(Record& row)
{
    Row read;
    read.state = row.choice<RenovationState>("state");
    read.fromYear = row.integer("from_year");
    read.toYear = row.integer("to_year");
    row.distinct("state", row.text("state") + ' ' + std::to_string(read.fromYear));
    if (read.fromYear > read.toYear) {
        row.fail(Problem::OutOfRange, "to_year", std::to_string(read.toYear), std::to_string(read.fromYear));
    }
    read.provenance = row.provenance();
    return read;
}

RenovationEffect renovationEffect(Record& row)
{
    auto read = ofState<RenovationEffect>(row);
    read.factor = row.range("factor");
    return read;
}

HeatingTemperature heatingTemperature(Record& row)
{
    auto read = ofState<HeatingTemperature>(row);
    read.supply = row.range<Temperature>("supply");
    return read;
}

HeatProfile heatProfile(Record& row)
{
    HeatProfile read;
    read.key = row.key("key");
    read.a = row.number("a");
    read.b = row.number("b");
    read.c = row.number("c");
    read.d = row.number("d");
    read.mH = row.number("m_h");
    read.bH = row.number("b_h");
    read.mW = row.number("m_w");
    read.bW = row.number("b_w");
    read.weekdayFactors = {row.number("monday"),   row.number("tuesday"), row.number("wednesday"),
                           row.number("thursday"), row.number("friday"),  row.number("saturday"),
                           row.number("sunday")};
    read.provenance = row.provenance();
    return read;
}

void addHours(std::vector<HeatProfile>& profiles, Record& row)
{
    const std::string key = row.text("profile");
    const auto profile =
        std::find_if(profiles.begin(), profiles.end(), [&key](const HeatProfile& p) { return p.key == key; });
    if (profile == profiles.end()) {
        row.fail(Problem::UnknownKey, "profile", key);
    }
    HourHarmonic read{.fromWeekday = row.integer("from_weekday"),
                      .toWeekday = row.integer("to_weekday"),
                      .order = row.integer("harmonic")};
    if (read.fromWeekday < 1 || read.toWeekday > 7 || read.fromWeekday > read.toWeekday) {
        row.fail(Problem::OutOfRange, "from_weekday", std::to_string(read.fromWeekday), "1 … 7");
    }
    row.distinct("harmonic", key + ' ' + row.text("from_weekday") + ' ' + row.text("harmonic"));
    for (std::size_t power = 0; power < read.cosine.size(); ++power) {
        read.cosine[power] = row.number("cosine_" + std::to_string(power));
        read.sine[power] = row.number("sine_" + std::to_string(power));
    }
    profile->hours.push_back(read);
    row.provenance();
}

ParkUse parkUse(Record& row)
{
    ParkUse read;
    read.key = row.key("key");
    read.labelEnglish = row.text("label_en");
    read.labelGerman = row.text("label_de");
    read.jobsPerHectare = row.range("jobs_per_ha");
    read.grossFloorAreaPerHectare = row.range("gross_floor_area_m2_per_ha");
    read.electricalPeak = row.range<PowerPerArea>("electrical_peak");
    read.electricalFullLoadHours = row.number("electrical_full_load_hours");
    read.coincidence = row.number("coincidence", 0.0);
    read.heatDemand = row.range<EnergyPerArea>("heat");
    read.heatSupply = row.quantity<Temperature>("heat_supply");
    read.profile = row.optionalText("profile");
    read.buildingCost = row.range<PricePerArea>("building_cost");
    read.provenance = row.provenance();
    return read;
}

/// One row a station and month; the twelve rows of a station follow each other, January first.
void addStationMonth(std::vector<ClimateStation>& stations, Record& row)
{
    const std::string name = row.text("name");
    const std::string dataset = row.text("dataset");
    const int month = row.integer("month");
    row.distinct("month", name + '\n' + dataset + '\n' + std::to_string(month));
    if (month == 1) {
        stations.push_back({.name = name,
                            .dataset = dataset,
                            .latitudeDegrees = row.number("latitude_degrees"),
                            .longitudeDegrees = row.number("longitude_degrees"),
                            .height = row.quantity<Length>("height")});
    } else if (month < 1 || month > 12 || stations.empty() || stations.back().name != name
               || stations.back().dataset != dataset) {
        row.fail(Problem::OutOfRange, "month", std::to_string(month), "1 … 12");
    }
    stations.back().months[std::size_t(month - 1)] = {
        .meanTemperature = row.quantity<Temperature>("mean_temperature"),
        .dailyAnomaly = row.quantity<TemperatureDifference>("daily_anomaly"),
        .dailyRange = row.quantity<TemperatureDifference>("daily_range"),
        .dewPointDepression = row.quantity<TemperatureDifference>("dew_point_depression"),
        .dailyRadiation = row.quantity<EnergyPerArea>("daily_radiation"),
        .wind = row.quantity<Velocity>("wind"),
    };
    row.provenance();
}

/// Calls `readRow` for each row of the file and checks that all columns were used.
template <class ReadRow>
void readFile(const NamedText& file, ReadRow readRow)
{
    const Table table = read(file.text, std::string(file.name));
    Record record(table);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        record.select(row);
        readRow(record);
    }
    if (table.rows.empty()) {
        throw Failure({.problem = Problem::MissingValue, .place = {.file = table.file, .row = 2}});
    }
    record.checkColumns();
}

void readAssumptions(std::vector<Assumption>& all, const NamedText& file)
{
    readFile(file, [&all](Record& row) {
        all.push_back(assumption(row));
        const std::string& key = all.back().key;
        if (std::any_of(all.begin(), all.end() - 1, [&key](const Assumption& other) { return other.key == key; })) {
            row.fail(Problem::DuplicateKey, "key", key);
        }
    });
}

template <class Record_, class ReadRow>
std::vector<Record_> records(std::span<const NamedText> files, std::string_view name, ReadRow readRow)
{
    std::vector<Record_> all;
    const auto file = std::find_if(files.begin(), files.end(), [name](const NamedText& f) { return f.name == name; });
    if (file != files.end()) {
        readFile(*file, [&](Record& row) { all.push_back(readRow(row)); });
    }
    return all;
}

} // namespace

Catalogues readCatalogues(std::span<const NamedText> files)
{
    Catalogues all;
    for (const NamedText& file : files) {
        if (file.name.substr(0, 11) == "assumptions") {
            readAssumptions(all.assumptions, file);
        } else if (file.name == "climate_stations.csv") {
            readFile(file, [&all](Record& row) { addStationMonth(all.stations, row); });
        }
    }
    all.accelerators = records<Accelerator>(files, "accelerators.csv", accelerator);
    all.languageModels = records<LanguageModel>(files, "language_models.csv", languageModel);
    all.gridLevels = records<GridLevel>(files, "grid_levels.csv", gridLevel);
    all.rackPowers = records<RackPower>(files, "rack_power.csv", rackPower);
    all.systems =
        records<ComputeSystem>(files, "compute_systems.csv", [&all](Record& row) { return computeSystem(all, row); });
    all.coolingSystems = records<CoolingSystem>(files, "cooling_systems.csv", coolingSystem);
    all.powerSupplies = records<PowerSupply>(files, "power_supplies.csv", powerSupply);
    all.transformers = records<Transformer>(files, "transformers.csv", transformer);
    all.redundancyClasses = records<RedundancyClass>(files, "redundancy_classes.csv", redundancyClass);
    all.equipmentRanges = records<EquipmentRange>(files, "equipment_ranges.csv", equipmentRange);
    all.heatDemand = records<SpecificHeatDemand>(files, "building_heat_demand.csv", specificHeatDemand);
    all.renovationEffects = records<RenovationEffect>(files, "building_renovation.csv", renovationEffect);
    all.heatingTemperatures = records<HeatingTemperature>(files, "heating_temperatures.csv", heatingTemperature);
    all.heatProfiles = records<HeatProfile>(files, "heat_profiles.csv", heatProfile);
    for (const NamedText& file : files) {
        if (file.name == "heat_profile_hours.csv") {
            readFile(file, [&all](Record& row) { addHours(all.heatProfiles, row); });
        }
    }
    all.pipes = records<PipeType>(files, "pipes_en253.csv", singlePipe);
    all.twinPipes = records<PipeType>(files, "pipes_twin.csv", twinPipe);
    all.plasticPipes = records<PipeType>(files, "pipes_plastic.csv", plasticPipe);
    for (const NamedText& file : files) {
        if (const RowReader read = rowReader(file.name)) {
            readFile(file, [&](Record& row) { read(all, row); });
        }
    }
    all.parkUses = records<ParkUse>(files, "park_uses.csv", parkUse);
    for (std::vector<PipeType>* pipes : {&all.pipes, &all.twinPipes, &all.plasticPipes}) {
        std::sort(pipes->begin(), pipes->end(),
                  [](const PipeType& a, const PipeType& b) { return a.nominalDiameter < b.nominalDiameter; });
    }
    return all;
}

void requireComplete(const Catalogues& catalogues)
{
    const auto require = [](const auto& list, const char* file) {
        if (list.empty()) {
            throw Failure({.problem = Problem::MissingValue, .place = {.file = file}, .found = "0"});
        }
    };
    require(catalogues.assumptions, "assumptions.csv");
    require(catalogues.stations, "climate_stations.csv");
    for (const ClimateStation& station : catalogues.stations) {
        for (const auto& month : station.months) {
            // A month that no row has filled has a mean of 0 K.
            if (month.meanTemperature == Temperature{}) {
                throw Failure({.problem = Problem::MissingValue,
                               .place = {.file = "climate_stations.csv", .field = "month"},
                               .found = station.name + ", " + station.dataset});
            }
        }
    }
    require(catalogues.accelerators, "accelerators.csv");
    require(catalogues.languageModels, "language_models.csv");
    require(catalogues.gridLevels, "grid_levels.csv");
    require(catalogues.rackPowers, "rack_power.csv");
    require(catalogues.systems, "compute_systems.csv");
    require(catalogues.coolingSystems, "cooling_systems.csv");
    require(catalogues.powerSupplies, "power_supplies.csv");
    require(catalogues.transformers, "transformers.csv");
    if (catalogues.redundancyClasses.size() != redundancyCount) {
        throw Failure({.problem = Problem::MissingValue,
                       .place = {.file = "redundancy_classes.csv"},
                       .found = std::to_string(catalogues.redundancyClasses.size()),
                       .expected = std::to_string(redundancyCount)});
    }
    require(catalogues.equipmentRanges, "equipment_ranges.csv");
    require(catalogues.heatDemand, "building_heat_demand.csv");
    require(catalogues.renovationEffects, "building_renovation.csv");
    require(catalogues.heatingTemperatures, "heating_temperatures.csv");
    require(catalogues.heatProfiles, "heat_profiles.csv");
    for (const HeatProfile& profile : catalogues.heatProfiles) {
        require(profile.hours, "heat_profile_hours.csv");
    }
    require(catalogues.pipes, "pipes_en253.csv");
    require(catalogues.legislation.ruleSets, "legal_rule_sets.csv");
    require(catalogues.legislation.rules, "legal_rules.csv");
    require(catalogues.legislation.exemptions, "legal_exemptions.csv");
    require(catalogues.legislation.registerItems, "register_items.csv");
    require(catalogues.publishedFigures, "published_sites.csv");
    require(catalogues.twinPipes, "pipes_twin.csv");
    require(catalogues.plasticPipes, "pipes_plastic.csv");
    require(catalogues.parkUses, "park_uses.csv");
}

} // namespace wattort::data::csv
