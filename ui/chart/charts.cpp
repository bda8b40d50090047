#include "ui/chart/charts.hpp"

#include "ui/chart/chart_axes.hpp"
#include "ui/chart/chart_axis_titles.hpp"
#include "ui/chart/chart_legend.hpp"
#include "ui/chart/chart_names.hpp"

#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>

#include <algorithm>
#include <cmath>

namespace wattort::ui {

namespace {

/// Below this span the hours themselves are drawn, above it the days.
constexpr double exactHours = 45 * 24.0;

struct ExactHours {
    QLineSeries* line;
    std::vector<double> values;

    void show(double low, double high) const
    {
        const bool near = high - low < exactHours;
        QList<QPointF> points;
        const auto first = std::size_t(std::max(0.0, std::floor(low) - 1.0));
        const auto last = std::min(values.size(), std::size_t(std::max(0.0, std::ceil(high) + 2.0)));
        for (std::size_t hour = first; near && hour < last; ++hour) {
            points += QPointF(double(hour), values[hour]);
        }
        line->replace(points);
        line->setVisible(near);
    }
};

class Drawing {
public:
    Drawing(const Diagram& diagram, const ChartStyle& style, QChart& chart)
        : m_diagram(diagram), m_style(style), m_chart(chart)
    {}

    void draw()
    {
        addAxes();
        addBars();
        addAreas();
        addBands();
        for (const DiagramSeries& series : m_diagram.series) {
            addLine(series);
        }
        keepLabelled();
    }

private:
    void addAxes();
    void addBars();
    void addAreas();
    void addBands();
    void addLine(const DiagramSeries& series);
    void keepLabelled();

    double position(std::size_t index) const
    {
        return m_diagram.positions == Diagram::Positions::Categories ? double(index) : m_diagram.x[index];
    }
    std::size_t count(const DiagramSeries& series) const { return std::min(m_diagram.size(), series.values.size()); }
    QLineSeries* line(const DiagramSeries& series) const;
    void add(QAbstractSeries* series, bool right)
    {
        m_chart.addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(right && m_right != nullptr ? m_right : m_y);
    }

    const Diagram& m_diagram;
    const ChartStyle& m_style;
    QChart& m_chart;
    QAbstractAxis* m_x = nullptr;
    QValueAxis* m_y = nullptr;
    QValueAxis* m_right = nullptr;
    std::vector<QAbstractSeries*> m_days;
    /// Empty until the zoom is near enough, then the hours in view: 8,760 points would cost more than all the rest.
    std::vector<ExactHours> m_exact;
};

void Drawing::addAxes()
{
    const bool horizontal = m_diagram.horizontal;
    switch (m_diagram.positions) {
    case Diagram::Positions::Hours:
        m_x = hourAxis();
        break;
    case Diagram::Positions::Numbers:
        m_x = numberAxis(m_diagram.xAxis, {m_diagram.x.front(), m_diagram.x.back()}, true);
        break;
    case Diagram::Positions::Categories:
        if (horizontal) {
            m_x = barAxis(m_diagram.names.size());
        } else {
            m_x = positionAxis(m_diagram.names.size());
            m_x->setTitleText(m_diagram.xAxis.name);
        }
        break;
    }
    m_chart.addAxis(m_x, horizontal ? Qt::AlignLeft : Qt::AlignBottom);
    m_y = numberAxis(m_diagram.yAxis, valueRange(m_diagram, false), false);
    m_chart.addAxis(m_y, horizontal ? Qt::AlignBottom : Qt::AlignLeft);
    dress(*m_x, m_style);
    dress(*m_y, m_style);
    if (std::ranges::any_of(m_diagram.series, &DiagramSeries::right)) {
        m_right = numberAxis(m_diagram.rightAxis, valueRange(m_diagram, true), false);
        m_chart.addAxis(m_right, Qt::AlignRight);
        dress(*m_right, m_style);
        m_right->setGridLineVisible(false);
    }
}

QLineSeries* Drawing::line(const DiagramSeries& series) const
{
    auto* line = new QLineSeries;
    line->setName(series.name);
    QList<QPointF> points;
    for (std::size_t i = 0; i < count(series); ++i) {
        if (std::isfinite(series.values[i])) {
            points += QPointF(position(i), series.values[i]);
        }
    }
    line->replace(points);
    const Qt::PenStyle pattern = series.look == Look::DashedLine ? Qt::DashLine : Qt::SolidLine;
    line->setPen(QPen(colour(m_style, series.hue), 2.0, pattern, Qt::RoundCap, Qt::RoundJoin));
    line->setPointsVisible(series.look == Look::StepLine);
    return line;
}

void Drawing::addBars()
{
    QAbstractBarSeries* bars = nullptr;
    for (const DiagramSeries& series : m_diagram.series) {
        if (series.look != Look::StackedBar) {
            continue;
        }
        if (bars == nullptr) {
            bars = m_diagram.horizontal ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries)
                                        : new QStackedBarSeries;
            bars->setBarWidth(0.72);
        }
        QList<qreal> values(series.values.begin(), series.values.end());
        if (m_diagram.horizontal) {
            std::reverse(values.begin(), values.end());
        }
        auto* set = new QBarSet(series.name);
        set->append(values);
        set->setColor(colour(m_style, series.hue));
        set->setPen(QPen(groundColour(m_style), 0.5));
        bars->append(set);
    }
    if (bars != nullptr) {
        add(bars, false);
    }
}

void Drawing::addAreas()
{
    std::vector<double> base(m_diagram.size());
    for (const DiagramSeries& series : m_diagram.series) {
        if (series.look != Look::StackedArea) {
            continue;
        }
        auto* lower = new QLineSeries;
        auto* upper = new QLineSeries;
        for (std::size_t i = 0; i < count(series); ++i) {
            lower->append(position(i), base[i]);
            base[i] += std::isfinite(series.values[i]) ? series.values[i] : 0.0;
            upper->append(position(i), base[i]);
        }
        auto* area = new QAreaSeries(upper, lower);
        lower->setParent(area);
        upper->setParent(area);
        area->setName(series.name);
        area->setBrush(colour(m_style, series.hue));
        area->setPen(QPen(colour(m_style, series.hue), 0.5)); // closes the seam to the next area
        add(area, series.right);
    }
}

void Drawing::addBands()
{
    for (const DiagramSeries& series : m_diagram.series) {
        if (series.look != Look::Hourly) {
            continue;
        }
        auto* lowest = new QLineSeries;
        auto* highest = new QLineSeries;
        for (std::size_t day = 0; day + 24 <= count(series); day += 24) {
            const auto [low, high] = std::minmax_element(series.values.begin() + std::ptrdiff_t(day),
                                                         series.values.begin() + std::ptrdiff_t(day + 24));
            lowest->append(double(day) + 12.0, *low);
            highest->append(double(day) + 12.0, *high);
        }
        auto* band = new QAreaSeries(highest, lowest);
        lowest->setParent(band);
        highest->setParent(band);
        band->setName(series.name);
        band->setBrush(tint(m_style, series.hue));
        band->setPen(QPen(tint(m_style, series.hue), 0.5));
        m_days.push_back(band);
        add(band, series.right);
    }
}

void Drawing::addLine(const DiagramSeries& series)
{
    if (series.look == Look::StackedArea || series.look == Look::StackedBar) {
        return;
    }
    if (series.look != Look::Hourly) {
        add(line(series), series.right);
        return;
    }
    auto* daily = new QLineSeries;
    daily->setName(series.name);
    daily->setPen(QPen(colour(m_style, series.hue), 2.0));
    for (std::size_t day = 0; day + 24 <= count(series); day += 24) {
        double sum = 0.0;
        for (std::size_t hour = day; hour < day + 24; ++hour) {
            sum += series.values[hour];
        }
        daily->append(double(day) + 12.0, sum / 24.0);
    }
    m_days.push_back(daily);
    add(daily, series.right);
    auto* exact = new QLineSeries;
    exact->setName(series.name);
    exact->setPen(daily->pen());
    exact->setVisible(false);
    m_exact.push_back({exact, series.values});
    add(exact, series.right);
}

/// Labels follow the width of the chart and the zoom; the hours take the place of the days when there is room.
void Drawing::keepLabelled()
{
    if (m_diagram.horizontal) {
        const auto space = [axis = m_y, range = valueRange(m_diagram, false), chart = &m_chart,
                            size = m_style.fontPixels] {
            axis->setTickInterval(roundRange(range, chart->size().width() < 45 * size ? 3 : 6).step);
        };
        QObject::connect(&m_chart, &QGraphicsWidget::geometryChanged, m_y, space);
    }
    auto* axis = qobject_cast<QCategoryAxis*>(m_x);
    if (axis == nullptr) {
        return;
    }
    QChart* chart = &m_chart;
    double labelWidth = 3.2 * m_style.fontPixels;
    for (const QString& name : m_diagram.names) {
        // The axis shortens what has no air beside it.
        labelWidth = std::max(labelWidth, 1.6 * QFontMetricsF(axis->labelsFont()).horizontalAdvance(name));
    }
    const auto most = [chart, labelWidth] { return int((chart->size().width() - 2.5 * labelWidth) / labelWidth); };
    if (m_diagram.positions == Diagram::Positions::Categories) {
        const auto relabel = [axis, most, names = m_diagram.names] { labelPositions(*axis, names, most()); };
        QObject::connect(chart, &QGraphicsWidget::geometryChanged, axis, relabel);
        relabel();
        return;
    }
    const auto relabel = [axis, most] { labelHours(*axis, most()); };
    QObject::connect(chart, &QGraphicsWidget::geometryChanged, axis, relabel);
    QObject::connect(axis, &QValueAxis::rangeChanged, chart,
                     [relabel, days = m_days, exact = m_exact](qreal low, qreal high) {
                         relabel();
                         const bool near = high - low < exactHours;
                         for (QAbstractSeries* series : days) {
                             series->setVisible(!near);
                         }
                         for (const ExactHours& hours : exact) {
                             hours.show(low, high);
                         }
                     });
    relabel();
}

} // namespace

std::unique_ptr<QChart> chart(const Diagram& diagram, const ChartStyle& style)
{
    auto chart = std::make_unique<QChart>();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setLocalizeNumbers(true);
    chart->setLocale(QLocale());
    chart->setBackgroundBrush(groundColour(style));
    chart->setBackgroundPen(Qt::NoPen);
    chart->setBackgroundRoundness(0.0);
    chart->setMinimumSize(smallestChart);
    chart->legend()->hide();
    if (style.withTitle) {
        QFont font;
        font.setPixelSize(int(1.2 * style.fontPixels));
        font.setBold(true);
        chart->setTitleFont(font);
        chart->setTitleBrush(colour(style, Hue::Text));
        chart->setTitle(diagram.title);
    }
    if (!diagram.empty()) {
        Drawing(diagram, style, *chart).draw();
        new ChartLegend(diagram, style, *chart); // the chart owns its items
        if (diagram.horizontal) {
            new ChartNames(diagram, style, *chart);
        }
        if (titlesAbove(diagram, style)) {
            new ChartAxisTitles(style, *chart);
        }
    }
    return chart;
}

QImage chartImage(const Diagram& diagram, const ChartStyle& style, QSize size, double devicePixelRatio)
{
    QGraphicsScene scene;
    QChart* drawn = chart(diagram, style).release();
    scene.addItem(drawn);
    drawn->resize(size);
    scene.setSceneRect(QRectF(QPointF(), QSizeF(size)));
    QImage image(size * devicePixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(groundColour(style));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, QRectF(QPointF(), QSizeF(size)), scene.sceneRect());
    return image;
}

} // namespace wattort::ui
