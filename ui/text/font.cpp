#include "ui/text/font.hpp"

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QString>

#include <stdexcept>

namespace wattort::ui {

QString fontFamily()
{
    return QStringLiteral("DejaVu Sans");
}

void applyFont(QGuiApplication& application)
{
    for (const char* face : {"DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique"}) {
        if (QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/%1.ttf").arg(QLatin1String(face))) < 0) {
            throw std::logic_error("the font is built into the program");
        }
    }
    QFont font(fontFamily());
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(9.0); // DejaVu is large for its size
    application.setFont(font);
}

} // namespace wattort::ui
