#include "ui/report/content.hpp"
#include "ui/report/style.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

namespace wattort::ui::report {

namespace {

QString figureText(LegalQuantity quantity, double si)
{
    switch (quantity) {
    case LegalQuantity::PowerUsageEffectiveness:
        return numberText(si, 2);
    case LegalQuantity::EnergyReuseFactor:
    case LegalQuantity::RenewableShare:
    case LegalQuantity::RenewableHeatShare:
        return percentText(si, 1);
    case LegalQuantity::NonRedundantConnection:
    case LegalQuantity::EmergencyGeneratorThermalInput:
    case LegalQuantity::InstalledItPower:
        return text(Power::from_value(si));
    case LegalQuantity::AnnualWasteHeat:
    case LegalQuantity::AnnualFinalEnergy:
        return text(Energy::from_value(si));
    }
    return {};
}

QString limitText(const LegalRule& rule)
{
    const QString limit = figureText(rule.quantity, rule.limit);
    switch (rule.comparison) {
    case LegalComparison::AtMost:
        return QStringLiteral("≤ ") + limit;
    case LegalComparison::AtLeast:
        return QStringLiteral("≥ ") + limit;
    case LegalComparison::DutyAbove:
        return QStringLiteral("≥ ") + limit;
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
    case LegalStatus::NotDecidable:
        return faintInk;
    }
    return ink;
}

Table ruleTable(const Context& say)
{
    Table table{.caption = say("Statutory requirements", "Gesetzliche Anforderungen"),
                .columns = {{say("Section", "Vorschrift"), 1.5, false},
                            {say("Requirement", "Anforderung"), 2.8, false},
                            {say("Limit", "Grenzwert"), 0.9, true},
                            {say("Plan", "Plan"), 0.9, true},
                            {say("To be kept from", "Einzuhalten ab"), 1.3, false},
                            {say("Result", "Ergebnis"), 1.1, false}}};
    std::string act;
    for (const LegalFinding& finding : say.plan.law->output.findings) {
        const LegalRule& rule = finding.rule;
        if (rule.act != act) {
            act = rule.act;
            table.rows.push_back({.cells = {QString::fromStdString(act)}, .kind = Table::Row::Kind::Group});
        }
        table.rows.push_back(
            {.cells = {QString::fromStdString(rule.section), say.either(rule.titleEnglish, rule.titleGerman),
                       limitText(rule),
                       finding.figure ? figureText(rule.quantity, *finding.figure) : QStringLiteral("–"),
                       text(finding.keptBy), label(finding.status)},
             .verdict = verdictColour(finding.status)});
    }
    return table;
}

Table taxTable(const Context& say)
{
    const FollowUp& followUp = say.plan.followUp->output;
    Table table{.caption = say("Development by year", "Entwicklung nach Jahren"),
                .columns = {{say("Year", "Jahr"), 0.8, false},
                            {say("Jobs compute centre", "Arbeitsplätze Rechenzentrum"), 1.2, true},
                            {say("Jobs park", "Arbeitsplätze Park"), 1.2, true},
                            {say("Construction, person-years", "Bau, Personenjahre"), 1.2, true},
                            {say("Peak power of the park", "Spitzenleistung Park"), 1.2, true},
                            {say("Heat of the park", "Wärmebedarf Park"), 1.2, true},
                            {say("Municipal revenue", "Einnahmen der Gemeinde"), 1.3, true}}};
    for (std::size_t i = 0; i < followUp.years.size(); ++i) {
        if (i > 10 && i % 5 != 0 && i + 1 != followUp.years.size()) {
            continue; // the first years one by one, later ones every five
        }
        const FollowUpYear& year = followUp.years[i];
        table.rows.push_back({.cells = {QString::number(year.year), numberText(year.computeCentreJobs, 0),
                                        numberText(year.parkJobs, 0), numberText(year.constructionJobs, 0),
                                        text(year.parkPower), text(year.parkHeat), text(year.municipalRevenue)}});
    }
    return table;
}

Table plotTable(const Context& say)
{
    const FollowUp& followUp = say.plan.followUp->output;
    Table table{.caption = say("Plots of the digital park at full build", "Grundstücke des Digitalparks im Vollausbau"),
                .columns = {{say("Use", "Nutzung"), 2.0, false},
                            {say("Net area", "Nettofläche"), 0.9, true},
                            {say("From year", "Ab Jahr"), 0.7, true},
                            {say("Jobs", "Arbeitsplätze"), 1.2, true},
                            {say("Peak power", "Spitzenleistung"), 1.0, true},
                            {say("Heat a year", "Wärme im Jahr"), 1.0, true},
                            {say("of it waste heat", "davon Abwärme"), 1.0, true},
                            {say("Investment", "Investition"), 1.0, true}}};
    for (const PlotResult& plot : followUp.plots) {
        QString use = QString::fromStdString(plot.plot.use);
        for (const ParkUse& each : say.input.catalogues.parkUses) {
            if (each.key == plot.plot.use) {
                use = say.either(each.labelEnglish, each.labelGerman);
            }
        }
        table.rows.push_back(
            {.cells = {use, text(plot.plot.netArea),
                       QString::number(say.input.scenario.compute.startOfOperation.year + plot.plot.startYear),
                       rangeText(plot.jobs.low, plot.jobs.high, "", 0), text(plot.electricalPeak.value),
                       text(plot.heatDemand.value), text(plot.heatFromWaste), text(plot.investment.value)}});
    }
    return table;
}

} // namespace

Blocks lawChapter(const Context& say)
{
    const Compliance& law = say.plan.law->output;
    Blocks blocks{Heading{.level = 1, .text = say("Law", "Rechtlicher Rahmen")}};
    blocks.push_back(Paragraph{
        say("The rules are tested for a start of operation on %1. Thresholds lead to duties; limits are kept or not. "
            "A limit that applies only many years after the start and is missed today counts as a duty to plan for.",
            "Die Vorschriften sind für die Betriebsaufnahme am %1 geprüft. Schwellenwerte führen zu Pflichten; "
            "Grenzwerte "
            "werden eingehalten oder nicht. Ein Grenzwert, der erst viele Jahre nach dem Start gilt und heute verfehlt "
            "wird, gilt als einzuplanende Pflicht.")
            .arg(text(say.input.scenario.compute.startOfOperation))});
    Tiles tiles;
    tiles.tiles = {
        {say("Reused energy (ERF)", "Wiederverwendete Energie (ERF)"), percentText(law.energyReuseFactor, 1)},
        {say("Renewable electricity (REF)", "Erneuerbarer Strom (REF)"), percentText(law.renewableEnergyFactor, 1)}};
    blocks.push_back(tiles);
    blocks.push_back(ruleTable(say));
    blocks.push_back(Paragraph{
        say("This check does not replace legal advice. Exceptions (for example EnEfG § 11 (3)) are not decided here. A "
            "draft amendment of the EnEfG of 2026 can be applied by an assumption.",
            "Diese Prüfung ersetzt keine Rechtsberatung. Über Ausnahmen (zum Beispiel EnEfG § 11 Absatz 3) wird hier "
            "nicht entschieden. Ein Entwurf zur Änderung des EnEfG von 2026 lässt sich über eine Annahme anwenden."),
        Paragraph::Kind::Note});
    return blocks;
}

Blocks followUpChapter(const Context& say)
{
    const FollowUp& f = say.plan.followUp->output;
    Blocks blocks{Heading{.level = 1, .text = say("Follow-up investments", "Folgeinvestitionen")}};
    if (f.plots.empty()) {
        blocks.push_back(Paragraph{say("The scenario has no plots of a digital park.",
                                       "Das Szenario enthält keine Grundstücke eines Digitalparks.")});
    } else {
        blocks.push_back(plotTable(say));
    }
    blocks.push_back(
        Paragraph{say("Construction, operation and park are three separate lines and must not be added.",
                      "Bau, Betrieb und Park sind drei getrennte Linien und dürfen nicht addiert werden.")});
    blocks.push_back(factTable(
        say("Effects", "Wirkungen"), say,
        {{say("Construction, person-years (temporary)", "Bau, Personenjahre (vorübergehend)"),
          numberText(f.constructionPersonYears, 0)},
         {say("Operation of the compute centre, jobs", "Betrieb des Rechenzentrums, Arbeitsplätze"),
          numberText(say.plan.centre->output.staff, 0)},
         {say("Park, direct jobs at full build", "Park, direkte Arbeitsplätze im Vollausbau"),
          rangeText(f.jobs.low, f.jobs.high, "", 0)},
         {say("Park, new jobs in the region with those that follow",
              "Park, neue Arbeitsplätze der Region mit Folgewirkung"),
          rangeText(f.regionalJobs.low, f.regionalJobs.high, "", 0)},
         {say("Gross area of the park", "Bruttofläche des Parks"), text(f.grossArea)},
         {say("Heat of the park from waste heat left over", "Wärme des Parks aus übriger Abwärme"),
          text(f.heatFromWaste)},
         {say("Servicing of the plots", "Erschließung"), text(f.servicingCost)},
         {say("Municipal revenue a year, net", "Einnahmen der Gemeinde im Jahr, netto"),
          text(f.municipalRevenue.low) + QStringLiteral(" – ") + text(f.municipalRevenue.high)},
         {say("Present value for the municipality", "Barwert für die Gemeinde"), text(f.municipalNetPresentValue)}}));
    blocks.push_back(taxTable(say));
    return blocks;
}

} // namespace wattort::ui::report
