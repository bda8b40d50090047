#include "model/economics/funding.hpp"
#include "model/economics/sensitivity.hpp"
#include "model/scenario/kept_entries.hpp"
#include "ui/chart/charts.hpp"
#include "ui/report/content.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QLocale>

#include <algorithm>
#include <cmath>

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

/// The assumption that is varied, in the words of its catalogue.
const Assumption* variedAssumption(const Context& say, const Sensitivity& sensitivity)
{
    const auto& all = say.input.catalogues.assumptions;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&sensitivity](const Assumption& each) { return each.key == sensitivity.key; });
    return found == all.end() ? nullptr : &*found;
}

QString variedName(const Context& say, const Sensitivity& sensitivity)
{
    const Assumption* varied = variedAssumption(say, sensitivity);
    return varied != nullptr ? say.either(varied->labelEnglish, varied->labelGerman)
                             : say("Cost of trenches (pipe catalogue)", "Trassenkosten (Rohrkatalog)");
}

QString variedRange(const Context& say, const Sensitivity& sensitivity)
{
    const Assumption* varied = variedAssumption(say, sensitivity);
    if (varied == nullptr) {
        return say("by diameter", "je Nennweite");
    }
    const auto trimmed = [](double value) { return QLocale().toString(value, 'f', QLocale::FloatingPointShortest); };
    return QStringLiteral("%1 … %2 %3").arg(trimmed(varied->low), trimmed(varied->high), unitText(varied->unit));
}

QString decisive(const Context& say, const std::vector<Sensitivity>& all)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, all.size()); ++i) {
        names << variedName(say, all[i]);
    }
    return names.join(QStringLiteral("; "));
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
                   : say("The funding is 0: BEW pays at most the gap between cost and revenue, and revenue exceeds the "
                         "cost by %1 (present value). This follows from the planning, which connects only consumers "
                         "whose payments cover the cost of their connection. A lower price of heat or the duty to "
                         "connect further buildings would open a gap that can be funded.",
                         "Die Förderung beträgt 0 €: Die BEW zahlt höchstens die Wirtschaftlichkeitslücke, und die "
                         "Erlöse übersteigen die Kosten um %1 (Barwert). Das folgt aus der Netzplanung, die nur Kunden "
                         "anschließt, deren Zahlungen die Kosten ihres Anschlusses decken. Ein niedrigerer Wärmepreis "
                         "oder ein Anschluss weiterer Gebäude würde eine förderfähige Lücke öffnen.")
                         .arg(text(-fundingBasis(say.plan.economics->input).gap));
    case FundingLimit::NotEligible:
        return say("No funding (BEW): too little renewable heat and waste heat, or too few buildings.",
                   "Keine Förderung (BEW): zu wenig erneuerbare Wärme und Abwärme oder zu wenige Gebäude.");
    }
    return {};
}

/// What the funding follows from: the rule, its two sides, and which of them decides.
Blocks fundingSection(const Context& say)
{
    const Economics& economics = say.plan.economics->output;
    const EconomicAssumptions& assumed = say.plan.economics->input.assumptions;
    const FundingBasis basis = fundingBasis(say.plan.economics->input);
    Blocks blocks{Heading{.level = 2, .text = say("Funding", "Förderung")}};
    blocks.push_back(factTable(
        say("Funding by BEW modules 2 and 3 in thousand €", "Förderung nach BEW Module 2 und 3 in Tsd. €"), say,
        {{say("Eligible cost (without the gas boiler)", "Förderfähige Kosten (ohne Gaskessel)"),
          thousands(basis.eligibleCost)},
         {say("Share of the eligible cost, at most (%1)", "Anteil an den förderfähigen Kosten, höchstens (%1)")
              .arg(percentText(assumed.fundingShare)),
          thousands(basis.eligibleCost * assumed.fundingShare)},
         {say("Funding gap: present value of cost less revenue",
              "Wirtschaftlichkeitslücke: Barwert der Kosten abzüglich Erlöse"),
          thousands(basis.gap)},
         {say("Funding", "Förderung"), thousands(economics.funding)}}));
    blocks.push_back(Paragraph{fundingSentence(say)});
    return blocks;
}

/// Change of the cost of heat from one end of each range to the other.
Diagram tornado(const Context& say, const std::vector<Sensitivity>& all, EnergyPrice planned)
{
    Diagram diagram{.positions = Diagram::Positions::Categories,
                    .horizontal = true,
                    .yAxis = {.name = say("Change of the cost of heat", "Änderung der Wärmegestehungskosten"),
                              .unit = "EUR/MWh",
                              .digits = 1}};
    DiagramSeries low{
        .name = say("Lower end of the range", "Unteres Ende der Spanne"), .look = Look::StackedBar, .hue = Hue::Sky};
    DiagramSeries high{
        .name = say("Upper end of the range", "Oberes Ende der Spanne"), .look = Look::StackedBar, .hue = Hue::Orange};
    const auto change = [planned](const Sensitivity::Outcome& outcome) {
        return inUnit(outcome.levelisedCostOfHeat - planned, EnergyPrice(EUR / MWh));
    };
    for (const Sensitivity& each : all) {
        diagram.names.push_back(variedName(say, each));
        low.values.push_back(change(each.atLow));
        high.values.push_back(change(each.atHigh));
    }
    diagram.series = {std::move(low), std::move(high)};
    return diagram;
}

Blocks sensitivitySection(const Context& say)
{
    const Economics& economics = say.plan.economics->output;
    const std::vector<Sensitivity> all =
        priceSensitivities({.economics = say.plan.economics->input,
                            .catalogue = say.input.catalogues.assumptions,
                            .overrides = say.input.scenario.overrides,
                            .pipes = pipesOf(say.input.scenario, say.input.catalogues)});
    Table table{.caption = say("Cost of heat and net present value at the ends of each range",
                               "Wärmegestehungskosten und Kapitalwert an den Enden jeder Spanne"),
                .columns = {{say("Assumption", "Annahme"), 2.6, false},
                            {say("Range", "Spanne"), 1.3, true},
                            {say("Cost of heat without funding in €/MWh", "Gestehungskosten ohne Förderung in €/MWh"),
                             1.2, true},
                            {say("Net present value in million €", "Kapitalwert in Mio. €"), 1.2, true}}};
    const auto costs = [](const Sensitivity::Outcome& outcome) {
        return numberText(inUnit(outcome.levelisedCostOfHeat, EnergyPrice(EUR / MWh)), 1);
    };
    const auto worth = [](const Sensitivity::Outcome& outcome) {
        return numberText(inUnit(outcome.netPresentValue, 1e6 * EUR), 1);
    };
    const QString to = QStringLiteral("%1 … %2");
    for (const Sensitivity& each : all) {
        table.rows.push_back(
            {.cells = {variedName(say, each), variedRange(say, each), to.arg(costs(each.atLow), costs(each.atHigh)),
                       to.arg(worth(each.atLow), worth(each.atHigh))}});
    }
    Blocks blocks{Heading{.level = 2, .text = say("What decides", "Was den Ausschlag gibt")}};
    blocks.push_back(Paragraph{
        say("Each assumption is set to the ends of its range, all others stay. Consumers, routes and dispatch are not "
            "planned anew. The three with the largest influence on the cost of heat are: %1.",
            "Jede Annahme wird auf die Enden ihrer Spanne gesetzt, alle anderen bleiben. Kunden, Trassen und "
            "Anlageneinsatz werden nicht neu geplant. Den größten Einfluss auf die Wärmegestehungskosten haben: %1.")
            .arg(decisive(say, all))});
    blocks.push_back(chartFigure(say("Change of the cost of heat from end to end of each range",
                                     "Änderung der Wärmegestehungskosten über jede Spanne"),
                                 tornado(say, all, *economics.levelisedCostWithoutFunding), 760.0));
    blocks.push_back(table);
    return blocks;
}

/// Year by year, so that the net present value can be recomputed from the page.
Table cashFlowTable(const Context& say)
{
    const Economics& economics = say.plan.economics->output;
    const double rate = say.plan.economics->input.assumptions.discountRate;
    Table table{.caption =
                    say("Cash flow in thousand €, discounted at %1", "Zahlungsströme in Tsd. €, abgezinst mit %1")
                        .arg(percentText(rate, 1)),
                .columns = {{say("Year", "Jahr"), 0.7, true},
                            {say("Payment", "Zahlung"), 1.2, true},
                            {say("Present value", "Barwert"), 1.2, true},
                            {say("Sum of present values", "Summe der Barwerte"), 1.2, true}}};
    Money sum;
    for (std::size_t year = 0; year < economics.cashFlow.size(); ++year) {
        const Money discounted = economics.cashFlow[year] * std::pow(1.0 + rate, -double(year));
        sum += discounted;
        table.rows.push_back({.cells = {QString::number(year), thousands(economics.cashFlow[year]),
                                        thousands(discounted), thousands(sum)}});
    }
    table.rows.push_back(
        {.cells = {say("All", "Summe"), QString(), QString(), thousands(sum)}, .kind = Table::Row::Kind::Total});
    return table;
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
    blocks.push_back(factTable(
        say("Results", "Ergebnisse"), say,
        {{say("Levelised cost of heat with funding", "Wärmegestehungskosten mit Förderung"),
          text(economics.levelisedCostOfHeat)},
         {say("Levelised cost of heat without funding", "Wärmegestehungskosten ohne Förderung"),
          text(economics.levelisedCostWithoutFunding)},
         {say("Cost of heat at the plant", "Wärmegestehungskosten ab Anlage"), text(economics.levelisedCostAtPlant)},
         {say("Heat sold a year", "Wärmeabsatz im Jahr"), text(say.plan.network->output.heatSold)},
         {say("of it in the mean of all years, while buildings are renovated",
              "davon im Mittel aller Jahre, während saniert wird"),
          percentText(economics.meanHeatSales, 1)},
         {say("Annual cost", "Jahreskosten"), text(economics.annualCost)},
         {say("Annual revenue", "Jährliche Erlöse"), text(economics.annualRevenue)},
         {say("Saving of the consumers in the first year", "Ersparnis der Kunden im ersten Jahr"),
          text(economics.consumersSaving)}}));
    blocks.push_back(Heading{.level = 2, .text = say("Costs", "Kosten")});
    blocks.push_back(costTable(say));
    blocks.push_back(
        chartFigure(say("Annual cost by item", "Jahreskosten nach Positionen"), costBreakdown(economics), 800.0));
    append(blocks, fundingSection(say));
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
    blocks.push_back(cashFlowTable(say));
    append(blocks, sensitivitySection(say));
    return blocks;
}

} // namespace wattort::ui::report
