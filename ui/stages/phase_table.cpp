#include "ui/stages/phase_table.hpp"

#include "ui/text/quantity_text.hpp"

namespace wattort::ui {

PhaseTable::PhaseTable(QWidget* parent) : ValueTableView(parent)
{
    setToolTip(tr("What is built first brings most for its money and is part of what comes later. Pipes have the "
                  "diameters of the whole network from the start. In the economics each phase is paid for in the year "
                  "before it sells heat."));
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const auto phase = std::size_t(index.data(ValueTable::keyRole).toInt());
        if (phase < m_phases.size()) {
            wattort::Box box; // a frame has another
            for (const std::uint32_t pipe : m_phases[phase].pipes) {
                box.add(bounds(m_network->output.pipes[pipe].line));
            }
            Q_EMIT showOnMap(box);
        }
    });
}

void PhaseTable::show(Stage<NetworkInput, NetworkDesign> network, Money most, const Years& years)
{
    if (network == m_network && most == m_most && years == m_years) {
        return;
    }
    m_network = std::move(network);
    m_most = most;
    m_years = years;
    m_phases.clear();
    if (most > Money{}) {
        m_phases = networkPhases(m_network->input, m_network->output, most);
    }
    show(columns(), rows(m_phases, m_years));
}

std::vector<ValueColumn> PhaseTable::columns()
{
    return {{.header = tr("Phase"), .digits = 0},
            {.header = tr("Heat from")},
            {.header = tr("Trench"), .unit = "m", .digits = 0},
            {.header = tr("Consumers"), .digits = 0},
            {.header = tr("Heat sold"), .unit = "MWh/a", .digits = 0},
            {.header = tr("Investment"), .unit = "kEUR", .digits = 0},
            {.header = tr("Adds to the worth"), .unit = "kEUR/a", .digits = 1}};
}

std::vector<ValueRow> PhaseTable::rows(const std::vector<NetworkPhase>& phases, const Years& years)
{
    std::vector<ValueRow> rows;
    NetworkPhase all;
    const auto cells = [](const ValueCell& name, const ValueCell& from, const NetworkPhase& phase) {
        return std::vector<ValueCell>{name,
                                      from,
                                      inUnit(phase.trench, m),
                                      int(phase.consumers),
                                      inUnit(phase.heatSold, MWh),
                                      inUnit(phase.investment, EUR) / 1e3,
                                      inUnit(phase.worth, EUR) / 1e3};
    };
    for (const NetworkPhase& phase : phases) {
        const int from = years.first + int(rows.size()) * years.between;
        rows.push_back({.cells = cells(int(rows.size()) + 1, {QString::number(from), double(from)}, phase),
                        .key = int(rows.size())});
        all.trench += phase.trench;
        all.consumers += phase.consumers;
        all.heatSold += phase.heatSold;
        all.investment += phase.investment;
        all.worth += phase.worth;
    }
    rows.push_back({.cells = cells(tr("All phases"), QString(), all), .key = -1, .total = true});
    return rows;
}

} // namespace wattort::ui
