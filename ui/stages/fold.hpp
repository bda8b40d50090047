#pragma once

/// \file
/// A part of a panel that can be folded up.

#include <QFrame>

class QToolButton;
class QVBoxLayout;

namespace wattort::ui {

class Fold : public QFrame {
    Q_OBJECT

public:
    explicit Fold(const QString& title, QWidget* parent = nullptr);

    /// Takes the widget over. Folded up to begin with.
    void setContent(QWidget* content);
    void setOpen(bool open);

private:
    QToolButton* m_button;
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
};

} // namespace wattort::ui
