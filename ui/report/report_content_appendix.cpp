#include "model/scenario/assumption.hpp"
#include "ui/chart/charts.hpp"
#include "ui/chart/influences.hpp"
#include "ui/report/content.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QLocale>

#include <cmath>
#include <set>

namespace wattort::ui::report {

namespace {

QString trimmed(double number)
{
    return QLocale().toString(number, 'f', QLocale::FloatingPointShortest);
}

Table::Row assumptionRow(const Context& say, const Assumption& assumption)
{
    const auto own = say.input.scenario.overrides.find(assumption.key);
    const bool changed = own != say.input.scenario.overrides.end();
    const double value = changed ? own->second.value : assumption.value;
    QString source =
        QString::fromStdString(changed && !own->second.source.empty() ? own->second.source : assumption.source);
    if (changed) {
        source = say("Own value (catalogue: %1). ", "Eigener Wert (Katalog: %1). ")
                     .arg(valueText(assumption.value, assumption.unit, 3))
                 + source;
    }
    const QString name = say.either(assumption.labelEnglish, assumption.labelGerman) + QStringLiteral("\n")
                         + QString::fromStdString(assumption.key);
    const QString range = assumption.low == assumption.high
                              ? QStringLiteral("–")
                              : QStringLiteral("%1 … %2").arg(trimmed(assumption.low), trimmed(assumption.high));
    return {.cells = {name, trimmed(value) + (changed ? QStringLiteral(" *") : QString()), range,
                      unitText(assumption.unit), source, QString::number(assumption.year),
                      label(assumption.confidence)}};
}

/// What is known of the numbers of the equipment that the plan uses.
void addEquipment(const Context& say, Table& table)
{
    const Catalogues& catalogues = say.input.catalogues;
    const UsedEquipment used = usedEquipment(centreRangesInput(say.plan, say.input.scenario, catalogues));
    table.rows.push_back(
        {.cells = {say("Equipment in use", "Verwendete Ausrüstung")}, .kind = Table::Row::Kind::Group});
    for (const EquipmentFigure& figure : equipmentFigures(used, catalogues.equipmentRanges)) {
        const Provenance& from = figure.range.provenance;
        table.rows.push_back(
            {.cells = {label(figure.range), trimmed(figure.value),
                       QStringLiteral("%1 … %2").arg(trimmed(figure.range.low), trimmed(figure.range.high)),
                       unitText(figure.range.unit), QString::fromStdString(from.source), QString::number(from.year),
                       label(from.confidence)}});
    }
}

Table layersTable(const Context& say)
{
    Table table{.caption = say("Layers", "Ebenen"),
                .columns = {{say("Layer", "Ebene"), 1.5, false},
                            {say("Features", "Objekte"), 0.8, true},
                            {say("Source and licence", "Quelle und Lizenz"), 3.5, false}}};
    const Layers& layers = say.input.scenario.layers;
    const auto add = [&](LayerKind kind, const auto& layer) {
        if (!layer.empty()) {
            table.rows.push_back({.cells = {label(kind), numberText(double(layer.size()), 0),
                                            layer.source.empty() ? say("Not named", "Nicht angegeben")
                                                                 : QString::fromStdString(layer.source)}});
        }
    };
    add(LayerKind::Streets, layers.streets);
    add(LayerKind::Buildings, layers.buildings);
    add(LayerKind::LandUse, layers.landUse);
    add(LayerKind::Sites, layers.sites);
    add(LayerKind::Substations, layers.substations);
    add(LayerKind::PowerLines, layers.powerLines);
    add(LayerKind::Exclusion, layers.exclusion);
    add(LayerKind::HeatNetwork, layers.heatNetwork);
    add(LayerKind::HeatDensity, layers.heatDensity);
    add(LayerKind::HeatSources, layers.heatSources);
    return table;
}

} // namespace

Blocks rankingChapter(const Context& say)
{
    if (say.input.ranking.empty()) {
        return {};
    }
    Blocks blocks{Heading{.level = 1, .text = say("Ranking of the sites", "Rangfolge der Standorte")}};
    blocks.push_back(Paragraph{say(
        "Each site has a plan of its own. Each criterion is scored from 0 (worst of the sites) to 1 (best); the score "
        "of a site is the mean by the planner's weights.",
        "Jeder Standort hat einen eigenen Plan. Jedes Kriterium wird von 0 (schlechtester Standort) bis 1 (bester) "
        "bewertet; die Punktzahl eines Standorts ist das mit den Gewichten der Planenden gebildete Mittel.")});
    Table ranks{.caption = say("Sites", "Standorte"),
                .columns = {{say("Rank", "Rang"), 0.6, true},
                            {say("Site", "Standort"), 3.0, false},
                            {say("Score", "Punktzahl"), 1.0, true},
                            {say("Remark", "Bemerkung"), 2.0, false}}};
    for (const RankedSite& site : say.input.ranking) {
        ranks.rows.push_back(
            {.cells = {QString::number(site.rank), QString::fromStdString(site.name),
                       site.excluded ? QStringLiteral("–") : numberText(site.score, 2),
                       site.excluded ? say("Excluded by an area", "Durch ein Gebiet ausgeschlossen") : QString()}});
    }
    blocks.push_back(ranks);
    blocks.push_back(chartFigure(say("Weighted scores", "Gewichtete Punktzahlen"),
                                 ranking(say.input.ranking, say.input.scenario.weights), 700.0));
    Table criteria{.caption = say("Criteria", "Kriterien"),
                   .columns = {{say("Criterion", "Kriterium"), 2.6, false}, {say("Weight", "Gewicht"), 0.8, true}}};
    constexpr std::size_t mostSites = 5;
    for (std::size_t i = 0; i < std::min(mostSites, say.input.ranking.size()); ++i) {
        criteria.columns.push_back({QString::fromStdString(say.input.ranking[i].name), 1.2, true});
    }
    for (std::size_t c = 0; c < criterionCount; ++c) {
        const CriterionInfo& criterion = info(Criterion(c));
        QStringList cells{label(Criterion(c)), numberText(say.input.scenario.weights[c], 2)};
        for (std::size_t i = 0; i < std::min(mostSites, say.input.ranking.size()); ++i) {
            const auto& value = say.input.ranking[i].values[c];
            cells.append(value ? valueText(std::round(*value * 1e4) / 1e4, criterion.unit, 1) : QStringLiteral("–"));
        }
        criteria.rows.push_back({.cells = cells});
    }
    blocks.push_back(criteria);
    return blocks;
}

Blocks assumptionsAppendix(const Context& say)
{
    Blocks blocks{Heading{.level = 1, .text = say("Assumptions", "Annahmen")}};
    blocks.push_back(Paragraph{say(
        "Value in force, range of the catalogue, unit, source, year and how sure the value is. * marks own values of "
        "the "
        "planner. Sources and derivations are quoted as in the catalogue.",
        "Verwendeter Wert, Spanne des Katalogs, Einheit, Quelle, Jahr und Sicherheit. * kennzeichnet eigene Werte der "
        "Planenden. Quellen und Herleitungen stehen im Wortlaut des Katalogs (englisch).")});
    Table table{.columns = {{say("Assumption", "Annahme"), 3.0, false},
                            {say("Value", "Wert"), 0.9, true},
                            {say("Range", "Spanne"), 1.5, true},
                            {say("Unit", "Einheit"), 0.8, false},
                            {say("Source", "Quelle"), 3.4, false},
                            {say("Year", "Jahr"), 0.6, false},
                            {say("Confidence", "Sicherheit"), 1.4, false}}};
    std::set<std::string> shown;
    const auto addGroup = [&](const std::string& group) {
        table.rows.push_back({.cells = {assumptionGroupLabel(group)}, .kind = Table::Row::Kind::Group});
        for (const Assumption& assumption : say.input.catalogues.assumptions) {
            if (assumption.group == group) {
                table.rows.push_back(assumptionRow(say, assumption));
            }
        }
        shown.insert(group);
    };
    for (const std::string_view group : assumptionGroups()) {
        addGroup(std::string(group));
    }
    for (const Assumption& assumption : say.input.catalogues.assumptions) {
        if (shown.count(assumption.group) == 0) {
            addGroup(assumption.group);
        }
    }
    addEquipment(say, table);
    blocks.push_back(table);
    return blocks;
}

Blocks dataAppendix(const Context& say)
{
    Blocks blocks{Heading{.level = 1, .text = say("Data and licences", "Daten und Lizenzen")}};
    blocks.push_back(layersTable(say));
    Bullets sources;
    const WeatherYear& weather = *say.plan.weather->output;
    sources.items << say("Weather: %1 (%2).", "Wetter: %1 (%2).")
                         .arg(QString::fromStdString(weather.source), label(weather.origin))
                  << say("Climate statistics: Deutscher Wetterdienst, changed (monthly statistics), GeoNutzV.",
                         "Klimastatistik: Deutscher Wetterdienst, verändert (Monatsstatistiken), GeoNutzV.")
                  << (say.input.scenario.electricityPrice
                          ? say("Electricity price: hourly series of the scenario.",
                                "Strompreis: stündliche Reihe des Szenarios.")
                          : say("Electricity price: the same in all hours, from the assumptions.",
                                "Strompreis: in allen Stunden gleich, aus den Annahmen."));
    blocks.push_back(sources);
    return blocks;
}

} // namespace wattort::ui::report
