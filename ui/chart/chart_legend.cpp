#include "ui/chart/chart_legend.hpp"

#include "ui/chart/chart_axis_titles.hpp"
#include "ui/chart/chart_names.hpp"

#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QPainter>

#include <algorithm>

namespace wattort::ui {

namespace {

QFont legendFont(const ChartStyle& style)
{
    QFont font;
    font.setPixelSize(style.fontPixels);
    return font;
}

double rowHeight(const ChartStyle& style)
{
    return 1.6 * style.fontPixels;
}

double markWidth(const ChartStyle& style)
{
    return 1.5 * style.fontPixels;
}

} // namespace

ChartLegend::ChartLegend(const Diagram& diagram, const ChartStyle& style, QChart& chart)
    : QGraphicsObject(&chart),
      m_chart(&chart),
      m_style(style),
      m_diagram{.names = diagram.names, .horizontal = diagram.horizontal}
{
    const QFontMetricsF metrics(legendFont(style));
    for (const DiagramSeries& series : diagram.series) {
        const double width =
            markWidth(style) + 0.4 * style.fontPixels + metrics.horizontalAdvance(series.name) + 1.6 * style.fontPixels;
        m_entries.push_back({series.name, series.hue, series.look, width});
    }
    connect(&chart, &QGraphicsWidget::geometryChanged, this, &ChartLegend::arrange);
    arrange();
}

std::vector<QPointF> ChartLegend::places(double width) const
{
    std::vector<QPointF> found;
    std::size_t rowStart = 0;
    double x = 0.0;
    double y = 0.0;
    // Each row is centred once it is full.
    const auto centre = [&](double used) {
        for (std::size_t i = rowStart; i < found.size(); ++i) {
            found[i].rx() += std::max(0.0, (width - used) / 2.0);
        }
        rowStart = found.size();
    };
    for (const Entry& entry : m_entries) {
        if (x > 0.0 && x + entry.width > width) {
            centre(x);
            x = 0.0;
            y += rowHeight(m_style);
        }
        found.emplace_back(x, y);
        x += entry.width;
    }
    centre(x);
    return found;
}

double ChartLegend::heightFor(double width) const
{
    const auto found = places(width);
    return found.empty() ? 0.0 : found.back().y() + rowHeight(m_style);
}

void ChartLegend::arrange()
{
    const double gap = 0.5 * m_style.fontPixels;
    const QRectF inside = QRectF(QPointF(), m_chart->size()).adjusted(gap, gap, -gap, -gap);
    prepareGeometryChange();
    m_size = QSizeF(inside.width(), heightFor(inside.width()));
    setPos(inside.left(), inside.bottom() - m_size.height());
    const int side = int(gap);
    const int above = side + (titlesAbove(m_diagram, m_style) ? int(axisTitleHeight(m_style)) : 0);
    const QMargins margins(side + int(nameColumnWidth(m_diagram, m_style, m_chart->size().width())), above, 2 * side,
                           int(m_size.height() + 1.5 * gap));
    if (m_chart->margins() != margins) {
        m_chart->setMargins(margins);
        m_chart->layout()->activate(); // now: in a report no event loop comes to do it
    }
}

QRectF ChartLegend::boundingRect() const
{
    return {QPointF(), m_size};
}

void ChartLegend::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(legendFont(m_style));
    const auto found = places(m_size.width());
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        const QRectF mark(found[i], QSizeF(markWidth(m_style), rowHeight(m_style)));
        paintMark(*painter, entry, mark);
        painter->setPen(colour(m_style, Hue::Text));
        const QRectF text(mark.right() + 0.4 * m_style.fontPixels, mark.top(), entry.width, mark.height());
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, entry.name);
    }
}

void ChartLegend::paintMark(QPainter& painter, const Entry& entry, const QRectF& box) const
{
    const QColor fill = colour(m_style, entry.hue);
    const double size = m_style.fontPixels;
    const QPointF left(box.left(), box.center().y());
    const QPointF right(box.right(), box.center().y());
    switch (entry.look) {
    case Look::StackedArea:
    case Look::StackedBar:
        painter.fillRect(QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size), fill);
        return;
    case Look::Hourly:
        painter.fillRect(QRectF(left - QPointF(0, size / 2), right + QPointF(0, size / 2)), tint(m_style, entry.hue));
        break;
    case Look::Line:
    case Look::DashedLine:
    case Look::StepLine:
        break;
    }
    painter.setPen(QPen(fill, 2.0, entry.look == Look::DashedLine ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(left, right);
    if (entry.look == Look::StepLine) {
        painter.setBrush(fill);
        painter.drawEllipse(box.center(), 3.0, 3.0);
    }
}

} // namespace wattort::ui
