#include "ui/stages/economics_panel.hpp"

#include "ui/stages/chart_place.hpp"
#include "ui/stages/fact_list.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace wattort::ui {

namespace {

double thousands(Money money)
{
    return inUnit(money, EUR) / 1e3;
}

std::vector<ValueRow> costRows(const Economics& economics)
{
    std::vector<ValueRow> rows;
    CostItem all;
    for (const CostItem& item : economics.items) {
        rows.push_back(
            {.cells = {label(item.kind), thousands(item.investment),
                       item.lifetime.value() > 0.0 ? ValueCell(item.lifetime.value() / oneYear.value()) : ValueCell(),
                       thousands(item.capitalAnnuity), thousands(item.operation), thousands(item.demandRelated)}});
        all.investment += item.investment;
        all.capitalAnnuity += item.capitalAnnuity;
        all.operation += item.operation;
        all.demandRelated += item.demandRelated;
    }
    rows.push_back({.cells = {EconomicsPanel::tr("Sum"), thousands(all.investment), ValueCell(),
                              thousands(all.capitalAnnuity), thousands(all.operation), thousands(all.demandRelated)},
                    .total = true});
    return rows;
}

std::vector<Fact> priceFacts(const std::shared_ptr<const HourlyPrice>& price)
{
    if (!price) {
        return {
            {EconomicsPanel::tr("Electricity price"), EconomicsPanel::tr("the same in every hour, see assumptions")}};
    }
    const auto values = price->raw();
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    return {{EconomicsPanel::tr("Electricity price"), EconomicsPanel::tr("hourly series")},
            {EconomicsPanel::tr("Mean"), text(EnergyPrice::from_value(mean))}};
}

} // namespace

EconomicsPanel::EconomicsPanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::Economics, context, parent),
      m_price(new FactList(this)),
      m_ownPrice(new QPushButton(themedIcon(QStringLiteral("reset")), tr("Use the &assumption again"), this)),
      m_chart(new ChartPlace(this)),
      m_cashFlow(new ChartPlace(this)),
      m_costs(new ValueTableView(this))
{
    buildPrice();
    addFigures(tr("Key results"), {KeyFigure::HeatInvestment, KeyFigure::Funding, KeyFigure::LevelisedCostOfHeat,
                                   KeyFigure::NetPresentValue, KeyFigure::ConsumersSaving});
    addAssumptions(tr("Assumptions of this step"), "economics");
    addToResults(m_chart, tr("Costs by item"));
    addToResults(m_cashFlow, tr("Cash flow"));
    addToResults(m_costs, tr("Cost table"));
}

void EconomicsPanel::buildPrice()
{
    QVBoxLayout* section = addSection(tr("Prices"));
    section->addWidget(m_price);
    auto* import = new QPushButton(themedIcon(QStringLiteral("import")), tr("&Hourly prices (CSV) …"), this);
    section->addWidget(import);
    section->addWidget(m_ownPrice);
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(QStringLiteral("import_prices")); });
    connect(static_cast<QPushButton*>(m_ownPrice), &QPushButton::clicked, this, [this] {
        document().change(tr("Electricity price as assumed"), [](Scenario& next) { next.electricityPrice.reset(); });
    });
}

void EconomicsPanel::showScenario()
{
    m_price->show(priceFacts(scenario().electricityPrice));
    m_ownPrice->setVisible(scenario().electricityPrice != nullptr);
}

void EconomicsPanel::showPlan(const Plan& plan)
{
    const Economics& economics = plan.economics->output;
    m_chart->show([stage = plan.economics] { return costBreakdown(stage->output); });
    m_cashFlow->show([stage = plan.economics] { return cashFlow(stage->output); });
    m_costs->show({{.header = tr("Item")},
                   {.header = tr("Investment"), .unit = "kEUR", .digits = 0},
                   {.header = tr("Service life in years"), .digits = 0},
                   {.header = tr("Capital"), .unit = "kEUR/a"},
                   {.header = tr("Operation"), .unit = "kEUR/a"},
                   {.header = tr("Energy"), .unit = "kEUR/a"}},
                  costRows(economics));
}

} // namespace wattort::ui
