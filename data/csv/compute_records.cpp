#include "data/csv/compute_records.hpp"

#include <algorithm>

namespace wattort::data::csv {

namespace {

/// The one of `rows` that a column names.
template <class Entry>
const Entry& named(const std::vector<Entry>& rows, std::string_view column, Record& row)
{
    const std::string key = row.text(column);
    const auto found = std::find_if(rows.begin(), rows.end(), [&key](const Entry& one) { return one.key == key; });
    if (found == rows.end()) {
        row.fail(Problem::UnknownKey, column, key);
    }
    return *found;
}

} // namespace

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

RackPower rackPower(Record& row)
{
    RackPower read;
    read.key = row.key("key");
    read.labelEnglish = row.text("label_en");
    read.labelGerman = row.text("label_de");
    read.rectifierEfficiency = row.number("rectifier_efficiency");
    read.converterEfficiency = row.number("converter_efficiency");
    read.provenance = row.provenance();
    for (const double efficiency : {read.rectifierEfficiency, read.converterEfficiency}) {
        if (!(efficiency > 0.0 && efficiency <= 1.0)) {
            row.fail(Problem::OutOfRange, "rectifier_efficiency", {}, "> 0, <= 1");
        }
    }
    return read;
}

ComputeSystem computeSystem(const Catalogues& before, Record& row)
{
    ComputeSystem read;
    read.key = row.key("key");
    read.name = row.text("name");
    read.vendor = row.text("vendor");
    read.originOfVendor = row.text("origin_of_vendor");
    read.accelerator = named(before.accelerators, "accelerator", row);
    read.rackPower = named(before.rackPowers, "rack_power", row);
    read.ratedAtWall = row.flag("rated_at_wall");
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

PowerSupply powerSupply(Record& row)
{
    PowerSupply read;
    read.key = row.key("key");
    read.labelEnglish = row.text("label_en");
    read.labelGerman = row.text("label_de");
    read.lossConstant = row.number("loss_constant");
    read.lossProportional = row.number("loss_proportional");
    read.lossQuadratic = row.number("loss_quadratic");
    read.provenance = row.provenance();
    return read;
}

Transformer transformer(Record& row)
{
    Transformer read;
    read.key = row.key("key");
    read.labelEnglish = row.text("label_en");
    read.labelGerman = row.text("label_de");
    read.rating = row.quantity<Power>("rating"); // MVA, written as MW
    read.noLoadLoss = row.quantity<Power>("no_load_loss");
    read.loadLoss = row.quantity<Power>("load_loss");
    read.provenance = row.provenance();
    if (!(read.rating > Power{})) {
        row.fail(Problem::OutOfRange, "rating_mw", {}, "> 0");
    }
    return read;
}

RedundancyClass redundancyClass(Record& row)
{
    RedundancyClass read;
    row.distinct("redundancy", row.text("redundancy"));
    read.redundancy = row.choice<Redundancy>("redundancy");
    read.pathsNeeded = row.number("paths_needed");
    read.pathsInstalled = row.number("paths_installed");
    read.spareModules = row.number("spare_modules");
    read.provenance = row.provenance();
    return read;
}

EquipmentRange equipmentRange(Record& row)
{
    EquipmentRange read;
    read.catalogue = row.choice<EquipmentCatalogue>("catalogue");
    read.entry = row.text("entry");
    read.field = row.text("field");
    row.distinct("field", row.text("catalogue") + ' ' + read.entry + ' ' + read.field);
    read.low = row.number("low");
    read.high = row.number("high");
    read.unit = row.text("unit");
    read.provenance = row.provenance();
    row.checkOrder("low", {read.low, read.low, read.high});
    return read;
}

} // namespace wattort::data::csv
