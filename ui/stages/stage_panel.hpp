#pragma once

/// \file
/// What all panels of the line of thought have in common: inputs first, key results below, charts under the map.

#include "model/plan/key_figures.hpp"
#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"
#include "ui/stages/step.hpp"

#include <QWidget>

#include <vector>

class QFormLayout;
class QListWidget;
class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace wattort::ui {

class FigureList;

/// What a panel works on.
struct StageContext {
    Document& document;
    LivePlan& live;
};

/// A panel is brought up to date when it is shown, and while it is shown; a hidden one costs nothing.
class StagePanel : public QWidget {
    Q_OBJECT

public:
    StagePanel(Step step, const StageContext& context, QWidget* parent = nullptr);

    Step step() const { return m_step; }
    /// Charts and tables for the place under the map; null when the panel has none. The caller puts it there.
    QTabWidget* results() const { return m_results; }

Q_SIGNALS:
    /// The person wants to see something on the map.
    void showOnMap(const wattort::Box& box);
    /// An action of the window by name, see ui/window/actions ("import", "draw_site", "write_report" …).
    void actionWanted(const QString& name);

protected:
    /// The inputs of the document have changed, or the panel is shown.
    virtual void showScenario() = 0;
    /// Only called with a complete plan.
    virtual void showPlan(const Plan& plan) = 0;
    /// The plans of all sites are there.
    virtual void showRanking() {}

    void showEvent(QShowEvent* event) override;

    Document& document() const { return m_context.document; }
    LivePlan& live() const { return m_context.live; }
    const Scenario& scenario() const { return m_context.document.scenario(); }

    /// The plan is gone: charts and tables are emptied.
    virtual void clearResults();

    // Building blocks, from top to bottom.
    QVBoxLayout* addSection(const QString& title);
    QFormLayout* addForm(const QString& title);
    void addFigures(const QString& title, std::vector<KeyFigure> figures);
    /// All assumptions of one group of the catalogue, folded up.
    void addAssumptions(const QString& title, std::string_view group);
    void addToResults(QWidget* widget, const QString& title);
    /// As high as its rows, from three to eight of them.
    static void fitHeight(QListWidget& list);

private:
    void addBlock(QWidget* block);
    void refresh();
    void refreshScenario();
    void refreshPlan();

    Step m_step;
    StageContext m_context;
    QVBoxLayout* m_column;
    QLabel* m_toDo;
    QTabWidget* m_results = nullptr;
    std::vector<FigureList*> m_figures;
    bool m_scenarioDue = true;
    bool m_planDue = true;
};

} // namespace wattort::ui
