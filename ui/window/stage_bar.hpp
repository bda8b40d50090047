#pragma once

/// \file
/// The line of thought as navigation: one entry a step, with a sign of how it stands.

#include "ui/stages/step.hpp"

#include <QListWidget>

#include <array>

namespace wattort::ui {

class StageBar : public QListWidget {
    Q_OBJECT

public:
    explicit StageBar(QWidget* parent = nullptr);

    Step step() const;
    void select(Step step);
    void show(Step step, StepStatus status);
    using QListWidget::show;
    StepStatus status(Step step) const { return m_status[std::size_t(step)]; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), 100}; }

Q_SIGNALS:
    void stepChosen(wattort::ui::Step step);

private:
    std::array<StepStatus, stepCount> m_status{};
};

} // namespace wattort::ui
