#pragma once

/// \file
/// A list of the planner's own rows of one catalogue.

#include "ui/stages/stage_panel.hpp"

#include <QDialog>
#include <QStringList>

#include <functional>
#include <vector>

class QHBoxLayout;
class QListWidget;
class QPushButton;

namespace wattort::ui {

class Choice;

/// With a button each to copy a row of the catalogue, to edit and to delete. Each is a change of the document that can
/// be undone.
class OwnEntriesDialog : public QDialog {
    Q_OBJECT

public:
    /// Where a copy starts from.
    Choice* base() const { return m_base; }
    QListWidget* list() const { return m_list; }
    QPushButton* copyButton() const { return m_copy; }
    QPushButton* editButton() const { return m_edit; }
    QPushButton* deleteButton() const { return m_delete; }

protected:
    struct Row {
        QString text;
        QString source;
    };

    /// What the buttons do gets the position of the chosen row of the catalogue (`copy`) or of the own ones.
    struct Actions {
        std::function<void(std::size_t)> copy;
        std::function<void(std::size_t)> edit;
        std::function<void(std::size_t)> remove;
    };

    OwnEntriesDialog(const StageContext& context, const QString& note, QWidget* parent);

    void act(Actions actions);
    /// Keeps what is chosen.
    void fill(const QStringList& catalogue, const std::vector<Row>& own);
    /// Buttons below the list.
    QHBoxLayout* buttons() const { return m_buttons; }

    const Scenario& scenario() const { return m_context.document.scenario(); }

    StageContext m_context;

private:
    void showButtons();

    Choice* m_base;
    QListWidget* m_list;
    QPushButton* m_copy;
    QPushButton* m_edit;
    QPushButton* m_delete;
    QHBoxLayout* m_buttons;
};

} // namespace wattort::ui
