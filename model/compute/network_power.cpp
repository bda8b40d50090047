#include "model/compute/network_power.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace wattort {

namespace {

constexpr double highSpeedGbit = 800.0;

} // namespace

ItPowerModel::ItPowerModel(const ComputeSystem& system, const ComputeAssumptions& assumptions)
    : m_perAccelerator(system.wallPower() / std::max(system.acceleratorsPerSystem, 1.0)),
      m_storageShare(assumptions.storageShare),
      m_managementShare(assumptions.managementShare),
      m_twoTierLimit(std::numeric_limits<double>::infinity())
{
    if (system.networkGbit <= 0.0) {
        m_twoTiers = assumptions.networkShare * m_perAccelerator;
        return;
    }
    const NetworkFabric& fabric = system.networkGbit < highSpeedGbit ? assumptions.fabric400 : assumptions.fabric800;
    const Power port = fabric.switchPower / fabric.radix + fabric.portPower;
    m_twoTiers = fabric.modulePower + 3.0 * port;
    m_thirdTier = 2.0 * port;
    m_twoTierLimit = fabric.radix * fabric.radix / 2.0;
}

Power ItPowerModel::network(double accelerators) const
{
    const double across = std::clamp(2.0 * (accelerators - m_twoTierLimit), 0.0, std::max(accelerators, 0.0));
    return accelerators * m_twoTiers + across * m_thirdTier;
}

Power ItPowerModel::total(double accelerators) const
{
    return (1.0 + m_storageShare + m_managementShare) * compute(accelerators) + network(accelerators);
}

double ItPowerModel::accelerators(Power wanted) const
{
    // Linear between no accelerator, the largest network of two tiers, twice that, and on from there.
    double from = 0.0;
    for (const double to : {m_twoTierLimit, 2.0 * m_twoTierLimit}) {
        if (to == std::numeric_limits<double>::infinity() || wanted < total(to)) {
            break;
        }
        from = to;
    }
    const Power perMore = total(from + 1.0) - total(from);
    return perMore.value() > 0.0 ? from + (wanted - total(from)) / perMore : 0.0;
}

} // namespace wattort
