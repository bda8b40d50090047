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

/// Both ends of the stream, warmer by `difference` (colder when negative): what the refrigerant has behind the
/// approach of a heat exchanger.
TemperaturePair shifted(const TemperaturePair& stream, TemperatureDifference difference);

/// Heat delivered per electricity used: `lorenzQuality * T_sink / (T_sink - T_source)` with the logarithmic mean
/// temperatures of both streams, at most `highest`.
/// Valid for a mean sink at least 5 K above the mean source. The quality depends on what the temperatures are of:
/// published plants give 0.54 for the water of Kajaani and 0.53 (Carnot) for Norderstedt; with the temperatures of the
/// refrigerant (streams shifted by 5 K each), where it depends far less on the lift, 0.53 reproduces the model of
/// Pieper et al. over lifts from 25 to 55 K, see the test.
/// \throws std::logic_error if the sink is not warmer than the source.
/// \source Reinholdt et al. 2018 (Lorenz quality of large heat pumps); Jensen et al. 2018 and Pieper et al. 2020
/// (approaches)
double coefficientOfPerformance(double lorenzQuality, const TemperaturePair& source, const TemperaturePair& sink,
                                double highest);

} // namespace wattort
