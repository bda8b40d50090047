#include "ui/window/workspace.hpp"

#include "ui/stages/compute_panel.hpp"
#include "ui/stages/economics_panel.hpp"
#include "ui/stages/followup_panel.hpp"
#include "ui/stages/heat_panel.hpp"
#include "ui/stages/law_panel.hpp"
#include "ui/stages/network_panel.hpp"
#include "ui/stages/network_state.hpp"
#include "ui/stages/ranking_panel.hpp"
#include "ui/stages/region_panel.hpp"
#include "ui/stages/report_panel.hpp"
#include "ui/stages/sites_panel.hpp"
#include "ui/stages/supply_panel.hpp"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace wattort::ui {

namespace {

constexpr int panelWidth = 414;

} // namespace

Workspace::Workspace(const StageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_header(new HeaderBar(context.document, context.live, this)),
      m_bar(new StageBar(this)),
      m_map(new MapArea(context.document, context.live, this)),
      m_sides(new QSplitter(Qt::Horizontal, this)),
      m_middle(new QSplitter(Qt::Vertical, this)),
      m_results(new QStackedWidget(this)),
      m_panelStack(new QStackedWidget(this))
{
    m_middle->addWidget(m_map);
    m_middle->addWidget(m_results);
    m_middle->setStretchFactor(0, 3);
    m_middle->setStretchFactor(1, 2);
    m_middle->setChildrenCollapsible(false);
    m_sides->addWidget(m_middle);
    m_sides->addWidget(m_panelStack);
    m_sides->setStretchFactor(0, 1);
    m_sides->setStretchFactor(1, 0);
    m_sides->setChildrenCollapsible(false);
    m_panelStack->setMinimumWidth(panelWidth - 20);
    m_sides->setSizes({1'000, panelWidth});
    m_middle->setSizes({460, 280});

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_bar);
    row->addWidget(m_sides, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(row, 1);

    addPanel(new RegionPanel(context));
    addPanel(new SitesPanel(context));
    addPanel(new ComputePanel(context));
    addPanel(new HeatPanel(context));
    auto* network = new NetworkPanel(context);
    addPanel(network);
    connect(&network->state(), &NetworkState::pathShown, m_map, &MapArea::showPath);
    connect(&network->state(), &NetworkState::pipeShown, m_map, [this](std::size_t pipe) {
        m_map->showFeature({.part = IdentifiedFeature::Part::NetworkPipe, .index = pipe});
    });
    connect(&network->state(), &NetworkState::buildingShown, m_map,
            [this](std::size_t building) { m_map->showFeature({.layer = LayerKind::Buildings, .index = building}); });
    connect(m_map, &MapArea::featureChosen, &network->state(), &NetworkState::chooseFeature);
    addPanel(new SupplyPanel(context));
    addPanel(new EconomicsPanel(context));
    addPanel(new LawPanel(context));
    addPanel(new FollowUpPanel(context));
    addPanel(new RankingPanel(context));
    addPanel(new ReportPanel(context));
    // The area itself follows the Tab key only from field to field, not into the panel.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        auto* area = qobject_cast<QScrollArea*>(m_panelStack->currentWidget());
        if (now && area && area->widget()->isAncestorOf(now)) {
            area->ensureWidgetVisible(now);
        }
    });
    connect(m_bar, &StageBar::stepChosen, this, &Workspace::showStep);
    connect(&context.document, &Document::changed, this, &Workspace::showStatus);
    connect(&context.live, &LivePlan::changed, this, &Workspace::showStatus);
    showStep(Step::Region);
    showStatus();
}

void Workspace::addPanel(StagePanel* panel)
{
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("panelScroll"));
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panelStack->addWidget(scroll);
    m_results->addWidget(panel->results() ? static_cast<QWidget*>(panel->results()) : new QWidget(this));
    m_panels.push_back(panel);
    connect(panel, &StagePanel::actionWanted, this, &Workspace::actionWanted);
    connect(panel, &StagePanel::showOnMap, m_map, &MapArea::showBox);
}

void Workspace::showStep(Step step)
{
    const int position = int(step);
    m_results->setVisible(panel(step)->results() != nullptr);
    m_results->setCurrentIndex(position);
    m_panelStack->setCurrentIndex(position);
}

void Workspace::showStatus()
{
    for (const Step step : allSteps()) {
        m_bar->show(step, stepStatus(step, m_context.document.scenario(), m_context.live));
    }
}

SplitterSizes Workspace::saveSizes() const
{
    return {.sides = m_sides->saveState(), .middle = m_middle->saveState()};
}

void Workspace::restoreSizes(const SplitterSizes& sizes)
{
    m_sides->restoreState(sizes.sides);
    m_middle->restoreState(sizes.middle);
}

} // namespace wattort::ui
