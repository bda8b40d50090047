#include "model/network/water_properties.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

Water water(Temperature temperature)
{
    const double t = std::clamp(inCelsius(temperature), 0.0, 130.0);
    const double root = std::sqrt(t);
    const double t15 = t * root;
    const double t2 = t * t;
    const double t25 = t2 * root;
    const double t3 = t2 * t;
    const double kgPerM3 = 999.79684 + 0.068317355 * t - 0.010740248 * t2 + 0.00082140905 * t25 - 2.3030988e-5 * t3;
    const double kjPerKgK = 4.2174356 - 0.0056181625 * t + 0.0012992528 * t15 - 0.00011535353 * t2 + 4.14964e-6 * t25;
    const double pascalSeconds = 1.0 / (557.82468 + 19.408782 * t + 0.1360459 * t2 - 3.1160832e-4 * t3);
    return {.density = Density::from_value(kgPerM3),
            .specificHeat = SpecificHeat::from_value(1e3 * kjPerKgK),
            .viscosity = DynamicViscosity::from_value(pascalSeconds)};
}

Pressure vapourPressure(Temperature temperature)
{
    const double kelvin = std::clamp(temperature.value(), 273.15, 643.15);
    const double x = kelvin - 0.23855557567849 / (kelvin - 650.17534844798);
    const double a = x * x + 1'167.0521452767 * x - 724'213.16703206;
    const double b = -17.073846940092 * x * x + 12'020.824702470 * x - 3'232'555.0322333;
    const double c = 14.915108613530 * x * x - 4'823.2657361591 * x + 405'113.40542057;
    const double root = 2.0 * c / (-b + std::sqrt(b * b - 4.0 * a * c));
    return Pressure::from_value(1e6 * std::pow(root, 4));
}

} // namespace wattort
