#pragma once

/// \file
/// The report: what goes into it, and writing it.

#include "ui/stages/stage_panel.hpp"

class QPushButton;

namespace wattort::ui {

class FactList;

class ReportPanel : public StagePanel {
    Q_OBJECT

public:
    explicit ReportPanel(const StageContext& context, QWidget* parent = nullptr);

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;
    void showRanking() override;

private:
    FactList* m_facts;
    QPushButton* m_write;
};

} // namespace wattort::ui
