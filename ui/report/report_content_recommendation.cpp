#include "model/dispatch/heat_mix.hpp"
#include "ui/report/content.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <algorithm>

namespace wattort::ui::report {

namespace {

/// What speaks for the site, and what must be put right before it can be built on.
struct Reasons {
    QStringList pro;
    QStringList conditions;
};

void judgeRank(const Context& say, Reasons& reasons)
{
    const RankedSite* ranked = say.ranked();
    if (ranked == nullptr || say.input.ranking.size() < 2) {
        return;
    }
    if (ranked->rank == 1) {
        reasons.pro << say("It is the best of %1 candidate sites by the weights of the planners.",
                           "Er ist nach den Gewichten der Planenden der beste von %1 Standorten.")
                           .arg(say.input.ranking.size());
    } else {
        reasons.conditions << say("It must be said why %1, which is ranked higher, is not chosen.",
                                  "Es ist zu begründen, warum der besser bewertete Standort %1 nicht gewählt wird.")
                                  .arg(QString::fromStdString(say.input.ranking.front().name));
    }
}

void judgePlace(const Context& say, Reasons& reasons)
{
    const SiteAssessment& site = say.plan.siting->output;
    const SitingAssumptions& limits = say.plan.siting->input.assumptions;
    const Area needed = say.plan.centre->output.plotArea;
    if (site.area < needed) {
        reasons.conditions
            << say("The site has %1, the compute centre needs %2: more land, more storeys or less power.",
                   "Der Standort hat %1, das Rechenzentrum braucht %2: mehr Fläche, mehr Geschosse oder "
                   "weniger Leistung.")
                   .arg(text(site.area), text(needed));
    } else {
        reasons.pro << say("The area suffices: %1 for a need of %2.", "Die Fläche reicht aus: %1 bei einem Bedarf von "
                                                                      "%2.")
                           .arg(text(site.area), text(needed));
    }
    if (!site.conflicts.empty() && !site.excluded) {
        reasons.conditions << say("Protected areas on the site or near it must be looked at (table in the chapter on "
                                  "the site).",
                                  "Schutzgebiete auf dem Standort oder in seiner Nähe sind zu prüfen (Tabelle im "
                                  "Kapitel zum Standort).");
    }
    if (site.dwellingDistance && *site.dwellingDistance < limits.neighbourDistance) {
        reasons.conditions << say("The next dwelling is %1 away: noise at night (TA Lärm) must be proven to be kept.",
                                  "Das nächste Wohngebäude ist %1 entfernt: Der Lärmschutz bei Nacht (TA Lärm) ist "
                                  "nachzuweisen.")
                                  .arg(text(*site.dwellingDistance));
    }
    if (site.substationDistance && *site.substationDistance > limits.gridDistanceGood) {
        reasons.conditions << say("The next substation is %1 away: the cost of the line to it must be found out.",
                                  "Das nächste Umspannwerk ist %1 entfernt: Die Kosten der Anschlussleitung sind zu "
                                  "klären.")
                                  .arg(text(*site.substationDistance));
    }
}

void judgeHeat(const Context& say, Reasons& reasons)
{
    const Economics& economics = say.plan.economics->output;
    if (say.plan.network->output.consumers.empty()) {
        reasons.conditions << say("A use for the waste heat is still to be found.",
                                  "Für die Abwärme ist noch eine Nutzung zu finden.");
        return;
    }
    reasons.pro << say("Waste heat covers %1 of the heat fed into the network and avoids %2 of CO₂ a year.",
                       "Abwärme deckt %1 der Einspeisung in das Wärmenetz und vermeidet %2 CO₂ im Jahr.")
                       .arg(percentText(heatMix(say.plan.network->output, say.plan.dispatch->output).wasteHeatShare),
                            text(say.plan.emissions->output.avoided));
    if (economics.netPresentValue < Money{}) {
        reasons.conditions << say("The heat supply does not pay under the assumptions: net present value %1.",
                                  "Die Wärmeversorgung trägt sich unter den Annahmen nicht: Kapitalwert %1.")
                                  .arg(text(economics.netPresentValue));
    } else {
        reasons.pro << say("The heat supply pays: net present value %1, cost of heat %2.",
                           "Die Wärmeversorgung trägt sich: Kapitalwert %1, Wärmegestehungskosten %2.")
                           .arg(text(economics.netPresentValue), text(economics.levelisedCostOfHeat));
    }
}

void judgeLaw(const Context& say, Reasons& reasons)
{
    const auto& findings = say.plan.law->output.findings;
    bool broken = false;
    for (const LegalFinding& finding : findings) {
        const QString rule =
            QStringLiteral("%1 %2 (%3)")
                .arg(QString::fromStdString(finding.rule.act), QString::fromStdString(finding.rule.section),
                     say.either(finding.rule.titleEnglish, finding.rule.titleGerman));
        if (finding.status == LegalStatus::Broken) {
            broken = true;
            reasons.conditions << say("The plan does not keep %1.", "Der Plan hält %1 nicht ein.").arg(rule);
        } else if (finding.status == LegalStatus::NotDecidable && finding.gap != LegalGap::OutsideOfPlan) {
            reasons.conditions << say("It is open whether %1 is kept.", "Offen ist, ob %1 eingehalten wird.").arg(rule);
        }
    }
    if (!broken) {
        reasons.pro << say(
            "It keeps the statutory limits on energy efficiency, reuse of energy and renewable electricity.",
            "Er hält die gesetzlichen Grenzwerte für Energieeffizienz, Wiederverwendung von Energie und "
            "erneuerbaren Strom ein.");
    }
}

QStringList nextSteps(const Context& say)
{
    QStringList steps;
    steps << say("Ask the grid operator for a connection of %1 and its date (request with deposit).",
                 "Netzanschluss über %1 mit Termin beim Netzbetreiber anfragen (Antrag mit Realisierungskaution).")
                 .arg(text(say.plan.centre->output.nonRedundantConnection));
    if (!say.plan.network->output.consumers.empty()) {
        steps
            << say("Agree with municipality and network operator on taking %1 of waste heat a year; measure the demand "
                   "of the largest consumers.",
                   "Abnahme von %1 Abwärme im Jahr mit Gemeinde und Netzbetreiber vereinbaren; Bedarf der größten "
                   "Kunden messen.")
                   .arg(text(say.plan.dispatch->output.wasteHeatTaken));
    }
    const auto& findings = say.plan.law->output.findings;
    const bool permit = std::any_of(findings.begin(), findings.end(), [](const LegalFinding& finding) {
        return finding.rule.act == "4. BImSchV" && finding.status == LegalStatus::Duty;
    });
    steps << (permit ? say("Prepare the development plan and the permit procedure for the emergency generators "
                           "(BImSchG) side by side.",
                           "Bebauungsplan und Genehmigungsverfahren für die Netzersatzanlagen (BImSchG) parallel "
                           "vorbereiten.")
                     : say("Prepare the development plan.", "Bebauungsplan vorbereiten."))
          << say("Replace the assumptions that decide most (chapter on economics) by offers and own values.",
                 "Die Annahmen mit dem größten Einfluss (Kapitel Wirtschaftlichkeit) durch Angebote und eigene Werte "
                 "ersetzen.");
    return steps;
}

QString verdict(const Context& say, const Reasons& reasons)
{
    if (say.plan.siting->output.excluded) {
        return say("Recommendation: do not follow up the site %1. It lies in an area in which building is excluded.",
                   "Empfehlung: Den Standort %1 nicht weiterverfolgen. Er liegt in einem Gebiet, in dem eine Bebauung "
                   "ausgeschlossen ist.")
            .arg(say.siteName());
    }
    return reasons.conditions.isEmpty()
               ? say("Recommendation: follow up the site %1.", "Empfehlung: Den Standort %1 weiterverfolgen.")
                     .arg(say.siteName())
               : say("Recommendation: follow up the site %1 if the conditions below are met.",
                     "Empfehlung: Den Standort %1 weiterverfolgen, sofern die folgenden Bedingungen erfüllt werden.")
                     .arg(say.siteName());
}

} // namespace

Blocks recommendation(const Context& say)
{
    Reasons reasons;
    judgeRank(say, reasons);
    judgePlace(say, reasons);
    judgeHeat(say, reasons);
    judgeLaw(say, reasons);
    Blocks blocks{Heading{.level = 2, .text = say("Recommendation", "Empfehlung")},
                  Paragraph{verdict(say, reasons), Paragraph::Kind::Verdict}};
    const auto list = [&blocks](const QString& title, const QStringList& items) {
        append(blocks, items.isEmpty() ? Blocks{} : Blocks{Paragraph{title, Paragraph::Kind::Label}, Bullets{items}});
    };
    list(say("For the site", "Für den Standort spricht"), reasons.pro);
    list(say.plan.siting->output.excluded ? say("Against the site", "Gegen den Standort spricht")
                                          : say("Conditions", "Bedingungen"),
         reasons.conditions);
    if (!say.plan.siting->output.excluded) {
        list(say("Next steps", "Nächste Schritte"), nextSteps(say));
    }
    return blocks;
}

} // namespace wattort::ui::report
