#pragma once

/// \file
/// Which source gives the heat in each hour.

#include "ui/stages/stage_panel.hpp"

namespace wattort::ui {

class ChartPlace;
class ValueTableView;

class SupplyPanel : public StagePanel {
    Q_OBJECT

public:
    explicit SupplyPanel(const StageContext& context, QWidget* parent = nullptr);

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;

private:
    ChartPlace* m_duration;
    ChartPlace* m_months;
    ValueTableView* m_sources;
};

} // namespace wattort::ui
