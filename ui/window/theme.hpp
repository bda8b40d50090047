#pragma once

/// \file
/// Light and dark: one calm look on every desktop.

#include <QColor>
#include <QString>

namespace wattort::ui {

enum class Theme { System, Light, Dark };

/// Sets style, palette and style sheet of the application. System follows the palette that the desktop gave at start.
void applyTheme(Theme theme);
Theme currentTheme();
/// Whether the palette in force is dark.
bool darkTheme();

QString label(Theme theme);

/// Colours that mean something; readable on the window's background in both themes.
struct SignalColours {
    QColor accent;
    QColor ok;
    QColor warning;
    QColor error;
    QColor faint; ///< secondary text
    QColor line;  ///< borders
    QColor card;  ///< background of a group
};
SignalColours signalColours();

} // namespace wattort::ui
