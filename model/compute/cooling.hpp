#pragma once

/// \file
/// The cooling plant in one hour: power, water, heat that can be handed over. Kernel: plain numbers, W and degC.

#include "model/compute/loop_rejection.hpp"
#include "model/scenario/catalogue.hpp"

namespace wattort {

/// Heat that the plant must remove.
struct CoolingLoad {
    double itWatt = 0.0;
    double lossWatt = 0.0; ///< of power supply, distribution and lighting: heat in the rooms' air
};

/// What the plant is built for.
struct CoolingDesign {
    CoolingSystem system;
    CoolingSystem air; ///< cools the air of the rooms; `system` itself where it has no liquid loop
    HeatRejection rejection = HeatRejection::DryCooler;
    double liquidShare = 0.0;
    Temperature waterSupply;  ///< facility water of the liquid path, set point
    Temperature warmestWater; ///< that the systems permit in hot hours; 0 K: the set point
    CoolingLoad rated;        ///< at rated IT power
};

struct CoolingHour {
    double powerWatt = 0.0;
    double recoverableWatt = 0.0;
    double rejectedWatt = 0.0;    ///< all other heat, that of the plant's own power included
    double heatTemperature = 0.0; ///< of the medium that carries the recoverable heat
    double litrePerHour = 0.0;    ///< of water
    double freeShare = 1.0;       ///< share of heat removed without compressors
};

/// Liquid path (direct-to-chip, immersion): pumps, coolant units and what LoopRejection does with the heat. Air path:
/// room fans, chilled water by free cooling as far as the weather allows and chillers, or outside air with chillers or
/// adiabatic cooling in hot hours.
/// \source Lei and Masanet 2020 (Energy 201:117556), 2022 (RCR 182:106323) for economisers; affinity laws for fans
class CoolingPlant {
public:
    CoolingPlant(const CoolingDesign& design, const CoolingAssumptions& assumptions);

    CoolingHour hour(const CoolingLoad& load, const OutsideAir& outside) const;
    /// The dry bulb above which the plant looks at the wet bulb; infinite: never, negative infinite: always.
    double wetBulbFrom() const;

private:
    void addLiquidPath(CoolingHour& hour, double heat, const OutsideAir& outside) const;
    void addAirPath(CoolingHour& hour, const CoolingLoad& load, const OutsideAir& outside) const;
    void addChilledWater(CoolingHour& hour, double heat, const OutsideAir& outside) const;
    void addOutsideAir(CoolingHour& hour, double heat, const OutsideAir& outside) const;

    CoolingSystem m_system;
    CoolingSystem m_air;
    CoolingAssumptions m_assumptions;
    double m_liquidShare;
    double m_ratedLiquid = 0.0; ///< W of IT heat
    double m_ratedAir = 0.0;    ///< W without room fans
    double m_roomFan = 0.0;     ///< W at full air flow
    LoopRejection m_rejection;  ///< with a liquid path
    InterpolationTable m_pumpShare;
    InterpolationTable m_roomFanShare;
};

/// The liquid share of the IT heat that this pair of system and cooling reaches.
double effectiveLiquidShare(const ComputeSystem& system, const CoolingSystem& cooling);

} // namespace wattort
