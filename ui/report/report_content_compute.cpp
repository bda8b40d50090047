#include "model/scenario/kept_entries.hpp"
#include "ui/chart/charts.hpp"
#include "ui/chart/influences.hpp"
#include "ui/report/content.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <algorithm>

namespace wattort::ui::report {

namespace {

QString distanceText(const std::optional<Length>& distance, const Context& say)
{
    return distance ? text(*distance) : say("not in the layers", "nicht in den Ebenen");
}

Table chainTable(const Context& say)
{
    const ComputeCentre& centre = say.plan.centre->output;
    Table table{.caption = say("From computing to the grid at rated load", "Vom Rechnen bis zum Netz bei Nennlast"),
                .columns = {{say("Step", "Stufe"), 3.0, false},
                            {say("Power", "Leistung"), 1.0, true},
                            {say("Share", "Anteil"), 1.0, true}}};
    Power sum;
    for (const PowerStep& step : centre.chain) {
        sum += step.power;
    }
    for (const PowerStep& step : centre.chain) {
        table.rows.push_back({.cells = {label(step.kind), text(step.power),
                                        sum > Power{} ? percentText(double(step.power / sum), 1) : QString()}});
    }
    table.rows.push_back({.cells = {say("Non-redundant rated connection", "Nichtredundante Nennanschlussleistung"),
                                    text(centre.nonRedundantConnection), QString()},
                          .kind = Table::Row::Kind::Total});
    return table;
}

/// Energy of the year by step; PUE is the last line over that of the IT.
Table energyTable(const Context& say)
{
    const ComputeYear& year = say.plan.year->output;
    Table table{.caption = say("Energy of the year by step", "Energie des Jahres nach Stufen"),
                .columns = {{say("Step", "Stufe"), 3.0, false},
                            {say("Energy in GWh", "Energie in GWh"), 1.0, true},
                            {say("Over IT energy", "Je IT-Energie"), 1.0, true}}};
    const auto add = [&](const QString& name, Energy energy, Table::Row::Kind kind) {
        table.rows.push_back(
            {.cells = {name, numberText(inUnit(energy, GWh), 2),
                       year.itEnergy > Energy{} ? numberText(double(energy / year.itEnergy), 3) : QString()},
             .kind = kind});
    };
    for (const EnergyStep& step : year.chain) {
        add(label(step.kind), step.energy, Table::Row::Kind::Normal);
    }
    add(say("IT energy", "IT-Energie"), year.itEnergy, Table::Row::Kind::Total);
    add(say("Energy of the compute centre", "Energie des Rechenzentrums"), year.facilityEnergy,
        Table::Row::Kind::Total);
    return table;
}

/// What the planner has put in the place of the catalogue's entries, with its sources.
Table ownEntries(const Context& say)
{
    Table table{.caption = say("Entries of the planner's own in place of the catalogue's",
                               "Eigene Einträge anstelle derer des Katalogs"),
                .columns = {{say("Kind", "Art"), 1.4, false},
                            {say("Entry", "Eintrag"), 1.6, false},
                            {say("Source", "Quelle"), 3.0, false}}};
    const auto add = [&](const QString& kind, const auto& kept, auto name) {
        for (const auto& row : kept) {
            if (row.own) {
                const Provenance& from = row.entry.provenance;
                table.rows.push_back({.cells = {kind, name(row.entry),
                                                QStringLiteral("%1 (%2), %3")
                                                    .arg(QString::fromStdString(from.source),
                                                         QString::number(from.year), label(from.confidence))}});
            }
        }
    };
    const auto labelled = [&say](const auto& entry) { return say.either(entry.labelEnglish, entry.labelGerman); };
    const KeptEntries& kept = say.input.scenario.kept;
    add(say("Accelerator", "Beschleuniger"), kept.accelerators,
        [](const auto& entry) { return QString::fromStdString(entry.name); });
    add(say("System", "System"), kept.systems, [](const auto& entry) { return QString::fromStdString(entry.name); });
    add(say("Cooling", "Kühlung"), kept.coolingSystems, [](const auto& entry) { return label(entry.kind); });
    add(say("Power supply", "Stromversorgung"), kept.powerSupplies, labelled);
    add(say("Transformers", "Transformatoren"), kept.transformers, labelled);
    add(say("Pipe", "Rohr"), kept.pipes, [](const auto& entry) {
        return QStringLiteral("DN %1, %2").arg(entry.nominalDiameter).arg(label(entry.system));
    });
    return table;
}

Table estimateTable(const Context& say)
{
    Table table{.caption = say("Cost, area, staff and time with their ranges", "Kosten, Fläche, Personal und Zeit mit "
                                                                               "ihren Spannen"),
                .columns = {{say("Estimate", "Schätzung"), 2.4, false},
                            {say("Value", "Wert"), 1.2, true},
                            {say("Range", "Spanne"), 1.6, true},
                            {say("How sure", "Sicherheit"), 1.4, false}}};
    const Assumptions assumed(say.input.catalogues.assumptions, say.input.scenario.overrides);
    for (const Estimate& one : estimates(say.plan.centre->output, say.input.scenario.compute.load, assumed,
                                         say.input.catalogues.equipmentRanges)) {
        table.rows.push_back(
            {.cells = {label(one.kind), valueText(one.value.value, one.unit),
                       one.value.low < one.value.high ? rangeText(one.value.low, one.value.high, one.unit)
                                                      : QStringLiteral("–"),
                       label(one.confidence)}});
    }
    return table;
}

std::vector<std::pair<QString, QString>> designFacts(const Context& say)
{
    const ComputeCentre& centre = say.plan.centre->output;
    const ComputeDesign& design = say.input.scenario.compute;
    const PowerEquipment equipment = powerEquipmentOf(say.input.scenario, say.input.catalogues);
    const bool loop = hasLiquidLoop(centre.cooling.kind);
    return {{say("Known end of the size", "Bekannte Größe"), label(design.basis)},
            {say("System", "System"), QString::fromStdString(centre.system.name)},
            {say("Vendor", "Hersteller"),
             QStringLiteral("%1 (%2)").arg(QString::fromStdString(centre.system.vendor),
                                           QString::fromStdString(centre.system.originOfVendor))},
            {say("Cooling", "Kühlung"), label(design.cooling)},
            {say("Heat rejection of the liquid loop", "Rückkühlung des Flüssigkeitskreislaufs"),
             loop ? label(centre.heatRejection) : QStringLiteral("–")},
            {say("Cooling of the room air", "Kühlung der Raumluft"), label(centre.airCooling.kind)},
            {say("Power conversion in the racks", "Stromwandlung in den Schränken"),
             QStringLiteral("%1 (%2)").arg(
                 say.either(centre.system.rackPower.labelEnglish, centre.system.rackPower.labelGerman),
                 percentText(centre.system.rackPower.efficiency(), 1))},
            {say("Redundancy", "Redundanz"), label(design.redundancy)},
            {say("Uninterruptible power supply", "Unterbrechungsfreie Stromversorgung"),
             say.either(equipment.supply.labelEnglish, equipment.supply.labelGerman)},
            {say("Transformers", "Transformatoren"),
             say.either(equipment.transformer.labelEnglish, equipment.transformer.labelGerman)},
            {say("Load", "Last"), label(design.load)},
            {say("Accelerators", "Beschleuniger"), numberText(centre.accelerators, 0)},
            {say("Racks", "Schränke"), numberText(centre.racks, 0)},
            {say("Rated IT power", "IT-Nennleistung"), text(centre.ratedItPower)},
            {say("Apparent power of the connection", "Scheinleistung des Anschlusses"),
             valueText(centre.apparentPowerMva, "MVA")},
            {say("Heat that can be handed over at full work", "Abgebbare Wärme bei voller Arbeit"),
             QStringLiteral("%1, %2").arg(text(centre.heatAtFullWork), text(centre.heatTemperature))},
            {say("Gross floor area", "Bruttogrundfläche"), text(centre.grossFloorArea)},
            {say("Investment in building and technical systems", "Investition in Gebäude und Technik"),
             text(centre.buildingInvestment)},
            {say("Investment in IT", "Investition in IT"),
             centre.itInvestment > Money{} ? text(centre.itInvestment) : QStringLiteral("–")},
            {say("Jobs", "Arbeitsplätze"), numberText(centre.staff, 0)}};
}

/// Key results with ranges, and which assumptions move PUE and electricity.
Blocks rangesSection(const Context& say)
{
    const Catalogues& catalogues = say.input.catalogues;
    const CentreRanges ranges = centreRanges(centreRangesInput(say.plan, say.input.scenario, catalogues), {});
    Table figures{.caption = say("Key results with their ranges", "Kennwerte mit ihren Spannen"),
                  .columns = {{say("Figure", "Kennwert"), 2.4, false},
                              {say("Value", "Wert"), 1.0, true},
                              {say("Range", "Spanne"), 1.6, true},
                              {say("Moved most by", "Größter Einfluss"), 3.0, false}}};
    for (const CentreFigure figure : valuesOf<CentreFigure>()) {
        const Range<double>& range = ranges.figures[std::size_t(figure)];
        const std::vector<CentreInfluence> moving = influencesOn(ranges, figure);
        figures.rows.push_back(
            {.cells = {label(figure), figureText(figure, range.value), figureRange(figure, range),
                       moving.empty() ? QStringLiteral("–") : influenceName(moving.front().key, catalogues)}});
    }
    Blocks blocks{Heading{.level = 2, .text = say("How sure the figures are", "Wie sicher die Werte sind")}};
    blocks.push_back(Paragraph{
        say("Each assumption of this chapter and each number of the equipment is set to the ends of its range, one at "
            "a time, and the centre is sized "
            "and its year run anew; decisions and what the heat network takes stay. The range of a figure is the root "
            "of the sum of squares of the deviations, upwards and downwards apart.",
            "Jede Annahme dieses Kapitels und jeder Wert der Ausrüstung wird einzeln auf die Enden ihrer Spanne "
            "gesetzt, das Rechenzentrum wird neu "
            "ausgelegt und sein Jahr neu gerechnet; Entscheidungen und die Abnahme des Wärmenetzes bleiben. Die Spanne "
            "eines Kennwerts ist die Wurzel aus der Summe der Abweichungsquadrate, nach oben und unten getrennt.")});
    blocks.push_back(figures);
    for (const CentreFigure figure : {CentreFigure::PowerUsageEffectiveness, CentreFigure::Electricity}) {
        const std::vector<CentreInfluence> moving = influencesOn(ranges, figure);
        Table table{.caption = say("What moves it most: %1", "Was am meisten bewegt: %1").arg(label(figure)),
                    .columns = {{say("Assumption", "Annahme"), 3.0, false},
                                {say("Range", "Spanne"), 1.4, true},
                                {say("At its low end", "Am unteren Ende"), 1.1, true},
                                {say("At its high end", "Am oberen Ende"), 1.1, true}}};
        constexpr std::size_t most = 10;
        for (std::size_t i = 0; i < std::min(most, moving.size()); ++i) {
            const CentreInfluence& one = moving[i];
            table.rows.push_back(
                {.cells = {influenceName(one.key, catalogues), influenceRange(one.key, say.plan, catalogues),
                           figureText(figure, one.atLow[std::size_t(figure)]),
                           figureText(figure, one.atHigh[std::size_t(figure)])}});
        }
        blocks.push_back(table);
    }
    return blocks;
}

} // namespace

Blocks siteChapter(const Context& say)
{
    const SiteAssessment& site = say.plan.siting->output;
    Blocks blocks{Heading{.level = 1, .text = say("Region and site", "Region und Standort")}};
    blocks.push_back(Paragraph{
        say("The region is described by %1 buildings, %2 streets and %3 candidate sites in the layers of the scenario "
            "(EPSG:%4). The map shows the site with the layers that the scenario shows.",
            "Die Region ist durch %1 Gebäude, %2 Straßenabschnitte und %3 Standortalternativen in den Ebenen des "
            "Szenarios "
            "beschrieben (EPSG:%4). Die Karte zeigt den Standort mit den im Szenario sichtbaren Ebenen.")
            .arg(numberText(double(say.input.scenario.layers.buildings.size()), 0),
                 numberText(double(say.input.scenario.layers.streets.size()), 0),
                 numberText(double(say.input.scenario.layers.sites.size()), 0))
            .arg(say.input.scenario.epsg)});
    blocks.push_back(mapFigure(say("Region with the candidate sites", "Region mit den Standortalternativen"), say,
                               {.box = regionBox(say)}, 1'150.0));
    blocks.push_back(Heading{.level = 2, .text = say("Site %1", "Standort %1").arg(say.siteName())});
    blocks.push_back(factTable(
        say("Site against the layers", "Standort im Verhältnis zu den Ebenen"), say,
        {{say("Area of the site", "Fläche des Standorts"), text(site.area)},
         {say("Area that the compute centre needs", "Flächenbedarf des Rechenzentrums"),
          text(say.plan.centre->output.plotArea)},
         {say("Distance to the next substation", "Entfernung zum nächsten Umspannwerk"),
          distanceText(site.substationDistance, say)},
         {say("Next substation", "Nächstes Umspannwerk"),
          site.nearestSubstation.empty() ? QStringLiteral("–") : QString::fromStdString(site.nearestSubstation)},
         {say("Distance to the next power line", "Entfernung zur nächsten Stromleitung"),
          distanceText(site.powerLineDistance, say)},
         {say("Distance to the next street", "Entfernung zur nächsten Straße"), distanceText(site.streetDistance, say)},
         {say("Distance to the next dwelling", "Entfernung zum nächsten Wohngebäude"),
          distanceText(site.dwellingDistance, say)},
         {say("Distance to protected areas", "Entfernung zu Schutzgebieten"),
          distanceText(site.protectedAreaDistance, say)},
         {say("Distance to an existing heat network", "Entfernung zum bestehenden Wärmenetz"),
          distanceText(site.heatNetworkDistance, say)}}));
    blocks.push_back(mapFigure(say("The site and what is around it", "Der Standort und seine Umgebung"), say,
                               {.box = siteBox(say), .legend = false}, 860.0));
    if (site.conflicts.empty()) {
        blocks.push_back(Paragraph{say("The site touches no exclusion area of the layers.",
                                       "Der Standort berührt kein Ausschlussgebiet der Ebenen.")});
        return blocks;
    }
    Table conflicts{.caption = say("Conflicts with areas of the layers", "Konflikte mit Gebieten der Ebenen"),
                    .columns = {{say("Kind", "Art"), 2.0, false},
                                {say("Name", "Name"), 3.0, false},
                                {say("Overlap", "Überschneidung"), 1.0, true}}};
    for (const ExclusionConflict& conflict : site.conflicts) {
        conflicts.rows.push_back(
            {.cells = {label(conflict.kind), QString::fromStdString(conflict.name), text(conflict.overlap)}});
    }
    blocks.push_back(conflicts);
    return blocks;
}

Blocks computeChapter(const Context& say)
{
    const ComputeYear& year = say.plan.year->output;
    const ComputeDesign& design = say.input.scenario.compute;
    const WeatherYear& weather = *say.plan.weather->output;
    Blocks blocks{Heading{.level = 1, .text = say("Compute centre", "Rechenzentrum")}};
    blocks.push_back(factTable(say("Design", "Auslegung"), say, designFacts(say)));
    if (design.load == LoadKind::Imported && say.input.scenario.loadSeries) {
        blocks.push_back(
            Paragraph{say("Imported load: %1", "Importierte Last: %1").arg(text(*say.input.scenario.loadSeries))});
    }
    const Table own = ownEntries(say);
    if (!own.rows.empty()) {
        blocks.push_back(own);
    }
    blocks.push_back(estimateTable(say));
    append(blocks, rangesSection(say));
    blocks.push_back(Heading{.level = 2, .text = say("Chain of power", "Leistungskette")});
    blocks.push_back(chainTable(say));
    blocks.push_back(Heading{.level = 2, .text = say("The year", "Jahresgang")});
    blocks.push_back(Paragraph{say("All 8,760 hours are simulated with the weather of %1 (%2). The mean power usage "
                                   "effectiveness of the year is "
                                   "%3, %4 of heat can be recovered.",
                                   "Alle 8.760 Stunden sind mit dem Wetter von %1 (%2) simuliert. Die "
                                   "Energieverbrauchseffektivität beträgt im "
                                   "Jahresmittel %3, %4 Wärme sind auskoppelbar.")
                                   .arg(QString::fromStdString(weather.source), label(weather.origin),
                                        numberText(year.annualPue, 3), text(year.recoverable))});
    blocks.push_back(energyTable(say));
    blocks.push_back(chartFigure(say("Power over the year", "Leistung im Jahresgang"), powerOverYear(year), 640.0));
    blocks.push_back(
        chartFigure(say("Effectiveness and temperatures over the year", "Effektivität und Temperaturen im Jahresgang"),
                    coolingOverYear(year, weather), 640.0));
    blocks.push_back(chartFigure(say("Waste heat over the year", "Abwärme im Jahresgang"), heatOverYear(year), 600.0));
    append(blocks, operationSection(say));
    return blocks;
}

} // namespace wattort::ui::report
