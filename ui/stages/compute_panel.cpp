#include "ui/stages/compute_panel.hpp"

#include "model/compute/model_work.hpp"
#include "model/compute/water_temperature.hpp"
#include "ui/edit/assumption_edit.hpp"
#include "ui/edit/choice.hpp"
#include "ui/edit/quantity_edit.hpp"
#include "ui/stages/centre_facts.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/stages/compute_equipment.hpp"
#include "ui/stages/compute_pictures.hpp"
#include "ui/stages/compute_ranges.hpp"
#include "ui/stages/compute_size.hpp"
#include "ui/stages/fact_list.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/language.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace wattort::ui {

ComputePanel::ComputePanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::Compute, context, parent),
      m_size(new ComputeSize(addForm(tr("Size")), context.live.catalogues(), this)),
      m_equipment(new ComputeEquipment(context, this)),
      m_water(new AssumptionEdit(assumptionOf(context.live.catalogues(), "water_supply"), context.document, this)),
      m_redundancy(enumChoice<Redundancy>(this)),
      m_load(enumChoice<LoadKind>(this)),
      m_loadFacts(new QLabel(this)),
      m_start(new QDateEdit(this)),
      m_work(new FactList(this)),
      m_grid(new FactList(this)),
      m_weather(new FactList(this)),
      m_indicators(new FactList(this)),
      m_flow(new FlowPlace(this)),
      m_year(new YearMapPlace(this)),
      m_expansion(new ChartPlace(this)),
      m_chain(new ValueTableView(this)),
      m_estimates(new ValueTableView(this)),
      m_power(new ChartPlace(this)),
      m_heat(new ChartPlace(this)),
      m_coolingYear(new ChartPlace(this)),
      m_waterTemperatures(new ChartPlace(this)),
      m_ranges(new CentreRangesPlace(context, this))
{
    buildSizing();
    buildDesign();
    addFigures(tr("Key results"),
               {KeyFigure::ItPower, KeyFigure::Accelerators, KeyFigure::Connection, KeyFigure::PeakPower,
                KeyFigure::FacilityEnergy, KeyFigure::Pue, KeyFigure::Wue, KeyFigure::RecoverableHeat,
                KeyFigure::HeatTemperature, KeyFigure::PlotArea, KeyFigure::CentreInvestment, KeyFigure::CentreStaff});
    addSection(tr("What it does at full work"))->addWidget(m_work);
    addSection(tr("Grid and renewable power"))->addWidget(m_grid);
    addSection(tr("Weather for the design"))->addWidget(m_weather);
    addSection(tr("Indicators of the data centre"))->addWidget(m_indicators);
    addAssumptions(tr("Assumptions of this step"), "compute");
    buildResults();
}

QuantityEdit* ComputePanel::itPower() const
{
    return m_size->itPower();
}

Choice* ComputePanel::system() const
{
    return m_equipment->system();
}

void ComputePanel::buildSizing()
{
    connect(m_size, &ComputeSize::basisChosen, this, &ComputePanel::changeBasis);
    connect(m_size, &ComputeSize::changed, this, &ComputePanel::changeDesign);
}

void ComputePanel::buildDesign()
{
    QFormLayout* form = addForm(tr("Design"));
    m_start->setCalendarPopup(true);
    m_start->setDateRange(QDate(2024, 1, 1), QDate(2060, 12, 31));
    m_start->setKeyboardTracking(false);
    // The short format of some languages leaves the century out.
    m_start->setDisplayFormat(locale()
                                  .dateFormat(QLocale::ShortFormat)
                                  .replace(QStringLiteral("yyyy"), QStringLiteral("yy"))
                                  .replace(QStringLiteral("yy"), QStringLiteral("yyyy")));
    m_equipment->addSystem(form);
    m_equipment->addCooling(form);
    form->addRow(m_water);
    form->addRow(tr("&Redundancy"), m_redundancy);
    m_equipment->addPowerSupply(form);
    form->addRow(tr("&Load"), m_load);
    m_loadFacts->setObjectName(QStringLiteral("faint"));
    m_loadFacts->setWordWrap(true);
    form->addRow(m_loadFacts);
    auto* import = new QPushButton(themedIcon(QStringLiteral("import")), tr("Import a loa&d …"), this);
    form->addRow(import);
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(QStringLiteral("import_load")); });
    form->addRow(tr("Start of o&peration"), m_start);
    connect(m_redundancy, &Choice::chosen, this, [this](const QVariant& key) {
        changeDesign(tr("Redundancy"), [&key](ComputeDesign& design) { design.redundancy = Redundancy(key.toInt()); });
    });
    connect(m_load, &Choice::chosen, this, [this](const QVariant& key) {
        changeDesign(tr("Load"), [&key](ComputeDesign& design) { design.load = LoadKind(key.toInt()); });
    });
    connect(m_start, &QDateEdit::dateChanged, this, [this](const QDate& day) {
        changeDesign(tr("Start of operation"), [&day](ComputeDesign& design) {
            design.startOfOperation = {day.year(), day.month(), day.day()};
        });
    });
}

void ComputePanel::buildResults()
{
    addToResults(m_power, tr("Power over the year"));
    addToResults(m_heat, tr("Usable heat"));
    addToResults(m_coolingYear, tr("PUE and temperatures"));
    addToResults(m_waterTemperatures, tr("Facility water"));
    addToResults(m_flow, tr("Flow of energy"));
    addToResults(m_year, tr("Map of the year"));
    addToResults(m_expansion, tr("25 years"));
    addToResults(m_chain, tr("From the chip to the grid"));
    addToResults(m_ranges, tr("Ranges"));
    m_estimates->setWordWrap(true);
    addToResults(m_estimates, tr("Cost, area, staff, time"));
}

void ComputePanel::changeDesign(const QString& text, const std::function<void(ComputeDesign&)>& change, int mergeId)
{
    document().change(
        text, [&change](Scenario& next) { change(next.compute); }, mergeId);
}

void ComputePanel::changeBasis(SizingBasis basis)
{
    changeDesign(tr("Basis of the size"), [this, basis](ComputeDesign& design) {
        design.basis = basis;
        if (live().plan().complete() && live().current()) {
            takeOver(design, live().plan().centre->output);
        }
    });
}

void ComputePanel::showScenario()
{
    const ComputeDesign& design = scenario().compute;
    m_size->show(design);
    m_equipment->showScenario();
    m_redundancy->show(int(design.redundancy));
    m_load->show(int(design.load));
    m_loadFacts->setText(scenario().loadSeries ? text(*scenario().loadSeries) : QString());
    m_loadFacts->setVisible(design.load == LoadKind::Imported && scenario().loadSeries);
    const QSignalBlocker quiet(m_start);
    const Date& start = design.startOfOperation;
    m_start->setDate(QDate(start.year, start.month, start.day));
}

void ComputePanel::showWork(const ComputeCentre& centre)
{
    const SizingTarget& target = scenario().compute.target;
    const InferenceStep step =
        inferenceStep(target.inference, centre.system.accelerator, live().plan().centre->input.assumptions.work);
    std::vector<Fact> facts{
        {tr("Heat that can be handed over"), text(centre.heatAtFullWork)},
        {tr("Temperature of the heat"), text(centre.heatTemperature)},
        {tr("Facility water, supply"), centre.liquidShare > 0.0 ? text(centre.waterSupply) : QStringLiteral("–")},
        {tr("Racks"), numberText(centre.racks, 1)},
        {tr("Training of %1 billion parameters").arg(numberText(target.training.parameters / 1e9, 0)),
         std::isfinite(centre.trainingDuration.value()) ? text(centre.trainingDuration) : QStringLiteral("–"),
         tr("With %1 trillion tokens").arg(numberText(target.training.tokens / 1e12, 1))}};
    if (step.tokensPerSecond > 0.0) {
        facts.push_back({tr("Tokens per second of a model with %1 billion parameters")
                             .arg(numberText(target.inference.parameters / 1e9, 0)),
                         numberText(centre.tokensPerSecond, 0),
                         step.bound == InferenceBound::Memory ? tr("Memory bandwidth limits it")
                                                              : tr("Computing speed limits it")});
        facts.push_back({tr("Accelerators that hold one copy of the model"), numberText(step.acceleratorsPerCopy, 0)});
    }
    m_work->show(std::move(facts));
}

void ComputePanel::showGrid(const Plan& plan)
{
    m_grid->show(gridFacts(plan, live().catalogues()));
}

void ComputePanel::showWeather(const Plan& plan)
{
    m_weather->show(designWeatherFacts(plan));
}

void ComputePanel::showIndicators(const Plan& plan)
{
    m_indicators->show(indicatorFacts(plan));
}

void ComputePanel::showPlan(const Plan& plan)
{
    showIndicators(plan);
    if (plan.centre != m_shownCentre || plan.year != m_shownYear) {
        m_shownCentre = plan.centre;
        m_shownYear = plan.year;
        showCentre(plan);
    }
    m_ranges->show(plan, live().current());
}

void ComputePanel::clearResults()
{
    StagePanel::clearResults();
    m_shownCentre.reset();
    m_shownYear.reset();
    m_ranges->clear();
}

void ComputePanel::showCentre(const Plan& plan)
{
    const ComputeCentre& centre = plan.centre->output;
    showWork(centre);
    showGrid(plan);
    showWeather(plan);
    m_flow->show(energyFlow(plan.year->output));
    m_year->show({plan.year, &plan.year->output});
    m_expansion->show([centre = plan.centre, year = plan.year] {
        return expansionDiagram(expand(centre->output, year->output, centre->input.assumptions.expansion));
    });
    m_power->show([stage = plan.year] { return powerOverYear(stage->output); });
    m_heat->show([stage = plan.year] { return heatOverYear(stage->output); });
    m_coolingYear->show([stage = plan.year] { return coolingOverYear(stage->output, *stage->input.weather); });
    m_waterTemperatures->show([stage = plan.centre, year = plan.year] {
        return waterTemperatureDiagram(
            compareWaterTemperatures(stage->input, stage->output, year->input, celsius(25.0), celsius(50.0)));
    });
    showChain(centre);
    showEstimates(centre);
}

void ComputePanel::showEstimates(const ComputeCentre& centre)
{
    const Assumptions assumed(live().catalogues().assumptions, scenario().overrides);
    std::vector<ValueRow> rows;
    for (const Estimate& one :
         estimates(centre, scenario().compute.load, assumed, live().catalogues().equipmentRanges)) {
        const QString range =
            one.value.low < one.value.high ? rangeText(one.value.low, one.value.high, one.unit) : QStringLiteral("–");
        const QString source =
            QStringLiteral("%1 (%2)").arg(QString::fromStdString(one.source), QString::number(one.year));
        rows.push_back(
            {.cells = {label(one.kind), valueText(one.value.value, one.unit), range, label(one.confidence), source},
             .toolTip = source});
    }
    m_estimates->show({{.header = tr("Estimate")},
                       {.header = tr("Value")},
                       {.header = tr("Range")},
                       {.header = tr("How sure")},
                       {.header = tr("Source")}},
                      std::move(rows));
}

void ComputePanel::showChain(const ComputeCentre& centre)
{
    std::vector<ValueRow> rows;
    Power sum;
    for (const PowerStep& step : centre.chain) {
        rows.push_back(
            {.cells = {label(step.kind), inUnit(step.power, MW), 100.0 * double(step.power / centre.ratedItPower)}});
        sum += step.power;
    }
    rows.push_back({.cells = {tr("Sum at rated load"), inUnit(sum, MW), 100.0 * double(sum / centre.ratedItPower)},
                    .total = true});
    m_chain->show({{.header = tr("Step")},
                   {.header = tr("Power"), .unit = "MW", .digits = 3},
                   {.header = tr("Share of IT power"), .unit = "%"}},
                  std::move(rows));
}

} // namespace wattort::ui
