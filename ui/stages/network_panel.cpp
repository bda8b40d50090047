#include "ui/stages/network_panel.hpp"

#include "ui/edit/assumption_edit.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/stages/fact_list.hpp"
#include "ui/stages/network_decisions.hpp"
#include "ui/stages/network_kind_choice.hpp"
#include "ui/stages/network_pipes.hpp"
#include "ui/stages/network_search.hpp"
#include "ui/stages/network_state.hpp"
#include "ui/stages/phase_table.hpp"
#include "ui/stages/pipe_colour_choice.hpp"
#include "ui/stages/pipe_list.hpp"
#include "ui/stages/pressure_profile.hpp"
#include "ui/stages/transport_delay_view.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QFormLayout>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>
#include <map>

namespace wattort::ui {

namespace {

struct DiameterSum {
    Length length;
    Money investment;
    double flowTimesLength = 0.0; ///< kW m, for the mean
    PowerPerLength highestLoss;
    Velocity highestVelocity;
};

std::vector<ValueRow> diameterRows(const NetworkDesign& network)
{
    std::map<std::pair<int, PipeSystem>, DiameterSum> sums;
    DiameterSum all;
    for (const NetworkPipe& pipe : network.pipes) {
        for (DiameterSum* sum : {&sums[{pipe.nominalDiameter, pipe.system}], &all}) {
            sum->length += pipe.length;
            sum->investment += pipe.investment;
            sum->highestLoss = std::max(sum->highestLoss, pipe.heatLoss);
            sum->highestVelocity = std::max(sum->highestVelocity, pipe.velocity);
        }
    }
    const auto cells = [](const QString& name, const QString& kind, const DiameterSum& sum) {
        return std::vector<ValueCell>{name,
                                      kind,
                                      inUnit(sum.length, m),
                                      inUnit(sum.investment, EUR) / 1e3,
                                      sum.highestVelocity.value(),
                                      inUnit(sum.highestLoss, W / m)};
    };
    std::vector<ValueRow> rows;
    for (const auto& [pipe, sum] : sums) {
        rows.push_back({.cells = cells(QStringLiteral("DN %1").arg(pipe.first), label(pipe.second), sum)});
    }
    rows.push_back({.cells = cells(NetworkPanel::tr("All pipes"), {}, all), .total = true});
    return rows;
}

std::vector<ValueRow> sourceRows(const NetworkDesign& network)
{
    const Energy all = total(network.feedIn);
    std::vector<ValueRow> rows;
    for (const NetworkSource& source : network.sources) {
        const bool used = source.used();
        const NetworkDesign* part = used ? source.tree.get() : nullptr;
        const auto where = [used](double value) { return used ? ValueCell(value) : ValueCell(); };
        rows.push_back(
            {.cells = {sourceName(source), inUnit(source.limit, MW), where(part ? inUnit(part->designPower, MW) : 0.0),
                       where(part ? inUnit(peak(part->feedIn), MW) : 0.0), where(inUnit(source.heatFedIn, MWh)),
                       where(all > Energy{} ? 100.0 * double(source.heatFedIn / all) : 0.0),
                       where(part ? double(part->consumers.size()) : 0.0),
                       inUnit(source.heatCost, EnergyPrice(EUR / MWh)),
                       used               ? NetworkPanel::tr("In use")
                       : source.reachable ? NetworkPanel::tr("Not used")
                                          : NetworkPanel::tr("Out of reach")},
             .key = source.heatSource == NetworkSource::none ? -1 : int(source.heatSource)});
    }
    return rows;
}

/// What the design power is made of.
std::vector<Fact> loadFacts(const NetworkDesign& network)
{
    return {{NetworkPanel::tr("Sum of the peaks"), valueText(inUnit(network.peaks, MW), "MW", 1),
             NetworkPanel::tr("Of the connected buildings, without diversity.")},
            {NetworkPanel::tr("Of it in the same hour"), valueText(inUnit(network.atOnce, MW), "MW", 1),
             NetworkPanel::tr("The mean of a day at the outdoor temperature of the design load, or the hour of the "
                              "weather year that asks for most water, whichever is more. Where buildings are few, the "
                              "published simultaneity of their peaks counts instead if it is higher.")},
            {NetworkPanel::tr("Design power at the source"), valueText(inUnit(network.designPower, MW), "MW", 1),
             NetworkPanel::tr("With losses. Diameters, pressures and pumps are laid out for it.")},
            {NetworkPanel::tr("Highest flow of the year"), valueText(100.0 * network.highestFlow, "%", 0),
             NetworkPanel::tr("Of the flow at design load.")}};
}

std::vector<ValueColumn> consumerColumns(bool decentral)
{
    std::vector<ValueColumn> columns{{.header = NetworkPanel::tr("Building")},
                                     {.header = NetworkPanel::tr("Use")},
                                     {.header = NetworkPanel::tr("Heat"), .unit = "MWh/a"},
                                     {.header = NetworkPanel::tr("Peak"), .unit = "kW"},
                                     {.header = NetworkPanel::tr("Supply"), .unit = "°C"},
                                     {.header = NetworkPanel::tr("Needed"), .unit = "°C"},
                                     {.header = NetworkPanel::tr("Lacking"), .unit = "K"},
                                     {.header = NetworkPanel::tr("Differential pressure"), .unit = "bar", .digits = 2}};
    if (decentral) {
        columns.push_back({.header = NetworkPanel::tr("Heat pump"), .unit = "kW"});
        columns.push_back({.header = NetworkPanel::tr("COP of the year"), .digits = 2});
        columns.push_back({.header = NetworkPanel::tr("Electricity"), .unit = "MWh/a"});
        columns.push_back({.header = NetworkPanel::tr("From the network"), .unit = "MWh/a"});
    }
    return columns;
}

/// The cells of a consumer in a network with decentral heat pumps; empty where it needs none.
void addOwnHeatPump(const NetworkConsumer& consumer, ValueRow& row)
{
    const auto where = [&consumer](double value) { return consumer.own.exists() ? ValueCell(value) : ValueCell(); };
    row.cells.push_back(where(inUnit(consumer.own.rating, kW)));
    row.cells.push_back(where(consumer.own.cop()));
    row.cells.push_back(where(inUnit(consumer.own.electricity, MWh)));
    row.cells.push_back(inUnit(consumer.drawn(), MWh));
}

} // namespace

NetworkPanel::NetworkPanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::Network, context, parent),
      m_state(new NetworkState(context, this)),
      m_chart(new ChartPlace(this)),
      m_course(new ChartPlace(this)),
      m_diameters(new ValueTableView(this)),
      m_consumers(new ValueTableView(this)),
      m_decisions(new ValueTableView(this)),
      m_sources(new ValueTableView(this)),
      m_phases(new PhaseTable(this)),
      m_search(new NetworkSearch(document(), live(), *m_course, this)),
      m_choice(new NetworkDecisions(document(), live(), *m_decisions, this)),
      m_kind(new NetworkKindChoice(context, this)),
      m_pipes(new NetworkPipes(context, this)),
      m_load(new FactList(this))
{
    addSection(tr("Choice of buildings and streets"))->addWidget(m_choice);
    addSection(tr("The best network"))->addWidget(m_search);
    addSection(tr("Kind of network"))->addWidget(m_kind);
    addForm(tr("Pipes"))->addRow(m_pipes);
    QFormLayout* goals = addForm(tr("Goals"));
    for (const char* goal : {"network_budget", "network_heat_target", "network_reuse_target",
                             "network_waste_heat_target", "network_phase_investment", "network_phase_years"}) {
        goals->addRow(new AssumptionEdit(assumptionOf(live().catalogues(), goal), document(), this));
    }
    addForm(tr("On the map"))->addRow(tr("Colour of the pipes"), new PipeColourChoice(document(), this));
    addFigures(tr("Key results"),
               {KeyFigure::Consumers, KeyFigure::HeatSold, KeyFigure::TrenchLength, KeyFigure::LinearHeatDensity,
                KeyFigure::NetworkLossShare, KeyFigure::NetworkDesignPower, KeyFigure::PumpEnergy});
    addSection(tr("Design load"))->addWidget(m_load);
    addAssumptions(tr("Assumptions of this step"), "network");
    addToResults(m_diameters, tr("Diameters"));
    addToResults(m_chart, tr("Heat fed in"));
    addToResults(m_course, tr("Search"));
    addToResults(m_consumers, tr("Consumers"));
    addToResults(m_sources, tr("Heat sources"));
    addToResults(m_phases, tr("Construction phases"));
    addToResults(&m_state->profile(), tr("Pressure diagram"));
    addToResults(&m_state->pipes(), tr("Pipes"));
    addToResults(&m_state->delay(), tr("Transport delay"));
    addToResults(m_decisions, tr("Your decisions"));
    const int search = results()->indexOf(m_course);
    results()->setTabVisible(search, false);
    connect(m_search, &NetworkSearch::courseKnown, this, [this, search] { results()->setTabVisible(search, true); });
    connect(m_choice, &NetworkDecisions::actionWanted, this, &NetworkPanel::actionWanted);
    connect(m_phases, &PhaseTable::showOnMap, this, &NetworkPanel::showOnMap);
    connect(m_choice, &NetworkDecisions::showOnMap, this, &NetworkPanel::showOnMap);
    connect(m_sources, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const int source = index.data(ValueTable::keyRole).toInt();
        if (source >= 0 && std::size_t(source) < scenario().layers.heatSources.size()) {
            Box box;
            box.add(scenario().layers.heatSources[std::size_t(source)].position);
            Q_EMIT showOnMap(box);
        }
    });
    connect(m_consumers, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const auto building = std::size_t(index.data(ValueTable::keyRole).toInt());
        if (building < scenario().layers.buildings.size()) {
            m_state->chooseBuilding(building);
            Q_EMIT showOnMap(bounds(scenario().layers.buildings[building].footprint));
        }
    });
}

void NetworkPanel::showSources(const NetworkDesign& network)
{
    results()->setTabVisible(results()->indexOf(m_sources), !network.sources.empty());
    m_sources->show({{.header = tr("Heat source")},
                     {.header = tr("Power"), .unit = "MW", .digits = 2},
                     {.header = tr("At design load"), .unit = "MW", .digits = 2},
                     {.header = tr("Highest hour"), .unit = "MW", .digits = 2},
                     {.header = tr("Heat"), .unit = "MWh/a", .digits = 0},
                     {.header = tr("Share"), .unit = "%"},
                     {.header = tr("Buildings"), .digits = 0},
                     {.header = tr("Cost of heat"), .unit = "EUR/MWh"},
                     {.header = tr("In the plan")}},
                    sourceRows(network));
}

void NetworkPanel::showScenario()
{
    m_search->showScenario();
    m_choice->showScenario();
    m_kind->showScenario();
    m_pipes->showScenario();
}

void NetworkPanel::showPlan(const Plan& plan)
{
    const NetworkDesign& network = plan.network->output;
    m_diameters->show({{.header = tr("Diameter")},
                       {.header = tr("Kind")},
                       {.header = tr("Trench"), .unit = "m", .digits = 0},
                       {.header = tr("Investment"), .unit = "kEUR", .digits = 0},
                       {.header = tr("Highest velocity"), .unit = "m/s", .digits = 2},
                       {.header = tr("Highest loss"), .unit = "W/m"}},
                      diameterRows(network));
    m_load->show(loadFacts(network));
    m_search->showPlan();
    m_choice->showPlan();
    const Assumptions assumed(live().catalogues().assumptions, scenario().overrides);
    const Money phase = assumed.value<Money>("network_phase_investment");
    results()->setTabVisible(results()->indexOf(m_phases), phase > Money{});
    m_phases->show(plan.network, phase,
                   {scenario().compute.startOfOperation.year, int(std::lround(assumed.number("network_phase_years")))});
    m_kind->showPlan(plan);
    showConsumers(plan);
    showSources(network);
    m_state->showPlan();
    m_chart->show([stage = plan.network] { return networkOverYear(stage->output); });
}

void NetworkPanel::showConsumers(const Plan& plan)
{
    const NetworkDesign& network = plan.network->output;
    const HeatDemand& needed = plan.demand->output;
    const HeatDemand& ofNetwork = *plan.network->input.demand;
    const auto& buildings = scenario().layers.buildings;
    std::vector<ValueRow> rows;
    for (const NetworkConsumer& consumer : network.consumers) {
        if (consumer.building >= std::min(buildings.size(), needed.buildings.size())) {
            continue;
        }
        const Building& building = buildings[consumer.building];
        const Temperature asked = ofNetwork.buildings[consumer.building].requiredSupply;
        const double lacking = std::max(0.0, (asked - consumer.supplyTemperature).value());
        ValueRow row{.cells = {buildingName(building, consumer.building), label(building.use),
                               inUnit(consumer.annual, MWh), inUnit(consumer.peak, kW),
                               inCelsius(consumer.supplyTemperature),
                               inCelsius(needed.buildings[consumer.building].requiredSupply), lacking,
                               inUnit(consumer.differentialPressure, bar)},
                     .key = int(consumer.building)};
        if (plan.drawn) {
            addOwnHeatPump(consumer, row);
        }
        rows.push_back(std::move(row));
    }
    m_consumers->show(consumerColumns(plan.drawn != nullptr), std::move(rows));
}

} // namespace wattort::ui
