#include "ui/chart/chart_names.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace wattort::ui {

namespace {

constexpr double largestShare = 0.38; ///< of the chart's width
constexpr int smallestPixels = 8;

QFont nameFont(const ChartStyle& style)
{
    QFont font;
    font.setPixelSize(style.fontPixels);
    return font;
}

} // namespace

ChartNames::ChartNames(const Diagram& diagram, const ChartStyle& style, QChart& chart)
    : QGraphicsObject(&chart), m_chart(&chart), m_style(style), m_names(diagram.names)
{
    connect(&chart, &QChart::plotAreaChanged, this, [this] {
        prepareGeometryChange();
        update();
    });
}

QRectF ChartNames::boundingRect() const
{
    const QRectF plot = m_chart->plotArea();
    return {m_style.fontPixels * 0.5, plot.top(), plot.left() - m_style.fontPixels, plot.height()};
}

void ChartNames::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QRectF column = boundingRect();
    const double rowHeight = column.height() / double(std::max<std::size_t>(1, m_names.size()));
    // Many bars in a low chart: smaller words rather than words that run into each other.
    QFont font = nameFont(m_style);
    font.setPixelSize(std::clamp(int(0.86 * rowHeight), smallestPixels, std::max(smallestPixels, m_style.fontPixels)));
    const QFontMetricsF metrics(font);
    const bool twoLines = rowHeight >= 2.0 * metrics.lineSpacing();
    painter->setFont(font);
    painter->setPen(colour(m_style, Hue::Text));
    QTextOption option(Qt::AlignRight | Qt::AlignVCenter);
    option.setWrapMode(twoLines ? QTextOption::WordWrap : QTextOption::NoWrap);
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const QRectF row(column.left(), column.top() + double(i) * rowHeight, column.width(), rowHeight);
        const double room = column.width() * (twoLines ? 1.8 : 1.0);
        painter->drawText(row, metrics.elidedText(m_names[i], Qt::ElideRight, room), option);
    }
}

double nameColumnWidth(const Diagram& diagram, const ChartStyle& style, double chartWidth)
{
    if (!diagram.horizontal) {
        return 0.0;
    }
    const QFontMetricsF metrics(nameFont(style));
    double widest = 0.0;
    for (const QString& name : diagram.names) {
        widest = std::max(widest, metrics.horizontalAdvance(name));
    }
    return std::min(widest + 2.0, largestShare * chartWidth);
}

} // namespace wattort::ui
