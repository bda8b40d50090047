#include "ui/chart/charts.hpp"
#include "ui/report/content.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

namespace wattort::ui::report {

namespace {

/// In thousands of euros, so that the columns can be added up by eye.
QString thousands(Money money)
{
    return numberText(money.value() / 1e3, 0);
}

Table costTable(const Context& say)
{
    const Economics& economics = say.plan.economics->output;
    Table table{.caption =
                    say("Costs in thousand €, annuities by VDI 2067", "Kosten in Tsd. €, Annuitäten nach VDI 2067"),
                .columns = {{say("Item", "Position"), 2.4, false},
                            {say("Investment", "Investition"), 1.0, true},
                            {say("Lifetime", "Nutzungsdauer"), 1.0, true},
                            {say("Capital a year", "Kapital im Jahr"), 1.0, true},
                            {say("Operation a year", "Betrieb im Jahr"), 1.0, true},
                            {say("Energy a year", "Energie im Jahr"), 1.0, true},
                            {say("All a year", "Summe im Jahr"), 1.0, true}}};
    Money capital;
    Money operation;
    Money energy;
    for (const CostItem& item : economics.items) {
        if (item.investment == Money{} && item.annual() == Money{}) {
            continue;
        }
        table.rows.push_back({.cells = {label(item.kind), thousands(item.investment),
                                        item.lifetime > Duration{} ? text(item.lifetime) : QStringLiteral("–"),
                                        thousands(item.capitalAnnuity), thousands(item.operation),
                                        thousands(item.demandRelated), thousands(item.annual())}});
        capital += item.capitalAnnuity;
        operation += item.operation;
        energy += item.demandRelated;
    }
    table.rows.push_back(
        {.cells = {say("All", "Summe"), thousands(economics.investment - economics.funding), QString(),
                   thousands(capital), thousands(operation), thousands(energy), thousands(economics.annualCost)},
         .kind = Table::Row::Kind::Total});
    return table;
}

QString fundingSentence(const Context& say)
{
    const Economics& economics = say.plan.economics->output;
    switch (economics.fundingLimit) {
    case FundingLimit::Share:
        return say("The funding (BEW) is the full share of the eligible cost: %1.",
                   "Die Förderung (BEW) erreicht den vollen Anteil der förderfähigen Kosten: %1.")
            .arg(text(economics.funding));
    case FundingLimit::Cap:
        return say("The funding (BEW) reaches the highest amount of a project: %1.",
                   "Die Förderung (BEW) erreicht den Höchstbetrag je Projekt: %1.")
            .arg(text(economics.funding));
    case FundingLimit::Gap:
        return economics.funding > Money{}
                   ? say("The funding (BEW) is limited to the gap between cost and revenue: %1.",
                         "Die Förderung (BEW) ist auf die Wirtschaftlichkeitslücke begrenzt: %1.")
                         .arg(text(economics.funding))
                   : say("Revenue covers the cost: there is no gap that could be funded.",
                         "Die Erlöse decken die Kosten: Es gibt keine förderfähige Wirtschaftlichkeitslücke.");
    case FundingLimit::NotEligible:
        return say("No funding (BEW): too little renewable heat and waste heat, or too few buildings.",
                   "Keine Förderung (BEW): zu wenig erneuerbare Wärme und Abwärme oder zu wenige Gebäude.");
    }
    return {};
}

} // namespace

Blocks economicsChapter(const Context& say)
{
    const Economics& economics = say.plan.economics->output;
    Blocks blocks{
        Heading{.level = 1, .text = say("Economics of the heat supply", "Wirtschaftlichkeit der Wärmeversorgung")}};
    if (!economics.levelisedCostOfHeat) {
        blocks.push_back(Paragraph{say("Without heat sold there is no cost of heat.",
                                       "Ohne Wärmeabsatz gibt es keine Wärmegestehungskosten.")});
        return blocks;
    }
    Tiles tiles;
    tiles.tiles = {{say("Investment without funding", "Investition ohne Förderung"), text(economics.investment)},
                   {say("Cost of heat", "Wärmegestehungskosten"), text(economics.levelisedCostOfHeat)},
                   {say("Net present value", "Kapitalwert"), text(economics.netPresentValue)},
                   {say("Internal rate of return", "Interner Zinsfuß"),
                    economics.internalRate ? percentText(*economics.internalRate, 1) : QStringLiteral("–")}};
    blocks.push_back(tiles);
    blocks.push_back(Paragraph{fundingSentence(say)});
    blocks.push_back(factTable(
        say("Results", "Ergebnisse"), say,
        {{say("Levelised cost of heat with funding", "Wärmegestehungskosten mit Förderung"),
          text(economics.levelisedCostOfHeat)},
         {say("Levelised cost of heat without funding", "Wärmegestehungskosten ohne Förderung"),
          text(economics.levelisedCostWithoutFunding)},
         {say("Cost of heat at the plant", "Wärmegestehungskosten ab Anlage"), text(economics.levelisedCostAtPlant)},
         {say("Annual cost", "Jahreskosten"), text(economics.annualCost)},
         {say("Annual revenue", "Jährliche Erlöse"), text(economics.annualRevenue)},
         {say("Saving of the consumers in the first year", "Ersparnis der Kunden im ersten Jahr"),
          text(economics.consumersSaving)}}));
    blocks.push_back(Heading{.level = 2, .text = say("Costs", "Kosten")});
    blocks.push_back(costTable(say));
    blocks.push_back(
        chartFigure(say("Annual cost by item", "Jahreskosten nach Positionen"), costBreakdown(economics), 800.0));
    blocks.push_back(Heading{.level = 2, .text = say("Cash flow", "Zahlungsströme")});
    blocks.push_back(chartFigure(say("Cash flow of the network operator", "Zahlungsströme des Netzbetreibers"),
                                 cashFlow(economics), 700.0));
    blocks.push_back(Paragraph{
        say("Annuity method with replacements and residual values; no taxes; prices change as the assumptions say. "
            "Electricity is bought hour by hour where the scenario has a series of prices.",
            "Annuitätenmethode mit Ersatzinvestitionen und Restwerten; ohne Steuern; Preisänderungen nach den "
            "Annahmen. "
            "Strom wird stundenweise eingekauft, wenn das Szenario eine Preiszeitreihe hat."),
        Paragraph::Kind::Note});
    return blocks;
}

Blocks emissionsChapter(const Context& say)
{
    const EmissionBalance& balance = say.plan.emissions->output;
    Blocks blocks{Heading{.level = 1, .text = say("CO₂", "CO₂")}};
    blocks.push_back(Paragraph{say(
        "The heat supply is compared with the heat that it replaces. The electricity of the compute centre is shown "
        "apart and not counted with the heat.",
        "Die Wärmeversorgung wird mit der Wärme verglichen, die sie ersetzt. Der Strom des Rechenzentrums ist "
        "getrennt ausgewiesen und nicht der Wärme zugerechnet.")});
    blocks.push_back(factTable(
        say("Emissions of a year", "Emissionen eines Jahres"), say,
        {{say("Heat replaced (reference)", "Ersetzte Wärme (Referenz)"), text(balance.reference)},
         {say("Heat network", "Wärmenetz"), text(balance.network)},
         {say("Avoided", "Vermieden"), text(balance.avoided)},
         {say("Per heat sold, actual electricity mix", "Je abgesetzte Wärme, tatsächlicher Strommix"),
          text(balance.perHeat)},
         {say("Per heat sold by law (GEG annex 9)", "Je abgesetzte Wärme nach GEG Anlage 9"),
          text(balance.perHeatLegal)},
         {say("Primary energy factor, calculated", "Primärenergiefaktor, berechnet"),
          numberText(balance.primaryEnergyFactor, 2)},
         {say("Primary energy factor by GEG § 22", "Primärenergiefaktor nach GEG § 22"),
          numberText(balance.primaryEnergyFactorLegal, 2)},
         {say("Electricity of the compute centre", "Strom des Rechenzentrums"), text(balance.computeCentre)}}));
    return blocks;
}

} // namespace wattort::ui::report
