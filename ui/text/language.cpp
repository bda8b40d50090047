#include "ui/text/language.hpp"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

#include <stdexcept>

namespace wattort::ui {

namespace {

struct Installed {
    Language language = Language::English;
    QPointer<QTranslator> ours;
    QPointer<QTranslator> qt;
};

Installed& installed()
{
    static Installed translators;
    return translators;
}

void replace(QPointer<QTranslator>& former, QTranslator* next)
{
    if (former) {
        QCoreApplication::removeTranslator(former);
        delete former;
    }
    former = next;
    if (next != nullptr) {
        QCoreApplication::installTranslator(next);
    }
}

QLocale localeOf(Language language)
{
    // British English: metric units and day before month, as German planners expect.
    return language == Language::German ? QLocale(QLocale::German, QLocale::Germany)
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QTranslator* ourTranslator(Language language)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (!translator->load(QStringLiteral(":/translations/wattort_%1.qm").arg(languageCode(language)))) {
        throw std::logic_error("the translations are built into the program");
    }
    return translator;
}

/// Texts of Qt's own dialogs; nothing when Qt's translations are not installed.
QTranslator* qtTranslator(Language language)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (!translator->load(QStringLiteral("qtbase_%1").arg(languageCode(language)),
                          QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        delete translator;
        return nullptr;
    }
    return translator;
}

} // namespace

void applyLanguage(Language language)
{
    installed().language = language;
    QLocale::setDefault(localeOf(language));
    replace(installed().qt, qtTranslator(language));
    replace(installed().ours, ourTranslator(language)); // last: widgets are told once all is there
}

Language currentLanguage()
{
    return installed().language;
}

Language systemLanguage()
{
    return languageOfCode(QLocale::system().uiLanguages().value(0));
}

QString languageCode(Language language)
{
    return language == Language::German ? QStringLiteral("de") : QStringLiteral("en");
}

Language languageOfCode(const QString& code)
{
    return code.startsWith(QLatin1String("de"), Qt::CaseInsensitive) ? Language::German : Language::English;
}

} // namespace wattort::ui
