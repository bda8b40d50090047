#include "ui/stages/law_panel.hpp"

#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/language.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"
#include "ui/window/theme.hpp"

namespace wattort::ui {

namespace {

QIcon iconOf(LegalStatus status)
{
    const SignalColours colours = signalColours();
    switch (status) {
    case LegalStatus::Kept:
        return themedIcon(QStringLiteral("ok"), colours.ok);
    case LegalStatus::Broken:
        return themedIcon(QStringLiteral("error"), colours.error);
    case LegalStatus::Duty:
        return themedIcon(QStringLiteral("info"), colours.accent);
    case LegalStatus::NoDuty:
        return themedIcon(QStringLiteral("ok"), colours.faint);
    case LegalStatus::NotDecidable:
        return themedIcon(QStringLiteral("warning"), colours.warning);
    }
    return {};
}

/// A limit or figure in the unit that people know it by.
QString legalValue(LegalQuantity quantity, const std::optional<double>& value)
{
    if (!value) {
        return QStringLiteral("–");
    }
    switch (quantity) {
    case LegalQuantity::PowerUsageEffectiveness:
        return numberText(*value, 2);
    case LegalQuantity::EnergyReuseFactor:
    case LegalQuantity::RenewableShare:
    case LegalQuantity::RenewableHeatShare:
        return percentText(*value, 1);
    case LegalQuantity::NonRedundantConnection:
    case LegalQuantity::EmergencyGeneratorThermalInput:
    case LegalQuantity::InstalledItPower:
        return text(*value * W);
    case LegalQuantity::AnnualWasteHeat:
    case LegalQuantity::AnnualFinalEnergy:
        return text(Energy::from_value(*value));
    }
    return {};
}

ValueRow row(const LegalFinding& finding)
{
    const LegalRule& rule = finding.rule;
    const bool german = currentLanguage() == Language::German;
    // How far one is above the size from which a duty applies is nothing to spare.
    const bool limit = finding.status != LegalStatus::Duty && finding.status != LegalStatus::NoDuty;
    const QString title = QString::fromStdString(german ? rule.titleGerman : rule.titleEnglish);
    return {
        .cells = {QStringLiteral("%1 %2").arg(QString::fromStdString(rule.section), QString::fromStdString(rule.act)),
                  title, QStringLiteral("%1 %2").arg(label(rule.comparison), legalValue(rule.quantity, rule.limit)),
                  legalValue(rule.quantity, finding.figure),
                  limit ? legalValue(rule.quantity, finding.margin) : QStringLiteral("–"), text(finding.keptBy),
                  label(finding.status)},
        .toolTip =
            QStringLiteral("%1\n%2 (%3)")
                .arg(title, QString::fromStdString(rule.provenance.source), QString::number(rule.provenance.year)),
        .icon = iconOf(finding.status)};
}

std::vector<ValueRow> emissionRows(const EmissionBalance& balance)
{
    const auto tonnes = [](Mass mass) { return inUnit(mass, tonne); };
    return {{.cells = {LawPanel::tr("Heat as it is supplied today (reference)"), tonnes(balance.reference)}},
            {.cells = {LawPanel::tr("Heat from the network"), tonnes(balance.network)}},
            {.cells = {LawPanel::tr("Electricity of the compute centre"), tonnes(balance.computeCentre)}},
            {.cells = {LawPanel::tr("Avoided by the network"), tonnes(balance.avoided)}, .total = true}};
}

} // namespace

LawPanel::LawPanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::Law, context, parent), m_rules(new ValueTableView(this)), m_emissions(new ValueTableView(this))
{
    addFigures(tr("CO₂"), {KeyFigure::AvoidedEmissions, KeyFigure::EmissionsPerHeat});
    addFigures(tr("Energy efficiency"), {KeyFigure::LegalRulesBroken, KeyFigure::Pue, KeyFigure::EnergyReuseFactor,
                                         KeyFigure::RenewableEnergyFactor, KeyFigure::Connection});
    addAssumptions(tr("Assumptions on law"), "law");
    addAssumptions(tr("Assumptions on emissions"), "emissions");
    addToResults(m_rules, tr("Statutory limits"));
    addToResults(m_emissions, tr("CO₂ balance"));
    m_rules->setWordWrap(true);
}

void LawPanel::showScenario() {}

void LawPanel::showPlan(const Plan& plan)
{
    std::vector<ValueRow> rows;
    for (const LegalFinding& finding : plan.law->output.findings) {
        rows.push_back(row(finding));
    }
    m_rules->show({{.header = tr("Section")},
                   {.header = tr("Requirement")},
                   {.header = tr("Limit")},
                   {.header = tr("This plan")},
                   {.header = tr("Margin")},
                   {.header = tr("Applies from")},
                   {.header = tr("Status")}},
                  std::move(rows));
    m_emissions->show({{.header = tr("Item")}, {.header = tr("CO₂ a year"), .unit = "t", .digits = 0}},
                      emissionRows(plan.emissions->output));
}

} // namespace wattort::ui
