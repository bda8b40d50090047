#pragma once

/// \file
/// Heat demand of the region, and the weather behind it.

#include "ui/stages/stage_panel.hpp"

namespace wattort::ui {

class ChartPlace;
class Choice;
class FactList;
class ValueTableView;

class HeatPanel : public StagePanel {
    Q_OBJECT

public:
    explicit HeatPanel(const StageContext& context, QWidget* parent = nullptr);

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;

private:
    void buildWeather();
    void buildRenovation();
    void buildStreets();
    void showDemand(const Plan& plan);

    Choice* m_dataset;
    FactList* m_weather;
    QWidget* m_ownWeather;
    ChartPlace* m_chart;
    ValueTableView* m_uses;
    FactList* m_demand;
    ChartPlace* m_years;
    ChartPlace* m_streets;
    ValueTableView* m_classes;
};

} // namespace wattort::ui
