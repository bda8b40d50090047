#pragma once

/// \file
/// The heat network that is worth building.

#include "ui/stages/stage_panel.hpp"

namespace wattort::ui {

class ChartPlace;
class FactList;
class NetworkDecisions;
class NetworkKindChoice;
class NetworkPipes;
class NetworkSearch;
class PhaseTable;
class NetworkState;
class ValueTableView;

class NetworkPanel : public StagePanel {
    Q_OBJECT

public:
    explicit NetworkPanel(const StageContext& context, QWidget* parent = nullptr);

    NetworkState& state() const { return *m_state; }

protected:
    void showScenario() override;
    void showPlan(const Plan& plan) override;

private:
    void showConsumers(const Plan& plan);
    void showSources(const NetworkDesign& network);

    NetworkState* m_state;
    ChartPlace* m_chart;
    ChartPlace* m_course;
    ValueTableView* m_diameters;
    ValueTableView* m_consumers;
    ValueTableView* m_decisions;
    ValueTableView* m_sources;
    PhaseTable* m_phases;
    NetworkSearch* m_search;
    NetworkDecisions* m_choice;
    NetworkKindChoice* m_kind;
    NetworkPipes* m_pipes;
    FactList* m_load;
};

} // namespace wattort::ui
