#include "model/plan/published_sites.hpp"
#include "ui/report/content.hpp"
#include "ui/report/style.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

namespace wattort::ui::report {

namespace {

Table methodTable(const Context& say)
{
    Table table{.caption = say("Steps of the calculation", "Schritte der Berechnung"),
                .columns = {{say("Step", "Schritt"), 1.2, false},
                            {say("Method", "Verfahren"), 3.6, false},
                            {say("Basis", "Grundlage"), 1.8, false}}};
    const auto add = [&table](const QString& step, const QString& method, const QString& basis) {
        table.rows.push_back({.cells = {step, method, basis}});
    };
    add(say("Site", "Standort"),
        say("Flood areas, nature reserves, national parks and Natura 2000 areas exclude; distances are measured from "
            "border "
            "to border.",
            "Überschwemmungsgebiete, Naturschutzgebiete, Nationalparks und Natura-2000-Gebiete schließen aus; Abstände "
            "sind "
            "von Grenze zu Grenze gemessen."),
        say("§ 78 WHG; §§ 23, 24, 34 BNatSchG; TA Lärm", "§ 78 WHG; §§ 23, 24, 34 BNatSchG; TA Lärm"));
    add(say("Compute centre", "Rechenzentrum"),
        say("IT load, losses and cooling for each hour from load profile and weather; PUE is the quotient of the "
            "year's "
            "energies.",
            "IT-Last, Verluste und Kühlung für jede Stunde aus Lastprofil und Wetter; die PUE ist der Quotient der "
            "Jahresenergien."),
        say("EN 50600-4-2; Lei and Masanet 2020, 2022", "EN 50600-4-2; Lei und Masanet 2020, 2022"));
    add(say("Heat demand", "Wärmebedarf"),
        say("Annual demand of each building from use, age class and floor area; hours by standard load profiles and "
            "the "
            "outdoor temperature.",
            "Jahresbedarf jedes Gebäudes aus Nutzung, Baualtersklasse und Fläche; Stundenwerte nach "
            "Standardlastprofilen und "
            "Außentemperatur."),
        say("IWU building typology; BDEW/VKU/GEODE profiles", "IWU-Gebäudetypologie; Profile von BDEW/VKU/GEODE"));
    add(say("Heat network", "Wärmenetz"),
        say("Consumers and routes with the highest annual worth; diameters by pressure gradient and velocity; heat "
            "loss of "
            "buried supply and return pipes in each hour.",
            "Kunden und Trassen mit dem höchsten Jahreswert; Nennweiten nach Druckgefälle und Geschwindigkeit; "
            "Wärmeverlust "
            "erdverlegter Vor- und Rücklaufleitungen in jeder Stunde."),
        say("EN 253; EN 13941; choice of routes by revenue and cost with a proven bound",
            "EN 253; EN 13941; Trassenwahl nach Erlös und Kosten mit bewiesener Schranke"));
    add(say("Supply", "Wärmeversorgung"),
        say("Direct waste heat, storage, heat pump, boiler in this order; coefficient of performance of each hour from "
            "the "
            "mean temperatures (Lorenz).",
            "Abwärme direkt, Speicher, Wärmepumpe, Kessel in dieser Reihenfolge; Leistungszahl jeder Stunde aus den "
            "mittleren "
            "Temperaturen (Lorenz)."),
        say("Jensen et al. 2018; Pieper et al. 2020", "Jensen u. a. 2018; Pieper u. a. 2020"));
    if (say.plan.drawn) {
        add(say("Decentral heat pumps", "Dezentrale Wärmepumpen"),
            say("Temperature of each building's heating by outdoor temperature and radiators, of its hot water as it "
                "is; coefficient of performance of each hour as of the central heat pump. Drawn from the network = "
                "need "
                "less electricity.",
                "Heiztemperatur jedes Gebäudes nach Außentemperatur und Heizkörpern, Warmwasser mit fester Temperatur; "
                "Leistungszahl jeder Stunde wie bei der zentralen Wärmepumpe. Aus dem Netz bezogen = Bedarf abzüglich "
                "Strom."),
            say("EN 442; Jensen et al. 2018; Thorsen and Ommen 2018", "EN 442; Jensen u. a. 2018; Thorsen und Ommen "
                                                                      "2018"));
    }
    add(say("Economics", "Wirtschaftlichkeit"),
        say("Annuities with replacements, residual values and price changes. Cost of heat = annual cost after funding "
            "/ heat "
            "sold. Net present value = sum of the discounted payments.",
            "Annuitäten mit Ersatzinvestitionen, Restwerten und Preisänderungen. Wärmegestehungskosten = Jahreskosten "
            "nach "
            "Förderung / Wärmeabsatz. Kapitalwert = Summe der abgezinsten Zahlungen."),
        say("VDI 2067 sheet 1; BEW guideline of 1 August 2022", "VDI 2067 Blatt 1; BEW-Richtlinie vom 1. August 2022"));
    add(say("CO₂", "CO₂"),
        say("Energies times factors; avoided is the reference heat less the heat network.",
            "Energiemengen mal Faktoren; vermieden ist die Referenzwärme abzüglich Wärmenetz."),
        say("GEG annexes 4 and 9; Umweltbundesamt", "GEG Anlagen 4 und 9; Umweltbundesamt"));
    add(say("Law", "Recht"),
        say("Each rule applies by start of operation and size; limits are compared with the annual figures of the "
            "plan.",
            "Jede Vorschrift gilt nach Betriebsbeginn und Größe; Grenzwerte werden mit den Jahreswerten des Plans "
            "verglichen."),
        say("EnEfG, EED, (EU) 2024/1364, WPG, 4. and 44. BImSchV, UVPG",
            "EnEfG, EED, (EU) 2024/1364, WPG, 4. und 44. BImSchV, UVPG"));
    add(say("Follow-up investments", "Folgeinvestitionen"),
        say("Figures per hectare and use, plots let year by year; trade tax by share of wages, less levy and fiscal "
            "equalisation.",
            "Kennwerte je Hektar und Nutzung, Vermarktung Jahr für Jahr; Gewerbesteuer nach Lohnanteil, abzüglich "
            "Umlage und "
            "Finanzausgleich."),
        say("GewStG §§ 11, 16, 28, 29; park examples", "GewStG §§ 11, 16, 28, 29; Beispielparks"));
    add(say("Ranking", "Rangfolge"),
        say("Linear scores between worst and best site, mean by the planners' weights.",
            "Lineare Punkte zwischen schlechtestem und bestem Standort, Mittel nach den Gewichten der Planenden."),
        say("Simple additive weighting", "Einfache additive Gewichtung"));
    return table;
}

/// Effectiveness to three digits, racks as a whole number.
QString figureText(const PublishedFigure& figure, double value)
{
    const int digits = figure.high < 10.0 ? 3 : figure.high < 100.0 ? 1 : 0;
    return valueText(value, figure.unit, digits);
}

QString publishedText(const PublishedFigure& figure)
{
    return figure.low == figure.high
               ? figureText(figure, figure.low)
               : QStringLiteral("%1 – %2").arg(figureText(figure, figure.low), figureText(figure, figure.high));
}

/// With the default assumptions, not those of the plan: what is tested is the program.
Table publishedTable(const Context& say)
{
    const Catalogues& catalogues = say.input.catalogues;
    Table table{.caption = say("The model beside published figures of sites that run",
                               "Das Modell neben veröffentlichten Werten laufender Standorte"),
                .columns = {{say("Site and figure", "Standort und Größe"), 1.5, false},
                            {say("Published", "Veröffentlicht"), 0.9, true},
                            {say("Model", "Modell"), 0.8, true},
                            {say("Bounds", "Grenzen"), 0.9, true},
                            {say("Reason of the bounds, source", "Grund der Grenzen, Quelle"), 2.6, false},
                            {say("Within", "Darin"), 0.6, false}}};
    for (const PublishedComparison& one : comparePublishedSites(catalogues, Assumptions(catalogues.assumptions, {}))) {
        const PublishedFigure& figure = one.published;
        table.rows.push_back(
            {.cells = {QStringLiteral("%1: %2").arg(QString::fromStdString(figure.site), label(figure.quantity)),
                       publishedText(figure), figureText(figure, one.computed),
                       QStringLiteral("%1 – %2").arg(numberText(figure.boundLow, 2), numberText(figure.boundHigh, 2)),
                       QStringLiteral("%1. %2 (%3)")
                           .arg(say.either(figure.reasonEnglish, figure.reasonGerman),
                                QString::fromStdString(figure.provenance.source), label(figure.provenance.confidence)),
                       one.withinBounds() ? say("yes", "ja") : say("no", "nein")},
             .verdict = one.withinBounds() ? good : bad});
    }
    return table;
}

Bullets limits(const Context& say)
{
    Bullets limits;
    if (say.plan.weather->output->origin == WeatherOrigin::Synthetic) {
        limits.items.append(
            say("The weather is synthetic: an hourly year made from monthly statistics of the station %1. "
                "It is right in its monthly means, not in its single days.",
                "Das Wetter ist synthetisch: ein Stundenjahr aus Monatsstatistiken der Station %1. Es "
                "stimmt in den Monatsmitteln, nicht in einzelnen Tagen.")
                .arg(QString::fromStdString(say.plan.weather->output->source)));
    }
    limits.items << say(
        "Every consumer that pays is taken to be connected from the first year on; in truth connections "
        "grow over years.",
        "Alle wirtschaftlichen Kunden gelten ab dem ersten Jahr als angeschlossen; tatsächlich wächst der "
        "Anschlussgrad über Jahre.")
                 << say("Heat demand without meters is an estimate from use, age and floor area; single buildings may "
                        "differ by half.",
                        "Der Wärmebedarf ohne Zähler ist aus Nutzung, Baualter und Fläche geschätzt; einzelne Gebäude "
                        "können um die "
                        "Hälfte abweichen.")
                 << say("Free capacity of the power grid must be asked of the grid operator.",
                        "Freie Kapazität des Stromnetzes ist beim Netzbetreiber zu erfragen.")
                 << say("Costs are planning values of the catalogue without offers; taxes are left out.",
                        "Kosten sind Planungswerte des Katalogs ohne Angebote; Steuern sind nicht enthalten.")
                 << say("Jobs, tax and park figures are ranges per hectare from few examples, not forecasts; property "
                        "tax is left "
                        "out.",
                        "Arbeitsplätze, Steuern und Parkwerte sind Spannen je Hektar aus wenigen Beispielen, keine "
                        "Prognosen; die "
                        "Grundsteuer ist nicht enthalten.")
                 << say("Assumptions marked “%1” or “%2” should be replaced by own values before a decision.",
                        "Annahmen mit der Angabe „%1“ oder „%2“ sollten vor einer Entscheidung durch eigene Werte "
                        "ersetzt werden.")
                        .arg(label(Confidence::Memory), label(Confidence::Assumed));
    return limits;
}

} // namespace

Blocks methodChapter(const Context& say)
{
    return {
        Heading{.level = 1, .text = say("Method and its limits", "Methode und ihre Grenzen")},
        Paragraph{
            say("Every step takes the results of the steps before it. All numbers that are not in the layers are "
                "assumptions with source, year and range; they stand in the appendix.",
                "Jeder Schritt verwendet die Ergebnisse der Schritte davor. Alle Zahlen, die nicht aus den Ebenen "
                "stammen, sind Annahmen mit Quelle, Jahr und Spanne; sie stehen im Anhang.")},
        methodTable(say),
        Heading{.level = 2, .text = say("Comparison with published sites", "Vergleich mit veröffentlichten Werten")},
        publishedTable(say),
        Heading{.level = 2, .text = say("Limits of the model", "Grenzen des Modells")},
        limits(say)};
}

} // namespace wattort::ui::report
