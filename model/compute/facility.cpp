#include "model/compute/facility.hpp"

namespace wattort {

namespace {

OutsideAir designAir(const CoolingAssumptions& assumptions)
{
    return {.dryBulb = inCelsius(assumptions.designDryBulb), .wetBulb = inCelsius(assumptions.designWetBulb)};
}

} // namespace

Facility::Facility(const FacilityDesign& design, const ComputeAssumptions& assumptions)
    : m_chain(assumptions, design.redundancy, design.ratedItPower.value()),
      m_cooling({.system = design.cooling,
                 .air = design.airCooling,
                 .rejection = design.heatRejection,
                 .liquidShare = design.liquidShare,
                 .waterSupply = design.waterSupply,
                 .warmestWater = design.warmestWater,
                 .rated = coolingLoad(design.ratedItPower.value())},
                assumptions.cooling),
      m_designDay(beforeTransformers(design.ratedItPower.value(), designAir(assumptions.cooling))),
      m_transformers(assumptions, design.redundancy, m_designDay.totalWatt())
{
    m_designDay = hour(design.ratedItPower.value(), designAir(assumptions.cooling));
}

FacilityHour Facility::hour(double itWatt, const OutsideAir& outside) const
{
    FacilityHour hour = beforeTransformers(itWatt, outside);
    const double loss = m_transformers.lossWatt(hour.totalWatt());
    hour.distributionWatt += loss;
    hour.rejectedWatt += loss;
    return hour;
}

FacilityHour Facility::beforeTransformers(double itWatt, const OutsideAir& outside) const
{
    FacilityHour hour{.itWatt = itWatt,
                      .powerSupplyWatt = m_chain.upsLossWatt(itWatt),
                      .distributionWatt = m_chain.distributionLossWatt(itWatt),
                      .lightingWatt = m_chain.lightingWatt()};
    const double losses = hour.powerSupplyWatt + hour.distributionWatt + hour.lightingWatt;
    hour.cooling = m_cooling.hour({.itWatt = itWatt, .lossWatt = losses}, outside);
    hour.rejectedWatt = hour.cooling.rejectedWatt;
    return hour;
}

CoolingLoad Facility::coolingLoad(double itWatt) const
{
    return {.itWatt = itWatt,
            .lossWatt = m_chain.upsLossWatt(itWatt) + m_chain.distributionLossWatt(itWatt) + m_chain.lightingWatt()};
}

} // namespace wattort
