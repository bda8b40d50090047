#pragma once

/// \file
/// Offers unsaved work that a crash left behind.

#include "ui/edit/recovery_copy.hpp"

#include <QDialog>

#include <vector>

class QListWidget;

namespace wattort::ui {

class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    explicit RecoveryDialog(std::vector<LeftBehind> left, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const wattort::ui::LeftBehind& left);

private:
    void openSelected();
    void discardSelected();
    int selected() const;

    std::vector<LeftBehind> m_left;
    QListWidget* m_list;
};

} // namespace wattort::ui
