#pragma once

/// \file
/// The hours of a year as a picture: one column a day, one row an hour.

#include "model/quantity/hourly.hpp"
#include "ui/chart/chart_style.hpp"

#include <QImage>
#include <QRectF>

#include <optional>
#include <string>
#include <vector>

class QPainter;

namespace wattort::ui {

struct YearMap {
    QString title;
    QString name; ///< of what the colours show
    std::string unit;
    int digits = 1;
    std::vector<double> values; ///< 8,760, in the unit

    bool empty() const { return values.size() != hoursPerYear; }
    double least() const;
    double most() const;
};

/// Dark to bright for 0 to 1; told apart by people with the common colour deficiencies and in print.
QColor scaleColour(double share);

/// 365 x 24 pixels, midnight to one o'clock in the lowest row.
QImage yearImage(const YearMap& map);

/// Draws picture, months, hours of the day and the scale of colours. Gives the place of the picture.
QRectF paintYearMap(QPainter& painter, const QRectF& in, const YearMap& map, const ChartStyle& style);

/// The hour of the year at a point of the picture's place.
std::optional<std::size_t> hourAt(const QRectF& picture, const QPointF& point);

/// "15 January, 13–14 h: 12.3 MW"
QString hourValueText(const YearMap& map, std::size_t hour);

} // namespace wattort::ui
