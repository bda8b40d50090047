#include "ui/chart/year_map.hpp"

#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>
#include <QDate>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace wattort::ui {

namespace {

struct YearMaps {
    Q_DECLARE_TR_FUNCTIONS(YearMaps)
};

constexpr int days = 365;
constexpr int dayHours = int(hoursPerDay);

/// Of the colour map cividis, evenly spaced. \source Nuñez, Anderton, Renslow 2018 (PLoS ONE 13(7): e0199239)
constexpr std::array<QRgb, 6> scale{0xff00224e, 0xff35456c, 0xff666970, 0xff948e77, 0xffc8b866, 0xfffee838};

void paintAxes(QPainter& painter, const QRectF& picture, const ChartStyle& style)
{
    const QFontMetricsF font(painter.font());
    painter.setPen(colour(style, Hue::Text));
    // 2018 has 365 days, as the simulation's year.
    for (int month = 1; month <= 12; ++month) {
        const QDate first(2018, month, 1);
        const double x = picture.left() + picture.width() * double(first.dayOfYear() - 1) / days;
        const double width = picture.width() * first.daysInMonth() / days;
        const QString name = QLocale().monthName(month, QLocale::ShortFormat);
        painter.drawText(QRectF(x, picture.bottom() + 3.0, width, font.lineSpacing()), Qt::AlignCenter,
                         font.horizontalAdvance(name) < width ? name : name.left(1));
    }
    for (int hour = 0; hour <= dayHours; hour += 6) {
        const double y = picture.bottom() - picture.height() * hour / dayHours;
        painter.drawText(QRectF(picture.left() - 46.0, y - 10.0, 40.0, 20.0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(hour));
    }
}

void paintScale(QPainter& painter, const QRectF& bar, const YearMap& map, const ChartStyle& style)
{
    constexpr int steps = 64;
    for (int i = 0; i < steps; ++i) {
        painter.fillRect(
            QRectF(bar.left() + bar.width() * i / steps, bar.top(), bar.width() / steps + 1.0, bar.height()),
            scaleColour((double(i) + 0.5) / steps));
    }
    painter.setPen(colour(style, Hue::Text));
    const QRectF text(bar.left(), bar.bottom() + 2.0, bar.width(), 18.0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, valueText(map.least(), map.unit, map.digits));
    painter.drawText(text, Qt::AlignRight | Qt::AlignTop, valueText(map.most(), map.unit, map.digits));
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop, map.name);
}

} // namespace

double YearMap::least() const
{
    return values.empty() ? 0.0 : *std::min_element(values.begin(), values.end());
}

double YearMap::most() const
{
    return values.empty() ? 0.0 : *std::max_element(values.begin(), values.end());
}

QColor scaleColour(double share)
{
    const double position = std::clamp(share, 0.0, 1.0) * double(scale.size() - 1);
    const auto left = std::min(std::size_t(position), scale.size() - 2);
    const double part = position - double(left);
    const auto mix = [part](int a, int b) { return int(std::lround(a + part * (b - a))); };
    const QRgb a = scale[left];
    const QRgb b = scale[left + 1];
    return {mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b))};
}

QImage yearImage(const YearMap& map)
{
    QImage image(days, dayHours, QImage::Format_RGB32);
    const double low = map.least();
    const double span = map.most() - low;
    for (int day = 0; day < days; ++day) {
        for (int hour = 0; hour < dayHours; ++hour) {
            const double value = map.values[std::size_t(day * dayHours + hour)];
            image.setPixelColor(day, dayHours - 1 - hour, scaleColour(span > 0.0 ? (value - low) / span : 0.5));
        }
    }
    return image;
}

QRectF paintYearMap(QPainter& painter, const QRectF& in, const YearMap& map, const ChartStyle& style)
{
    const double line = QFontMetricsF(painter.font()).lineSpacing();
    const QRectF picture = in.adjusted(52.0, line + 12.0, -16.0, -3.0 * line - 30.0);
    if (map.empty() || picture.width() < 1.0 || picture.height() < 1.0) {
        return {};
    }
    painter.setPen(colour(style, Hue::Text));
    painter.drawText(QRectF(in.left() + 12.0, in.top() + 4.0, in.width() - 24.0, line), Qt::AlignLeft,
                     YearMaps::tr("Hour of the day over the day of the year"));
    painter.drawImage(picture, yearImage(map));
    paintAxes(painter, picture, style);
    paintScale(painter, QRectF(picture.left(), picture.bottom() + line + 12.0, picture.width(), 10.0), map, style);
    return picture;
}

std::optional<std::size_t> hourAt(const QRectF& picture, const QPointF& point)
{
    if (!picture.contains(point)) {
        return std::nullopt;
    }
    const int day = std::min(int((point.x() - picture.left()) / picture.width() * days), days - 1);
    const int hour = std::min(int((picture.bottom() - point.y()) / picture.height() * dayHours), dayHours - 1);
    return std::size_t(day * dayHours + hour);
}

QString hourValueText(const YearMap& map, std::size_t hour)
{
    return YearMaps::tr("%1: %2", "hour: value").arg(hourText(hour), valueText(map.values[hour], map.unit, map.digits));
}

} // namespace wattort::ui
