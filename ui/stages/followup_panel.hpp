#pragma once

/// \file
/// Follow-up investments: the plots of a digital park, and what they bring year by year.

#include "ui/stages/stage_panel.hpp"

#include <functional>

class QListWidget;
class QPushButton;

namespace wattort::ui {

class ChartPlace;
class Choice;
class QuantityEdit;
class ValueTableView;

class FollowUpPanel : public StagePanel {
    Q_OBJECT

public:
    explicit FollowUpPanel(const StageContext& context, QWidget* parent = nullptr);

    QListWidget* list() const { return m_list; }

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;

private:
    void buildList();
    void buildFields();
    void addPlot();
    void removePlot();
    void changePlot(const QString& text, const std::function<void(ParkPlot&)>& change, int mergeId = -1);
    void showFields();
    void showYears(const FollowUp& result);
    void showPlots(const FollowUp& result);

    QListWidget* m_list;
    QPushButton* m_remove;
    Choice* m_use;
    QuantityEdit* m_area;
    QuantityEdit* m_startYear;
    ValueTableView* m_plots;
    ValueTableView* m_years;
    ChartPlace* m_chart;
};

} // namespace wattort::ui
