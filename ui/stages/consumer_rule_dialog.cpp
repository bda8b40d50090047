#include "ui/stages/consumer_rule_dialog.hpp"

#include "ui/edit/choice.hpp"
#include "ui/edit/quantity_edit.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattort::ui {

namespace {

constexpr int anyUse = -1;

} // namespace

ConsumerRuleDialog::ConsumerRuleDialog(Layer<Building> buildings, Stage<HeatDemandInput, HeatDemand> demand,
                                       Polygon site, QWidget* parent)
    : QDialog(parent),
      m_buildings(std::move(buildings)),
      m_demand(std::move(demand)),
      m_site(std::move(site)),
      m_use(new Choice(this)),
      m_decision(new Choice(this)),
      m_count(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Buildings by rule"));
    setObjectName(QStringLiteral("consumerRule"));
    auto* form = new QFormLayout;
    m_use->addItem(tr("Any use"), anyUse);
    for (const BuildingUse use : valuesOf<BuildingUse>()) {
        if (use != BuildingUse::Unheated) {
            m_use->addItem(label(use), int(use));
        }
    }
    form->addRow(tr("&Use"), m_use);
    m_leastHeat = addCondition(*form, tr("Heat of a year at &least"), "MWh/a", 100.0, 1e6);
    m_mostHeat = addCondition(*form, tr("Heat of a year at &most"), "MWh/a", 20.0, 1e6);
    m_farthest = addCondition(*form, tr("&Distance to the site at most"), "m", 1'000.0, 1e5);
    m_builtFrom = addCondition(*form, tr("Built &from"), "", 1'980.0, 2'100.0);
    m_builtUntil = addCondition(*form, tr("Built un&til"), "", 1'978.0, 2'100.0);
    for (const Decision decision : {Decision::Mandatory, Decision::Excluded, Decision::Optional}) {
        m_decision->addItem(label(decision), int(decision));
    }
    form->addRow(tr("Decisi&on"), m_decision);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    m_count->setObjectName(QStringLiteral("chosenCount"));
    m_count->setWordWrap(true);
    column->addWidget(m_count);
    column->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Decide"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_use, &Choice::chosen, this, &ConsumerRuleDialog::count);
    count();
}

ConsumerRuleDialog::Condition ConsumerRuleDialog::addCondition(QFormLayout& form, const QString& name,
                                                               std::string_view unit, double value, double high)
{
    Condition condition{.set = new QCheckBox(name, this),
                        .value = new QuantityEdit(unit, {.low = 0.0, .high = high}, this)};
    condition.value->setAccessibleName(condition.set->text().remove(QLatin1Char('&')));
    condition.value->show(value);
    condition.value->setEnabled(false);
    form.addRow(condition.set, condition.value);
    connect(condition.set, &QCheckBox::toggled, condition.value, &QWidget::setEnabled);
    connect(condition.set, &QCheckBox::toggled, this, &ConsumerRuleDialog::count);
    connect(condition.value, &QuantityEdit::edited, this, &ConsumerRuleDialog::count);
    return condition;
}

ConsumerRule ConsumerRuleDialog::rule() const
{
    const auto number = [](const Condition& condition) {
        return condition.set->isChecked() ? std::optional(condition.value->value()) : std::nullopt;
    };
    ConsumerRule rule;
    if (m_use->currentData().toInt() != anyUse) {
        rule.use = BuildingUse(m_use->currentData().toInt());
    }
    if (const auto heat = number(m_leastHeat)) {
        rule.leastHeat = *heat * MWh;
    }
    if (const auto heat = number(m_mostHeat)) {
        rule.mostHeat = *heat * MWh;
    }
    if (const auto metres = number(m_farthest)) {
        rule.farthest = *metres * m;
    }
    if (const auto year = number(m_builtFrom)) {
        rule.builtFrom = int(*year);
    }
    if (const auto year = number(m_builtUntil)) {
        rule.builtUntil = int(*year);
    }
    return rule;
}

Decision ConsumerRuleDialog::decision() const
{
    return Decision(m_decision->currentData().toInt());
}

void ConsumerRuleDialog::count()
{
    m_chosen = consumersByRule(rule(), m_buildings, m_demand->output, m_site);
    Energy heat;
    for (const std::uint32_t building : m_chosen) {
        heat += m_demand->output.buildings[building].annual;
    }
    m_count->setText(m_chosen.empty()
                         ? tr("No heated building keeps this rule.")
                         : tr("%n heated building(s) with %1 a year", nullptr, int(m_chosen.size())).arg(text(heat)));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_chosen.empty());
}

} // namespace wattort::ui
