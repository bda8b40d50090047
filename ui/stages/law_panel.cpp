#include "ui/stages/law_panel.hpp"

#include "model/plan/register_data.hpp"
#include "ui/edit/choice.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/language.hpp"
#include "ui/text/legal_text.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"
#include "ui/window/theme.hpp"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <cmath>

namespace wattort::ui {

namespace {

/// The assumption that holds the number of the rule set; older files have it as a switch of 0 and 1.
constexpr const char* ruleSetKey = "law_draft_2026";

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
    case LegalStatus::Exempt:
        return themedIcon(QStringLiteral("ok"), colours.faint);
    case LegalStatus::NotDecidable:
        return themedIcon(QStringLiteral("warning"), colours.warning);
    }
    return {};
}

QString either(const std::string& english, const std::string& german)
{
    return QString::fromStdString(currentLanguage() == Language::German ? german : english);
}

QString sourceText(const Provenance& provenance)
{
    return QStringLiteral("%1 (%2), %3")
        .arg(QString::fromStdString(provenance.source), QString::number(provenance.year), label(provenance.confidence));
}

QString valueOf(LegalQuantity quantity, const std::optional<double>& value)
{
    return value ? legalValue(quantity, *value) : QStringLiteral("–");
}

ValueRow row(const LegalFinding& finding)
{
    const LegalRule& rule = finding.rule;
    // How far one is above the size from which a duty applies is nothing to spare.
    const bool limit = finding.status == LegalStatus::Kept || finding.status == LegalStatus::Broken;
    const QString title = either(rule.titleEnglish, rule.titleGerman);
    const QStringList brief = legalNotes(finding, currentLanguage(), LegalDetail::Brief);
    const QStringList full = legalNotes(finding, currentLanguage());
    const bool compared = isNumber(rule.quantity);
    return {
        .cells = {QStringLiteral("%1 %2").arg(QString::fromStdString(rule.section), QString::fromStdString(rule.act)),
                  (QStringList(title) + brief).join(QStringLiteral(". ")),
                  compared ? QStringLiteral("%1 %2").arg(label(rule.comparison), legalValue(rule.quantity, rule.limit))
                           : QStringLiteral("–"),
                  valueOf(rule.quantity, finding.figure),
                  limit ? valueOf(rule.quantity, finding.margin) : QStringLiteral("–"), text(finding.keptBy),
                  label(finding.status)},
        .toolTip = (QStringList(title) + full + QStringList(sourceText(rule.provenance))).join(QLatin1Char('\n')),
        .icon = iconOf(finding.status)};
}

ValueRow row(const RegisterLine& line)
{
    const RegisterItem& item = line.item;
    const QString remark =
        line.known() ? either(item.remarkEnglish, item.remarkGerman) : either(item.missingEnglish, item.missingGerman);
    // Ratios are read to three digits, energies and areas as whole numbers.
    const int digits = !line.value || std::abs(*line.value) < 10.0 ? 3 : std::abs(*line.value) < 1'000.0 ? 1 : 0;
    ValueCell value = line.value          ? ValueCell(*line.value, item.unit, digits)
                      : line.text.empty() ? ValueCell()
                                          : ValueCell(QString::fromStdString(line.text));
    return {
        .cells = {QStringLiteral("%1 %2").arg(QString::fromStdString(item.section), QString::fromStdString(item.act)),
                  QString::fromStdString(item.symbol), either(item.nameEnglish, item.nameGerman), value, remark},
        .toolTip = sourceText(item.provenance)};
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
    : StagePanel(Step::Law, context, parent),
      m_ruleSet(new Choice(this)),
      m_ruleSetNote(new QLabel(this)),
      m_rules(new ValueTableView(this)),
      m_register(new ValueTableView(this)),
      m_emissions(new ValueTableView(this))
{
    buildRuleSet();
    addFigures(tr("CO₂"), {KeyFigure::AvoidedEmissions, KeyFigure::EmissionsPerHeat});
    addFigures(tr("Energy efficiency"), {KeyFigure::LegalRulesBroken, KeyFigure::Pue, KeyFigure::EnergyReuseFactor,
                                         KeyFigure::RenewableEnergyFactor, KeyFigure::Connection});
    auto* report =
        new QPushButton(themedIcon(QStringLiteral("export")), tr("E&xport the data to report (CSV) …"), this);
    report->setToolTip(tr("register_data.csv: EnEfG annex 3 and Regulation (EU) 2024/1364, with the other results"));
    addSection(tr("Yearly report of the operator"))->addWidget(report);
    connect(report, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(QStringLiteral("export_results")); });
    addAssumptions(tr("Assumptions on law"), "law");
    addAssumptions(tr("Assumptions on emissions"), "emissions");
    addToResults(m_rules, tr("Statutory limits"));
    addToResults(m_register, tr("Data to report"));
    addToResults(m_emissions, tr("CO₂ balance"));
    m_rules->setWordWrap(true);
    m_register->setWordWrap(true);
}

void LawPanel::buildRuleSet()
{
    for (const LegalRuleSet& set : live().catalogues().legislation.ruleSets) {
        m_ruleSet->addItem(either(set.labelEnglish, set.labelGerman), set.number);
    }
    m_ruleSet->setAccessibleName(tr("Rule set"));
    m_ruleSetNote->setObjectName(QStringLiteral("faint"));
    m_ruleSetNote->setWordWrap(true);
    QFormLayout* form = addForm(tr("Law"));
    form->addRow(tr("&Rule set"), m_ruleSet);
    form->addRow(m_ruleSetNote);
    connect(m_ruleSet, &Choice::chosen, this, [this](const QVariant& number) { chooseRuleSet(number.toInt()); });
}

void LawPanel::chooseRuleSet(int number)
{
    document().change(tr("Rule set"), [this, number](Scenario& next) {
        if (number == 0) {
            next.overrides.erase(ruleSetKey);
            return;
        }
        const LegalRuleSet& set = ruleSetOf(live().catalogues().legislation, number);
        next.overrides[ruleSetKey] = {.value = double(number), .source = set.provenance.source};
    });
}

void LawPanel::showScenario()
{
    const Assumptions assumed(live().catalogues().assumptions, scenario().overrides);
    const LegalRuleSet& set = ruleSetOf(live().catalogues().legislation, lawAssumptions(assumed).ruleSet);
    m_ruleSet->show(set.number);
    m_ruleSetNote->setText(either(set.noteEnglish, set.noteGerman));
    m_ruleSetNote->setToolTip(sourceText(set.provenance));
}

void LawPanel::showPlan(const Plan& plan)
{
    std::vector<ValueRow> rules;
    for (const LegalFinding& finding : plan.law->output.findings) {
        rules.push_back(row(finding));
    }
    m_rules->show({{.header = tr("Section")},
                   {.header = tr("Requirement")},
                   {.header = tr("Limit")},
                   {.header = tr("This plan")},
                   {.header = tr("Margin")},
                   {.header = tr("Applies from")},
                   {.header = tr("Status")}},
                  std::move(rules));
    std::vector<ValueRow> lines;
    for (const RegisterLine& line : registerData(plan, live().catalogues().legislation.registerItems)) {
        lines.push_back(row(line));
    }
    m_register->show({{.header = tr("Section")},
                      {.header = tr("Symbol")},
                      {.header = tr("Item")},
                      {.header = tr("Value")},
                      {.header = tr("Remark")}},
                     std::move(lines));
    m_emissions->show({{.header = tr("Item")}, {.header = tr("CO₂ a year"), .unit = "t", .digits = 0}},
                      emissionRows(plan.emissions->output));
}

} // namespace wattort::ui
