#include "ui/chart/charts.hpp"
#include "ui/report/content.hpp"
#include "ui/text/quantity_text.hpp"

namespace wattort::ui::report {

namespace {

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
        if (i > 5 && i % 5 != 0 && i + 1 != followUp.years.size()) {
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
         {say("Trade tax a year before levy and fiscal equalisation",
              "Gewerbesteuer im Jahr vor Umlage und Finanzausgleich"),
          text(f.grossTradeTax)},
         {say("Municipal revenue a year, net", "Einnahmen der Gemeinde im Jahr, netto"),
          text(f.municipalRevenue.low) + QStringLiteral(" – ") + text(f.municipalRevenue.high)},
         {say("Present value for the municipality", "Barwert für die Gemeinde"), text(f.municipalNetPresentValue)}}));
    blocks.push_back(
        chartFigure(say("Jobs and municipal revenue by year", "Arbeitsplätze und Einnahmen der Gemeinde nach Jahren"),
                    followUpYears(f), 620.0));
    blocks.push_back(taxTable(say));
    return blocks;
}

} // namespace wattort::ui::report
