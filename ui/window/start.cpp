#include "ui/window/start.hpp"

#include "data/catalogues.hpp"
#include "model/demo/demo_region.hpp"
#include "model/scenario/kept_entries.hpp"
#include "ui/text/font.hpp"
#include "ui/text/language.hpp"
#include "ui/window/main_window.hpp"
#include "ui/window/scenario_files.hpp"
#include "ui/window/theme.hpp"

#include <QApplication>
#include <QScreen>
#include <QSettings>

namespace wattort::ui {

namespace {

Language chosenLanguage(const QString& asked)
{
    const QString stored = QSettings().value(QStringLiteral("language")).toString();
    const QString code = asked.isEmpty() ? stored : asked;
    return code.isEmpty() ? systemLanguage() : languageOfCode(code);
}

} // namespace

int runWindow(QApplication& application, const StartOptions& options)
{
    applyFont(application);
    applyLanguage(chosenLanguage(options.language));
    applyTheme(static_cast<Theme>(QSettings().value(QStringLiteral("theme"), 0).toInt()));

    Scenario start = options.file.isEmpty() ? demoRegion() : Scenario{};
    keepUsedEntries(start, data::catalogues());
    MainWindow window(std::move(start), data::catalogues(), {});
    const QSize screen = application.primaryScreen()->availableSize();
    window.resize(screen.boundedTo({1'600, 960}));
    if (window.restoreLayout()) {
        window.show();
    } else if (screen.width() <= 1'600) {
        window.showMaximized();
    } else {
        window.show();
    }
    if (!options.file.isEmpty()) {
        window.files().openFile(options.file);
    }
    window.offerRecovery();
    return application.exec();
}

} // namespace wattort::ui
