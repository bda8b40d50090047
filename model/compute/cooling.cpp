#include "model/compute/cooling.hpp"

#include "model/compute/chiller.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wattort {

namespace {

/// Air at 20 degC and 1013 hPa, J/(m3 K).
constexpr double heatCapacityOfAir = 1.2 * 1'005.0;
/// A dry cooler is never sized for less than this, however warm the design day; K.
constexpr double leastDesignDifference = 3.0;
constexpr double joulePerKilowattHour = 3.6e6;
constexpr double litrePerCubicMetre = 1e3;

bool hasLiquidLoop(CoolingKind kind)
{
    return kind == CoolingKind::DirectToChip || kind == CoolingKind::Immersion;
}

/// Evaporated, and what must be blown down so that salts do not thicken.
double litreWithBlowDown(const CoolingAssumptions& assumptions, double cycles, double latentWatt)
{
    const double evaporated =
        assumptions.evaporationWater.value() * litrePerCubicMetre * joulePerKilowattHour * latentWatt / 1e3;
    return cycles > 1.0 ? evaporated * cycles / (cycles - 1.0) : evaporated;
}

} // namespace

double effectiveLiquidShare(const ComputeSystem& system, const CoolingSystem& cooling)
{
    if (!hasLiquidLoop(cooling.kind)) {
        return 0.0;
    }
    const bool ofSystem = cooling.kind == CoolingKind::DirectToChip && system.liquidShare > 0.0;
    return std::clamp(ofSystem ? system.liquidShare : cooling.liquidShare, 0.0, 1.0);
}

double wetBulbFrom(CoolingKind kind, const CoolingAssumptions& assumptions)
{
    constexpr double never = std::numeric_limits<double>::infinity();
    switch (kind) {
    case CoolingKind::AirWetEconomiser:
        return -never;
    case CoolingKind::DirectAirAdiabatic:
        return inCelsius(assumptions.highestSupplyAir);
    case CoolingKind::AirChiller:
    case CoolingKind::AirDryEconomiser:
    case CoolingKind::RearDoor:
    case CoolingKind::DirectToChip:
    case CoolingKind::Immersion:
        return never;
    }
    return never;
}

CoolingPlant::CoolingPlant(const CoolingDesign& design, const CoolingAssumptions& assumptions)
    : m_system(design.system),
      m_assumptions(assumptions),
      m_liquidShare(design.liquidShare),
      m_waterSupply(inCelsius(design.waterSupply)),
      m_ratedLiquid(design.liquidShare * design.rated.itWatt),
      m_ratedAir(design.rated.itWatt - m_ratedLiquid + design.rated.lossWatt)
{
    const CoolingSystem& system = design.system;
    const auto flow = [least = m_assumptions.leastFlow](double share) { return std::max(share, least); };
    if (m_ratedLiquid > 0.0) {
        const double heat = m_ratedLiquid * (1.0 + m_assumptions.coolantUnitShare + system.pumpShare);
        const double difference =
            std::max(system.waterReturn.value() - m_assumptions.designDryBulb.value(), leastDesignDifference);
        m_dryCoolerRating = heat / difference;
        m_dryCoolerFan = system.heatRejectionFan * heat;
        m_dryCoolerFanShare = dryCoolerFanTable(m_assumptions);
        m_pumpShare =
            InterpolationTable([&](double share) { return std::pow(flow(share), m_assumptions.pumpExponent); });
    }
    const double fanPerHeat =
        system.fanPressure.value() / (heatCapacityOfAir * system.airSpread.value() * m_assumptions.airFanEfficiency);
    m_roomFan = m_ratedAir * fanPerHeat / (1.0 - fanPerHeat);
    m_roomFanShare =
        InterpolationTable([&](double share) { return std::pow(flow(share), m_assumptions.airFanExponent); });
}

CoolingHour CoolingPlant::hour(const CoolingLoad& load, const OutsideAir& outside) const
{
    CoolingHour hour{.heatTemperature = inCelsius(m_system.airLoopReturn)};
    const double liquid = m_liquidShare * load.itWatt;
    double freeHeat = 0.0;
    if (m_ratedLiquid > 0.0) {
        addLiquidPath(hour, liquid, outside.dryBulb);
        freeHeat += hour.freeShare * liquid;
    }
    const double air = load.itWatt - liquid + load.lossWatt;
    addAirPath(hour, load, outside);
    freeHeat += hour.freeShare * air;
    hour.freeShare = liquid + air > 0.0 ? freeHeat / (liquid + air) : 1.0;
    return hour;
}

void CoolingPlant::addLiquidPath(CoolingHour& hour, double heat, double dryBulb) const
{
    const double share = heat / m_ratedLiquid;
    const double coolantUnits = m_assumptions.coolantUnitShare * heat;
    const double pumps = m_system.pumpShare * m_ratedLiquid * m_pumpShare(share);
    const double ratedSpread = (m_system.waterReturn - m_system.waterSupply).value();
    hour.heatTemperature = m_waterSupply + ratedSpread * share / std::max(share, m_assumptions.leastFlow);

    const double toReject = heat + coolantUnits + pumps;
    const double capacity = m_dryCoolerRating * std::max(hour.heatTemperature - dryBulb, 0.0);
    const double byAir = std::min(toReject, capacity);
    const double fans = capacity > 0.0 ? m_dryCoolerFan * m_dryCoolerFanShare(byAir / capacity) : 0.0;
    double compressors = 0.0;
    if (byAir < toReject) {
        compressors = (toReject - byAir) / airChillerCop(m_assumptions, m_system.carnotShare, m_waterSupply, dryBulb);
    }
    const double recoverable = m_system.recoverableLiquid * heat;
    hour.powerWatt += coolantUnits + pumps + fans + compressors;
    hour.recoverableWatt += recoverable;
    hour.rejectedWatt += toReject - recoverable + fans + compressors;
    hour.freeShare = toReject > 0.0 ? byAir / toReject : 1.0;
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
    if (m_system.kind == CoolingKind::DirectAirAdiabatic) {
        addOutsideAir(hour, heat + roomFans, outside);
    } else {
        addChilledWater(hour, heat + roomFans, outside);
    }
}

void CoolingPlant::addChilledWater(CoolingHour& hour, double heat, const OutsideAir& outside) const
{
    const bool tower = m_system.kind == CoolingKind::AirWetEconomiser;
    const double supply = inCelsius(m_system.airLoopSupply);
    const double spread = (m_system.airLoopReturn - m_system.airLoopSupply).value();
    double freeShare = 0.0;
    if (m_system.kind != CoolingKind::AirChiller) {
        const double reachable = (tower ? outside.wetBulb : outside.dryBulb) + m_system.freeCoolingApproach.value();
        freeShare = std::clamp((supply + spread - reachable) / spread, 0.0, 1.0);
    }
    const double pumps = m_system.pumpShare * heat;
    const double toRemove = heat + pumps;
    double compressors = 0.0;
    if (freeShare < 1.0) {
        const double condenserWater = std::max(outside.wetBulb + m_assumptions.towerApproach.value(),
                                               inCelsius(m_assumptions.leastCondenserWater));
        const double cop = tower ? waterChillerCop(m_assumptions.chillerPartLoad, condenserWater)
                                 : airChillerCop(m_assumptions, m_system.carnotShare, supply, outside.dryBulb);
        compressors = (1.0 - freeShare) * toRemove / cop;
    }
    // A tower works in every hour; the fans of an air-cooled condenser are in its coefficient of performance.
    const double rejected = tower ? toRemove + compressors : freeShare * toRemove;
    const double fans = m_system.heatRejectionFan * rejected;
    if (tower) {
        hour.litrePerHour +=
            litreWithBlowDown(m_assumptions, m_system.cyclesOfConcentration, m_assumptions.towerLatentShare * rejected);
    }
    hour.powerWatt += pumps + compressors + fans;
    hour.rejectedWatt += pumps + compressors + fans;
    hour.freeShare = freeShare;
}

void CoolingPlant::addOutsideAir(CoolingHour& hour, double heat, const OutsideAir& outside) const
{
    const double highest = inCelsius(m_assumptions.highestSupplyAir);
    const double spread = m_system.airSpread.value();
    hour.freeShare = 1.0;
    if (outside.dryBulb <= highest) {
        return;
    }
    const double coolest =
        outside.dryBulb - m_assumptions.adiabaticEffectiveness * std::max(outside.dryBulb - outside.wetBulb, 0.0);
    const double reached = std::max(coolest, highest);
    hour.litrePerHour +=
        litreWithBlowDown(m_assumptions, m_system.cyclesOfConcentration, heat * (outside.dryBulb - reached) / spread);
    if (reached > highest) {
        const double byChiller = std::min((reached - highest) / spread, 1.0);
        const double compressors =
            byChiller * heat
            / airChillerCop(m_assumptions, m_system.carnotShare, inCelsius(m_system.airLoopSupply), outside.dryBulb);
        hour.powerWatt += compressors;
        hour.rejectedWatt += compressors;
        hour.freeShare = 1.0 - byChiller;
    }
}

} // namespace wattort
