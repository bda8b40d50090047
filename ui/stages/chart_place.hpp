#pragma once

/// \file
/// The place of a diagram beside the map.

#include "ui/chart/chart_view.hpp"

#include <functional>

namespace wattort::ui {

/// Makes the diagram as late as possible: a chart behind another tab costs nothing when a number changes.
class ChartPlace : public ChartView {
    Q_OBJECT

public:
    explicit ChartPlace(QWidget* parent = nullptr);

    /// `make` must own what it reads.
    void show(std::function<Diagram()> make);
    /// No chart; `why` stands in its place.
    void showNothing(const QString& why);
    using ChartView::show;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void draw();

    std::function<Diagram()> m_make;
};

} // namespace wattort::ui
