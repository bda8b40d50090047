#pragma once

/// \file
/// A large heat pump that lifts waste heat to the temperature of the network.

#include "model/quantity/units.hpp"

namespace wattort {

/// Inlet and outlet of the stream that gives (source) or takes (sink) the heat.
struct TemperaturePair {
    Temperature inlet;
    Temperature outlet;
};

/// Heat delivered per electricity used: `lorenzQuality * T_sink / (T_sink - T_source)` with the logarithmic mean
/// temperatures of both streams, at most `highest`.
/// Valid for a mean sink at least 5 K above the mean source.
/// \throws std::logic_error if the sink is not warmer than the source.
/// \source Reinholdt et al. 2018; quality calibrated on Kajaani (0.54) and Norderstedt (0.53)
double coefficientOfPerformance(double lorenzQuality, const TemperaturePair& source, const TemperaturePair& sink,
                                double highest);

} // namespace wattort
