#include "model/network/network_path.hpp"
#include "model/network/part_year.hpp"
#include "ui/chart/charts.hpp"
#include "ui/chart/demand_diagrams.hpp"
#include "ui/chart/network_diagrams.hpp"
#include "ui/report/content.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace wattort::ui::report {

namespace {

struct PipesOfDiameter {
    std::size_t count = 0;
    Length length;
    Power loss;
    Money investment;
};

/// The map as the planner last looked at it, where that says more than the diameters.
Blocks colouredNetwork(const Context& say)
{
    const PipeColour shows = say.input.scenario.pipeColour;
    const auto& [input, network] = *say.plan.network;
    if (shows == PipeColour::Diameter) {
        return {};
    }
    PipesYear pipes;
    if (pipeQuantity(shows).ofYear) {
        pipes = pipesYear(input, yearsOfParts(input, network));
    }
    const Assumptions assumed(say.input.catalogues.assumptions, say.input.scenario.overrides);
    const auto colouring = shows == PipeColour::ConstructionPhase
                               ? phaseColouring(input, network, assumed.value<Money>("network_phase_investment"))
                               : pipeColouring(network, shows, &pipes);
    const QString caption =
        say("The planned heat network, coloured by: %1", "Das geplante Wärmenetz, eingefärbt nach: %1");
    return {mapFigure(caption.arg(label(shows)), say, {.box = networkBox(say), .network = true, .colouring = colouring},
                      1'250.0)};
}

Blocks pressureFigure(const Context& say)
{
    const auto& [input, network] = *say.plan.network;
    const auto worst = worstPoint(network);
    if (!worst) {
        return {};
    }
    return {chartFigure(say("Pressures on the way to the worst point at design load (flat ground)",
                            "Drücke auf dem Weg zum Schlechtpunkt im Auslegungsfall (ebenes Gelände)"),
                        pressureDiagram(pathProfile(network, *worst), input.assumptions), 640.0)};
}

Table pipeTable(const Context& say)
{
    const NetworkDesign& network = say.plan.network->output;
    std::map<std::pair<int, PipeSystem>, PipesOfDiameter> byDiameter;
    for (const NetworkPipe& pipe : network.pipes) {
        PipesOfDiameter& sum = byDiameter[{pipe.nominalDiameter, pipe.system}];
        ++sum.count;
        sum.length += pipe.length;
        sum.loss += pipe.heatLoss * pipe.length;
        sum.investment += pipe.investment;
    }
    Table table{.caption = say("Pipes by nominal diameter", "Leitungen nach Nennweite"),
                .columns = {{say("Nominal diameter", "Nennweite"), 1.2, false},
                            {say("Kind", "Art"), 1.6, false},
                            {say("Sections", "Abschnitte"), 1.0, true},
                            {say("Trench", "Trasse"), 1.0, true},
                            {say("Heat loss at design", "Wärmeverlust (Auslegung)"), 1.3, true},
                            {say("Investment", "Investition"), 1.2, true}}};
    PipesOfDiameter all;
    for (const auto& [pipe, sum] : byDiameter) {
        table.rows.push_back(
            {.cells = {QStringLiteral("DN %1").arg(pipe.first), label(pipe.second), numberText(double(sum.count), 0),
                       text(sum.length), text(sum.loss), text(sum.investment)}});
        all.count += sum.count;
        all.length += sum.length;
        all.loss += sum.loss;
        all.investment += sum.investment;
    }
    table.rows.push_back({.cells = {say("All", "Summe"), QString(), numberText(double(all.count), 0), text(all.length),
                                    text(all.loss), text(all.investment)},
                          .kind = Table::Row::Kind::Total});
    return table;
}

/// Annual demand of the buildings by use, and how much of it the network takes in.
Table demandTable(const Context& say)
{
    struct Sum {
        std::size_t buildings = 0;
        std::size_t connected = 0;
        Energy demand;
        Energy sold;
    };
    std::map<BuildingUse, Sum> byUse;
    const auto& buildings = say.input.scenario.layers.buildings;
    const HeatDemand& demand = say.plan.demand->output;
    for (std::size_t i = 0; i < buildings.size() && i < demand.buildings.size(); ++i) {
        if (demand.buildings[i].annual > Energy{}) {
            ++byUse[buildings[i].use].buildings;
            byUse[buildings[i].use].demand += demand.buildings[i].annual;
        }
    }
    for (const NetworkConsumer& consumer : say.plan.network->output.consumers) {
        Sum& sum = byUse[buildings[consumer.building].use];
        ++sum.connected;
        sum.sold += consumer.annual;
    }
    Table table{.caption = say("Heat demand by use", "Wärmebedarf nach Nutzung"),
                .columns = {{say("Use", "Nutzung"), 2.4, false},
                            {say("Buildings", "Gebäude"), 1.0, true},
                            {say("Demand a year", "Bedarf im Jahr"), 1.2, true},
                            {say("Connected", "Angeschlossen"), 1.0, true},
                            {say("Heat sold", "Wärmeabsatz"), 1.2, true}}};
    for (const auto& [use, sum] : byUse) {
        table.rows.push_back({.cells = {label(use), numberText(double(sum.buildings), 0), text(sum.demand),
                                        numberText(double(sum.connected), 0), text(sum.sold)}});
    }
    return table;
}

/// What the design power is made of.
QString designLoadText(const Context& say)
{
    const NetworkDesign& network = say.plan.network->output;
    const QString outdoor = text(say.plan.network->input.assumptions.designOutdoor);
    QString made = say("The network is laid out for what its buildings take in the same hour: the mean of a day at %1, "
                       "or the hour of the weather year that asks for most water where that is more. For a few "
                       "buildings the published simultaneity of their peaks (Winter and others 2001) counts where it "
                       "is higher. Losses come on top.",
                       "Das Netz ist für die Leistung ausgelegt, die seine Gebäude in derselben Stunde abnehmen: das "
                       "Mittel eines Tages bei %1 oder, falls das mehr ist, die Stunde des Wetterjahrs mit dem größten "
                       "Wasserbedarf. Bei wenigen Gebäuden gilt der veröffentlichte Gleichzeitigkeitsfaktor ihrer "
                       "Spitzenleistungen (Winter u. a. 2001), wo er höher liegt. Verluste kommen hinzu.")
                       .arg(outdoor);
    made += QLatin1Char(' ');
    made += say("The highest flow of the year is %1 of the flow at design load.",
                "Der höchste Durchfluss des Jahres beträgt %1 des Durchflusses bei Auslegung.")
                .arg(percentText(network.highestFlow, 0));
    return made;
}

QString withRange(const Context& say, const Range<Energy>& range)
{
    return say("%1 (%2 to %3)", "%1 (%2 bis %3)").arg(text(range.value), text(range.low), text(range.high));
}

/// Ranges and the years to come.
void addDemandOutlook(const Context& say, Blocks& blocks)
{
    const HeatDemand& demand = say.plan.demand->output;
    const RenovationPath& path = say.plan.demand->input.assumptions.renovation;
    const auto last = demandPath(path, demand.today, demand.renovatable, 2045);
    if (last.empty() || demand.today <= Energy{}) {
        return;
    }
    blocks.push_back(Paragraph{
        say("The demand is planned for the renovation reached in %1: %2 a year, the range being that of specific "
            "demands and areas. With %3 of the area renovated a year, each saving %4, it is %5 in 2045.",
            "Geplant ist für den im Jahr %1 erreichten Sanierungsstand: %2 im Jahr, mit der Spanne der spezifischen "
            "Bedarfe und Flächen. Bei einer Sanierungsrate von %3 der Fläche im Jahr und einer Einsparung von je %4 "
            "sind es im Jahr 2045 %5.")
            .arg(QString::number(path.referenceYear), withRange(say, demand.totalRange.of(demand.total)),
                 percentText(path.rate.value, 1), percentText(path.depth.value, 0),
                 withRange(say, last.back().demand))});
    blocks.push_back(chartFigure(say("Heat demand of the region by year", "Wärmebedarf der Region nach Jahren"),
                                 demandOverYears(demand, path, last.back().year), 560.0));
}

Table densityTable(const Context& say)
{
    struct Sum {
        std::size_t sections = 0;
        Length length;
        Energy demand;
    };
    std::array<Sum, linearDensityClasses> sums;
    for (const StreetSection& section : say.plan.streetHeat->output.sections) {
        Sum& sum = sums[std::size_t(linearDensityClass(section.density()))];
        ++sum.sections;
        sum.length += section.length;
        sum.demand += section.demand;
    }
    Table table{.caption = say("Street sections by linear heat density", "Straßenabschnitte nach Wärmeliniendichte"),
                .columns = {{say("Linear heat density", "Wärmeliniendichte"), 1.6, false},
                            {say("Suitable for a heat network", "Eignung für ein Wärmenetz"), 2.2, false},
                            {say("Sections", "Abschnitte"), 1.0, true},
                            {say("Length", "Länge"), 1.0, true},
                            {say("Demand a year", "Bedarf im Jahr"), 1.2, true}}};
    for (const LinearDensityClass step : valuesOf<LinearDensityClass>()) {
        const Sum& sum = sums[std::size_t(step)];
        table.rows.push_back({.cells = {label(step), suitabilityText(step), numberText(double(sum.sections), 0),
                                        text(sum.length), text(sum.demand)}});
    }
    return table;
}

/// Consumers that get too little, those that lack most first.
void addColdConsumers(const Context& say, Blocks& blocks)
{
    constexpr std::size_t mostRows = 10;
    const SupplyCheck& check = say.plan.supplyCheck->output;
    const NetworkDesign& network = say.plan.network->output;
    const HeatDemand& demand = *say.plan.network->input.demand;
    const auto& buildings = say.input.scenario.layers.buildings;
    if (check.shortfalls.empty() && say.plan.drawn) {
        return; // the section on the heat pumps says it
    }
    if (check.shortfalls.empty()) {
        blocks.push_back(Paragraph{say("At design load every consumer gets the supply temperature that its heating and "
                                       "hot water need.",
                                       "Bei Auslegung erhält jeder Kunde die Vorlauftemperatur, die seine Heizung und "
                                       "sein Warmwasser benötigen.")});
        return;
    }
    Table table{.caption = say("Consumers whose supply is too cold at design load: %1",
                               "Kunden mit zu niedriger Vorlauftemperatur bei Auslegung: %1")
                               .arg(numberText(double(check.shortfalls.size()), 0)),
                .columns = {{say("Building", "Gebäude"), 1.8, false},
                            {say("Supply", "Vorlauf"), 0.9, true},
                            {say("Needed", "Benötigt"), 0.9, true},
                            {say("Lacking", "Fehlbetrag"), 0.9, true},
                            {say("Cheapest remedy", "Günstigste Abhilfe"), 2.2, false},
                            {say("Cost a year", "Kosten im Jahr"), 1.0, true}}};
    for (std::size_t i = 0; i < std::min(mostRows, check.shortfalls.size()); ++i) {
        const SupplyShortfall& shortfall = check.shortfalls[i];
        const NetworkConsumer& consumer = network.consumers[shortfall.consumer];
        const std::string& name = buildings[consumer.building].name;
        table.rows.push_back(
            {.cells = {name.empty() ? say("Building %1", "Gebäude %1").arg(consumer.building + 1)
                                    : QString::fromStdString(name),
                       text(consumer.supplyTemperature), text(demand.buildings[consumer.building].requiredSupply),
                       text(shortfall.lacking), label(shortfall.remedy), text(shortfall.annualCost)}});
    }
    blocks.push_back(table);
    blocks.push_back(
        Paragraph{say("Those that lack most are listed. A higher supply temperature costs what is stated for "
                      "the whole network, once for all consumers that it serves.",
                      "Aufgeführt sind die Kunden mit dem größten Fehlbetrag. Eine höhere Vorlauftemperatur "
                      "kostet den genannten Betrag für das ganze Netz, einmal für alle Kunden, denen sie "
                      "hilft.")});
}

/// How good the chosen network is against any other that could be built.
Blocks proofSection(const Context& say)
{
    const NetworkDesign& network = say.plan.network->output;
    if (!network.bound || *network.bound <= Money{}) {
        return {};
    }
    const double below = double((*network.bound - network.objective) / *network.bound);
    QString proof =
        say("Consumers and routes are chosen for the highest worth in a year: what consumers pay, less heat, trenches, "
            "heat "
            "losses and house connections. The planned network is worth %1 a year. It is proven that no network from "
            "this "
            "site can be worth more than %2 a year under the same assumptions: the plan is at most %3 below the best "
            "possible network.",
            "Kunden und Trassen sind so gewählt, dass der Wert des Netzes im Jahr am höchsten ist: Zahlungen der "
            "Kunden "
            "abzüglich Wärmekosten, Trassen, Wärmeverlusten und Hausanschlüssen. Das geplante Netz hat einen Wert von "
            "%1 im "
            "Jahr. Es ist bewiesen, dass unter denselben Annahmen kein Netz von diesem Standort aus mehr als %2 im "
            "Jahr wert "
            "sein kann: Der Plan liegt höchstens %3 unter dem bestmöglichen Netz.")
            .arg(text(network.objective), text(*network.bound), percentText(below, below < 0.1 ? 1 : 0));
    if (network.preliminary) {
        proof += say(" The search was stopped before the end that the scenario asks for.",
                     " Die Suche wurde vor dem Ende abgebrochen, das das Szenario verlangt.");
    }
    constexpr double loose = 0.05;
    if (below > loose) {
        proof += say(
            " The bound is cautious: it shares the cost of trenches among consumers at least as favourably as any "
            "network can; the power of the source counts only in a longer search (\"Optimise\"). The true distance to "
            "the best network is therefore smaller.",
            " Die Schranke ist vorsichtig: Sie verteilt die Kosten der Trassen mindestens so günstig auf die Kunden, "
            "wie es irgendein Netz kann; die Leistung der Quelle geht erst bei einer längeren Suche („Optimieren“) "
            "ein. "
            "Der wirkliche Abstand zum besten Netz ist deshalb kleiner.");
    }
    return {Heading{.level = 2, .text = say("How good the network is", "Güte des Netzes")}, Paragraph{proof}};
}

} // namespace

Blocks heatChapter(const Context& say)
{
    const NetworkDesign& network = say.plan.network->output;
    const HeatDemand& demand = say.plan.demand->output;
    Blocks blocks{Heading{.level = 1, .text = say("Heat demand and network", "Wärmebedarf und Wärmenetz")}};
    blocks.push_back(Heading{.level = 2, .text = say("Heat demand", "Wärmebedarf")});
    blocks.push_back(Paragraph{
        say("The buildings of the region need %1 of useful heat a year (space heating and hot water), estimated from "
            "use, "
            "age and floor area where there is no meter.",
            "Die Gebäude der Region benötigen im Jahr %1 Nutzwärme (Raumwärme und Warmwasser), ohne Zähler geschätzt "
            "aus Nutzung, Baualter und Fläche.")
            .arg(text(demand.total))});
    const auto fromDensity = std::ranges::count(demand.buildings, DemandBasis::HeatDensity, &BuildingDemand::basis);
    if (fromDensity > 0) {
        blocks.push_back(Paragraph{
            say("%1 buildings of which little is known take their demand from the heat density layer, by floor area.",
                "%1 Gebäude mit wenigen Angaben erhalten ihren Bedarf aus der Wärmedichtekarte, verteilt nach der "
                "Fläche.")
                .arg(numberText(double(fromDensity), 0))});
    }
    addDemandOutlook(say, blocks);
    blocks.push_back(demandTable(say));
    blocks.push_back(densityTable(say));
    blocks.push_back(Heading{.level = 2, .text = say("Heat network", "Wärmenetz")});
    if (network.pipes.empty()) {
        blocks.push_back(Paragraph{
            say("No network is planned from this site.", "Von diesem Standort aus ist kein Wärmenetz geplant.")});
        return blocks;
    }
    blocks.push_back(factTable(
        say("The network", "Das Wärmenetz"), say,
        {{say("Buildings connected", "Angeschlossene Gebäude"), numberText(double(network.consumers.size()), 0)},
         {say("Trench with house connections", "Trasse mit Hausanschlüssen"),
          text(network.trenchLength + network.houseConnectionLength)},
         {say("of it house connections", "davon Hausanschlussleitungen"), text(network.houseConnectionLength)},
         {say("Heat sold a year", "Wärmeabsatz im Jahr"), text(network.heatSold)},
         {say("Linear heat density", "Wärmeliniendichte"), text(network.linearHeatDensity)},
         {say("Heat loss a year", "Wärmeverlust im Jahr"), text(network.heatLoss)},
         {say("Peaks of all buildings, added up", "Spitzenleistungen aller Gebäude, addiert"), text(network.peaks)},
         {say("of it in the same hour at design load", "davon bei Auslegung in derselben Stunde"),
          text(network.atOnce)},
         {say("Design power at the source with losses", "Auslegungsleistung an der Quelle mit Verlusten"),
          text(network.designPower)},
         {say("Electricity of the pumps a year", "Pumpenstrom im Jahr"), text(network.pumpEnergy)},
         {say("Lowest pressure difference at a consumer", "Kleinster Differenzdruck am Kunden"),
          text(network.worstDifferentialPressure)}}));
    blocks.push_back(Paragraph{designLoadText(say)});
    append(blocks, proofSection(say));
    append(blocks, networkGoals(say));
    append(blocks, networkSources(say));
    append(blocks, decentralHeatPumps(say));
    blocks.push_back(
        mapFigure(say("The planned heat network with its diameters", "Das geplante Wärmenetz mit Nennweiten"), say,
                  {.box = networkBox(say), .network = true}, 1'250.0));
    append(blocks, colouredNetwork(say));
    addColdConsumers(say, blocks);
    blocks.push_back(pipeTable(say));
    append(blocks, pressureFigure(say));
    blocks.push_back(chartFigure(say("Heat fed in and lost over the year", "Einspeisung und Verlust im Jahresgang"),
                                 networkOverYear(network), 500.0));
    return blocks;
}

Blocks supplyChapter(const Context& say)
{
    const DispatchYear& dispatch = say.plan.dispatch->output;
    const NetworkDesign& network = *say.plan.dispatch->input.network; // the part that the compute centre feeds
    Blocks blocks{Heading{.level = 1, .text = say("Supply of the network", "Wärmeversorgung des Netzes")}};
    if (network.pipes.empty()) {
        blocks.push_back(
            Paragraph{say("Without a network there is nothing to supply.", "Ohne Wärmenetz ist nichts zu versorgen.")});
        return blocks;
    }
    if (!say.plan.network->output.sources.empty()) {
        blocks.push_back(Paragraph{say("This chapter is about the part of the network that the compute centre feeds.",
                                       "Dieses Kapitel behandelt den Teil des Netzes, den das Rechenzentrum speist.")});
    }
    blocks.push_back(Paragraph{say(
        "In each hour the network gets waste heat without heat pump first, then from the storage, then by heat pump; "
        "the boiler covers the rest.",
        "In jeder Stunde erhält das Netz zuerst Abwärme ohne Wärmepumpe, dann aus dem Speicher, dann über die "
        "Wärmepumpe; der Kessel deckt den Rest.")});
    blocks.push_back(
        factTable(say("Plant and energies of the year", "Anlagen und Energiemengen des Jahres"), say,
                  {{say("Heat pump, heat output", "Wärmepumpe, Wärmeleistung"), text(dispatch.heatPumpRating)},
                   {say("Peak boiler", "Spitzenlastkessel"), text(dispatch.boilerRating)},
                   {say("Heat storage", "Wärmespeicher"), text(dispatch.storageCapacity)},
                   {say("Heat from waste heat", "Wärme aus Abwärme"), text(dispatch.heatFromWaste)},
                   {say("Heat from the boiler", "Wärme aus dem Kessel"), text(dispatch.heatFromBoiler)},
                   {say("Waste heat taken from the compute centre", "Vom Rechenzentrum bezogene Abwärme"),
                    text(dispatch.wasteHeatTaken)},
                   {say("Electricity of the heat pump", "Strom der Wärmepumpe"), text(dispatch.heatPumpEnergy)},
                   {say("Seasonal coefficient of performance", "Jahresarbeitszahl"),
                    dispatch.seasonalCop > 0.0 ? numberText(dispatch.seasonalCop, 2) : QStringLiteral("–")},
                   {say("Fuel of the boiler", "Brennstoff des Kessels"), text(dispatch.boilerFuel)},
                   {say("Share of waste heat in the heat fed in", "Anteil der Abwärme an der Einspeisung"),
                    percentText(dispatch.wasteHeatShare, 1)}}));
    blocks.push_back(chartFigure(say("Load-duration curve by source", "Jahresdauerlinie nach Quellen"),
                                 loadDuration(dispatch, network), 640.0));
    blocks.push_back(chartFigure(say("Monthly balance", "Monatsbilanz"),
                                 monthlyBalance(dispatch, network, say.plan.year->output), 600.0));
    return blocks;
}

} // namespace wattort::ui::report
