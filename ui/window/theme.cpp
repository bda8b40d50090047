#include "ui/window/theme.hpp"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QStyleFactory>

namespace wattort::ui {

namespace {

Theme chosen = Theme::System;

bool desktopIsDark()
{
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

struct Colours {
    QColor window, base, alternate, text, faint, button, line, highlight, link;
};

Colours light()
{
    return {.window = QColor(0xf4f5f6),
            .base = QColor(0xffffff),
            .alternate = QColor(0xf7f9fa),
            .text = QColor(0x1d2327),
            .faint = QColor(0x5c666d),
            .button = QColor(0xfcfcfd),
            .line = QColor(0xd5dade),
            .highlight = QColor(0x0f6b6f),
            .link = QColor(0x0f6b6f)};
}

Colours dark()
{
    return {.window = QColor(0x1f2426),
            .base = QColor(0x171b1d),
            .alternate = QColor(0x1c2123),
            .text = QColor(0xe6eaec),
            .faint = QColor(0xa2adb3),
            .button = QColor(0x2a3033),
            .line = QColor(0x3a4246),
            .highlight = QColor(0x2a8c90),
            .link = QColor(0x5cc3c7)};
}

QPalette palette(const Colours& colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternate);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::Button, colours.button);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::ToolTipBase, colours.base);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.faint);
    palette.setColor(QPalette::Highlight, colours.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::Mid, colours.line);
    palette.setColor(QPalette::Midlight, colours.line.lighter(108));
    palette.setColor(QPalette::Dark, colours.line.darker(130));
    palette.setColor(QPalette::Light, colours.button.lighter(105));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colours.faint);
    }
    return palette;
}

QString styleSheet(const SignalColours& colours)
{
    QFile file(QStringLiteral(":/icons/wattort.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> names[] = {
        {"@accent", colours.accent}, {"@warning", colours.warning}, {"@error", colours.error}, {"@ok", colours.ok},
        {"@faint", colours.faint},   {"@line", colours.line},       {"@card", colours.card}};
    for (const auto& [name, colour] : names) {
        sheet.replace(QLatin1String(name), colour.name());
    }
    return sheet;
}

} // namespace

bool darkTheme()
{
    return chosen == Theme::Dark || (chosen == Theme::System && desktopIsDark());
}

void applyTheme(Theme theme)
{
    desktopIsDark(); // looked at before the palette is ours
    chosen = theme;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette(darkTheme() ? dark() : light()));
    qApp->setStyleSheet(styleSheet(signalColours()));
}

Theme currentTheme()
{
    return chosen;
}

QString label(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return QApplication::translate("Theme", "As the &system");
    case Theme::Light:
        return QApplication::translate("Theme", "&Light");
    case Theme::Dark:
        return QApplication::translate("Theme", "&Dark");
    }
    return {};
}

SignalColours signalColours()
{
    if (darkTheme()) {
        return {.accent = QColor(0x5cc3c7),
                .ok = QColor(0x6cc08b),
                .warning = QColor(0xe8b04a),
                .error = QColor(0xf07f72),
                .faint = dark().faint,
                .line = dark().line,
                .card = QColor(0x262c2f)};
    }
    return {.accent = QColor(0x0f6b6f),
            .ok = QColor(0x2a7d4a),
            .warning = QColor(0xa86400),
            .error = QColor(0xb3261e),
            .faint = light().faint,
            .line = light().line,
            .card = QColor(0xffffff)};
}

} // namespace wattort::ui
