#pragma once

/// \file
/// Water in heat networks.

#include "model/quantity/units.hpp"

namespace wattort {

using Density = Per<si::mass, si::volume>;
using SpecificHeat = Per<Per<si::energy, si::mass>::unit_type, si::temperature>;
using DynamicViscosity = Quantity<units::multiply_typeof_helper<si::pressure, si::time>::type>;

struct Water {
    Density density;
    SpecificHeat specificHeat;
    DynamicViscosity viscosity;
};

/// Density, heat capacity and viscosity of liquid water at 1 MPa.
/// Valid from 0 to 130 °C (temperatures outside are taken as the nearest bound); within 0.06 % (density), 0.1 % (heat
/// capacity) and 0.25 % (viscosity) of IAPWS-IF97.
/// \source Popiel and Wojtkowiak 1998, Heat Transfer Engineering 19(3)
Water water(Temperature temperature);

/// At sea level. Pressures of networks are above it unless they are said to be absolute.
inline constexpr Pressure airPressure = Pressure::from_value(101'325.0);

/// Absolute pressure at which water boils, from 0 to 370 °C (temperatures outside are taken as the nearest bound).
/// \source IAPWS-IF97, region 4
Pressure vapourPressure(Temperature temperature);

} // namespace wattort
