#pragma once

/// \file
/// The construction phases of the planned network.

#include "model/network/build_order.hpp"
#include "model/plan/stage.hpp"
#include "ui/table/value_table.hpp"

namespace wattort::ui {

class PhaseTable : public ValueTableView {
    Q_OBJECT

public:
    explicit PhaseTable(QWidget* parent);

    /// When the phases come.
    struct Years {
        int first = 0;   ///< in which the first one sells heat
        int between = 1; ///< from one to the next

        friend bool operator==(const Years&, const Years&) = default;
    };

    /// \param most for one phase; 0: no phases
    void show(Stage<NetworkInput, NetworkDesign> network, Money most, const Years& years);
    using ValueTableView::show;

    /// The same rows for the report.
    static std::vector<ValueColumn> columns();
    static std::vector<ValueRow> rows(const std::vector<NetworkPhase>& phases, const Years& years);

Q_SIGNALS:
    void showOnMap(const wattort::Box& box);

private:
    Stage<NetworkInput, NetworkDesign> m_network;
    Money m_most;
    Years m_years;
    std::vector<NetworkPhase> m_phases;
};

} // namespace wattort::ui
