#include "model/network/build_order.hpp"
#include "ui/report/content.hpp"
#include "ui/text/quantity_text.hpp"

#include <cmath>

namespace wattort::ui::report {

namespace {

/// What the client has set for the network, and what came of it.
Paragraph goalsParagraph(const Context& say)
{
    const NetworkDesign& network = say.plan.network->output;
    const NetworkAssumptions& assumed = say.plan.network->input.assumptions;
    QStringList said;
    if (assumed.budget > Money{}) {
        Money spent = network.pipeInvestment + network.connectionInvestment;
        for (const NetworkSource& source : network.sources) {
            spent += source.investment;
        }
        said += say("The budget for pipes, house connections, substations and new heat sources is %1; the network "
                    "costs %2.",
                    "Das Budget für Rohre, Hausanschlüsse, Übergabestationen und neue Wärmequellen beträgt %1; das "
                    "Netz kostet %2.")
                    .arg(text(assumed.budget), text(spent));
    }
    const Energy wanted = say.plan.targets->input.network.assumptions.heatTarget;
    if (wanted > Energy{}) {
        said += say("At least %1 a year are to be sold; the network sells %2.",
                    "Im Jahr sollen mindestens %1 abgesetzt werden; das Netz setzt %2 ab.")
                    .arg(text(wanted), text(network.heatSold));
    }
    const NetworkTargetInput& targets = say.plan.targets->input;
    if (targets.energyReuse > 0.0) {
        said += say("An energy reuse factor of at least %1 is wanted; it becomes %2.",
                    "Ein Energiewiederverwendungsfaktor von mindestens %1 ist gewünscht; er wird %2.")
                    .arg(percentText(targets.energyReuse, 1), percentText(say.plan.law->output.energyReuseFactor, 1));
        if (const Energy heat = say.plan.targets->output.heat; heat > wanted) {
            said += say("For that at least %1 a year are to be sold, even where it does not pay.",
                        "Dafür sind im Jahr mindestens %1 abzusetzen, auch wo es sich nicht lohnt.")
                        .arg(text(heat));
        }
    }
    if (targets.wasteHeatShare > 0.0) {
        said +=
            say("At least %1 of the heat fed in are to be waste heat; it becomes %2.",
                "Mindestens %1 der eingespeisten Wärme sollen Abwärme sein; es werden %2.")
                .arg(percentText(targets.wasteHeatShare, 1), percentText(say.plan.dispatch->output.wasteHeatShare, 1));
    }
    if (!said.isEmpty() && network.bound) {
        said += say("The proven limit holds for all networks that keep these goals.",
                    "Die bewiesene Grenze gilt für alle Netze, die diese Ziele einhalten.");
    }
    return {said.join(QLatin1Char(' '))};
}

Table phaseTable(const Context& say, const std::vector<NetworkPhase>& phases, int yearsBetween)
{
    Table table{.caption = say("Construction phases", "Bauabschnitte"),
                .columns = {{say("Phase", "Abschnitt"), 0.8, false},
                            {say("Heat from", "Wärme ab"), 0.9, true},
                            {say("Trench", "Trasse"), 1.0, true},
                            {say("Buildings", "Gebäude"), 1.0, true},
                            {say("Heat sold", "Wärmeabsatz"), 1.2, true},
                            {say("Investment", "Investition"), 1.2, true},
                            {say("Worth a year", "Wert im Jahr"), 1.2, true}}};
    for (const NetworkPhase& phase : phases) {
        const int from = say.input.scenario.compute.startOfOperation.year + int(table.rows.size()) * yearsBetween;
        table.rows.push_back({.cells = {numberText(double(table.rows.size() + 1), 0), QString::number(from),
                                        text(phase.trench), numberText(double(phase.consumers), 0),
                                        text(phase.heatSold), text(phase.investment), text(phase.worth)}});
    }
    return table;
}

} // namespace

Blocks networkGoals(const Context& say)
{
    Blocks blocks;
    const Stage<NetworkInput, NetworkDesign>& network = say.plan.network;
    if (Paragraph goals = goalsParagraph(say); !goals.text.isEmpty()) {
        blocks.push_back(std::move(goals));
    }
    const Assumptions assumed(say.input.catalogues.assumptions, say.input.scenario.overrides);
    if (const auto most = assumed.value<Money>("network_phase_investment"); most > Money{}) {
        blocks.push_back(Paragraph{
            say("The network can be built in phases of at most %1. What comes first brings most for its money and is "
                "part of what comes later; pipes have the diameters of the whole network from the start. In the "
                "economics each phase is paid for in the year before it sells heat, and funding with it; heat pump, "
                "storage and boiler are there from the beginning.",
                "Das Netz lässt sich in Abschnitten von höchstens %1 bauen. Was zuerst kommt, bringt am meisten für "
                "sein Geld und ist Teil dessen, was später kommt; die Rohre haben von Anfang an die Nennweiten des "
                "ganzen Netzes. In der Wirtschaftlichkeit wird jeder Abschnitt im Jahr vor seinem Wärmeabsatz bezahlt "
                "und "
                "gefördert; Wärmepumpe, Speicher und Kessel sind von Anfang an da.")
                .arg(text(most))});
        blocks.push_back(phaseTable(say, networkPhases(network->input, network->output, most),
                                    int(std::lround(assumed.number("network_phase_years")))));
    }
    return blocks;
}

} // namespace wattort::ui::report
