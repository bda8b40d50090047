#pragma once

/// \file
/// The rows of a catalogue as typed values, checked while they are read.

#include "data/csv/csv_reader.hpp"
#include "data/keys.hpp"
#include "model/quantity/range.hpp"
#include "model/scenario/catalogue.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace wattort::data::csv {

/// Gives the fields of one row after the other by name. A quantity's column has its unit behind the name, as in
/// `nameplate_kw`, `nameplate_low_kw`, `demand_kwh_per_m2`; any unit of the right dimension will do. A column that no
/// field has asked for is an error, so the functions that read records are the whole definition of a file.
/// All functions throw Failure that names file, line and column.
class Record {
public:
    explicit Record(const Table& table) : m_table(table) {}

    /// \pre row < table.rows.size()
    void select(std::size_t row) { m_row = row; }

    bool has(std::string_view column) const;
    /// Must not be empty.
    std::string text(std::string_view column);
    std::string optionalText(std::string_view column);
    /// Like text, and no two rows may have the same.
    std::string key(std::string_view column);
    /// \throws Failure if the combination has been there before
    void distinct(std::string_view column, const std::string& combination);
    /// Finite; in a column with `_percent` behind its name, a hundredth of what stands there.
    double number(std::string_view column);
    double number(std::string_view column, double whenEmpty);
    int integer(std::string_view column);
    int integer(std::string_view column, int whenEmpty);
    bool flag(std::string_view column);
    /// "2026-07-01"
    Date date(std::string_view column, Date whenEmpty);
    /// Columns source, year, confidence.
    Provenance provenance();

    template <class Value>
    Value quantity(std::string_view name)
    {
        return Value::from_value(*si(name, "", dimensionOf<Value>(), true));
    }
    template <class Value>
    Value quantity(std::string_view name, Value whenEmpty)
    {
        return Value::from_value(si(name, "", dimensionOf<Value>(), false).value_or(whenEmpty.value()));
    }
    /// Columns name, name_low, name_high; low <= value <= high.
    template <class Value>
    Range<Value> range(std::string_view name)
    {
        const Range<double> read = siRange(name, dimensionOf<Value>());
        return {Value::from_value(read.value), Value::from_value(read.low), Value::from_value(read.high)};
    }
    Range<double> range(std::string_view name) { return siRange(name, {}); }

    /// One of the enum's keys.
    template <class Enum>
    Enum choice(std::string_view column)
    {
        const std::string found = text(column);
        const std::optional<Enum> value = fromKey<Enum>(found);
        if (!value) {
            std::string allowed;
            for (const auto& [key, candidate] : enumKeys<Enum>) {
                allowed += (allowed.empty() ? "" : ", ") + std::string(key);
            }
            fail(Problem::UnknownKey, column, found, allowed);
        }
        return *value;
    }

    /// \throws Failure if low <= value <= high is not so
    void checkOrder(std::string_view column, const Range<double>& range) const;
    [[noreturn]] void fail(Problem problem, std::string_view column, std::string found = {},
                           std::string expected = {}) const;
    /// \throws Failure if a column has not been asked for
    void checkColumns() const;

private:
    struct UnitColumn {
        std::size_t column = 0;
        const NamedUnit* unit = nullptr;
    };

    std::optional<std::size_t> find(std::string_view column);
    const std::string& field(std::string_view column);
    double parse(std::size_t column) const;
    UnitColumn unitColumn(std::string_view name, std::string_view part);
    std::optional<double> si(std::string_view name, std::string_view part, const Dimension& dimension, bool required);
    Range<double> siRange(std::string_view name, const Dimension& dimension);

    const Table& m_table;
    std::size_t m_row = 0;
    std::set<std::size_t> m_asked;
    std::set<std::pair<std::string, std::string>> m_keys;
};

/// "kWh/m2" for the column end "kwh_per_m2"; nullptr when there is no such unit.
const NamedUnit* unitOfColumnEnd(std::string_view end);

} // namespace wattort::data::csv
