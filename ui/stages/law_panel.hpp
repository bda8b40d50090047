#pragma once

/// \file
/// CO2 of the heat supply, and the statutory limits.

#include "ui/stages/stage_panel.hpp"

namespace wattort::ui {

class ValueTableView;

class LawPanel : public StagePanel {
    Q_OBJECT

public:
    explicit LawPanel(const StageContext& context, QWidget* parent = nullptr);

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;

private:
    ValueTableView* m_rules;
    ValueTableView* m_emissions;
};

} // namespace wattort::ui
