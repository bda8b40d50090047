#include "app/json_output.hpp"

#include "data/keys.hpp"
#include "data/problem_keys.hpp"
#include "model/plan/key_figures.hpp"
#include "ui/text/finding_text.hpp"
#include "ui/text/legal_text.hpp"

namespace wattort::app {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonValue toJson(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// "2026-07-01"
std::string isoDate(const Date& date)
{
    const auto two = [](int number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
    return std::to_string(date.year) + two(date.month) + two(date.day);
}

QJsonObject toJson(const LegalFinding& finding)
{
    return {{QStringLiteral("rule"), toQString(finding.rule.key)},
            {QStringLiteral("act"), toQString(finding.rule.act)},
            {QStringLiteral("section"), toQString(finding.rule.section)},
            {QStringLiteral("rule_set"), toQString(finding.rule.ruleSet)},
            {QStringLiteral("status"), toQString(data::keyOf(finding.status))},
            {QStringLiteral("missing"), finding.gap ? QJsonValue(toQString(data::keyOf(*finding.gap))) : QJsonValue()},
            {QStringLiteral("exemption"),
             finding.exemption ? QJsonValue(toQString(finding.exemption->section)) : QJsonValue()},
            {QStringLiteral("notes"), QJsonArray::fromStringList(ui::legalNotes(finding, ui::currentLanguage()))},
            {QStringLiteral("kept_by"), toQString(isoDate(finding.keptBy))},
            {QStringLiteral("figure"), toJson(finding.figure)},
            {QStringLiteral("limit"), finding.rule.limit},
            {QStringLiteral("margin"), toJson(finding.margin)}};
}

} // namespace

QJsonObject toJson(const Finding& finding)
{
    QJsonObject object{{QStringLiteral("problem"), toQString(data::keyOf(finding.problem))},
                       {QStringLiteral("severity"), toQString(data::keyOf(finding.severity))},
                       {QStringLiteral("file"), toQString(finding.place.file)},
                       {QStringLiteral("layer"), toQString(finding.place.layer)},
                       {QStringLiteral("name"), toQString(finding.place.name)},
                       {QStringLiteral("field"), toQString(finding.place.field)},
                       {QStringLiteral("found"), toQString(finding.found)},
                       {QStringLiteral("expected"), toQString(finding.expected)},
                       {QStringLiteral("text"), ui::text(finding)}};
    if (finding.place.row >= 0) {
        object.insert(QStringLiteral("row"), static_cast<qint64>(finding.place.row));
    }
    return object;
}

QJsonArray toJson(const Findings& findings)
{
    QJsonArray array;
    for (const Finding& finding : findings) {
        array.append(toJson(finding));
    }
    return array;
}

QJsonObject toJson(const Plan& plan)
{
    QJsonObject figures;
    for (const KeyFigureValue& value : keyFigures(plan)) {
        figures.insert(toQString(info(value.figure).key), toJson(value.value));
    }
    QJsonArray law;
    for (const LegalFinding& finding : plan.law->output.findings) {
        law.append(toJson(finding));
    }
    return {{QStringLiteral("site"), toQString(plan.site)},
            {QStringLiteral("figures"), figures},
            {QStringLiteral("law"), law},
            {QStringLiteral("findings"), toJson(findings(plan))}};
}

QJsonObject toJson(const data::ImportReport& report)
{
    QJsonArray layers;
    for (const data::ImportedLayer& layer : report.layers) {
        QJsonObject skipped;
        for (const auto& [reason, count] : layer.skipped) {
            skipped.insert(toQString(data::keyOf(reason)), static_cast<qint64>(count));
        }
        QJsonObject repaired;
        for (const auto& [repair, count] : layer.repaired) {
            repaired.insert(toQString(data::keyOf(repair)), static_cast<qint64>(count));
        }
        layers.append(QJsonObject{{QStringLiteral("kind"), toQString(data::keyOf(layer.kind))},
                                  {QStringLiteral("read"), static_cast<qint64>(layer.read)},
                                  {QStringLiteral("imported"), static_cast<qint64>(layer.imported)},
                                  {QStringLiteral("skipped"), skipped},
                                  {QStringLiteral("repaired"), repaired},
                                  {QStringLiteral("examples"), toJson(layer.examples)}});
    }
    return {{QStringLiteral("layers"), layers}, {QStringLiteral("findings"), toJson(report.findings)}};
}

QJsonObject toJson(const RankedSite& site)
{
    QJsonObject values;
    QJsonObject scores;
    for (std::size_t i = 0; i < criterionCount; ++i) {
        const QString key = toQString(info(static_cast<Criterion>(i)).key);
        values.insert(key, toJson(site.values[i]));
        scores.insert(key, toJson(site.scores[i]));
    }
    return {{QStringLiteral("site"), toQString(site.name)},
            {QStringLiteral("rank"), site.rank},
            {QStringLiteral("score"), site.score},
            {QStringLiteral("excluded"), site.excluded},
            {QStringLiteral("values"), values},
            {QStringLiteral("scores"), scores}};
}

} // namespace wattort::app
