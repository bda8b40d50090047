#include "ui/stages/compute_ranges.hpp"

#include "ui/edit/choice.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace wattort::ui {

CentreRangesPlace::CentreRangesPlace(const StageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_figures(new ValueTableView(this)),
      m_figure(enumChoice<CentreFigure>(this)),
      m_tornado(new ChartPlace(this)),
      m_influences(new ValueTableView(this)),
      m_equipment(new ValueTableView(this))
{
    m_figure->setAccessibleName(tr("Figure whose influences are shown"));
    m_figures->setAccessibleName(tr("Key results with their ranges"));
    m_influences->setAccessibleName(tr("What moves the figure"));
    m_equipment->setAccessibleName(tr("Numbers of the equipment with their ranges"));
    auto* note = new QLabel(tr("Each assumption at the ends of its range, one at a time; the range of a figure is the "
                               "root of the sum of squares. Decisions and what the network takes stay."),
                            this);
    note->setObjectName(QStringLiteral("faint"));
    note->setWordWrap(true);
    auto* figures = new QWidget(this);
    auto* under = new QVBoxLayout(figures);
    under->setContentsMargins(0, 0, 0, 0);
    under->addWidget(m_figures, 1);
    under->addWidget(note);
    auto* influences = new QTabWidget(this);
    influences->setDocumentMode(true);
    influences->addTab(m_tornado, tr("Chart"));
    influences->addTab(m_influences, tr("Table"));
    constexpr int charactersOfFigure = 36;
    m_figure->setMinimumContentsLength(charactersOfFigure);
    influences->setCornerWidget(m_figure);
    m_equipment->setWordWrap(true);
    auto* views = new QTabWidget(this);
    views->setDocumentMode(true);
    views->addTab(figures, tr("Key results"));
    views->addTab(influences, tr("What moves them"));
    views->addTab(m_equipment, tr("Equipment"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 6, 6);
    column->addWidget(views);
    m_figure->Choice::show(int(CentreFigure::PowerUsageEffectiveness));
    connect(m_figure, &Choice::chosen, this, &CentreRangesPlace::showInfluences);
    connect(&m_job, &LatestJob::failed, this, [this] { m_tornado->showNothing(tr("Could not be computed")); });
}

void CentreRangesPlace::show(const Plan& plan, bool current)
{
    const bool same = plan.centre == m_plan.centre && plan.year == m_plan.year && plan.dispatch == m_plan.dispatch;
    if (!current || (same && (m_ranges || m_due || m_job.running()))) {
        return;
    }
    m_plan = plan;
    m_due = true;
    if (isVisible()) {
        compute();
    }
}

void CentreRangesPlace::clear()
{
    m_job.cancel();
    m_plan = {};
    m_due = false;
    m_ranges.reset();
}

void CentreRangesPlace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    compute();
}

void CentreRangesPlace::compute()
{
    if (!m_due) {
        return;
    }
    m_due = false;
    m_job.start([input = centreRangesInput(m_plan, m_context.document.scenario(), m_context.live.catalogues())](
                    const Task& task) { return centreRanges(input, task); },
                [this](CentreRanges ranges) {
                    m_ranges = std::make_shared<const CentreRanges>(std::move(ranges));
                    showFigures();
                    showInfluences();
                    showEquipment();
                });
}

void CentreRangesPlace::showFigures()
{
    std::vector<ValueRow> rows;
    for (const CentreFigure figure : valuesOf<CentreFigure>()) {
        const Range<double>& range = m_ranges->figures[std::size_t(figure)];
        rows.push_back({.cells = {label(figure), figureText(figure, range.value), figureRange(figure, range)}});
    }
    m_figures->show({{.header = tr("Figure")}, {.header = tr("Value")}, {.header = tr("Range")}}, std::move(rows));
}

void CentreRangesPlace::showEquipment()
{
    const Catalogues& catalogues = m_context.live.catalogues();
    const CentreRangesInput input = centreRangesInput(m_plan, m_context.document.scenario(), catalogues);
    std::vector<ValueRow> rows;
    for (const EquipmentFigure& figure : equipmentFigures(usedEquipment(input), catalogues.equipmentRanges)) {
        const EquipmentText text = equipmentText(figure);
        rows.push_back({.cells = {text.name, text.value, text.range, text.provenance}, .toolTip = text.source});
    }
    m_equipment->show(
        {{.header = tr("Equipment")}, {.header = tr("Value")}, {.header = tr("Range")}, {.header = tr("Source")}},
        std::move(rows));
}

void CentreRangesPlace::showInfluences()
{
    if (!m_ranges) {
        return;
    }
    const auto figure = CentreFigure(m_figure->currentData().toInt());
    const Catalogues& catalogues = m_context.live.catalogues();
    const std::vector<CentreInfluence> moving = influencesOn(*m_ranges, figure);
    std::vector<ValueRow> rows;
    for (const CentreInfluence& one : moving) {
        rows.push_back({.cells = {influenceName(one.key, catalogues), influenceRange(one.key, m_plan, catalogues),
                                  figureText(figure, one.atLow[std::size_t(figure)]),
                                  figureText(figure, one.atHigh[std::size_t(figure)])},
                        .toolTip = influenceSource(one.key, m_plan, catalogues)});
    }
    m_influences->show({{.header = tr("Assumption")},
                        {.header = tr("Range")},
                        {.header = tr("At its low end")},
                        {.header = tr("At its high end")}},
                       std::move(rows));
    if (moving.empty()) {
        m_tornado->showNothing(tr("No assumption moves this figure"));
        return;
    }
    m_tornado->show([ranges = m_ranges, figure, moving, &catalogues] {
        return influenceDiagram(figure, ranges->figures[std::size_t(figure)].value, moving, catalogues);
    });
}

} // namespace wattort::ui
