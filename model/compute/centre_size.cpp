#include "model/compute/centre_size.hpp"

#include "model/compute/rising_inverse.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

/// More than the world has; keeps the search finite.
constexpr double mostAccelerators = 1e10;

} // namespace

CentreSize::CentreSize(const CentreParts& parts, const ComputeAssumptions& assumptions)
    : m_power(parts.system, assumptions),
      m_training(parts.system.accelerator, assumptions),
      m_acceleratorsPerSystem(std::max(parts.system.acceleratorsPerSystem, 1.0)),
      m_acceleratorsPerRack(m_acceleratorsPerSystem * std::max(parts.system.systemsPerRack, 1.0)),
      m_fullWork(parts.system.maximumShare),
      m_auxiliaryLoad(assumptions.auxiliaryItLoad),
      m_powerFactor(assumptions.powerFactor),
      m_plotAreaPerMegawatt(assumptions.plotAreaPerMegawatt),
      m_buildingCost(assumptions.buildingCost),
      m_itCost(assumptions.itCost),
      m_systemCost((1.0 + assumptions.networkStorageCost) * parts.system.price),
      m_tokensPerSecond(
          inferenceStep(parts.design.target.inference, parts.system.accelerator, assumptions.work).tokensPerSecond
          * assumptions.work.inferenceTargetUtilisation)
{
    const Facility megawatt({.ratedItPower = 1.0 * MW,
                             .redundancy = parts.design.redundancy,
                             .cooling = parts.cooling,
                             .airCooling = parts.airCooling,
                             .heatRejection = parts.design.heatRejection,
                             .liquidShare = parts.liquidShare,
                             .waterSupply = parts.waterSupply,
                             .warmestWater = parts.system.maximumWaterSupply},
                            assumptions);
    m_connection = megawatt.designDay().totalWatt() / MW.value();
    m_heat = megawatt.designDay().cooling.recoverableWatt / MW.value();
    if (parts.design.load == LoadKind::Colocation) {
        m_fullWork = 1.0;
        m_auxiliaryLoad = 1.0;
    }
}

Area CentreSize::plotArea(double accelerators) const
{
    return inUnit(m_power.total(accelerators), MW) * m_plotAreaPerMegawatt * m2;
}

Power CentreSize::heat(double accelerators) const
{
    const Power compute = m_power.compute(accelerators);
    return m_heat * (m_fullWork * compute + m_auxiliaryLoad * (m_power.total(accelerators) - compute));
}

Money CentreSize::buildingInvestment(double accelerators) const
{
    return m_power.total(accelerators) * m_buildingCost;
}

Money CentreSize::itInvestment(double accelerators) const
{
    return m_systemCost.value() > 0.0 ? accelerators / m_acceleratorsPerSystem * m_systemCost
                                      : Money(m_power.total(accelerators) * m_itCost);
}

double CentreSize::accelerators(const ComputeDesign& design) const
{
    const SizingTarget& target = design.target;
    const auto inverse = [](const auto& function, double wanted) {
        return risingInverse([&](double n) { return function(n).value(); }, wanted, mostAccelerators);
    };
    switch (design.basis) {
    case SizingBasis::ItPower:
        return m_power.accelerators(design.itPower);
    case SizingBasis::Accelerators:
        return design.accelerators;
    case SizingBasis::Racks:
        return target.racks * m_acceleratorsPerRack;
    case SizingBasis::TrainingJob:
        return m_training.accelerators(target.training);
    case SizingBasis::Inference:
        return m_tokensPerSecond > 0.0 ? target.inference.tokensPerSecond / m_tokensPerSecond : 0.0;
    case SizingBasis::GridConnection:
        return inverse([this](double n) { return connection(n); }, target.connection.value() * m_powerFactor);
    case SizingBasis::PlotArea:
        return inverse([this](double n) { return plotArea(n); }, target.plotArea.value());
    case SizingBasis::Heat:
        return m_heat > 0.0 ? inverse([this](double n) { return heat(n); }, target.heat.value()) : 0.0;
    case SizingBasis::Budget:
        return inverse([this](double n) { return buildingInvestment(n) + itInvestment(n); }, target.budget.value());
    }
    return 0.0;
}

} // namespace wattort
