#include "model/compute/cooling.hpp"

#include "model/compute/chiller.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wattort {

namespace {

/// Air at 20 degC and 1013 hPa, J/(m3 K).
constexpr double heatCapacityOfAir = 1.2 * 1'005.0;
} // namespace

double effectiveLiquidShare(const ComputeSystem& system, const CoolingSystem& cooling)
{
    if (!hasLiquidLoop(cooling.kind)) {
        return 0.0;
    }
    const bool ofSystem = cooling.kind == CoolingKind::DirectToChip && system.liquidShare > 0.0;
    return std::clamp(ofSystem ? system.liquidShare : cooling.liquidShare, 0.0, 1.0);
}

CoolingPlant::CoolingPlant(const CoolingDesign& design, const CoolingAssumptions& assumptions)
    : m_system(design.system),
      m_air(design.air),
      m_assumptions(assumptions),
      m_liquidShare(design.liquidShare),
      m_ratedLiquid(design.liquidShare * design.rated.itWatt),
      m_ratedAir(design.rated.itWatt - m_ratedLiquid + design.rated.lossWatt)
{
    if (m_ratedLiquid > 0.0) {
        const double heat = m_ratedLiquid * (1.0 + m_assumptions.coolantUnitShare + m_system.pumpShare);
        m_rejection = LoopRejection({.kind = design.rejection,
                                     .system = m_system,
                                     .ratedWatt = heat,
                                     .waterSupply = inCelsius(design.waterSupply),
                                     .warmestWater = inCelsius(design.warmestWater)},
                                    m_assumptions);
        m_pumpShare = flowPowerTable(m_assumptions.leastFlow, m_assumptions.pumpExponent);
    }
    const double fanPerHeat =
        m_air.fanPressure.value() / (heatCapacityOfAir * m_air.airSpread.value() * m_assumptions.airFanEfficiency);
    m_roomFan = m_ratedAir * fanPerHeat / (1.0 - fanPerHeat);
    m_roomFanShare = flowPowerTable(m_assumptions.leastFlow, m_assumptions.airFanExponent);
}

double CoolingPlant::wetBulbFrom() const
{
    constexpr double never = std::numeric_limits<double>::infinity();
    double ofAir = never;
    if (m_air.kind == CoolingKind::AirWetEconomiser) {
        ofAir = -never;
    } else if (m_air.kind == CoolingKind::DirectAirAdiabatic) {
        ofAir = inCelsius(m_assumptions.highestSupplyAir);
    }
    return m_ratedLiquid > 0.0 ? std::min(ofAir, m_rejection.wetBulbFrom()) : ofAir;
}

CoolingHour CoolingPlant::hour(const CoolingLoad& load, const OutsideAir& outside) const
{
    CoolingHour hour{.heatTemperature = inCelsius(m_air.airLoopReturn)};
    const double liquid = m_liquidShare * load.itWatt;
    double freeHeat = 0.0;
    if (m_ratedLiquid > 0.0) {
        addLiquidPath(hour, liquid, outside);
        freeHeat += hour.freeShare * liquid;
    }
    const double air = load.itWatt - liquid + load.lossWatt;
    addAirPath(hour, load, outside);
    freeHeat += hour.freeShare * air;
    hour.freeShare = liquid + air > 0.0 ? freeHeat / (liquid + air) : 1.0;
    return hour;
}

void CoolingPlant::addLiquidPath(CoolingHour& hour, double heat, const OutsideAir& outside) const
{
    const double share = heat / m_ratedLiquid;
    const double coolantUnits = m_assumptions.coolantUnitShare * heat;
    const double pumps = m_system.pumpShare * m_ratedLiquid * m_pumpShare(share);
    const double ratedSpread = (m_system.waterReturn - m_system.waterSupply).value();
    const double toReject = heat + coolantUnits + pumps;
    const RejectedHour rejected = m_rejection.hour(toReject, outside);
    hour.heatTemperature = rejected.waterSupply + ratedSpread * share / std::max(share, m_assumptions.leastFlow);
    const double recoverable = m_system.recoverableLiquid * heat;
    hour.powerWatt += coolantUnits + pumps + rejected.powerWatt();
    hour.recoverableWatt += recoverable;
    hour.rejectedWatt += toReject - recoverable + rejected.powerWatt();
    hour.litrePerHour += rejected.litrePerHour;
    hour.freeShare = toReject > 0.0 ? rejected.freeWatt / toReject : 1.0;
}

void CoolingPlant::addAirPath(CoolingHour& hour, const CoolingLoad& load, const OutsideAir& outside) const
{
    const double itHeat = (1.0 - m_liquidShare) * load.itWatt;
    const double heat = itHeat + load.lossWatt;
    const double roomFans = m_ratedAir > 0.0 ? m_roomFan * m_roomFanShare(heat / m_ratedAir) : 0.0;
    const double recoverable = m_system.recoverableAir * itHeat;
    hour.powerWatt += roomFans;
    hour.recoverableWatt += recoverable;
    hour.rejectedWatt += heat + roomFans - recoverable;
    if (m_air.kind == CoolingKind::DirectAir || m_air.kind == CoolingKind::DirectAirAdiabatic) {
        addOutsideAir(hour, heat + roomFans, outside);
    } else {
        addChilledWater(hour, heat + roomFans, outside);
    }
}

void CoolingPlant::addChilledWater(CoolingHour& hour, double heat, const OutsideAir& outside) const
{
    const bool tower = m_air.kind == CoolingKind::AirWetEconomiser;
    const double supply = inCelsius(m_air.airLoopSupply);
    const double spread = (m_air.airLoopReturn - m_air.airLoopSupply).value();
    double freeShare = 0.0;
    if (m_air.kind != CoolingKind::AirChiller) {
        const double reachable = (tower ? outside.wetBulb : outside.dryBulb) + m_air.freeCoolingApproach.value();
        freeShare = std::clamp((supply + spread - reachable) / spread, 0.0, 1.0);
    }
    const double pumps = m_air.pumpShare * heat;
    const double toRemove = heat + pumps;
    double compressors = 0.0;
    if (freeShare < 1.0) {
        const double condenserWater = std::max(outside.wetBulb + m_assumptions.towerApproach.value(),
                                               inCelsius(m_assumptions.leastCondenserWater));
        const double cop =
            tower ? m_assumptions.waterChillerQuality * waterChillerCop(m_assumptions.chillerPartLoad, condenserWater)
                  : airChillerCop(m_assumptions, m_air.carnotShare, supply, outside.dryBulb);
        compressors = (1.0 - freeShare) * toRemove / cop;
    }
    // A tower works in every hour; the fans of an air-cooled condenser are in its coefficient of performance.
    const double rejected = tower ? toRemove + compressors : freeShare * toRemove;
    const double fans = m_air.heatRejectionFan * rejected;
    if (tower) {
        hour.litrePerHour +=
            litreWithBlowDown(m_assumptions, m_air.cyclesOfConcentration, m_assumptions.towerLatentShare * rejected);
    }
    hour.powerWatt += pumps + compressors + fans;
    hour.rejectedWatt += pumps + compressors + fans;
    hour.freeShare = freeShare;
}

void CoolingPlant::addOutsideAir(CoolingHour& hour, double heat, const OutsideAir& outside) const
{
    const double highest = inCelsius(m_assumptions.highestSupplyAir);
    const double spread = m_air.airSpread.value();
    hour.freeShare = 1.0;
    if (outside.dryBulb <= highest) {
        return;
    }
    const bool wetted = m_air.kind == CoolingKind::DirectAirAdiabatic;
    const double effectiveness = wetted ? m_assumptions.adiabaticEffectiveness : 0.0;
    const double coolest = outside.dryBulb - effectiveness * std::max(outside.dryBulb - outside.wetBulb, 0.0);
    const double reached = std::max(coolest, highest);
    hour.litrePerHour +=
        litreWithBlowDown(m_assumptions, m_air.cyclesOfConcentration, heat * (outside.dryBulb - reached) / spread);
    if (reached > highest) {
        const double byChiller = std::min((reached - highest) / spread, 1.0);
        const double compressors =
            byChiller * heat
            / airChillerCop(m_assumptions, m_air.carnotShare, inCelsius(m_air.airLoopSupply), outside.dryBulb);
        hour.powerWatt += compressors;
        hour.rejectedWatt += compressors;
        hour.freeShare = 1.0 - byChiller;
    }
}

} // namespace wattort
