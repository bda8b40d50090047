#include "ui/chart/chart_axis_titles.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QtCharts/QAbstractAxis>

#include <algorithm>

namespace wattort::ui {

namespace {

/// On the right of the chart stands the button with its menu.
constexpr double menuRoom = 2.8;

QFont titleFont(const ChartStyle& style)
{
    QFont font;
    font.setPixelSize(style.fontPixels);
    return font;
}

QString takeTitle(QChart& chart, Qt::Alignment side)
{
    for (QAbstractAxis* axis : chart.axes(Qt::Vertical)) {
        if (axis->alignment() == side) {
            axis->setTitleVisible(false);
            return axis->titleText();
        }
    }
    return {};
}

} // namespace

ChartAxisTitles::ChartAxisTitles(const ChartStyle& style, QChart& chart)
    : QGraphicsObject(&chart),
      m_chart(&chart),
      m_style(style),
      m_left(takeTitle(chart, Qt::AlignLeft)),
      m_right(takeTitle(chart, Qt::AlignRight))
{
    connect(&chart, &QChart::plotAreaChanged, this, [this] {
        prepareGeometryChange();
        update();
    });
}

QRectF ChartAxisTitles::boundingRect() const
{
    const double edge = 0.5 * m_style.fontPixels;
    const double bottom = m_chart->plotArea().top() - 0.7 * m_style.fontPixels;
    const double height = 1.3 * m_style.fontPixels;
    return {edge, bottom - height, m_chart->size().width() - 2.0 * edge, height};
}

void ChartAxisTitles::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QRectF line =
        boundingRect().adjusted(0.0, 0.0, m_right.isEmpty() ? 0.0 : -menuRoom * m_style.fontPixels, 0.0);
    const QFontMetricsF metrics(titleFont(m_style));
    const double room = m_right.isEmpty() ? line.width() : line.width() / 2.0 - m_style.fontPixels;
    painter->setFont(titleFont(m_style));
    painter->setPen(colour(m_style, Hue::Text));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_left, Qt::ElideRight, room));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(m_right, Qt::ElideRight, room));
}

bool titlesAbove(const Diagram& diagram, const ChartStyle& style)
{
    return !style.withTitle && !diagram.horizontal;
}

double axisTitleHeight(const ChartStyle& style)
{
    return 1.6 * style.fontPixels;
}

} // namespace wattort::ui
