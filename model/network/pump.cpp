#include "model/network/pump.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

PumpCurve pumpFor(VolumeFlow flow, Pressure head, double efficiency)
{
    expects(flow.value() > 0.0 && head.value() > 0.0 && efficiency > 0.0, "a pump moves water upwards");
    return {.shutOff = 4.0 / 3.0 * head, .bestFlow = flow, .efficiency = efficiency};
}

PumpPoint pumpPoint(const PumpCurve& pump, VolumeFlow flow, Pressure head)
{
    const double share = (flow / pump.bestFlow).value();
    const double speed = std::sqrt((head / pump.shutOff).value() + 0.25 * share * share);
    const double atSpeed = share / speed; // at most 2, where it lifts nothing
    // Efficiency over flow stays finite: so does the power without flow.
    const double perFlow = pump.efficiency * (2.0 - atSpeed) / speed;
    return {.speed = speed, .efficiency = perFlow * share, .power = head * pump.bestFlow / perFlow};
}

Length suctionHead(Pressure pressure, Temperature temperature)
{
    constexpr double gravity = 9.80665;
    const Pressure above = pressure + airPressure - vapourPressure(temperature);
    return Length::from_value(above.value() / (water(temperature).density.value() * gravity));
}

} // namespace wattort
