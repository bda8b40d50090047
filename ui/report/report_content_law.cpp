#include "model/dispatch/heat_mix.hpp"
#include "ui/report/content.hpp"
#include "ui/report/style.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/legal_text.hpp"
#include "ui/text/quantity_text.hpp"

namespace wattort::ui::report {

namespace {

/// What is left until the limit; shares differ by percentage points. A threshold is no limit.
QString marginText(const Context& say, const LegalFinding& finding)
{
    if (!finding.margin || finding.rule.comparison == LegalComparison::DutyFrom
        || finding.rule.comparison == LegalComparison::DutyAbove) {
        return QStringLiteral("–");
    }
    const QString plus = *finding.margin > 0.0 ? QStringLiteral("+") : QString();
    if (finding.rule.quantity == LegalQuantity::PowerUsageEffectiveness) {
        return plus + numberText(*finding.margin, 3);
    }
    return plus + numberText(100.0 * *finding.margin, 1) + say(" pp", " %-Pkt.");
}

QString limitText(const LegalRule& rule)
{
    const QString limit = legalValue(rule.quantity, rule.limit);
    if (!isNumber(rule.quantity)) {
        return limit;
    }
    switch (rule.comparison) {
    case LegalComparison::AtMost:
        return QStringLiteral("≤ ") + limit;
    case LegalComparison::AtLeast:
    case LegalComparison::DutyFrom:
        return QStringLiteral("≥ ") + limit;
    case LegalComparison::DutyAbove:
        return QStringLiteral("> ") + limit;
    }
    return limit;
}

QColor verdictColour(LegalStatus status)
{
    switch (status) {
    case LegalStatus::Kept:
        return good;
    case LegalStatus::Broken:
        return bad;
    case LegalStatus::Duty:
        return accent;
    case LegalStatus::NoDuty:
    case LegalStatus::Exempt:
    case LegalStatus::NotDecidable:
        return faintInk;
    }
    return ink;
}

Table ruleTable(const Context& say)
{
    Table table{.caption = say("Statutory requirements", "Gesetzliche Anforderungen"),
                .columns = {{say("Section", "Vorschrift"), 1.3, false},
                            {say("Requirement", "Anforderung"), 2.6, false},
                            {say("Limit", "Grenzwert"), 0.9, true},
                            {say("Plan", "Plan"), 0.9, true},
                            {say("Margin", "Abstand"), 0.9, true},
                            {say("To be kept from", "Einzuhalten ab"), 1.2, false},
                            {say("Result", "Ergebnis"), 1.1, false}}};
    std::string act;
    for (const LegalFinding& finding : say.plan.law->output.findings) {
        const LegalRule& rule = finding.rule;
        if (rule.act != act) {
            act = rule.act;
            table.rows.push_back({.cells = {QString::fromStdString(act)}, .kind = Table::Row::Kind::Group});
        }
        const QStringList requirement =
            QStringList(say.either(rule.titleEnglish, rule.titleGerman)) + legalNotes(finding, say.input.language);
        table.rows.push_back(
            {.cells = {QString::fromStdString(rule.section), requirement.join(QStringLiteral(". ")), limitText(rule),
                       finding.figure ? legalValue(rule.quantity, *finding.figure) : QStringLiteral("–"),
                       marginText(say, finding), text(finding.keptBy), label(finding.status)},
             .verdict = verdictColour(finding.status)});
    }
    return table;
}

/// Each figure as the quotient of two energies of the plan.
Table figureTable(const Context& say)
{
    const ComputeYear& year = say.plan.year->output;
    const DispatchYear& dispatch = say.plan.dispatch->output;
    const Compliance& law = say.plan.law->output;
    const auto inGwh = [](Energy energy) { return numberText(inUnit(energy, GWh), 2); };
    Table table{.caption = say("How the figures come about (energies of a year in GWh)",
                               "Wie die Kennzahlen zustande kommen (Energiemengen eines Jahres in GWh)"),
                .columns = {{say("Figure", "Kennzahl"), 1.6, false},
                            {say("Quotient", "Quotient"), 2.6, false},
                            {say("Numerator", "Zähler"), 0.8, true},
                            {say("Denominator", "Nenner"), 0.8, true},
                            {say("Result", "Ergebnis"), 0.8, true}}};
    table.rows.push_back(
        {.cells = {say("PUE (EN 50600-4-2)", "PUE (EN 50600-4-2)"),
                   say("Energy of the compute centre over IT energy", "Energie des Rechenzentrums durch IT-Energie"),
                   inGwh(year.facilityEnergy), inGwh(year.itEnergy), numberText(year.annualPue, 3)}});
    table.rows.push_back(
        {.cells = {say("ERF (EN 50600-4-6)", "ERF (EN 50600-4-6)"),
                   say("Waste heat handed over to the network over energy of the compute centre",
                       "An das Wärmenetz abgegebene Abwärme durch Energie des Rechenzentrums"),
                   inGwh(dispatch.wasteHeatTaken), inGwh(year.facilityEnergy), percentText(law.energyReuseFactor, 1)}});
    const HeatMix mix = heatMix(say.plan.network->output, dispatch);
    if (mix.all() > Energy{} && mix.decentral > Energy{}) {
        table.rows.push_back(
            {.cells = {say("Waste heat and renewable heat of the network (WPG), cautious",
                           "Abwärme und erneuerbare Wärme des Wärmenetzes (WPG), vorsichtig"),
                       say("Heat from waste heat, heat pump and renewable sources over all heat fed in and the "
                           "electricity of decentral heat pumps",
                           "Wärme aus Abwärme, Wärmepumpe und erneuerbaren Quellen durch gesamte Einspeisung und Strom "
                           "der dezentralen Wärmepumpen"),
                       inGwh(mix.wasteHeat + mix.otherRenewable), inGwh(mix.all() + mix.decentral),
                       percentText(mix.renewableShare, 1)}});
    } else if (mix.all() > Energy{} && mix.otherRenewable > Energy{}) {
        table.rows.push_back(
            {.cells = {say("Waste heat and renewable heat in the network (WPG)",
                           "Abwärme und erneuerbare Wärme im Wärmenetz (WPG)"),
                       say("Heat from waste heat, heat pump and renewable sources over all heat fed in",
                           "Wärme aus Abwärme, Wärmepumpe und erneuerbaren Quellen durch gesamte Einspeisung"),
                       inGwh(mix.wasteHeat + mix.otherRenewable), inGwh(mix.all()),
                       percentText(mix.renewableShare, 1)}});
    } else if (mix.all() > Energy{}) {
        table.rows.push_back({.cells = {say("Waste heat in the network (WPG)", "Abwärme im Wärmenetz (WPG)"),
                                        say("Heat from waste heat and heat pump over all heat fed in",
                                            "Wärme aus Abwärme und Wärmepumpe durch gesamte Einspeisung"),
                                        inGwh(mix.wasteHeat), inGwh(mix.all()), percentText(mix.wasteHeatShare, 1)}});
    }
    return table;
}

QString rulesInForce(const Context& say)
{
    const Legislation& law = say.input.catalogues.legislation;
    const LegalRuleSet& set = ruleSetOf(law, say.plan.law->input.assumptions.ruleSet);
    QString text = say("Rule set applied: %1. %2", "Angewandter Rechtsstand: %1. %2")
                       .arg(say.either(set.labelEnglish, set.labelGerman), say.either(set.noteEnglish, set.noteGerman));
    if (set.number == 0) {
        text += say(" Drafts of an amendment are in the program, but not applied.",
                    " Entwürfe einer Novelle sind im Programm enthalten, aber nicht angewandt.");
    }
    return text;
}

} // namespace

Blocks lawChapter(const Context& say)
{
    Blocks blocks{Heading{.level = 1, .text = say("Law", "Rechtlicher Rahmen")}};
    blocks.push_back(Paragraph{
        say("The rules are tested for a start of operation on %1. Thresholds lead to duties; limits are kept or not. "
            "A limit that applies only many years after the start and is missed today counts as a duty to plan for.",
            "Die Vorschriften sind für die Betriebsaufnahme am %1 geprüft. Schwellenwerte führen zu Pflichten; "
            "Grenzwerte "
            "werden eingehalten oder nicht. Ein Grenzwert, der erst viele Jahre nach dem Start gilt und heute verfehlt "
            "wird, gilt als einzuplanende Pflicht.")
            .arg(text(say.input.scenario.compute.startOfOperation))});
    blocks.push_back(ruleTable(say));
    blocks.push_back(Paragraph{rulesInForce(say)
                                   + say(" Renewable electricity is the operator's choice (assumption): %1 of the "
                                         "consumption in the balance. Heat "
                                         "for a digital park is not counted in the ERF. This check does not replace "
                                         "legal advice; exceptions that must be proven (for "
                                         "example EnEfG § 11 (3)) are named, not decided.",
                                         " Erneuerbarer Strom ist Entscheidung des Betreibers (Annahme): bilanziell %1 "
                                         "des Verbrauchs. Wärme für "
                                         "einen Digitalpark zählt im ERF nicht mit. Diese Prüfung ersetzt keine "
                                         "Rechtsberatung; nachzuweisende Ausnahmen "
                                         "(zum Beispiel EnEfG § 11 Absatz 3) sind genannt, nicht entschieden.")
                                         .arg(percentText(say.plan.law->output.renewableEnergyFactor)),
                               Paragraph::Kind::Note});
    blocks.push_back(figureTable(say));
    return blocks;
}

} // namespace wattort::ui::report
