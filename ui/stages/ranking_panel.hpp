#pragma once

/// \file
/// The candidate sites against each other, with weights that the planner sets.

#include "ui/stages/stage_panel.hpp"

#include <array>

class QLabel;
class QSlider;

namespace wattort::ui {

class ChartPlace;
class ValueTableView;

class RankingPanel : public StagePanel {
    Q_OBJECT

public:
    explicit RankingPanel(const StageContext& context, QWidget* parent = nullptr);

    QSlider* slider(Criterion criterion) const { return m_sliders[std::size_t(criterion)]; }

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;
    void showRanking() override;

private:
    void buildWeights();
    void showTables();

    std::array<QSlider*, criterionCount> m_sliders{};
    std::array<QLabel*, criterionCount> m_percents{};
    std::array<int, criterionCount> m_mergeIds{};
    QLabel* m_state;
    ValueTableView* m_scores;
    ValueTableView* m_values;
    ChartPlace* m_chart;
};

} // namespace wattort::ui
