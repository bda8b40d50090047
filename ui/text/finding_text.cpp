#include "ui/text/finding_text.hpp"

#include "data/keys.hpp"
#include "model/finding/reader_message.hpp"
#include "model/scenario/assumption.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <map>

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
    static const QRegularExpression large(QStringLiteral("(?<![\\w.,:])\\d{7,}(?![\\w.,])"));
    for (auto match = large.match(text); match.hasMatch(); match = large.match(text)) {
        text.replace(match.capturedStart(), match.capturedLength(), localNumber(match.captured()));
    }
    const QString name = unit.empty() ? QString() : unitText(unit);
    return name.isEmpty() ? text : text + QChar(0x00a0) + name;
}

std::string_view unitOf(Problem problem)
{
    const bool temperature = problem == Problem::WaterTooWarm || problem == Problem::HeatTooCold;
    const bool pressure = problem == Problem::PressureTooHigh || problem == Problem::PressureTooLow;
    if (problem == Problem::BudgetExceeded) {
        return "MEUR";
    }
    if (problem == Problem::HeatTargetMissed) {
        return "GWh";
    }
    return pressure ? "bar" : temperature ? "°C" : std::string_view();
}

/// Fields and columns whose names are English are told in the planner's words.
QString fieldText(const std::string& field)
{
    static const std::map<std::string, const char*> names{
        {"design_dry_bulb", QT_TRANSLATE_NOOP("FindingText", "air temperature of the design day")},
        {"power_supply", QT_TRANSLATE_NOOP("FindingText", "uninterruptible power supply")},
        {"transformer", QT_TRANSLATE_NOOP("FindingText", "transformers")},
        {"network_budget", QT_TRANSLATE_NOOP("FindingText", "budget for the heat network")},
        {"network_heat_target", QT_TRANSLATE_NOOP("FindingText", "heat to be sold")},
        {"network_reuse_target", QT_TRANSLATE_NOOP("FindingText", "energy reuse factor")},
        {"network_waste_heat_target", QT_TRANSLATE_NOOP("FindingText", "share of waste heat")},
        {"power_mw", QT_TRANSLATE_NOOP("FindingText", "thermal power")},
        {"heat_cost_eur_per_mwh", QT_TRANSLATE_NOOP("FindingText", "cost of heat")},
        {"heat_cost_eur_mwh", QT_TRANSLATE_NOOP("FindingText", "cost of heat")},
        {"investment_eur", QT_TRANSLATE_NOOP("FindingText", "investment")},
        {"fixed_cost_eur_per_a", QT_TRANSLATE_NOOP("FindingText", "fixed cost a year")},
        {"fixed_cost_eur_a", QT_TRANSLATE_NOOP("FindingText", "fixed cost a year")},
        {"emission_factor_g_per_kwh", QT_TRANSLATE_NOOP("FindingText", "CO₂ of the heat")},
        {"emission_factor_g_kwh", QT_TRANSLATE_NOOP("FindingText", "CO₂ of the heat")},
        {"supply_temperature_k", QT_TRANSLATE_NOOP("FindingText", "supply temperature")},
        {"use", QT_TRANSLATE_NOOP("FindingText", "use")},
        {"storeys", QT_TRANSLATE_NOOP("FindingText", "storeys")},
        {"construction_year", QT_TRANSLATE_NOOP("FindingText", "construction_year")},
        {"year", QT_TRANSLATE_NOOP("FindingText", "year")},
        {"voltage", QT_TRANSLATE_NOOP("FindingText", "voltage")},
        {"dry bulb", QT_TRANSLATE_NOOP("FindingText", "dry bulb")},
        {"relative humidity", QT_TRANSLATE_NOOP("FindingText", "relative humidity")},
        {"pressure", QT_TRANSLATE_NOOP("FindingText", "pressure")},
        {"wind speed", QT_TRANSLATE_NOOP("FindingText", "wind speed")},
        {"global horizontal radiation", QT_TRANSLATE_NOOP("FindingText", "global horizontal radiation")},
        {"latitude", QT_TRANSLATE_NOOP("FindingText", "latitude")},
        {"longitude", QT_TRANSLATE_NOOP("FindingText", "longitude")},
        {"time zone", QT_TRANSLATE_NOOP("FindingText", "time zone")},
        {"elevation", QT_TRANSLATE_NOOP("FindingText", "elevation")},
        {"price", QT_TRANSLATE_NOOP("FindingText", "price")}};
    const auto found = names.find(field);
    return found == names.end() ? QString::fromStdString(field) : FindingText::tr(found->second);
}

QString shapeText(const QString& geometry)
{
    if (geometry == QLatin1String("LineString")) {
        return FindingText::tr("lines", "kind of geometry");
    }
    return geometry == QLatin1String("Polygon") ? FindingText::tr("areas", "kind of geometry") : geometry;
}

/// Of what is found it says how many.
bool isCount(Problem problem)
{
    constexpr std::array counted{Problem::DisconnectedStreets, Problem::PipeTooSmall, Problem::StreetWithoutLength,
                                 Problem::StreetCrossesItself, Problem::UnknownPipeDiameter};
    return std::ranges::find(counted, problem) != counted.end();
}

/// Larger pipes were laid to keep the limit: nothing is wrong any more.
bool isRemedied(const Finding& finding)
{
    return finding.problem == Problem::PressureTooHigh && finding.severity == Severity::Note;
}

QString whatIsWrong(const Finding& finding)
{
    return isRemedied(finding) ? FindingText::tr("Larger pipes on the way to the worst consumer keep the pressure in "
                                                 "the heat network within its limit.")
                               : problemText(finding.problem);
}

QString remedyText(const Finding& finding)
{
    const QStringList parts = QString::fromStdString(finding.found).split(QStringLiteral("; "));
    const Money investment = parts.value(2).section(QLatin1Char(' '), 0, 0).toDouble() * EUR;
    return FindingText::tr("Without them: %1, permitted: %2. Enlarged: %3 of trench, additional investment %4.")
        .arg(rawText(parts.value(0).toStdString()), rawText(finding.expected), rawText(parts.value(1).toStdString()),
             text(investment));
}

QString substitutesText(const Finding& finding)
{
    const QStringList parts = QString::fromStdString(finding.found).split(QStringLiteral("; "));
    const Money investment = parts.value(2).section(QLatin1Char(' '), 0, 0).toDouble() * EUR;
    return FindingText::tr("Up to %1 there, permitted: %2. In steel for that: %3 of trench, additional investment %4.")
        .arg(rawText(parts.value(0).toStdString()), rawText(finding.expected), rawText(parts.value(1).toStdString()),
             text(investment));
}

QString boilingText(const Finding& finding)
{
    const QStringList parts = QString::fromStdString(finding.found).split(QStringLiteral("; "));
    return FindingText::tr("Least margin above the vapour pressure: %1, needed: %2. Pipes concerned: %3.")
        .arg(rawText(parts.value(0).toStdString()), rawText(finding.expected), rawText(parts.value(1).toStdString()));
}

QString beyondDesignText(const Finding& finding)
{
    const QStringList parts = QString::fromStdString(finding.found).split(QStringLiteral("; "));
    return FindingText::tr("Hours on days colder than %1: %2. Highest flow over that at design load: %3.")
        .arg(rawText(finding.expected), rawText(parts.value(0).toStdString()), rawText(parts.value(1).toStdString()));
}

/// Of a consumer: kelvins lacking; remedy; its cost a year; rise of the supply. Of all: how many.
QString coldSupplyText(const Finding& finding)
{
    const QStringList parts = QString::fromStdString(finding.found).split(QStringLiteral("; "));
    if (parts.size() < 4) {
        return FindingText::tr("Number of consumers in all: %1.").arg(rawText(finding.found));
    }
    const auto remedy = data::fromKey<Remedy>(parts[1].toStdString());
    const QString cost = text(parts[2].toDouble() * EUR);
    const QString lacking = FindingText::tr("Lacking at design load: %1, needed: %2.")
                                .arg(rawText(parts[0].toStdString()), rawText(finding.expected));
    const QString cheapest =
        remedy == Remedy::HigherSupply
            ? FindingText::tr("Cheapest remedy: %1 more supply temperature, about %2 a year for the whole network.")
                  .arg(rawText(parts[3].toStdString()), cost)
            : FindingText::tr("Cheapest remedy: %1, about %2 a year.").arg(remedy ? label(*remedy) : parts[1], cost);
    return lacking + QLatin1Char(' ') + cheapest;
}

/// What a new source is built for: "12; 3400 MWh; 500000 EUR".
QString sourceText(const Finding& finding)
{
    const QStringList parts = QString::fromStdString(finding.found).split(QStringLiteral("; "));
    if (parts.size() != 3) {
        return rawText(finding.found);
    }
    return FindingText::tr("Buildings: %1; heat fed in a year: %2; investment: %3.")
        .arg(rawText(parts[0].toStdString()), rawText(parts[1].toStdString()), rawText(parts[2].toStdString()));
}

/// Temperature needed; lift; what is too much of it. Of all: how many.
QString beyondText(const Finding& finding)
{
    const QStringList parts = QString::fromStdString(finding.found).split(QStringLiteral("; "));
    const QStringList limits = QString::fromStdString(finding.expected).split(QStringLiteral("; "));
    if (parts.size() < 3 || limits.size() < 2) {
        return FindingText::tr("Number of buildings in all: %1.").arg(rawText(finding.found));
    }
    const auto of = [](const QString& raw) { return rawText(raw.toStdString()); };
    return FindingText::tr("Needed: %1, a lift of %2, which is %3 too much; possible: up to %4, lift up to %5.")
        .arg(of(parts[0]), of(parts[1]), of(parts[2]), of(limits[0]), of(limits[1]));
}

/// Of what concerns decentral heat pumps; empty: something else.
QString decentralText(const Finding& finding)
{
    const auto found = [&finding](qsizetype i) {
        return rawText(QString::fromStdString(finding.found).split(QStringLiteral("; ")).value(i).toStdString());
    };
    switch (finding.problem) {
    case Problem::LiftBeyondHeatPump:
        return beyondText(finding);
    case Problem::WasteHeatBelowSupply:
        return FindingText::tr("Waste heat in the mean: %1, needed: %2.").arg(found(0), rawText(finding.expected));
    case Problem::DecentralSourceColder:
        return FindingText::tr("Cooling by up to %1, planned: %2. Consumers concerned: %3.")
            .arg(found(0), rawText(finding.expected), found(1));
    case Problem::DecentralShareUnsettled:
        return FindingText::tr("Renewable heat and waste heat: %1; without that electricity, of the heat fed in alone: "
                               "%2.")
            .arg(found(0), rawText(finding.expected));
    default:
        return {};
    }
}

QString foundAndExpected(const Finding& finding)
{
    if (const QString decentral = decentralText(finding); !decentral.isEmpty()) {
        return decentral;
    }
    if (finding.problem == Problem::SupplyTooCold) {
        return coldSupplyText(finding);
    }
    if (isRemedied(finding)) {
        return remedyText(finding);
    }
    if (finding.problem == Problem::PlasticPressureExceeded) {
        return substitutesText(finding);
    }
    if (finding.problem == Problem::BoilingInOperation) {
        return boilingText(finding);
    }
    if (finding.problem == Problem::YearBeyondDesign) {
        return beyondDesignText(finding);
    }
    if (finding.problem == Problem::PumpCavitates) {
        return FindingText::tr("Suction head (NPSH) there: %1, needed: %2.")
            .arg(rawText(finding.found), rawText(finding.expected));
    }
    if (finding.problem == Problem::HeatSourcePays) {
        return sourceText(finding);
    }
    if (finding.problem == Problem::HeatSourceIncomplete) {
        return FindingText::tr("Number: %1. Taken instead: %2.").arg(rawText(finding.found), rawText(finding.expected));
    }
    if (finding.problem == Problem::ConsumerOutOfReach || finding.problem == Problem::NoStreetInReach
        || finding.problem == Problem::HeatSourceOutOfReach) {
        QStringList parts;
        if (!finding.found.empty()) {
            parts += FindingText::tr("Number: %1.").arg(rawText(finding.found));
        }
        if (!finding.expected.empty()) {
            parts += FindingText::tr("Greatest distance: %1.").arg(rawText(finding.expected, "m"));
        }
        return parts.join(QLatin1Char(' '));
    }
    if (finding.problem == Problem::MissingValue && !finding.found.empty() && !finding.expected.empty()) {
        return FindingText::tr("Number: %1 of %2.").arg(rawText(finding.found), rawText(finding.expected));
    }
    if (finding.problem == Problem::StreetEndsJoined) {
        return FindingText::tr("Number: %1. Snapping tolerance: %2.")
            .arg(rawText(finding.found), rawText(finding.expected, "m"));
    }
    if (isCount(finding.problem)) {
        return finding.found.empty() ? QString() : FindingText::tr("Number: %1.").arg(rawText(finding.found));
    }
    const QString marked = QString::fromUtf8(readerSays);
    const QString raw = QString::fromStdString(finding.found);
    if (raw.startsWith(marked)) {
        const QString said = FindingText::tr("The reader of this format says: “%1”.").arg(raw.mid(marked.size()));
        const QString wanted = QString::fromStdString(finding.expected);
        return wanted.isEmpty() ? said : FindingText::tr("Expected: %1.").arg(wanted) + QLatin1Char(' ') + said;
    }
    const QString found = rawText(finding.found, unitOf(finding.problem));
    QString expected = rawText(finding.expected, unitOf(finding.problem));
    if (finding.problem == Problem::CoolingNotForSystem) {
        const auto cooling = data::fromKey<CoolingKind>(finding.expected);
        expected = cooling ? label(*cooling) : expected;
    }
    if (finding.problem == Problem::WrongGeometryType) {
        expected = shapeText(expected);
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
        // A layer of the scenario has a name for planners, one of a file has the file's.
        const auto kind = place.file.empty() ? data::fromKey<LayerKind>(place.layer) : std::nullopt;
        parts += FindingText::tr("layer “%1”").arg(kind ? label(*kind) : QString::fromStdString(place.layer));
    }
    if (place.row >= 0) {
        parts += FindingText::tr("row %1").arg(place.row);
    }
    if (!place.name.empty()) {
        parts += FindingText::tr("“%1”", "name of a feature").arg(QString::fromStdString(place.name));
    }
    if (!place.field.empty()) {
        parts += FindingText::tr("field “%1”").arg(fieldText(place.field));
    }
    return parts.join(QStringLiteral(", "));
}

QString text(const Finding& finding)
{
    QString place = text(finding.place);
    if (finding.place.file.empty() && !place.isEmpty()) {
        place[0] = place[0].toUpper(); // the name of a file stays as it is
    }
    QStringList sentences{
        place.isEmpty() ? whatIsWrong(finding)
                        : FindingText::tr("%1: %2", "place: what is wrong there").arg(place, whatIsWrong(finding))};
    const QString values = foundAndExpected(finding);
    if (!values.isEmpty()) {
        sentences += values;
    }
    sentences += isRemedied(finding)
                     ? FindingText::tr("A pumping station on the way or a larger temperature difference may cost less.")
                     : adviceText(finding.problem);
    return sentences.join(QLatin1Char(' '));
}

} // namespace wattort::ui
