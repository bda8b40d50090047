#include "ui/window/icon.hpp"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

namespace wattort::ui {

namespace {

/// The drawings are black lines; black is replaced by the colour.
QByteArray drawing(const QString& name, const QColor& colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon of the name %s", qPrintable(name));
        return {};
    }
    return file.readAll().replace("#000", colour.name().toLatin1());
}

} // namespace

QPixmap themedPixmap(const QString& name, const QColor& colour, int size)
{
    const double ratio = qApp->devicePixelRatio();
    QPixmap pixmap(int(size * ratio), int(size * ratio));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(drawing(name, colour)).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon themedIcon(const QString& name, const QColor& colour)
{
    QIcon icon;
    QColor faint = colour;
    faint =
        QColor::fromRgb((colour.red() + 128 * 2) / 3, (colour.green() + 128 * 2) / 3, (colour.blue() + 128 * 2) / 3);
    for (const int size : {16, 20, 24, 32, 48}) {
        icon.addPixmap(themedPixmap(name, colour, size), QIcon::Normal);
        icon.addPixmap(themedPixmap(name, faint, size), QIcon::Disabled);
    }
    return icon;
}

QIcon themedIcon(const QString& name)
{
    return themedIcon(name, QGuiApplication::palette().color(QPalette::WindowText));
}

} // namespace wattort::ui
