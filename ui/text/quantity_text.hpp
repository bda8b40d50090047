#pragma once

/// \file
/// Numbers as people read them: in the language's format, with thousands, a fitting unit and the right sign.

#include "model/plan/key_figures.hpp"
#include "model/quantity/range.hpp"
#include "model/quantity/units.hpp"
#include "model/scenario/compute_design.hpp"

#include <QString>

#include <cstddef>
#include <optional>
#include <string_view>

namespace wattort::ui {

/// "1.234,5" or "1,234.5" with a real minus sign. A number that would be shown as nought but is not gets up to
/// two digits more. Not finite: an en dash.
QString numberText(double value, int digits = 1);

/// With three significant digits, none after the point from 100 on.
QString roundedText(double value);

/// A NamedUnit's name (or one like "t/a", "kWh/(m2 a)") typeset: "m²", "€/MWh", "Mio. €"; "1" is empty.
QString unitText(std::string_view unit);

/// Number and unit with a space between that does not break: "12,5 MW". An empty unit leaves the number.
QString valueText(double value, std::string_view unit, int digits = 1);
/// "80–120 MW"; "−5 bis 3 °C" where one is negative; one number when both look the same.
QString rangeText(double low, double high, std::string_view unit, int digits = 1);

/// In the unit and with the digits of info(); an en dash when the plan has no such value.
QString text(const KeyFigureValue& value);

// Quantities in the unit that fits their size, with three significant digits.
QString text(Power value);
QString text(Energy value);
QString text(Length value);
QString text(Area value);
QString text(Volume value);
QString text(Mass value);
QString text(Duration value);
QString text(Pressure value);
QString text(Velocity value);
QString text(Money value);
QString text(EnergyPrice value);
QString text(PowerPrice value);
QString text(PricePerLength value);
QString text(PricePerArea value);
QString text(EnergyPerLength value);
QString text(EnergyPerArea value);
QString text(EmissionFactor value);
QString text(PowerPerLength value);
QString text(PressureGradient value);
QString text(MassFlow value);
QString text(TemperatureDifference value);
QString text(Temperature value);
/// "12 %"
QString percentText(double share, int digits = 0);

/// An en dash for no value.
template <class Value>
QString text(const std::optional<Value>& value)
{
    return value ? text(*value) : QStringLiteral("–");
}

/// "1. Juli 2028", "1 July 2028".
QString text(const Date& date);
/// "15. Januar, 13–14 Uhr" for an hour of the simulation's year (standard time, 365 days).
QString hourText(std::size_t hour);

} // namespace wattort::ui
