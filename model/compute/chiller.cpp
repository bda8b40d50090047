#include "model/compute/chiller.hpp"

#include <algorithm>

namespace wattort {

double airChillerCop(const CoolingAssumptions& assumptions, double carnotShare, double chilledWater, double dryBulb)
{
    const double evaporator = chilledWater - assumptions.evaporatorApproach.value();
    const double condenser =
        std::max(dryBulb + assumptions.condenserApproach.value(), chilledWater + assumptions.leastLift.value());
    return std::min(assumptions.highestCop, carnotShare * celsius(evaporator).value() / (condenser - evaporator));
}

double waterChillerCop(double partLoad, double condenserWater)
{
    const double t = condenserWater;
    return 16.798751 + 0.008840 * t * t - 8.528931 * partLoad * partLoad + 9.885294 * partLoad - 0.760621 * t
           + 0.084615 * partLoad * t;
}

} // namespace wattort
