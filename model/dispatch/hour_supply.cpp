#include "model/dispatch/hour_supply.hpp"

#include <algorithm>

namespace wattort {

namespace {

/// Share of the spread that the heat exchanger can take: the source is not cooled below return + approach.
double directShareOfSource(const SourceHour& hour, const LiftAssumptions& assumptions)
{
    const double aboveReturn = (hour.source - hour.returned - assumptions.exchangerApproach).value();
    const double spread = assumptions.sourceSpread.value();
    return spread > 0.0 ? std::clamp(aboveReturn / spread, 0.0, 1.0) : (aboveReturn > 0.0 ? 1.0 : 0.0);
}

double copOf(const SourceHour& hour, const LiftAssumptions& assumptions, double preheatedShare, double cooledShare)
{
    const TemperatureDifference glide = hour.supply - hour.returned;
    const TemperaturePair sink{hour.returned + glide * preheatedShare, hour.supply};
    const TemperaturePair source{hour.source - assumptions.sourceSpread * cooledShare,
                                 hour.source - assumptions.sourceSpread};
    const TemperaturePair hot = shifted(sink, assumptions.heatPumpApproach);
    const TemperaturePair cold = shifted(source, -assumptions.heatPumpApproach);
    // Only odd assumptions (a spread of the source of zero or less) can bring the means together.
    if (std::min(hot.inlet, hot.outlet) <= std::max(cold.inlet, cold.outlet)) {
        return assumptions.highestCop;
    }
    return std::max(1.0 + 1e-6, coefficientOfPerformance(assumptions.lorenzQuality, cold, hot, assumptions.highestCop));
}

} // namespace

HourSupply supplyOf(const SourceHour& hour, const LiftAssumptions& assumptions)
{
    HourSupply supply{.availableW = std::max(hour.available.value(), 0.0)};
    const double glide = (hour.supply - hour.returned).value();
    const double directLimitShare = directShareOfSource(hour, assumptions);
    const double lifted = (hour.source - assumptions.exchangerApproach - hour.returned).value();
    supply.directShare = glide > 0.0 ? std::clamp(lifted / glide, 0.0, 1.0) : (lifted >= 0.0 ? 1.0 : 0.0);
    supply.directLimitW = supply.availableW * directLimitShare;
    if (supply.directShare < 1.0) {
        // What the heat exchanger may have taken is gone for the heat pump: it starts behind it.
        supply.cop = copOf(hour, assumptions, supply.directShare, directLimitShare);
        supply.heatPumpLimitW = supply.availableW / supply.sourceShare();
    }
    return supply;
}

Delivery deliver(const HourSupply& supply, double outputW)
{
    const double directW = std::min(supply.directShare * outputW, supply.directLimitW);
    return {directW, supply.directOnly() ? 0.0 : outputW - directW};
}

double highestOutputW(const HourSupply& supply)
{
    if (supply.directOnly()) {
        return supply.directLimitW;
    }
    const double lifted = 1.0 - supply.directShare;
    const double share = supply.sourceShare();
    const double inProportion =
        std::min(supply.heatPumpLimitW / lifted, supply.availableW / (supply.directShare + share * lifted));
    if (supply.directShare * inProportion <= supply.directLimitW) {
        return inProportion;
    }
    // The heat exchanger is at its limit, the heat pump gives more than its proportion.
    return supply.directLimitW + std::min(supply.heatPumpLimitW, (supply.availableW - supply.directLimitW) / share);
}

} // namespace wattort
