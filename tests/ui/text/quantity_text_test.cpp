#include "ui/text/language.hpp"
#include "ui/text/quantity_text.hpp"

#include <QTest>

#include <limits>

using namespace wattort;
using namespace wattort::ui;

namespace {

/// Spaces that do not break are written as plain ones in the expected texts.
QString plain(QString text)
{
    return text.replace(QChar(0xa0), QLatin1Char(' '));
}

} // namespace

class QuantityTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyLanguage(Language::English); }

    void numbersAreWrittenAsInTheLanguage_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("german");
        QTest::addColumn<QString>("english");
        QTest::newRow("thousands") << 1234567.0 << 0 << QStringLiteral("1.234.567") << QStringLiteral("1,234,567");
        QTest::newRow("decimals") << 12.345 << 2 << QStringLiteral("12,35") << QStringLiteral("12.35");
        QTest::newRow("negative") << -1234.5 << 1 << QStringLiteral("−1.234,5") << QStringLiteral("−1,234.5");
        QTest::newRow("no minus nought") << -0.0 << 1 << QStringLiteral("0,0") << QStringLiteral("0.0");
        QTest::newRow("small but there") << 0.0123 << 1 << QStringLiteral("0,01") << QStringLiteral("0.01");
        QTest::newRow("two digits more") << -0.0012 << 1 << QStringLiteral("−0,001") << QStringLiteral("−0.001");
        QTest::newRow("rest of a subtraction") << 3e-17 << 2 << QStringLiteral("0,00") << QStringLiteral("0.00");
        QTest::newRow("not a number") << std::nan("") << 1 << QStringLiteral("–") << QStringLiteral("–");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 1 << QStringLiteral("–")
                                  << QStringLiteral("–");
    }

    void numbersAreWrittenAsInTheLanguage()
    {
        QFETCH(double, value);
        QFETCH(int, digits);
        QFETCH(QString, german);
        QFETCH(QString, english);
        applyLanguage(Language::German);
        QCOMPARE(numberText(value, digits), german);
        applyLanguage(Language::English);
        QCOMPARE(numberText(value, digits), english);
    }

    void quantitiesGetTheUnitThatFitsTheirSize()
    {
        applyLanguage(Language::German);
        QCOMPARE(plain(text(12.5 * MW)), QStringLiteral("12,5 MW"));
        QCOMPARE(plain(text(999.7 * kW)), QStringLiteral("1,00 MW"));
        QCOMPARE(plain(text(450.0 * kW)), QStringLiteral("450 kW"));
        QCOMPARE(plain(text(87.6 * GWh)), QStringLiteral("87,6 GWh"));
        QCOMPARE(plain(text(2.4 * km)), QStringLiteral("2,40 km"));
        QCOMPARE(plain(text(120.0 * m)), QStringLiteral("120 m"));
        QCOMPARE(plain(text(3.2 * ha)), QStringLiteral("3,20 ha"));
        QCOMPARE(plain(text(820.0 * m2)), QStringLiteral("820 m²"));
        QCOMPARE(plain(text(8123.0 * tonne)), QStringLiteral("8.123 t"));
        QCOMPARE(plain(text(6.0 * bar)), QStringLiteral("6,00 bar"));
        QCOMPARE(plain(text(celsius(-3.25))), QStringLiteral("−3,3 °C"));
        QCOMPARE(plain(text(25.0 * oneYear)), QStringLiteral("25,0 Jahre"));
        QCOMPARE(plain(text(87.3 * EUR / MWh)), QStringLiteral("87,3 €/MWh"));
        QCOMPARE(plain(text(12.4e6 * EUR)), QStringLiteral("12,4 Mio. €"));
        QCOMPARE(plain(text(-12.4e6 * EUR)), QStringLiteral("−12,4 Mio. €"));
        QCOMPARE(plain(text(84'200.0 * EUR)), QStringLiteral("84.200 €"));
        QCOMPARE(plain(percentText(0.125, 1)), QStringLiteral("12,5 %"));
        applyLanguage(Language::English);
        QCOMPARE(plain(text(12.4e6 * EUR)), QStringLiteral("12.4 million €"));
        QCOMPARE(plain(text(8123.0 * tonne)), QStringLiteral("8,123 t"));
    }

    void unitsAreTypeset_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("german");
        QTest::newRow("square metre") << QStringLiteral("m2") << QStringLiteral("m²");
        QTest::newRow("specific demand") << QStringLiteral("kWh/(m2 a)") << QStringLiteral("kWh/(m²·a)");
        QTest::newRow("conductivity") << QStringLiteral("W/(m K)") << QStringLiteral("W/(m·K)");
        QTest::newRow("price") << QStringLiteral("EUR/MWh") << QStringLiteral("€/MWh");
        QTest::newRow("millions a year") << QStringLiteral("MEUR/a") << QStringLiteral("Mio. €/a");
        QTest::newRow("millimetre") << QStringLiteral("mm") << QStringLiteral("mm");
        QTest::newRow("dimensionless") << QStringLiteral("1") << QString();
        QTest::newRow("tonnes a year") << QStringLiteral("t/a") << QStringLiteral("t/a");
    }

    void unitsAreTypeset()
    {
        QFETCH(QString, unit);
        QFETCH(QString, german);
        applyLanguage(Language::German);
        QCOMPARE(plain(unitText(unit.toStdString())), german);
    }

    void rangesAreShort()
    {
        applyLanguage(Language::German);
        QCOMPARE(plain(rangeText(80, 120, "MW", 0)), QStringLiteral("80–120 MW"));
        QCOMPARE(plain(rangeText(1.04, 1.01, "1", 1)), QStringLiteral("1,0"));
        QCOMPARE(plain(rangeText(-5, 3, "°C", 0)), QStringLiteral("−5 bis 3 °C"));
        applyLanguage(Language::English);
        QCOMPARE(plain(rangeText(-5, 3, "°C", 0)), QStringLiteral("−5 to 3 °C"));
    }

    void datesAndHoursAreWords()
    {
        applyLanguage(Language::German);
        QCOMPARE(text(Date{2028, 7, 1}), QStringLiteral("1. Juli 2028"));
        QCOMPARE(hourText(14 * 24 + 13), QStringLiteral("15. Januar, 13–14 Uhr"));
        QCOMPARE(hourText(8'759), QStringLiteral("31. Dezember, 23–24 Uhr"));
        applyLanguage(Language::English);
        QCOMPARE(text(Date{2028, 7, 1}), QStringLiteral("1 July 2028"));
        QCOMPARE(hourText(14 * 24 + 13), QStringLiteral("15 January, 13–14 h"));
        QCOMPARE(text(Date{2028, 2, 31}), QStringLiteral("–"));
    }

    void noValueIsADash()
    {
        QCOMPARE(text(std::optional<Power>()), QStringLiteral("–"));
        QCOMPARE(plain(text(std::optional<Power>(3.0 * MW))), QStringLiteral("3.00 MW"));
    }
};

QTEST_GUILESS_MAIN(QuantityTextTest)
#include "quantity_text_test.moc"
