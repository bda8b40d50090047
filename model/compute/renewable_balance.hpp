#pragma once

/// \file
/// Renewable power for the compute centre, in the balance of the year and hour by hour.

#include "model/compute/compute_year.hpp"

namespace wattort {

struct RenewableBalance {
    HourlyPower generation;
    Energy solar;
    Energy wind;
    /// Generation over consumption, at most 1: what a balance of the year calls renewable.
    double yearlyShare = 0.0;
    /// Consumption that generation of the same hour or the battery meets, over consumption.
    double hourlyShare = 0.0;
    Energy surplus;    ///< neither used nor stored
    Power highestGrid; ///< power from the grid that is left at most

    friend bool operator==(const RenewableBalance&, const RenewableBalance&) = default;
};

/// Solar: peak times horizontal radiation over 1 kW/m2 times the performance ratio. Wind: cubic between cut-in and
/// nominal speed at the hub. The battery takes every surplus and gives it back as soon as it can, without a limit of
/// its power; losses of the cycle are taken on charging. `power` and weather have 8,760 hours.
RenewableBalance balanceRenewables(const HourlyPower& power, const WeatherYear& weather,
                                   const RenewableAssumptions& assumptions);

/// The lowest power from the grid to which a battery can hold the load through the year: it charges below that power
/// and gives back above it, starts full, and keeps to its own power. The battery's losses are taken on charging. The
/// highest of `power` when there is no battery. `power`: hourly, at least 1 hour. Bisection to 1e-6 of the peak.
Power shavedPeak(const HourlyPower& power, const RenewableAssumptions& assumptions);

} // namespace wattort
