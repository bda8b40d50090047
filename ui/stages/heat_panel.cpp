#include "ui/stages/heat_panel.hpp"

#include "ui/edit/assumption_edit.hpp"
#include "ui/edit/choice.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/stages/fact_list.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QFormLayout>
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
      m_uses(new ValueTableView(this))
{
    buildWeather();
    addFigures(tr("Key results"), {KeyFigure::HeatDemandOfRegion, KeyFigure::Consumers, KeyFigure::HeatSold});
    addAssumptions(tr("Assumptions of this step"), "heat");
    addToResults(m_chart, tr("Heat demand over the year"));
    addToResults(m_uses, tr("By use of the buildings"));
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
    m_chart->show([stage = plan.demand] {
        std::vector<std::uint32_t> all(stage->output.buildings.size());
        std::iota(all.begin(), all.end(), 0u);
        const HourlyPower power = hourlyDemand(stage->output, all);
        return hourlyPowers(tr("Heat demand of all buildings"), tr("Heat"),
                            std::array{NamedPower{tr("Heat demand"), &power, Hue::Vermilion}});
    });
}

} // namespace wattort::ui
