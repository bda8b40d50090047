#include "model/dispatch/heat_mix.hpp"
#include "ui/report/content.hpp"
#include "ui/text/finding_text.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <algorithm>
#include <array>

namespace wattort::ui::report {

namespace {

const KeyFigureValue& figure(const std::vector<KeyFigureValue>& figures, KeyFigure wanted)
{
    return figures[std::size_t(wanted)];
}

struct Group {
    KeyFigure first;
    QString name;
};

Table figuresTable(const Context& say, const std::vector<KeyFigureValue>& figures)
{
    const std::array groups{
        Group{KeyFigure::ItPower, say("Compute centre", "Rechenzentrum")},
        Group{KeyFigure::HeatDemandOfRegion, say("Heat", "Wärme")},
        Group{KeyFigure::HeatInvestment, say("Economics", "Wirtschaftlichkeit")},
        Group{KeyFigure::AvoidedEmissions, say("CO₂ and law", "CO₂ und Recht")},
        Group{KeyFigure::ParkArea, say("Follow-up investments", "Folgeinvestitionen")},
    };
    Table table = factTable(say("Key figures of the site", "Kennzahlen des Standorts"), say, {});
    for (const KeyFigureValue& value : figures) {
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&value](const Group& each) { return each.first == value.figure; });
        if (group != groups.end()) {
            table.rows.push_back({.cells = {group->name}, .kind = Table::Row::Kind::Group});
        }
        table.rows.push_back({.cells = {label(value.figure), text(value)}});
    }
    return table;
}

QString sentenceOnHeat(const Context& say)
{
    const NetworkDesign& network = say.plan.network->output;
    if (network.consumers.empty()) {
        return say("No heat network pays from this site: nothing of the waste heat is used.",
                   "Von diesem Standort aus lohnt sich kein Wärmenetz: Die Abwärme bleibt ungenutzt.");
    }
    return say("A heat network with %1 of trench supplies %2 buildings with %3 a year; %4 of the heat fed in is waste "
               "heat. The heat costs %5 at the consumer.",
               "Ein Wärmenetz mit %1 Trasse versorgt %2 Gebäude mit %3 im Jahr; %4 der eingespeisten Wärme sind "
               "Abwärme. Die Wärme kostet frei Kunde %5.")
        .arg(text(network.trenchLength + network.houseConnectionLength),
             numberText(double(network.consumers.size()), 0), text(network.heatSold),
             percentText(heatMix(say.plan.network->output, say.plan.dispatch->output).wasteHeatShare),
             text(say.plan.economics->output.levelisedCostOfHeat));
}

QString sentenceOnLaw(const Context& say)
{
    const auto& findings = say.plan.law->output.findings;
    const auto broken = std::count_if(findings.begin(), findings.end(),
                                      [](const LegalFinding& f) { return f.status == LegalStatus::Broken; });
    return broken == 0 ? say("All statutory limits that apply at the start of operation are kept.",
                             "Alle gesetzlichen Grenzwerte, die bei Betriebsbeginn gelten, werden eingehalten.")
                       : say("Statutory limits that the plan does not keep: %1.",
                             "Gesetzliche Grenzwerte, die der Plan nicht einhält: %1.")
                             .arg(broken);
}

QString sentenceOnRank(const Context& say)
{
    const RankedSite* ranked = say.ranked();
    if (ranked == nullptr) {
        return {};
    }
    if (ranked->excluded) {
        return say(" The site lies in an area that excludes it.", " Der Standort liegt in einem Ausschlussgebiet.");
    }
    return say(" Among %2 candidate sites it is number %1.", " Unter %2 Standortalternativen steht er auf Rang %1.")
        .arg(ranked->rank)
        .arg(say.input.ranking.size());
}

} // namespace

Blocks summaryChapter(const Context& say)
{
    const std::vector<KeyFigureValue> figures = keyFigures(say.plan);
    const ComputeCentre& centre = say.plan.centre->output;
    Blocks blocks{Heading{.level = 1, .text = say("Summary", "Zusammenfassung")}};
    const QString lead =
        say("The site %1 is planned for a compute centre with %2 of IT power from %3.",
            "Am Standort %1 ist ein Rechenzentrum mit %2 IT-Leistung ab %3 geplant.")
            .arg(say.siteName(), text(centre.ratedItPower), text(say.input.scenario.compute.startOfOperation));
    blocks.push_back(Paragraph{lead + sentenceOnRank(say), Paragraph::Kind::Lead});
    blocks.push_back(Paragraph{sentenceOnHeat(say) + QLatin1Char(' ') + sentenceOnLaw(say)});
    Tiles tiles;
    for (const KeyFigure each :
         {KeyFigure::ItPower, KeyFigure::Connection, KeyFigure::Pue, KeyFigure::RecoverableHeat, KeyFigure::HeatSold,
          KeyFigure::Consumers, KeyFigure::TrenchLength, KeyFigure::WasteHeatShare, KeyFigure::HeatInvestment,
          KeyFigure::LevelisedCostOfHeat, KeyFigure::AvoidedEmissions, KeyFigure::EnergyReuseFactor}) {
        tiles.tiles.push_back({shortLabel(each), text(figure(figures, each))});
    }
    blocks.push_back(tiles);
    append(blocks, recommendation(say));
    const Findings found = findings(say.plan);
    if (!found.empty()) {
        blocks.push_back(Heading{.level = 2, .text = say("Remarks of the calculation", "Hinweise der Berechnung")});
        Bullets remarks;
        for (const Finding& each : found) {
            remarks.items.append(text(each));
        }
        blocks.push_back(remarks);
    }
    blocks.push_back(Heading{.level = 2, .text = say("All key figures", "Alle Kennzahlen")});
    blocks.push_back(figuresTable(say, figures));
    return blocks;
}

} // namespace wattort::ui::report
