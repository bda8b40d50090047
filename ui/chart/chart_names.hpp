#pragma once

/// \file
/// The names beside horizontal bars. (Qt's own labels turn into dots as soon as a bar is not twice as high as they.)

#include "ui/chart/chart_style.hpp"
#include "ui/chart/diagram.hpp"

#include <QGraphicsObject>
#include <QtCharts/QChart>

#include <vector>

namespace wattort::ui {

class ChartNames : public QGraphicsObject {
    Q_OBJECT

public:
    ChartNames(const Diagram& diagram, const ChartStyle& style, QChart& chart);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QChart* m_chart;
    ChartStyle m_style;
    std::vector<QString> m_names;
};

/// Width that the names need to the left of the axis of a chart: nought without horizontal bars.
double nameColumnWidth(const Diagram& diagram, const ChartStyle& style, double chartWidth);

} // namespace wattort::ui
