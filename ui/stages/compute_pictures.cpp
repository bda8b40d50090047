#include "ui/stages/compute_pictures.hpp"

#include "ui/edit/choice.hpp"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace wattort::ui {

namespace {

constexpr QSize smallestPicture{320, 180};

std::vector<double> scaled(std::span<const double> raw, double unit)
{
    std::vector<double> values(raw.begin(), raw.end());
    for (double& value : values) {
        value /= unit;
    }
    return values;
}

} // namespace

FlowPlace::FlowPlace(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(smallestPicture);
    setMouseTracking(true);
}

void FlowPlace::show(PowerFlow flow)
{
    m_flow = std::move(flow);
    setAccessibleName(m_flow.title);
    setAccessibleDescription(m_flow.description);
    update();
}

void FlowPlace::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const ChartStyle style = chartStyle(palette());
    painter.fillRect(rect(), groundColour(style));
    m_drawn = paintFlow(painter, QRectF(rect()).adjusted(8.0, 4.0, -8.0, -6.0), m_flow, style);
}

bool FlowPlace::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto under = std::find_if(m_drawn.begin(), m_drawn.end(),
                                    [&](const DrawnPart& part) { return part.area.contains(help->pos()); });
    if (under == m_drawn.end()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(help->globalPos(), partText(m_flow, under->part), this);
    }
    return true;
}

YearMapPicture::YearMapPicture(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(smallestPicture);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void YearMapPicture::show(YearMap map)
{
    m_map = std::move(map);
    setAccessibleName(m_map.title);
    point(m_map.empty() ? std::nullopt : m_pointed);
    update();
}

void YearMapPicture::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const ChartStyle style = chartStyle(palette());
    painter.fillRect(rect(), groundColour(style));
    m_picture = paintYearMap(painter, rect(), m_map, style);
    if (m_pointed && !m_picture.isEmpty()) {
        const double x = m_picture.left() + m_picture.width() * (double(*m_pointed / 24) + 0.5) / 365.0;
        const double y = m_picture.bottom() - m_picture.height() * (double(*m_pointed % 24) + 0.5) / 24.0;
        painter.setPen(QPen(Qt::white, 1.0));
        painter.drawLine(QPointF(x, m_picture.top()), QPointF(x, m_picture.bottom()));
        painter.drawLine(QPointF(m_picture.left(), y), QPointF(m_picture.right(), y));
        painter.setPen(colour(style, Hue::Text));
        painter.drawText(QRectF(m_picture.left(), 4.0, m_picture.width(), 20.0), Qt::AlignRight,
                         hourValueText(m_map, *m_pointed));
    }
}

void YearMapPicture::point(std::optional<std::size_t> hour)
{
    m_pointed = hour;
    setAccessibleDescription(hour ? hourValueText(m_map, *hour) : QString());
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    update();
}

void YearMapPicture::keyPressEvent(QKeyEvent* event)
{
    const auto step = [event]() -> int {
        switch (event->key()) {
        case Qt::Key_Left:
            return -24;
        case Qt::Key_Right:
            return 24;
        case Qt::Key_Up:
            return 1;
        case Qt::Key_Down:
            return -1;
        default:
            return 0;
        }
    }();
    if (m_map.empty() || (step == 0 && event->key() != Qt::Key_Escape)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (step == 0) {
        point(std::nullopt);
        return;
    }
    const int last = int(hoursPerYear) - 1;
    point(std::size_t(std::clamp(m_pointed ? int(*m_pointed) + step : 0, 0, last)));
}

bool YearMapPicture::event(QEvent* event)
{
    if (event->type() == QEvent::MouseMove && !m_map.empty()) {
        point(hourAt(m_picture, static_cast<QMouseEvent*>(event)->position()));
    } else if (event->type() == QEvent::Leave) {
        point(std::nullopt);
    }
    return QWidget::event(event);
}

YearMapPlace::YearMapPlace(QWidget* parent)
    : QWidget(parent), m_quantity(new Choice(this)), m_picture(new YearMapPicture(this))
{
    m_quantity->addItem(tr("Power from the grid"), int(YearMapQuantity::Power));
    m_quantity->addItem(tr("PUE"), int(YearMapQuantity::Pue));
    m_quantity->addItem(tr("Usable heat"), int(YearMapQuantity::Heat));
    m_quantity->addItem(tr("Water"), int(YearMapQuantity::Water));
    m_quantity->show(int(YearMapQuantity::Power));
    m_quantity->setAccessibleName(tr("What the map of the year shows"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_quantity);
    column->addWidget(m_picture, 1);
    connect(m_quantity, &Choice::chosen, this, &YearMapPlace::renew);
}

void YearMapPlace::show(std::shared_ptr<const ComputeYear> year)
{
    m_year = std::move(year);
    renew();
}

void YearMapPlace::renew()
{
    if (!m_year) {
        return;
    }
    const ComputeYear& year = *m_year;
    const QString title = tr("Every hour of the year");
    const QString name = m_quantity->currentText();
    switch (YearMapQuantity(m_quantity->currentData().toInt())) {
    case YearMapQuantity::Power:
        m_picture->show({title, name, "MW", 2, scaled(year.facilityPower.raw(), MW.value())});
        return;
    case YearMapQuantity::Pue:
        m_picture->show({title, name, "1", 3, scaled(year.pue.raw(), 1.0)});
        return;
    case YearMapQuantity::Heat:
        m_picture->show({title, name, "MW", 2, scaled(year.recoverableHeat.raw(), MW.value())});
        return;
    case YearMapQuantity::Water:
        // What the hour takes: m3/s by the seconds of an hour.
        m_picture->show({title, name, "m3", 2, scaled(year.water.raw(), 1.0 / oneHour.value())});
        return;
    }
}

} // namespace wattort::ui
