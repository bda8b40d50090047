#pragma once

/// \file
/// Where the liquid loop gives its heat off in one hour: dry cooler, wetted dry cooler, cooling tower. Kernel: plain
/// numbers, W and degC.

#include "model/compute/dry_cooler.hpp"
#include "model/scenario/catalogue.hpp"

namespace wattort {

struct OutsideAir {
    double dryBulb = 0.0;
    double wetBulb = 0.0; ///< used only where wetBulbFrom() says so
};

/// Litres that must come in for heat that leaves by evaporation, with the blow-down that keeps salts from thickening
/// beyond `cycles` (1 or less: none).
double litreWithBlowDown(const CoolingAssumptions& assumptions, double cycles, double latentWatt);

struct RejectedHour {
    double freeWatt = 0.0; ///< of the loop's heat, without compressors
    double compressorWatt = 0.0;
    double fanWatt = 0.0;
    double pumpWatt = 0.0; ///< of the tower's water
    double litrePerHour = 0.0;
    double waterSupply = 0.0; ///< that the loop gets

    double powerWatt() const { return compressorWatt + fanWatt + pumpWatt; }
};

struct LoopRejectionDesign {
    HeatRejection kind = HeatRejection::DryCooler;
    CoolingSystem system;
    double ratedWatt = 0.0;    ///< heat of the loop at rated power
    double waterSupply = 0.0;  ///< set point
    double warmestWater = 0.0; ///< that the systems permit; below the set point: the set point
};

/// Each reaches some temperature t_r for the supply: a dry cooler t_db + approach, a wetted one the same with its air
///     t_db - effectiveness (t_db - t_wb)
/// above the temperature of wetting or above what dry air does, a tower t_wb + approach + exchanger approach. In hot
/// hours the supply follows t_r, at most by the rise of the assumptions and up to what the systems permit; beyond that
/// it does the share
///     (t_return - t_r) / (t_return - t_supply)
/// of the heat and a chiller does the rest (air-cooled, with a tower water-cooled); all of it where the fans would cost
/// more than they save. Fans by the law of the dry cooler, for a tower with the wet bulb in place of the dry. So no
/// water gets colder than the air that cools it; wetting saves fans and compressors and never costs any; the water
/// evaporated on the pads is what cools their air. \source shares: Lei & Masanet 2020 (Energy 201:117556), 2022 (RCR
/// 182:106323)
class LoopRejection {
public:
    /// A loop that has no heat to give off.
    LoopRejection() = default;
    LoopRejection(const LoopRejectionDesign& design, const CoolingAssumptions& assumptions);

    RejectedHour hour(double watt, const OutsideAir& outside) const;
    /// The dry bulb above which the wet bulb counts; infinite: never, negative infinite: always.
    double wetBulbFrom() const { return m_wetBulbFrom; }

private:
    /// Free cooling with fans, for what is as cold as `coolant`; the chiller does the rest at `cop`.
    RejectedHour reject(double watt, double coolant, double cop) const;
    RejectedHour dry(double watt, const OutsideAir& outside) const;
    RejectedHour tower(double watt, const OutsideAir& outside) const;

    LoopRejectionDesign m_design;
    CoolingAssumptions m_assumptions;
    double m_approach = 0.0; ///< K, of the supply to the coolant at rated power
    double m_spread = 0.0;   ///< K, of the loop at rated power
    double m_warmest = 0.0;  ///< supply in hot hours
    double m_fan = 0.0;      ///< W at full air flow
    double m_wetBulbFrom = 0.0;
    InterpolationTable m_fanShare;
    InterpolationTable m_pumpShare; ///< tower only
};

} // namespace wattort
