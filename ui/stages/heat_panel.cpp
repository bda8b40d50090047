#include "ui/stages/heat_panel.hpp"

#include "model/heat/hot_water.hpp"
#include "ui/chart/demand_diagrams.hpp"
#include "ui/edit/assumption_edit.hpp"
#include "ui/edit/choice.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/stages/fact_list.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

namespace wattort::ui {

namespace {

struct UseSum {
    int buildings = 0;
    int heated = 0;
    int metered = 0;
    int fromDensity = 0;
    Energy demand;
};

std::vector<ValueRow> useRows(const Layer<Building>& buildings, const HeatDemand& demand)
{
    std::map<BuildingUse, UseSum> sums;
    UseSum all;
    for (std::size_t i = 0; i < std::min(buildings.size(), demand.buildings.size()); ++i) {
        const BuildingDemand& one = demand.buildings[i];
        for (UseSum* sum : {&sums[buildings[i].use], &all}) {
            ++sum->buildings;
            sum->heated += one.basis != DemandBasis::Unheated;
            sum->metered += one.basis == DemandBasis::Metered;
            sum->fromDensity += one.basis == DemandBasis::HeatDensity;
            sum->demand += one.annual;
        }
    }
    const auto cells = [&all](const QString& name, const UseSum& sum) {
        const double share = all.demand.value() > 0.0 ? 100.0 * double(sum.demand / all.demand) : 0.0;
        return std::vector<ValueCell>{
            name, sum.buildings, sum.heated, sum.metered, sum.fromDensity, inUnit(sum.demand, MWh), share};
    };
    std::vector<ValueRow> rows;
    for (const auto& [use, sum] : sums) {
        rows.push_back({.cells = cells(label(use), sum)});
    }
    rows.push_back({.cells = cells(HeatPanel::tr("All buildings"), all), .total = true});
    return rows;
}

struct ClassSum {
    int buildings = 0;
    Length length;
    Energy demand;
};

std::vector<ValueRow> densityRows(const StreetHeat& heat)
{
    std::array<ClassSum, linearDensityClasses> sums;
    ClassSum all;
    for (const StreetSection& section : heat.sections) {
        for (ClassSum* sum : {&sums[std::size_t(linearDensityClass(section.density()))], &all}) {
            sum->buildings += int(section.buildings);
            sum->length += section.length;
            sum->demand += section.demand;
        }
    }
    const auto cells = [&all](const QString& name, const QString& suits, const ClassSum& sum) {
        const double share = all.demand > Energy{} ? 100.0 * double(sum.demand / all.demand) : 0.0;
        return std::vector<ValueCell>{name, suits, sum.buildings, inUnit(sum.length, km), inUnit(sum.demand, MWh),
                                      share};
    };
    std::vector<ValueRow> rows;
    for (const LinearDensityClass step : valuesOf<LinearDensityClass>()) {
        rows.push_back({.cells = cells(label(step), suitabilityText(step), sums[std::size_t(step)])});
    }
    rows.push_back({.cells = cells(HeatPanel::tr("All streets"), {}, all), .total = true});
    return rows;
}

constexpr int climateNeutral = 2045; // WPG section 31

/// Until when the years of the demand are shown: the network's 25 years, and the year of the WPG at least.
int lastYearOf(const Scenario& scenario)
{
    constexpr int yearsOfOperation = 25;
    return std::max(climateNeutral, scenario.compute.startOfOperation.year + yearsOfOperation);
}

std::vector<Fact> demandFacts(const HeatDemand& demand, const RenovationPath& path)
{
    const auto gigawattHours = [](const Range<Energy>& range) {
        return rangeText(inUnit(range.low, GWh), inUnit(range.high, GWh), "GWh/a", 1);
    };
    const std::vector<DemandYear> years = demandPath(path, demand.today, demand.renovatable, climateNeutral);
    const Range<Energy> last = years.empty() ? Range<Energy>{} : years.back().demand;
    Power peak;
    Power peakLow;
    Power peakHigh;
    for (const BuildingDemand& building : demand.buildings) {
        const Range<Power> range = building.peakRange.of(building.peak);
        peak += range.value;
        peakLow += range.low;
        peakHigh += range.high;
    }
    return {{HeatPanel::tr("Planned for %1").arg(path.referenceYear), valueText(inUnit(demand.total, GWh), "GWh/a", 1),
             HeatPanel::tr("Useful heat of all buildings with the renovation reached in the reference year.")},
            {HeatPanel::tr("Range"), gigawattHours(demand.totalRange.of(demand.total)),
             HeatPanel::tr("Specific demands and heated areas of the catalogue, in all buildings alike.")},
            {HeatPanel::tr("Demand in %1").arg(climateNeutral), valueText(inUnit(last.value, GWh), "GWh/a", 1),
             HeatPanel::tr("With the renovation rate and depth of the assumptions.")},
            {HeatPanel::tr("Range"), gigawattHours(last),
             HeatPanel::tr("Renovation rate and depth from fast and deep to slow and shallow.")},
            {HeatPanel::tr("Sum of the peaks"), valueText(inUnit(peak, MW), "MW", 1),
             HeatPanel::tr("Of all buildings, without diversity.")},
            {HeatPanel::tr("Range"), rangeText(inUnit(peakLow, MW), inUnit(peakHigh, MW), "MW", 1),
             HeatPanel::tr("Each building by itself: class, area, place in its class and full-load hours.")}};
}

std::vector<Fact> weatherFacts(const WeatherYear& weather)
{
    const auto values = weather.dryBulb.raw();
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const bool synthetic = weather.origin == WeatherOrigin::Synthetic;
    return {{synthetic ? HeatPanel::tr("Synthesised from the station") : HeatPanel::tr("File"),
             QString::fromStdString(weather.source),
             synthetic ? HeatPanel::tr("An hourly year made from monthly statistics of the Deutscher Wetterdienst, "
                                       "because the scenario has no weather file.")
                       : QString(),
             synthetic ? QStringLiteral("info") : QStringLiteral("ok")},
            {HeatPanel::tr("Kind"), label(weather.origin)},
            {HeatPanel::tr("Mean temperature"), text(Temperature::from_value(mean))},
            {HeatPanel::tr("Lowest and highest"), rangeText(*low - 273.15, *high - 273.15, "°C")}};
}

} // namespace

HeatPanel::HeatPanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::Heat, context, parent),
      m_dataset(new Choice(this)),
      m_weather(new FactList(this)),
      m_ownWeather(new QPushButton(themedIcon(QStringLiteral("reset")), tr("Use the &climate station again"), this)),
      m_chart(new ChartPlace(this)),
      m_uses(new ValueTableView(this)),
      m_demand(new FactList(this)),
      m_years(new ChartPlace(this)),
      m_streets(new ChartPlace(this)),
      m_classes(new ValueTableView(this))
{
    buildWeather();
    buildRenovation();
    buildStreets();
    addFigures(tr("Key results"), {KeyFigure::HeatDemandOfRegion, KeyFigure::Consumers, KeyFigure::HeatSold});
    addAssumptions(tr("Assumptions of this step"), "heat");
    addToResults(m_chart, tr("Heat demand over the year"));
    addToResults(m_uses, tr("By use of the buildings"));
    addToResults(m_years, tr("By year"));
    addToResults(m_streets, tr("Line density"));
    addToResults(m_classes, tr("Streets"));
}

void HeatPanel::buildRenovation()
{
    QVBoxLayout* section = addSection(tr("Demand and renovation"));
    section->addWidget(m_demand);
    for (const char* key : {"heat_renovation_rate", "heat_renovation_depth", "heat_reference_year"}) {
        section->addWidget(new AssumptionEdit(assumptionOf(live().catalogues(), key), document(), this));
    }
    auto* hint = new QLabel(tr("The network is planned for the reference year; the economics follow the heat sold from "
                               "the start of operation year by year."),
                            this);
    hint->setObjectName(QStringLiteral("faint"));
    hint->setWordWrap(true);
    section->addWidget(hint);
}

void HeatPanel::buildStreets()
{
    QVBoxLayout* streets = addSection(tr("Linear heat density of the streets"));
    auto* hint = new QLabel(tr("Heat demand of the buildings along each street from junction to junction, whether a "
                               "network is planned there or not."),
                            this);
    hint->setObjectName(QStringLiteral("faint"));
    hint->setWordWrap(true);
    streets->addWidget(hint);
    auto* show = new QPushButton(themedIcon(QStringLiteral("show")), tr("Show or hide on the &map"), this);
    show->setObjectName(QStringLiteral("showStreetHeat"));
    streets->addWidget(show);
    connect(show, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(QStringLiteral("show_street_heat")); });
}

void HeatPanel::buildWeather()
{
    QFormLayout* form = addForm(tr("Weather"));
    form->addRow(m_weather);
    std::set<std::string> datasets;
    for (const ClimateStation& station : live().catalogues().stations) {
        datasets.insert(station.dataset);
    }
    for (const std::string& dataset : datasets) {
        const QString key = QString::fromStdString(dataset);
        m_dataset->addItem(key == QLatin1String("TRY2045") ? tr("TRY2045 (climate projection)") : key, key);
    }
    form->addRow(tr("&Data set"), m_dataset);
    form->addRow(new AssumptionEdit(assumptionOf(live().catalogues(), "climate_warming"), document(), this));
    auto* import = new QPushButton(themedIcon(QStringLiteral("import")), tr("&Weather file (EPW, TRY) …"), this);
    form->addRow(import);
    m_ownWeather->setObjectName(QStringLiteral("climateStation"));
    form->addRow(m_ownWeather);
    connect(m_dataset, &Choice::chosen, this, [this](const QVariant& key) {
        document().change(tr("Climate data set"),
                          [&key](Scenario& next) { next.climateDataset = key.toString().toStdString(); });
    });
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(QStringLiteral("import_weather")); });
    connect(static_cast<QPushButton*>(m_ownWeather), &QPushButton::clicked, this, [this] {
        document().change(tr("Weather of the climate station"), [](Scenario& next) { next.weather.reset(); });
    });
}

void HeatPanel::showScenario()
{
    m_dataset->show(QString::fromStdString(scenario().climateDataset));
    m_dataset->setEnabled(!scenario().weather);
    m_ownWeather->setVisible(scenario().weather != nullptr);
}

void HeatPanel::showPlan(const Plan& plan)
{
    const HeatDemand& demand = plan.demand->output;
    m_weather->show(weatherFacts(*plan.weather->output));
    m_uses->show({{.header = tr("Use")},
                  {.header = tr("Buildings"), .digits = 0},
                  {.header = tr("Heated"), .digits = 0},
                  {.header = tr("Metered"), .digits = 0},
                  {.header = tr("From density"), .digits = 0},
                  {.header = tr("Useful heat"), .unit = "MWh/a", .digits = 0},
                  {.header = tr("Share"), .unit = "%"}},
                 useRows(plan.demand->input.buildings, demand));
    showDemand(plan);
    m_chart->show([stage = plan.demand] {
        std::vector<std::uint32_t> all(stage->output.buildings.size());
        std::iota(all.begin(), all.end(), 0u);
        const HourlyPower power = hourlyDemand(stage->output, all);
        const HourlyPower water = hourlyHotWater(stage->input, stage->output);
        return hourlyPowers(tr("Heat demand of all buildings"), tr("Heat"),
                            std::array{NamedPower{tr("Heat demand"), &power, Hue::Vermilion},
                                       NamedPower{tr("of it hot water"), &water, Hue::Blue}});
    });
}

void HeatPanel::showDemand(const Plan& plan)
{
    const RenovationPath& path = plan.demand->input.assumptions.renovation;
    m_demand->show(demandFacts(plan.demand->output, path));
    m_years->show([stage = plan.demand, last = lastYearOf(scenario())] {
        return demandOverYears(stage->output, stage->input.assumptions.renovation, last);
    });
    m_streets->show([stage = plan.streetHeat] { return linearDensityDuration(stage->output); });
    m_classes->show({{.header = tr("Linear heat density")},
                     {.header = tr("Suitable for a heat network")},
                     {.header = tr("Buildings"), .digits = 0},
                     {.header = tr("Length"), .unit = "km"},
                     {.header = tr("Useful heat"), .unit = "MWh/a", .digits = 0},
                     {.header = tr("Share"), .unit = "%"}},
                    densityRows(plan.streetHeat->output));
}

} // namespace wattort::ui
