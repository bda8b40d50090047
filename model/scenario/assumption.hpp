#pragma once

/// \file
/// Numbers that nobody has measured for this plan: each with range, source, year and how sure it is.

#include "model/finding/finding.hpp"
#include "model/quantity/units.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wattort {

enum class Confidence {
    Verified, ///< read in the named source
    Derived,  ///< computed from verified numbers
    Memory,   ///< the named source was not opened
    Assumed   ///< an engineering assumption
};

/// One row of resources/catalogues/assumptions.csv. `key` is snake_case and names neither unit nor step:
/// "gas_price". `group` is the step that it belongs to (see AssumptionGroup in ui): compute, heat, network, supply,
/// economics, emissions, law, followup, siting.
struct Assumption {
    std::string key;
    std::string group;
    double value = 0.0; ///< in `unit`
    double low = 0.0;
    double high = 0.0;
    std::string unit;
    std::string source;
    int year = 0;
    Confidence confidence = Confidence::Assumed;
    std::string labelEnglish;
    std::string labelGerman;

    friend bool operator==(const Assumption&, const Assumption&) = default;
};

/// What a planner puts in the place of a catalogue's value, in the catalogue's unit.
struct AssumptionOverride {
    double value = 0.0;
    std::string source;

    friend bool operator==(const AssumptionOverride&, const AssumptionOverride&) = default;
};

using AssumptionOverrides = std::map<std::string, AssumptionOverride>;

/// One unit that catalogues and files may name, e.g. "EUR/MWh", "MW", "°C", "%", "1".
struct NamedUnit {
    std::string_view name;
    double factor = 1.0; ///< SI value = value * factor + offset
    double offset = 0.0;
    /// Exponents of metre, kilogram, second, kelvin, euro; an absolute temperature differs from a difference.
    int metre = 0, kilogram = 0, second = 0, kelvin = 0, euro = 0;
    bool absoluteTemperature = false;
};

/// nullptr when the name is unknown.
const NamedUnit* namedUnit(std::string_view name);
std::span<const NamedUnit> namedUnits();

/// The dimension of a quantity type, to be compared with a NamedUnit's.
struct Dimension {
    int metre = 0, kilogram = 0, second = 0, kelvin = 0, euro = 0;
    bool absoluteTemperature = false;

    friend bool operator==(const Dimension&, const Dimension&) = default;
};

template <class Value>
Dimension dimensionOf();

/// The assumptions in force: the catalogue with the planner's values in it.
class Assumptions {
public:
    Assumptions() = default;
    /// An override of an unknown key is ignored (scenario/check reports it).
    Assumptions(std::vector<Assumption> catalogue, const AssumptionOverrides& overrides);

    const std::vector<Assumption>& all() const { return m_assumptions; }
    /// nullptr when there is none.
    const Assumption* find(std::string_view key) const;

    /// The value as a quantity; a Ratio converts to double by itself. The key must exist and its unit must be of the
    /// quantity's dimension: both are our own bugs and throw std::logic_error naming the key.
    template <class Value>
    Value value(std::string_view key) const
    {
        return Value::from_value(siValue(key, dimensionOf<Value>()));
    }
    /// For dimensionless numbers (units "1", "%").
    double number(std::string_view key) const;

    friend bool operator==(const Assumptions&, const Assumptions&) = default;

private:
    double siValue(std::string_view key, const Dimension& dimension) const;

    std::vector<Assumption> m_assumptions; ///< sorted by key
};

} // namespace wattort
