#include "ui/chart/influences.hpp"

#include "model/scenario/kept_entries.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/language.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace wattort::ui {

namespace {

struct Influences {
    Q_DECLARE_TR_FUNCTIONS(Influences)
};

/// More bars than these nobody reads.
constexpr std::size_t mostBars = 12;

const Assumption* assumptionOfKey(const std::string& key, const Catalogues& catalogues)
{
    const auto& all = catalogues.assumptions;
    const auto found = std::find_if(all.begin(), all.end(), [&key](const Assumption& one) { return one.key == key; });
    return found == all.end() ? nullptr : &*found;
}

const EquipmentRange* equipmentOfKey(const std::string& key, const Catalogues& catalogues)
{
    const auto& all = catalogues.equipmentRanges;
    const auto found =
        std::find_if(all.begin(), all.end(), [&key](const EquipmentRange& one) { return influenceKey(one) == key; });
    return found == all.end() ? nullptr : &*found;
}

QString trimmedRange(double low, double high, std::string_view unit)
{
    const auto trimmed = [](double value) { return QLocale().toString(value, 'f', QLocale::FloatingPointShortest); };
    return QStringLiteral("%1 … %2 %3").arg(trimmed(low), trimmed(high), unitText(unit)).trimmed();
}

/// A share is read as a percentage.
bool isShare(CentreFigure figure)
{
    return figure == CentreFigure::EnergyReuseFactor;
}

std::string shownUnit(CentreFigure figure)
{
    return isShare(figure) ? "%" : std::string(unitOf(figure));
}

double shown(CentreFigure figure, double value)
{
    return isShare(figure) ? 100.0 * value : value;
}

int digitsOf(CentreFigure figure)
{
    switch (figure) {
    case CentreFigure::PowerUsageEffectiveness:
        return 3;
    case CentreFigure::WaterUsageEffectiveness:
    case CentreFigure::ItPower:
        return 2;
    case CentreFigure::Accelerators:
        return 0;
    case CentreFigure::Electricity:
    case CentreFigure::RecoverableHeat:
    case CentreFigure::EnergyReuseFactor:
        break;
    }
    return 1;
}

} // namespace

CentreRangesInput centreRangesInput(const Plan& plan, const Scenario& scenario, const Catalogues& catalogues)
{
    return {.sizing = plan.centre->input,
            .year = plan.year->input,
            .catalogue = catalogues.assumptions,
            .overrides = scenario.overrides,
            .equipment = powerEquipmentOf(scenario, catalogues),
            .equipmentRanges = catalogues.equipmentRanges,
            .wasteHeatTaken = {plan.dispatch, &plan.dispatch->output.wasteHeatUsed}};
}

QString figureText(CentreFigure figure, double value)
{
    return valueText(shown(figure, value), shownUnit(figure), digitsOf(figure));
}

QString figureRange(CentreFigure figure, const Range<double>& range)
{
    return range.low < range.high
               ? rangeText(shown(figure, range.low), shown(figure, range.high), shownUnit(figure), digitsOf(figure))
               : QStringLiteral("–");
}

QString influenceName(const std::string& key, const Catalogues& catalogues)
{
    if (const Assumption* varied = assumptionOfKey(key, catalogues)) {
        const bool german = currentLanguage() == Language::German;
        return QString::fromStdString(german ? varied->labelGerman : varied->labelEnglish);
    }
    const EquipmentRange* equipment = equipmentOfKey(key, catalogues);
    return equipment != nullptr ? label(*equipment) : Influences::tr("Rated power of the system");
}

QString influenceRange(const std::string& key, const Plan& plan, const Catalogues& catalogues)
{
    if (const Assumption* varied = assumptionOfKey(key, catalogues)) {
        return trimmedRange(varied->low, varied->high, varied->unit);
    }
    if (const EquipmentRange* equipment = equipmentOfKey(key, catalogues)) {
        return trimmedRange(equipment->low, equipment->high, equipment->unit);
    }
    const Range<Power>& nameplate = plan.centre->output.system.nameplate;
    return trimmedRange(inUnit(nameplate.low, Power(kW)), inUnit(nameplate.high, Power(kW)), "kW");
}

QString influenceSource(const std::string& key, const Plan& plan, const Catalogues& catalogues)
{
    if (const Assumption* varied = assumptionOfKey(key, catalogues)) {
        return QString::fromStdString(varied->source);
    }
    const EquipmentRange* equipment = equipmentOfKey(key, catalogues);
    return QString::fromStdString(equipment != nullptr ? equipment->provenance.source
                                                       : plan.centre->output.system.provenance.source);
}

EquipmentText equipmentText(const EquipmentFigure& figure)
{
    const EquipmentRange& range = figure.range;
    const Provenance& from = range.provenance;
    const QString unit = unitText(range.unit);
    const QString value = QLocale().toString(figure.value, 'f', QLocale::FloatingPointShortest);
    return {label(range), QStringLiteral("%1 %2").arg(value, unit).trimmed(),
            trimmedRange(range.low, range.high, range.unit), QString::fromStdString(from.source),
            QStringLiteral("%1, %2").arg(from.year).arg(label(from.confidence))};
}

Diagram influenceDiagram(CentreFigure figure, double planned, std::span<const CentreInfluence> widestFirst,
                         const Catalogues& catalogues)
{
    Diagram diagram{.title = label(figure),
                    .description =
                        Influences::tr("Change of the figure when one assumption is at the low and at the high end of "
                                       "its range, all others as planned; the widest on top."),
                    .positions = Diagram::Positions::Categories,
                    .horizontal = true,
                    .yAxis = {.name = Influences::tr("Change"), .unit = shownUnit(figure), .digits = digitsOf(figure)}};
    DiagramSeries low{.name = Influences::tr("Low end of the range"), .look = Look::StackedBar, .hue = Hue::Sky};
    DiagramSeries high{.name = Influences::tr("High end of the range"), .look = Look::StackedBar, .hue = Hue::Orange};
    for (std::size_t i = 0; i < std::min(mostBars, widestFirst.size()); ++i) {
        const CentreInfluence& one = widestFirst[i];
        diagram.names.push_back(influenceName(one.key, catalogues));
        low.values.push_back(shown(figure, one.atLow[std::size_t(figure)] - planned));
        high.values.push_back(shown(figure, one.atHigh[std::size_t(figure)] - planned));
    }
    diagram.series = {std::move(low), std::move(high)};
    return diagram;
}

} // namespace wattort::ui
