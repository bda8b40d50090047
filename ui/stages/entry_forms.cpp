#include "ui/stages/entry_forms.hpp"

#include "model/scenario/plausible.hpp"
#include "ui/edit/quantity_edit.hpp"
#include "ui/text/language.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace wattort::ui {

namespace {

struct Forms {
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

/// A number of the row that stands in a unit, e.g. a power in kW.
template <class Value>
void addQuantity(EntryDialog& dialog, const QString& name, std::string_view unitName, Value& value, const Value& unit,
                 const QuantityLimits& limits)
{
    dialog.addNumber(name, unitName, limits, value.value() / unit.value(),
                     [&value, unit](double number) { value = Value::from_value(number * unit.value()); });
}

void addTemperature(EntryDialog& dialog, const QString& name, Temperature& value)
{
    dialog.addNumber(name, "°C", {-20.0, 120.0}, inCelsius(value),
                     [&value](double number) { value = celsius(number); });
}

void addPlain(EntryDialog& dialog, const QString& name, double& value, const QuantityLimits& limits)
{
    dialog.addNumber(name, "1", limits, value, [&value](double number) { value = number; });
}

/// The share as a percentage.
void addShare(EntryDialog& dialog, const QString& name, double& value, double most = 100.0)
{
    dialog.addNumber(name, "%", {0.0, most}, 100.0 * value, [&value](double number) { value = number / 100.0; });
}

QuantityLimits of(const Limits& limits, double unit = 1.0)
{
    return {limits.low / unit, limits.high / unit};
}

void addPower(EntryDialog& dialog, Range<Power>& power)
{
    const QuantityLimits limits = of(limits::systemPowerW, 1e3);
    addQuantity(dialog, Forms::tr("Rated power"), "kW", power.value, Power(kW), limits);
    addQuantity(dialog, Forms::tr("Rated power, at least"), "kW", power.low, Power(kW), limits);
    addQuantity(dialog, Forms::tr("Rated power, at most"), "kW", power.high, Power(kW), limits);
}

QString orderProblem(const Range<Power>& range)
{
    return range.low <= range.value && range.value <= range.high
               ? QString()
               : Forms::tr("The rated power must lie between the least and the highest one.");
}

/// The row with this key in front when the system has it as it is there; else the system's own copy stands first.
template <typename Row>
std::vector<Row> withOwnFirst(const std::vector<Row>& rows, const Row& own)
{
    std::vector<Row> all = rows;
    if (std::find(all.begin(), all.end(), own) == all.end()) {
        all.insert(all.begin(), own);
    }
    return all;
}

template <typename Row>
int placeOf(const std::vector<Row>& rows, const Row& row)
{
    return int(std::find(rows.begin(), rows.end(), row) - rows.begin());
}

QString rackPowerName(const RackPower& rack)
{
    const bool german = currentLanguage() == Language::German;
    return QString::fromStdString(german ? rack.labelGerman : rack.labelEnglish);
}

/// Accelerator and power supply of the rack are rows of their own, so that their numbers stand in one place.
void addParts(EntryDialog& dialog, ComputeSystem& entry, const SystemParts& parts)
{
    const std::vector<Accelerator> chips = withOwnFirst(parts.accelerators, entry.accelerator);
    QStringList names;
    for (const Accelerator& chip : chips) {
        names += QString::fromStdString(chip.name);
    }
    dialog.addChoice(Forms::tr("Accelerator"), names, placeOf(chips, entry.accelerator),
                     [&entry, chips](int chosen) { entry.accelerator = chips[std::size_t(chosen)]; });
    dialog.addHeading(Forms::tr("Power conversion in the rack"));
    const std::vector<RackPower> racks = withOwnFirst(parts.rackPowers, entry.rackPower);
    names.clear();
    for (const RackPower& rack : racks) {
        names += rackPowerName(rack);
    }
    dialog.addChoice(Forms::tr("Power supply of the rack"), names, placeOf(racks, entry.rackPower),
                     [&entry, racks](int chosen) { entry.rackPower = racks[std::size_t(chosen)]; });
    dialog.addFlag(Forms::tr("The rated power includes its losses (measured at the wall)"), entry.ratedAtWall);
}

void addMillimetres(EntryDialog& dialog, const QString& name, Length& value)
{
    addQuantity(dialog, name, "mm", value, Length(1e-3 * m), {0.0, 3'000.0});
}

/// Casings of the three series, each with its wall.
void addSteelSection(EntryDialog& dialog, PipeType& entry)
{
    addMillimetres(dialog, Forms::tr("Outer diameter of the steel pipe"), entry.outerDiameter);
    if (entry.system == PipeSystem::SteelTwin) {
        addMillimetres(dialog, Forms::tr("Clear distance of the two steel pipes"), entry.gap);
    }
    for (std::size_t series = 0; series < entry.casingDiameter.size(); ++series) {
        const int number = int(series) + 1;
        addMillimetres(dialog, Forms::tr("Casing, insulation series %1").arg(number), entry.casingDiameter[series]);
        addMillimetres(dialog, Forms::tr("Its wall, insulation series %1").arg(number), entry.casingWall[series]);
    }
}

void addPlasticLimits(EntryDialog& dialog, PipeType& entry)
{
    const ThermalConductivity unit = W / (m * K);
    const QuantityLimits loss = of(limits::pipeLoss);
    addQuantity(dialog, Forms::tr("Loss of one pipe, as its maker states it"), "W/(m K)", entry.statedLoss[0], unit,
                loss);
    addQuantity(dialog, Forms::tr("The same with additional insulation (series 2, 3)"), "W/(m K)", entry.statedLoss[1],
                unit, loss);
}

QString problemOf(const PipeType& pipe)
{
    const Range<PricePerLength>& cost = pipe.trenchCost;
    if (pipe.nominalDiameter < 1 || !(pipe.innerDiameter > Length{}) || !(pipe.maximumVelocity > Velocity{})
        || !(cost.value > PricePerLength{})) {
        return Forms::tr("Diameters, velocity and cost must be above 0.");
    }
    if (!(cost.low <= cost.value && cost.value <= cost.high)) {
        return Forms::tr("The cost must lie between the least and the highest one.");
    }
    if (pipe.system == PipeSystem::Plastic) {
        const bool stated = pipe.statedLoss[0] > ThermalConductivity{} && pipe.statedLoss[1] > ThermalConductivity{};
        return stated ? QString() : Forms::tr("The heat loss must be above 0.");
    }
    return hasSoundSection(pipe) ? QString() : Forms::tr("The steel pipe must fit into each of its casings.");
}

/// In the language of the interface; the other is kept unless it says the same.
void addLabel(EntryDialog& dialog, std::string& english, std::string& german)
{
    dialog.addText(Forms::tr("Name"), currentLanguage() == Language::German ? german : english, true);
}

} // namespace

void addFields(EntryDialog& dialog, Accelerator& entry)
{
    dialog.addText(Forms::tr("Name"), entry.name, true);
    dialog.addText(Forms::tr("Vendor"), entry.vendor, true);
    dialog.addText(Forms::tr("Country of the vendor"), entry.originOfVendor, false);
    dialog.addText(Forms::tr("Made in"), entry.originOfChip, false);
    dialog.addNumber(Forms::tr("Thermal design power"), "W", of(limits::systemPowerW), entry.power.value.value(),
                     [&entry](double watts) {
                         entry.power = {watts * W, watts * W, watts * W};
                     });
    addPlain(dialog, Forms::tr("PFLOPS, BF16, dense"), entry.denseBf16Petaflops, of(limits::chip));
    addPlain(dialog, Forms::tr("PFLOPS, FP8, dense"), entry.denseFp8Petaflops, of(limits::chip));
    addPlain(dialog, Forms::tr("Memory in GB"), entry.memoryGigabytes, of(limits::chip));
    addPlain(dialog, Forms::tr("Bandwidth of the memory in TB/s"), entry.bandwidthTerabytesPerSecond, of(limits::chip));
    dialog.addProvenance(entry.provenance);
}

void addFields(EntryDialog& dialog, ComputeSystem& entry, const SystemParts& parts)
{
    dialog.addHeading(Forms::tr("Server or rack"));
    dialog.addText(Forms::tr("Name"), entry.name, true);
    dialog.addText(Forms::tr("Vendor"), entry.vendor, true);
    dialog.addText(Forms::tr("Country of the vendor"), entry.originOfVendor, false);
    addPlain(dialog, Forms::tr("Accelerators in a system"), entry.acceleratorsPerSystem, {1.0, 1e6});
    addPlain(dialog, Forms::tr("Systems in a rack"), entry.systemsPerRack, {0.001, 1e4});
    addPower(dialog, entry.nameplate);
    addShare(dialog, Forms::tr("Highest real power over rated power"), entry.maximumShare);
    addShare(dialog, Forms::tr("Idle power over rated power"), entry.idleShare);
    dialog.addFlag(Forms::tr("Liquid-cooled"), entry.liquidCooled);
    addShare(dialog, Forms::tr("Share of the heat that leaves in water"), entry.liquidShare);
    addTemperature(dialog, Forms::tr("Warmest facility water"), entry.maximumWaterSupply);
    addPlain(dialog, Forms::tr("Network port of an accelerator in Gbit/s (400, 800; 0: by share)"), entry.networkGbit,
             of(limits::chip));
    addQuantity(dialog, Forms::tr("Price of a system (0: not known)"), "EUR", entry.price, Money(EUR),
                of(limits::systemPriceEur));
    addParts(dialog, entry, parts);
    dialog.addProvenance(entry.provenance);
    dialog.setCheck([&entry]() -> QString {
        if (!(entry.nameplate.value > Power{})) {
            return Forms::tr("The rated power must be above 0.");
        }
        if (entry.idleShare > entry.maximumShare) {
            return Forms::tr("The idle power must not be above the highest real power.");
        }
        return orderProblem(entry.nameplate);
    });
}

void addFields(EntryDialog& dialog, CoolingSystem& entry)
{
    const QuantityLimits kelvin = of(limits::differenceKelvin);
    const bool loop = hasLiquidLoop(entry.kind);
    if (loop) {
        dialog.addHeading(Forms::tr("Liquid path"));
        addShare(dialog, Forms::tr("Share of the IT heat in water, unless the system says it"), entry.liquidShare);
        addTemperature(dialog, Forms::tr("Facility water, supply"), entry.waterSupply);
        addTemperature(dialog, Forms::tr("Facility water, return"), entry.waterReturn);
        addShare(dialog, Forms::tr("Share of its heat that can be handed over"), entry.recoverableLiquid);
    } else {
        dialog.addHeading(Forms::tr("Air path"));
        addTemperature(dialog, Forms::tr("Chilled water, supply"), entry.airLoopSupply);
        addTemperature(dialog, Forms::tr("Chilled water, return"), entry.airLoopReturn);
        addShare(dialog, Forms::tr("Share of its heat that can be handed over"), entry.recoverableAir);
        addQuantity(dialog, Forms::tr("Pressure of the room fans"), "Pa", entry.fanPressure, Pressure(Pa),
                    of(limits::fanPressurePa));
        addQuantity(dialog, Forms::tr("Warming of the air"), "K", entry.airSpread, TemperatureDifference(K), kelvin);
    }
    dialog.addHeading(Forms::tr("Rejection of heat"));
    if (!loop) {
        addQuantity(dialog, Forms::tr("Free cooling: above the outside air"), "K", entry.freeCoolingApproach,
                    TemperatureDifference(K), kelvin);
    }
    addPlain(dialog, Forms::tr("Chiller: share of the ideal (Carnot) efficiency"), entry.carnotShare, {0.0, 1.0});
    addShare(dialog, Forms::tr("Water pumps, power over heat"), entry.pumpShare);
    addShare(dialog, Forms::tr("Fans outdoors, power over heat"), entry.heatRejectionFan);
    if (!loop) {
        addPlain(dialog, Forms::tr("Cycles of concentration (0: no evaporation)"), entry.cyclesOfConcentration,
                 {0.0, 100.0});
    }
    dialog.addProvenance(entry.provenance);
    dialog.setCheck([&entry, loop]() -> QString {
        if (entry.waterReturn < entry.waterSupply || entry.airLoopReturn < entry.airLoopSupply) {
            return Forms::tr("The return must not be colder than the supply.");
        }
        return !loop && !(entry.airSpread > TemperatureDifference{}) ? Forms::tr("The air must be warmed.") : QString();
    });
}

void addFields(EntryDialog& dialog, PowerSupply& entry)
{
    addLabel(dialog, entry.labelEnglish, entry.labelGerman);
    const double most = 100.0 * limits::lossShare.high;
    addShare(dialog, Forms::tr("Loss without load, over rated power"), entry.lossConstant, most);
    addShare(dialog, Forms::tr("Loss proportional to load, over rated power"), entry.lossProportional, most);
    addShare(dialog, Forms::tr("Loss by the square of load, over rated power"), entry.lossQuadratic, most);
    dialog.addProvenance(entry.provenance);
}

void addFields(EntryDialog& dialog, Transformer& entry)
{
    addLabel(dialog, entry.labelEnglish, entry.labelGerman);
    addQuantity(dialog, Forms::tr("Rating of one unit"), "MVA", entry.rating, Power(MW), {0.01, 1'000.0});
    addQuantity(dialog, Forms::tr("Loss without load"), "kW", entry.noLoadLoss, Power(kW), {0.0, 10'000.0});
    addQuantity(dialog, Forms::tr("Loss by the load, at its rating"), "kW", entry.loadLoss, Power(kW), {0.0, 10'000.0});
    dialog.addProvenance(entry.provenance);
    dialog.setCheck([&entry] {
        return entry.noLoadLoss + entry.loadLoss < 0.5 * entry.rating
                   ? QString()
                   : Forms::tr("A transformer cannot lose half of its rating.");
    });
}

void addFields(EntryDialog& dialog, PipeType& entry)
{
    dialog.addNumber(Forms::tr("Nominal diameter"), "mm", {1.0, limits::nominalDiameter.high},
                     double(entry.nominalDiameter), [&entry](double dn) { entry.nominalDiameter = qRound(dn); });
    addMillimetres(dialog, Forms::tr("Inner diameter"), entry.innerDiameter);
    if (entry.system == PipeSystem::Plastic) {
        addPlasticLimits(dialog, entry);
    } else {
        addSteelSection(dialog, entry);
    }
    const auto temperature = [&dialog](const QString& name, Temperature& value) {
        dialog.addNumber(name, "°C", {0.0, 200.0}, value > Temperature{} ? inCelsius(value) : 0.0,
                         [&value](double number) { value = number > 0.0 ? celsius(number) : Temperature{}; });
    };
    temperature(Forms::tr("Highest temperature (0: not limited)"), entry.maximumTemperature);
    temperature(Forms::tr("Highest mean temperature of a year (0: not limited)"), entry.continuousTemperature);
    addQuantity(dialog, Forms::tr("Highest pressure (0: that of the network)"), "bar", entry.maximumPressure,
                Pressure(bar), {0.0, 100.0});
    addQuantity(dialog, Forms::tr("Highest flow velocity"), "m/s", entry.maximumVelocity, Velocity::from_value(1.0),
                of(limits::pipeMPerS));
    const PricePerLength euros = EUR / m;
    const QuantityLimits cost = of(limits::trenchEurPerM);
    addQuantity(dialog, Forms::tr("Cost per metre of trench in a street, both pipes"), "EUR/m", entry.trenchCost.value,
                euros, cost);
    addQuantity(dialog, Forms::tr("Cost, at least"), "EUR/m", entry.trenchCost.low, euros, cost);
    addQuantity(dialog, Forms::tr("Cost, at most"), "EUR/m", entry.trenchCost.high, euros, cost);
    dialog.addProvenance(entry.provenance);
    dialog.setCheck([&entry] { return problemOf(entry); });
}

} // namespace wattort::ui
