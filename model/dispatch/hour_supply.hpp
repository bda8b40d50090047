#pragma once

/// \file
/// What the waste heat of one hour can give to the network, and what that costs in electricity.
///
/// A kernel: plain numbers in watts and kelvins. Waste heat water is cooled by its spread, first in a heat exchanger
/// against the network's return, then as the source of the heat pump, which lifts the rest of the heat to the supply
/// temperature.

#include "model/heat/heat_pump.hpp"

namespace wattort {

struct SourceHour {
    Power available; ///< waste heat at `source`
    Temperature source;
    Temperature supply;
    Temperature returned;
};

struct LiftAssumptions {
    double lorenzQuality = 0.0;
    double highestCop = 0.0;
    TemperatureDifference heatPumpApproach;
    TemperatureDifference exchangerApproach;
    TemperatureDifference sourceSpread;
};

struct HourSupply {
    double availableW = 0.0;
    /// Share of each watt delivered that the heat exchanger gives: 1 where the source is warm enough for direct use.
    double directShare = 0.0;
    /// Most that the heat exchanger can take out of the source, which it cannot cool below the return.
    double directLimitW = 0.0;
    double cop = 0.0; ///< 0: no heat pump needed
    /// Most that the heat pump can give.
    double heatPumpLimitW = 0.0;

    bool directOnly() const { return cop == 0.0; }
    /// Source heat per heat from the heat pump.
    double sourceShare() const { return 1.0 - 1.0 / cop; }
};

/// With a heat pump of unlimited size.
HourSupply supplyOf(const SourceHour& hour, const LiftAssumptions& assumptions);

/// Direct heat and heat of the heat pump that together give `outputW`; cheap direct heat as far as it goes.
struct Delivery {
    double directW = 0.0;
    double heatPumpW = 0.0;
};
Delivery deliver(const HourSupply& supply, double outputW);

/// Most that both can give together, heat exchanger and heat pump in the proportion that the temperatures demand.
double highestOutputW(const HourSupply& supply);

} // namespace wattort
