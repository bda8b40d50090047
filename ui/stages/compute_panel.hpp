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
class ComputeEquipment;
class ComputeSize;
class CentreRangesPlace;
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
    Choice* system() const;
    ComputeEquipment* equipment() const { return m_equipment; }
    CentreRangesPlace* ranges() const { return m_ranges; }

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;
    void clearResults() override;

private:
    void buildSizing();
    void buildDesign();
    void buildResults();
    void changeDesign(const QString& text, const std::function<void(ComputeDesign&)>& change, int mergeId = -1);
    /// From the same model backwards, so that changing the basis changes nothing else.
    void changeBasis(SizingBasis basis);
    void showWork(const ComputeCentre& centre);
    void showGrid(const Plan& plan);
    void showWeather(const Plan& plan);
    void showIndicators(const Plan& plan);
    /// All that follows from the centre and its year alone.
    void showCentre(const Plan& plan);
    void showChain(const ComputeCentre& centre);
    void showEstimates(const ComputeCentre& centre);

    ComputeSize* m_size;
    ComputeEquipment* m_equipment;
    AssumptionEdit* m_water;
    Choice* m_redundancy;
    Choice* m_load;
    QLabel* m_loadFacts;
    QDateEdit* m_start;
    FactList* m_work;
    FactList* m_grid;
    FactList* m_weather;
    FactList* m_indicators;
    FlowPlace* m_flow;
    YearMapPlace* m_year;
    ChartPlace* m_expansion;
    ValueTableView* m_chain;
    ValueTableView* m_estimates;
    ChartPlace* m_power;
    ChartPlace* m_heat;
    ChartPlace* m_coolingYear;
    ChartPlace* m_waterTemperatures;
    CentreRangesPlace* m_ranges;
    // What is shown: a plan that goes on to network and money has the same, and nothing is drawn anew.
    Stage<SizingInput, ComputeCentre> m_shownCentre;
    Stage<ComputeYearInput, ComputeYear> m_shownYear;
};

} // namespace wattort::ui
