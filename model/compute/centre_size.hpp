#pragma once

/// \file
/// From any end of the size to the number of accelerators, and back: every way is the inverse of the same model.

#include "model/compute/facility.hpp"
#include "model/compute/model_work.hpp"
#include "model/compute/network_power.hpp"

namespace wattort {

/// The parts of a centre whose size is asked for.
struct CentreParts {
    const ComputeSystem& system;
    const CoolingSystem& cooling;
    const CoolingSystem& airCooling;
    double liquidShare = 0.0;
    Temperature waterSupply;
    const ComputeDesign& design;
};

/// What n accelerators need and give. All rise with n, training speed up to its most useful number only. Losses and
/// cooling of the design day are proportional to rated IT power, so one megawatt tells all.
class CentreSize {
public:
    CentreSize(const CentreParts& parts, const ComputeAssumptions& assumptions);

    const ItPowerModel& power() const { return m_power; }
    const TrainingModel& training() const { return m_training; }

    double racks(double accelerators) const { return accelerators / m_acceleratorsPerRack; }
    /// The non-redundant connection: rated IT power with losses and cooling on the design day.
    Power connection(double accelerators) const { return m_connection * m_power.total(accelerators); }
    Area plotArea(double accelerators) const;
    /// Heat that can be handed over when all accelerators work fully.
    Power heat(double accelerators) const;
    Money buildingInvestment(double accelerators) const;
    Money itInvestment(double accelerators) const;
    /// Of one accelerator, at the peak of requests.
    double tokensPerSecond() const { return m_tokensPerSecond; }

    /// The number of accelerators that meets the design's basis; `wanted` of 0 or less, or that none can meet, gives 0.
    double accelerators(const ComputeDesign& design) const;

private:
    ItPowerModel m_power;
    TrainingModel m_training;
    double m_acceleratorsPerSystem;
    double m_acceleratorsPerRack;
    double m_connection = 0.0; ///< over rated IT power
    double m_heat = 0.0;       ///< over IT power
    double m_fullWork;         ///< highest real over rated power of the accelerators' systems
    double m_auxiliaryLoad;    ///< of network, storage and management
    double m_powerFactor;
    double m_plotAreaPerMegawatt;
    PowerPrice m_buildingCost;
    PowerPrice m_itCost;
    Money m_systemCost; ///< with its network and storage; 0: price not known
    double m_tokensPerSecond;
};

} // namespace wattort
