#include "ui/text/finding_text.hpp"
#include "ui/text/language.hpp"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wattort;
using namespace wattort::ui;

namespace {

bool isSentence(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\p{Lu}.*[.]$"));
    return pattern.match(text).hasMatch();
}

} // namespace

class FindingTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyLanguage(Language::English); }

    void everyProblemIsASentenceWithAdviceInBothLanguages()
    {
        QSet<QString> seen;
        for (int i = 0; i <= int(lastProblem); ++i) {
            const auto problem = Problem(i);
            applyLanguage(Language::English);
            const QString english = problemText(problem);
            const QString englishAdvice = adviceText(problem);
            applyLanguage(Language::German);
            const QString german = problemText(problem);
            QVERIFY2(isSentence(english) && isSentence(englishAdvice), qPrintable(QString::number(i) + english));
            QVERIFY2(isSentence(german) && isSentence(adviceText(problem)), qPrintable(QString::number(i) + german));
            QVERIFY2(german != english && adviceText(problem) != englishAdvice, qPrintable(english));
            QVERIFY2(!seen.contains(english), qPrintable(english));
            seen.insert(english);
        }
    }

    void placeFoundAndExpectedAreNamed()
    {
        const Finding finding{.problem = Problem::OutOfRange,
                              .place = {.file = "stadt.gpkg", .layer = "buildings", .row = 12, .field = "storeys"},
                              .found = "-3.5",
                              .expected = "0.0"};
        applyLanguage(Language::German);
        QCOMPARE(text(finding),
                 QStringLiteral("stadt.gpkg, Ebene „buildings“, Zeile 12, Feld „Geschosse“: Ein Wert liegt "
                                "außerhalb des zulässigen Bereichs. Gefunden: −3,5, erwartet: 0. "
                                "Berichtigen Sie den Wert und prüfen Sie seine Einheit."));
        applyLanguage(Language::English);
        QCOMPARE(text(finding), QStringLiteral("stadt.gpkg, layer “buildings”, row 12, field “storeys”: A value lies "
                                               "outside the permitted range. Found: −3.5, expected: 0. Correct the "
                                               "value and check its unit."));
    }

    void whatIsNotKnownIsLeftOut()
    {
        const QString bare = text(Finding{.problem = Problem::NoSites});
        QCOMPARE(bare, QStringLiteral(
                           "The scenario has no candidate site. Draw a site on the map or import a layer of sites."));
        QCOMPARE(text(Finding{.problem = Problem::MissingHours, .expected = "8760"}),
                 QStringLiteral("The series does not cover every hour of the year. Expected: 8760. Provide a file with "
                                "8,760 hourly values."));
        QVERIFY(text(Finding{.problem = Problem::CannotOpen, .found = "permission denied"})
                    .contains(QStringLiteral("Found: permission denied.")));
    }

    void percentSignsInNamesStayAsTheyAre()
    {
        // A name with %1 must not be taken for a place to fill.
        const Finding finding{
            .problem = Problem::MissingField, .place = {.file = "a%1b.csv", .field = "%2"}, .found = "%1"};
        const QString message = text(finding);
        QVERIFY2(message.startsWith(QStringLiteral("a%1b.csv, field “%2”: A field is missing. Found: %1.")),
                 qPrintable(message));
    }

    void numbersAndUnitsAreWrittenAsInTheLanguage_data()
    {
        QTest::addColumn<int>("problem");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("german");
        const auto row = [](const char* name, Problem problem, const char* found, const char* expected,
                            const QString& german) {
            QTest::newRow(name) << int(problem) << QString::fromUtf8(found) << QString::fromUtf8(expected) << german;
        };
        row("range with unit", Problem::OutOfRange, "250.5 EUR/MWh", "12.5–80 EUR/MWh",
            QStringLiteral("Gefunden: 250,5 €/MWh, erwartet: 12,5–80 €/MWh."));
        row("unit implied", Problem::PressureTooHigh, "18.250000", "16.000000",
            QStringLiteral("Gefunden: 18,25 bar, erwartet: 16 bar."));
        row("water", Problem::WaterTooWarm, "45", "40", QStringLiteral("Gefunden: 45 °C, erwartet: 40 °C."));
        row("count and distance", Problem::ConsumerOutOfReach, "12", "50.000000",
            QStringLiteral("Anzahl: 12. Größte Entfernung: 50 m."));
        row("count", Problem::DisconnectedStreets, "3", "", QStringLiteral("Anzahl: 3."));
        row("kind of cooling", Problem::CoolingNotForSystem, "gb200", "air_chiller",
            QStringLiteral("Gefunden: gb200, erwartet: Kältemaschine allein."));
        row("supply at a consumer", Problem::SupplyTooCold, "5.2 K; decentral_heat_pump; 310; 0 K", "80 °C",
            QStringLiteral(
                "Fehlbetrag bei Auslegung: 5,2 K, benötigt: 80 °C. Günstigste Abhilfe: Dezentrale Wärmepumpe "
                "beim Verbraucher, etwa 310 € im Jahr."));
        row("supply of the network", Problem::SupplyTooCold, "5.2 K; higher_supply; 12345; 5.6 K", "80 °C",
            QStringLiteral("Günstigste Abhilfe: Vorlauftemperatur um 5,6 K höher, etwa 12.345 € im Jahr für das ganze "
                           "Netz."));
        row("supply, in all", Problem::SupplyTooCold, "37", "",
            QStringLiteral("Anzahl der Verbraucher insgesamt: 37."));
        row("steel for plastic", Problem::PlasticPressureExceeded, "8.19 bar; 1250 m; 98000 EUR", "6 bar",
            QStringLiteral("Dort bis zu 8,19 bar, zulässig: 6 bar. Deshalb in Stahl: 1250 m Trasse, Mehrinvestition "
                           "98.000 €."));
        row("cavitation", Problem::PumpCavitates, "4.2 m", "5.5 m",
            QStringLiteral("Vorhandene Haltedruckhöhe (NPSH): 4,2 m, nötig: 5,5 m."));
        row("boiling in operation", Problem::BoilingInOperation, "0.12 bar; 5", "0.5 bar",
            QStringLiteral("Kleinster Abstand zum Dampfdruck: 0,12 bar, nötig: 0,5 bar. Betroffene Leitungen: 5."));
        row("name with digits", Problem::UnknownFormat, "plan_v1.5.dxf", "",
            QStringLiteral("Gefunden: plan_v1.5.dxf."));
    }

    void numbersAndUnitsAreWrittenAsInTheLanguage()
    {
        QFETCH(int, problem);
        QFETCH(QString, found);
        QFETCH(QString, expected);
        QFETCH(QString, german);
        applyLanguage(Language::German);
        const QString message =
            text(Finding{.problem = Problem(problem), .found = found.toStdString(), .expected = expected.toStdString()})
                .replace(QChar(0xa0), QLatin1Char(' '));
        QVERIFY2(message.contains(QLatin1Char(' ') + german), qPrintable(message));
    }

    void unitsOfFoundValuesAreTypeset()
    {
        applyLanguage(Language::German);
        const QString message =
            text(Finding{.problem = Problem::SiteTooSmall, .found = "1.5 ha", .expected = "3.25 ha"});
        QVERIFY2(message.contains(QStringLiteral("Gefunden: 1,5\u00a0ha, erwartet: 3,25\u00a0ha.")),
                 qPrintable(message));
    }
};

QTEST_GUILESS_MAIN(FindingTextTest)
#include "finding_text_test.moc"
