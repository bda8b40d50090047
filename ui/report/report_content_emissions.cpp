#include "ui/report/content.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

namespace wattort::ui::report {

namespace {

/// One energy with its factor; the emission is their product.
struct Source {
    QString name;
    Energy energy;
    EmissionFactor factor;
};

QStringList cellsOf(const Source& source)
{
    return {source.name, numberText(inUnit(source.energy, MWh), 0),
            numberText(inUnit(source.factor, EmissionFactor(1e-3 * kg / kWh)), 0),
            numberText(inUnit(source.energy * source.factor, tonne), 0)};
}

/// Energies, factors and emissions of the year, so that every sum can be recomputed.
Table balanceTable(const Context& say)
{
    const EmissionBalance& balance = say.plan.emissions->output;
    const EmissionAssumptions& factors = say.plan.emissions->input.assumptions;
    const DispatchYear& dispatch = say.plan.dispatch->output;
    const NetworkDesign& network = say.plan.network->output;
    Table table{.caption = say("Emissions of a year", "Emissionen eines Jahres"),
                .columns = {{say("Source", "Herkunft"), 3.0, false},
                            {say("Energy in MWh", "Energie in MWh"), 1.2, true},
                            {say("Factor in g/kWh", "Faktor in g/kWh"), 1.2, true},
                            {say("CO₂ in t", "CO₂ in t"), 1.0, true}}};
    table.rows.push_back({.cells = cellsOf({say("Heat replaced (reference)", "Ersetzte Wärme (Referenz)"),
                                            network.heatSold, factors.reference})});
    std::vector<Source> sources{
        {say("Electricity of the heat pump", "Strom der Wärmepumpe"), dispatch.heatPumpEnergy, factors.electricity},
        {say("Electricity of the pumps", "Pumpenstrom"), network.pumpEnergy, factors.electricity},
        {say("Fuel of the boiler (natural gas)", "Brennstoff des Kessels (Erdgas)"), dispatch.boilerFuel, factors.gas},
        {say("Waste heat", "Abwärme"), dispatch.wasteHeatTaken, factors.wasteHeat}};
    if (network.decentral.count > 0) {
        sources.insert(sources.begin() + 1,
                       {say("Electricity of the decentral heat pumps", "Strom der dezentralen Wärmepumpen"),
                        network.decentral.electricity, factors.electricity});
    }
    for (const Source& source : sources) {
        table.rows.push_back({.cells = cellsOf(source)});
    }
    for (const NetworkSource& source : network.sources) {
        if (source.heatSource != NetworkSource::none && source.used()) {
            table.rows.push_back({.cells = cellsOf({sourceName(source), source.heatFedIn, source.emissionFactor})});
        }
    }
    const auto total = [&table](const QString& name, Mass mass) {
        table.rows.push_back({.cells = {name, QString(), QString(), numberText(inUnit(mass, tonne), 0)},
                              .kind = Table::Row::Kind::Total});
    };
    total(say("Heat network", "Wärmenetz"), balance.network);
    total(say("Avoided: reference less heat network", "Vermieden: Referenz abzüglich Wärmenetz"), balance.avoided);
    return table;
}

} // namespace

Blocks emissionsChapter(const Context& say)
{
    const EmissionBalance& balance = say.plan.emissions->output;
    Blocks blocks{Heading{.level = 1, .text = say("CO₂ balance", "CO₂-Bilanz")}};
    blocks.push_back(
        Paragraph{say("The heat supply is compared with the heat that it replaces. The factors are those of the "
                      "assumptions (GEG annex 9; Umweltbundesamt for the electricity mix). The electricity of the "
                      "compute centre is shown apart and "
                      "not counted with the heat: it would be used without the network too.",
                      "Die Wärmeversorgung wird mit der Wärme verglichen, die sie ersetzt. Die Faktoren sind die der "
                      "Annahmen (GEG Anlage 9; Umweltbundesamt für den Strommix). Der Strom des Rechenzentrums ist "
                      "getrennt ausgewiesen "
                      "und nicht der Wärme zugerechnet: Er würde auch ohne das Wärmenetz verbraucht.")});
    blocks.push_back(balanceTable(say));
    blocks.push_back(
        factTable(say("Specific figures", "Spezifische Werte"), say,
                  {{say("Per heat sold, actual electricity mix", "Je abgesetzte Wärme, tatsächlicher Strommix"),
                    text(balance.perHeat)},
                   {say("Per heat sold by law (GEG annex 9)", "Je abgesetzte Wärme nach GEG Anlage 9"),
                    text(balance.perHeatLegal)},
                   {say("Primary energy factor, calculated", "Primärenergiefaktor, berechnet"),
                    numberText(balance.primaryEnergyFactor, 2)},
                   {say("Primary energy factor by GEG § 22", "Primärenergiefaktor nach GEG § 22"),
                    numberText(balance.primaryEnergyFactorLegal, 2)},
                   {say("Electricity of the compute centre, a year", "Strom des Rechenzentrums im Jahr"),
                    text(balance.computeCentre)}}));
    return blocks;
}

} // namespace wattort::ui::report
