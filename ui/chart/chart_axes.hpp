#pragma once

/// \file
/// Axes with round numbers, and the axis of a year that shows months, days or hours as the zoom asks for.

#include "ui/chart/chart_style.hpp"
#include "ui/chart/diagram.hpp"

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QValueAxis>

namespace wattort::ui {

struct RoundRange {
    double low = 0.0;
    double high = 1.0;
    double step = 0.2;
    int digits = 1; ///< that the labels need
};

/// Steps of 1, 2, 2.5 or 5 times a power of ten, about `steps` of them.
RoundRange roundRange(const DiagramRange& range, int steps);

QValueAxis* numberAxis(const DiagramAxis& about, const DiagramRange& range, bool keepEnds);
/// Hours of the year from 0 to 8,760; `labelHours` writes the labels.
QCategoryAxis* hourAxis();
/// Months, days or hours, as the range asks for; at most `most` of them.
void labelHours(QCategoryAxis& axis, int most);

/// Positions 0, 1, 2 … from left to right; `labelPositions` writes the labels.
QCategoryAxis* positionAxis(std::size_t count);
/// Every name, or every second, fifth, tenth: at most `most` of them.
void labelPositions(QCategoryAxis& axis, const std::vector<QString>& names, int most);

/// One place for each bar, without labels: ChartNames writes them.
QBarCategoryAxis* barAxis(std::size_t count);

void dress(QAbstractAxis& axis, const ChartStyle& style);

} // namespace wattort::ui
