#pragma once

/// \file
/// What the planner has decided about buildings and streets, ways to decide on many, and what the decisions cost.

#include "model/network/decision_price.hpp"
#include "ui/background/latest_job.hpp"
#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace wattort::ui {

class ValueTableView;

QString buildingName(const Building& building, std::size_t index);

class NetworkDecisions : public QWidget {
    Q_OBJECT

public:
    /// Decisions and their prices stand in `table`.
    NetworkDecisions(Document& document, LivePlan& live, ValueTableView& table, QWidget* parent);

    void showScenario();
    /// Prices the decisions of the current plan in the background.
    void showPlan();

Q_SIGNALS:
    void actionWanted(const QString& name);
    void showOnMap(const wattort::Box& box);

private:
    void chooseByRule();
    void liftAll();
    void showTable();
    void showWhenEmpty();
    void show(const PricedDecision& decision);
    std::vector<PricedDecision> decisions() const;

    Document& m_document;
    LivePlan& m_live;
    ValueTableView& m_table;
    QPushButton* m_rule;
    QPushButton* m_lift;
    QLabel* m_empty; ///< in place of an empty table
    LatestJob m_job;
    Stage<NetworkInput, NetworkDesign> m_priced; ///< the network that the prices belong to
    std::optional<DecisionPrices> m_prices;
};

} // namespace wattort::ui
