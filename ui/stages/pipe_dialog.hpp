#pragma once

/// \file
/// Pipes of the planner's own.

#include "ui/stages/own_entries_dialog.hpp"

namespace wattort::ui {

/// An own pipe takes the place of the catalogue's of its kind and diameter, or stands beside them.
class PipeDialog : public OwnEntriesDialog {
    Q_OBJECT

public:
    explicit PipeDialog(const StageContext& context, QWidget* parent = nullptr);

    /// Gives up the rows that the scenario keeps as they were; only enabled when the catalogue's are others by now.
    QPushButton* todayButton() const { return m_today; }

private:
    void showScenario();
    /// \param former the own pipe that it takes the place of, or nullptr
    void edit(const PipeType& pipe, const PipeType* former);
    void change(const QString& text, const std::function<void(Scenario&)>& change);
    /// Own rows only, in the order of the list.
    std::vector<PipeType> own() const;

    QPushButton* m_today;
};

} // namespace wattort::ui
