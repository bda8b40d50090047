#pragma once

/// \file
/// Where a number comes from, and the source that a planner gives for an own value.

#include "model/scenario/assumption.hpp"
#include "ui/edit/document.hpp"

#include <QDialog>

class QLineEdit;

namespace wattort::ui {

class SourceDialog : public QDialog {
    Q_OBJECT

public:
    SourceDialog(const Assumption& assumption, Document& document, QWidget* parent = nullptr);

    void accept() override;

private:
    Assumption m_assumption;
    Document& m_document;
    QLineEdit* m_source = nullptr; ///< only for an own value
};

} // namespace wattort::ui
