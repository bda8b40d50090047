#include "model/scenario/assumption.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace wattort {

namespace {

constexpr double kilowattHour = 3.6e6;
constexpr double yearSeconds = 8'760.0 * 3'600.0;

// name, factor, offset, m, kg, s, K, EUR
constexpr std::array knownUnits{
    NamedUnit{"1"},
    NamedUnit{"%", 0.01},
    NamedUnit{"year"}, // of the calendar
    NamedUnit{"W", 1.0, 0.0, 2, 1, -3},
    NamedUnit{"kW", 1e3, 0.0, 2, 1, -3},
    NamedUnit{"MW", 1e6, 0.0, 2, 1, -3},
    NamedUnit{"kWh", kilowattHour, 0.0, 2, 1, -2},
    NamedUnit{"MWh", 1e3 * kilowattHour, 0.0, 2, 1, -2},
    NamedUnit{"GWh", 1e6 * kilowattHour, 0.0, 2, 1, -2},
    NamedUnit{"mm", 1e-3, 0.0, 1},
    NamedUnit{"m", 1.0, 0.0, 1},
    NamedUnit{"km", 1e3, 0.0, 1},
    NamedUnit{"m2", 1.0, 0.0, 2},
    NamedUnit{"ha", 1e4, 0.0, 2},
    NamedUnit{"m3", 1.0, 0.0, 3},
    NamedUnit{"kg", 1.0, 0.0, 0, 1},
    NamedUnit{"t", 1e3, 0.0, 0, 1},
    NamedUnit{"s", 1.0, 0.0, 0, 0, 1},
    NamedUnit{"min", 60.0, 0.0, 0, 0, 1},
    NamedUnit{"h", 3'600.0, 0.0, 0, 0, 1},
    NamedUnit{"a", yearSeconds, 0.0, 0, 0, 1},
    NamedUnit{"K", 1.0, 0.0, 0, 0, 0, 1},
    NamedUnit{"°C", 1.0, 273.15, 0, 0, 0, 1, 0, true},
    NamedUnit{"Pa", 1.0, 0.0, -1, 1, -2},
    NamedUnit{"kPa", 1e3, 0.0, -1, 1, -2},
    NamedUnit{"bar", 1e5, 0.0, -1, 1, -2},
    NamedUnit{"Pa/m", 1.0, 0.0, -2, 1, -2},
    NamedUnit{"m/s", 1.0, 0.0, 1, 0, -1},
    NamedUnit{"kg/s", 1.0, 0.0, 0, 1, -1},
    NamedUnit{"W/m", 1.0, 0.0, 1, 1, -3},
    NamedUnit{"W/m2", 1.0, 0.0, 0, 1, -3},
    NamedUnit{"kW/m2", 1e3, 0.0, 0, 1, -3},
    NamedUnit{"kW/ha", 0.1, 0.0, 0, 1, -3},
    NamedUnit{"MW/ha", 100.0, 0.0, 0, 1, -3},
    NamedUnit{"W/(m K)", 1.0, 0.0, 1, 1, -3, -1},
    NamedUnit{"m2/MW", 1e-6, 0.0, 0, -1, 3},
    NamedUnit{"1/MW", 1e-6, 0.0, -2, -1, 3},
    NamedUnit{"kWh/m2", kilowattHour, 0.0, 0, 1, -2},
    NamedUnit{"MWh/ha", 0.1 * kilowattHour, 0.0, 0, 1, -2},
    NamedUnit{"MWh/m", 1e3 * kilowattHour, 0.0, 1, 1, -2},
    NamedUnit{"EUR", 1.0, 0.0, 0, 0, 0, 0, 1},
    NamedUnit{"kEUR", 1e3, 0.0, 0, 0, 0, 0, 1},
    NamedUnit{"MEUR", 1e6, 0.0, 0, 0, 0, 0, 1},
    NamedUnit{"EUR/m", 1.0, 0.0, -1, 0, 0, 0, 1},
    NamedUnit{"EUR/m2", 1.0, 0.0, -2, 0, 0, 0, 1},
    NamedUnit{"EUR/m3", 1.0, 0.0, -3, 0, 0, 0, 1},
    NamedUnit{"EUR/kW", 1e-3, 0.0, -2, -1, 3, 0, 1},
    NamedUnit{"EUR/MW", 1e-6, 0.0, -2, -1, 3, 0, 1},
    NamedUnit{"MEUR/MW", 1.0, 0.0, -2, -1, 3, 0, 1},
    NamedUnit{"EUR/kWh", 1.0 / kilowattHour, 0.0, -2, -1, 2, 0, 1},
    NamedUnit{"ct/kWh", 0.01 / kilowattHour, 0.0, -2, -1, 2, 0, 1},
    NamedUnit{"EUR/MWh", 1e-3 / kilowattHour, 0.0, -2, -1, 2, 0, 1},
    NamedUnit{"EUR/t", 1e-3, 0.0, 0, -1, 0, 0, 1},
    NamedUnit{"g/kWh", 1e-3 / kilowattHour, 0.0, -2, 0, 2},
    NamedUnit{"kg/MWh", 1e-3 / kilowattHour, 0.0, -2, 0, 2},
    NamedUnit{"t/MWh", 1.0 / kilowattHour, 0.0, -2, 0, 2},
    NamedUnit{"l/kWh", 1e-3 / kilowattHour, 0.0, 1, -1, 2},
};

Dimension dimensionOf(const NamedUnit& unit)
{
    return {unit.metre, unit.kilogram, unit.second, unit.kelvin, unit.euro, unit.absoluteTemperature};
}

} // namespace

const NamedUnit* namedUnit(std::string_view name)
{
    const auto found =
        std::find_if(knownUnits.begin(), knownUnits.end(), [name](const NamedUnit& unit) { return unit.name == name; });
    return found == knownUnits.end() ? nullptr : &*found;
}

std::span<const NamedUnit> namedUnits()
{
    return knownUnits;
}

template <>
Dimension dimensionOf<Ratio>()
{
    return {};
}
template <>
Dimension dimensionOf<Power>()
{
    return {2, 1, -3};
}
template <>
Dimension dimensionOf<Energy>()
{
    return {2, 1, -2};
}
template <>
Dimension dimensionOf<Length>()
{
    return {1};
}
template <>
Dimension dimensionOf<Area>()
{
    return {2};
}
template <>
Dimension dimensionOf<Volume>()
{
    return {3};
}
template <>
Dimension dimensionOf<Mass>()
{
    return {0, 1};
}
template <>
Dimension dimensionOf<Duration>()
{
    return {0, 0, 1};
}
template <>
Dimension dimensionOf<TemperatureDifference>()
{
    return {0, 0, 0, 1};
}
template <>
Dimension dimensionOf<Temperature>()
{
    return {0, 0, 0, 1, 0, true};
}
template <>
Dimension dimensionOf<Pressure>()
{
    return {-1, 1, -2};
}
template <>
Dimension dimensionOf<PressureGradient>()
{
    return {-2, 1, -2};
}
template <>
Dimension dimensionOf<Velocity>()
{
    return {1, 0, -1};
}
template <>
Dimension dimensionOf<MassFlow>()
{
    return {0, 1, -1};
}
template <>
Dimension dimensionOf<PowerPerLength>()
{
    return {1, 1, -3};
}
template <>
Dimension dimensionOf<PowerPerArea>()
{
    return {0, 1, -3};
}
template <>
Dimension dimensionOf<AreaPerPower>()
{
    return {0, -1, 3};
}
template <>
Dimension dimensionOf<NumberPerPower>()
{
    return {-2, -1, 3};
}
template <>
Dimension dimensionOf<EnergyPerArea>()
{
    return {0, 1, -2};
}
template <>
Dimension dimensionOf<EnergyPerLength>()
{
    return {1, 1, -2};
}
template <>
Dimension dimensionOf<Money>()
{
    return {0, 0, 0, 0, 1};
}
template <>
Dimension dimensionOf<PricePerLength>()
{
    return {-1, 0, 0, 0, 1};
}
template <>
Dimension dimensionOf<PricePerArea>()
{
    return {-2, 0, 0, 0, 1};
}
template <>
Dimension dimensionOf<PricePerVolume>()
{
    return {-3, 0, 0, 0, 1};
}
template <>
Dimension dimensionOf<PowerPrice>()
{
    return {-2, -1, 3, 0, 1};
}
template <>
Dimension dimensionOf<EnergyPrice>()
{
    return {-2, -1, 2, 0, 1};
}
template <>
Dimension dimensionOf<PricePerMass>()
{
    return {0, -1, 0, 0, 1};
}
template <>
Dimension dimensionOf<EmissionFactor>()
{
    return {-2, 0, 2};
}
template <>
Dimension dimensionOf<VolumePerEnergy>()
{
    return {1, -1, 2};
}
template <>
Dimension dimensionOf<ThermalConductivity>()
{
    return {1, 1, -3, -1};
}

Assumptions::Assumptions(std::vector<Assumption> catalogue, const AssumptionOverrides& overrides)
    : m_assumptions(std::move(catalogue))
{
    std::sort(m_assumptions.begin(), m_assumptions.end(),
              [](const Assumption& a, const Assumption& b) { return a.key < b.key; });
    for (Assumption& assumption : m_assumptions) {
        const auto own = overrides.find(assumption.key);
        if (own != overrides.end()) {
            assumption.value = own->second.value;
            assumption.source = own->second.source;
        }
    }
}

const Assumption* Assumptions::find(std::string_view key) const
{
    const auto found = std::lower_bound(m_assumptions.begin(), m_assumptions.end(), key,
                                        [](const Assumption& a, std::string_view wanted) { return a.key < wanted; });
    return found != m_assumptions.end() && found->key == key ? &*found : nullptr;
}

double Assumptions::number(std::string_view key) const
{
    return siValue(key, {});
}

double Assumptions::siValue(std::string_view key, const Dimension& dimension) const
{
    const Assumption* assumption = find(key);
    const NamedUnit* unit = assumption == nullptr ? nullptr : namedUnit(assumption->unit);
    if (unit == nullptr || dimensionOf(*unit) != dimension) {
        throw std::logic_error("no assumption of this dimension: " + std::string(key));
    }
    return assumption->value * unit->factor + unit->offset;
}

} // namespace wattort
