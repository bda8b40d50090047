#pragma once

/// \file
/// Losses between the grid and the IT equipment.

#include "model/compute/compute_assumptions.hpp"
#include "model/scenario/compute_design.hpp"

namespace wattort {

/// Load over installed rating of redundant equipment when the centre runs at its rated power, with N modules that carry
/// the load of a path: needed over installed paths, times N / (N + spare modules). N 1, N+1 N / (N + 1), 3N/2 2/3,
/// 4N/3 3/4, 2N 1/2, 2(N+1) N / (2 (N + 1)).
double ratedLoadFraction(const ElectricalAssumptions& electrical, Redundancy redundancy);

/// Loss over rated power: a0 + a1 x + a2 x^2 with load fraction x.
/// \source form: Schneider Electric White Paper 108
double upsLossShare(const ElectricalAssumptions& electrical, double loadFraction);

/// Plain numbers in W, for the kernel of the year.
class PowerChain {
public:
    PowerChain(const ComputeAssumptions& assumptions, Redundancy redundancy, double ratedItWatt);

    double upsLossWatt(double itWatt) const;
    double distributionLossWatt(double itWatt) const { return m_distribution * itWatt; }
    /// Lighting and other consumers, the same in every hour.
    double lightingWatt() const { return m_lighting; }

private:
    ElectricalAssumptions m_electrical;
    double m_upsShare;
    double m_upsRating;
    double m_distribution;
    double m_lighting;
};

/// Transformers at the connection, sized for the highest power with the redundancy of the power supply.
class Transformers {
public:
    Transformers(const ComputeAssumptions& assumptions, Redundancy redundancy, double highestWatt);

    double lossWatt(double loadWatt) const;

private:
    double m_ratingVoltAmpere;
    double m_powerFactor;
    double m_noLoadLoss;
    double m_loadLoss;
};

} // namespace wattort
