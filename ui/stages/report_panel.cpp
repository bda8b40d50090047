#include "ui/stages/report_panel.hpp"

#include "ui/stages/fact_list.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wattort::ui {

ReportPanel::ReportPanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::Report, context, parent),
      m_facts(new FactList(this)),
      m_write(new QPushButton(themedIcon(QStringLiteral("report")), tr("&Write the report (PDF) …"), this))
{
    QVBoxLayout* section = addSection(tr("What goes into the report"));
    section->addWidget(m_facts);
    section->addWidget(m_write);
    auto* table = new QPushButton(themedIcon(QStringLiteral("export")), tr("&Export results (GeoJSON, CSV) …"), this);
    section->addWidget(table);
    connect(m_write, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(QStringLiteral("write_report")); });
    connect(table, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(QStringLiteral("export_results")); });
    addFigures(tr("Summary"), {KeyFigure::ItPower, KeyFigure::Pue, KeyFigure::RecoverableHeat, KeyFigure::Consumers,
                               KeyFigure::HeatSold, KeyFigure::WasteHeatShare, KeyFigure::LevelisedCostOfHeat,
                               KeyFigure::NetPresentValue, KeyFigure::AvoidedEmissions, KeyFigure::LegalRulesBroken,
                               KeyFigure::ParkJobs, KeyFigure::MunicipalRevenue});
}

void ReportPanel::showScenario()
{
    const Scenario& now = scenario();
    const auto site = document().selectedSite();
    const auto sourced = std::count_if(now.overrides.begin(), now.overrides.end(),
                                       [](const auto& own) { return !own.second.source.empty(); });
    const auto unsourced = std::ptrdiff_t(now.overrides.size()) - sourced;
    m_facts->show({
        {tr("Site"), site ? QString::fromStdString(now.layers.sites[*site].name) : tr("none")},
        {tr("Sites compared"), numberText(double(now.layers.sites.size()), 0)},
        {tr("Own values"), numberText(double(now.overrides.size()), 0)},
        {tr("… of them without a source"),
         numberText(double(unsourced), 0),
         {},
         unsourced > 0 ? QStringLiteral("warning") : QStringLiteral("ok")},
    });
    showRanking();
}

void ReportPanel::showPlan(const Plan& plan)
{
    Q_UNUSED(plan)
}

void ReportPanel::showRanking()
{
    const bool ready = live().plan().complete() && live().current() && live().rankingCurrent();
    m_write->setEnabled(ready);
    m_write->setToolTip(ready ? QString() : tr("Possible as soon as all sites are planned"));
}

} // namespace wattort::ui
