#include "model/compute/loop_rejection.hpp"

#include "model/compute/chiller.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wattort {

namespace {

constexpr double joulePerKilowattHour = 3.6e6;
constexpr double litrePerCubicMetre = 1e3;
constexpr double never = std::numeric_limits<double>::infinity();

/// How near the loop's water comes to the wet bulb.
double towerApproach(const CoolingAssumptions& assumptions)
{
    return (assumptions.towerApproach + assumptions.towerExchanger).value();
}

} // namespace

double litreWithBlowDown(const CoolingAssumptions& assumptions, double cycles, double latentWatt)
{
    const double evaporated =
        assumptions.evaporationWater.value() * litrePerCubicMetre * joulePerKilowattHour * latentWatt / 1e3;
    return cycles > 1.0 ? evaporated * cycles / (cycles - 1.0) : evaporated;
}

LoopRejection::LoopRejection(const LoopRejectionDesign& design, const CoolingAssumptions& assumptions)
    : m_design(design),
      m_assumptions(assumptions),
      m_approach(assumptions.dryCoolerApproach.value()),
      m_spread((design.system.waterReturn - design.system.waterSupply).value()),
      m_warmest(std::min(design.waterSupply + assumptions.waterRise.value(), design.warmestWater)),
      m_fan(design.system.heatRejectionFan * design.ratedWatt),
      m_wetBulbFrom(never),
      m_fanShare(dryCoolerFanTable(assumptions))
{
    switch (design.kind) {
    case HeatRejection::DryCooler:
        break;
    case HeatRejection::WettedDryCooler:
        m_wetBulbFrom = std::min(inCelsius(assumptions.wettingFrom), design.waterSupply - m_approach);
        break;
    case HeatRejection::CoolingTower:
        m_approach = towerApproach(assumptions);
        m_fan = assumptions.towerFan * design.ratedWatt;
        m_wetBulbFrom = -never;
        m_pumpShare = flowPowerTable(assumptions.leastFlow, assumptions.pumpExponent);
        break;
    }
}

RejectedHour LoopRejection::hour(double watt, const OutsideAir& outside) const
{
    return m_design.kind == HeatRejection::CoolingTower ? tower(watt, outside) : dry(watt, outside);
}

RejectedHour LoopRejection::reject(double watt, double coolant, double cop) const
{
    const double reached = coolant + m_approach;
    RejectedHour hour;
    hour.waterSupply = std::max(m_design.waterSupply, std::min(reached, m_warmest));
    const double waterReturn = hour.waterSupply + m_spread;
    const double share =
        m_spread > 0.0 ? std::clamp((waterReturn - reached) / m_spread, 0.0, 1.0) : double(hour.waterSupply >= reached);
    hour.freeWatt = share * watt;
    // At full flow the cooler brings the rated heat from the return to the approach.
    const double capacity = m_design.ratedWatt * std::max(waterReturn - coolant, 0.0) / (m_spread + m_approach);
    hour.fanWatt = hour.freeWatt > 0.0 ? m_fan * m_fanShare(hour.freeWatt / capacity) : 0.0;
    hour.compressorWatt = (watt - hour.freeWatt) / cop;
    // Nobody runs fans for less than they save.
    if (hour.compressorWatt > 0.0 && hour.fanWatt > hour.freeWatt / cop) {
        hour = {.compressorWatt = watt / cop, .waterSupply = hour.waterSupply};
    }
    return hour;
}

RejectedHour LoopRejection::dry(double watt, const OutsideAir& outside) const
{
    double air = outside.dryBulb;
    const bool wetted = air > m_wetBulbFrom;
    if (wetted) {
        air -= m_assumptions.adiabaticEffectiveness * std::max(air - outside.wetBulb, 0.0);
    }
    // Most hours of a year need no chiller, and its efficiency no division.
    const double cop =
        air + m_approach <= m_design.waterSupply
            ? 1.0
            : airChillerCop(m_assumptions, m_design.system.carnotShare, m_design.waterSupply, outside.dryBulb);
    RejectedHour hour = reject(watt, air, cop);
    if (wetted && hour.fanWatt > 0.0) {
        // At full flow the air takes up the rated heat over its effectiveness and the difference to the return.
        const double airFlow = std::pow(hour.fanWatt / m_fan, 1.0 / m_assumptions.dryCoolerFanExponent);
        const double heatCapacityFlow =
            airFlow * m_design.ratedWatt / (m_spread + m_approach) / -std::expm1(-m_assumptions.dryCoolerNtu);
        hour.litrePerHour =
            litreWithBlowDown(m_assumptions, m_assumptions.wettingCycles, heatCapacityFlow * (outside.dryBulb - air));
    }
    return hour;
}

RejectedHour LoopRejection::tower(double watt, const OutsideAir& outside) const
{
    const double condenserWater =
        std::max(outside.wetBulb + m_assumptions.towerApproach.value(), inCelsius(m_assumptions.leastCondenserWater));
    const double cop =
        m_assumptions.waterChillerQuality * waterChillerCop(m_assumptions.chillerPartLoad, condenserWater);
    RejectedHour hour = reject(watt, outside.wetBulb, cop);
    // What comes from the condenser is warmer than the loop: never harder for the tower than the loop's own heat.
    hour.fanWatt += m_assumptions.towerFan * (watt - hour.freeWatt + hour.compressorWatt);
    hour.pumpWatt = m_assumptions.towerPump * m_design.ratedWatt * m_pumpShare(watt / m_design.ratedWatt);
    hour.litrePerHour = litreWithBlowDown(m_assumptions, m_assumptions.towerCycles,
                                          m_assumptions.towerLatentShare * (watt + hour.compressorWatt));
    return hour;
}

} // namespace wattort
