#pragma once

/// \file
/// Accelerators of the planner's own, apart from the systems that have them.

#include "ui/stages/stage_panel.hpp"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace wattort::ui {

class Choice;

/// A list with a button each to copy an accelerator of the catalogue, to edit and to delete. Each is a change of the
/// document that can be undone. What is changed here changes in the own systems that have it, too.
class AcceleratorDialog : public QDialog {
    Q_OBJECT

public:
    explicit AcceleratorDialog(const StageContext& context, QWidget* parent = nullptr);

    /// Where a copy starts from.
    Choice* base() const { return m_base; }
    QListWidget* list() const { return m_list; }
    QPushButton* copyButton() const { return m_copy; }
    QPushButton* editButton() const { return m_edit; }
    QPushButton* deleteButton() const { return m_delete; }

private:
    void showScenario();
    void edit(Accelerator accelerator);
    /// nullptr: no row is chosen.
    const Accelerator* chosen() const;

    const Scenario& scenario() const { return m_context.document.scenario(); }

    StageContext m_context;
    Choice* m_base;
    QListWidget* m_list;
    QPushButton* m_copy;
    QPushButton* m_edit;
    QPushButton* m_delete;
};

} // namespace wattort::ui
