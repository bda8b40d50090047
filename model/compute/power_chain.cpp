#include "model/compute/power_chain.hpp"

namespace wattort {

double ratedLoadFraction(const ElectricalAssumptions& electrical, Redundancy redundancy)
{
    const RedundancyClass& row = electrical.redundancy[std::size_t(redundancy)];
    return row.pathsNeeded / row.pathsInstalled * electrical.upsModules / (electrical.upsModules + row.spareModules);
}

double upsLossShare(const ElectricalAssumptions& electrical, double loadFraction)
{
    return electrical.upsLossConstant
           + loadFraction * (electrical.upsLossProportional + loadFraction * electrical.upsLossQuadratic);
}

PowerChain::PowerChain(const ComputeAssumptions& assumptions, Redundancy redundancy, double ratedItWatt)
    : m_electrical(assumptions.electrical),
      m_upsShare(assumptions.upsShareOfIt),
      m_upsRating(m_upsShare * ratedItWatt / ratedLoadFraction(assumptions.electrical, redundancy)),
      m_distribution(1.0 / (1.0 - assumptions.distributionLoss) - 1.0),
      m_lighting((assumptions.lightingShare + assumptions.electrical.otherShare) * ratedItWatt)
{}

double PowerChain::upsLossWatt(double itWatt) const
{
    return m_upsRating > 0.0 ? m_upsRating * upsLossShare(m_electrical, m_upsShare * itWatt / m_upsRating) : 0.0;
}

Transformers::Transformers(const ComputeAssumptions& assumptions, Redundancy redundancy, double highestWatt)
    : m_ratingVoltAmpere(highestWatt / assumptions.powerFactor / ratedLoadFraction(assumptions.electrical, redundancy)),
      m_powerFactor(assumptions.powerFactor),
      m_noLoadLoss(assumptions.electrical.transformerNoLoadLoss),
      m_loadLoss(assumptions.electrical.transformerLoadLoss)
{}

double Transformers::lossWatt(double loadWatt) const
{
    if (m_ratingVoltAmpere <= 0.0) {
        return 0.0;
    }
    const double loadFraction = loadWatt / m_powerFactor / m_ratingVoltAmpere;
    return m_ratingVoltAmpere * (m_noLoadLoss + m_loadLoss * loadFraction * loadFraction);
}

} // namespace wattort
