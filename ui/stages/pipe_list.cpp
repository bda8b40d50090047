#include "ui/stages/pipe_list.hpp"

#include "ui/chart/network_diagrams.hpp"
#include "ui/edit/choice.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/stages/trench_names.hpp"
#include "ui/text/quantity_text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wattort::ui {

namespace {

std::vector<ValueColumn> columns()
{
    return {{.header = PipeList::tr("No."), .digits = 0},
            {.header = PipeList::tr("Where")},
            {.header = QStringLiteral("DN"), .digits = 0},
            {.header = PipeList::tr("Kind")},
            {.header = PipeList::tr("Length"), .unit = "m", .digits = 0},
            {.header = PipeList::tr("Design power"), .unit = "kW", .digits = 0},
            {.header = PipeList::tr("Mean velocity"), .unit = "m/s", .digits = 2},
            {.header = PipeList::tr("Highest velocity"), .unit = "m/s", .digits = 2},
            {.header = PipeList::tr("Highest pressure loss"), .unit = "Pa/m", .digits = 0},
            {.header = PipeList::tr("Mean supply"), .unit = "°C"},
            {.header = PipeList::tr("Lowest supply"), .unit = "°C"},
            {.header = PipeList::tr("Lowest supply in the hour")},
            {.header = PipeList::tr("Heat loss"), .unit = "MWh/a"},
            {.header = PipeList::tr("Highest loss"), .unit = "kW", .digits = 2},
            {.header = PipeList::tr("Highest loss in the hour")}};
}

ValueCell hourCell(std::uint32_t hour)
{
    return {hourText(hour), double(hour)};
}

std::vector<ValueRow> rowsOf(const NetworkDesign& network, const PipesYear& year, const Layers& layers,
                             const Task& task)
{
    const TrenchNames names(network, layers);
    std::vector<ValueRow> rows;
    rows.reserve(network.pipes.size());
    for (std::size_t i = 0; i < network.pipes.size(); ++i) {
        if (i % 256 == 0) {
            task.report(double(i) / double(network.pipes.size()));
        }
        const NetworkPipe& pipe = network.pipes[i];
        const PipeYear& seen = year.pipes[i];
        rows.push_back(
            {.cells = {int(i + 1), names.name(i), pipe.nominalDiameter, label(pipe.system), inUnit(pipe.length, m),
                       inUnit(pipe.designPower, kW), seen.meanVelocity.value(), seen.highestVelocity.value(),
                       seen.highestGradient.value(), inCelsius(seen.meanSupply), inCelsius(seen.lowestSupply),
                       hourCell(seen.hourOfLowestSupply), inUnit(seen.loss, MWh), inUnit(seen.highestLoss, kW),
                       hourCell(seen.hourOfHighestLoss)},
             .key = qulonglong(i)});
    }
    return rows;
}

} // namespace

PipeList::PipeList(NetworkDetail& detail, QWidget* parent)
    : QWidget(parent),
      m_detail(detail),
      m_view(new Choice(this)),
      m_text(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QToolButton(this)),
      m_stack(new QStackedWidget(this)),
      m_table(new ValueTableView(this)),
      m_chart(new ChartPlace(this))
{
    build();
    connect(m_view, &Choice::chosen, this, &PipeList::showHours);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_detail.cancel();
        m_rowsJob.cancel();
        m_hoursJob.cancel();
        showProgress();
    });
    connect(&m_detail, &NetworkDetail::changed, this, &PipeList::refresh);
    const auto progress = [this](double done) { m_progress->setValue(int(1'000.0 * done)); };
    connect(&m_detail, &NetworkDetail::progressed, this, progress);
    connect(&m_hoursJob, &LatestJob::progressed, this, progress);
    for (LatestJob* job : {&m_rowsJob, &m_hoursJob}) {
        connect(job, &LatestJob::finished, this, &PipeList::showProgress);
    }
    const auto pipeOf = [](const QModelIndex& index) {
        return static_cast<std::size_t>(index.data(ValueTable::keyRole).toULongLong());
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, pipeOf](const QModelIndex& now) {
                if (now.isValid() && !m_selecting) {
                    choose(pipeOf(now));
                    Q_EMIT pipeChosen(pipeOf(now));
                }
            });
    connect(m_table, &QAbstractItemView::activated, this,
            [this, pipeOf](const QModelIndex& index) { Q_EMIT pipeActivated(pipeOf(index)); });
    showProgress();
}

void PipeList::build()
{
    m_view->setObjectName(QStringLiteral("pipeView"));
    m_view->setAccessibleName(tr("What is shown of the pipes"));
    m_view->addItem(tr("All pipes"), int(View::Table));
    m_view->addItem(tr("Temperatures of the selected pipe"), int(View::Temperatures));
    m_view->addItem(tr("Pressures of the selected pipe"), int(View::Pressures));
    m_view->addItem(tr("Flow and loss of the selected pipe"), int(View::Flow));
    m_table->setAccessibleName(tr("Pipes"));
    m_progress->setRange(0, 1'000);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_progress->setMaximumHeight(12);
    m_progress->setAccessibleName(tr("Progress of the calculation"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 40, 0);
    row->addWidget(m_view);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_chart);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
}

void PipeList::show(const NetworkStage& network, const Layers& layers)
{
    m_layers = layers;
    if (m_network != network) {
        m_network = network;
        m_pipe.reset();
        m_name.clear();
        m_years.reset();
        m_hoursOf.reset();
        m_rowsJob.cancel();
        m_hoursJob.cancel();
    }
    refresh();
}

void PipeList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_detail.want(m_network, true);
    refresh();
}

void PipeList::refresh()
{
    if (!isVisible()) {
        return;
    }
    if (!m_network || m_network->output.pipes.empty()) {
        m_table->show({}, {});
        m_chart->showNothing(tr("There is no network."));
        m_text->clear();
    } else if (const auto years = m_detail.of(m_network); years && years != m_years) {
        m_years = years;
        makeRows();
        showHours();
    } else if (!years && !m_rowsJob.running()) {
        m_detail.want(m_network);
    }
    showProgress();
}

void PipeList::makeRows()
{
    m_rowsJob.start([network = m_network, years = m_years, layers = m_layers](
                        const Task& task) { return rowsOf(network->output, years->pipes, layers, task); },
                    [this](std::vector<ValueRow> rows) {
                        m_table->show(columns(), std::move(rows));
                        selectRow();
                    });
}

void PipeList::choose(std::size_t pipe)
{
    if (!m_network || pipe >= m_network->output.pipes.size()) {
        return;
    }
    m_pipe = pipe;
    m_name = QStringLiteral("%1, DN %2")
                 .arg(TrenchNames(m_network->output, m_layers).name(pipe))
                 .arg(m_network->output.pipes[pipe].nominalDiameter);
    selectRow();
    showHours();
}

void PipeList::selectRow()
{
    if (!m_pipe) {
        return;
    }
    const auto& rows = m_table->table().rows();
    const auto row = std::ranges::find_if(
        rows, [this](const ValueRow& each) { return each.key.toULongLong() == qulonglong(*m_pipe); });
    if (row == rows.end()) {
        return;
    }
    m_selecting = true;
    const int position = int(row - rows.begin());
    if (m_table->currentIndex().row() != position) {
        m_table->setCurrentIndex(m_table->table().index(position, 0));
    }
    m_selecting = false;
}

void PipeList::showHours()
{
    const View view = View(m_view->currentData().toInt());
    m_stack->setCurrentIndex(view == View::Table ? 0 : 1);
    m_text->setText(m_pipe ? m_name : QString());
    if (view == View::Table || !m_years) {
        return;
    }
    if (!m_pipe) {
        m_chart->showNothing(tr("Select a pipe in the table or on the map."));
        return;
    }
    if (m_hoursOf != m_pipe) {
        m_hoursOf = m_pipe;
        m_hours.reset();
        m_chart->showNothing(tr("The hours of the pipe are being computed …"));
        m_hoursJob.start([network = m_network, years = m_years,
                          pipe = *m_pipe](const Task& task) { return hoursOf(network, *years, pipe, task); },
                         [this](PipeHours hours) {
                             m_hours = std::make_shared<const PipeHours>(std::move(hours));
                             showHours();
                         });
        showProgress();
    }
    if (m_hours) {
        m_chart->show([view, title = m_name, hours = m_hours] {
            return view == View::Temperatures ? pipeTemperatures(title, *hours)
                   : view == View::Pressures  ? pipePressures(title, *hours)
                                              : pipeFlow(title, *hours);
        });
    }
}

void PipeList::showProgress()
{
    const bool running = m_detail.running() || m_rowsJob.running() || m_hoursJob.running();
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    if (m_table->table().rowCount() == 0 && m_network && !m_network->output.pipes.empty()) {
        m_text->setText(running ? tr("The year of every pipe is being computed …") : QString());
    } else {
        m_text->setText(m_name);
    }
}

} // namespace wattort::ui
