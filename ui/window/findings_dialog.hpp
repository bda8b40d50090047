#pragma once

/// \file
/// All findings on a file in one window.

#include "model/finding/finding.hpp"

#include <QDialog>

namespace wattort::ui {

class FindingsDialog : public QDialog {
    Q_OBJECT

public:
    /// \param words what they are about, as one sentence
    FindingsDialog(const QString& words, const Findings& findings, QWidget* parent = nullptr);
};

} // namespace wattort::ui
