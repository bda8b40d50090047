#pragma once

/// \file
/// The quantities that the model's public functions take and return.
///
/// One system (SI plus the euro), so values of one dimension always have one representation in memory:
/// watts, joules, seconds, metres, kelvins, euros. Units that people use (MW, kWh, EUR/MWh) exist only
/// where a number enters or leaves: as literals (`12.5 * MW`) and as `inUnit(value, MW)`.

#include <boost/units/absolute.hpp>
#include <boost/units/base_dimension.hpp>
#include <boost/units/base_unit.hpp>
#include <boost/units/cmath.hpp>
#include <boost/units/quantity.hpp>
#include <boost/units/systems/si/area.hpp>
#include <boost/units/systems/si/dimensionless.hpp>
#include <boost/units/systems/si/energy.hpp>
#include <boost/units/systems/si/length.hpp>
#include <boost/units/systems/si/mass.hpp>
#include <boost/units/systems/si/power.hpp>
#include <boost/units/systems/si/pressure.hpp>
#include <boost/units/systems/si/temperature.hpp>
#include <boost/units/systems/si/time.hpp>
#include <boost/units/systems/si/velocity.hpp>
#include <boost/units/systems/si/volume.hpp>

#include <string>

namespace wattort {

namespace units = boost::units;
namespace si = boost::units::si;

struct MoneyDimension : units::base_dimension<MoneyDimension, 1'001> {};
struct EuroBaseUnit : units::base_unit<EuroBaseUnit, MoneyDimension::dimension_type, 1'001> {
    static std::string name() { return "euro"; }
    static std::string symbol() { return "EUR"; }
};
using EuroUnit = EuroBaseUnit::unit_type;

template <class Unit>
using Quantity = units::quantity<Unit, double>;

template <class A, class B>
using Per = Quantity<typename units::divide_typeof_helper<A, B>::type>;

using Length = Quantity<si::length>;
using Area = Quantity<si::area>;
using Volume = Quantity<si::volume>;
using Duration = Quantity<si::time>;
using Mass = Quantity<si::mass>;
using Power = Quantity<si::power>;
using Energy = Quantity<si::energy>;
using Pressure = Quantity<si::pressure>;
using Velocity = Quantity<si::velocity>;
using Money = Quantity<EuroUnit>;
using Ratio = Quantity<si::dimensionless>;

using MassFlow = Per<si::mass, si::time>;
using VolumeFlow = Per<si::volume, si::time>;
using PressureGradient = Per<si::pressure, si::length>;
using PowerPerLength = Per<si::power, si::length>;
/// Irradiance, heat flux, power per floor area.
using PowerPerArea = Per<si::power, si::area>;
/// Site or floor area per rated power.
using AreaPerPower = Per<si::area, si::power>;
/// Staff per rated power.
using NumberPerPower = Per<si::dimensionless, si::power>;
/// Heat sold in a year per metre of trench (linear heat density).
using EnergyPerLength = Per<si::energy, si::length>;
/// Heat demand in a year per floor area or per ground area (heat demand density).
using EnergyPerArea = Per<si::energy, si::area>;
using EnergyPrice = Per<EuroUnit, si::energy>;
using PowerPrice = Per<EuroUnit, si::power>;
using PricePerLength = Per<EuroUnit, si::length>;
using PricePerArea = Per<EuroUnit, si::area>;
using PricePerVolume = Per<EuroUnit, si::volume>;
using PricePerMass = Per<EuroUnit, si::mass>;
/// W/(m K): of a material, and the heat loss of a pipe per metre and kelvin.
using ThermalConductivity = Per<PowerPerLength::unit_type, si::temperature>;
/// Carbon dioxide (equivalent) per energy.
using EmissionFactor = Per<si::mass, si::energy>;
/// Water per energy, as in the water usage effectiveness (litre per kilowatt hour).
using VolumePerEnergy = Per<si::volume, si::energy>;

/// A difference of two temperatures (a spread, a lift, a pinch).
using TemperatureDifference = Quantity<si::temperature>;
/// A point on the temperature scale. Cannot be added to another one, nor be taken for a difference.
using Temperature = units::quantity<units::absolute<si::temperature>, double>;

inline constexpr Power W = Power::from_value(1.0);
inline constexpr Power kW = Power::from_value(1e3);
inline constexpr Power MW = Power::from_value(1e6);
inline constexpr Duration oneSecond = Duration::from_value(1.0);
inline constexpr Duration oneHour = Duration::from_value(3'600.0);
/// 8,760 hours, the year of the simulation.
inline constexpr Duration oneYear = Duration::from_value(8'760.0 * 3'600.0);
inline constexpr Energy kWh = Energy::from_value(3.6e6);
inline constexpr Energy MWh = Energy::from_value(3.6e9);
inline constexpr Energy GWh = Energy::from_value(3.6e12);
inline constexpr Length m = Length::from_value(1.0);
inline constexpr Length km = Length::from_value(1e3);
inline constexpr Length mm = Length::from_value(1e-3);
inline constexpr Area m2 = Area::from_value(1.0);
inline constexpr Area ha = Area::from_value(1e4);
inline constexpr Volume m3 = Volume::from_value(1.0);
inline constexpr Volume litre = Volume::from_value(1e-3);
inline constexpr Mass kg = Mass::from_value(1.0);
inline constexpr Mass tonne = Mass::from_value(1e3);
inline constexpr Pressure Pa = Pressure::from_value(1.0);
inline constexpr Pressure bar = Pressure::from_value(1e5);
inline constexpr Money EUR = Money::from_value(1.0);
inline constexpr TemperatureDifference K = TemperatureDifference::from_value(1.0);

constexpr Temperature celsius(double degrees)
{
    return Temperature::from_value(degrees + 273.15);
}

/// The number that a person reads: `inUnit(power, MW)` is 12.5 for 12.5 MW.
template <class Unit>
constexpr double inUnit(Quantity<Unit> value, Quantity<Unit> unit)
{
    return value.value() / unit.value();
}

constexpr double inCelsius(Temperature temperature)
{
    return temperature.value() - 273.15;
}

} // namespace wattort
