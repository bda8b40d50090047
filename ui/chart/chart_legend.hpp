#pragma once

/// \file
/// A legend that wraps into as many rows as it needs. (Qt's own stays in one row and hides what does not fit.)

#include "ui/chart/chart_style.hpp"
#include "ui/chart/diagram.hpp"

#include <QGraphicsObject>
#include <QtCharts/QChart>

#include <vector>

namespace wattort::ui {

class ChartLegend : public QGraphicsObject {
    Q_OBJECT

public:
    ChartLegend(const Diagram& diagram, const ChartStyle& style, QChart& chart);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    /// Height that a chart of this width needs for it.
    double heightFor(double width) const;

private:
    struct Entry {
        QString name;
        Hue hue;
        Look look;
        double width = 0.0;
    };

    void arrange();
    std::vector<QPointF> places(double width) const;
    void paintMark(QPainter& painter, const Entry& entry, const QRectF& box) const;

    QChart* m_chart;
    ChartStyle m_style;
    Diagram m_diagram; ///< names only: they decide the left margin
    std::vector<Entry> m_entries;
    QSizeF m_size;
};

} // namespace wattort::ui
