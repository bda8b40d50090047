#pragma once

/// \file
/// Type, colours and measures of the report. Lengths are tenths of a millimetre on A4.

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace wattort::ui::report {

inline constexpr double pageWidth = 2'100.0;
inline constexpr double pageHeight = 2'970.0;
inline constexpr QRectF bodyArea{200.0, 260.0, 1'700.0, 2'450.0};
/// Device dots in a tenth of a millimetre: lines of text are set on a fine grid.
inline constexpr int dotsPerUnit = 5;

// Opaque throughout: PDF/A-1 knows no transparency.
inline const QColor ink{0x1d, 0x23, 0x27};
inline const QColor faintInk{0x5c, 0x66, 0x6d};
inline const QColor accent{0x0f, 0x6b, 0x6f};
inline const QColor paleAccent{0xe7, 0xf1, 0xf1};
inline const QColor hairline{0xc9, 0xd0, 0xd4};
inline const QColor good{0x2e, 0x7d, 0x32};
inline const QColor bad{0xb3, 0x26, 0x1e};

struct TextStyle {
    double size = 31.0; ///< height of the type
    bool bold = false;
    QColor colour = ink;
    double leading = 1.35; ///< distance of lines over height
    Qt::Alignment alignment = Qt::AlignLeft;
};

inline const TextStyle bodyText{};
inline const TextStyle leadText{.size = 36.0, .leading = 1.45};
inline const TextStyle noteText{.size = 26.0, .colour = faintInk};
inline const TextStyle labelText{.bold = true, .colour = accent};
inline const TextStyle verdictText{.size = 36.0, .bold = true, .leading = 1.4};
inline const TextStyle cellText{.size = 25.0, .leading = 1.3};
inline const TextStyle captionText{.size = 27.0, .bold = true, .colour = accent};

QFont fontOf(const TextStyle& style);

/// Sets the text into the width, with line breaks, and gives its height. Paints nothing when there is no painter.
double setText(QPainter* painter, const QString& text, const QRectF& at, const TextStyle& style);
inline double heightOf(const QString& text, double width, const TextStyle& style)
{
    return setText(nullptr, text, {0.0, 0.0, width, 0.0}, style);
}
/// Of one line.
double widthOf(const QString& text, const TextStyle& style);
/// One line, its base on the bottom of the rectangle less a quarter of the type; shortened with an ellipsis.
void setLine(QPainter& painter, const QString& text, const QRectF& in, const TextStyle& style);

} // namespace wattort::ui::report
