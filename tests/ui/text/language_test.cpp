#include "ui/text/language.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace wattort::ui;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;
    QString type;
    bool plural = false;
};

QList<Message> messages(const QString& file)
{
    QFile ts(file);
    if (!ts.open(QIODevice::ReadOnly)) {
        return {};
    }
    QList<Message> all;
    QString context;
    QXmlStreamReader xml(&ts);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            all += {.context = context,
                    .plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")};
        } else if (xml.name() == QLatin1String("source")) {
            all.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            all.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!all.last().plural) {
                all.last().translations += xml.readElementText();
            }
        } else if (xml.name() == QLatin1String("numerusform")) {
            all.last().translations += xml.readElementText();
        }
    }
    return all;
}

QString translationFile(const QString& language)
{
    return QStringLiteral(WATTORT_SOURCE "/resources/translations/wattort_%1.ts").arg(language);
}

/// %1, %2, %n … that a text has, in order of their names.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[0-9n]"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        found += match.next().captured();
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

/// Words that are the same in both languages.
bool mayBeEqual(const QString& text)
{
    static const QRegularExpression noWords(QStringLiteral("^[^\\p{L}]*$"));
    static const QStringList names{
        QStringLiteral("%1 in %2"), QStringLiteral("CO₂"),  QStringLiteral("ERF"),    QStringLiteral("IT"),
        QStringLiteral("Name"),     QStringLiteral("PUE"),  QStringLiteral("Region"), QStringLiteral("REF"),
        QStringLiteral("System"),   QStringLiteral("Text"), QStringLiteral("WUE"),    QStringLiteral("Wattort"),
    };
    QString bare = text;
    bare.remove(QLatin1Char('&'));
    if (names.contains(bare)) {
        return true;
    }
    static const QRegularExpression places(QStringLiteral("%L?[0-9n]"));
    bare.remove(places);
    return noWords.match(bare).hasMatch();
}

} // namespace

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyLanguage(Language::English); }

    void everyTextHasAFinishedGermanTranslation()
    {
        const auto all = messages(translationFile(QStringLiteral("de")));
        QVERIFY(all.size() > 300);
        QStringList bad;
        for (const Message& message : all) {
            if (!message.type.isEmpty()) {
                bad += message.context + QStringLiteral(" (") + message.type + QStringLiteral("): ") + message.source;
                continue;
            }
            for (const QString& german : message.translations) {
                const bool empty = german.trimmed().isEmpty();
                const bool english = german == message.source && !mayBeEqual(german);
                const bool placesLost = !message.plural && placeholders(german) != placeholders(message.source);
                const bool dots = german.endsWith(QStringLiteral("...")) || german.contains(QLatin1Char('"'));
                if (empty || english || placesLost || dots) {
                    bad += message.context + QStringLiteral(": ") + message.source + QStringLiteral(" -> ") + german;
                }
            }
            if (message.plural && message.translations.size() != 2) {
                bad += message.context + QStringLiteral(" (plural): ") + message.source;
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
    }

    void everyEnglishPluralIsFinished()
    {
        for (const Message& message : messages(translationFile(QStringLiteral("en")))) {
            QVERIFY2(message.type.isEmpty() && message.plural && message.translations.size() == 2,
                     qPrintable(message.source));
        }
    }

    void numbersAndDatesFollowTheLanguage()
    {
        applyLanguage(Language::German);
        QCOMPARE(currentLanguage(), Language::German);
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
        QCOMPARE(QLocale().toString(QDate(2028, 7, 1), QLocale::LongFormat), QStringLiteral("Samstag, 1. Juli 2028"));
        applyLanguage(Language::English);
        QCOMPARE(currentLanguage(), Language::English);
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1,234.5"));
        QVERIFY(QLocale().toString(QDate(2028, 7, 1), QLocale::LongFormat).contains(QStringLiteral("1 July 2028")));
    }

    void textsOfQtItselfFollowTheLanguage()
    {
        const QString file = QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm");
        if (!QFile::exists(file)) {
            QSKIP("skipped: Qt's German translations are not installed");
        }
        applyLanguage(Language::German);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
        applyLanguage(Language::English);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
    }

    void changingToAndFroLeavesNothingBehind()
    {
        for (int i = 0; i < 5; ++i) {
            applyLanguage(Language::German);
            applyLanguage(Language::English);
        }
        QCOMPARE(QCoreApplication::translate("Labels", "Streets"), QStringLiteral("Streets"));
        applyLanguage(Language::German);
        QCOMPARE(QCoreApplication::translate("Labels", "Streets"), QStringLiteral("Straßen"));
    }

    void codesAreUnderstood()
    {
        QCOMPARE(languageOfCode(QStringLiteral("de_AT")), Language::German);
        QCOMPARE(languageOfCode(QStringLiteral("en")), Language::English);
        QCOMPARE(languageOfCode(QStringLiteral("fr")), Language::English);
        QCOMPARE(languageCode(Language::German), QStringLiteral("de"));
    }
};

QTEST_GUILESS_MAIN(LanguageTest)
#include "language_test.moc"
