#pragma once

/// \file
/// What the heat supply costs and brings.

#include "ui/stages/stage_panel.hpp"

namespace wattort::ui {

class ChartPlace;
class FactList;
class ValueTableView;

class EconomicsPanel : public StagePanel {
    Q_OBJECT

public:
    explicit EconomicsPanel(const StageContext& context, QWidget* parent = nullptr);

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;

private:
    void buildPrice();

    FactList* m_price;
    QWidget* m_ownPrice;
    ChartPlace* m_chart;
    ChartPlace* m_cashFlow;
    ValueTableView* m_costs;
};

} // namespace wattort::ui
