#include "model/dispatch/heat_mix.hpp"
#include "ui/report/content.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

namespace wattort::ui::report {

namespace {

Table sourceTable(const Context& say)
{
    const NetworkDesign& network = say.plan.network->output;
    const Energy all = total(network.feedIn);
    Table table{.caption = say("Heat sources of the network", "Wärmequellen des Netzes"),
                .columns = {{say("Heat source", "Wärmequelle"), 2.0, false},
                            {say("Power", "Leistung"), 1.0, true},
                            {say("At design load", "Bei Auslegung"), 1.0, true},
                            {say("Heat a year", "Wärme im Jahr"), 1.1, true},
                            {say("Share", "Anteil"), 0.7, true},
                            {say("Buildings", "Gebäude"), 0.9, true},
                            {say("Cost of heat", "Wärmekosten"), 1.1, true},
                            {say("Investment", "Investition"), 1.1, true}}};
    const QString none = QStringLiteral("–");
    for (const NetworkSource& source : network.sources) {
        if (!source.used()) {
            const QString why =
                source.reachable ? say("not used", "nicht genutzt") : say("out of reach", "nicht erreichbar");
            table.rows.push_back({.cells = {QStringLiteral("%1 (%2)").arg(sourceName(source), why), text(source.limit),
                                            none, none, none, none, text(source.heatCost), none}});
            continue;
        }
        table.rows.push_back(
            {.cells = {sourceName(source), text(source.limit), text(source.tree->designPower), text(source.heatFedIn),
                       percentText(all > Energy{} ? double(source.heatFedIn / all) : 0.0, 1),
                       numberText(double(source.tree->consumers.size()), 0), text(source.heatCost),
                       text(source.investment)}});
    }
    return table;
}

} // namespace

Blocks networkSources(const Context& say)
{
    const NetworkDesign& network = say.plan.network->output;
    if (network.sources.empty()) {
        return {};
    }
    const HeatMix mix = heatMix(network, say.plan.dispatch->output);
    return {
        Heading{.level = 2, .text = say("Heat sources", "Wärmequellen")},
        Paragraph{
            say("Beside the compute centre other heat sources may feed the network. Each building is supplied from one "
                "of them, by the network that is worth most; the parts are not connected with each other. Of the heat "
                "fed in %1 is waste heat of the compute centre, %2 comes from other sources. Those give what their "
                "part needs in each hour at their cost of heat; storage and boiler are planned for the compute "
                "centre's part only.",
                "Neben dem Rechenzentrum können weitere Wärmequellen das Netz speisen. Jedes Gebäude wird aus einer "
                "von ihnen versorgt, so wie das Netz am meisten wert ist; die Teilnetze sind nicht miteinander "
                "verbunden. Von der eingespeisten Wärme sind %1 Abwärme des Rechenzentrums, %2 kommen aus anderen "
                "Quellen. Diese liefern in jeder Stunde, was ihr Teilnetz braucht, zu ihren Wärmekosten; Speicher und "
                "Kessel sind nur für das Teilnetz des Rechenzentrums geplant.")
                .arg(percentText(mix.wasteHeatShare, 1),
                     percentText(mix.all() > Energy{} ? double(mix.ofOthers() / mix.all()) : 0.0, 1))},
        sourceTable(say)};
}

} // namespace wattort::ui::report
