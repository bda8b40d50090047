#pragma once

/// \file
/// A value for each hour of a year, typed at the edge and plain numbers inside.

#include "model/quantity/units.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace wattort {

/// The simulation's year has 8,760 hours of Central European Time (UTC+1, no summer time), Monday 1 January first
/// unless a weather file says otherwise. Value i belongs to the hour from i to i + 1.
inline constexpr std::size_t hoursPerYear = 8'760;
inline constexpr std::size_t hoursPerDay = 24;

/// One quantity per hour. Numbers are kept in SI units, so that kernels can run over `raw()` without conversion.
/// `Value` is any quantity of units.hpp, `Temperature` included.
template <class Value>
class Hourly {
public:
    Hourly() = default;
    explicit Hourly(std::size_t hours, Value value = {}) : m_values(hours, value.value()) {}
    /// From numbers in the coherent SI unit.
    static Hourly fromRaw(std::vector<double> values)
    {
        Hourly hourly;
        hourly.m_values = std::move(values);
        return hourly;
    }

    std::size_t size() const { return m_values.size(); }
    bool empty() const { return m_values.empty(); }
    Value operator[](std::size_t hour) const { return Value::from_value(m_values[hour]); }
    void set(std::size_t hour, Value value) { m_values[hour] = value.value(); }

    /// The numbers in the coherent SI unit (W, J, K, EUR), one per hour. For kernels only.
    std::span<const double> raw() const { return m_values; }
    std::span<double> raw() { return m_values; }

    friend bool operator==(const Hourly&, const Hourly&) = default;

private:
    std::vector<double> m_values;
};

using HourlyPower = Hourly<Power>;
using HourlyEnergy = Hourly<Energy>;
using HourlyTemperature = Hourly<Temperature>;
using HourlyRatio = Hourly<Ratio>;
using HourlyPrice = Hourly<EnergyPrice>;
using HourlyVolumeFlow = Hourly<VolumeFlow>;

/// Energy of a power series: the sum of all hours times one hour.
inline Energy total(const HourlyPower& power)
{
    return Energy::from_value(std::accumulate(power.raw().begin(), power.raw().end(), 0.0) * oneHour.value());
}

/// The largest value, zero of an empty series.
template <class Value>
Value peak(const Hourly<Value>& series)
{
    return series.empty() ? Value{} : Value::from_value(*std::max_element(series.raw().begin(), series.raw().end()));
}

} // namespace wattort
