#pragma once

/// \file
/// How the heat of the network becomes warm enough for its consumers.

#include "ui/stages/stage_panel.hpp"

#include <QWidget>

#include <vector>

class QLabel;

namespace wattort::ui {

class Choice;
class FigureList;

/// A choice that can be undone; for a network with decentral heat pumps below it what they mean, the network's
/// temperatures and what the plan makes of them.
class NetworkKindChoice : public QWidget {
    Q_OBJECT

public:
    explicit NetworkKindChoice(const StageContext& context, QWidget* parent = nullptr);

    void showScenario();
    void showPlan(const Plan& plan);

    Choice* choice() const { return m_choice; }
    FigureList* figures() const { return m_figures; }

private:
    StageContext m_context;
    Choice* m_choice;
    FigureList* m_figures;
    std::vector<QWidget*> m_decentral; ///< only of a network with decentral heat pumps
};

} // namespace wattort::ui
