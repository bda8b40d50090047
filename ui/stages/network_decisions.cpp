#include "ui/stages/network_decisions.hpp"

#include "ui/edit/decisions.hpp"
#include "ui/stages/consumer_rule_dialog.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/window/icon.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wattort::ui {

namespace {

/// Each takes a search of its own; the sum of all is there for any number.
constexpr std::size_t pricedOneByOne = 40;

} // namespace

QString buildingName(const Building& building, std::size_t index)
{
    return building.name.empty() ? NetworkDecisions::tr("Building %1").arg(index + 1)
                                 : QString::fromStdString(building.name);
}

static QString streetName(const Street& street, std::size_t index)
{
    return street.name.empty() ? NetworkDecisions::tr("Street %1").arg(index + 1) : QString::fromStdString(street.name);
}

NetworkDecisions::NetworkDecisions(Document& document, LivePlan& live, ValueTableView& table, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_live(live),
      m_table(table),
      m_rule(new QPushButton(tr("By &rule …"), this)),
      m_lift(new QPushButton(themedIcon(QStringLiteral("reset")), tr("&Leave all to the program"), this)),
      m_empty(new QLabel(tr("No decisions yet: the program chooses all buildings and streets.\n\nTo decide yourself, "
                            "right-click a building or a street on the map and make it mandatory or exclude it. “By "
                            "area” and “By rule” in this step decide on many at once. Here you then see what each "
                            "decision costs a year."),
                         table.viewport()))
{
    showWhenEmpty();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* hint = new QLabel(tr("Right-click a building or a street on the map to make it mandatory, to exclude it, or "
                               "to leave it to the program. What a decision costs stands in the table below the map."),
                            this);
    hint->setObjectName(QStringLiteral("faint"));
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto* row = new QHBoxLayout;
    auto* area = new QPushButton(themedIcon(QStringLiteral("lasso")), tr("By &area"), this);
    area->setToolTip(tr("Draw around buildings and streets on the map"));
    m_rule->setObjectName(QStringLiteral("byRule"));
    m_rule->setToolTip(tr("Buildings by use, heat demand, year or distance"));
    row->addWidget(area);
    row->addWidget(m_rule);
    column->addLayout(row);
    m_lift->setObjectName(QStringLiteral("liftDecisions"));
    column->addWidget(m_lift);
    connect(area, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(QStringLiteral("choose_area")); });
    connect(m_rule, &QPushButton::clicked, this, &NetworkDecisions::chooseByRule);
    connect(m_lift, &QPushButton::clicked, this, &NetworkDecisions::liftAll);
    connect(&m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const std::vector<PricedDecision> all = decisions();
        const auto chosen = std::size_t(index.data(ValueTable::keyRole).toInt());
        if (chosen < all.size()) {
            show(all[chosen]);
        }
    });
}

void NetworkDecisions::showWhenEmpty()
{
    m_empty->setObjectName(QStringLiteral("noDecisions"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMaximumWidth(560);
    auto* place = new QHBoxLayout(m_table.viewport());
    place->addWidget(m_empty);
}

std::vector<PricedDecision> NetworkDecisions::decisions() const
{
    const Layers& layers = m_document.scenario().layers;
    return decisionsOn(layers.buildings, layers.streets);
}

void NetworkDecisions::showScenario()
{
    m_lift->setVisible(!decisions().empty());
    showTable();
}

void NetworkDecisions::showPlan()
{
    const Plan& plan = m_live.plan();
    m_rule->setEnabled(plan.demand != nullptr);
    if (!m_live.current() || plan.network == m_priced) {
        showTable();
        return;
    }
    m_job.cancel();
    m_prices.reset();
    m_priced = plan.network;
    showTable();
    if (decisions().empty() || plan.network->output.consumers.empty()) {
        return;
    }
    m_job.start([graph = plan.graph, network = plan.network](
                    const Task& task) { return priceDecisions(graph->input, network->input, pricedOneByOne, task); },
                [this](DecisionPrices prices) {
                    m_prices = std::move(prices);
                    showTable();
                });
}

void NetworkDecisions::showTable()
{
    const Layers& layers = m_document.scenario().layers;
    const std::vector<PricedDecision> all = decisions();
    const bool priced = m_prices && m_live.current() && m_live.plan().network == m_priced;
    std::vector<ValueRow> rows;
    for (const PricedDecision& decision : all) {
        const bool building = decision.layer == LayerKind::Buildings;
        const std::size_t i = decision.index;
        ValueCell price;
        if (priced) {
            const auto found = std::ranges::find_if(m_prices->each, [&](const PricedDecision& each) {
                return each.layer == decision.layer && each.index == decision.index;
            });
            price = found == m_prices->each.end() ? ValueCell() : ValueCell(found->annual.value());
        }
        rows.push_back({.cells = {building ? tr("Building") : tr("Street"),
                                  building ? buildingName(layers.buildings[i], i) : streetName(layers.streets[i], i),
                                  label(building ? layers.buildings[i].decision : layers.streets[i].decision), price},
                        .key = int(rows.size())});
    }
    if (priced && !rows.empty()) {
        rows.push_back({.cells = {tr("All together"), QString(), QString(), m_prices->all.value()},
                        .key = -1,
                        .toolTip = tr("All decisions lifted at once: not the sum of each, for one may make another "
                                      "cheaper or needless."),
                        .total = true});
    }
    m_table.setToolTip(tr("Costs: the worth in a year of the network that is found without the decision, less that "
                          "with it. Both come from the search that takes a moment; 0 means that no better network was "
                          "found. The first %1 decisions are priced one by one.")
                           .arg(pricedOneByOne));
    m_empty->setVisible(rows.empty());
    m_table.horizontalHeader()->setVisible(!rows.empty());
    m_table.show({{.header = tr("Kind")},
                  {.header = tr("Name")},
                  {.header = tr("Decision")},
                  {.header = tr("Costs"), .unit = "EUR/a", .digits = 0}},
                 std::move(rows));
}

void NetworkDecisions::show(const PricedDecision& decision)
{
    const Layers& layers = m_document.scenario().layers;
    if (decision.layer == LayerKind::Buildings) {
        Q_EMIT showOnMap(bounds(layers.buildings[decision.index].footprint));
    } else {
        Q_EMIT showOnMap(bounds(layers.streets[decision.index].line));
    }
}

void NetworkDecisions::chooseByRule()
{
    const Plan& plan = m_live.plan();
    const auto site = m_document.selectedSite();
    if (!plan.demand || !site) {
        return;
    }
    ConsumerRuleDialog dialog(m_document.scenario().layers.buildings, plan.demand,
                              m_document.scenario().layers.sites[*site].area, this);
    const auto before = m_document.snapshot();
    if (dialog.exec() == QDialog::Accepted && before == m_document.snapshot()) {
        decideOn(m_document, LayerKind::Buildings, dialog.chosen(), dialog.decision());
    }
}

void NetworkDecisions::liftAll()
{
    liftDecisions(m_document);
}

} // namespace wattort::ui
