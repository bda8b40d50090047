#pragma once

/// \file
/// What the vertical axes show, written level above them. (Qt writes it along the axis and cuts it off as soon as the
/// diagram is lower than the words are long.)

#include "ui/chart/chart_style.hpp"
#include "ui/chart/diagram.hpp"

#include <QGraphicsObject>
#include <QtCharts/QChart>

namespace wattort::ui {

class ChartAxisTitles : public QGraphicsObject {
    Q_OBJECT

public:
    /// Takes the titles of the chart's vertical axes, which are then no longer shown along them.
    ChartAxisTitles(const ChartStyle& style, QChart& chart);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QChart* m_chart;
    ChartStyle m_style;
    QString m_left;
    QString m_right;
};

/// Whether the titles stand above the axes: not where the title of the whole diagram stands there.
bool titlesAbove(const Diagram& diagram, const ChartStyle& style);

/// Height that they need above the plot.
double axisTitleHeight(const ChartStyle& style);

} // namespace wattort::ui
