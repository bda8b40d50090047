#pragma once

/// \file
/// The font that is built into the program, so that window, charts and reports look the same on every machine.

class QGuiApplication;
class QString;

namespace wattort::ui {

/// Makes the built-in font the application's. Call it once, before the first widget; reports without a window need
/// it too.
void applyFont(QGuiApplication& application);

/// "DejaVu Sans"
QString fontFamily();

} // namespace wattort::ui
