#pragma once

/// \file
/// The compute centre: size, system, cooling, load, start, and what follows for each hour.

#include "ui/stages/stage_panel.hpp"

#include <functional>

class QDateEdit;
class QLabel;

namespace wattort::ui {

class ChartPlace;
class AssumptionEdit;
class Choice;
class ComputeSize;
class FactList;
class FlowPlace;
class QuantityEdit;
class YearMapPlace;
class ValueTableView;

class ComputePanel : public StagePanel {
    Q_OBJECT

public:
    explicit ComputePanel(const StageContext& context, QWidget* parent = nullptr);

    QuantityEdit* itPower() const;
    ComputeSize* size() const { return m_size; }
    Choice* system() const { return m_system; }

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;

private:
    void buildSizing();
    void buildDesign();
    void buildResults();
    void changeDesign(const QString& text, const std::function<void(ComputeDesign&)>& change, int mergeId = -1);
    /// From the same model backwards, so that changing the basis changes nothing else.
    void changeBasis(SizingBasis basis);
    void showSystem(const ComputeDesign& design);
    void showWork(const ComputeCentre& centre);
    void showGrid(const Plan& plan);
    void showIndicators(const Plan& plan);

    ComputeSize* m_size;
    Choice* m_system;
    QLabel* m_systemFacts;
    Choice* m_cooling;
    AssumptionEdit* m_water;
    Choice* m_redundancy;
    Choice* m_load;
    QDateEdit* m_start;
    FactList* m_work;
    FactList* m_grid;
    FactList* m_indicators;
    FlowPlace* m_flow;
    YearMapPlace* m_year;
    ChartPlace* m_expansion;
    ValueTableView* m_chain;
    ChartPlace* m_power;
    ChartPlace* m_heat;
    ChartPlace* m_coolingYear;
};

} // namespace wattort::ui
