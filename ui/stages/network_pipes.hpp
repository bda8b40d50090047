#pragma once

/// \file
/// What the network's pipes are made of, and the way to pipes of one's own.

#include "ui/stages/stage_panel.hpp"

#include <QWidget>

class QLabel;
class QToolButton;

namespace wattort::ui {

class Choice;

/// A choice with a button beside it; below it what the kind stands. Each choice can be undone.
class NetworkPipes : public QWidget {
    Q_OBJECT

public:
    explicit NetworkPipes(const StageContext& context, QWidget* parent = nullptr);

    void showScenario();

    Choice* choice() const { return m_choice; }
    QToolButton* ownButton() const { return m_own; }

private:
    QString limitsText() const;

    StageContext m_context;
    Choice* m_choice;
    QToolButton* m_own;
    QLabel* m_limits;
};

} // namespace wattort::ui
