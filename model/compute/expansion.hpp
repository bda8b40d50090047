#pragma once

/// \file
/// The compute centre over the years: halls one after the other, hardware replaced by better hardware.

#include "model/compute/compute_year.hpp"

#include <vector>

namespace wattort {

inline constexpr int expansionYears = 25;

/// One year after the start of operation.
struct ExpansionYear {
    int year = 0;
    Power ratedItPower; ///< of the halls that are built
    Energy itEnergy;
    Energy facilityEnergy;
    Energy recoverableHeat;
    /// Over that of the full centre with the hardware of its first year.
    double computing = 0.0;
    Money itInvestment; ///< bought in this year, first and replaced

    friend bool operator==(const ExpansionYear&, const ExpansionYear&) = default;
};

/// 25 years. Halls of equal size start one interval after the other and fill evenly over the ramp-up; in each,
/// accelerators are replaced at the end of their life with the same power and (1 + gain)^years more computing. Energy
/// and heat are those of the simulated year times the share that runs: the year itself is not simulated again, so that
/// a hall in part load has the PUE of the full one.
std::vector<ExpansionYear> expand(const ComputeCentre& centre, const ComputeYear& year,
                                  const ExpansionAssumptions& assumptions);

} // namespace wattort
