#pragma once

/// \file
/// Pipes of the planner's own.

#include "ui/stages/stage_panel.hpp"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace wattort::ui {

class Choice;

/// A list with a button each to copy a pipe of the catalogue, to edit and to delete. Each is a change of the document
/// that can be undone. An own pipe takes the place of the catalogue's of its kind and diameter, or stands beside them.
class PipeDialog : public QDialog {
    Q_OBJECT

public:
    explicit PipeDialog(const StageContext& context, QWidget* parent = nullptr);

    /// Where a copy starts from.
    Choice* base() const { return m_base; }
    QListWidget* list() const { return m_list; }
    QPushButton* copyButton() const { return m_copy; }
    QPushButton* editButton() const { return m_edit; }
    QPushButton* deleteButton() const { return m_delete; }
    /// Gives up the rows that the scenario keeps as they were; only enabled when the catalogue's are others by now.
    QPushButton* todayButton() const { return m_today; }

private:
    void showScenario();
    /// \param former the own pipe that it takes the place of, or nullptr
    void edit(const PipeType& pipe, const PipeType* former);
    void change(const QString& text, const std::function<void(Scenario&)>& change);
    /// Own rows only, in the order of the list.
    std::vector<PipeType> own() const;
    void showButtons();

    const Scenario& scenario() const { return m_context.document.scenario(); }

    StageContext m_context;
    Choice* m_base;
    QListWidget* m_list;
    QPushButton* m_copy;
    QPushButton* m_edit;
    QPushButton* m_delete;
    QPushButton* m_today;
};

} // namespace wattort::ui
