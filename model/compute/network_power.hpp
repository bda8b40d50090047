#pragma once

/// \file
/// Rated IT power of a number of accelerators, and back.

#include "model/compute/compute_assumptions.hpp"
#include "model/scenario/catalogue.hpp"

namespace wattort {

/// Rated power of n accelerators by part; see sizeComputeCentre for the formula.
class ItPowerModel {
public:
    ItPowerModel(const ComputeSystem& system, const ComputeAssumptions& assumptions);

    Power compute(double accelerators) const { return accelerators * m_perAccelerator; }
    Power network(double accelerators) const;
    Power storage(double accelerators) const { return m_storageShare * compute(accelerators); }
    Power management(double accelerators) const { return m_managementShare * compute(accelerators); }
    Power total(double accelerators) const;
    /// The inverse of total.
    double accelerators(Power total) const;

private:
    Power m_perAccelerator;
    double m_storageShare;
    double m_managementShare;
    Power m_twoTiers;  ///< network of one accelerator: module and three switch ports
    Power m_thirdTier; ///< two more switch ports
    double m_twoTierLimit;
};

} // namespace wattort
