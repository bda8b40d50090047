#pragma once

/// \file
/// The program's own icons, drawn in the colours of the theme.

#include <QColor>
#include <QIcon>
#include <QString>

namespace wattort::ui {

/// The icon of this name (resources/icons/NAME.svg) in the text colour of the present palette.
QIcon themedIcon(const QString& name);
QIcon themedIcon(const QString& name, const QColor& colour);
QPixmap themedPixmap(const QString& name, const QColor& colour, int size);

} // namespace wattort::ui
