#pragma once

/// \file
/// Key figures as rows of label and value.

#include "model/plan/key_figures.hpp"

#include <QWidget>

#include <vector>

class QLabel;

namespace wattort::ui {

/// A stale figure is grey, and the list says so.
class FigureList : public QWidget {
    Q_OBJECT

public:
    explicit FigureList(std::vector<KeyFigure> figures, QWidget* parent = nullptr);

    void show(const std::vector<KeyFigureValue>& values, bool current);
    using QWidget::show;
    const std::vector<KeyFigure>& figures() const { return m_figures; }
    /// What stands in the list for this figure.
    QString shown(KeyFigure figure) const;

private:
    std::vector<KeyFigure> m_figures;
    std::vector<QLabel*> m_values;
    QLabel* m_stale;
};

} // namespace wattort::ui
