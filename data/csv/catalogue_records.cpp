#include "data/csv/catalogue_records.hpp"

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

Accelerator accelerator(Record& row)
{
    Accelerator read;
    read.key = row.key("key");
    read.name = row.text("name");
    read.vendor = row.text("vendor");
    read.originOfVendor = row.text("origin_of_vendor");
    read.originOfChip = row.text("origin_of_chip");
    read.power = row.range<Power>("power");
    read.denseBf16Petaflops = row.number("dense_bf16_petaflops", 0.0);
    read.denseFp8Petaflops = row.number("dense_fp8_petaflops", 0.0);
    read.memoryGigabytes = row.number("memory_gigabytes", 0.0);
    read.bandwidthTerabytesPerSecond = row.number("bandwidth_terabytes_per_second", 0.0);
    read.forSizing = row.flag("for_sizing");
    read.provenance = row.provenance();
    return read;
}

LanguageModel languageModel(Record& row)
{
    constexpr double billion = 1e9;
    constexpr double trillion = 1e12;
    constexpr double kilobyte = 1e3;
    LanguageModel read;
    read.key = row.key("key");
    read.name = row.text("name");
    read.developer = row.text("developer");
    read.origin = row.text("origin");
    read.parameters = row.number("parameters_billion") * billion;
    read.activeParameters = row.number("active_parameters_billion") * billion;
    read.trainingTokens = row.number("training_tokens_trillion") * trillion;
    read.cacheBytesPerToken = row.number("cache_kilobytes_per_token") * kilobyte;
    read.provenance = row.provenance();
    return read;
}

GridLevel gridLevel(Record& row)
{
    GridLevel read;
    read.key = row.key("key");
    read.upTo = row.quantity<Power>("up_to"); // MVA, written as MW
    read.labelEnglish = row.text("label_en");
    read.labelGerman = row.text("label_de");
    read.provenance = row.provenance();
    return read;
}

const Accelerator& acceleratorOf(const std::vector<Accelerator>& accelerators, Record& row)
{
    const std::string key = row.text("accelerator");
    const auto found =
        std::find_if(accelerators.begin(), accelerators.end(), [&key](const Accelerator& a) { return a.key == key; });
    if (found == accelerators.end()) {
        row.fail(Problem::UnknownKey, "accelerator", key);
    }
    return *found;
}

ComputeSystem computeSystem(const std::vector<Accelerator>& accelerators, Record& row)
{
    ComputeSystem read;
    read.key = row.key("key");
    read.name = row.text("name");
    read.vendor = row.text("vendor");
    read.originOfVendor = row.text("origin_of_vendor");
    read.accelerator = acceleratorOf(accelerators, row);
    read.acceleratorsPerSystem = row.number("accelerators_per_system");
    read.systemsPerRack = row.number("systems_per_rack");
    read.nameplate = row.range<Power>("nameplate");
    read.maximumShare = row.number("maximum_share");
    read.idleShare = row.number("idle_share");
    read.liquidShare = row.number("liquid_share");
    read.liquidCooled = row.flag("liquid_cooled");
    read.maximumWaterSupply = row.quantity<Temperature>("maximum_water_supply", Temperature{});
    read.networkGbit = row.number("network_gbit", 0.0);
    read.price = row.quantity<Money>("price", Money{});
    read.forSizing = row.flag("for_sizing");
    read.provenance = row.provenance();
    return read;
}

CoolingSystem coolingSystem(Record& row)
{
    CoolingSystem read;
    row.distinct("kind", row.text("kind"));
    read.kind = row.choice<CoolingKind>("kind");
    read.liquidShare = row.number("liquid_share");
    read.waterSupply = row.quantity<Temperature>("water_supply", Temperature{});
    read.waterReturn = row.quantity<Temperature>("water_return", Temperature{});
    read.airLoopSupply = row.quantity<Temperature>("air_loop_supply", Temperature{});
    read.airLoopReturn = row.quantity<Temperature>("air_loop_return", Temperature{});
    read.freeCoolingApproach = row.quantity<TemperatureDifference>("free_cooling_approach", TemperatureDifference{});
    read.fanPressure = row.quantity<Pressure>("fan_pressure", Pressure{});
    read.airSpread = row.quantity<TemperatureDifference>("air_spread", TemperatureDifference{});
    read.carnotShare = row.number("carnot_share", 0.0);
    read.pumpShare = row.number("pump_share", 0.0);
    read.heatRejectionFan = row.number("heat_rejection_fan", 0.0);
    read.recoverableLiquid = row.number("recoverable_liquid");
    read.recoverableAir = row.number("recoverable_air");
    read.cyclesOfConcentration = row.number("cycles_of_concentration", 0.0);
    read.provenance = row.provenance();
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

LegalRule legalRule(Record& row)
{
    LegalRule read;
    read.key = row.key("key");
    read.act = row.text("act");
    read.section = row.text("section");
    read.ruleSet = row.text("rule_set");
    read.quantity = row.choice<LegalQuantity>("quantity");
    read.comparison = row.choice<LegalComparison>("comparison");
    const NamedUnit* unit = namedUnit(row.text("unit"));
    if (unit == nullptr) {
        row.fail(Problem::UnknownUnit, "unit", row.text("unit"));
    }
    read.limit = row.number("limit") * unit->factor + unit->offset;
    read.operationFrom = row.date("operation_from", read.operationFrom);
    read.operationBefore = row.date("operation_before", read.operationBefore);
    read.appliesFrom = row.date("applies_from", read.appliesFrom);
    read.graceYears = row.integer("grace_years", 0);
    read.connectionFrom = row.quantity<Power>("connection_from", Power{});
    read.titleEnglish = row.text("title_en");
    read.titleGerman = row.text("title_de");
    read.provenance = row.provenance();
    return read;
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
    all.systems = records<ComputeSystem>(files, "compute_systems.csv",
                                         [&all](Record& row) { return computeSystem(all.accelerators, row); });
    all.coolingSystems = records<CoolingSystem>(files, "cooling_systems.csv", coolingSystem);
    all.heatDemand = records<SpecificHeatDemand>(files, "building_heat_demand.csv", specificHeatDemand);
    all.heatProfiles = records<HeatProfile>(files, "heat_profiles.csv", heatProfile);
    for (const NamedText& file : files) {
        if (file.name == "heat_profile_hours.csv") {
            readFile(file, [&all](Record& row) { addHours(all.heatProfiles, row); });
        }
    }
    all.pipes = records<PipeType>(files, "pipes_en253.csv", singlePipe);
    all.twinPipes = records<PipeType>(files, "pipes_twin.csv", twinPipe);
    all.plasticPipes = records<PipeType>(files, "pipes_plastic.csv", plasticPipe);
    all.legalRules = records<LegalRule>(files, "legal_rules.csv", legalRule);
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
    require(catalogues.systems, "compute_systems.csv");
    require(catalogues.coolingSystems, "cooling_systems.csv");
    require(catalogues.heatDemand, "building_heat_demand.csv");
    require(catalogues.heatProfiles, "heat_profiles.csv");
    for (const HeatProfile& profile : catalogues.heatProfiles) {
        require(profile.hours, "heat_profile_hours.csv");
    }
    require(catalogues.pipes, "pipes_en253.csv");
    require(catalogues.twinPipes, "pipes_twin.csv");
    require(catalogues.plasticPipes, "pipes_plastic.csv");
    require(catalogues.legalRules, "legal_rules.csv");
    require(catalogues.parkUses, "park_uses.csv");
}

} // namespace wattort::data::csv
