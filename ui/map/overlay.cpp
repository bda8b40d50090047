#include "ui/map/overlay.hpp"

#include "ui/map/label_painter.hpp"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace wattort::ui {

ScaleBar scaleBar(double metresPerPixel, double widestPixels)
{
    const double widest = metresPerPixel * widestPixels;
    const double power = std::pow(10.0, std::floor(std::log10(widest)));
    double metres = power;
    for (const double factor : {2.0, 5.0}) {
        // A hair's tolerance: 5.0 * 0.1 is not exactly 0.5.
        if (factor * power <= widest * (1.0 + 1e-9)) {
            metres = factor * power;
        }
    }
    return {metres, metres / metresPerPixel};
}

QSizeF paintScaleBar(QPainter& painter, QPointF topLeft, double metresPerPixel, const MapStyle& style)
{
    const ScaleBar bar = scaleBar(metresPerPixel);
    const QLocale locale;
    const bool isKilometres = bar.metres >= 1'000.0;
    const double shown = isKilometres ? bar.metres / 1'000.0 : bar.metres;
    const QString length =
        locale.toString(shown, 'g', 6) + QChar(0x202F) + (isKilometres ? QStringLiteral("km") : QStringLiteral("m"));
    const double textHeight = painter.fontMetrics().height();
    const double y = topLeft.y() + textHeight + 2.0;
    constexpr double height = 5.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(topLeft.x(), y, bar.pixels, height);
    painter.setPen(QPen(style.halo, 4.0));
    painter.drawRect(whole);
    painter.setPen(QPen(style.text, 1.0));
    painter.setBrush(style.panel);
    painter.drawRect(whole);
    painter.fillRect(QRectF(whole.left(), y, bar.pixels / 2.0, height), style.text);
    const double textMiddle = topLeft.y() + textHeight / 2.0;
    const double textWidth = painter.fontMetrics().horizontalAdvance(length);
    paintHaloedText(painter, {whole.left() + 4.0, textMiddle}, QStringLiteral("0"), style.text, style.halo);
    paintHaloedText(painter, {whole.right() - textWidth / 2.0, textMiddle}, length, style.text, style.halo);
    painter.restore();
    return {bar.pixels, textHeight + 2.0 + height};
}

QSizeF paintNorthArrow(QPainter& painter, QPointF topLeft, const MapStyle& style)
{
    constexpr double width = 20.0;
    constexpr double height = 26.0;
    const auto at = [&](double x, double y) { return topLeft + QPointF(x, y); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath whole;
    whole.addPolygon(QPolygonF{at(10, 0), at(18, 24), at(10, 19), at(2, 24)});
    whole.closeSubpath();
    painter.strokePath(whole, QPen(style.halo, 4.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.text);
    painter.drawPolygon(QPolygonF{at(10, 0), at(10, 19), at(2, 24)});
    painter.setBrush(style.panel);
    painter.setPen(QPen(style.text, 1.0));
    painter.drawPolygon(QPolygonF{at(10, 0), at(18, 24), at(10, 19)});
    const double textHeight = painter.fontMetrics().height();
    paintHaloedText(painter, at(10, height + textHeight / 2.0), QStringLiteral("N"), style.text, style.halo);
    painter.restore();
    return {width, height + textHeight};
}

} // namespace wattort::ui
