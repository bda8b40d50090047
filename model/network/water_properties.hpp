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

} // namespace wattort
