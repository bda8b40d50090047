#pragma once

/// \file
/// How far the search for the network goes, how good the network is at least, and the search at work.

#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"

#include <QElapsedTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace wattort::ui {

class ChartPlace;
class Choice;
class FactList;

class NetworkSearch : public QWidget {
    Q_OBJECT

public:
    /// The course of the search goes to `chart`.
    NetworkSearch(Document& document, LivePlan& live, ChartPlace& chart, QWidget* parent);

    void showScenario();
    void showPlan();

Q_SIGNALS:
    /// The chart has something to show.
    void courseKnown();

private:
    struct Step {
        double seconds = 0.0;
        double worthEur = 0.0;
        double boundEur = 0.0;
    };

    void press();
    void setWork(double millionArcs);
    void follow();
    void showFacts();
    void showChart();

    Document& m_document;
    LivePlan& m_live;
    ChartPlace& m_chart;
    Choice* m_depth;
    QPushButton* m_button;
    FactList* m_facts;
    QLabel* m_state;
    std::vector<Step> m_course; ///< of the search that runs, or of the last one
    QElapsedTimer m_since;
    bool m_wasSearching = false;
};

} // namespace wattort::ui
