#include "ui/stages/compute_panel.hpp"

#include "ui/edit/choice.hpp"
#include "ui/edit/quantity_edit.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace wattort::ui {

namespace {

const ComputeSystem* systemOf(const Catalogues& catalogues, const std::string& key)
{
    const auto found = std::find_if(catalogues.systems.begin(), catalogues.systems.end(),
                                    [&key](const ComputeSystem& system) { return system.key == key; });
    return found == catalogues.systems.end() ? nullptr : &*found;
}

} // namespace

ComputePanel::ComputePanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::Compute, context, parent),
      m_basis(enumChoice<SizingBasis>(this)),
      m_itPower(new QuantityEdit("MW", {0.01, 5'000.0}, this)),
      m_accelerators(new QuantityEdit("1", {1.0, 1e8}, this)),
      m_system(new Choice(this)),
      m_systemFacts(new QLabel(this)),
      m_cooling(enumChoice<CoolingKind>(this)),
      m_redundancy(enumChoice<Redundancy>(this)),
      m_load(enumChoice<LoadKind>(this)),
      m_start(new QDateEdit(this)),
      m_chain(new ValueTableView(this)),
      m_power(new ChartPlace(this)),
      m_heat(new ChartPlace(this)),
      m_coolingYear(new ChartPlace(this))
{
    buildSizing();
    buildDesign();
    addFigures(tr("Key results"),
               {KeyFigure::ItPower, KeyFigure::Accelerators, KeyFigure::Connection, KeyFigure::PeakPower,
                KeyFigure::FacilityEnergy, KeyFigure::Pue, KeyFigure::Wue, KeyFigure::RecoverableHeat,
                KeyFigure::HeatTemperature, KeyFigure::PlotArea, KeyFigure::CentreInvestment, KeyFigure::CentreStaff});
    addAssumptions(tr("Assumptions of this step"), "compute");
    buildResults();
}

void ComputePanel::buildSizing()
{
    QFormLayout* form = addForm(tr("Size"));
    form->addRow(tr("&Known is"), m_basis);
    form->addRow(tr("IT &power"), m_itPower);
    form->addRow(tr("&Accelerators"), m_accelerators);
    connect(m_basis, &Choice::chosen, this, [this](const QVariant& key) { changeBasis(SizingBasis(key.toInt())); });
    connect(m_itPower, &QuantityEdit::edited, this, [this](double megawatts) {
        changeDesign(
            tr("IT power"), [megawatts](ComputeDesign& design) { design.itPower = megawatts * MW; },
            m_itPower->mergeId());
    });
    connect(m_accelerators, &QuantityEdit::edited, this, [this](double count) {
        changeDesign(
            tr("Accelerators"), [count](ComputeDesign& design) { design.accelerators = count; },
            m_accelerators->mergeId());
    });
}

void ComputePanel::buildDesign()
{
    QFormLayout* form = addForm(tr("Design"));
    for (const ComputeSystem& system : live().catalogues().systems) {
        if (system.forSizing) {
            m_system->addItem(QStringLiteral("%1 (%2)").arg(QString::fromStdString(system.name),
                                                            QString::fromStdString(system.originOfVendor)),
                              QString::fromStdString(system.key));
        }
    }
    m_systemFacts->setObjectName(QStringLiteral("faint"));
    m_systemFacts->setWordWrap(true);
    m_start->setCalendarPopup(true);
    m_start->setDateRange(QDate(2024, 1, 1), QDate(2060, 12, 31));
    m_start->setKeyboardTracking(false);
    // The short format of some languages leaves the century out.
    m_start->setDisplayFormat(locale()
                                  .dateFormat(QLocale::ShortFormat)
                                  .replace(QStringLiteral("yyyy"), QStringLiteral("yy"))
                                  .replace(QStringLiteral("yy"), QStringLiteral("yyyy")));
    form->addRow(tr("&System"), m_system);
    form->addRow(m_systemFacts);
    form->addRow(tr("C&ooling"), m_cooling);
    form->addRow(tr("&Redundancy"), m_redundancy);
    form->addRow(tr("&Load"), m_load);
    form->addRow(tr("Start of o&peration"), m_start);
    connect(m_system, &Choice::chosen, this, [this](const QVariant& key) {
        changeDesign(tr("System"), [&key](ComputeDesign& design) { design.system = key.toString().toStdString(); });
    });
    connect(m_cooling, &Choice::chosen, this, [this](const QVariant& key) {
        changeDesign(tr("Cooling"), [&key](ComputeDesign& design) { design.cooling = CoolingKind(key.toInt()); });
    });
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
    addToResults(m_chain, tr("From the chip to the grid"));
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
            design.itPower = live().plan().centre->output.ratedItPower;
            design.accelerators = live().plan().centre->output.accelerators;
        }
    });
}

void ComputePanel::showScenario()
{
    const ComputeDesign& design = scenario().compute;
    const bool byPower = design.basis == SizingBasis::ItPower;
    m_basis->show(int(design.basis));
    m_itPower->setEnabled(byPower);
    m_accelerators->setEnabled(!byPower);
    // The other one follows from the plan.
    if (byPower) {
        m_itPower->show(inUnit(design.itPower, MW));
    } else {
        m_accelerators->show(design.accelerators);
    }
    m_system->show(QString::fromStdString(design.system));
    m_cooling->show(int(design.cooling));
    m_redundancy->show(int(design.redundancy));
    m_load->show(int(design.load));
    const QSignalBlocker quiet(m_start);
    const Date& start = design.startOfOperation;
    m_start->setDate(QDate(start.year, start.month, start.day));
    showSystem(design);
}

void ComputePanel::showSystem(const ComputeDesign& design)
{
    const ComputeSystem* system = systemOf(live().catalogues(), design.system);
    if (!system) {
        m_systemFacts->setText(tr("This system is not in the catalogue."));
        return;
    }
    const QString cooled = system->liquidCooled
                               ? tr("liquid-cooled, water up to %1").arg(text(system->maximumWaterSupply))
                               : tr("air-cooled");
    m_systemFacts->setText(tr("%1 (%2), %n accelerator(s), %3, %4", nullptr, int(system->acceleratorsPerSystem))
                               .arg(QString::fromStdString(system->vendor),
                                    QString::fromStdString(system->originOfVendor), text(system->nameplate.value),
                                    cooled));
    const QString source =
        tr("Source: %1 (%2)")
            .arg(QString::fromStdString(system->provenance.source), QString::number(system->provenance.year));
    m_systemFacts->setToolTip(source);
    m_system->setToolTip(source);
}

void ComputePanel::showPlan(const Plan& plan)
{
    const ComputeCentre& centre = plan.centre->output;
    if (scenario().compute.basis == SizingBasis::ItPower) {
        m_accelerators->show(std::round(centre.accelerators));
    } else {
        m_itPower->show(inUnit(centre.ratedItPower, MW));
    }
    m_power->show([stage = plan.year] { return powerOverYear(stage->output); });
    m_heat->show([stage = plan.year] { return heatOverYear(stage->output); });
    m_coolingYear->show([stage = plan.year] { return coolingOverYear(stage->output, *stage->input.weather); });
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
