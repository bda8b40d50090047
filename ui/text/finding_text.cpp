#include "ui/text/finding_text.hpp"

#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace wattort::ui {

namespace {

struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

/// The model writes numbers in its own notation ("12.5", "12.5 MW"); here they get the language's.
QString rawText(const std::string& raw)
{
    static const QRegularExpression number(QStringLiteral("^(-?\\d+\\.(\\d+))(?: (\\S.*))?$"));
    const QString text = QString::fromStdString(raw);
    const auto match = number.match(text);
    if (!match.hasMatch()) {
        return text;
    }
    const int digits = int(std::min<qsizetype>(match.capturedLength(2), 3));
    return valueText(match.captured(1).toDouble(), match.captured(3).toStdString(), digits);
}

QString foundAndExpected(const Finding& finding)
{
    const QString found = rawText(finding.found);
    const QString expected = rawText(finding.expected);
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
