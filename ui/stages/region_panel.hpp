#pragma once

/// \file
/// The region: name, coordinate system, layers.

#include "ui/stages/stage_panel.hpp"

class QLineEdit;
class QPlainTextEdit;

namespace wattort::ui {

class FactList;
class ValueTableView;

class RegionPanel : public StagePanel {
    Q_OBJECT

public:
    explicit RegionPanel(const StageContext& context, QWidget* parent = nullptr);

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;

private:
    void takeName();
    void takeDescription();

    QLineEdit* m_name;
    QPlainTextEdit* m_description;
    int m_mergeId = newMergeId(); ///< of what is typed into the description
    FactList* m_facts;
    ValueTableView* m_table;
};

} // namespace wattort::ui
