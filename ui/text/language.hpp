#pragma once

/// \file
/// The language of the interface, of the command line and of reports, and the number and date formats with it.

#include <QString>

namespace wattort::ui {

enum class Language { German, English };

/// From now on tr(), Qt's own texts and the default QLocale (numbers, dates) are of this language. Widgets get
/// QEvent::LanguageChange. Needs an application object; call on its thread.
void applyLanguage(Language language);

/// The one applied last; English before the first.
Language currentLanguage();

/// German when the system's first language is German, else English.
Language systemLanguage();

/// "de", "en": for --lang, settings and the language of documents.
QString languageCode(Language language);
/// German for "de" and its variants, English for all else.
Language languageOfCode(const QString& code);

} // namespace wattort::ui
