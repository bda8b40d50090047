#pragma once

/// \file
/// The desktop program: settings, language, theme, window.

#include <QString>

class QApplication;

namespace wattort::ui {

struct StartOptions {
    QString file;     ///< a scenario to open; empty: the demo
    QString language; ///< "de", "en"; empty: as chosen last, else the system's
};

/// Shows the window and returns when it is closed: the exit code of the application.
int runWindow(QApplication& application, const StartOptions& options);

} // namespace wattort::ui
