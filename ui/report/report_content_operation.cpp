#include "model/compute/expansion.hpp"
#include "ui/report/content.hpp"
#include "ui/stages/centre_facts.hpp"
#include "ui/text/quantity_text.hpp"

namespace wattort::ui::report {

namespace {

Table factsTable(const QString& caption, const Context& say, const std::vector<Fact>& facts)
{
    std::vector<std::pair<QString, QString>> rows;
    rows.reserve(facts.size());
    for (const Fact& fact : facts) {
        rows.emplace_back(fact.name, fact.value);
    }
    return factTable(caption, say, rows);
}

Table indicatorTable(const Context& say)
{
    Table table{.caption = say("Indicators with their definitions", "Kennzahlen mit ihren Definitionen"),
                .columns = {{say("Indicator", "Kennzahl"), 2.2, false},
                            {say("Value", "Wert"), 1.0, true},
                            {say("Definition", "Definition"), 4.0, false}}};
    for (const Fact& fact : indicatorFacts(say.plan)) {
        table.rows.push_back({.cells = {fact.name, fact.value, fact.toolTip}});
    }
    return table;
}

Table expansionTable(const Context& say)
{
    const ComputeCentre& centre = say.plan.centre->output;
    const auto years = expand(centre, say.plan.year->output, say.plan.centre->input.assumptions.expansion);
    Table table{.caption = say("Power, heat and hardware of each year", "Leistung, Wärme und Ausstattung jedes Jahres"),
                .columns = {{say("Year of operation", "Betriebsjahr"), 1.0, true},
                            {say("IT power in MW", "IT-Leistung in MW"), 1.1, true},
                            {say("Electricity in GWh", "Strom in GWh"), 1.1, true},
                            {say("Usable heat in GWh", "Nutzbare Abwärme in GWh"), 1.2, true},
                            {say("Computing, first hardware = 1", "Rechenleistung, erste Ausstattung = 1"), 1.4, true},
                            {say("Hardware in million €", "Ausstattung in Mio. €"), 1.2, true}}};
    for (const ExpansionYear& one : years) {
        table.rows.push_back(
            {.cells = {numberText(one.year + 1, 0), numberText(inUnit(one.ratedItPower, MW), 1),
                       numberText(inUnit(one.facilityEnergy, GWh), 1), numberText(inUnit(one.recoverableHeat, GWh), 1),
                       numberText(one.computing, 1), numberText(one.itInvestment.value() / 1e6, 1)}});
    }
    return table;
}

} // namespace

Blocks operationSection(const Context& say)
{
    Blocks blocks{Heading{.level = 2, .text = say("Indicators", "Kennzahlen")}};
    blocks.push_back(indicatorTable(say));
    blocks.push_back(Heading{.level = 2, .text = say("Grid and weather", "Stromnetz und Wetter")});
    blocks.push_back(factsTable(say("The centre at the grid", "Das Rechenzentrum am Stromnetz"), say,
                                gridFacts(say.plan, say.input.catalogues)));
    blocks.push_back(
        factsTable(say("Weather of the design", "Wetter der Auslegung"), say, designWeatherFacts(say.plan)));
    blocks.push_back(
        Heading{.level = 2, .text = say("Halls and hardware over 25 years", "Hallen und Ausstattung über 25 Jahre")});
    blocks.push_back(Paragraph{
        say("Halls start one after the other and fill; accelerators are replaced at the end of their life by better "
            "ones of the same power. Energy and heat are those of the simulated year times the share that runs.",
            "Hallen gehen nacheinander in Betrieb und füllen sich; Beschleuniger werden am Ende ihrer Nutzungsdauer "
            "durch bessere gleicher Leistung ersetzt. Energie und Wärme sind die des simulierten Jahres, "
            "multipliziert mit dem laufenden Anteil.")});
    blocks.push_back(expansionTable(say));
    return blocks;
}

} // namespace wattort::ui::report
