#pragma once

/// \file
/// What is wrong or worth knowing about the plan, as a list; each entry leads to where it can be mended.

#include "model/finding/finding.hpp"

#include <QListWidget>

namespace wattort::ui {

class FindingsList : public QListWidget {
    Q_OBJECT

public:
    explicit FindingsList(QWidget* parent = nullptr);

    void show(const Findings& findings, bool current);
    using QListWidget::show;
    const Findings& findings() const { return m_findings; }

Q_SIGNALS:
    /// By double click or the enter key.
    void chosen(const wattort::Finding& finding);

private:
    Findings m_findings;
};

} // namespace wattort::ui
