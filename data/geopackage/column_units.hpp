#pragma once

/// \file
/// How quantities stand in the columns of a scenario file.

#include "model/quantity/units.hpp"

#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace wattort::data::geopackage {

template <class Value, class Record>
concept Maybe = std::same_as<std::remove_const_t<Value>, Record>;

/// A quantity in its SI unit.
template <class Fields, class Value>
void si(Fields& fields, std::string_view name, Value& value)
{
    double number = value.value();
    fields.field(name, number);
    if constexpr (!std::is_const_v<Value>) {
        value = Value::from_value(number);
    }
}

/// A quantity in the unit that people use. Where that number does not give back the same bits, the second column has
/// the SI value; it is believed only as long as both agree, so that a number changed in another program counts.
template <class Fields, class Value>
void inUnit(Fields& fields, std::string_view name, std::string_view exactName, Value& value,
            const std::remove_const_t<Value>& unit)
{
    double shown = value.value() / unit.value();
    std::optional<double> exact;
    if (shown * unit.value() != value.value()) {
        exact = value.value();
    }
    fields.field(name, shown);
    fields.field(exactName, exact);
    if constexpr (!std::is_const_v<Value>) {
        const double fromShown = shown * unit.value();
        const bool agree = exact && std::abs(*exact - fromShown) <= 1e-15 * std::abs(fromShown);
        value = std::remove_const_t<Value>::from_value(agree ? *exact : fromShown);
    }
}

/// A number that files of earlier programs do not have: there it keeps its default. In its SI unit.
template <class Fields, class Value>
void later(Fields& fields, std::string_view name, Value& value)
{
    constexpr bool plain = std::is_same_v<std::remove_const_t<Value>, double>;
    std::optional<double> number;
    if constexpr (plain) {
        number = value;
    } else {
        number = value.value();
    }
    fields.field(name, number);
    if constexpr (plain && !std::is_const_v<Value>) {
        value = number.value_or(value);
    } else if constexpr (!std::is_const_v<Value>) {
        value = Value::from_value(number.value_or(value.value()));
    }
}

/// A position that files of earlier programs do not have: there it keeps its default, also where it is none.
template <class Fields>
void laterPosition(Fields& fields, std::string_view name, Maybe<std::uint32_t> auto& value)
{
    std::optional<double> number = double(value);
    fields.field(name, number);
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(value)>>) {
        constexpr double most = std::numeric_limits<std::uint32_t>::max();
        const bool isPosition = number && *number >= 0.0 && *number <= most;
        value = isPosition ? static_cast<std::uint32_t>(*number) : value;
    }
}

/// A text or a flag that files of earlier programs do not have.
template <class Fields>
void laterText(Fields& fields, std::string_view name, Maybe<std::string> auto& value)
{
    std::optional<std::string> text = value;
    fields.field(name, text);
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(value)>>) {
        value = text.value_or(value);
    }
}
template <class Fields>
void laterFlag(Fields& fields, std::string_view name, Maybe<bool> auto& value)
{
    std::optional<double> number = value ? 1.0 : 0.0;
    fields.field(name, number);
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(value)>>) {
        value = number.value_or(value ? 1.0 : 0.0) != 0.0;
    }
}

} // namespace wattort::data::geopackage
