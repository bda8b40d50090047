#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <array>
#include <cmath>
#include <span>

namespace wattort::ui {

namespace {

struct Quantities {
    Q_DECLARE_TR_FUNCTIONS(Quantities)
};

constexpr QChar noBreakSpace(0x00a0);
constexpr QChar enDash(0x2013);
constexpr QChar minusSign(0x2212);

/// One unit of a ladder: the number is shown in the last one that it reaches.
struct Step {
    double from; ///< in SI
    double size; ///< of the unit, in SI
    std::string_view unit;
};

QString onLadder(double si, std::span<const Step> ladder)
{
    const Step* chosen = &ladder.front();
    for (const Step& step : ladder) {
        // 999.7 kW is shown as 1.00 MW, not as 1,000 kW.
        if (std::abs(si) >= step.from * 0.9995) {
            chosen = &step;
        }
    }
    const QString unit = unitText(chosen->unit);
    return roundedText(si / chosen->size) + (unit.isEmpty() ? QString() : noBreakSpace + unit);
}

QString inOneUnit(double si, double size, std::string_view unit)
{
    const std::array ladder{Step{0.0, size, unit}};
    return onLadder(si, ladder);
}

QString withTypographicMinus(QString number)
{
    if (number.startsWith(QLatin1Char('-'))) {
        number[0] = minusSign;
    }
    return number;
}

} // namespace

QString numberText(double value, int digits)
{
    if (!std::isfinite(value)) {
        return enDash;
    }
    // Below half of the last digit the number would look like nought. Two more digits may show it; what is smaller
    // than that is the rest of a subtraction more often than a value.
    for (int more = 1; more <= 2; ++more) {
        if (value != 0.0 && std::abs(value) < 0.5 * std::pow(10.0, -digits)
            && std::abs(value) >= 0.5 * std::pow(10.0, -digits - more)) {
            digits += more;
            break;
        }
    }
    const double unit = std::pow(10.0, digits);
    const double rounded = std::round(value * unit) / unit;
    return withTypographicMinus(QLocale().toString(rounded == 0.0 ? 0.0 : value, 'f', digits));
}

QString roundedText(double value)
{
    const double size = std::abs(value);
    const int digits = size >= 99.95 || size == 0.0 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
    return numberText(value, digits);
}

QString unitText(std::string_view unit)
{
    QString text = QString::fromUtf8(unit.data(), qsizetype(unit.size()));
    if (text == QLatin1String("1") || text == QLatin1String("year")) {
        return {};
    }
    if (text == QLatin1String("a")) {
        return Quantities::tr("years");
    }
    //: millions of euros, as a unit behind a number
    text.replace(QLatin1String("MEUR"), Quantities::tr("million €"));
    //: thousands of euros, as a unit behind a number
    text.replace(QLatin1String("kEUR"), Quantities::tr("thousand €"));
    text.replace(QLatin1String("EUR"), QStringLiteral("€"));
    text.replace(QLatin1String("m2"), QStringLiteral("m²"));
    text.replace(QLatin1String("m3"), QStringLiteral("m³"));
    text.replace(QLatin1String("m K"), QStringLiteral("m·K"));
    text.replace(QStringLiteral("² a"), QStringLiteral("²·a"));
    text.replace(QLatin1String("CO2"), QStringLiteral("CO₂"));
    text.replace(QLatin1Char(' '), noBreakSpace);
    return text;
}

QString valueText(double value, std::string_view unit, int digits)
{
    const QString name = unitText(unit);
    return numberText(value, digits) + (name.isEmpty() ? QString() : noBreakSpace + name);
}

QString rangeText(double low, double high, std::string_view unit, int digits)
{
    const QString first = numberText(low, digits);
    const QString last = numberText(high, digits);
    if (first == last) {
        return valueText(high, unit, digits);
    }
    //: between two numbers of which one is negative
    const QString between = low < 0.0 || high < 0.0 ? Quantities::tr(" to ") : QString(enDash);
    const QString name = unitText(unit);
    return first + between + last + (name.isEmpty() ? QString() : noBreakSpace + name);
}

QString text(Power value)
{
    static constexpr std::array ladder{Step{0, 1, "W"}, Step{1e3, 1e3, "kW"}, Step{1e6, 1e6, "MW"},
                                       Step{1e9, 1e9, "GW"}};
    return onLadder(value.value(), ladder);
}

QString text(Energy value)
{
    static constexpr double kilowattHour = 3.6e6;
    static constexpr std::array ladder{
        Step{0, kilowattHour, "kWh"}, Step{1e3 * kilowattHour, 1e3 * kilowattHour, "MWh"},
        Step{1e6 * kilowattHour, 1e6 * kilowattHour, "GWh"}, Step{1e9 * kilowattHour, 1e9 * kilowattHour, "TWh"}};
    return onLadder(value.value(), ladder);
}

QString text(Length value)
{
    static constexpr std::array ladder{Step{0, 1e-3, "mm"}, Step{1, 1, "m"}, Step{1e3, 1e3, "km"}};
    return value.value() == 0.0 ? valueText(0.0, "m", 0) : onLadder(value.value(), ladder);
}

QString text(Area value)
{
    static constexpr std::array ladder{Step{0, 1, "m2"}, Step{1e4, 1e4, "ha"}, Step{1e7, 1e6, "km2"}};
    return onLadder(value.value(), ladder);
}

QString text(Volume value)
{
    return inOneUnit(value.value(), 1.0, "m3");
}

QString text(Mass value)
{
    static constexpr std::array ladder{Step{0, 1, "kg"}, Step{1e3, 1e3, "t"}};
    return onLadder(value.value(), ladder);
}

QString text(Duration value)
{
    static constexpr double year = oneYear.value();
    static constexpr std::array ladder{Step{0, 1, "s"}, Step{60, 60, "min"}, Step{3'600, 3'600, "h"},
                                       Step{year, year, "a"}};
    return onLadder(value.value(), ladder);
}

QString text(Pressure value)
{
    static constexpr std::array ladder{Step{0, 1, "Pa"}, Step{1e3, 1e3, "kPa"}, Step{1e5, 1e5, "bar"}};
    return onLadder(value.value(), ladder);
}

QString text(Velocity value)
{
    return inOneUnit(value.value(), 1.0, "m/s");
}

QString text(Money value)
{
    static constexpr std::array ladder{Step{0, 1, "EUR"}, Step{1e6, 1e6, "MEUR"}};
    // A cent is no figure of a plan: whole euros below a million.
    return std::abs(value.value()) < 999'500.0 ? valueText(value.value(), "EUR", 0) : onLadder(value.value(), ladder);
}

QString text(EnergyPrice value)
{
    return inOneUnit(value.value(), (1.0 * EUR / MWh).value(), "EUR/MWh");
}

QString text(PowerPrice value)
{
    return inOneUnit(value.value(), (1.0 * EUR / kW).value(), "EUR/kW");
}

QString text(PricePerLength value)
{
    return inOneUnit(value.value(), 1.0, "EUR/m");
}

QString text(PricePerArea value)
{
    return inOneUnit(value.value(), 1.0, "EUR/m2");
}

QString text(EnergyPerLength value)
{
    return inOneUnit(value.value(), 3.6e9, "MWh/m");
}

QString text(EnergyPerArea value)
{
    return inOneUnit(value.value(), 3.6e6, "kWh/m2");
}

QString text(EmissionFactor value)
{
    return inOneUnit(value.value(), 1e-3 / 3.6e6, "g/kWh");
}

QString text(PowerPerLength value)
{
    return inOneUnit(value.value(), 1.0, "W/m");
}

QString text(PressureGradient value)
{
    return inOneUnit(value.value(), 1.0, "Pa/m");
}

QString text(MassFlow value)
{
    return inOneUnit(value.value(), 1.0, "kg/s");
}

QString text(TemperatureDifference value)
{
    return valueText(value.value(), "K", 1);
}

QString text(Temperature value)
{
    return valueText(inCelsius(value), "°C", 1);
}

QString percentText(double share, int digits)
{
    return valueText(100.0 * share, "%", digits);
}

QString text(const Date& date)
{
    const QDate day(date.year, date.month, date.day);
    return day.isValid() ? QLocale().toString(day, QLocale::LongFormat).section(QStringLiteral(", "), -1)
                         : QString(enDash);
}

QString hourText(std::size_t hour)
{
    // 2018 begins on a Monday and has 365 days, as the simulation's year.
    const QDate day = QDate(2018, 1, 1).addDays(qint64(hour / 24));
    const int clock = int(hour % 24);
    //: a day (2 January) and the hour of it, from and to
    return Quantities::tr("%1, %2–%3 h")
        .arg(QLocale().toString(day, Quantities::tr("d MMMM")), QString::number(clock), QString::number(clock + 1));
}

} // namespace wattort::ui
