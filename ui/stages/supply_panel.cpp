#include "ui/stages/supply_panel.hpp"

#include "ui/stages/chart_place.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

namespace wattort::ui {

namespace {

std::vector<ValueRow> sourceRows(const DispatchYear& year, const NetworkDesign& network)
{
    const Energy direct = total(year.direct);
    const Energy pump = total(year.heatPump);
    Energy all = direct + pump + year.heatFromBoiler;
    for (const NetworkSource& source : network.sources) {
        all += source.heatSource == NetworkSource::none ? Energy{} : source.heatFedIn;
    }
    const auto row = [&all](const QString& name, Power rating, Energy heat) {
        return ValueRow{
            .cells = {name, inUnit(rating, MW), inUnit(heat, MWh), all.value() > 0.0 ? 100.0 * double(heat / all) : 0.0,
                      rating.value() > 0.0 ? ValueCell(heat.value() / rating.value() / oneHour.value()) : ValueCell()}};
    };
    std::vector<ValueRow> rows{row(SupplyPanel::tr("Waste heat, direct"), peak(year.direct), direct),
                               row(SupplyPanel::tr("Waste heat by heat pump"), year.heatPumpRating, pump),
                               row(SupplyPanel::tr("Peak boiler"), year.boilerRating, year.heatFromBoiler)};
    for (const NetworkSource& source : network.sources) {
        if (source.heatSource != NetworkSource::none && source.used()) {
            rows.push_back(row(sourceName(source), source.limit, source.heatFedIn));
        }
    }
    rows.push_back({.cells = {SupplyPanel::tr("All sources"), ValueCell(), inUnit(all, MWh), 100.0}, .total = true});
    return rows;
}

} // namespace

SupplyPanel::SupplyPanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::Supply, context, parent),
      m_duration(new ChartPlace(this)),
      m_months(new ChartPlace(this)),
      m_sources(new ValueTableView(this))
{
    addFigures(tr("Key results"),
               {KeyFigure::WasteHeatShare, KeyFigure::WasteHeatUsed, KeyFigure::SeasonalCop, KeyFigure::BoilerHeat,
                KeyFigure::RecoverableHeat, KeyFigure::HeatTemperature, KeyFigure::EnergyReuseFactor});
    addAssumptions(tr("Assumptions of this step"), "supply");
    addToResults(m_duration, tr("Load-duration curve"));
    addToResults(m_months, tr("Monthly balance"));
    addToResults(m_sources, tr("Sources"));
}

void SupplyPanel::showScenario() {}

void SupplyPanel::showPlan(const Plan& plan)
{
    const DispatchYear& year = plan.dispatch->output;
    m_duration->show([stage = plan.dispatch] { return loadDuration(stage->output, *stage->input.network); });
    m_months->show(
        [stage = plan.dispatch] { return monthlyBalance(stage->output, *stage->input.network, *stage->input.source); });
    m_sources->show({{.header = tr("Source")},
                     {.header = tr("Rating"), .unit = "MW", .digits = 2},
                     {.header = tr("Heat"), .unit = "MWh/a", .digits = 0},
                     {.header = tr("Share"), .unit = "%"},
                     {.header = tr("Full-load hours"), .unit = "h", .digits = 0}},
                    sourceRows(year, plan.network->output));
}

} // namespace wattort::ui
