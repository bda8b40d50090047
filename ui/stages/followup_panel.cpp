#include "ui/stages/followup_panel.hpp"

#include "ui/edit/choice.hpp"
#include "ui/edit/quantity_edit.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/language.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wattort::ui {

namespace {

QString useName(const Catalogues& catalogues, const std::string& key)
{
    const auto found = std::find_if(catalogues.parkUses.begin(), catalogues.parkUses.end(),
                                    [&key](const ParkUse& use) { return use.key == key; });
    if (found == catalogues.parkUses.end()) {
        return QString::fromStdString(key);
    }
    return QString::fromStdString(currentLanguage() == Language::German ? found->labelGerman : found->labelEnglish);
}

} // namespace

FollowUpPanel::FollowUpPanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::FollowUp, context, parent),
      m_list(new QListWidget(this)),
      m_remove(new QPushButton(themedIcon(QStringLiteral("delete")), tr("&Remove"), this)),
      m_use(new Choice(this)),
      m_area(new QuantityEdit("ha", {0.01, 1'000.0}, this)),
      m_startYear(new QuantityEdit("a", {0.0, 25.0}, this)),
      m_plots(new ValueTableView(this)),
      m_years(new ValueTableView(this)),
      m_chart(new ChartPlace(this))
{
    buildList();
    buildFields();
    addFigures(tr("Key results"),
               {KeyFigure::ParkArea, KeyFigure::ParkJobs, KeyFigure::CentreStaff, KeyFigure::MunicipalRevenue});
    addAssumptions(tr("Assumptions of this step"), "followup");
    addToResults(m_chart, tr("Jobs and revenue"));
    addToResults(m_plots, tr("Plots"));
    addToResults(m_years, tr("Year by year"));
}

void FollowUpPanel::buildList()
{
    QVBoxLayout* section = addSection(tr("Plots of the digital park"));
    m_list->setAccessibleName(tr("Plots of the digital park"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    section->addWidget(m_list);
    auto* row = new QHBoxLayout;
    auto* add = new QPushButton(themedIcon(QStringLiteral("add")), tr("&Add a plot"), this);
    row->addWidget(add);
    row->addWidget(m_remove);
    section->addLayout(row);
    connect(add, &QPushButton::clicked, this, &FollowUpPanel::addPlot);
    connect(m_remove, &QPushButton::clicked, this, &FollowUpPanel::removePlot);
    connect(m_list, &QListWidget::currentRowChanged, this, &FollowUpPanel::showFields);
}

void FollowUpPanel::buildFields()
{
    QFormLayout* form = addForm(tr("Selected plot"));
    for (const ParkUse& use : live().catalogues().parkUses) {
        m_use->addItem(useName(live().catalogues(), use.key), QString::fromStdString(use.key));
    }
    form->addRow(tr("&Use"), m_use);
    form->addRow(tr("Net a&rea"), m_area);
    form->addRow(tr("&Starts after"), m_startYear);
    m_startYear->setDecimals(0);
    m_startYear->setToolTip(tr("Years after the start of operation of the compute centre"));
    connect(m_use, &Choice::chosen, this, [this](const QVariant& key) {
        changePlot(tr("Use of the plot"), [&key](ParkPlot& plot) { plot.use = key.toString().toStdString(); });
    });
    connect(m_area, &QuantityEdit::edited, this, [this](double hectares) {
        changePlot(
            tr("Area of the plot"), [hectares](ParkPlot& plot) { plot.netArea = hectares * ha; }, m_area->mergeId());
    });
    connect(m_startYear, &QuantityEdit::edited, this, [this](double years) {
        changePlot(
            tr("Start of the plot"), [years](ParkPlot& plot) { plot.startYear = int(years); }, m_startYear->mergeId());
    });
}

void FollowUpPanel::addPlot()
{
    const auto& uses = live().catalogues().parkUses;
    if (uses.empty()) {
        return;
    }
    const int row = int(scenario().parkPlots.size());
    document().change(tr("Add a plot"), [&uses](Scenario& next) {
        next.parkPlots.push_back({.use = uses.front().key, .netArea = 1.0 * ha});
    });
    m_list->setCurrentRow(row);
}

void FollowUpPanel::removePlot()
{
    const int row = m_list->currentRow();
    if (row >= 0) {
        document().change(tr("Remove a plot"),
                          [row](Scenario& next) { next.parkPlots.erase(next.parkPlots.begin() + row); });
    }
}

void FollowUpPanel::changePlot(const QString& text, const std::function<void(ParkPlot&)>& change, int mergeId)
{
    const int row = m_list->currentRow();
    if (row >= 0) {
        document().change(
            text, [&](Scenario& next) { change(next.parkPlots[std::size_t(row)]); }, mergeId);
    }
}

void FollowUpPanel::showScenario()
{
    const auto& plots = scenario().parkPlots;
    {
        const QSignalBlocker quiet(m_list);
        const int row = std::clamp(m_list->currentRow(), plots.empty() ? -1 : 0, int(plots.size()) - 1);
        m_list->clear();
        for (const ParkPlot& plot : plots) {
            m_list->addItem(QStringLiteral("%1, %2").arg(useName(live().catalogues(), plot.use), text(plot.netArea)));
        }
        fitHeight(*m_list);
        m_list->setCurrentRow(row);
    }
    showFields();
}

void FollowUpPanel::showFields()
{
    const int row = m_list->currentRow();
    const bool has = row >= 0 && std::size_t(row) < scenario().parkPlots.size();
    for (QWidget* widget : {static_cast<QWidget*>(m_remove), static_cast<QWidget*>(m_use),
                            static_cast<QWidget*>(m_area), static_cast<QWidget*>(m_startYear)}) {
        widget->setEnabled(has);
    }
    if (has) {
        const ParkPlot& plot = scenario().parkPlots[std::size_t(row)];
        m_use->show(QString::fromStdString(plot.use));
        m_area->show(inUnit(plot.netArea, ha));
        m_startYear->show(plot.startYear);
    }
}

void FollowUpPanel::showPlan(const Plan& plan)
{
    showPlots(plan.followUp->output);
    showYears(plan.followUp->output);
    m_chart->show([stage = plan.followUp] { return followUpYears(stage->output); });
}

void FollowUpPanel::showPlots(const FollowUp& result)
{
    std::vector<ValueRow> rows;
    for (const PlotResult& plot : result.plots) {
        rows.push_back(
            {.cells = {useName(live().catalogues(), plot.plot.use), inUnit(plot.plot.netArea, ha),
                       QString::number(plot.plot.startYear), rangeText(plot.jobs.low, plot.jobs.high, "1", 0),
                       inUnit(plot.electricalPeak.value, MW), inUnit(plot.heatDemand.value, MWh),
                       inUnit(plot.investment.value, EUR) / 1e6, plot.servedByWasteHeat ? tr("yes") : tr("no")}});
    }
    m_plots->show({{.header = tr("Use")},
                   {.header = tr("Net area"), .unit = "ha"},
                   {.header = tr("Starts after years")},
                   {.header = tr("Jobs")},
                   {.header = tr("Power"), .unit = "MW", .digits = 2},
                   {.header = tr("Heat"), .unit = "MWh/a", .digits = 0},
                   {.header = tr("Investment"), .unit = "MEUR"},
                   {.header = tr("Waste heat suits")}},
                  std::move(rows));
}

void FollowUpPanel::showYears(const FollowUp& result)
{
    std::vector<ValueRow> rows;
    for (const FollowUpYear& year : result.years) {
        rows.push_back({.cells = {QString::number(year.year), year.computeCentreJobs, year.parkJobs,
                                  inUnit(year.parkPower, MW), inUnit(year.parkHeat, MWh),
                                  inUnit(year.investment, EUR) / 1e6, inUnit(year.municipalRevenue, EUR) / 1e6}});
    }
    m_years->show({{.header = tr("Year")},
                   {.header = tr("Jobs in the centre"), .digits = 0},
                   {.header = tr("Jobs in the park"), .digits = 0},
                   {.header = tr("Power"), .unit = "MW", .digits = 2},
                   {.header = tr("Heat"), .unit = "MWh", .digits = 0},
                   {.header = tr("Investment"), .unit = "MEUR"},
                   {.header = tr("Municipal revenue"), .unit = "MEUR", .digits = 2}},
                  std::move(rows));
}

} // namespace wattort::ui
