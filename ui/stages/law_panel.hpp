#pragma once

/// \file
/// CO2 of the heat supply, the statutory limits and the data that are reported each year.

#include "ui/stages/stage_panel.hpp"

class QLabel;

namespace wattort::ui {

class Choice;
class ValueTableView;

class LawPanel : public StagePanel {
    Q_OBJECT

public:
    explicit LawPanel(const StageContext& context, QWidget* parent = nullptr);

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;

private:
    void buildRuleSet();
    void chooseRuleSet(int number);

    Choice* m_ruleSet;
    QLabel* m_ruleSetNote;
    ValueTableView* m_rules;
    ValueTableView* m_register;
    ValueTableView* m_emissions;
};

} // namespace wattort::ui
