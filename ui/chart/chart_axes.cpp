#include "ui/chart/chart_axes.hpp"

#include "model/quantity/hourly.hpp"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace wattort::ui {

namespace {

void clearLabels(QCategoryAxis& axis)
{
    for (const QString& label : axis.categoriesLabels()) {
        axis.remove(label);
    }
}

/// The simulation's year has 365 days, as 2018.
QDate newYear()
{
    return {2018, 1, 1};
}

QString dayName(const QDate& day)
{
    const QLocale locale;
    QString month = locale.standaloneMonthName(day.month(), QLocale::ShortFormat).remove(QLatin1Char('.'));
    const bool dot = locale.language() == QLocale::German;
    return QStringLiteral("%1%2 %3").arg(day.day()).arg(dot ? QStringLiteral(".") : QString(), month);
}

void labelMonths(QCategoryAxis& axis, int step)
{
    axis.setStartValue(0.0);
    for (int month = 1; month <= 12; month += step) {
        const QDate end = newYear().addMonths(month + step - 1);
        axis.append(QLocale().standaloneMonthName(month, QLocale::ShortFormat).remove(QLatin1Char('.')),
                    24.0 * double(newYear().daysTo(end)));
    }
}

QFont fontOf(const ChartStyle& style)
{
    QFont font;
    font.setPixelSize(style.fontPixels);
    return font;
}

} // namespace

RoundRange roundRange(const DiagramRange& range, int steps)
{
    const double rough = (range.high - range.low) / std::max(1, steps);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10.0 * power;
    for (const double candidate : {1.0, 2.0, 2.5, 5.0}) {
        if (candidate * power >= rough * 0.999) {
            step = candidate * power;
            break;
        }
    }
    // Nearly whole steps count as whole: 0.30000000000000004 needs no step more.
    RoundRange round{.low = step * std::floor(range.low / step + 1e-9),
                     .high = step * std::ceil(range.high / step - 1e-9),
                     .step = step};
    const double exponent = std::floor(std::log10(step) + 1e-9);
    const bool quarter = std::abs(step / std::pow(10.0, exponent) - 2.5) < 1e-6;
    round.digits = std::max(0, int(-exponent) + (quarter ? 1 : 0));
    return round;
}

QValueAxis* numberAxis(const DiagramAxis& about, const DiagramRange& range, bool keepEnds)
{
    auto* axis = new QValueAxis;
    const RoundRange round = roundRange(range, 5);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0.0);
    axis->setTickInterval(round.step);
    axis->setRange(keepEnds ? range.low : round.low, keepEnds ? range.high : round.high);
    axis->setLabelFormat(QStringLiteral("%.%1f").arg(round.digits));
    axis->setTitleText(headerText(about.name, about.unit == "1" ? std::string() : about.unit));
    return axis;
}

QCategoryAxis* hourAxis()
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    axis->setRange(0.0, double(hoursPerYear));
    return axis;
}

void labelHours(QCategoryAxis& axis, int most)
{
    clearLabels(axis);
    const double span = axis.max() - axis.min();
    if (span > 75 * 24.0) {
        labelMonths(axis, most >= 12 ? 1 : most >= 6 ? 2 : 3);
        return;
    }
    const bool days = span > 2.5 * 24.0;
    const double unit = days ? 24.0 : 1.0;
    const double step = unit * std::max(1.0, std::ceil(span / unit / std::max(2.0, 0.7 * most)));
    const double first = step * std::floor(axis.min() / step);
    axis.setStartValue(first);
    for (double hour = first; hour < axis.max(); hour += step) {
        const QDate day = newYear().addDays(qint64(hour / 24.0));
        QString name = dayName(day);
        if (!days) {
            // Labels of a category axis must differ, so the day stands with its hour.
            name += QStringLiteral("<br/>%1:00").arg(int(hour) % 24);
        }
        axis.append(name, hour + step);
    }
}

QCategoryAxis* positionAxis(std::size_t count)
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(-0.5, double(count) - 0.5);
    axis->setGridLineVisible(false);
    return axis;
}

void labelPositions(QCategoryAxis& axis, const std::vector<QString>& names, int most)
{
    clearLabels(axis);
    std::size_t step = 1;
    for (const unsigned candidate : {1U, 2U, 5U, 10U, 20U}) {
        step = candidate;
        if (names.size() / candidate <= std::size_t(std::max(1, most))) {
            break;
        }
    }
    for (std::size_t i = 0; i < names.size(); i += step) {
        axis.append(names[i], double(i));
    }
}

QBarCategoryAxis* barAxis(std::size_t count)
{
    auto* axis = new QBarCategoryAxis;
    for (std::size_t i = 0; i < count; ++i) {
        axis->append(QString::number(i));
    }
    axis->setGridLineVisible(false);
    axis->setLabelsVisible(false);
    return axis;
}

void dress(QAbstractAxis& axis, const ChartStyle& style)
{
    const QColor text = colour(style, Hue::Text);
    axis.setLabelsFont(fontOf(style));
    axis.setTitleFont(fontOf(style));
    axis.setLabelsColor(text);
    axis.setTitleBrush(text);
    axis.setLinePen(QPen(colour(style, Hue::Grey), 1.0));
    axis.setGridLinePen(QPen(gridColour(style), 1.0));
    axis.setShadesVisible(false);
}

} // namespace wattort::ui
