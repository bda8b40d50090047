#include "ui/text/finding_text.hpp"

#include "data/keys.hpp"
#include "model/scenario/assumption.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace wattort::ui {

namespace {

struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

/// A number in the model's notation ("12.500000") in the language's, without noughts at its end.
QString localNumber(const QString& raw)
{
    QString decimals = raw.section(QLatin1Char('.'), 1);
    while (decimals.endsWith(QLatin1Char('0'))) {
        decimals.chop(1);
    }
    return numberText(raw.toDouble(), int(std::min<qsizetype>(decimals.size(), 3)));
}

/// The model writes numbers in its own notation ("12.5 MW", "0.5–2.5 EUR/MWh"); here they get the language's, and
/// the unit that the problem implies where none is written.
QString rawText(const std::string& raw, std::string_view impliedUnit = {})
{
    static const QRegularExpression decimal(QStringLiteral("(?<![\\w.,])-?\\d+\\.\\d+(?![\\w.,])"));
    static const QRegularExpression bare(QStringLiteral("^-?\\d+(\\.\\d+)?$"));
    QString text = QString::fromStdString(raw);
    const bool isNumber = bare.match(text).hasMatch();
    std::string unit = isNumber ? std::string(impliedUnit) : std::string();
    const qsizetype blank = text.lastIndexOf(QLatin1Char(' '));
    if (blank > 0 && namedUnit(text.mid(blank + 1).toStdString()) != nullptr && text.at(blank - 1).isDigit()) {
        unit = text.mid(blank + 1).toStdString();
        text.truncate(blank);
    }
    for (auto match = decimal.match(text); match.hasMatch();) {
        const QString number = localNumber(match.captured());
        text.replace(match.capturedStart(), match.capturedLength(), number);
        match = decimal.match(text, match.capturedStart() + number.size());
    }
    const QString name = unit.empty() ? QString() : unitText(unit);
    return name.isEmpty() ? text : text + QChar(0x00a0) + name;
}

std::string_view unitOf(Problem problem)
{
    const bool temperature = problem == Problem::WaterTooWarm || problem == Problem::HeatTooCold;
    return problem == Problem::PressureTooHigh ? "bar" : temperature ? "°C" : std::string_view();
}

QString foundAndExpected(const Finding& finding)
{
    if (finding.problem == Problem::ConsumerOutOfReach || finding.problem == Problem::NoStreetInReach) {
        QStringList parts;
        if (!finding.found.empty()) {
            parts += FindingText::tr("Number: %1.").arg(rawText(finding.found));
        }
        if (!finding.expected.empty()) {
            parts += FindingText::tr("Greatest distance: %1.").arg(rawText(finding.expected, "m"));
        }
        return parts.join(QLatin1Char(' '));
    }
    if (finding.problem == Problem::DisconnectedStreets || finding.problem == Problem::PipeTooSmall) {
        return finding.found.empty() ? QString() : FindingText::tr("Number: %1.").arg(rawText(finding.found));
    }
    const QString found = rawText(finding.found, unitOf(finding.problem));
    QString expected = rawText(finding.expected, unitOf(finding.problem));
    if (finding.problem == Problem::CoolingNotForSystem) {
        const auto cooling = data::fromKey<CoolingKind>(finding.expected);
        expected = cooling ? label(*cooling) : expected;
    }
    if (!found.isEmpty() && !expected.isEmpty()) {
        return FindingText::tr("Found: %1, expected: %2.").arg(found, expected);
    }
    if (!found.isEmpty()) {
        return FindingText::tr("Found: %1.").arg(found);
    }
    return expected.isEmpty() ? QString() : FindingText::tr("Expected: %1.").arg(expected);
}

} // namespace

QString text(const Place& place)
{
    QStringList parts;
    if (!place.file.empty()) {
        parts += QString::fromStdString(place.file);
    }
    if (!place.layer.empty()) {
        parts += FindingText::tr("layer “%1”").arg(QString::fromStdString(place.layer));
    }
    if (place.row >= 0) {
        parts += FindingText::tr("row %1").arg(place.row);
    }
    if (!place.name.empty()) {
        parts += FindingText::tr("“%1”", "name of a feature").arg(QString::fromStdString(place.name));
    }
    if (!place.field.empty()) {
        parts += FindingText::tr("field “%1”").arg(QString::fromStdString(place.field));
    }
    return parts.join(QStringLiteral(", "));
}

QString text(const Finding& finding)
{
    const QString place = text(finding.place);
    QStringList sentences{
        place.isEmpty()
            ? problemText(finding.problem)
            : FindingText::tr("%1: %2", "place: what is wrong there").arg(place, problemText(finding.problem))};
    const QString values = foundAndExpected(finding);
    if (!values.isEmpty()) {
        sentences += values;
    }
    sentences += adviceText(finding.problem);
    return sentences.join(QLatin1Char(' '));
}

} // namespace wattort::ui
