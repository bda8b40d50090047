#include "ui/report/style.hpp"

#include "ui/text/font.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace wattort::ui::report {

QFont fontOf(const TextStyle& style)
{
    QFont font(fontFamily());
    font.setPixelSize(int(std::lround(style.size)));
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting); // else widths are rounded to whole units
    // No ligatures: a search for "flow" must find it, and any letter spacing switches them off.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    return font;
}

double setText(QPainter* painter, const QString& text, const QRectF& at, const TextStyle& style)
{
    // Keeps a number and its unit together, which QTextLayout does for U+00A0 but not for U+202F.
    QString shown = text;
    shown.replace(QChar(0x202f), QChar(0x00a0)).replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(shown, fontOf(style));
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    double height = 0.0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(at.width());
        line.setPosition({0.0, height + (style.size * style.leading - line.height()) / 2.0});
        height += style.size * style.leading;
    }
    layout.endLayout();
    if (painter != nullptr) {
        painter->setPen(style.colour);
        layout.draw(painter, at.topLeft());
    }
    return height;
}

double widthOf(const QString& text, const TextStyle& style)
{
    QTextLayout layout(text, fontOf(style)); // by the same measures as setText, else words are torn
    QTextOption option;
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line.isValid() ? line.naturalTextWidth() : 0.0;
}

void setLine(QPainter& painter, const QString& text, const QRectF& in, const TextStyle& style)
{
    const QFontMetricsF metrics(fontOf(style));
    const QString shown = metrics.elidedText(text, Qt::ElideRight, in.width());
    setText(&painter, shown, {in.left(), in.bottom() - style.size * style.leading, in.width() + 2.0, 0.0}, style);
}

} // namespace wattort::ui::report
