#pragma once

/// \file
/// Candidate sites: draw, name, delete, grid capacity, and what the layers say about them.

#include "ui/stages/stage_panel.hpp"

#include <functional>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace wattort::ui {

class FactList;
class QuantityEdit;
class ValueTableView;

class SitesPanel : public StagePanel {
    Q_OBJECT

public:
    explicit SitesPanel(const StageContext& context, QWidget* parent = nullptr);

    QListWidget* list() const { return m_list; }

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;
    void showRanking() override;

private:
    void buildList();
    void buildFields();
    void changeSite(const QString& text, const std::function<void(Site&)>& change, int mergeId = -1);
    void removeSite();
    void select(int row);

    QListWidget* m_list;
    QPushButton* m_remove;
    QLineEdit* m_name;
    QuantityEdit* m_gridCapacity;
    QuantityEdit* m_landPrice;
    FactList* m_assessment;
    ValueTableView* m_table;
};

/// Candidate sites with their assessments, as a table. Sites that were not planned have names only.
void showSites(ValueTableView& table, const Scenario& scenario, const std::vector<Plan>& plans);

} // namespace wattort::ui
