#pragma once

/// \file
/// The whole centre in one hour: from IT power and weather to power from the grid. Kernel: plain numbers.

#include "model/compute/cooling.hpp"
#include "model/compute/power_chain.hpp"

namespace wattort {

struct FacilityHour {
    double itWatt = 0.0;
    double powerSupplyWatt = 0.0;
    double distributionWatt = 0.0; ///< with transformers
    double lightingWatt = 0.0;     ///< with other consumers
    CoolingHour cooling;
    double rejectedWatt = 0.0; ///< cooling's, and the transformers' losses

    double totalWatt() const { return itWatt + powerSupplyWatt + distributionWatt + lightingWatt + cooling.powerWatt; }
};

/// What the facility is built for.
struct FacilityDesign {
    Power ratedItPower;
    Redundancy redundancy = Redundancy::N;
    CoolingSystem cooling;
    CoolingSystem airCooling; ///< of the air of the rooms; `cooling` itself where it has no liquid loop
    HeatRejection heatRejection = HeatRejection::DryCooler;
    double liquidShare = 0.0;
    Temperature waterSupply;  ///< facility water of the liquid path, set point
    Temperature warmestWater; ///< that the systems permit in hot hours; 0 K: the set point
};

class Facility {
public:
    Facility(const FacilityDesign& design, const ComputeAssumptions& assumptions);

    FacilityHour hour(double itWatt, const OutsideAir& outside) const;
    /// The dry bulb above which an hour needs the wet bulb.
    double wetBulbFrom() const { return m_cooling.wetBulbFrom(); }
    /// Rated IT power on the design day.
    const FacilityHour& designDay() const { return m_designDay; }

private:
    FacilityHour beforeTransformers(double itWatt, const OutsideAir& outside) const;
    CoolingLoad coolingLoad(double itWatt) const;

    PowerChain m_chain;
    CoolingPlant m_cooling;
    FacilityHour m_designDay;
    Transformers m_transformers;
};

} // namespace wattort
