#include "ui/stages/transport_delay_view.hpp"

#include "ui/chart/network_diagrams.hpp"
#include "ui/edit/choice.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/stages/trench_names.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/finding_text.hpp"
#include "ui/text/quantity_text.hpp"

#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace wattort::ui {

namespace {

/// Any year of 365 days: that of the model has no number.
constexpr int someYear = 2023;
const Duration oneMinute = oneHour / 60.0;

std::size_t dayOf(const QDate& date)
{
    return std::size_t(date.dayOfYear() - 1);
}

/// Nothing for what never arrives.
std::optional<double> minutes(Duration delay)
{
    return std::isfinite(delay.value()) ? std::optional((delay / oneMinute).value()) : std::nullopt;
}

} // namespace

TransportDelayView::TransportDelayView(NetworkDetail& detail, QWidget* parent)
    : QWidget(parent),
      m_detail(detail),
      m_day(new QDateEdit(this)),
      m_change(new Choice(this)),
      m_step(new QDoubleSpinBox(this)),
      m_hour(new QSpinBox(this)),
      m_text(new QLabel(this)),
      m_cancel(new QToolButton(this)),
      m_table(new ValueTableView(this)),
      m_chart(new ChartPlace(this))
{
    build();
    connect(&m_detail, &NetworkDetail::changed, this, &TransportDelayView::refresh);
    connect(m_day, &QDateEdit::dateChanged, this, &TransportDelayView::startWave);
    connect(m_change, &Choice::chosen, this, &TransportDelayView::startWave);
    connect(m_step, &QDoubleSpinBox::valueChanged, this, &TransportDelayView::startWave);
    connect(m_hour, &QSpinBox::valueChanged, this, &TransportDelayView::startWave);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_job.cancel();
        m_cancel->hide();
        m_chart->showNothing(tr("Called off. Change something to compute it again."));
    });
    connect(&m_job, &LatestJob::finished, m_cancel, &QWidget::hide);
    connect(&m_job, &LatestJob::failed, this, [this](const Finding& finding) { m_chart->showNothing(text(finding)); });
    connect(&m_job, &LatestJob::progressed, this,
            [this](double done) { m_chart->showNothing(tr("The day is being computed: %1").arg(percentText(done))); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (const auto node = nodeOfRow(now); node && !m_selecting) {
            choose(*node);
            Q_EMIT nodeChosen(*node);
        }
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const auto consumer = index.data(ValueTable::keyRole).toULongLong();
        if (m_network && consumer < m_network->output.consumers.size()) {
            Q_EMIT consumerActivated(m_network->output.consumers[consumer].building);
        }
    });
}

void TransportDelayView::build()
{
    m_day->setDisplayFormat(QStringLiteral("d. MMMM"));
    m_day->setDateRange(QDate(someYear, 1, 1), QDate(someYear, 12, 31));
    m_day->setAccessibleName(tr("Day of the year"));
    m_change->setMinimumContentsLength(28);
    m_change->setObjectName(QStringLiteral("sourceChange"));
    m_change->setAccessibleName(tr("What the source does"));
    m_change->addItem(tr("The source follows the weather"), int(SourceChange::None));
    m_change->addItem(tr("Change of the source temperature"), int(SourceChange::Step));
    m_change->addItem(tr("Start-up of the cold network"), int(SourceChange::Cold));
    m_step->setRange(-30.0, 30.0);
    m_step->setDecimals(1);
    m_step->setValue(5.0);
    m_step->setSuffix(QStringLiteral(" K"));
    m_step->setAccessibleName(tr("Change of the source temperature"));
    m_hour->setRange(0, 23);
    m_hour->setValue(6);
    m_hour->setPrefix(tr("from hour ", "beginning of a change, before the number of the hour"));
    m_hour->setAccessibleName(tr("Hour of the change"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->hide();
    m_text->setWordWrap(true);
    m_table->setAccessibleName(tr("Transport delay"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 40, 0);
    for (QWidget* each : std::initializer_list<QWidget*>{m_change, m_day, m_step, m_hour}) {
        row->addWidget(each);
    }
    row->addWidget(m_text, 1);
    row->addWidget(m_cancel);
    auto* sides = new QSplitter(Qt::Horizontal, this);
    sides->addWidget(m_table);
    sides->addWidget(m_chart);
    sides->setChildrenCollapsible(false);
    sides->setStretchFactor(0, 2);
    sides->setStretchFactor(1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(sides, 1);
}

void TransportDelayView::show(const NetworkStage& network, const Layers& layers)
{
    m_layers = layers;
    if (m_network != network) {
        m_network = network;
        m_years.reset();
        m_node.reset();
        m_job.cancel();
    }
    refresh();
}

void TransportDelayView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_detail.want(m_network, true);
    refresh();
}

void TransportDelayView::refresh()
{
    if (!isVisible()) {
        return;
    }
    if (!m_network || m_network->output.pipes.empty()) {
        m_table->show({}, {});
        m_text->clear();
        m_chart->showNothing(tr("There is no network."));
    } else if (const auto years = m_detail.of(m_network); !years) {
        m_detail.want(m_network);
        m_chart->showNothing(tr("The year of the network is being computed …"));
    } else if (years != m_years) {
        m_years = years;
        showDelays();
        startWave();
    }
}

void TransportDelayView::showDelays()
{
    const auto& consumers = m_network->output.consumers;
    std::vector<ValueRow> rows;
    std::size_t farthest = 0;
    Duration longest;
    for (const PartYear& each : m_years->parts) {
        const double lowest = lowestFlowShare(each.year);
        const std::vector<Duration> design = transportDelays(each.tree, 1.0);
        for (std::size_t i = 0; i < each.part.design->consumers.size(); ++i) {
            const Duration delay = design[each.part.design->consumers[i].node];
            const std::size_t consumer = each.part.firstConsumer + i;
            farthest = delay > longest ? consumer : farthest;
            longest = std::max(longest, delay);
            rows.push_back({.cells = {buildingName(m_layers, consumers[consumer].building), minutes(delay),
                                      minutes(delay / lowest)},
                            .key = qulonglong(consumer)});
        }
    }
    m_table->show({{.header = tr("Building")},
                   {.header = tr("At design flow"), .unit = "min"},
                   {.header = tr("At the lowest flow"), .unit = "min", .digits = 0}},
                  std::move(rows));
    if (!consumers.empty() && !m_node) {
        m_node = consumers[farthest].node;
        const QSignalBlocker quiet(m_day);
        m_day->setDate(QDate(someYear, 1, 1).addDays(int(m_years->pipes.hourOfHighestFlow / hoursPerDay)));
    }
    selectRow();
}

void TransportDelayView::choose(std::uint32_t node)
{
    if (m_network && node < m_network->output.nodes.size() && node != m_node) {
        m_node = node;
        selectRow();
        startWave();
    }
}

void TransportDelayView::startWave()
{
    const auto change = SourceChange(m_change->currentData().toInt());
    m_step->setVisible(change == SourceChange::Step);
    m_hour->setVisible(change == SourceChange::Step);
    if (!isVisible() || !m_years || !m_node) {
        return;
    }
    const WaveInput wave{.node = *m_node - partYearOfNode(m_years->parts, *m_node).part.firstNode,
                         .day = dayOf(m_day->date()),
                         .change = change,
                         .step = TemperatureDifference::from_value(m_step->value()),
                         .at = double(m_hour->value()) * oneHour};
    m_cancel->show();
    m_job.start(
        [network = m_network, years = m_years, wave, node = *m_node](const Task& task) {
            const PartYear& part = partYearOfNode(years->parts, node);
            return temperatureWave(yearInput(part.tree, network->input, *part.part.design), part.year, wave, task);
        },
        [this](const TemperatureWave& result) { showWave(result); });
}

void TransportDelayView::showWave(const TemperatureWave& wave)
{
    const PartYear& part = partYearOfNode(m_years->parts, *m_node);
    const Duration design = transportDelays(part.tree, 1.0)[*m_node - part.part.firstNode];
    const double lowest = lowestFlowShare(part.year);
    m_text->setText(tr("%1: %2 at design flow, %3 at the lowest flow of the year")
                        .arg(nameOf(*m_node), text(design), text(design / lowest)));
    m_chart->show([name = nameOf(*m_node), shared = std::make_shared<const TemperatureWave>(wave)] {
        return waveDiagram(name, *shared);
    });
}

QString TransportDelayView::nameOf(std::uint32_t node) const
{
    const auto& consumers = m_network->output.consumers;
    const auto consumer = std::ranges::find(consumers, node, &NetworkConsumer::node);
    return consumer != consumers.end() ? buildingName(m_layers, consumer->building)
                                       : TrenchNames(m_network->output, m_layers).nameOfNode(node);
}

std::optional<std::uint32_t> TransportDelayView::nodeOfRow(const QModelIndex& index) const
{
    const auto consumer = index.data(ValueTable::keyRole).toULongLong();
    const bool there = index.isValid() && m_network && consumer < m_network->output.consumers.size();
    return there ? std::optional(m_network->output.consumers[consumer].node) : std::nullopt;
}

void TransportDelayView::selectRow()
{
    const auto& rows = m_table->table().rows();
    const auto row = std::ranges::find_if(rows, [this](const ValueRow& each) {
        return m_node && m_network->output.consumers[each.key.toULongLong()].node == *m_node;
    });
    if (row != rows.end()) {
        m_selecting = true;
        m_table->setCurrentIndex(m_table->table().index(int(row - rows.begin()), 0));
        m_selecting = false;
    }
}

} // namespace wattort::ui
