#include "model/heat/heat_pump.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

Temperature logarithmicMean(const TemperaturePair& stream)
{
    const double inlet = stream.inlet.value();
    const double outlet = stream.outlet.value();
    const double spread = outlet - inlet;
    // The quotient is 0/0 for an isothermal stream (a condenser).
    if (std::abs(spread) < 1e-6) {
        return stream.inlet;
    }
    return Temperature::from_value(spread / std::log(outlet / inlet));
}

} // namespace

TemperaturePair shifted(const TemperaturePair& stream, TemperatureDifference difference)
{
    return {stream.inlet + difference, stream.outlet + difference};
}

double coefficientOfPerformance(double lorenzQuality, const TemperaturePair& source, const TemperaturePair& sink,
                                double highest)
{
    const Temperature cold = logarithmicMean(source);
    const Temperature hot = logarithmicMean(sink);
    expects(hot > cold, "the sink of a heat pump is warmer than its source");
    return std::min(highest, lorenzQuality * hot.value() / (hot - cold).value());
}

} // namespace wattort
